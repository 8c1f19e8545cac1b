// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/performance/table_page.hpp"

#include "ui/forms/bits.hpp"
#include "ui/models/result_table_model.hpp"
#include "ui/paint/words.hpp"
#include "ui/panels/table_look.hpp"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QSignalBlocker>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace weft::ui {

namespace {
constexpr int kMostChoice = 380; // pixels; long names end in the list
}

TablePage::TablePage(QWidget* parent)
    : PerformancePage(parent), model_(new ResultTableModel(this)),
      sorted_(new QSortFilterProxyModel(this)), table_(new QTableView(this)),
      choice_(new QComboBox(this)) {
    sorted_->setSourceModel(model_);
    sorted_->setSortRole(ResultTableModel::kSortRole);
    table_->setModel(sorted_);
    styleTable(table_, tr("Table of results"));
    table_->setSelectionMode(QAbstractItemView::SingleSelection);
    table_->setSortingEnabled(true);
    table_->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder); // as the engine says it
    choice_->setAccessibleName(tr("Table"));
    choice_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    choice_->setMaximumWidth(kMostChoice);
    choices()->addWidget(choice_);
    setContent(table_, tr("Shown when something runs on the network: add a workload."));
    connect(choice_, &QComboBox::activated, this, &TablePage::showChosen);
    const auto askRow = [this](const QModelIndex& index) {
        ask(model_->metricAt(sorted_->mapToSource(index).row()), model_->table().scope);
    };
    connect(table_, &QTableView::clicked, this, askRow);
    connect(table_, &QTableView::activated, this, askRow);
}

void TablePage::showSnapshot(const SnapshotPtr& snapshot, const InSight& inSight) {
    snapshot_ = snapshot;
    const QSignalBlocker blocker(choice_);
    const Id seen = inSight.workload.empty() ? inSight.fabric : inSight.workload;
    const QString before = seen == last_ ? choice_->currentData().toString() : QString();
    last_ = seen;
    choice_->clear();
    for (const bool first : {true, false}) {
        for (const ResultTable& table : snapshot->analysis.tables) {
            const bool isSeen = table.scope == inSight.workload || table.scope == inSight.fabric;
            if (isSeen == first) {
                choice_->addItem(QStringLiteral("%1 · %2").arg(
                                     text(table.title), scopeName(snapshot->design, table.scope)),
                                 text(table.scope + "\n" + table.id));
            }
        }
    }
    choice_->setCurrentIndex(std::max(0, choice_->findData(before)));
    choice_->setVisible(choice_->count() > 0);
    showChosen();
}

void TablePage::showChosen() {
    const std::vector<ResultTable>& tables = snapshot_->analysis.tables;
    const auto found = std::find_if(tables.begin(), tables.end(), [&](const ResultTable& table) {
        return text(table.scope + "\n" + table.id) == choice_->currentData().toString();
    });
    setEmpty(found == tables.end());
    model_->show(found == tables.end() ? ResultTable() : *found);
    if (model_->columnCount() > 0) {
        table_->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
        table_->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    }
}

} // namespace weft::ui
