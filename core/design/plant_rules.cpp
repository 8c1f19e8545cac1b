// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/design/plant_rules.hpp"

#include "core/design/words.hpp"

namespace weft {

namespace {

constexpr std::array<std::string_view, 2> kPlants = {"direct", "panels"};
constexpr std::array<std::string_view, 3> kTrunks = {"mpo-12", "mpo-16", "lc"};

template <class T>
std::optional<T> either(const std::optional<T>& one, const std::optional<T>& two) {
    return one ? one : two;
}

} // namespace

OpticsRules OpticsRules::over(const OpticsRules& other) const {
    return {either(copperUpTo, other.copperUpTo),
            either(copper, other.copper),
            either(aoc, other.aoc),
            either(family, other.family),
            either(vendor, other.vendor),
            either(plant, other.plant),
            either(trunk, other.trunk)};
}

const BookPrice* PriceBook::find(std::string_view part) const {
    const auto found = std::lower_bound(
        prices.begin(), prices.end(), part,
        [](const BookPrice& price, std::string_view wanted) { return price.part < wanted; });
    return found == prices.end() || found->part != part ? nullptr : &*found;
}

std::string_view toString(FibrePlant plant) {
    return kPlants[static_cast<std::size_t>(plant)];
}

std::string_view toString(TrunkKind kind) {
    return kTrunks[static_cast<std::size_t>(kind)];
}

std::optional<FibrePlant> fibrePlantFrom(std::string_view word) {
    return fromWord<FibrePlant>(kPlants, word);
}

std::optional<TrunkKind> trunkKindFrom(std::string_view word) {
    return fromWord<TrunkKind>(kTrunks, word);
}

} // namespace weft
