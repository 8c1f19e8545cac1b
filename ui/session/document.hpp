// SPDX-License-Identifier: GPL-3.0-or-later
// The open document: the only thing in the window that changes the design, calls the engine, or
// touches its file. Views send edits in and repaint from the snapshot that comes out. Lives on the
// UI thread; the analysis runs on a worker, newest design wins.
#pragma once

#include "core/design/edit.hpp"
#include "ui/session/snapshot.hpp"

#include <QObject>
#include <QString>

#include <chrono>
#include <memory>

QT_BEGIN_NAMESPACE
class QUndoStack;
QT_END_NAMESPACE

namespace weft {
class CatalogStore;
}

namespace weft::ui {

struct LeftBehind;

// Whether an edit is a step of its own, or may join the one just made (a card nudged again).
enum class Step { Own, GoesOn };

class Document : public QObject {
    Q_OBJECT

public:
    // The store outlives the document.
    explicit Document(CatalogStore& store, QObject* parent = nullptr);
    ~Document() override;

    // As the active scenario has it, and committed: a preview is only in the snapshot.
    const Design& design() const;
    const Design& baseline() const;   // with its scenarios: what is saved
    const Id& activeScenario() const; // empty: the baseline
    // What is shown from now on, and where changes are written to. Unknown: the baseline.
    void activate(const Id& scenario);
    const Catalog& catalog() const;
    SnapshotPtr snapshot() const; // the last one computed; never null
    bool isPreviewing() const;    // shown without being kept
    bool isStale() const;         // a newer design is being analysed
    bool isDeepening() const;     // searches of the background lane are under way
    std::chrono::microseconds lastAnalysisDuration() const;
    QUndoStack* undoStack() const;

    QString filePath() const; // empty: never saved
    QString displayName() const;
    bool isModified() const;
    bool isEmpty() const; // no fabrics, groups or WAN links yet: the gallery shows

    // One undo step. False, with errorRaised, when the edit does not apply. While a scenario is
    // active the edit is written to it, unless it is about scenarios.
    bool commit(const Edit& edit, Step step = Step::Own);
    // Shows the edit without keeping it, until commit, cancelPreview or the next preview.
    void preview(const Edit& edit);
    void cancelPreview();
    // Gives up the searches under way; the next change starts them anew.
    void cancelBackground();

    void newDesign();
    bool openFile(const QString& path);
    // A template or imported design: becomes an unsaved document of its own.
    void openCopy(const Design& design, const QString& name);
    // What an unexpected end has left behind becomes the open, unsaved document, with its undo
    // history; its journal is given up.
    void restore(const LeftBehind& left);
    bool save(); // false also where a path is still needed
    bool saveAs(const QString& path);
    // How long an edit may be in memory alone; the crash journal has it from then on.
    void keepEditsAfter(std::chrono::milliseconds wait);
    // After parts were added or edited in the store.
    void reloadCatalog();

signals:
    // Twice for each committed change: when the frame lane has answered, and once more, with the
    // same revision and analysis.depth Whole, when the searches have.
    void snapshotChanged(const weft::ui::SnapshotPtr& snapshot);
    void backgroundProgress(int percent, const QString& what);
    void backgroundEnded(bool whole); // false: given up, by the user or a newer change
    void designChanged();             // committed design, file path or modified state changed
    void fileSettled();               // opened, saved or left: the file is as the document was
    void catalogChanged();
    void scenarioActivated();             // another one is shown; designChanged() follows
    void warned(const QString& sentence); // something is amiss that does not stop the work
    void errorRaised(const QString& title, const QString& text);

private:
    void show(const Design& baseline);
    void start(const Design& design, const QString& path, const QString& name);

    struct Private;
    std::unique_ptr<Private> d_;
};

} // namespace weft::ui
