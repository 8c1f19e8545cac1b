// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fabric/usual_join.hpp"
#include "ui/canvas/gesture_parts.hpp"
#include "ui/canvas/gestures.hpp"

#include <QCoreApplication>

#include <algorithm>
#include <map>
#include <set>

namespace weft::ui {

namespace {

using namespace gesture;

Id text(const QString& words) {
    return words.toStdString();
}

// The site an item stands for when it is joined to something far away.
Id siteOf(const Design& design, const QString& id) {
    const Id head = text(id.section(QLatin1Char('/'), 0, 0));
    if (const FabricIntent* fabric = design.fabric(head)) {
        return fabric->site;
    }
    if (const ServerGroup* group = design.group(head)) {
        return group->site;
    }
    return design.site(head) ? head : Id();
}

Gesture joinSites(const Design& design, const Id& a, const Id& b, const Part* service) {
    const Wan* wan = service ? service->as<Wan>() : nullptr;
    WanLink link;
    link.a = a;
    link.b = b;
    link.service = service ? service->id : PartId();
    link.rate = wan && !wan->rates.empty() ? wan->rates.back() : gbps(100);
    link.name = design.site(a)->name + " – " + design.site(b)->name;
    link.id = freshId(design, link.name);
    const QString made = QString::fromStdString(link.id);
    return {PutWan{link}, {made}};
}

std::optional<Gesture> joinNodes(const Design& design, const Id& fabric, const Id& a, const Id& b) {
    const FabricIntent* intent = design.fabric(fabric);
    if (!intent || a == b) {
        return std::nullopt;
    }
    DrawnLink link;
    link.a = a;
    link.b = b;
    link.rate = intent->graph->links.empty() ? gbps(400) : intent->graph->links.back().rate;
    for (const DrawnLink& other : intent->graph->links) { // joined again: one more in parallel
        if ((other.a == a && other.b == b) || (other.a == b && other.b == a)) {
            link = other;
            ++link.count;
            return Gesture{PutLink{fabric, link}, {}};
        }
    }
    for (int i = 1; link.id.empty(); ++i) {
        const Id id = "link-" + std::to_string(i);
        const bool taken = std::any_of(intent->graph->links.begin(), intent->graph->links.end(),
                                       [&](const DrawnLink& other) { return other.id == id; });
        link.id = taken ? Id() : id;
    }
    return Gesture{PutLink{fabric, link}, {}};
}

std::optional<Gesture> attach(const ServerGroup& group, const FabricIntent& fabric) {
    FabricIntent copy = fabric;
    for (const Attachment& attachment : fabric.attachments) {
        if (attachment.group == group.id) {
            return std::nullopt;
        }
    }
    copy.attachments.emplace_back().group = group.id;
    for (const char* own : {"servers", "server", "endpoints"}) {
        copy.params.erase(own);
    }
    Batch batch{label(QT_TRANSLATE_NOOP("Gesture", "Attach")) + " " + group.name,
                {PutFabric{copy}}};
    return Gesture{batch, {QString::fromStdString(fabric.id)}};
}

void addParts(std::set<PartId>& parts, const FabricIntent& fabric) {
    for (const auto& [name, value] : fabric.params) {
        if (const auto* words = std::get_if<std::string>(&value)) {
            parts.insert(*words); // a part's id, or a word that no part has
        }
    }
    for (const Attachment& attachment : fabric.attachments) {
        parts.insert(attachment.nic);
    }
    for (const DrawnNode& node : fabric.graph->nodes) {
        parts.insert(node.part);
    }
}

} // namespace

std::optional<Gesture> joinItems(const Design& design, const QString& from, const QString& to,
                                 const Part* service, const Analysis* analysis) {
    const QLatin1Char slash('/');
    if (from.contains(slash) && to.contains(slash) &&
        from.section(slash, 0, 0) == to.section(slash, 0, 0)) {
        return joinNodes(design, text(from.section(slash, 0, 0)), text(from.section(slash, 1)),
                         text(to.section(slash, 1)));
    }
    const ServerGroup* fromGroup = design.group(text(from));
    const ServerGroup* toGroup = design.group(text(to));
    const FabricIntent* fromFabric = design.fabric(text(from));
    const FabricIntent* toFabric = design.fabric(text(to));
    if (fromGroup && toFabric && fromGroup->site == toFabric->site) {
        return attach(*fromGroup, *toFabric);
    }
    if (toGroup && fromFabric && toGroup->site == fromFabric->site) {
        return attach(*toGroup, *fromFabric);
    }
    const Id headA = text(from.section(slash, 0, 0)), headB = text(to.section(slash, 0, 0));
    const Id a = siteOf(design, from), b = siteOf(design, to);
    if (analysis && a == b && design.fabric(headA) && design.fabric(headB)) {
        return joinThroughGateways(design, *analysis, headA, headB);
    }
    if (a.empty() || b.empty() || a == b) {
        return std::nullopt;
    }
    return joinSites(design, a, b, service);
}

std::optional<Gesture> joinThroughGateways(const Design& design, const Analysis& analysis,
                                           const Id& from, const Id& to) {
    const AnalysedFabric *a = analysis.fabric(from), *b = analysis.fabric(to);
    if (from == to || !design.fabric(from) || !design.fabric(to) || !a || !b || !a->expansion ||
        !b->expansion) {
        return std::nullopt;
    }
    std::optional<FabricJoin> join = usualJoin(a->expansion->fabric, b->expansion->fabric);
    if (!join) {
        return std::nullopt;
    }
    join->name = design.fabric(from)->name + " – " + design.fabric(to)->name;
    join->id = freshId(design, join->name);
    const QString made = QString::fromStdString(join->id);
    return Gesture{PutJoin{*std::move(join)}, {made}};
}

Gesture insertItems(const Design& design, const Design& source, const QStringList& ids,
                    QPointF delta) {
    const Arrangement arrangement = arrange(source);
    Gesture out;
    Batch batch{label(QT_TRANSLATE_NOOP("Gesture", "Duplicate")), {}};
    Design names = design; // grows with what is added, so that fresh ids stay fresh
    std::map<Id, Id> copied;
    std::set<PartId> wanted;
    const auto place = [&](const Id& id) { return toRect(arrangement.of(id).translated(delta)); };
    const auto isTaken = [&](const Id& id, const Id& site) {
        return ids.contains(QString::fromStdString(id)) ||
               ids.contains(QString::fromStdString(site));
    };
    const auto add = [&](const Id& old, const Id& made, const Edit& edit, bool select) {
        copied[old] = made;
        names = weft::apply(names, edit).value_or(names);
        batch.edits.push_back(edit);
        if (select) {
            out.made.append(QString::fromStdString(made));
        }
    };
    const auto siteFor = [&](const Id& site) {
        const auto found = copied.find(site);
        return found != copied.end() ? found->second
               : design.site(site)   ? site
                                     : (design.sites->empty() ? Id() : design.sites->front().id);
    };
    for (Site site : *source.sites) {
        if (isTaken(site.id, {})) {
            const Id old = std::exchange(site.id, freshId(names, site.name));
            site.place = place(old);
            add(old, site.id, PutSite{site}, true);
        }
    }
    for (ServerGroup group : *source.groups) {
        if (isTaken(group.id, group.site)) {
            const Id old = std::exchange(group.id, freshId(names, group.name));
            group.site = siteFor(group.site);
            wanted.insert(group.part);
            add(old, group.id, PutGroup{group}, !copied.contains(group.site));
        }
    }
    for (FabricIntent fabric : *source.fabrics) {
        if (isTaken(fabric.id, fabric.site)) {
            const bool carried = copied.contains(fabric.site);
            const Id old = std::exchange(fabric.id, freshId(names, fabric.name));
            fabric.place = place(old);
            fabric.site = siteFor(fabric.site);
            std::erase_if(fabric.attachments, [&](Attachment& attachment) {
                const auto found = copied.find(attachment.group);
                attachment.group = found != copied.end() ? found->second : attachment.group;
                return !names.group(attachment.group);
            });
            addParts(wanted, fabric);
            add(old, fabric.id, PutFabric{fabric}, !carried);
        }
    }
    for (WanLink wan : *source.wans) { // links among the copied come along
        if (copied.contains(wan.a) && copied.contains(wan.b)) {
            const Id old = std::exchange(wan.id, freshId(names, wan.name));
            wanted.insert(wan.service);
            wan.a = copied[wan.a];
            wan.b = copied[wan.b];
            add(old, wan.id, PutWan{wan}, false);
        }
    }
    for (FabricJoin join : *source.joins) {
        if (copied.contains(join.a.fabric) && copied.contains(join.b.fabric)) {
            const Id old = std::exchange(join.id, freshId(names, join.name));
            join.a.fabric = copied[join.a.fabric];
            join.b.fabric = copied[join.b.fabric];
            add(old, join.id, PutJoin{join}, false);
        }
    }
    for (Workload workload : *source.workloads) {
        if (isTaken(workload.id, {})) {
            const Id old = std::exchange(workload.id, freshId(names, workload.name));
            const auto found = copied.find(workload.on);
            workload.on = found != copied.end() ? found->second : workload.on;
            if (!names.fabric(workload.on) && !names.group(workload.on)) {
                workload.on.clear();
            }
            add(old, workload.id, PutWorkload{workload}, true);
        }
    }
    for (Flow flow : *source.flows) {
        if (isTaken(flow.id, {})) {
            const Id old = std::exchange(flow.id, freshId(names, flow.name));
            for (Id* end : {&flow.from, &flow.to}) {
                const auto found = copied.find(*end);
                *end = found != copied.end() ? found->second : *end;
                if (!names.site(*end) && !names.group(*end) && !names.fabric(*end)) {
                    end->clear();
                }
            }
            flow.zone = names.zone(flow.zone) != nullptr ? flow.zone : Id();
            std::erase_if(flow.alternatives, [&](const FlowAlternative& way) {
                return !names.site(way.to) && !names.group(way.to) && !names.fabric(way.to);
            });
            add(old, flow.id, PutFlow{flow}, true);
        }
    }
    // Parts come along with what uses them; what the design has pinned itself stays as it is, or
    // the figures of what was there before would change.
    for (const Part& part : *source.parts) {
        const bool isPinned = std::any_of(design.parts->begin(), design.parts->end(),
                                          [&](const Part& its) { return its.id == part.id; });
        if (!isPinned && wanted.contains(part.id)) {
            batch.edits.insert(batch.edits.begin(), PinPart{part});
        }
    }
    out.edit = batch;
    return out;
}

Gesture duplicateItems(const Design& design, const QStringList& ids, QPointF delta) {
    return insertItems(design, design, ids, delta);
}

} // namespace weft::ui
