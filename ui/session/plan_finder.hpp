// SPDX-License-Identifier: GPL-3.0-or-later
// The parallelism that trains a workload fastest, searched for off the UI thread. Lives on the UI
// thread; signals arrive there.
#pragma once

#include "core/workload/training_search.hpp"
#include "ui/session/background_job.hpp"
#include "ui/session/snapshot.hpp"

#include <memory>

namespace weft::ui {

struct FoundPlans {
    Design design; // it was asked of
    Id workload;
    PlanSearch search;
};
using FoundPlansPtr = std::shared_ptr<const FoundPlans>;

class PlanFinder : public BackgroundJob {
    Q_OBJECT

public:
    explicit PlanFinder(QObject* parent = nullptr) : BackgroundJob(parent) {}

    // A newer question replaces the one under way.
    void find(const SnapshotPtr& snapshot, const Id& workload);

signals:
    void found(const weft::ui::FoundPlansPtr& plans);
    void failed(const QString& sentence);
};

// The plan a training workload runs now, as the search would list it. Fails where it has no fabric
// or its counts do not multiply. Takes as long as one analysis of the workload.
Result<RankedPlan> currentPlan(const Snapshot& snapshot, const Id& workload);
// The edit that makes a workload train by this plan, at the batch it was found for.
Edit planEdit(const Design& design, const Id& workload, const TrainingPlan& plan,
              const QString& label);

} // namespace weft::ui
