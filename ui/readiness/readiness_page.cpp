// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/readiness/readiness_page.hpp"

#include "ui/charts/gantt_chart.hpp"
#include "ui/forms/bits.hpp"
#include "ui/forms/param_form.hpp"
#include "ui/models/readiness_models.hpp"
#include "ui/paint/words.hpp"
#include "ui/panels/fact_list.hpp"
#include "ui/panels/standing_delegate.hpp"
#include "ui/panels/table_look.hpp"
#include "ui/readiness/readiness_rows.hpp"
#include "ui/session/document.hpp"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace weft::ui {

namespace {

QTableView* tableOf(QAbstractTableModel* model, const QString& name, int stretched) {
    auto* table = new QTableView;
    table->setModel(model);
    styleTable(table, name);
    table->setItemDelegate(new StandingDelegate(table));
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->horizontalHeader()->setSectionResizeMode(stretched, QHeaderView::Stretch);
    return table;
}

QScrollArea* scrolled(QWidget* content) {
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(content);
    return scroll;
}

} // namespace

ReadinessPage::ReadinessPage(Document& document, QWidget* parent)
    : QWidget(parent), document_(document), questions_(new QuestionsModel(this)),
      mistakes_(new MistakesModel(this)) {
    setAccessibleName(tr("Readiness"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeBar());
    column->addWidget(new Hairline(Qt::Horizontal, this));
    auto* split = new QSplitter(Qt::Horizontal);
    split->setHandleWidth(1);
    split->setChildrenCollapsible(false);
    split->addWidget(makeLeft());
    split->addWidget(makeRight());
    split->setStretchFactor(0, 1);
    split->setSizes({1060, 440});
    column->addWidget(split, 1);
    connect(questionTable_->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& index) {
                if (index.isValid()) {
                    isPhase_ = false;
                    roadmap_->setCurrent(-1);
                    showChosen();
                }
            });
    connect(roadmap_, &GanttChart::chosen, this, [this] {
        isPhase_ = true;
        questionTable_->clearSelection();
        questionTable_->setCurrentIndex({});
        showChosen();
    });
    connect(roadmap_, &GanttChart::weeksDragged, this, &ReadinessPage::setWeeks);
    connect(form_, &ParamForm::edited, this, &ReadinessPage::preview);
    connect(form_, &ParamForm::committed, this, &ReadinessPage::commit);
    connect(form_, &ParamForm::reverted, &document_, &Document::cancelPreview);
    connect(facts_, &FactList::whyRequested, this, &ReadinessPage::whyRequested);
    connect(facts_, &FactList::placeRequested, this, &ReadinessPage::follow);
    connect(mistakeTable_, &QTableView::activated, this, [this](const QModelIndex& index) {
        if (const QString place = text(mistakes_->mistake(index.row()).about); !place.isEmpty()) {
            emit placeRequested(place);
        }
    });
    connect(&document_, &Document::snapshotChanged, this, &ReadinessPage::refresh);
}

QWidget* ReadinessPage::makeBar() {
    auto* bar = new QWidget;
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(4 * kUnit, 3 * kUnit, 4 * kUnit, 3 * kUnit);
    row->setSpacing(3 * kUnit);
    row->addWidget(label(TextStyle::Heading, tr("Readiness"), bar));
    row->addWidget(summary_ = mutedLabel({}, bar));
    row->addStretch(1);
    return bar;
}

QWidget* ReadinessPage::makeLeft() {
    auto* split = new QSplitter(Qt::Vertical);
    split->setHandleWidth(1);
    split->setChildrenCollapsible(false);
    questionTable_ = tableOf(questions_, tr("Planning questions"), QuestionsModel::Said);
    questionTable_->setColumnWidth(QuestionsModel::Title, 200);
    questionTable_->setColumnWidth(QuestionsModel::Standing, 110);
    split->addWidget(questionTable_);
    mistakeTable_ = tableOf(mistakes_, tr("Classic mistakes"), MistakesModel::Evidence);
    mistakeTable_->setColumnWidth(MistakesModel::Title, 340);
    mistakeTable_->setColumnWidth(MistakesModel::Standing, 140);
    split->addWidget(mistakeTable_);
    auto* plan = new QWidget;
    auto* column = new QVBoxLayout(plan);
    column->setContentsMargins(0, 2 * kUnit, 0, 0);
    column->setSpacing(kUnit);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(4 * kUnit, 0, 4 * kUnit, 0);
    head->setSpacing(3 * kUnit);
    head->addWidget(label(TextStyle::Strong, tr("Roadmap"), plan));
    head->addWidget(roadmapNote_ = mutedLabel({}, plan), 1);
    auto* add = new LinkButton(tr("Add a phase"), LinkButton::Look::Accent, plan);
    connect(add, &QAbstractButton::clicked, this, &ReadinessPage::addPhase);
    head->addWidget(add);
    column->addLayout(head);
    roadmap_ = new GanttChart(tr("Roadmap in weeks"));
    column->addWidget(scrolled(roadmap_), 1);
    split->addWidget(plan);
    split->setSizes({310, 250, 190});
    return split;
}

QWidget* ReadinessPage::makeRight() {
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(4 * kUnit, 3 * kUnit, 4 * kUnit, 4 * kUnit);
    column->setSpacing(3 * kUnit);
    column->addWidget(title_ = label(TextStyle::Heading, {}, page));
    column->addWidget(asked_ = mutedLabel({}, page));
    asked_->setWordWrap(true);
    column->addWidget(form_ = new ParamForm(page));
    column->addWidget(remove_ = new QPushButton(tr("Remove the phase"), page), 0, Qt::AlignLeft);
    column->addWidget(factsTitle_ = label(TextStyle::Strong, {}, page));
    column->addWidget(facts_ = new FactList(page));
    column->addStretch(1);
    connect(remove_, &QAbstractButton::clicked, this, [this] {
        const auto& phases = document_.snapshot()->analysis.readiness->phases;
        document_.commit(RemoveItem{phases[static_cast<std::size_t>(roadmap_->current())].id});
    });
    return scrolled(page);
}

void ReadinessPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    refresh();
}

void ReadinessPage::refresh() {
    const SnapshotPtr snapshot = document_.snapshot();
    if (!isVisible() || snapshot == nullptr) {
        return;
    }
    questions_->setSnapshot(snapshot);
    mistakes_->setSnapshot(snapshot);
    showRoadmap();
    const int asked = questions_->rowCount(), made = mistakes_->made();
    summary_->setText(asked == 0 ? tr("Being computed…")
                                 : tr("%1 of %2 questions settled · %3 · %4 weeks")
                                       .arg(questions_->settled())
                                       .arg(asked)
                                       .arg(counted(made, tr("1 classic mistake made"),
                                                    tr("%1 classic mistakes made")))
                                       .arg(snapshot->analysis.readiness->weeks()));
    if (!isPhase_ && !questionTable_->currentIndex().isValid() && asked > 0) {
        questionTable_->setCurrentIndex(questions_->index(0, 0));
    }
    showChosen();
}

void ReadinessPage::showRoadmap() {
    std::vector<GanttRow> rows;
    const ReadinessReport* report = document_.snapshot()->analysis.readiness.get();
    for (const PlannedPhase& phase :
         report != nullptr ? report->phases : std::vector<PlannedPhase>()) {
        const auto held =
            std::count_if(phase.gates.begin(), phase.gates.end(),
                          [](const PlannedPhase::Gate& gate) { return !gate.isOpen; });
        rows.push_back({text(phase.name.empty() ? phase.id : phase.name), text(phase.note),
                        static_cast<int>(phase.start), static_cast<int>(phase.weeks),
                        static_cast<int>(phase.gates.size()), static_cast<int>(held)});
    }
    roadmapNote_->setText(report != nullptr && report->phasesAreUsual
                              ? tr("The usual four; what you change becomes this design's own. "
                                   "◆ a gate that something holds back")
                              : tr("◆ a gate that something holds back"));
    roadmap_->setRows(std::move(rows));
}

void ReadinessPage::showChosen() {
    const SnapshotPtr snapshot = document_.snapshot();
    const Design& design = document_.design();
    const ReadinessReport* report = snapshot->analysis.readiness.get();
    const int phase = isPhase_ ? roadmap_->current() : -1;
    const int question = isPhase_ ? -1 : questionTable_->currentIndex().row();
    const bool isKnown = report != nullptr && (phase >= 0 || question >= 0);
    remove_->setVisible(isKnown && phase >= 0 && !report->phasesAreUsual);
    factsTitle_->setVisible(isKnown);
    if (!isKnown) {
        title_->clear();
        asked_->setText(tr("Choose a question or a phase."));
        form_->setRows({}, {}, snapshot->catalog);
        facts_->setFacts({});
        return;
    }
    if (phase >= 0) {
        const PlannedPhase& at = report->phases[static_cast<std::size_t>(phase)];
        title_->setText(text(at.name));
        asked_->setText(tr("Weeks %1 to %2").arg(at.start).arg(at.start + at.weeks));
        form_->setRows(text(at.id), phaseRows(design, at.id), snapshot->catalog);
        factsTitle_->setText(at.isReady() ? tr("Nothing holds it back") : tr("What holds it back"));
        facts_->setFacts(gateFacts(*snapshot, at));
        return;
    }
    const PlanningQuestion& at = questions_->question(question);
    title_->setText(text(at.title));
    asked_->setText(text(at.question));
    form_->setRows(text("question:" + at.id), answerRows(design, at), snapshot->catalog);
    factsTitle_->setText(tr("Evidence"));
    factsTitle_->setVisible(!at.evidence.empty());
    facts_->setFacts(evidenceFacts(*snapshot, at));
}

void ReadinessPage::follow(const QString& scope) {
    const std::string place = utf8(scope);
    if (!place.starts_with(kQuestionGate)) {
        emit placeRequested(scope);
        return;
    }
    for (int row = 0; row < questions_->rowCount(); ++row) {
        if (questions_->question(row).id == place.substr(kQuestionGate.size())) {
            questionTable_->setCurrentIndex(questions_->index(row, 0));
            questionTable_->setFocus();
        }
    }
}

std::optional<Edit> ReadinessPage::editOf(FormField* field, const QString& typed) const {
    Result<Edit> edit = field->row().edit(document_.design(), typed);
    const Result<Design> after =
        edit ? weft::apply(document_.design(), *edit) : Result<Design>(Failure(edit.error()));
    field->showError(after ? QString() : refusal(after.error()));
    return after ? std::optional(*std::move(edit)) : std::nullopt;
}

void ReadinessPage::preview(FormField* field, const QString& typed) {
    if (const std::optional<Edit> edit = editOf(field, typed)) {
        document_.preview(*edit);
    } else {
        document_.cancelPreview();
    }
}

void ReadinessPage::commit(FormField* field, const QString& typed) {
    if (const std::optional<Edit> edit = editOf(field, typed)) {
        document_.commit(*edit);
    } else {
        document_.cancelPreview();
    }
}

void ReadinessPage::setWeeks(int row, int weeks, bool isDone) {
    const Id id =
        document_.snapshot()->analysis.readiness->phases[static_cast<std::size_t>(row)].id;
    for (Phase phase : shownPhases(document_.design())) {
        if (phase.id == id) {
            phase.weeks = weeks;
            const Edit edit = phaseEdit(document_.design(), phase);
            isDone ? void(document_.commit(edit)) : document_.preview(edit);
        }
    }
}

void ReadinessPage::addPhase() {
    const std::vector<Phase> phases = shownPhases(document_.design());
    Phase phase;
    phase.name = utf8(tr("New phase"));
    phase.id = freshId(document_.design(), phase.name);
    phase.weeks = 4;
    phase.after = phases.empty() ? Id() : phases.back().id;
    Batch batch{utf8(tr("Add a phase")), {}};
    if (document_.design().phases->empty()) {
        for (const Phase& usual : phases) {
            batch.edits.push_back(PutPhase{usual});
        }
    }
    batch.edits.push_back(PutPhase{phase});
    document_.commit(batch);
}

} // namespace weft::ui
