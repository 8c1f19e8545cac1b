// SPDX-License-Identifier: GPL-3.0-or-later
// Settings of a topology drawn at random from a seed, sensible and not.
#pragma once

#include "tests/core/topology/build.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <random>

namespace weft::test {

class RandomSettings {
public:
    explicit RandomSettings(std::uint32_t seed) : random_(seed) {}

    // Now and then a set with several large counts, which may come near the largest fabric there
    // is; else at most one, for such a fabric takes seconds to build.
    std::vector<std::string> of(const Topology& topology) {
        constexpr int kRare = 25;
        largeLeft_ = sets_++ % kRare == 0 ? 100 : 1;
        std::vector<std::string> settings;
        for (const ParamSpec& spec : topology.params) {
            if (std::bernoulli_distribution(0.3)(random_)) {
                settings.push_back(fmt::format("{}={}", spec.name, valueOf(spec)));
            }
        }
        return settings;
    }

private:
    template <class T> T oneOf(std::initializer_list<T> values) {
        return *(values.begin() + std::uniform_int_distribution<std::ptrdiff_t>(
                                      0, static_cast<std::ptrdiff_t>(values.size()) - 1)(random_));
    }

    std::string valueOf(const ParamSpec& spec) {
        switch (spec.kind) {
        case ParamKind::Count: {
            constexpr double kLarge = 500;
            double value =
                oneOf({1., 2., 3., 4., 5., 6., 7., 8., 12., 16., 16., 33., 64., kLarge, 1e12});
            if (value == kLarge && largeLeft_-- <= 0) {
                value = 9;
            }
            return fmt::format("{:.0f}", std::clamp(value, spec.least, spec.most));
        }
        case ParamKind::Ratio:
            return oneOf({"1", "2", "3:1", "0.5", "0.01", "1000", "1.37"});
        case ParamKind::Rate:
            return oneOf({"400Gb/s", "100Gb/s", "800Gb/s", "1Mb/s", "1000Tb/s", "333Gb/s"});
        case ParamKind::Distance:
            return oneOf({"1m", "30m", "2km"});
        case ParamKind::Part: {
            const auto parts = seedCatalog().ofKind(spec.partKind);
            return parts[std::uniform_int_distribution<std::size_t>(0, parts.size() - 1)(random_)]
                ->id;
        }
        case ParamKind::Choice:
            return std::string(spec.choices.front());
        case ParamKind::Toggle:
            return oneOf({"on", "off"});
        case ParamKind::Words:
            return oneOf({"1", "2x2", "4x4", "3x5x2", "2x2x2x2", "1x1", "16x2", "9x9x9x9x9x9x9x9",
                          "1000000000x1000000000x1000000000"});
        case ParamKind::Text:
            return oneOf({"a", "leaf 1"});
        case ParamKind::Real:
            return oneOf({"0.5", "1", "7"});
        case ParamKind::Size:
            return oneOf({"1KiB", "1GiB"});
        case ParamKind::Time:
            return oneOf({"1us", "2s"});
        }
        return {};
    }

    std::mt19937 random_;
    int sets_ = 0, largeLeft_ = 1;
};

} // namespace weft::test
