// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/design/range_json.hpp"

#include "core/design/item_json.hpp"
#include "core/design/shape.hpp"

namespace weft {

namespace {

Result<Range> rangeFromJson(const JsonAt& at) {
    WEFT_TRY_VOID(at.expectObject({"quantity", "low", "likely", "high"}));
    Range range;
    WEFT_TRY(range.quantity, at.at("quantity").asString());
    WEFT_TRY(range.low, finiteReal(at.at("low")));
    WEFT_TRY(range.likely, finiteReal(at.at("likely")));
    WEFT_TRY(range.high, finiteReal(at.at("high")));
    return range;
}

} // namespace

Json toJson(const StatedRanges& stated) {
    Json json = Json::object();
    if (stated.seed != StatedRanges().seed) {
        json["seed"] = stated.seed;
    }
    json["of"] = Json::array();
    for (const Range& range : stated.ranges) {
        json["of"].push_back({{"quantity", range.quantity},
                              {"low", shortNumber(range.low)},
                              {"likely", shortNumber(range.likely)},
                              {"high", shortNumber(range.high)}});
    }
    return json;
}

Result<StatedRanges> statedRangesFromJson(const JsonAt& at) {
    WEFT_TRY_VOID(at.expectObject({"seed?", "of"}));
    StatedRanges stated;
    if (at.has("seed")) {
        WEFT_TRY(const std::int64_t seed,
                 at.at("seed").asCount(0, static_cast<std::int64_t>(kLargestSeed)));
        stated.seed = static_cast<std::uint64_t>(seed);
    }
    WEFT_TRY(stated.ranges, listFromJson(at.at("of"), std::size(kRangeQuantities), rangeFromJson));
    WEFT_TRY_VOID(below(at.pointer(), checkShape(stated)));
    return stated;
}

} // namespace weft
