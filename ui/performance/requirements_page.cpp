// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/performance/requirements_page.hpp"

#include "ui/forms/bits.hpp"
#include "ui/models/requirements_model.hpp"
#include "ui/paint/words.hpp"
#include "ui/panels/table_look.hpp"

#include <QHeaderView>
#include <QTableView>
#include <QVBoxLayout>

namespace weft::ui {

RequirementsPage::RequirementsPage(QWidget* parent)
    : PerformancePage(parent), model_(new RequirementsModel(this)), table_(new QTableView(this)) {
    table_->setModel(model_);
    styleTable(table_, tr("Requirements"));
    table_->setSelectionMode(QAbstractItemView::SingleSelection);
    table_->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table_->horizontalHeader()->setSectionResizeMode(RequirementsModel::Requirement,
                                                     QHeaderView::Stretch);
    setContent(table_, tr("Shown when the design has requirements: add a set of them in "
                          "Workloads, by the class of what runs."));
    const auto askRow = [this](const QModelIndex& index) {
        ask(model_->metric(index.row()).id, model_->metric(index.row()).scope);
    };
    connect(table_, &QTableView::clicked, this, askRow);
    connect(table_, &QTableView::activated, this, askRow);
}

void RequirementsPage::showSnapshot(const SnapshotPtr& snapshot, const InSight&) {
    model_->setSnapshot(snapshot);
    const int rows = model_->rowCount(), failed = model_->failed();
    setEmpty(rows == 0);
    setNote(rows == 0 ? QString()
            : failed == 0
                ? counted(rows, tr("The one requirement is met"), tr("All %1 requirements are met"))
                : tr("%1 of %2 requirements fail").arg(failed).arg(rows));
}

} // namespace weft::ui
