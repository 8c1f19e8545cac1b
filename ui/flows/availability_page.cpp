// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flows/availability_page.hpp"

#include "ui/models/availability_model.hpp"
#include "ui/paint/wide_words.hpp"
#include "ui/paint/words.hpp"
#include "ui/panels/standing_delegate.hpp"
#include "ui/panels/table_look.hpp"
#include "ui/session/selection.hpp"

#include <QHeaderView>
#include <QTableView>

namespace weft::ui {

AvailabilityPage::AvailabilityPage(Selection& selection, QWidget* parent)
    : PerformancePage(parent), selection_(selection), model_(new AvailabilityModel(this)),
      table_(new QTableView(this)) {
    table_->setModel(model_);
    styleTable(table_, tr("Availability"));
    table_->setItemDelegate(new StandingDelegate(table_));
    table_->setSelectionMode(QAbstractItemView::SingleSelection);
    table_->setSortingEnabled(true);
    table_->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    constexpr int kWidths[] = {220, 250, 116, 128, 100, 128};
    for (int i = 0; i < AvailabilityModel::kColumns; ++i) {
        table_->setColumnWidth(i, kWidths[i]);
    }
    table_->horizontalHeader()->setSectionResizeMode(AvailabilityModel::Name, QHeaderView::Stretch);
    setContent(table_, tr("Shown when the design has a fabric, or sites that are joined."));
    connect(table_, &QTableView::clicked, this, [this](const QModelIndex& index) {
        selection_.set({text(model_->row(index.row()).scope)});
    });
    connect(table_, &QTableView::activated, this, [this](const QModelIndex& index) {
        const AvailabilityRow& row = model_->row(index.row());
        ask(std::string(availabilityMetric(row.of)), row.scope);
    });
    connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& index) {
                if (index.isValid()) {
                    const AvailabilityRow& row = model_->row(index.row());
                    setWhy(std::string(availabilityMetric(row.of)), row.scope);
                }
            });
}

void AvailabilityPage::showSnapshot(const SnapshotPtr& snapshot, const InSight&) {
    model_->setSnapshot(snapshot);
    const int missing = model_->missing();
    setEmpty(model_->rowCount() == 0);
    constexpr double kFourNines = 0.9999;
    const QString measure =
        tr("%1 is %2 a year without").arg(availabilityText(kFourNines), downtimeText(kFourNines));
    setNote(missing == 0 ? measure
                         : tr("%1 · %2").arg(counted(missing, tr("1 flow misses its target"),
                                                     tr("%1 flows miss their targets")),
                                             measure));
    if (!table_->currentIndex().isValid()) {
        setWhy({}, {});
    }
}

} // namespace weft::ui
