// SPDX-License-Identifier: GPL-3.0-or-later
// The parallelism that trains a workload fastest, searched for off the UI thread. Lives on the UI
// thread; signals arrive there.
#pragma once

#include "core/workload/training_search.hpp"
#include "ui/session/snapshot.hpp"

#include <QObject>
#include <QString>
#include <QThreadPool>

#include <memory>
#include <stop_token>

namespace weft::ui {

struct FoundPlans {
    Design design; // it was asked of
    Id workload;
    PlanSearch search;
};
using FoundPlansPtr = std::shared_ptr<const FoundPlans>;

class PlanFinder : public QObject {
    Q_OBJECT

public:
    explicit PlanFinder(QObject* parent = nullptr);
    ~PlanFinder() override; // stops and waits

    // A newer question replaces the one under way.
    void find(const SnapshotPtr& snapshot, const Id& workload);
    void cancel();
    bool isRunning() const { return running_; }

signals:
    void progress(int percent);
    void found(const weft::ui::FoundPlansPtr& plans);
    void failed(const QString& sentence);
    void ended(); // however

private:
    void end(std::uint64_t asked, const std::shared_ptr<FoundPlans>& plans, const QString& problem);

    std::stop_source stop_;
    std::uint64_t asked_ = 0;
    bool running_ = false;
    QThreadPool pool_; // last: waits before the rest goes
};

// The plan a training workload runs now, as the search would list it. Fails where it has no fabric
// or its counts do not multiply. Takes as long as one analysis of the workload.
Result<RankedPlan> currentPlan(const Snapshot& snapshot, const Id& workload);
// The edit that makes a workload train by this plan, at the batch it was found for.
Edit planEdit(const Design& design, const Id& workload, const TrainingPlan& plan,
              const QString& label);

} // namespace weft::ui
