// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/ranges_page.hpp"

#include "core/base/text.hpp"
#include "ui/charts/curve_chart.hpp"
#include "ui/forms/bits.hpp"
#include "ui/models/ranges_model.hpp"
#include "ui/models/spreads_model.hpp"
#include "ui/paint/words.hpp"
#include "ui/panels/table_look.hpp"
#include "ui/session/document.hpp"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QProgressBar>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

namespace weft::ui {

namespace {

constexpr int kSettleMs = 300;
constexpr auto kMostSeed = static_cast<std::int64_t>(kLargestSeed);

QHBoxLayout* line(QWidget* owner) {
    auto* row = new QHBoxLayout(owner);
    row->setContentsMargins(4 * kUnit, 3 * kUnit, 4 * kUnit, 3 * kUnit);
    row->setSpacing(2 * kUnit);
    return row;
}

} // namespace

RangesPage::RangesPage(Document& document, QWidget* parent)
    : QWidget(parent), document_(document), ranges_(new RangesModel(this)),
      spreads_(new SpreadsModel(this)) {
    setAccessibleName(tr("Ranges"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeBar());
    column->addWidget(new Hairline(Qt::Horizontal, this));
    auto* split = new QSplitter(Qt::Horizontal, this);
    split->setHandleWidth(1);
    split->setChildrenCollapsible(false);
    split->addWidget(makeRanges());
    split->addWidget(makeTotals());
    split->setSizes({480, 900});
    column->addWidget(split, 1);
    column->addWidget(new Hairline(Qt::Horizontal, this));
    column->addWidget(makeFoot());
    settle_.setSingleShot(true);
    settle_.setInterval(kSettleMs);
    connect(&settle_, &QTimer::timeout, this, &RangesPage::ask);
    connect(&document_, &Document::designChanged, this, [this] {
        isStale_ = true;
        showStated();
        if (isVisible()) {
            settle_.start();
        }
    });
    connect(ranges_, &RangesModel::edited, this, [this](const StatedRanges& stated) {
        document_.commit(SetRanges{stated}); // drawn when it comes back as a change
    });
    connect(ranges_, &RangesModel::refused, this, &RangesPage::refuse);
    connect(&finder_, &RangeFinder::found, this, &RangesPage::show);
    connect(&finder_, &RangeFinder::failed, this, &RangesPage::refuse);
    connect(&finder_, &RangeFinder::progress, progress_, &QProgressBar::setValue);
    connect(&finder_, &RangeFinder::ended, this, &RangesPage::showState);
    connect(cancel_, &QAbstractButton::clicked, this, [this] {
        givenUp_ = true;
        finder_.cancel();
    });
    showStated();
    showState();
}

// As the document has it; the seed unless it is being typed.
void RangesPage::showStated() {
    const StatedRanges& stated = *document_.baseline().ranges;
    ranges_->setStated(stated);
    if (!seed_->hasFocus()) {
        seed_->setText(people(formatCount(static_cast<std::int64_t>(stated.seed))));
    }
}

QWidget* RangesPage::makeBar() {
    auto* bar = new QWidget(this);
    auto* row = line(bar);
    row->addWidget(label(TextStyle::Heading, tr("How sure are the totals?"), bar));
    row->addSpacing(2 * kUnit);
    row->addWidget(note_ = new ElidedLabel(bar), 1);
    row->addWidget(progress_ = new QProgressBar(bar));
    progress_->setTextVisible(false);
    progress_->setFixedSize(120, 4);
    progress_->setAccessibleName(tr("Drawing"));
    row->addWidget(cancel_ = new LinkButton(tr("Cancel"), LinkButton::Look::Accent, bar));
    cancel_->setAccessibleName(tr("Give up drawing"));
    row->addWidget(mutedLabel(tr("Seed"), bar));
    row->addWidget(seed_ = new QLineEdit(QStringLiteral("1"), bar));
    seed_->setFixedWidth(90);
    seed_->setAccessibleName(tr("Seed of the draws"));
    seed_->setToolTip(tr("The same seed gives the same draws on every machine"));
    connect(seed_, &QLineEdit::textEdited, &settle_, qOverload<>(&QTimer::start));
    return bar;
}

QWidget* RangesPage::makeRanges() {
    auto* side = new QWidget(this);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(rangesTable_ = new QTableView(side), 1);
    rangesTable_->setModel(ranges_);
    styleTable(rangesTable_, tr("Ranges of prices and rates"));
    rangesTable_->setSelectionBehavior(QAbstractItemView::SelectItems);
    rangesTable_->setSelectionMode(QAbstractItemView::SingleSelection);
    rangesTable_->setEditTriggers(QAbstractItemView::DoubleClicked |
                                  QAbstractItemView::EditKeyPressed |
                                  QAbstractItemView::AnyKeyPressed);
    QHeaderView* header = rangesTable_->horizontalHeader();
    header->setSectionResizeMode(QHeaderView::Fixed);
    header->setSectionResizeMode(RangesModel::Name, QHeaderView::Stretch);
    for (const int share : {RangesModel::Low, RangesModel::Likely, RangesModel::High}) {
        header->resizeSection(share, 84);
    }
    auto* foot = new QWidget(side);
    auto* row = line(foot);
    problem_ = errorLabel(foot);
    auto* words = mutedLabel(tr("Triangular from low over likely to high. Prices begin as their "
                                "bands; type over any share. The parts stay the same."),
                             foot);
    words->setWordWrap(true);
    auto* texts = new QVBoxLayout;
    texts->addWidget(problem_);
    texts->addWidget(words);
    row->addLayout(texts, 1);
    auto* forget = new LinkButton(tr("As they were"), LinkButton::Look::Accent, foot);
    forget->setToolTip(tr("Takes back every share stated here"));
    connect(forget, &QAbstractButton::clicked, this, [this] {
        refuse({});
        document_.commit(SetRanges{{{}, document_.baseline().ranges->seed}});
    });
    row->addWidget(forget, 0, Qt::AlignTop);
    column->addWidget(foot);
    return side;
}

QWidget* RangesPage::makeTotals() {
    auto* down = new QSplitter(Qt::Vertical, this);
    down->setHandleWidth(1);
    down->setChildrenCollapsible(false);
    down->addWidget(totals_ = new QTableView(down));
    totals_->setModel(spreads_);
    styleTable(totals_, tr("Totals as designed and as drawn"));
    totals_->setSelectionMode(QAbstractItemView::SingleSelection);
    totals_->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    auto* picture = new QWidget(down);
    auto* column = new QVBoxLayout(picture);
    column->setContentsMargins(0, 3 * kUnit, 0, 0);
    column->addWidget(chart_ = new CurveChart(tr("Share of the draws that stay below"), picture));
    down->addWidget(picture);
    down->setSizes({300, 320});
    connect(totals_->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &RangesPage::showChosen);
    return down;
}

QWidget* RangesPage::makeFoot() {
    auto* foot = new QWidget(this);
    auto* column = new QVBoxLayout(foot);
    column->setContentsMargins(4 * kUnit, 3 * kUnit, 4 * kUnit, 3 * kUnit);
    column->setSpacing(kUnit);
    column->addWidget(breakEven_ = label(TextStyle::Body, {}, foot));
    breakEven_->setWordWrap(true);
    column->addWidget(formula_ = mutedLabel({}, foot));
    formula_->setFont(ui::font(TextStyle::Code));
    formula_->setWordWrap(true);
    return foot;
}

void RangesPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (isStale_) {
        ask();
    }
}

void RangesPage::refuse(const QString& sentence) {
    problem_->setText(sentence);
    problem_->setVisible(!sentence.isEmpty());
}

QString RangesPage::breakEvenWords() const {
    return breakEven_->text();
}

void RangesPage::ask() {
    const Result<std::int64_t> seed = parseCount(fromPeople(seed_->text()));
    if (!seed || *seed < 0 || *seed > kMostSeed) {
        refuse(tr("The seed is a whole number from 0 to %1.").arg(people(formatCount(kMostSeed))));
        return;
    }
    refuse({});
    StatedRanges stated = *document_.baseline().ranges;
    if (stated.seed != static_cast<std::uint64_t>(*seed)) {
        stated.seed = static_cast<std::uint64_t>(*seed);
        document_.commit(SetRanges{std::move(stated)}); // which asks again
        return;
    }
    isStale_ = givenUp_ = false;
    progress_->setValue(0);
    finder_.find(document_.baseline(), document_.catalog());
    showState();
}

void RangesPage::show(const FoundRangesPtr& found) {
    ranges_->setUsual(found->usual);
    const QModelIndex before = totals_->currentIndex();
    spreads_->show(found);
    if (spreads_->rowCount() > 0) {
        // Unasked, the last scenario of the second total: what a what-if costs over its years.
        const auto scenarios = static_cast<int>(found->whatIfs->size());
        const int usual = spreads_->rowCount() > 2 * scenarios - 1 ? 2 * scenarios - 1 : 0;
        const int row =
            before.isValid() && before.row() < spreads_->rowCount() ? before.row() : usual;
        totals_->setCurrentIndex(spreads_->index(row, 0));
    }
    showChosen();
}

void RangesPage::showChosen() {
    const FoundRangesPtr& found = spreads_->found();
    const int row = totals_->currentIndex().row();
    if (found == nullptr || row < 0 || row >= spreads_->rowCount()) {
        chart_->setCurves({}, tr("Shown when the design has prices or watts to add up."));
        breakEven_->setText({});
        formula_->setText({});
        return;
    }
    const std::size_t total = spreads_->totalOf(row);
    Curves curves;
    for (std::size_t i = 0; i < found->answer.spreads.size(); ++i) {
        const std::optional<Spread>& spread = found->answer.spreads[i][total];
        if (!spread) {
            continue;
        }
        CurveLine each{text((*found->whatIfs)[i].name), {}, spread->shares};
        for (std::size_t k = 0; k < spread->shares.size(); ++k) {
            each.x.push_back(static_cast<double>(k) /
                             static_cast<double>(spread->shares.size() - 1));
        }
        curves.lines.push_back(std::move(each));
    }
    curves.xAxis = {tr("of the draws stay below"), [](double share) { return shareText(share); }};
    curves.yAxis = {spreads_->nameOf(total),
                    [this, total](double value) { return spreads_->valueOf(total, value); }, false,
                    false};
    chart_->setCurves(std::move(curves), {});
    const std::size_t scenario = spreads_->scenarioOf(row);
    const std::size_t against = scenario > 0 ? scenario : 1; // the first what-if, of a baseline
    const bool isCompared = found->whatIfs->size() > 1;
    breakEven_->setText(isCompared
                            ? breakEvenSentence(*found, against)
                            : tr("With a what-if beside the baseline it is said here when the one "
                                 "has paid for itself against the other."));
    const auto& point = isCompared ? found->answer.breakEvens[against - 1] : std::nullopt;
    formula_->setText(point && point->years ? text(point->formula) : QString());
    formula_->setVisible(!formula_->text().isEmpty());
}

void RangesPage::showState() {
    const bool isBusy = finder_.isRunning();
    progress_->setVisible(isBusy);
    cancel_->setVisible(isBusy);
    note_->setText(isBusy     ? tr("Drawing…")
                   : givenUp_ ? tr("Given up: any change begins anew")
                              : tr("%1 draws of every range through the totals' own formulas")
                                    .arg(people(formatCount(RangeFinder::kDraws))));
}

} // namespace weft::ui
