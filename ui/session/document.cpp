// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/document.hpp"

#include "core/catalog/store.hpp"
#include "core/design/file.hpp"
#include "core/design/scenario.hpp"
#include "core/topology/topology.hpp"
#include "ui/session/analysis_runner.hpp"
#include "ui/session/autosave.hpp"
#include "ui/session/edit_command.hpp"

#include <QFileInfo>
#include <QUndoStack>

namespace weft::ui {

struct Document::Private {
    CatalogStore& store;
    Catalog catalog;
    Design baseline; // with its scenarios
    Id scenario;     // the active one; empty: the baseline
    Resolved shown;  // what that one is
    SnapshotPtr snapshot;
    QString path, name;
    std::uint64_t revision = 0, catalogRevision = 0;
    bool previewing = false;
    QUndoStack undo;
    AnalysisRunner runner;
    Autosave autosave;
    EditCommand::Show show; // of undo and redo

    explicit Private(CatalogStore& from) : store(from), catalog(from.catalog()) {}

    void analyse(const Resolved& wanted, bool isPreview) {
        previewing = isPreview;
        runner.request({.revision = ++revision,
                        .isPreview = isPreview,
                        .design = wanted.design,
                        .scenario = scenario,
                        .findings = wanted.findings,
                        .catalog = catalog,
                        .catalogRevision = catalogRevision,
                        .document = isPreview ? std::nullopt : std::optional(baseline)});
    }

    // True where the active scenario is gone, and the baseline is shown instead.
    bool adopt(const Design& design) {
        baseline = design;
        Result<Resolved> resolved = resolve(baseline, scenario);
        const bool isGone = !resolved;
        if (isGone) {
            scenario.clear();
            resolved = resolve(baseline, {});
        }
        shown = *std::move(resolved);
        analyse(shown, false);
        return isGone;
    }

    // The edit as it goes into the document.
    Edit addressed(const Edit& edit) const {
        return scenario.empty() || isAboutScenarios(baseline, edit)
                   ? edit
                   : Edit(EditScenario{scenario, {edit}});
    }

    void record(EditCommand::Moment before, EditCommand::Moment after, const Edit& edit,
                Step step) {
        const QString text = QString::fromStdString(label(before.design, edit));
        undo.push(new EditCommand(std::move(before), std::move(after), edit, step, text, show));
    }
};

Document::Document(CatalogStore& store, QObject* parent)
    : QObject(parent), d_(std::make_unique<Private>(store)) {
    connect(&d_->runner, &AnalysisRunner::finished, this, [this](const SnapshotPtr& snapshot) {
        if (snapshot->isPreview && !d_->previewing) {
            return; // answered after the drag had ended
        }
        d_->snapshot = snapshot;
        emit snapshotChanged(snapshot);
    });
    connect(&d_->runner, &AnalysisRunner::backgroundProgress, this, &Document::backgroundProgress);
    connect(&d_->runner, &AnalysisRunner::backgroundEnded, this, &Document::backgroundEnded);
    connect(&d_->undo, &QUndoStack::cleanChanged, this, &Document::designChanged);
    connect(&d_->autosave, &Autosave::failed, this, &Document::warned);
    d_->show = [this](const EditCommand::Moment& moment) {
        d_->autosave.returnTo(moment.journal);
        const bool isElsewhere = std::exchange(d_->scenario, moment.scenario) != moment.scenario;
        if (isElsewhere) {
            emit scenarioActivated();
        }
        show(moment.design);
    };
    newDesign();
}

Document::~Document() {
    d_->undo.disconnect(); // it announces its own clearing while half of us is gone
    d_->autosave.finish();
}

const Design& Document::design() const {
    return d_->shown.design;
}
const Design& Document::baseline() const {
    return d_->baseline;
}
const Id& Document::activeScenario() const {
    return d_->scenario;
}
const Catalog& Document::catalog() const {
    return d_->catalog;
}
SnapshotPtr Document::snapshot() const {
    return d_->snapshot;
}
QUndoStack* Document::undoStack() const {
    return &d_->undo;
}
QString Document::filePath() const {
    return d_->path;
}
bool Document::isModified() const {
    return !d_->undo.isClean();
}
std::chrono::microseconds Document::lastAnalysisDuration() const {
    return d_->runner.lastDuration();
}

void Document::keepEditsAfter(std::chrono::milliseconds wait) {
    d_->autosave.setSyncAfter(wait);
}

bool Document::isDeepening() const {
    return d_->runner.isDeepening();
}

bool Document::isPreviewing() const {
    return d_->previewing;
}

bool Document::isStale() const {
    return d_->snapshot->revision < d_->revision;
}

QString Document::displayName() const {
    return d_->path.isEmpty() ? d_->name : QFileInfo(d_->path).fileName();
}

bool Document::isEmpty() const {
    const Design& shown = d_->shown.design;
    return shown.fabrics->empty() && shown.groups->empty() && shown.wans->empty();
}

// A new state of the document: its active scenario is made a design and analysed.
void Document::show(const Design& baseline) {
    const bool isElsewhere = d_->adopt(baseline);
    if (isElsewhere) {
        emit scenarioActivated();
    }
    emit designChanged();
}

void Document::activate(const Id& scenario) {
    const Id wanted = d_->baseline.scenario(scenario) != nullptr ? scenario : Id();
    if (wanted != d_->scenario) {
        d_->scenario = wanted;
        emit scenarioActivated();
        show(d_->baseline);
    }
}

bool Document::commit(const Edit& edit, Step step) {
    const Edit addressed = d_->addressed(edit);
    Result<Design> after = weft::apply(d_->baseline, addressed);
    if (!after) {
        cancelPreview();
        emit errorRaised(tr("This change does not fit the design"),
                         QString::fromStdString(after.error().toString()));
        return false;
    }
    pinUsedParts(*after, d_->catalog);
    if (*after == d_->baseline) {
        cancelPreview();
        return true;
    }
    const EditCommand::Moment before{d_->baseline, d_->autosave.state(), d_->scenario};
    const EditCommand::Moment reached{*after, d_->autosave.append(d_->baseline, addressed),
                                      d_->scenario};
    const bool isElsewhere = d_->adopt(reached.design);
    d_->record(before, reached, addressed, step);
    if (isElsewhere) {
        emit scenarioActivated();
    }
    emit designChanged();
    return true;
}

void Document::preview(const Edit& edit) {
    Result<Design> after = weft::apply(d_->shown.design, edit);
    if (after) {
        after->scenarios = {}; // a preview shows one design; the others' parts wait for the commit
        pinUsedParts(*after, d_->catalog);
        d_->analyse({*std::move(after), d_->shown.findings}, true);
    }
}

void Document::cancelPreview() {
    if (d_->previewing) {
        d_->analyse(d_->shown, false);
    }
}

void Document::cancelBackground() {
    d_->runner.cancelBackground();
}

void Document::start(const Design& design, const QString& path, const QString& name) {
    d_->baseline = design;
    d_->shown = {design, {}};
    const bool wasElsewhere = !std::exchange(d_->scenario, Id()).empty();
    d_->path = path;
    d_->name = name;
    d_->undo.clear();
    d_->autosave.begin(design, path);
    // Never a snapshot of another document: until the analysis answers, its figures are simply
    // absent.
    auto blank = std::make_shared<Snapshot>();
    blank->revision = d_->revision;
    blank->design = design;
    blank->catalog = d_->catalog.withPinned(*design.parts);
    d_->snapshot = std::move(blank);
    emit snapshotChanged(d_->snapshot);
    d_->analyse(d_->shown, false);
    if (wasElsewhere) {
        emit scenarioActivated();
    }
    emit designChanged();
    emit fileSettled();
}

void Document::newDesign() {
    d_->autosave.finish();
    const QString name = tr("Untitled");
    start(emptyDesign(name.toStdString()), {}, name);
}

bool Document::openFile(const QString& path) {
    const Result<Design> design = loadDesign(path.toStdString());
    if (!design) {
        emit errorRaised(tr("“%1” cannot be opened").arg(QFileInfo(path).fileName()),
                         QString::fromStdString(design.error().toString()));
        return false;
    }
    d_->autosave.finish();
    start(*design, QFileInfo(path).absoluteFilePath(), {});
    return true;
}

void Document::openCopy(const Design& design, const QString& name) {
    d_->autosave.finish();
    Design copy = design;
    copy.id = emptyDesign({}).id;
    start(copy, {}, name);
}

void Document::restore(const LeftBehind& left) {
    d_->autosave.finish();
    const Recovery& recovery = left.recovery;
    const auto pinned = [this](Design design) {
        pinUsedParts(design, d_->catalog);
        return design;
    };
    const Design design = pinned(recovery.design);
    start(design, QString::fromStdString(recovery.path), QString::fromStdString(design.name));
    const std::vector<Autosave::State> states = d_->autosave.beginRecovered(recovery);
    EditCommand::Moment moment{pinned(recovery.origin), states.front(), {}};
    for (std::size_t i = 0; i < recovery.done.size(); ++i) {
        EditCommand::Moment next{pinned(recovery.done[i].after), states[i + 1], {}};
        d_->record(std::move(moment), next, recovery.done[i].edit, Step::Own);
        moment = std::move(next);
    }
    d_->undo.setIndex(static_cast<int>(recovery.reached));
    d_->undo.resetClean();
    if (states.back() > 0) { // ours holds all of it now
        discard(left);
    }
    emit designChanged();
}

bool Document::save() {
    return !d_->path.isEmpty() && saveAs(d_->path);
}

bool Document::saveAs(const QString& path) {
    const Result<void> saved = saveDesign(d_->baseline, path.toStdString());
    if (!saved) {
        emit errorRaised(tr("“%1” cannot be saved").arg(QFileInfo(path).fileName()),
                         QString::fromStdString(saved.error().toString()));
        return false;
    }
    d_->path = QFileInfo(path).absoluteFilePath();
    d_->autosave.saved(d_->path);
    d_->undo.setClean();
    emit designChanged();
    emit fileSettled();
    return true;
}

void Document::reloadCatalog() {
    d_->catalog = d_->store.catalog();
    ++d_->catalogRevision;
    emit catalogChanged();
    d_->analyse(d_->shown, false);
}

} // namespace weft::ui
