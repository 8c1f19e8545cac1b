// SPDX-License-Identifier: GPL-3.0-or-later
// What is known only within bounds: how far prices, watts and rates may be from what the design
// says. Of the document, and of all its what-ifs alike, or their differences would not be the
// designs'.
#pragma once

#include "core/base/result.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace weft {

// Of every switch, transceiver … alike; of every piece; of the site; of the workloads.
inline constexpr std::string_view kRangeQuantities[] = {"price.switch",
                                                        "price.transceiver",
                                                        "price.cable",
                                                        "price.panel",
                                                        "price.nic",
                                                        "price.server",
                                                        "price.storage",
                                                        "power",
                                                        "pue",
                                                        "usd-per-kwh",
                                                        "maintenance",
                                                        "usd-per-rack-year",
                                                        "accelerator-hour",
                                                        "utilisation"};

constexpr double kLargestFactor = 1'000;                  // on what the design says
constexpr std::uint64_t kLargestSeed = 1'000'000'000'000; // of the draws

// A factor on what the design says: triangular from `low` over `likely` to `high`,
// 0 <= low <= likely <= high.
struct Range {
    std::string quantity; // one of kRangeQuantities
    double low = 1, likely = 1, high = 1;
    bool operator==(const Range&) const = default;
};
bool isRangeQuantity(std::string_view quantity);
bool isInOrder(const Range& range); // and finite, none below 0

// "0.9..1..1.2" or "90%..100%..120%". One error, naming the quantities where it is none of them.
Result<Range> parseRange(std::string_view quantity, std::string_view shares);

// What somebody has said; everything else is as usual: prices their bands, the rest as designed.
struct StatedRanges {
    std::vector<Range> ranges; // every quantity once at most
    std::uint64_t seed = 1;    // the same seed gives the same draws
    bool operator==(const StatedRanges&) const = default;
};
// In place of what was said of its quantity before.
void stateRange(StatedRanges& stated, Range range);

// With the range of a quantity, or "seed", said anew; an empty value takes it back.
Result<StatedRanges> restated(StatedRanges stated, std::string_view name, std::string_view value);

} // namespace weft
