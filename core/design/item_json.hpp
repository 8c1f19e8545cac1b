// SPDX-License-Identifier: GPL-3.0-or-later
// The objects of a design to JSON and back: shared by the document and the journal's edits. Include
// from .cpp only. Reading checks types, ranges and each object's own shape; references are for
// whoever has the whole design.
#pragma once

#include "core/base/json.hpp"
#include "core/design/design.hpp"

#include <string>

namespace weft {

Json toJson(const Rect& place);
Json toJson(const Point& place);
Json toJson(const Site& site);
Json toJson(const ServerGroup& group);
Json toJson(const FabricIntent& fabric); // without its graph
Json toJson(const FailedElement& element);
Json toJson(const WanLink& wan);
Json toJson(const Workload& workload);
Json toJson(const FabricJoin& join);
Json toJson(const DrawnNode& node);
Json toJson(const DrawnLink& link);
Json toJson(const DrawnGraph& graph);
Json toJson(const ParamValue& value);
Json toJson(const Acceptance& acceptance);
// A part's own form is the catalog's: core/catalog/part_json.hpp.

Result<Rect> rectFromJson(const JsonAt& at);
Result<Point> pointFromJson(const JsonAt& at);
Result<Site> siteFromJson(const JsonAt& at);
Result<ServerGroup> groupFromJson(const JsonAt& at);
Result<FabricIntent> fabricFromJson(const JsonAt& at); // with its graph, where it has one
Result<FailedElement> failedFromJson(const JsonAt& at);
Result<WanLink> wanFromJson(const JsonAt& at);
Result<Workload> workloadFromJson(const JsonAt& at);
Result<FabricJoin> joinFromJson(const JsonAt& at);
Result<DrawnNode> nodeFromJson(const JsonAt& at);
Result<DrawnLink> linkFromJson(const JsonAt& at);
Result<DrawnGraph> graphFromJson(const JsonAt& at);
Result<ParamValue> paramFromJson(const JsonAt& at);
Result<Acceptance> acceptanceFromJson(const JsonAt& at);

// The word of a choice; an error says which `words` there are.
template <class Enum>
Result<Enum> wordFromJson(const JsonAt& at, std::optional<Enum> (*from)(std::string_view),
                          std::string_view words) {
    WEFT_TRY(const std::string word, at.asString());
    const std::optional<Enum> value = from(word);
    return value ? Result<Enum>(*value) : at.expected(words);
}
// A number as short as it goes: 960, not 960.0.
Json shortNumber(double value);
Result<double> finiteReal(const JsonAt& at);
Result<Bandwidth> rateFromJson(const JsonAt& at);
// The text of an object's key, or `otherwise` where the key is missing.
Result<std::string> textOr(const JsonAt& at, std::string_view key, std::string otherwise = {});
// Each element of a list read by `read`; at most `most` of them.
template <class Read>
auto listFromJson(const JsonAt& at, std::size_t most, Read read)
    -> Result<std::vector<typename decltype(read(at))::value_type>> {
    WEFT_TRY_VOID(at.expectArray());
    if (at.size() > most) {
        return fail(ErrorCode::Invalid,
                    "found a list of " + std::to_string(at.size()) + ", expected at most " +
                        std::to_string(most),
                    at.pointer());
    }
    std::vector<typename decltype(read(at))::value_type> items;
    items.reserve(at.size());
    for (std::size_t i = 0; i < at.size(); ++i) {
        WEFT_TRY(auto item, read(at.at(i)));
        items.push_back(std::move(item));
    }
    return items;
}

} // namespace weft
