// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/contents.hpp"

#include "ui/canvas/texts.hpp"
#include "ui/models/workload_facts.hpp"
#include "ui/paint/words.hpp"
#include "ui/session/document.hpp"
#include "ui/session/selection.hpp"
#include "ui/theme/icons.hpp"

#include <QHeaderView>
#include <QScopedValueRollback>
#include <QSet>

namespace weft::ui {

namespace {

constexpr int kId = Qt::UserRole;

QTreeWidgetItem* row(const QString& id, const QString& name, const QString& detail,
                     const QString& symbol) {
    auto* item = new QTreeWidgetItem({name});
    item->setData(0, kId, id);
    item->setIcon(0, icon(symbol));
    item->setToolTip(0, detail.isEmpty() ? name : name + QLatin1Char('\n') + detail);
    item->setData(0, Qt::AccessibleTextRole,
                  detail.isEmpty() ? name : name + QStringLiteral(", ") + detail);
    return item;
}

} // namespace

Contents::Contents(Document& document, Selection& selection, QWidget* parent)
    : QTreeWidget(parent), document_(document), selection_(selection) {
    setHeaderHidden(true);
    setIndentation(16);
    setSelectionMode(ExtendedSelection);
    setAccessibleName(tr("Contents of the design"));
    setFrameShape(NoFrame);
    connect(&document_, &Document::designChanged, this, &Contents::fill);
    connect(&selection_, &Selection::changed, this, &Contents::follow);
    connect(this, &QTreeWidget::itemSelectionChanged, this, [this] {
        if (filling_) {
            return;
        }
        QStringList ids;
        for (const QTreeWidgetItem* item : selectedItems()) {
            ids.append(item->data(0, kId).toString());
        }
        const QScopedValueRollback guard(filling_, true);
        selection_.set(ids);
    });
    connect(this, &QTreeWidget::itemActivated, this,
            [this](QTreeWidgetItem* item) { selection_.reveal(item->data(0, kId).toString()); });
    fill();
}

void Contents::fill() {
    {
        const QScopedValueRollback guard(filling_, true);
        QSet<QString> closed;
        for (QTreeWidgetItemIterator it(this); *it; ++it) {
            if (!(*it)->isExpanded()) {
                closed.insert((*it)->data(0, kId).toString());
            }
        }
        clear();
        const Design& design = document_.design();
        const Snapshot* snapshot = document_.snapshot().get();
        for (const Site& site : *design.sites) {
            auto* parent =
                row(text(site.id), text(site.name), siteKindName(site.kind), siteSymbol(site.kind));
            addTopLevelItem(parent);
            for (const FabricIntent& fabric : *design.fabrics) {
                if (fabric.site != site.id) {
                    continue;
                }
                auto* card = row(text(fabric.id), text(fabric.name), text(fabric.topology),
                                 QStringLiteral("fabric"));
                parent->addChild(card);
                for (const DrawnNode& node : fabric.graph->nodes) {
                    card->addChild(row(text(fabric.id + "/" + node.id),
                                       text(node.name.empty() ? node.id : node.name), {},
                                       QStringLiteral("node-switch")));
                }
            }
            for (const ServerGroup& group : *design.groups) {
                if (group.site == site.id) {
                    const QString detail = QStringLiteral("%1 × %2")
                                               .arg(group.count)
                                               .arg(partTitle(group.part, snapshot));
                    parent->addChild(
                        row(text(group.id), text(group.name), detail, QStringLiteral("server")));
                }
            }
            for (const Gateway& gateway : *design.gateways) {
                if (gateway.site == site.id) {
                    parent->addChild(row(text(gateway.id), text(gateway.name),
                                         QStringLiteral("%1 × %2")
                                             .arg(gateway.count)
                                             .arg(partTitle(gateway.part, snapshot)),
                                         QStringLiteral("switch")));
                }
            }
        }
        for (const WanLink& wan : *design.wans) {
            addTopLevelItem(
                row(text(wan.id), text(wan.name), wanTitle(wan, snapshot), QStringLiteral("wan")));
        }
        for (const FabricJoin& join : *design.joins) {
            addTopLevelItem(row(text(join.id), scopeName(design, join.id), joinTitle(join),
                                QStringLiteral("join")));
        }
        for (const RiskGroup& group : *design.riskGroups) {
            addTopLevelItem(
                row(text(group.id), text(group.name), tr("Fail together"), QStringLiteral("list")));
        }
        for (const Zone& zone : *design.zones) {
            addTopLevelItem(
                row(text(zone.id), text(zone.name), tr("Zone"), QStringLiteral("select-all")));
        }
        for (const Workload& workload : *design.workloads) {
            addTopLevelItem(row(text(workload.id), text(workload.name),
                                workloadKindName(workload.kind), QStringLiteral("workload")));
        }
        expandAll();
        for (QTreeWidgetItemIterator it(this); *it; ++it) {
            if (closed.contains((*it)->data(0, kId).toString()) && (*it)->childCount() > 0) {
                (*it)->setExpanded(false);
            }
        }
    }
    follow();
}

void Contents::follow() {
    if (filling_) {
        return;
    }
    const QScopedValueRollback guard(filling_, true);
    const QStringList ids = selection_.ids();
    clearSelection();
    for (QTreeWidgetItemIterator it(this); *it; ++it) {
        if (ids.contains((*it)->data(0, kId).toString())) {
            (*it)->setSelected(true);
            scrollToItem(*it);
        }
    }
}

} // namespace weft::ui
