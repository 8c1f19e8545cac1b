// SPDX-License-Identifier: GPL-3.0-or-later
// Every change to a design is one of these values. No closures and no undo code: one concept serves
// undo labels, the crash journal (append edits, replay to recover), one-click fixes, what-ifs and
// `weft-cli edit`.
#pragma once

#include "core/base/result.hpp"
#include "core/design/design.hpp"
#include "core/design/plant_edits.hpp"

#include <string>
#include <variant>
#include <vector>

namespace weft {

// Adds the object, or replaces the one with its id.
struct PutSite {
    Site site;
    bool operator==(const PutSite&) const = default;
};
struct PutGroup {
    ServerGroup group;
    bool operator==(const PutGroup&) const = default;
};
struct PutFabric {
    FabricIntent fabric;
    bool operator==(const PutFabric&) const = default;
};
struct PutWan {
    WanLink wan;
    bool operator==(const PutWan&) const = default;
};
struct PutWorkload {
    Workload workload;
    bool operator==(const PutWorkload&) const = default;
};
struct PutJoin {
    FabricJoin join;
    bool operator==(const PutJoin&) const = default;
};
template <class Item> struct PutItem {
    Item item;
    bool operator==(const PutItem&) const = default;
};
using PutGateway = PutItem<Gateway>;
using PutRiskGroup = PutItem<RiskGroup>;
using PutFlow = PutItem<Flow>;
using PutZone = PutItem<Zone>;
using PutRule = PutItem<FlowRule>;
using PutPhase = PutItem<Phase>;
struct PutNode {
    Id fabric;
    DrawnNode node;
    bool operator==(const PutNode&) const = default;
};
struct PutLink {
    Id fabric;
    DrawnLink link;
    bool operator==(const PutLink&) const = default;
};
// Removes an item with all that hangs on it (a site's fabrics, groups, gateways and WAN links; a
// group's attachments; the workloads that run on a group or fabric; flows from or to it). Scenarios
// on a removed one keep its edits and are on what it was on.
struct RemoveItem {
    Id id;
    bool operator==(const RemoveItem&) const = default;
};
struct RemoveNode {
    Id fabric;
    Id node;
    bool operator==(const RemoveNode&) const = default;
}; // with its links
struct RemoveLink {
    Id fabric;
    Id link;
    bool operator==(const RemoveLink&) const = default;
};
struct SetParameter {
    Id item; // a fabric or workload
    std::string name;
    std::optional<ParamValue> value;
    bool operator==(const SetParameter&) const = default;
}; // nullopt: back to the default
struct Rename {
    Id id;
    std::string name;
    bool operator==(const Rename&) const = default;
}; // any item with a name; "" names the design
struct SetNotes {
    std::string notes;
    bool operator==(const SetNotes&) const = default;
}; // of the design
struct SetPresentation {
    Presentation presentation;
    bool operator==(const SetPresentation&) const = default;
};
struct SetRanges {
    StatedRanges ranges;
    bool operator==(const SetRanges&) const = default;
};
struct Move {
    Id id;
    Rect place;
    bool operator==(const Move&) const = default;
}; // a site or fabric
struct MoveNode {
    Id fabric;
    Id node;
    Point place;
    bool operator==(const MoveNode&) const = default;
};
// Fails a switch or links of a fabric, or mends them; an element is known by its ends.
struct SetFailed {
    Id fabric;
    FailedElement element;
    bool on = true;
    bool operator==(const SetFailed&) const = default;
};
struct PinPart {
    Part part;
    bool operator==(const PinPart&) const = default;
};
struct AcceptFinding {
    std::string key;
    std::string note;
    bool accepted = true;
    bool operator==(const AcceptFinding&) const = default;
};

// Says or takes back what is known of one class of components, or answered to one question.
template <class Entry> struct SetEntry {
    Entry entry;
    bool on = true;
    bool operator==(const SetEntry&) const = default;
};
using SetReliability = SetEntry<Reliability>;
using SetAnswer = SetEntry<Answer>;

// Changes of what-ifs, below; a what-if cannot hold them itself.
struct PutScenario;
struct EditScenario;
struct DropFromScenario;
struct MoveScenario;
struct PromoteScenario;
struct Batch; // several edits as one step
using Edit =
    std::variant<PutSite, PutGroup, PutFabric, PutWan, PutNode, PutLink, RemoveItem, RemoveNode,
                 RemoveLink, SetParameter, Rename, SetNotes, Move, MoveNode, SetFailed, PinPart,
                 AcceptFinding, PutWorkload, PutJoin, PutGateway, PutRiskGroup, PutFlow, PutZone,
                 PutRule, PutPhase, SetReliability, SetAnswer, PutRoom, RemoveRoom, MoveRow,
                 PlaceDevice, SetFloorRules, SetPlantRules, PutPriceBook, RemovePriceBook,
                 SetPresentation, SetRanges, PutScenario, EditScenario, DropFromScenario,
                 MoveScenario, PromoteScenario, Batch>;
struct Batch {
    std::string label;
    std::vector<Edit> edits;
    bool operator==(const Batch&) const = default;
};

// A what-if: edits on the baseline, or on another what-if. scenario.hpp makes a design of it.
struct Scenario {
    Id id;
    std::string name;
    Id on; // another scenario; empty: the baseline
    std::string note;
    std::vector<Edit> edits; // in order; none of a what-if
    bool operator==(const Scenario&) const = default;
};
struct PutScenario {
    Scenario scenario;
    bool operator==(const PutScenario&) const = default;
};
// Appends edits that apply to what the scenario is now. One that only continues what the scenario
// says already (the same parameter set again) takes that one's place.
struct EditScenario {
    Id scenario;
    std::vector<Edit> edits;
    bool operator==(const EditScenario&) const = default;
};
struct DropFromScenario {
    Id scenario;
    std::int64_t index = 0; // of one of its edits
    bool operator==(const DropFromScenario&) const = default;
};
struct MoveScenario {
    Id scenario;
    std::int64_t position = 0; // in the order they are shown
    bool operator==(const MoveScenario&) const = default;
};
// The baseline becomes what the scenario is; the scenario goes, and those on it are on the
// baseline.
struct PromoteScenario {
    Id scenario;
    bool operator==(const PromoteScenario&) const = default;
};

// The design with the edit in it. Checks shape only: ids exist and are unique, counts are not
// negative, types fit; whether the result makes sense is for the analysis to find. On error the
// design is as it was.
// Call it as weft::apply: an Edit is a std::variant, which brings std::apply into an unqualified
// lookup.
Result<Design> apply(const Design& design, const Edit& edit);

// The id of the item an edit is about, "compute" of SetParameter{"compute", …}; empty where it is
// about none, or several.
Id subjectOf(const Edit& edit);

// A sentence for the undo menu: "Set servers of Compute to 127".
std::string label(const Design& before, const Edit& edit);

// True when `next` only continues `previous` (the same field or the same moved things), so that a
// drag is one step.
bool merges(const Edit& previous, const Edit& next);

// A new id that no item of the design has and no change of its scenarios names, made from a name:
// "Compute fabric" -> "compute-fabric-2".
Id freshId(const Design& design, std::string_view name);

// A parameter as people read it: "1,016", "1.5", "on", "nvidia-qm9700", "400 Gb/s", "30 m".
std::string formatParam(const ParamValue& value);

} // namespace weft
