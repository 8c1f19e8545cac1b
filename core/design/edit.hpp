// SPDX-License-Identifier: GPL-3.0-or-later
// Every change to a design is one of these values. No closures and no undo code: one concept serves
// undo labels, the crash journal (append edits, replay to recover), one-click fixes, `weft-cli
// edit` and, later, scenarios.
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
};
struct PutGroup {
    ServerGroup group;
};
struct PutFabric {
    FabricIntent fabric;
};
struct PutWan {
    WanLink wan;
};
struct PutWorkload {
    Workload workload;
};
struct PutNode {
    Id fabric;
    DrawnNode node;
};
struct PutLink {
    Id fabric;
    DrawnLink link;
};
// Removes a site, group, fabric, WAN link or workload with all that hangs on it (a site's fabrics,
// groups and WAN links; a group's attachments; the workloads that run on a group or fabric).
struct RemoveItem {
    Id id;
};
struct RemoveNode {
    Id fabric;
    Id node;
}; // with its links
struct RemoveLink {
    Id fabric;
    Id link;
};
struct SetParameter {
    Id item; // a fabric or workload
    std::string name;
    std::optional<ParamValue> value;
}; // nullopt: back to the default
struct Rename {
    Id id;
    std::string name;
}; // a site, group, fabric, WAN link or workload; "" names the design
struct SetNotes {
    std::string notes;
}; // of the design
struct Move {
    Id id;
    Rect place;
}; // a site or fabric
struct MoveNode {
    Id fabric;
    Id node;
    Point place;
};
// Fails a switch or links of a fabric, or mends them; an element is known by its ends.
struct SetFailed {
    Id fabric;
    FailedElement element;
    bool on = true;
};
struct PinPart {
    Part part;
};
struct AcceptFinding {
    std::string key;
    std::string note;
    bool accepted = true;
};

struct Batch; // several edits as one step
using Edit =
    std::variant<PutSite, PutGroup, PutFabric, PutWan, PutNode, PutLink, RemoveItem, RemoveNode,
                 RemoveLink, SetParameter, Rename, SetNotes, Move, MoveNode, SetFailed, PinPart,
                 AcceptFinding, PutWorkload, PutRoom, RemoveRoom, MoveRow, PlaceDevice,
                 SetFloorRules, SetPlantRules, PutPriceBook, RemovePriceBook, Batch>;
struct Batch {
    std::string label;
    std::vector<Edit> edits;
};

// The design with the edit in it. Checks shape only: ids exist and are unique, counts are not
// negative, types fit; whether the result makes sense is for the analysis to find. On error the
// design is as it was.
// Call it as weft::apply: an Edit is a std::variant, which brings std::apply into an unqualified
// lookup.
Result<Design> apply(const Design& design, const Edit& edit);

// A sentence for the undo menu: "Set servers of Compute to 127".
std::string label(const Design& before, const Edit& edit);

// True when `next` only continues `previous` (the same field or the same moved things), so that a
// drag is one step.
bool merges(const Edit& previous, const Edit& next);

// A new id that no item of the design has yet, made from a name: "Compute fabric" ->
// "compute-fabric-2".
Id freshId(const Design& design, std::string_view name);

// A parameter as people read it: "1,016", "1.5", "on", "nvidia-qm9700", "400 Gb/s", "30 m".
std::string formatParam(const ParamValue& value);

} // namespace weft
