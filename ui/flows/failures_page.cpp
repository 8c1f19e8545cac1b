// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flows/failures_page.hpp"

#include "core/base/text.hpp"
#include "ui/forms/bits.hpp"
#include "ui/models/failures_model.hpp"
#include "ui/paint/words.hpp"
#include "ui/panels/table_look.hpp"
#include "ui/session/document.hpp"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QTableView>

namespace weft::ui {

FailuresPage::FailuresPage(Document& document, QWidget* parent)
    : PerformancePage(parent), document_(document), model_(new FailuresModel(this)),
      table_(new QTableView(this)), refusal_(errorLabel(this)) {
    table_->setModel(model_);
    styleTable(table_, tr("Failures a year"));
    table_->setSelectionMode(QAbstractItemView::SingleSelection);
    table_->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                            QAbstractItemView::AnyKeyPressed);
    constexpr int kWidths[] = {150, 150, 128, 128, 124, 300};
    for (int i = 0; i < FailuresModel::kColumns; ++i) {
        table_->setColumnWidth(i, kWidths[i]);
    }
    table_->horizontalHeader()->setSectionResizeMode(FailuresModel::Origin, QHeaderView::Stretch);
    setContent(table_, {});
    choices()->addWidget(refusal_);
    connect(model_, &FailuresModel::edited, this, [this](const Reliability& entry, bool on) {
        refusal_->hide();
        document_.commit(SetReliability{entry, on});
    });
    connect(model_, &FailuresModel::refused, this, [this](const QString& sentence) {
        refusal_->setText(sentence);
        refusal_->show();
    });
    connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& index) {
                const Metric* metric = index.isValid() ? model_->metric(index.row()) : nullptr;
                setWhy(metric != nullptr ? metric->id : std::string(),
                       metric != nullptr ? metric->scope : std::string());
            });
}

void FailuresPage::showSnapshot(const SnapshotPtr& snapshot, const InSight&) {
    model_->setSnapshot(snapshot);
    QStringList lost;
    for (const Metric* metric : model_->lostHours()) {
        lost += tr("%1: %2 accelerator-hours a year lost")
                    .arg(scopeName(snapshot->design, metric->scope),
                         people(formatReal(metric->value, 3)));
    }
    setNote(lost.isEmpty() ? tr("Double-click a time to say it better") : lost.join(tr(" · ")));
    if (!table_->currentIndex().isValid()) {
        const std::vector<const Metric*> metrics = model_->lostHours();
        setWhy(metrics.empty() ? std::string() : metrics.front()->id,
               metrics.empty() ? std::string() : metrics.front()->scope);
    }
}

} // namespace weft::ui
