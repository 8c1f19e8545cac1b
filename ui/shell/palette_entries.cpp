// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/palette_entries.hpp"

#include "ui/canvas/canvas.hpp"
#include "ui/canvas/texts.hpp"
#include "ui/paint/metric_names.hpp"
#include "ui/paint/words.hpp"
#include "ui/session/document.hpp"
#include "ui/session/fabric_parts.hpp"
#include "ui/session/selection.hpp"
#include "ui/shell/actions.hpp"
#include "ui/shell/main_window.hpp"

namespace weft::ui {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Palette)
};

void addCommands(std::vector<PaletteEntry>& entries, const MainWindow& window) {
    for (const ActionRow& row : actionTable()) {
        QAction* action = window.actions().action(row.id);
        if (action->isEnabled()) {
            entries.push_back({action->text().remove(u'&').remove(u'…'),
                               action->shortcut().toString(QKeySequence::NativeText),
                               QLatin1String(row.icon), [action] { action->trigger(); }});
        }
    }
}

void addThings(std::vector<PaletteEntry>& entries, const Document& document, Selection& selection) {
    const Design& design = document.design();
    const Snapshot* snapshot = document.snapshot().get();
    const auto add = [&](const std::string& id, const std::string& name, const QString& detail,
                         const QString& symbol) {
        const QString place = text(id);
        entries.push_back({name.empty() ? place : text(name), detail, symbol,
                           [&selection, place] { selection.reveal(place); }});
    };
    const auto within = [&](const QString& what, const Id& site) {
        return Tr::tr("%1 in %2").arg(what, scopeName(design, site));
    };
    for (const Site& site : *design.sites) {
        add(site.id, site.name, siteKindName(site.kind), siteSymbol(site.kind));
    }
    for (const FabricIntent& fabric : *design.fabrics) {
        add(fabric.id, fabric.name, within(text(fabric.topology), fabric.site),
            QStringLiteral("fabric"));
        for (const DrawnNode& node : fabric.graph->nodes) {
            add(fabric.id + "/" + node.id, node.name.empty() ? node.id : node.name,
                scopeName(design, fabric.id), QStringLiteral("node-switch"));
        }
    }
    for (const ServerGroup& group : *design.groups) {
        add(group.id, group.name,
            within(QStringLiteral("%1 × %2").arg(group.count).arg(partTitle(group.part, snapshot)),
                   group.site),
            QStringLiteral("server"));
    }
    for (const WanLink& wan : *design.wans) {
        add(wan.id, wan.name, wanTitle(wan, snapshot), QStringLiteral("wan"));
    }
    for (const FabricJoin& join : *design.joins) {
        add(join.id, join.name, joinTitle(join), QStringLiteral("join"));
    }
    for (const Workload& workload : *design.workloads) {
        add(workload.id, workload.name, text(workload.kind), QStringLiteral("workload"));
    }
}

void addTopologies(std::vector<PaletteEntry>& entries, MainWindow& window) {
    for (const Topology* topology : topologies()) {
        entries.push_back({Tr::tr("Add %1").arg(text(topology->name)), text(topology->summary),
                           QStringLiteral("add"), [&window, id = text(topology->id)] {
                               window.showPage(MainWindow::Page::Design);
                               window.showGallery(false);
                               window.canvas().add({LibraryItem::Kind::Topology, id});
                           }});
    }
}

void addFigures(std::vector<PaletteEntry>& entries, MainWindow& window, const Document& document) {
    for (const Metric& metric : document.snapshot()->analysis.metrics) {
        entries.push_back(
            {Tr::tr("Why: %1").arg(metricName(metric.id)),
             QStringLiteral("%1 · %2").arg(metricText(metric).joined(),
                                           scopeName(document.design(), metric.scope)),
             QStringLiteral("why"), [&window, id = text(metric.id), scope = text(metric.scope)] {
                 window.explain(id, scope);
             }});
    }
}

} // namespace

std::vector<PaletteEntry> paletteEntries(MainWindow& window, const Document& document,
                                         Selection& selection) {
    std::vector<PaletteEntry> entries;
    addCommands(entries, window);
    addThings(entries, document, selection);
    addTopologies(entries, window);
    addFigures(entries, window, document);
    return entries;
}

PaletteModel::Named paletteParts(const Document& document, Selection& selection) {
    return [&document, &selection](const QString& typed) {
        std::vector<PaletteEntry> found;
        if (typed.isEmpty()) {
            return found;
        }
        const SnapshotPtr snapshot = document.snapshot();
        for (const AnalysedFabric& each : snapshot->analysis.fabrics) {
            if (each.expansion != nullptr && each.expansion->fabric.drawnIds.empty() &&
                partNamed(each.expansion->fabric, utf8(typed))) {
                found.push_back({typed, scopeName(snapshot->design, each.id),
                                 QStringLiteral("node-switch"),
                                 [&selection, place = text(each.id) + u'/' + typed] {
                                     selection.reveal(place);
                                     selection.set({place});
                                 }});
            }
        }
        return found;
    };
}

} // namespace weft::ui
