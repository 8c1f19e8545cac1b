// SPDX-License-Identifier: GPL-3.0-or-later
// What every design holds to, whoever made it: apply() and the reader of documents check with the
// same functions, so that whatever can be applied can be saved and read again. An error's place is
// the JSON pointer below the object.
#pragma once

#include "core/base/result.hpp"
#include "core/design/design.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace weft {

constexpr std::int64_t kLargestCount = 1'000'000'000'000;
constexpr std::size_t kMostItems =
    100'000; // of one section: sites, groups, fabrics, WAN links, parts…
constexpr std::size_t kMostGraphItems = 1'000'000; // nodes, and links, of one drawn graph
constexpr std::int64_t kMostRacks = 100'000;       // of one site
constexpr std::int64_t kMostLevels = 1'000;        // storeys above, and below, the ground
constexpr std::size_t kLongestName = 200;          // bytes
constexpr std::size_t kLongestNote = 100'000;      // bytes
constexpr std::int64_t kMostFlows = 1'000'000;     // of an endpoint

// Each object by itself.
Result<void> checkShape(const Site& site);
Result<void> checkShape(const ServerGroup& group);
Result<void> checkShape(const FabricIntent& fabric); // with its whole graph
Result<void> checkShape(const FailedElement& element);
Result<void> checkShape(const WanLink& wan);
Result<void> checkShape(const Workload& workload);
Result<void> checkShape(const FabricJoin& join);
Result<void> checkShape(const GeoPoint& point);
Result<void> checkShape(const WanTerms& terms);
Result<void> checkShape(const Gateway& gateway);
Result<void> checkShape(const RiskGroup& group);
Result<void> checkShape(const Flow& flow);
Result<void> checkShape(const Zone& zone);
Result<void> checkShape(const FlowRule& rule);
Result<void> checkShape(const Phase& phase);
Result<void> checkShape(const Reliability& reliability);
Result<void> checkShape(const Answer& answer);
Result<void> checkShape(const DrawnNode& node);
Result<void> checkShape(const DrawnLink& link);
Result<void> checkShape(const Part& part);
Result<void> checkShape(const Acceptance& acceptance);
Result<void> checkShape(const Floor& floor);
Result<void> checkShape(const OpticsRules& rules);
Result<void> checkShape(const PlantRules& rules);
Result<void> checkShape(const PriceBook& book);
Result<void> checkShape(const Presentation& presentation);
Result<void> checkShape(const StatedRanges& stated);
Result<void> checkShape(const Scenario& scenario);
Result<void> checkShape(const Rect& place);
Result<void> checkShape(const Point& place);
Result<void> checkParameter(std::string_view name, const ParamValue& value);
Result<void> checkName(std::string_view name);
Result<void> checkNotes(std::string_view notes);
Result<void> checkHead(const Design& design); // id, name and notes

// The ids that others refer to. Views into the design: valid while it is.
struct Directory {
    explicit Directory(const Design& design);
    std::unordered_set<std::string_view> sites, groups, fabrics, wans, joins, gateways;
    std::unordered_map<std::string_view, std::string_view> zones, phases; // to parent, to `after`
};

// An object's references into the rest of the design.
Result<void> checkReferences(const Directory& directory, const ServerGroup& group);
Result<void> checkReferences(const Directory& directory, const FabricIntent& fabric);
Result<void> checkReferences(const Directory& directory, const WanLink& wan);
Result<void> checkReferences(const Directory& directory, const Workload& workload);
Result<void> checkReferences(const Directory& directory, const FabricJoin& join);
Result<void> checkReferences(const Directory& directory, const Gateway& gateway);
Result<void> checkReferences(const Directory& directory, const RiskGroup& group);
Result<void> checkReferences(const Directory& directory, const Flow& flow);
Result<void> checkReferences(const Directory& directory, const Zone& zone); // and no loop of zones
Result<void> checkReferences(const Directory& directory, const FlowRule& rule);
Result<void> checkReferences(const Directory& directory, const Phase& phase); // nor of phases
Result<void> checkReferences(const DrawnGraph& graph, const DrawnLink& link);

// "site", "group", "fabric", "WAN link", "workload", "what-if", "flow"…: what the id names in the
// design; empty when it is free.
std::string_view ownerOf(const Design& design, std::string_view id);

// A string of a document that means a rate, a length, a size or a time; everything else is a word.
// The writer's side: a word of this form cannot be stored, so checkParameter refuses it.
bool readsAsRate(std::string_view text);
bool readsAsLength(std::string_view text);
bool readsAsSize(std::string_view text);
bool readsAsTime(std::string_view text);

// The pieces of checks, for the other files that hold some.
Failure wrong(std::string_view place, std::string found, std::string_view expected);
Result<void> checkId(std::string_view place, std::string_view id);
Result<void> checkText(std::string_view place, std::string_view text, std::size_t longest,
                       std::string_view allowed = {});
Result<void> checkCount(std::string_view place, std::int64_t count);
Result<void> checkFinite(std::string_view place, double value);

// The same result; an error's place is put below `prefix`.
Result<void> below(std::string_view prefix, Result<void> result);

} // namespace weft
