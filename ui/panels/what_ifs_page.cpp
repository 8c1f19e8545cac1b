// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/what_ifs_page.hpp"

#include "ui/charts/stacked_bar_chart.hpp"
#include "ui/forms/bits.hpp"
#include "ui/paint/metric_names.hpp"
#include "ui/paint/words.hpp"
#include "ui/panels/standing_delegate.hpp"
#include "ui/panels/table_look.hpp"
#include "ui/session/document.hpp"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QProgressBar>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace weft::ui {

namespace {

constexpr int kSettleMs = 200;

QString signedValue(double value, const std::string& unit) {
    const QString words = valueText(value, unit, 4).joined();
    return value > 0 ? QStringLiteral("+") + words : words;
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
    table_->setSelectionMode(QAbstractItemView::SingleSelection);
    table_->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    table_->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                            QAbstractItemView::AnyKeyPressed);
    auto* split = new QSplitter(Qt::Horizontal);
    split->setHandleWidth(1);
    split->setChildrenCollapsible(false);
    split->addWidget(table_);
    split->addWidget(makeSide());
    split->setSizes({820, 560});
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
            &WhatIfsPage::showWhy);
    connect(against_, &QComboBox::activated, this, &WhatIfsPage::showWhy);
    connect(chart_, &StackedBarChart::chosen, this, [this](int row, int) { enter(row); });
    connect(chart_, &StackedBarChart::activated, this, &WhatIfsPage::enter);
    connect(back_, &QAbstractButton::clicked, this, [this] {
        path_.pop_back();
        showSteps();
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
    connect(onlyDifferences_, &QCheckBox::toggled, model_, &WhatIfsModel::setOnlyDifferences);
    return bar;
}

QWidget* WhatIfsPage::makeSide() {
    auto* side = new QWidget;
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 2 * kUnit, 0, 0);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(4 * kUnit, 0, 4 * kUnit, 0);
    head->addWidget(whyTitle_ = label(TextStyle::Strong, {}, side), 1);
    head->addWidget(mutedLabel(tr("baseline to"), side));
    head->addWidget(against_ = new QComboBox(side));
    against_->setAccessibleName(tr("What-if to explain"));
    against_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    column->addLayout(head);
    back_ = new LinkButton(tr("Back"), LinkButton::Look::Accent, side);
    back_->hide();
    auto* second = new QHBoxLayout;
    second->setContentsMargins(4 * kUnit, 0, 4 * kUnit, 0);
    second->addWidget(back_);
    second->addStretch(1);
    column->addLayout(second);
    chart_ = new StackedBarChart(tr("Why the figure differs"), side);
    column->addWidget(chart_, 1);
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
    const QString against = against_->currentData().toString();
    model_->setWhatIfs(whatIfs);
    against_->clear();
    for (std::size_t i = 1; i < whatIfs->size(); ++i) {
        against_->addItem(text((*whatIfs)[i].name), text((*whatIfs)[i].id));
    }
    const QString active = text(document_.activeScenario());
    const int known = against_->findData(against.isEmpty() ? active : against);
    against_->setCurrentIndex(std::max(0, known));
    QHeaderView* header = table_->horizontalHeader();
    header->setSectionResizeMode(WhatIfsModel::Name, QHeaderView::Interactive);
    header->setSectionResizeMode(WhatIfsModel::Weight, QHeaderView::Fixed);
    header->resizeSection(WhatIfsModel::Name, 280);
    header->resizeSection(WhatIfsModel::Weight, 76);
    int row = std::min(1, model_->rowCount() - 1);
    for (int i = 1; i < model_->rowCount(); ++i) {
        const ComparedFigure* figure = model_->figure(i);
        if (figure->metric == wanted.first && figure->scope == wanted.second) {
            row = i;
        }
    }
    table_->setCurrentIndex(model_->index(row, WhatIfsModel::Name));
    showWhy();
}

const ComparedFigure* WhatIfsPage::selected() const {
    return model_->whatIfs() != nullptr ? model_->figure(table_->currentIndex().row()) : nullptr;
}

void WhatIfsPage::showWhy() {
    const ComparedFigure* figure = selected();
    const int other = against_->currentIndex() + 1;
    why_ = {};
    path_.clear();
    if (figure != nullptr && other > 0) {
        const WhatIf& from = model_->whatIfs()->front();
        const WhatIf& to = (*model_->whatIfs())[static_cast<std::size_t>(other)];
        const Metric* a = from.analysis.find(figure->metric, figure->scope);
        const Metric* b = to.analysis.find(figure->metric, figure->scope);
        if (a != nullptr && b != nullptr) {
            why_ = waterfall(from.analysis, *a, to.analysis, *b);
        }
    }
    showSteps();
}

void WhatIfsPage::enter(int row) {
    const std::vector<WaterfallStep>* steps = &why_.steps;
    for (const std::size_t step : path_) {
        steps = &(*steps)[step].behind;
    }
    const auto step = static_cast<std::size_t>(row - 1); // the first row is where it begins
    if (row > 0 && step < steps->size() && !(*steps)[step].behind.empty()) {
        path_.push_back(step);
        showSteps();
    }
}

// The steps as bars that begin where the last ended. Bars stand on a floor beneath all levels, so
// that a change of one in a hundred can be seen; the axis says where that floor is.
void WhatIfsPage::showSteps() {
    const std::vector<WaterfallStep>* steps = &why_.steps;
    QString title = why_.metric.empty() ? QString() : metricName(why_.metric);
    double level = why_.from;
    for (const std::size_t step : path_) {
        title = text((*steps)[step].label);
        level = 0;
        steps = &(*steps)[step].behind;
    }
    whyTitle_->setText(whyTitle_->fontMetrics().elidedText(title, Qt::ElideRight, 420));
    whyTitle_->setToolTip(title);
    back_->setVisible(!path_.empty());
    double least = level, most = level, reached = level;
    for (const WaterfallStep& step : *steps) {
        reached += step.contribution;
        least = std::min(least, reached);
        most = std::max(most, reached);
    }
    const double room = most - least;
    const double unitOfAxis = room > 0 ? std::pow(10, std::floor(std::log10(room))) : 1;
    const double floor = least > 0 && least < 4 * room
                             ? 0
                             : unitOfAxis * std::floor((least - 0.15 * room) / unitOfAxis);
    const std::string unit = why_.unit;
    std::vector<StackRow> rows;
    const auto total = [&](const QString& name, double value) {
        rows.push_back({name, valueText(value, unit, 4).joined(), 0, {value - floor, 0, 0}, true});
    };
    if (!steps->empty()) {
        total(path_.empty() ? tr("Baseline") : tr("From"), level);
        for (const WaterfallStep& step : *steps) {
            const double next = level + step.contribution, size = std::abs(step.contribution);
            const bool isMore = step.contribution > 0;
            rows.push_back(
                {text(step.label) + (step.behind.empty() ? QString() : QStringLiteral(" ›")),
                 QStringLiteral("%1  (%2)")
                     .arg(signedValue(step.contribution, unit), people(step.detail)),
                 std::min(level, next) - floor,
                 {0, isMore ? size : 0, isMore ? 0 : size},
                 false});
            level = next;
        }
        total(path_.empty() ? against_->currentText() : tr("To"), level);
    }
    chart_->setRows(
        {{tr("Level"), 3}, {tr("More"), 1}, {tr("Less"), 0}}, std::move(rows),
        [floor, unit](double value) { return valueText(value + floor, unit, 3).joined(); },
        selected() == nullptr ? tr("Choose a figure to see why it differs.")
                              : tr("This figure does not differ."));
}

} // namespace weft::ui
