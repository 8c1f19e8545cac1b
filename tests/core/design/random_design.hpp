// SPDX-License-Identifier: GPL-3.0-or-later
// Designs and edits drawn at random but always valid, from a seed.
#pragma once

#include "core/design/design.hpp"
#include "core/design/edit.hpp"

#include <cstdint>
#include <random>

namespace weft::test {

class RandomDesign {
public:
    explicit RandomDesign(std::uint64_t seed) : random_(seed) {}

    Design design();                      // a few dozen items of every kind
    Edit edit(const Design& design);      // of any kind; applies to this design
    Edit plainEdit(const Design& design); // the same, but none of what-ifs
    std::uint64_t below(std::uint64_t n) { return random_() % n; }

private:
    Edit editOf(std::size_t kind, const Design& design);
    std::string name();
    Id id(const char* stem) { return std::string(stem) + "-" + std::to_string(below(6)); }
    double real();
    Rect rect() { return {real(), real(), real(), real()}; }
    Edit wideEdit(const Design& design);
    double small(); // 0 … 3
    ParamValue param();
    RackSpec rackSpec();
    Room room();
    FloorRules floorRules();
    PlantRules plantRules();
    template <class T> const T& pick(const std::vector<T>& items) {
        return items[below(items.size())];
    }

    std::mt19937_64 random_;
};

} // namespace weft::test
