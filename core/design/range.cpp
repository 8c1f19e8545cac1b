// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/design/range.hpp"

#include "core/base/text.hpp"
#include "core/design/shape.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>
#include <set>

namespace weft {

bool isRangeQuantity(std::string_view quantity) {
    return std::find(std::begin(kRangeQuantities), std::end(kRangeQuantities), quantity) !=
           std::end(kRangeQuantities);
}

bool isInOrder(const Range& range) {
    return range.low >= 0 && range.low <= range.likely && range.likely <= range.high &&
           std::isfinite(range.high);
}

Result<Range> parseRange(std::string_view quantity, std::string_view shares) {
    const Failure wrong = fail(
        ErrorCode::Usage, fmt::format("found {}={}, expected QUANTITY=LOW..LIKELY..HIGH, shares of "
                                      "what the design says, of {}",
                                      quantity, shares, fmt::join(kRangeQuantities, ", ")));
    const std::size_t first = shares.find("..");
    const std::size_t second =
        first == std::string_view::npos ? first : shares.find("..", first + 2);
    if (second == std::string_view::npos || !isRangeQuantity(quantity)) {
        return wrong;
    }
    const auto low = parseRatio(trimmed(shares.substr(0, first)));
    const auto likely = parseRatio(trimmed(shares.substr(first + 2, second - first - 2)));
    const auto high = parseRatio(trimmed(shares.substr(second + 2)));
    if (!low || !likely || !high) {
        return wrong;
    }
    return Range{std::string(quantity), *low, *likely, *high};
}

void stateRange(StatedRanges& stated, Range range) {
    const auto known =
        std::find_if(stated.ranges.begin(), stated.ranges.end(),
                     [&](const Range& each) { return each.quantity == range.quantity; });
    if (known == stated.ranges.end()) {
        stated.ranges.push_back(std::move(range));
    } else {
        *known = std::move(range);
    }
}

Result<StatedRanges> restated(StatedRanges stated, std::string_view name, std::string_view value) {
    if (name == "seed") {
        WEFT_TRY(const std::int64_t seed,
                 value.empty() ? Result<std::int64_t>(1) : parseCount(value));
        stated.seed = static_cast<std::uint64_t>(seed);
    } else if (value.empty() && isRangeQuantity(name)) {
        std::erase_if(stated.ranges, [&](const Range& each) { return each.quantity == name; });
    } else {
        WEFT_TRY(Range range, parseRange(name, value));
        stateRange(stated, std::move(range));
    }
    return stated;
}

Result<void> checkShape(const StatedRanges& stated) {
    std::set<std::string_view> said;
    for (std::size_t i = 0; i < stated.ranges.size(); ++i) {
        const Range& range = stated.ranges[i];
        const std::string place = fmt::format("/of/{}", i);
        if (!isRangeQuantity(range.quantity)) {
            return wrong(place + "/quantity", inQuotes(range.quantity),
                         fmt::format("one of {}", fmt::join(kRangeQuantities, ", ")));
        }
        if (!said.insert(range.quantity).second) {
            return wrong(place + "/quantity", range.quantity + " again", "every quantity once");
        }
        if (!isInOrder(range) || range.high > kLargestFactor) {
            return wrong(
                place,
                fmt::format("{} to {} to {}", formatPercent(range.low), formatPercent(range.likely),
                            formatPercent(range.high)),
                fmt::format("low <= likely <= high, from 0 to {}", formatPercent(kLargestFactor)));
        }
    }
    if (stated.seed > kLargestSeed) {
        return wrong("/seed", fmt::format("{}", stated.seed),
                     fmt::format("a seed from 0 to {}", kLargestSeed));
    }
    return {};
}

} // namespace weft
