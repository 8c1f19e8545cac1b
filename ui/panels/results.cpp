// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/results.hpp"

#include "core/base/text.hpp"
#include "ui/charts/bar_chart.hpp"
#include "ui/charts/collective_chart.hpp"
#include "ui/forms/bits.hpp"
#include "ui/models/facts.hpp"
#include "ui/paint/figures.hpp"
#include "ui/paint/plot.hpp"
#include "ui/panels/problems.hpp"
#include "ui/session/document.hpp"
#include "ui/session/selection.hpp"
#include "ui/theme/theme.hpp"

#include <QCursor>
#include <QHBoxLayout>
#include <QSplitter>
#include <QVBoxLayout>

namespace weft::ui {

Results::Results(Document& document, Selection& selection, QWidget* parent)
    : QWidget(parent), document_(document), selection_(selection),
      splitter_(new QSplitter(Qt::Horizontal, this)), collectives_(new CollectiveChart),
      power_(new BarChart(tr("Network power by kind"))),
      cost_(new BarChart(tr("Network cost by kind"))),
      problems_(new Problems(document, selection)) {
    setAccessibleName(tr("Results"));
    setAutoFillBackground(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(splitter_);
    splitter_->setHandleWidth(1);
    splitter_->setChildrenCollapsible(false);
    splitter_->addWidget(
        panel(tr("All-reduce time over message size"), &collectivesNote_, collectives_));
    splitter_->addWidget(panel(tr("Network power"), &powerNote_, power_));
    splitter_->addWidget(panel(tr("Network cost"), &costNote_, cost_));
    splitter_->addWidget(problems_);
    problems_->setMinimumWidth(220);
    splitter_->setSizes({420, 260, 260, 340});
    for (int i = 0; i < splitter_->count(); ++i) {
        splitter_->setStretchFactor(i, i == 0 ? 3 : 2);
    }
    const auto ask = [this](const char* id) {
        emit whyRequested(QLatin1String(id), QStringLiteral("design"), QCursor::pos());
    };
    connect(power_, &BarChart::chosen, this, [ask] { ask("fabric.power.typical"); });
    connect(cost_, &BarChart::chosen, this, [ask] { ask("cost.capex"); });
    connect(&document_, &Document::snapshotChanged, this, &Results::showSnapshot);
    connect(&selection_, &Selection::changed, this, [this] { showSnapshot(document_.snapshot()); });
    showSnapshot(document_.snapshot());
}

QWidget* Results::panel(const QString& title, QLabel** note, QWidget* content) {
    auto* box = new QWidget(this);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, kUnit);
    column->setSpacing(kUnit);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(4 * kUnit, 2 * kUnit + 2, 4 * kUnit, kUnit);
    QLabel* name = label(TextStyle::Strong, title, box);
    name->setMinimumWidth(60);
    head->addWidget(name);
    head->addStretch(1);
    head->addWidget(*note = mutedLabel({}, box));
    column->addLayout(head);
    column->addWidget(content, 1);
    return box;
}

void Results::showBars(const Snapshot& snapshot) {
    std::vector<Bar> power, cost;
    Power typical;
    Money money;
    std::int64_t unpriced = 0;
    if (snapshot.analysis.bill != nullptr) {
        for (const KindSum& sum : networkByKind(*snapshot.analysis.bill)) {
            typical += sum.typical;
            money += sum.cost;
            unpriced += sum.unpriced;
            const QString pieces = tr("%1 pieces").arg(people(formatCount(sum.pieces)));
            if (sum.typical > Power()) {
                power.push_back({sum.name, inWatts(sum.typical),
                                 people(formatPower(sum.typical, 3)),
                                 tr("%1, %2: %3, typical")
                                     .arg(sum.name, pieces, people(formatPower(sum.typical))),
                                 sum.hue});
            }
            if (sum.cost > Money()) {
                cost.push_back({sum.name, sum.cost.inDollars(), people(formatMoney(sum.cost, 3)),
                                tr("%1, %2: %3").arg(sum.name, pieces, exactMoney(sum.cost)),
                                sum.hue});
            }
        }
    }
    powerNote_->setText(power.empty() ? QString() : people(formatPower(typical, 3)));
    costNote_->setText(cost.empty() ? QString() : people(formatMoney(money, 3)));
    costNote_->setToolTip(unpriced > 0
                              ? counted(unpriced, tr("1 line without a known price is not in it"),
                                        tr("%1 lines without a known price are not in it"))
                              : QString());
    power_->setBars(std::move(power), tr("Shown when the design has parts that draw power."));
    cost_->setBars(std::move(cost), tr("Shown when the design has parts with a known price."));
}

void Results::showSnapshot(const SnapshotPtr& snapshot) {
    if (snapshot == nullptr) {
        return;
    }
    const QStringList ids = selection_.ids();
    const Id fabric = headlineFabric(snapshot->design, snapshot->analysis,
                                     ids.size() == 1 ? utf8(ids.front()) : std::string());
    collectives_->setSeries(collectiveSeries(snapshot->analysis, fabric));
    collectivesNote_->setText(fabric.empty() ? QString() : scopeName(snapshot->design, fabric));
    showBars(*snapshot);
}

QByteArray Results::saveState() const {
    return splitter_->saveState();
}

void Results::restoreState(const QByteArray& state) {
    splitter_->restoreState(state);
}

} // namespace weft::ui
