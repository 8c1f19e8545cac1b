// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/sweep_page.hpp"

#include "core/base/text.hpp"
#include "ui/forms/bits.hpp"
#include "ui/models/what_ifs_model.hpp"
#include "ui/paint/words.hpp"
#include "ui/session/document.hpp"

#include <QComboBox>
#include <QCompleter>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace weft::ui {

namespace {

constexpr int kPath = Qt::UserRole, kValues = Qt::UserRole + 1; // of an item of a setting's list
constexpr int kBesides = 1;                                     // the second axis: may be none

QHBoxLayout* line(QWidget* owner, int above, int below) {
    auto* row = new QHBoxLayout(owner);
    row->setContentsMargins(4 * kUnit, above, 4 * kUnit, below);
    row->setSpacing(2 * kUnit);
    return row;
}

// What-ifs and the deck's words aside, which no figure hangs on.
bool areAlike(Design a, Design b) {
    a.scenarios = b.scenarios = {};
    a.presentation = b.presentation;
    return a == b;
}

} // namespace

SweepPage::SweepPage(Document& document, QWidget* parent)
    : QWidget(parent), document_(document),
      curve_(new CurveChart(tr("Figure over one setting"), this)),
      field_(new FieldChart(tr("Figure over two settings"), this)) {
    setAccessibleName(tr("Sweeps"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeBar());
    column->addWidget(makeAxes());
    column->addWidget(new Hairline(Qt::Horizontal, this));
    stack_ = new QStackedWidget(this);
    stack_->setContentsMargins(0, 3 * kUnit, 0, 0);
    stack_->addWidget(curve_);
    stack_->addWidget(field_);
    column->addWidget(stack_, 1);
    column->addWidget(new Hairline(Qt::Horizontal, this));
    column->addWidget(makeFoot());
    connect(&finder_, &SweepFinder::found, this, &SweepPage::show);
    connect(&finder_, &SweepFinder::failed, this, &SweepPage::refuse);
    connect(&finder_, &SweepFinder::progress, progress_, &QProgressBar::setValue);
    connect(&finder_, &SweepFinder::ended, this, &SweepPage::showState);
    connect(curve_, &CurveChart::chosen, this, [this](int point) {
        if (point >= 0 && point < static_cast<int>(numbers_.size())) {
            choose(numbers_[static_cast<std::size_t>(point)]);
        }
    });
    connect(field_, &FieldChart::chosen, this, [this](int row, int across) {
        const auto rows = static_cast<std::int64_t>(sweep_->plan.axes[kBesides].values.size());
        choose(across * rows + row); // the last axis is the fastest
    });
    const auto follow = [this] {
        if (isVisible()) {
            offer();
        }
    };
    connect(&document_, &Document::designChanged, this, follow);
    connect(&document_, &Document::snapshotChanged, this, follow);
    curve_->setCurves({}, tr("Say what to vary and over which values, and press Run."));
    showState();
}

QWidget* SweepPage::makeBar() {
    auto* bar = new QWidget(this);
    auto* row = line(bar, 3 * kUnit, kUnit);
    row->addWidget(label(TextStyle::Heading, tr("How does"), bar));
    row->addWidget(figure_ = new QComboBox(bar));
    figure_->setAccessibleName(tr("Figure"));
    row->addWidget(label(TextStyle::Heading, tr("depend on what is chosen?"), bar));
    row->addSpacing(2 * kUnit);
    row->addWidget(note_ = new ElidedLabel(bar), 1);
    row->addWidget(progress_ = new QProgressBar(bar));
    progress_->setTextVisible(false);
    progress_->setFixedSize(120, 4);
    progress_->setAccessibleName(tr("Sweeping"));
    row->addWidget(cancel_ = new LinkButton(tr("Cancel"), LinkButton::Look::Accent, bar));
    cancel_->setAccessibleName(tr("Give up sweeping"));
    cancel_->setObjectName(QStringLiteral("cancel"));
    connect(cancel_, &QAbstractButton::clicked, &finder_, &SweepFinder::cancel);
    return bar;
}

QWidget* SweepPage::makeAxes() {
    auto* bar = new QWidget(this);
    auto* column = new QVBoxLayout(bar);
    column->setContentsMargins(0, 0, 0, 3 * kUnit);
    column->setSpacing(0);
    auto* fields = new QWidget(bar);
    auto* row = line(fields, kUnit, 0);
    for (int i = 0; i < 2; ++i) {
        Axis& axis = axes_[i];
        row->addWidget(mutedLabel(i == 0 ? tr("Vary") : tr("and"), fields));
        row->addWidget(axis.setting = new QComboBox(fields), 2);
        row->addWidget(mutedLabel(tr("over"), fields));
        row->addWidget(axis.values = new QLineEdit(fields), 2);
        axis.setting->setEditable(true);
        axis.setting->setInsertPolicy(QComboBox::NoInsert);
        axis.setting->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        axis.setting->completer()->setFilterMode(Qt::MatchContains);
        axis.setting->completer()->setCompletionMode(QCompleter::PopupCompletion);
        axis.setting->setAccessibleName(i == 0 ? tr("Setting to vary")
                                               : tr("Second setting to vary"));
        axis.setting->setToolTip(tr("A setting, or its path as on the command line: "
                                    "compute.oversubscription"));
        axis.values->setAccessibleName(i == 0 ? tr("Values") : tr("Values of the second"));
        axis.values->setToolTip(tr("Values with commas between them, or first..last:step"));
        connect(axis.setting, &QComboBox::activated, this, [this, i] { suggest(axes_[i]); });
        connect(axis.setting, &QComboBox::editTextChanged, this, [this, i] { prompt(axes_[i]); });
        connect(axis.values, &QLineEdit::returnPressed, this, &SweepPage::run);
    }
    row->addWidget(run_ = new QPushButton(tr("Run"), fields));
    run_->setDefault(true);
    connect(run_, &QAbstractButton::clicked, this, &SweepPage::run);
    column->addWidget(fields);
    problem_ = errorLabel(bar);
    problem_->setContentsMargins(4 * kUnit, kUnit, 4 * kUnit, 0);
    column->addWidget(problem_);
    return bar;
}

QWidget* SweepPage::makeFoot() {
    auto* foot = new QWidget(this);
    auto* row = line(foot, 3 * kUnit, 3 * kUnit);
    row->addWidget(point_ = new ElidedLabel(foot), 1);
    row->addWidget(make_ = new QPushButton(tr("Make this a what-if"), foot));
    make_->setToolTip(tr("A what-if with the settings of the point; undo takes it back"));
    connect(make_, &QAbstractButton::clicked, this, &SweepPage::makeWhatIf);
    return foot;
}

void SweepPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    offer();
}

void SweepPage::offer() {
    std::vector<SweepSetting> settings = sweepSettings(document_.design());
    if (settings != settings_) { // else a list that is open stays so
        settings_ = std::move(settings);
        offerSettings();
    }
    offerFigures();
    showState();
}

void SweepPage::offerSettings() {
    for (int i = 0; i < 2; ++i) {
        QComboBox* list = axes_[i].setting;
        const QString before = list->currentText();
        const bool isFirst = list->count() == 0;
        const QSignalBlocker blocker(list);
        list->clear();
        if (i == kBesides) {
            list->addItem(tr("nothing else"));
        }
        int usual = 0;
        for (const SweepSetting& setting : settings_) {
            const int row = list->count();
            usual = usual == 0 && i == 0 && setting.name == "oversubscription" ? row : usual;
            list->addItem(settingName(document_.design(), setting.path), text(setting.path));
            list->setItemData(row, text(setting.values), kValues);
            list->setItemData(row,
                              setting.now.empty() ? tr("Not said: chosen by the engine")
                                                  : tr("Now %1").arg(settingValue(setting.now)),
                              Qt::ToolTipRole);
        }
        if (isFirst) {
            list->setCurrentIndex(usual);
            suggest(axes_[i]);
        } else {
            list->setCurrentIndex(list->findText(before));
            list->setEditText(before); // a path typed stays
        }
    }
}

void SweepPage::offerFigures() {
    const SnapshotPtr snapshot = document_.snapshot();
    const QVariant before = figure_->currentData();
    QComboBox& list = *figure_;
    list.clear();
    const auto add = [&](const FigureRow& row, bool ofWhole) {
        for (const Metric& metric : snapshot->analysis.metrics) {
            if (metric.id == row.metric && (metric.scope == "design") == ofWhole) {
                list.addItem(
                    figureName({metric.id, metric.scope, {}, row.better, {}}, snapshot->design),
                    QStringList{text(metric.id), text(metric.scope)});
            }
        }
    };
    for (const FigureRow& row : figureRows()) {
        add(row, true); // what is said of the whole heads what is said of its pieces
        add(row, false);
    }
    list.setCurrentIndex(std::max(0, list.findData(before)));
}

void SweepPage::suggest(const Axis& axis) {
    axis.values->setText(axis.setting->currentData(kValues).toString());
    prompt(axis);
}

void SweepPage::prompt(const Axis& axis) {
    const bool isNone = pathOf(axis).empty();
    axis.values->setEnabled(!isNone);
    axis.values->setPlaceholderText(isNone ? QString() : tr("1:1,2:1,4:1 or 16..128:16"));
}

std::string SweepPage::pathOf(const Axis& axis) const {
    const QString typed = axis.setting->currentText().trimmed();
    const int known = axis.setting->findText(typed, Qt::MatchFixedString);
    return utf8(known >= 0 ? axis.setting->itemData(known, kPath).toString() : typed);
}

Result<SweepPlan> SweepPage::planned() const {
    SweepPlan plan;
    for (const Axis& axis : axes_) {
        const std::string path = pathOf(axis);
        if (path.empty()) {
            continue;
        }
        const std::string values = utf8(axis.values->text().trimmed());
        if (values.empty()) {
            return fail(ErrorCode::Usage,
                        utf8(tr("%1: say which values to try, for example %2.")
                                 .arg(axis.setting->currentText(), QStringLiteral("16..128:16"))));
        }
        WEFT_TRY(SweepAxis read, parseAxis(path + "=" + values));
        plan.axes.push_back(std::move(read));
    }
    if (plan.axes.empty() || (plan.axes.size() == 2 && plan.axes[0].path == plan.axes[1].path)) {
        return fail(ErrorCode::Usage,
                    utf8(plan.axes.empty() ? tr("Say which setting to vary.")
                                           : tr("Both settings are the same: vary two.")));
    }
    if (plan.points() > kMostPoints) {
        return fail(
            ErrorCode::Usage,
            utf8(tr("These are %1 points; the window takes at most %2, weft-cli sweep a "
                    "million.")
                     .arg(people(formatCount(plan.points())), people(formatCount(kMostPoints)))));
    }
    const QStringList figure = figure_->currentData().toStringList();
    if (figure.size() != 2) {
        return fail(ErrorCode::Usage, utf8(tr("The design has no figure yet to look at.")));
    }
    plan.figures.push_back({utf8(figure[0]), utf8(figure[1])});
    return plan;
}

void SweepPage::refuse(const QString& sentence) {
    problem_->setText(sentence);
    problem_->setVisible(!sentence.isEmpty());
}

QString SweepPage::problem() const {
    return problem_->isHidden() ? QString() : problem_->text();
}

void SweepPage::run() {
    const Result<SweepPlan> plan = planned();
    refuse(plan ? QString() : text(plan.error().message));
    if (!plan) {
        return;
    }
    asked_ = document_.design();
    const SweepFigure& figure = plan->figures.front();
    const Metric* now = document_.snapshot()->analysis.find(figure.metric, figure.scope);
    now_ = now != nullptr ? std::optional(now->value) : std::nullopt;
    wrong_.clear();
    for (const Finding& finding : document_.snapshot()->analysis.findings) {
        wrong_ = wrong_.empty() && finding.severity == Severity::Error ? finding.message : wrong_;
    }
    chosen_ = made_ = -1;
    progress_->setValue(0);
    finder_.find(asked_, *plan, document_.catalog());
    show(std::make_shared<const Sweep>(Sweep{*plan, {std::string()}, {}}));
}

SweepShown SweepPage::shown() const {
    const SweepFigure& figure = sweep_->plan.figures.front();
    return {*sweep_,
            asked_,
            {figure.metric, figure.scope, sweep_->units.front(), {}, {}},
            now_,
            wrong_};
}

void SweepPage::show(const SweepPtr& sweep) {
    sweep_ = sweep;
    const QString none = tr("No point has an answer yet.");
    if (sweep_->plan.axes.size() == 1) {
        Curves curves = curvesOf(shown(), numbers_);
        curve_->setCurves(numbers_.empty() ? Curves() : std::move(curves), none);
        stack_->setCurrentWidget(curve_);
    } else {
        field_->setField(fieldOf(shown()), none);
        stack_->setCurrentWidget(field_);
    }
    choose(chosen_);
}

// Also after more points came: the chosen one is ringed again.
void SweepPage::choose(std::int64_t number) {
    chosen_ = number;
    if (sweep_->plan.axes.size() == 1) {
        const auto found = std::find(numbers_.begin(), numbers_.end(), number);
        curve_->setCurrent(found == numbers_.end() ? -1
                                                   : static_cast<int>(found - numbers_.begin()));
    } else if (number >= 0) {
        const auto rows = static_cast<std::int64_t>(sweep_->plan.axes[kBesides].values.size());
        field_->setCurrent(static_cast<int>(number % rows), static_cast<int>(number / rows));
    }
    showState();
}

void SweepPage::makeWhatIf() {
    if (chosen_ < 0) {
        return;
    }
    Result<std::vector<Edit>> edits = editsAt(document_.design(), sweep_->plan, chosen_);
    if (!edits) {
        refuse(text(edits.error().message));
        return;
    }
    Scenario made;
    made.name = utf8(pointName(shown(), chosen_));
    made.id = freshId(document_.baseline(), made.name);
    made.on = document_.activeScenario();
    made.edits = *std::move(edits);
    madeId_ = made.id;
    if (document_.commit(PutScenario{std::move(made)})) {
        made_ = chosen_;
    }
    showState();
}

void SweepPage::showState() {
    const bool isBusy = finder_.isRunning();
    progress_->setVisible(isBusy);
    cancel_->setVisible(isBusy);
    make_->setEnabled(false);
    if (sweep_ == nullptr) {
        point_->setText(tr("Every point of a sweep can become a what-if."));
        return;
    }
    const auto ready = static_cast<std::int64_t>(sweep_->points.size());
    const std::int64_t all = sweep_->plan.points();
    const QString of =
        tr("%1 of %2 points").arg(people(formatCount(ready)), people(formatCount(all)));
    const bool isOld = !isBusy && !areAlike(asked_, document_.design());
    note_->setText(isBusy        ? of
                   : isOld       ? tr("The design has changed since: run it again")
                   : ready < all ? tr("Given up: %1").arg(of)
                                 : counted(all, tr("one point"), tr("%1 points")));
    if (!isBusy) {
        showGaps();
    }
    showPoint();
}

// Points without an answer are said, in one sentence.
void SweepPage::showGaps() {
    const auto& points = sweep_->points;
    const auto gaps = std::count_if(points.begin(), points.end(),
                                    [](const SweepPoint& point) { return !point.figures.front(); });
    if (gaps == 0) {
        return;
    }
    const auto first = std::find_if(points.begin(), points.end(),
                                    [](const SweepPoint& point) { return !point.figures.front(); });
    const QString why =
        first->problem.empty()
            ? tr("this figure takes a search, and a sweep shows what answers at once")
            : text(first->problem);
    refuse(gaps == static_cast<std::ptrdiff_t>(points.size())
               ? tr("No point has an answer: %1").arg(why)
               : tr("%1 without an answer, the first at %2: %3")
                     .arg(counted(gaps, tr("One point"), tr("%1 points")),
                          pointName(shown(), first->number), why));
}

void SweepPage::showPoint() {
    const auto& points = sweep_->points;
    const auto chosen = std::find_if(points.begin(), points.end(), [&](const SweepPoint& point) {
        return point.number == chosen_;
    });
    if (chosen == points.end()) {
        point_->setText(tr("Choose a point: press it, or move with the arrow keys and Enter."));
        return;
    }
    const bool isMade = made_ == chosen_ && document_.baseline().scenario(madeId_) != nullptr;
    point_->setText(
        isMade ? tr("“%1” is a what-if now, on the tab What-ifs.").arg(pointName(shown(), chosen_))
               : pointReadout(shown(), *chosen).join(QStringLiteral("  ·  ")));
    make_->setEnabled(!isMade);
}

} // namespace weft::ui
