// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plant/optics_tab.hpp"

#include "core/base/text.hpp"
#include "ui/charts/bar_chart.hpp"
#include "ui/forms/bits.hpp"
#include "ui/forms/plant_rows.hpp"
#include "ui/models/policies_model.hpp"
#include "ui/paint/words.hpp"
#include "ui/panels/standing_delegate.hpp"
#include "ui/panels/table_look.hpp"
#include "ui/plant/rules_form.hpp"
#include "ui/session/document.hpp"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QProgressBar>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

namespace weft::ui {

namespace {
constexpr int kSettleMs = 400;
}

OpticsTab::OpticsTab(Document& document, QWidget* parent)
    : PlantTab(tr("Optics policies"), parent), document_(document), model_(new PoliciesModel(this)),
      sorted_(new QSortFilterProxyModel(this)), table_(new QTableView(this)),
      costs_(new BarChart(tr("Cost of modules and cables"))), form_(new RulesForm(document, this)),
      use_(new QPushButton(tr("Use this policy"), this)),
      try_(new QPushButton(tr("Try as what-if"), this)), progress_(new QProgressBar(this)),
      cancel_(new LinkButton(tr("Cancel"), LinkButton::Look::Accent, this)) {
    progress_->setTextVisible(false);
    progress_->setFixedSize(96, 4);
    progress_->setAccessibleName(tr("Comparing policies"));
    cancel_->setAccessibleName(tr("Give up comparing policies"));
    use_->setToolTip(tr("The design chooses its optics so from now on; undo takes it back"));
    try_->setToolTip(tr("A what-if with this policy; the baseline stays as it is"));
    for (QWidget* each : QList<QWidget*>{progress_, cancel_, try_, use_}) {
        bar()->addWidget(each);
    }
    sorted_->setSourceModel(model_);
    sorted_->setSortRole(PoliciesModel::kSortRole);
    table_->setModel(sorted_);
    styleTable(table_, tr("Policies of choosing optics"));
    table_->setItemDelegate(new StandingDelegate(table_));
    table_->setSelectionMode(QAbstractItemView::SingleSelection);
    table_->setSortingEnabled(true);
    table_->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    table_->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    auto* down = new QSplitter(Qt::Vertical, this);
    down->setHandleWidth(1);
    down->setChildrenCollapsible(false);
    down->addWidget(table_);
    down->addWidget(costs_);
    down->setSizes({460, 300});
    auto* split = new QSplitter(Qt::Horizontal, this);
    split->setHandleWidth(1);
    split->setChildrenCollapsible(false);
    split->addWidget(down);
    split->addWidget(form_);
    split->setStretchFactor(0, 1);
    split->setSizes({1100, 300});
    body()->addWidget(split);
    form_->setTitle(tr("Rules of this design"), tr("A fabric may say otherwise for itself"));
    foot()->addWidget(mutedLabel(tr("Modules, cables and panels with their spares; switches and "
                                    "servers stay as they are."),
                                 this));
    foot()->addStretch(1);
    settle_.setSingleShot(true);
    settle_.setInterval(kSettleMs);
    connect(&settle_, &QTimer::timeout, this, &OpticsTab::find);
    connect(&finder_, &PolicyFinder::found, this, &OpticsTab::show);
    connect(&finder_, &PolicyFinder::progress, progress_, &QProgressBar::setValue);
    connect(&finder_, &PolicyFinder::ended, this, &OpticsTab::showState);
    connect(cancel_, &QAbstractButton::clicked, &finder_, &PolicyFinder::cancel);
    connect(use_, &QAbstractButton::clicked, this, &OpticsTab::use);
    connect(try_, &QAbstractButton::clicked, this, &OpticsTab::tryIt);
    connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &OpticsTab::showState);
    connect(table_, &QTableView::activated, this, &OpticsTab::use);
    showState();
}

void OpticsTab::showSnapshot(const SnapshotPtr& snapshot) {
    snapshot_ = snapshot;
    std::vector<FormRow> rows = opticsRows(document_.design());
    for (FormRow& row : cardRows(document_.design(), snapshot->catalog)) {
        rows.push_back(std::move(row));
    }
    form_->setRows(QStringLiteral("optics"), std::move(rows));
    const bool isSame = asked_ != nullptr && asked_->analysis.plant == snapshot->analysis.plant;
    if (!isSame && !snapshot->isPreview) {
        settle_.start();
    }
}

void OpticsTab::find() {
    asked_ = snapshot_;
    progress_->setValue(0);
    finder_.find(asked_, usualPolicies(asked_->design, asked_->catalog));
    showState();
}

void OpticsTab::show(const PolicyOutcomesPtr& outcomes) {
    const int before = chosen();
    model_->show(outcomes);
    std::vector<Bar> bars;
    for (const PolicyOutcome& outcome : *outcomes) {
        if (outcome.unjoined == 0 && outcome.cost > Money()) {
            const QString name = text(outcome.policy.name);
            bars.push_back(
                {name, outcome.cost.inDollars(), moneyWords(outcome.cost, 3),
                 tr("%1: %2, %3")
                     .arg(name, moneyWords(outcome.cost), people(formatPower(outcome.power))),
                 bars.empty() ? 1 : 0});
        }
    }
    costs_->setBars(std::move(bars), tr("Shown when a policy joins every link."));
    if (before >= 0 && before < model_->rowCount()) {
        table_->selectRow(sorted_->mapFromSource(model_->index(before, 0)).row());
    }
    showState();
}

int OpticsTab::chosen() const {
    const QModelIndex index = table_->currentIndex();
    return index.isValid() ? sorted_->mapToSource(index).row() : -1;
}

void OpticsTab::showState() {
    const bool isBusy = finder_.isRunning();
    progress_->setVisible(isBusy);
    cancel_->setVisible(isBusy);
    const bool isOther = chosen() > 0; // the first is the design as it is
    use_->setEnabled(isOther && !isBusy);
    try_->setEnabled(isOther && !isBusy);
    setNote(isBusy ? tr("Choosing optics by each policy…")
                   : tr("What other rules would cost, draw and take"));
}

void OpticsTab::use() {
    if (chosen() > 0) {
        document_.commit(adopt(document_.design(), model_->outcome(chosen()).policy));
    }
}

void OpticsTab::tryIt() {
    if (chosen() <= 0) {
        return;
    }
    const OpticsPolicy& policy = model_->outcome(chosen()).policy;
    tryAsWhatIf(document_, tr("Optics: %1").arg(text(policy.name)),
                adopt(document_.design(), policy).edits);
}

} // namespace weft::ui
