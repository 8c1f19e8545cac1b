// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flows/outages_page.hpp"

#include "ui/models/outages_model.hpp"
#include "ui/paint/words.hpp"
#include "ui/panels/standing_delegate.hpp"
#include "ui/panels/table_look.hpp"
#include "ui/session/selection.hpp"

#include <QHeaderView>
#include <QMenu>
#include <QTableView>

namespace weft::ui {

OutagesPage::OutagesPage(Selection& selection, QWidget* parent)
    : PerformancePage(parent), selection_(selection), model_(new OutagesModel(this)),
      table_(new QTableView(this)) {
    table_->setModel(model_);
    styleTable(table_, tr("What failures break"));
    table_->setItemDelegate(new StandingDelegate(table_));
    table_->setSelectionMode(QAbstractItemView::SingleSelection);
    table_->setContextMenuPolicy(Qt::CustomContextMenu);
    constexpr int kWidths[] = {300, 90, 90, 90, 300};
    for (int i = 0; i < OutagesModel::kColumns; ++i) {
        table_->setColumnWidth(i, kWidths[i]);
    }
    table_->horizontalHeader()->setSectionResizeMode(OutagesModel::FlowNames, QHeaderView::Stretch);
    setContent(table_, tr("No failure of one thing between sites breaks a flow."));
    connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& index) {
                if (index.isValid()) {
                    selection_.set(model_->failing(index.row()));
                }
            });
    connect(table_, &QTableView::customContextMenuRequested, this, &OutagesPage::openMenu);
}

void OutagesPage::showSnapshot(const SnapshotPtr& snapshot, const InSight&) {
    snapshot_ = snapshot;
    model_->setSnapshot(snapshot);
    setWhy({}, {});
    const WideReport* wide = snapshot->analysis.wide.get();
    setEmpty(model_->rowCount() == 0);
    if (wide == nullptr || wide->units.empty()) {
        setNote(tr("Nothing that could fail stands between the sites"));
    } else if (!wide->outagesSwept) {
        setNote(tr("Not looked at yet"));
    } else {
        const auto number = static_cast<std::int64_t>(wide->units.size());
        const QString each =
            counted(number, tr("1 thing failed"), tr("%1 things failed, each alone"));
        setNote(wide->pairsSwept ? tr("%1, and every two of them").arg(each) : each);
    }
}

// From a failure to the flows it breaks.
void OutagesPage::openMenu(const QPoint& at) {
    const QModelIndex index = table_->indexAt(at);
    if (!index.isValid()) {
        return;
    }
    constexpr qsizetype kMost = 20;
    QMenu menu(this);
    for (const QString& id : model_->broken(index.row()).mid(0, kMost)) {
        menu.addAction(scopeName(snapshot_->design, utf8(id)), this,
                       [this, id] { selection_.set({id}); });
    }
    menu.exec(table_->viewport()->mapToGlobal(at));
}

} // namespace weft::ui
