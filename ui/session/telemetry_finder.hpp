// SPDX-License-Identifier: GPL-3.0-or-later
// Plans what to watch of a design, off the UI thread: a large fabric has a hundred thousand names.
// Lives on the UI thread; signals arrive there.
#pragma once

#include "core/analysis/telemetry.hpp"
#include "ui/session/background_job.hpp"
#include "ui/session/snapshot.hpp"

#include <memory>

namespace weft::ui {

using TelemetryPlanPtr = std::shared_ptr<const TelemetryPlan>;

class TelemetryFinder : public BackgroundJob {
    Q_OBJECT

public:
    explicit TelemetryFinder(QObject* parent = nullptr) : BackgroundJob(parent) {}
    void find(const SnapshotPtr& snapshot); // a newer question replaces an older one

signals:
    void found(const weft::ui::TelemetryPlanPtr& plan);
};

} // namespace weft::ui
