// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/results.hpp"

#include "core/base/text.hpp"
#include "ui/charts/bar_chart.hpp"
#include "ui/charts/collective_chart.hpp"
#include "ui/forms/bits.hpp"
#include "ui/models/facts.hpp"
#include "ui/models/path_facts.hpp"
#include "ui/paint/figures.hpp"
#include "ui/paint/plot.hpp"
#include "ui/panels/paths_view.hpp"
#include "ui/panels/problems.hpp"
#include "ui/session/document.hpp"
#include "ui/session/selection.hpp"
#include "ui/theme/theme.hpp"

#include <QButtonGroup>
#include <QCursor>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace weft::ui {

Results::Results(Document& document, Selection& selection, QWidget* parent)
    : QWidget(parent), document_(document), selection_(selection),
      splitter_(new QSplitter(Qt::Horizontal, this)), collectives_(new CollectiveChart),
      power_(new BarChart(tr("Network power by kind"))),
      cost_(new BarChart(tr("Network cost by kind"))), paths_(new PathsView),
      problems_(new Problems(document, selection)) {
    setAccessibleName(tr("Results"));
    setAutoFillBackground(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto* scroll = new QScrollArea(this); // where there is no room for all four
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(splitter_);
    column->addWidget(scroll);
    splitter_->setHandleWidth(1);
    splitter_->setChildrenCollapsible(false);
    splitter_->addWidget(panel(tr("All-reduce time"), &collectivesNote_, collectives_));
    splitter_->addWidget(pathsPanel());
    splitter_->addWidget(networkPanel());
    splitter_->addWidget(problems_);
    constexpr int kLeast[] = {250, 296, 200, 186};
    for (int i = 0; i < splitter_->count(); ++i) {
        splitter_->widget(i)->setMinimumWidth(kLeast[i]);
    }
    splitter_->setSizes({340, 330, 230, 300});
    for (int i = 0; i < splitter_->count(); ++i) {
        splitter_->setStretchFactor(i, i == 0 ? 3 : 2);
    }
    const auto ask = [this](const char* id) {
        emit whyRequested(QLatin1String(id), QStringLiteral("design"), QCursor::pos());
    };
    connect(collectives_, &CollectiveChart::chosen, this, [this](int line) {
        emit whyRequested(text(collectives_->lineId(line) + ".time"), text(headline()),
                          QCursor::pos());
    });
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
    head->addWidget(name);
    head->addWidget(*note = new ElidedLabel(box), 1); // of a name, which may be long
    (*note)->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    column->addLayout(head);
    column->addWidget(content, 1);
    return box;
}

QWidget* Results::networkPanel() {
    auto* box = new QWidget(this);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, kUnit);
    column->setSpacing(kUnit);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(2 * kUnit, kUnit, 4 * kUnit, 0);
    head->setSpacing(0);
    auto* stack = new QStackedWidget(box);
    auto* group = new QButtonGroup(box);
    powerNote_ = new ElidedLabel(box);
    costNote_ = new ElidedLabel(box);
    const std::pair<QString, QWidget*> pages[] = {{tr("Power"), power_}, {tr("Cost"), cost_}};
    for (const auto& [words, chart] : pages) {
        auto* button = new QToolButton(box);
        button->setText(words);
        button->setAccessibleName(chart->accessibleName());
        button->setCheckable(true);
        button->setFocusPolicy(Qt::StrongFocus);
        group->addButton(button, stack->addWidget(chart));
        head->addWidget(button);
    }
    group->button(0)->setChecked(true);
    costNote_->hide();
    connect(group, &QButtonGroup::idClicked, this, [this, stack](int page) {
        stack->setCurrentIndex(page);
        powerNote_->setVisible(page == 0);
        costNote_->setVisible(page == 1);
    });
    for (QLabel* note : {powerNote_, costNote_}) {
        note->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        head->addWidget(note, 1);
    }
    column->addLayout(head);
    column->addWidget(stack, 1);
    return box;
}

QWidget* Results::pathsPanel() {
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus); // its figures take the keyboard
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(4 * kUnit, 0, 4 * kUnit, 2 * kUnit);
    column->addWidget(pathsEmpty_ = mutedLabel({}, page));
    pathsEmpty_->setWordWrap(true);
    column->addWidget(paths_);
    column->addStretch(1);
    scroll->setWidget(page);
    connect(paths_, &PathsView::whyRequested, this, &Results::whyRequested);
    connect(&document_, &Document::backgroundProgress, this,
            [this](int percent, const QString& what) {
                pathsNote_->setText(QStringLiteral("%1 %").arg(percent));
                pathsNote_->setToolTip(what);
            });
    connect(&document_, &Document::backgroundEnded, this, [this] {
        pathsNote_->clear();
        showSnapshot(document_.snapshot());
    });
    return panel(tr("Paths and load"), &pathsNote_, scroll);
}

void Results::showPaths(const Snapshot& snapshot, const Id& fabric) {
    const PathFacts facts = pathFacts(snapshot, fabric);
    paths_->setFacts(facts);
    pathsEmpty_->setVisible(facts.isEmpty());
    pathsEmpty_->setText(fabric.empty() ? tr("Shown when the design has a fabric.")
                         : snapshot.analysis.depth == Depth::Whole
                             ? tr("Nothing was found for this fabric.")
                             : tr("Being computed…"));
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
                cost.push_back({sum.name, sum.cost.inDollars(), moneyWords(sum.cost, 3),
                                tr("%1, %2: %3").arg(sum.name, pieces, exactMoney(sum.cost)),
                                sum.hue});
            }
        }
    }
    powerNote_->setText(power.empty() ? QString() : people(formatPower(typical, 3)));
    costNote_->setText(cost.empty() ? QString() : moneyWords(money, 3));
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
    const Id fabric = headline();
    collectives_->setSeries(collectiveSeries(snapshot->analysis, fabric));
    collectivesNote_->setText(fabric.empty() ? QString() : scopeName(snapshot->design, fabric));
    showPaths(*snapshot, fabric);
    showBars(*snapshot);
}

Id Results::headline() const {
    const SnapshotPtr snapshot = document_.snapshot();
    const QStringList ids = selection_.ids();
    return headlineFabric(snapshot->design, snapshot->analysis,
                          ids.size() == 1 ? utf8(ids.front()) : std::string());
}

QByteArray Results::saveState() const {
    return splitter_->saveState();
}

void Results::restoreState(const QByteArray& state) {
    splitter_->restoreState(state);
}

} // namespace weft::ui
