// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/what_ifs_page.hpp"

#include "ui/compare/bars_view.hpp"
#include "ui/compare/radar_view.hpp"
#include "ui/compare/series_compare.hpp"
#include "ui/compare/trade_off_view.hpp"
#include "ui/compare/waterfall_view.hpp"
#include "ui/forms/bits.hpp"
#include "ui/panels/spark_delegate.hpp"
#include "ui/panels/standing_delegate.hpp"
#include "ui/panels/table_look.hpp"
#include "ui/session/document.hpp"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QProgressBar>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace weft::ui {

namespace {

constexpr int kSettleMs = 200;

// A bar per scenario, as far as there is room for it.
int sparkWidth(std::size_t scenarios) {
    return std::clamp(16 + 12 * static_cast<int>(scenarios), 52, 112);
}

} // namespace

WhatIfsPage::WhatIfsPage(Document& document, QWidget* parent)
    : QWidget(parent), document_(document), model_(new WhatIfsModel(this)),
      stack_(new QStackedWidget), table_(new QTableView) {
    setAccessibleName(tr("Compare what-ifs"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(stack_);
    stack_->addWidget(makeEmpty());
    auto* filled = new QWidget;
    auto* rows = new QVBoxLayout(filled);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(makeBar());
    rows->addWidget(new Hairline(Qt::Horizontal, filled));
    table_->setModel(model_);
    styleTable(table_, tr("Figures of the baseline and its what-ifs"));
    table_->setItemDelegate(new StandingDelegate(table_));
    table_->setItemDelegateForColumn(WhatIfsModel::Spark, new SparkDelegate(table_));
    table_->setSelectionMode(QAbstractItemView::SingleSelection);
    table_->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    table_->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                            QAbstractItemView::AnyKeyPressed);
    auto* split = new QSplitter(Qt::Horizontal);
    split->setHandleWidth(1);
    split->setChildrenCollapsible(false);
    split->addWidget(table_);
    split->addWidget(makeSide());
    split->setSizes({860, 520});
    rows->addWidget(split, 1);
    stack_->addWidget(filled);

    settle_.setSingleShot(true);
    settle_.setInterval(kSettleMs);
    connect(&settle_, &QTimer::timeout, this, &WhatIfsPage::ask);
    connect(&document_, &Document::designChanged, this, [this] {
        isStale_ = true;
        if (isVisible()) {
            settle_.start();
        }
    });
    connect(&finder_, &WhatIfFinder::found, this, &WhatIfsPage::show);
    connect(&finder_, &WhatIfFinder::progress, this,
            [this](int percent, const QString&) { progress_->setValue(percent); });
    connect(&finder_, &WhatIfFinder::ended, this, [this] {
        progress_->hide();
        cancel_->hide();
    });
    connect(table_->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &WhatIfsPage::showPicture);
    connect(onlyDifferences_, &QCheckBox::toggled, this, [this](bool only) {
        model_->setOnlyDifferences(only);
        showPicture();
    });
}

QWidget* WhatIfsPage::makeEmpty() {
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->addStretch(2);
    auto* title = label(TextStyle::Title, tr("What if?"), page);
    auto* words = label(TextStyle::Body,
                        tr("A what-if is the design with some changes. The design stays as it is; "
                           "here both stand side by side, with the reason for every difference."),
                        page);
    words->setWordWrap(true);
    words->setAlignment(Qt::AlignHCenter);
    constexpr int kWidth = 440;
    words->setFixedSize(kWidth,
                        words->heightForWidth(kWidth)); // centred, it is asked for no height
    auto* make = new QPushButton(tr("New what-if"));
    make->setDefault(true);
    connect(make, &QPushButton::clicked, this, &WhatIfsPage::newWanted);
    column->addWidget(title, 0, Qt::AlignHCenter);
    column->addSpacing(2 * kUnit);
    column->addWidget(words, 0, Qt::AlignHCenter);
    column->addSpacing(4 * kUnit);
    column->addWidget(make, 0, Qt::AlignHCenter);
    column->addStretch(3);
    return page;
}

QWidget* WhatIfsPage::makeBar() {
    auto* bar = new QWidget;
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(4 * kUnit, 3 * kUnit, 4 * kUnit, 3 * kUnit);
    row->setSpacing(3 * kUnit);
    row->addWidget(label(TextStyle::Heading, tr("What-ifs against the baseline"), bar));
    row->addStretch(1);
    row->addWidget(progress_ = new QProgressBar(bar));
    progress_->setTextVisible(false);
    progress_->setFixedSize(120, 4);
    progress_->setAccessibleName(tr("Comparing"));
    progress_->hide();
    row->addWidget(cancel_ = new LinkButton(tr("Cancel"), LinkButton::Look::Accent, bar));
    cancel_->setAccessibleName(tr("Give up comparing"));
    cancel_->hide();
    connect(cancel_, &QAbstractButton::clicked, &finder_, &WhatIfFinder::cancel);
    row->addWidget(onlyDifferences_ = new QCheckBox(tr("Only what differs"), bar));
    onlyDifferences_->setChecked(true);
    return bar;
}

QWidget* WhatIfsPage::makeSide() {
    auto* side = new QWidget;
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    tabs_ = new QTabBar(side);
    tabs_->setDrawBase(false);
    tabs_->setExpanding(false);
    tabs_->setAccessibleName(tr("Picture of the comparison"));
    auto* stack = new QStackedWidget(side);
    const auto add = [&](const QString& title, ComparisonView* view) {
        tabs_->addTab(title);
        stack->addWidget(view);
        views_.push_back(view);
    };
    add(tr("Why"), why_ = new WaterfallView(side));
    add(tr("Bars"), new BarsView(side));
    add(tr("Trade-off"), new TradeOffView(side));
    add(tr("Collectives"), new CollectivesView(side));
    add(tr("Step"), new StepsView(side));
    add(tr("Radar"), new RadarView(side));
    auto* head = new QHBoxLayout;
    head->setContentsMargins(kUnit, 0, 0, 0);
    head->addWidget(tabs_);
    head->addStretch(1);
    column->addLayout(head);
    column->addWidget(stack, 1);
    connect(tabs_, &QTabBar::currentChanged, this, [this, stack](int tab) {
        stack->setCurrentIndex(tab);
        showPicture();
    });
    return side;
}

void WhatIfsPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (isStale_) {
        ask();
    }
}

void WhatIfsPage::ask() {
    const Design& design = document_.baseline();
    const bool isEmpty = design.scenarios->empty();
    stack_->setCurrentIndex(isEmpty ? 0 : 1);
    isStale_ = false;
    if (isEmpty) {
        finder_.cancel();
        return;
    }
    progress_->setValue(0);
    progress_->show();
    cancel_->show();
    finder_.find(design, document_.catalog());
}

void WhatIfsPage::show(const WhatIfsPtr& whatIfs) {
    const ComparedFigure* before = selected();
    const std::pair<std::string, std::string> wanted =
        before != nullptr ? std::pair(before->metric, before->scope)
                          : std::pair(std::string("cost.capex"), std::string("design"));
    model_->setWhatIfs(whatIfs);
    QHeaderView* header = table_->horizontalHeader();
    header->setSectionResizeMode(WhatIfsModel::Name, QHeaderView::Interactive);
    header->setSectionResizeMode(WhatIfsModel::Spark, QHeaderView::Fixed);
    header->setSectionResizeMode(WhatIfsModel::Weight, QHeaderView::Fixed);
    header->resizeSection(WhatIfsModel::Name, 244);
    header->resizeSection(WhatIfsModel::Spark, sparkWidth(whatIfs->size()));
    header->resizeSection(WhatIfsModel::Weight, 72);
    int row = std::min(1, model_->rowCount() - 1);
    for (int i = 1; i < model_->rowCount(); ++i) {
        const ComparedFigure* figure = model_->figure(i);
        if (figure->metric == wanted.first && figure->scope == wanted.second) {
            row = i;
        }
    }
    table_->setCurrentIndex(model_->index(row, WhatIfsModel::Name));
    showPicture();
    why_->setAgainst(document_.activeScenario());
}

const ComparedFigure* WhatIfsPage::selected() const {
    return model_->whatIfs() != nullptr ? model_->figure(table_->currentIndex().row()) : nullptr;
}

void WhatIfsPage::showPicture() {
    if (model_->whatIfs() == nullptr) {
        return;
    }
    Comparison comparison{model_->whatIfs(), {}, std::nullopt};
    const int chosen = table_->currentIndex().row();
    for (int row = 0; row < model_->rowCount(); ++row) {
        if (const ComparedFigure* figure = model_->figure(row)) {
            if (row == chosen) {
                comparison.chosen = comparison.figures.size();
            }
            comparison.figures.push_back(*figure);
        }
    }
    views_[static_cast<std::size_t>(tabs_->currentIndex())]->showComparison(comparison);
}

} // namespace weft::ui
