// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flows/flows_page.hpp"

#include "core/base/text.hpp"
#include "ui/charts/stacked_bar_chart.hpp"
#include "ui/flows/waterfall.hpp"
#include "ui/forms/bits.hpp"
#include "ui/models/flow_way.hpp"
#include "ui/models/flows_model.hpp"
#include "ui/paint/log_scale.hpp"
#include "ui/paint/wide_words.hpp"
#include "ui/paint/words.hpp"
#include "ui/panels/standing_delegate.hpp"
#include "ui/panels/table_look.hpp"
#include "ui/session/document.hpp"
#include "ui/session/selection.hpp"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QScopedValueRollback>
#include <QScrollArea>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

namespace weft::ui {

namespace {

constexpr int kWidths[] = {160, 150, 78, 70, 118, 96, 84, 80, 86, 150, 150, 90};
constexpr int kSide = 330; // what a waterfall wants

} // namespace

FlowsPage::FlowsPage(Document& document, Selection& selection, QWidget* parent)
    : PerformancePage(parent), document_(document), selection_(selection),
      model_(new FlowsModel(this)), table_(new QTableView(this)), search_(new QLineEdit(this)),
      onlyFailing_(new QCheckBox(tr("Only what misses a target"), this)) {
    auto* make = new LinkButton(tr("New flow"), LinkButton::Look::Accent, this);
    search_->setPlaceholderText(tr("Filter flows"));
    search_->setAccessibleName(search_->placeholderText());
    search_->setClearButtonEnabled(true);
    search_->setFixedWidth(160);
    choices()->addWidget(make);
    choices()->addWidget(search_);
    choices()->addWidget(onlyFailing_);
    table_->setModel(model_);
    styleTable(table_, tr("Flows"));
    table_->setItemDelegate(new StandingDelegate(table_));
    table_->setSelectionMode(QAbstractItemView::SingleSelection);
    table_->setSortingEnabled(true);
    table_->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder); // the document's order
    for (int i = 0; i < FlowsModel::kColumns; ++i) {
        table_->setColumnWidth(i, kWidths[i]);
    }
    table_->setContextMenuPolicy(Qt::CustomContextMenu);
    auto* split = new QSplitter(Qt::Horizontal, this);
    split->setHandleWidth(1);
    split->setChildrenCollapsible(false);
    split->addWidget(table_);
    split->addWidget(makeSide());
    split->setStretchFactor(0, 1);
    split->setSizes({620, kSide});
    setContent(split, tr("Shown when the design has flows between its sites: New flow, or New "
                         "flow to… in the menu of a site."));

    connect(make, &QAbstractButton::clicked, this, &FlowsPage::newWanted);
    connect(search_, &QLineEdit::textChanged, this, [this](const QString& words) {
        const QScopedValueRollback guard(following_, true); // rows that go select nothing
        model_->setWords(words);
        follow();
    });
    connect(onlyFailing_, &QCheckBox::toggled, this, [this](bool only) {
        const QScopedValueRollback guard(following_, true);
        model_->setOnlyFailing(only);
        follow();
    });
    connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &FlowsPage::chooseRow);
    connect(table_, &QTableView::activated, this, [this](const QModelIndex& index) {
        ask("flow.latency.p99", model_->outcome(index.row()).id);
    });
    connect(table_, &QTableView::customContextMenuRequested, this, &FlowsPage::openMenu);
    connect(chart_, &StackedBarChart::chosen, this, [this](int row, int) {
        ask(row == kMeanRow ? "flow.latency" : "flow.latency.p99", chosen_);
    });
}

QWidget* FlowsPage::makeSide() {
    auto* side = new QWidget(this);
    side->setMinimumWidth(kSide);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 2 * kUnit, 0, 0);
    column->setSpacing(kUnit);
    auto* head = new QVBoxLayout;
    head->setContentsMargins(4 * kUnit, 0, 4 * kUnit, 0);
    head->setSpacing(2);
    head->addWidget(title_ = label(TextStyle::Strong, {}, side));
    head->addWidget(way_ = new ElidedLabel(side));
    column->addLayout(head);
    auto* scroll = new QScrollArea(side); // more bars than the page is high
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(chart_ = new StackedBarChart(tr("Where the flow's time goes")));
    column->addWidget(scroll, 1);
    return side;
}

void FlowsPage::showSnapshot(const SnapshotPtr& snapshot, const InSight& inSight) {
    snapshot_ = snapshot;
    chosen_ = inSight.flow;
    {
        const QScopedValueRollback guard(following_, true);
        model_->setSnapshot(snapshot);
    }
    const int total = model_->total(), failing = model_->failing();
    setEmpty(total == 0);
    search_->setVisible(total > 0);
    onlyFailing_->setVisible(total > 0);
    setNote(total == 0     ? QString()
            : failing == 0 ? counted(total, tr("The one flow gets what it asks for"),
                                     tr("All %1 flows get what they ask for"))
                           : tr("%1 of %2 flows miss a target")
                                 .arg(people(formatCount(failing)), people(formatCount(total))));
    follow();
    showChosen();
}

void FlowsPage::chooseRow(const QModelIndex& index) {
    if (!following_ && index.isValid()) {
        selection_.set({index.data(FlowsModel::kIdRole).toString()});
    }
}

void FlowsPage::follow() {
    const QScopedValueRollback guard(following_, true);
    const int row = chosen_.empty() ? -1 : model_->rowOf(text(chosen_));
    if (row < 0) {
        table_->setCurrentIndex({});
        table_->clearSelection();
    } else if (table_->currentIndex().row() != row) {
        table_->setCurrentIndex(model_->index(row, FlowsModel::Name));
    }
}

void FlowsPage::showChosen() {
    const FlowOutcome* outcome = chosen_.empty() ? nullptr : flowOutcome(*snapshot_, chosen_);
    chart_->setEnabled(outcome != nullptr);
    if (outcome == nullptr) {
        title_->clear();
        way_->clear();
        chart_->setRows({}, {}, {}, tr("Choose a flow to see where its time goes."));
        chart_->setLimit({});
        setWhy({}, {});
        return;
    }
    const Flow& flow = *outcome->demand.flow;
    const QString standing = standingText(*outcome);
    title_->setText(text(flow.name.empty() ? flow.id : flow.name));
    const WideReport& report = *snapshot_->analysis.wide;
    const SiteRoute backup = backupRoute(report, *outcome);
    QString way = outcome->state.isRouted ? wayText(snapshot_->design, report.graph,
                                                    outcome->demand, outcome->state.route)
                                          : standing;
    if (!backup.empty()) {
        way = tr("%1; else %2")
                  .arg(way, wayText(snapshot_->design, report.graph, outcome->demand, backup));
    }
    way_->setText(way);
    way_->setToolTip(way);
    Stack stack = latencyStack(*outcome);
    chart_->setRows(
        std::move(stack.parts), std::move(stack.rows),
        [](double value) { return timeLabel(value); }, standing);
    const bool isTimed = !chart_->rows().empty();
    chart_->setLimit(flow.budget && isTimed ? std::optional(inSeconds(*flow.budget)) : std::nullopt,
                     flow.budget ? tr("budget %1").arg(timeLabel(inSeconds(*flow.budget)))
                                 : QString());
    const bool isKnown = snapshot_->analysis.find("flow.latency.p99", flow.id) != nullptr;
    setWhy(isKnown ? "flow.latency.p99" : std::string(), flow.id);
}

void FlowsPage::openMenu(const QPoint& at) {
    const QModelIndex index = table_->indexAt(at);
    QMenu menu(this);
    menu.addAction(tr("New flow"), this, &FlowsPage::newWanted);
    if (index.isValid()) {
        const Id id = model_->outcome(index.row()).id;
        menu.addAction(tr("Delete flow"), this, [this, id] { document_.commit(RemoveItem{id}); });
        menu.addSeparator();
        for (const auto& [metric, words] :
             {std::pair{"flow.latency.p99", tr("Why this latency?")},
              std::pair{"flow.bandwidth.share", tr("Why this share?")},
              std::pair{"flow.availability", tr("Why this availability?")},
              std::pair{"flow.cost", tr("Why this cost?")}}) {
            QAction* why = menu.addAction(
                words, this, [this, metric = std::string(metric), id] { ask(metric, id); });
            why->setEnabled(snapshot_->analysis.find(metric, id) != nullptr);
        }
    }
    menu.exec(table_->viewport()->mapToGlobal(at));
}

} // namespace weft::ui
