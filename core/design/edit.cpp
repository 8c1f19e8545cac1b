// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/design/edit.hpp"

#include "core/base/text.hpp"
#include "core/design/scenario.hpp"
#include "core/design/shape.hpp"
#include "core/design/wide_items.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_set>

namespace weft {

namespace {

std::string nameOr(const std::string& name, const Id& id) {
    return name.empty() ? id : name;
}

// What a person calls an item: its name, or its id where it has none.
std::string called(const Design& design, const Id& id) {
    if (const Site* site = design.site(id)) {
        return nameOr(site->name, id);
    }
    if (const ServerGroup* group = design.group(id)) {
        return nameOr(group->name, id);
    }
    if (const FabricIntent* fabric = design.fabric(id)) {
        return nameOr(fabric->name, id);
    }
    if (const WanLink* wan = design.wan(id)) {
        return nameOr(wan->name, id);
    }
    if (const Workload* workload = design.workload(id)) {
        return nameOr(workload->name, id);
    }
    if (const FabricJoin* join = design.join(id)) {
        return nameOr(join->name, id);
    }
    if (const Scenario* scenario = design.scenario(id)) {
        return nameOr(scenario->name, id);
    }
    Id name = id;
    eachWideItem([&]<class T>(TypeOf<T>) {
        for (const T& item : *wideSection<T>(design)) {
            name = item.id == id ? nameOr(item.name, id) : name;
        }
    });
    return name;
}

std::string putLabel(const Design& before, const Id& id, const std::string& name) {
    return ownerOf(before, id).empty() ? "Add " + nameOr(name, id) : "Change " + called(before, id);
}

struct Labeller {
    const Design& before;

    std::string operator()(const PutSite& edit) const {
        return putLabel(before, edit.site.id, edit.site.name);
    }
    std::string operator()(const PutGroup& edit) const {
        const ServerGroup* old = before.group(edit.group.id);
        return old != nullptr && old->count != edit.group.count
                   ? fmt::format("Set count of {} to {}", called(before, old->id),
                                 formatCount(edit.group.count))
                   : putLabel(before, edit.group.id, edit.group.name);
    }
    std::string operator()(const PutFabric& edit) const {
        return putLabel(before, edit.fabric.id, edit.fabric.name);
    }
    std::string operator()(const PutWan& edit) const {
        return before.wan(edit.wan.id) != nullptr
                   ? "Change " + called(before, edit.wan.id)
                   : fmt::format("Join {} and {}", called(before, edit.wan.a),
                                 called(before, edit.wan.b));
    }
    std::string operator()(const PutWorkload& edit) const {
        return putLabel(before, edit.workload.id, edit.workload.name);
    }
    std::string operator()(const PutJoin& edit) const {
        return before.join(edit.join.id) != nullptr
                   ? "Change " + called(before, edit.join.id)
                   : fmt::format("Join {} and {}", called(before, edit.join.a.fabric),
                                 called(before, edit.join.b.fabric));
    }
    template <class Item> std::string operator()(const PutItem<Item>& edit) const {
        return putLabel(before, edit.item.id, edit.item.name);
    }
    template <class Entry> std::string operator()(const SetEntry<Entry>& edit) const {
        return fmt::format("{} the {} {}", edit.on ? "Set" : "Take back", wideNames<Entry>().item,
                           edit.entry.id);
    }
    std::string operator()(const PutNode& edit) const {
        return fmt::format("Draw {} in {}", nameOr(edit.node.name, edit.node.id),
                           called(before, edit.fabric));
    }
    std::string operator()(const PutLink& edit) const {
        return fmt::format("Link {} and {} in {}", edit.link.a, edit.link.b,
                           called(before, edit.fabric));
    }
    std::string operator()(const RemoveItem& edit) const {
        return "Delete " + called(before, edit.id);
    }
    std::string operator()(const RemoveNode& edit) const {
        return fmt::format("Delete {} from {}", edit.node, called(before, edit.fabric));
    }
    std::string operator()(const RemoveLink& edit) const {
        return fmt::format("Delete {} from {}", edit.link, called(before, edit.fabric));
    }
    std::string operator()(const SetParameter& edit) const {
        return edit.value ? fmt::format("Set {} of {} to {}", edit.name, called(before, edit.item),
                                        formatParam(*edit.value))
                          : fmt::format("Reset {} of {}", edit.name, called(before, edit.item));
    }
    std::string operator()(const Rename& edit) const {
        return fmt::format("Rename {} to {}",
                           edit.id.empty() ? "the design" : called(before, edit.id), edit.name);
    }
    std::string operator()(const SetNotes&) const { return "Change the notes"; }
    std::string operator()(const SetPresentation&) const { return "Change the presentation"; }
    std::string operator()(const SetRanges& edit) const {
        for (const Range& range : edit.ranges.ranges) {
            const auto& known = before.ranges->ranges;
            if (std::find(known.begin(), known.end(), range) == known.end()) {
                return fmt::format("Set the range of {} to {} … {}", range.quantity,
                                   formatPercent(range.low), formatPercent(range.high));
            }
        }
        return edit.ranges.seed != before.ranges->seed ? "Change the seed" : "Change the ranges";
    }
    std::string operator()(const Move& edit) const { return "Move " + called(before, edit.id); }
    std::string operator()(const MoveNode& edit) const {
        return fmt::format("Move {} in {}", edit.node, called(before, edit.fabric));
    }
    std::string operator()(const SetFailed& edit) const {
        const std::string what = edit.element.b.empty()
                                     ? edit.element.a
                                     : fmt::format("{} – {}", edit.element.a, edit.element.b);
        return fmt::format("{} {} in {}", edit.on ? "Fail" : "Repair", what,
                           called(before, edit.fabric));
    }
    std::string operator()(const PinPart& edit) const { return "Pin " + edit.part.title(); }
    std::string operator()(const AcceptFinding& edit) const {
        return (edit.accepted ? "Accept " : "No longer accept ") + edit.key;
    }
    std::string operator()(const PutRoom& edit) const {
        return fmt::format("Change room {} of {}", nameOr(edit.room.name, edit.room.id),
                           called(before, edit.site));
    }
    std::string operator()(const RemoveRoom& edit) const {
        return fmt::format("Delete room {} of {}", edit.room, called(before, edit.site));
    }
    std::string operator()(const MoveRow& edit) const {
        return fmt::format("Move row {} of {}", edit.row, called(before, edit.site));
    }
    std::string operator()(const PlaceDevice& edit) const {
        return edit.placed ? fmt::format("Put {} into {}", edit.placement.device,
                                         formatPlacement(edit.placement))
                           : fmt::format("Leave {} to the policy", edit.placement.device);
    }
    std::string operator()(const SetFloorRules& edit) const {
        return "Change the floor rules of " + called(before, edit.site);
    }
    std::string operator()(const SetPlantRules&) const { return "Change the rules of buying"; }
    std::string operator()(const PutPriceBook& edit) const {
        return fmt::format("{} price book {}",
                           before.book(edit.book.id) == nullptr ? "Add" : "Change",
                           nameOr(edit.book.name, edit.book.id));
    }
    std::string operator()(const RemovePriceBook& edit) const {
        return "Delete price book " + edit.book;
    }
    std::string operator()(const PutScenario& edit) const {
        return putLabel(before, edit.scenario.id, edit.scenario.name);
    }
    std::string operator()(const EditScenario& edit) const {
        const Result<Resolved> resolved = resolve(before, edit.scenario);
        const std::string what =
            resolved ? label(resolved->design, Batch{{}, edit.edits}) : "Change it";
        return fmt::format("{} in {}", what, called(before, edit.scenario));
    }
    std::string operator()(const DropFromScenario& edit) const {
        return "Drop a change from " + called(before, edit.scenario);
    }
    std::string operator()(const MoveScenario& edit) const {
        return "Reorder " + called(before, edit.scenario);
    }
    std::string operator()(const PromoteScenario& edit) const {
        return fmt::format("Make {} the baseline", called(before, edit.scenario));
    }
    std::string operator()(const Batch& edit) const {
        if (!edit.label.empty()) {
            return edit.label;
        }
        return edit.edits.size() == 1 ? label(before, edit.edits.front())
                                      : fmt::format("{} changes", edit.edits.size());
    }
};

// Same kind of edit: does the second continue the first? A Put does not say which field it is
// about, so it never does.
template <class T> bool continues(const T&, const T&) {
    return false;
}
bool continues(const SetParameter& a, const SetParameter& b) {
    return a.item == b.item && a.name == b.name;
}
bool continues(const Rename& a, const Rename& b) {
    return a.id == b.id;
}
bool continues(const Move& a, const Move& b) {
    return a.id == b.id;
}
bool continues(const MoveNode& a, const MoveNode& b) {
    return a.fabric == b.fabric && a.node == b.node;
}
bool continues(const AcceptFinding& a, const AcceptFinding& b) {
    return a.key == b.key && a.accepted && b.accepted;
}
bool continues(const EditScenario& a, const EditScenario& b) {
    return a.scenario == b.scenario && !a.edits.empty() &&
           std::equal(a.edits.begin(), a.edits.end(), b.edits.begin(), b.edits.end(), merges);
}
bool continues(const Batch& a, const Batch& b) {
    return !a.edits.empty() && a.label == b.label &&
           std::equal(a.edits.begin(), a.edits.end(), b.edits.begin(), b.edits.end(), merges);
}

// What the baseline would add under the id of something a what-if changes, the what-if would
// change.
void collectSubjects(const std::vector<Edit>& edits, std::unordered_set<Id>& ids) {
    for (const Edit& each : edits) {
        if (const auto* batch = std::get_if<Batch>(&each)) {
            collectSubjects(batch->edits, ids);
        } else {
            ids.insert(subjectOf(each));
        }
    }
}

std::unordered_set<Id> subjectsOfScenarios(const Design& design) {
    std::unordered_set<Id> ids;
    for (const Scenario& scenario : *design.scenarios) {
        collectSubjects(scenario.edits, ids);
    }
    return ids;
}

} // namespace

Id subjectOf(const Edit& edit) {
    return std::visit(
        [](const auto& each) -> Id {
            if constexpr (requires { each.site.id; }) {
                return each.site.id;
            } else if constexpr (requires { each.group.id; }) {
                return each.group.id;
            } else if constexpr (requires { each.fabric.id; }) {
                return each.fabric.id;
            } else if constexpr (requires { each.wan.id; }) {
                return each.wan.id;
            } else if constexpr (requires { each.workload.id; }) {
                return each.workload.id;
            } else if constexpr (requires { each.join.id; }) {
                return each.join.id;
            } else if constexpr (requires { each.item.id; }) {
                return each.item.id;
            } else if constexpr (requires { each.entry.id; }) {
                return each.entry.id;
            } else if constexpr (requires { each.scenario.id; }) {
                return each.scenario.id;
            } else if constexpr (requires { each.scenario; }) {
                return each.scenario;
            } else if constexpr (requires { each.item; }) {
                return each.item;
            } else if constexpr (requires { each.part.id; }) {
                return each.part.id;
            } else if constexpr (requires { each.site; }) {
                return each.site;
            } else if constexpr (requires { each.book.id; }) {
                return each.book.id;
            } else if constexpr (requires { each.fabric; }) {
                return each.fabric;
            } else if constexpr (requires { each.id; }) {
                return each.id;
            } else {
                return {};
            }
        },
        edit);
}

std::string label(const Design& before, const Edit& edit) {
    return std::visit(Labeller{before}, edit);
}

bool merges(const Edit& previous, const Edit& next) {
    return std::visit(
        [&](const auto& each) {
            const auto* same = std::get_if<std::decay_t<decltype(each)>>(&next);
            return same != nullptr && continues(each, *same);
        },
        previous);
}

Id freshId(const Design& design, std::string_view name) {
    constexpr std::size_t kLongest = 40;
    Id base;
    for (const char c : lowered(name)) {
        const bool isWordChar = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (isWordChar && base.size() < kLongest) {
            base += c;
        } else if (!base.empty() && base.back() != '-') {
            base += '-';
        }
    }
    base.erase(base.find_last_not_of('-') + 1);
    if (base.empty()) {
        base = "item";
    }
    const std::unordered_set<Id> taken = subjectsOfScenarios(design);
    Id id = base;
    for (int i = 2; !ownerOf(design, id).empty() || taken.contains(id) || id == kBaseline; ++i) {
        id = fmt::format("{}-{}", base, i);
    }
    return id;
}

std::string formatParam(const ParamValue& value) {
    struct Format {
        std::string operator()(std::int64_t count) const { return formatCount(count); }
        std::string operator()(double real) const { return exactReal(real); }
        std::string operator()(bool on) const { return on ? "on" : "off"; }
        std::string operator()(const std::string& word) const { return word; }
        std::string operator()(Bandwidth rate) const { return formatBandwidth(rate); }
        std::string operator()(Length length) const { return formatLength(length); }
        std::string operator()(DataSize size) const { return formatDataSize(size); }
        std::string operator()(Duration time) const { return formatDuration(time); }
    };
    return std::visit(Format{}, value);
}

} // namespace weft
