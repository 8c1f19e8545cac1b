// SPDX-License-Identifier: GPL-3.0-or-later
// One function per kind of edit, each changing a working copy. Sections that an edit leaves as they
// are stay shared with the design before: analyses are reused by that.
#include "core/design/edit.hpp"
#include "core/design/scenario.hpp"
#include "core/design/sections.hpp"
#include "core/design/wide_items.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace weft {

namespace {

Result<FabricIntent*> fabricToWrite(Design& design, const Id& id) {
    if (!isIn(*design.fabrics, id)) {
        return unknown(id, "a fabric");
    }
    return &itemOf(design.fabrics.write(), id);
}

Result<void> change(Design& design, const PutSite& edit) {
    WEFT_TRY_VOID(checkShape(edit.site));
    WEFT_TRY_VOID(checkFree(design, edit.site.id, "site"));
    return put(design.sites, edit.site);
}

Result<void> change(Design& design, const PutGroup& edit) {
    WEFT_TRY_VOID(checkShape(edit.group));
    WEFT_TRY_VOID(checkFree(design, edit.group.id, "group"));
    WEFT_TRY_VOID(checkReferences(Directory(design), edit.group));
    return put(design.groups, edit.group);
}

Result<void> change(Design& design, const PutFabric& edit) {
    WEFT_TRY_VOID(checkShape(edit.fabric));
    WEFT_TRY_VOID(checkFree(design, edit.fabric.id, "fabric"));
    WEFT_TRY_VOID(checkReferences(Directory(design), edit.fabric));
    return put(design.fabrics, edit.fabric);
}

Result<void> change(Design& design, const PutWan& edit) {
    WEFT_TRY_VOID(checkShape(edit.wan));
    WEFT_TRY_VOID(checkFree(design, edit.wan.id, "WAN link"));
    WEFT_TRY_VOID(checkReferences(Directory(design), edit.wan));
    return put(design.wans, edit.wan);
}

Result<void> change(Design& design, const PutWorkload& edit) {
    WEFT_TRY_VOID(checkShape(edit.workload));
    WEFT_TRY_VOID(checkFree(design, edit.workload.id, "workload"));
    WEFT_TRY_VOID(checkReferences(Directory(design), edit.workload));
    return put(design.workloads, edit.workload);
}

Result<void> change(Design& design, const PutJoin& edit) {
    WEFT_TRY_VOID(checkShape(edit.join));
    WEFT_TRY_VOID(checkFree(design, edit.join.id, "join"));
    WEFT_TRY_VOID(checkReferences(Directory(design), edit.join));
    return put(design.joins, edit.join);
}

template <class Item> Result<void> change(Design& design, const PutItem<Item>& edit) {
    WEFT_TRY_VOID(checkShape(edit.item));
    WEFT_TRY_VOID(checkFree(design, edit.item.id, wideNames<Item>().item));
    WEFT_TRY_VOID(checkReferences(Directory(design), edit.item));
    return put(wideSection<Item>(design), edit.item);
}

template <class Entry> Result<void> change(Design& design, const SetEntry<Entry>& edit) {
    WEFT_TRY_VOID(checkShape(edit.entry));
    if (edit.on) {
        return put(wideSection<Entry>(design), edit.entry);
    }
    removeIf(wideSection<Entry>(design),
             [&](const Entry& entry) { return entry.id == edit.entry.id; });
    return {};
}

// Of a drawn graph: adds or replaces, within the limit.
template <class T> Result<void> putDrawn(std::vector<T>& items, const T& item) {
    if (isIn(items, item.id)) {
        itemOf(items, item.id) = item;
        return {};
    }
    if (items.size() >= kMostGraphItems) {
        return fail(
            ErrorCode::Usage,
            fmt::format("a drawn fabric has at most {} nodes and as many links", kMostGraphItems));
    }
    items.push_back(item);
    return {};
}

Result<void> change(Design& design, const PutNode& edit) {
    WEFT_TRY_VOID(checkShape(edit.node));
    WEFT_TRY(FabricIntent* const fabric, fabricToWrite(design, edit.fabric));
    return putDrawn(fabric->graph.write().nodes, edit.node);
}

Result<void> change(Design& design, const PutLink& edit) {
    WEFT_TRY_VOID(checkShape(edit.link));
    WEFT_TRY(FabricIntent* const fabric, fabricToWrite(design, edit.fabric));
    WEFT_TRY_VOID(checkReferences(*fabric->graph, edit.link));
    return putDrawn(fabric->graph.write().links, edit.link);
}

// Workloads that run on a group or fabric go with it.
void removeWorkloadsOn(Design& design, const Id& id) {
    removeIf(design.workloads, [&](const Workload& workload) { return workload.on == id; });
}

void removeFabric(Design& design, const Id& id) {
    removeWorkloadsOn(design, id);
    removeIf(design.fabrics, [&](const FabricIntent& fabric) { return fabric.id == id; });
}

void removeGroup(Design& design, const Id& id) {
    removeWorkloadsOn(design, id);
    removeIf(design.groups, [&](const ServerGroup& group) { return group.id == id; });
    const auto isOfGroup = [&](const Attachment& attachment) { return attachment.group == id; };
    const auto attaches = [&](const FabricIntent& fabric) {
        return std::any_of(fabric.attachments.begin(), fabric.attachments.end(), isOfGroup);
    };
    if (std::any_of(design.fabrics->begin(), design.fabrics->end(), attaches)) {
        for (FabricIntent& fabric : design.fabrics.write()) {
            std::erase_if(fabric.attachments, isOfGroup);
        }
    }
}

void removeSite(Design& design, const Id& id) {
    std::vector<Id> groups;
    for (const ServerGroup& group : *design.groups) {
        if (group.site == id) {
            groups.push_back(group.id);
        }
    }
    for (const Id& group : groups) {
        removeGroup(design, group);
    }
    std::vector<Id> fabrics;
    for (const FabricIntent& fabric : *design.fabrics) {
        if (fabric.site == id) {
            fabrics.push_back(fabric.id);
        }
    }
    for (const Id& fabric : fabrics) {
        removeFabric(design, fabric);
    }
    removeIf(design.wans, [&](const WanLink& wan) { return wan.a == id || wan.b == id; });
    removeIf(design.sites, [&](const Site& site) { return site.id == id; });
}

Result<void> change(Design& design, const RemoveItem& edit) {
    const Id id = edit.id;
    if (design.site(id) != nullptr) {
        removeSite(design, id);
    } else if (design.group(id) != nullptr) {
        removeGroup(design, id);
    } else if (design.fabric(id) != nullptr) {
        removeFabric(design, id);
    } else if (design.wan(id) != nullptr) {
        removeIf(design.wans, [&](const WanLink& wan) { return wan.id == id; });
    } else if (design.workload(id) != nullptr) {
        removeIf(design.workloads, [&](const Workload& workload) { return workload.id == id; });
    } else if (design.join(id) != nullptr) {
        removeIf(design.joins, [&](const FabricJoin& join) { return join.id == id; });
    } else if (design.scenario(id) != nullptr) {
        removeScenario(design, id);
    } else if (ownerOf(design, id).empty()) {
        return unknown(id, "an item of this design");
    } else {
        eachWideItem([&]<class T>(TypeOf<T>) {
            removeIf(wideSection<T>(design), [&](const T& item) { return item.id == id; });
        });
    }
    dropDangling(design);
    return {};
}

Result<void> change(Design& design, const RemoveNode& edit) {
    WEFT_TRY(FabricIntent* const fabric, fabricToWrite(design, edit.fabric));
    if (!isIn(fabric->graph->nodes, edit.node)) {
        return unknown(edit.node, "a node of this fabric");
    }
    DrawnGraph& graph = fabric->graph.write();
    std::erase_if(graph.links, [&](const DrawnLink& link) {
        return link.a == edit.node || link.b == edit.node;
    });
    std::erase_if(graph.nodes, [&](const DrawnNode& node) { return node.id == edit.node; });
    return {};
}

Result<void> change(Design& design, const RemoveLink& edit) {
    WEFT_TRY(FabricIntent* const fabric, fabricToWrite(design, edit.fabric));
    if (!isIn(fabric->graph->links, edit.link)) {
        return unknown(edit.link, "a link of this fabric");
    }
    std::erase_if(fabric->graph.write().links,
                  [&](const DrawnLink& link) { return link.id == edit.link; });
    return {};
}

Result<void> change(Design& design, const SetParameter& edit) {
    if (edit.value) {
        WEFT_TRY_VOID(below("/params/" + edit.name, checkParameter(edit.name, *edit.value)));
    }
    Params* params = nullptr;
    if (isIn(*design.fabrics, edit.item)) {
        params = &itemOf(design.fabrics.write(), edit.item).params;
    } else if (isIn(*design.workloads, edit.item)) {
        params = &itemOf(design.workloads.write(), edit.item).params;
    } else {
        return unknown(edit.item, "a fabric or workload");
    }
    if (edit.value) {
        (*params)[edit.name] = *edit.value;
    } else {
        params->erase(edit.name);
    }
    return {};
}

Result<void> change(Design& design, const Rename& edit) {
    WEFT_TRY_VOID(checkName(edit.name));
    if (edit.id.empty()) {
        design.name = edit.name;
    } else if (isIn(*design.sites, edit.id)) {
        itemOf(design.sites.write(), edit.id).name = edit.name;
    } else if (isIn(*design.groups, edit.id)) {
        itemOf(design.groups.write(), edit.id).name = edit.name;
    } else if (isIn(*design.fabrics, edit.id)) {
        itemOf(design.fabrics.write(), edit.id).name = edit.name;
    } else if (isIn(*design.wans, edit.id)) {
        itemOf(design.wans.write(), edit.id).name = edit.name;
    } else if (isIn(*design.workloads, edit.id)) {
        itemOf(design.workloads.write(), edit.id).name = edit.name;
    } else if (isIn(*design.joins, edit.id)) {
        itemOf(design.joins.write(), edit.id).name = edit.name;
    } else if (isIn(*design.scenarios, edit.id)) {
        itemOf(design.scenarios.write(), edit.id).name = edit.name;
    } else if (ownerOf(design, edit.id).empty()) {
        return unknown(edit.id, "an item of this design");
    } else {
        eachWideItem([&]<class T>(TypeOf<T>) {
            if (isIn(*wideSection<T>(design), edit.id)) {
                itemOf(wideSection<T>(design).write(), edit.id).name = edit.name;
            }
        });
    }
    return {};
}

Result<void> change(Design& design, const SetNotes& edit) {
    WEFT_TRY_VOID(checkNotes(edit.notes));
    design.notes = edit.notes;
    return {};
}

Result<void> change(Design& design, const SetPresentation& edit) {
    WEFT_TRY_VOID(checkShape(edit.presentation));
    if (!(edit.presentation == *design.presentation)) {
        design.presentation = edit.presentation;
    }
    return {};
}

Result<void> change(Design& design, const SetRanges& edit) {
    WEFT_TRY_VOID(checkShape(edit.ranges));
    if (!(edit.ranges == *design.ranges)) {
        design.ranges = edit.ranges;
    }
    return {};
}

Result<void> change(Design& design, const Move& edit) {
    WEFT_TRY_VOID(below("/place", checkShape(edit.place)));
    if (isIn(*design.sites, edit.id)) {
        itemOf(design.sites.write(), edit.id).place = edit.place;
    } else if (isIn(*design.fabrics, edit.id)) {
        itemOf(design.fabrics.write(), edit.id).place = edit.place;
    } else {
        return unknown(edit.id, "a site or fabric");
    }
    return {};
}

Result<void> change(Design& design, const MoveNode& edit) {
    WEFT_TRY_VOID(checkShape(edit.place));
    WEFT_TRY(FabricIntent* const fabric, fabricToWrite(design, edit.fabric));
    if (!isIn(fabric->graph->nodes, edit.node)) {
        return unknown(edit.node, "a node of this fabric");
    }
    itemOf(fabric->graph.write().nodes, edit.node).place = edit.place;
    return {};
}

Result<void> change(Design& design, const SetFailed& edit) {
    WEFT_TRY_VOID(checkShape(edit.element));
    WEFT_TRY(FabricIntent* const fabric, fabricToWrite(design, edit.fabric));
    const auto isSame = [&](const FailedElement& other) {
        return (other.a == edit.element.a && other.b == edit.element.b) ||
               (!other.b.empty() && other.a == edit.element.b && other.b == edit.element.a);
    };
    std::erase_if(fabric->failed, isSame);
    if (!edit.on) {
        return {};
    }
    if (fabric->failed.size() >= kMostItems) {
        return fail(ErrorCode::Usage,
                    fmt::format("at most {} elements of a fabric fail at once", kMostItems));
    }
    fabric->failed.push_back(edit.element);
    return {};
}

Result<void> change(Design& design, const PinPart& edit) {
    WEFT_TRY_VOID(checkShape(edit.part));
    const bool isNew = !isIn(*design.parts, edit.part.id);
    WEFT_TRY_VOID(put(design.parts, edit.part));
    if (isNew) {
        std::sort(design.parts.write().begin(), design.parts.write().end(),
                  [](const Part& a, const Part& b) { return a.id < b.id; });
    }
    return {};
}

Result<void> change(Design& design, const AcceptFinding& edit) {
    const Acceptance acceptance{edit.key, edit.note};
    WEFT_TRY_VOID(checkShape(acceptance));
    const auto isSame = [&](const Acceptance& other) { return other.key == edit.key; };
    if (!edit.accepted) {
        removeIf(design.accepted, isSame);
        return {};
    }
    auto& accepted = design.accepted.write();
    const auto found = std::find_if(accepted.begin(), accepted.end(), isSame);
    if (found == accepted.end()) {
        accepted.push_back(acceptance);
    } else {
        *found = acceptance;
    }
    return {};
}

Result<void> change(Design& design, const Edit& edit);

Result<void> change(Design& design, const Batch& edit) {
    for (const Edit& each : edit.edits) {
        WEFT_TRY_VOID(change(design, each));
    }
    return {};
}

Result<void> change(Design& design, const Edit& edit) {
    return std::visit([&](const auto& each) { return change(design, each); }, edit);
}

} // namespace

Result<Design> apply(const Design& design, const Edit& edit) {
    Design after = design;
    Result<void> done = change(after, edit);
    if (done) {
        return after;
    }
    Error error = std::move(done).error();
    error.code = ErrorCode::Usage;
    const Id about = subjectOf(edit);
    error.place.insert(0, about.size() <= kLongestName ? about : std::string());
    return Failure(std::move(error));
}

} // namespace weft
