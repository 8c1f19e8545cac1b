// SPDX-License-Identifier: GPL-3.0-or-later
// One worker thread that analyses the newest design it was given: first the frame lane, then, of a
// committed design, the frame lane of the document's other scenarios, so that they show at once
// when they are switched to, then the background lane. What it answered last it need not analyse
// again. Lives on the UI thread; the signals arrive there.
#pragma once

#include "ui/session/snapshot.hpp"

#include <QObject>

#include <chrono>
#include <memory>
#include <optional>

namespace weft::ui {

struct AnalysisRequest {
    std::uint64_t revision = 0;
    bool isPreview = false;
    Design design;
    Id scenario;                         // which one the design is; empty: the baseline
    std::vector<Finding> findings;       // known before: edits of the scenario that no longer apply
    Catalog catalog;                     // without the design's pinned parts
    std::uint64_t catalogRevision = 0;   // another where the catalog is another
    std::optional<Design> document = {}; // with its scenarios: which others may be asked for next
};

class AnalysisRunner : public QObject {
    Q_OBJECT

public:
    explicit AnalysisRunner(QObject* parent = nullptr);
    ~AnalysisRunner() override; // stops and waits

    // Replaces a request that has not begun. One under way is cancelled when it can no longer
    // matter: its background lane at once, its frame lane by any commit, and by a preview once it
    // has run for longer than people wait. Shorter ones may end, or a drag that is quicker than the
    // analysis would never see an answer.
    void request(AnalysisRequest request);
    // Gives up the searches under way; what the frame lane found stays.
    void cancelBackground();

    bool isDeepening() const { return deepening_; }
    std::chrono::microseconds lastDuration() const { return lastDuration_; }

signals:
    // Twice for a committed design: with the frame lane's answers, and with all (same revision).
    void finished(const weft::ui::SnapshotPtr& snapshot);
    // From when the searches begin: 0 … 100 and what is under way.
    void backgroundProgress(int percent, const QString& what);
    // They ended; `whole` is false where they were given up.
    void backgroundEnded(bool whole);

private:
    struct Task;
    // The worker thread.
    void analyseOn(Task task, const std::stop_token& stop);
    SnapshotPtr frameOf(const AnalysisRequest& request, const std::stop_token& stop);
    void analyseAhead(const AnalysisRequest& request, const Snapshot& shown,
                      const std::stop_token& stop);
    void searchOn(const AnalysisRequest& request, const SnapshotPtr& frame,
                  const std::stop_token& stop);
    // The UI thread.
    void deliver(SnapshotPtr snapshot, std::chrono::microseconds duration);
    void deliverKnown(SnapshotPtr snapshot, std::chrono::microseconds duration);
    void showProgress(std::uint64_t revision, int percent, const QString& what);
    void endBackground(std::uint64_t revision, const SnapshotPtr& snapshot);

    struct Worker;
    std::unique_ptr<Worker> worker_;
    std::chrono::microseconds lastDuration_{0};
    std::uint64_t delivered_ = 0; // revision
    bool deepening_ = false;
};

} // namespace weft::ui
