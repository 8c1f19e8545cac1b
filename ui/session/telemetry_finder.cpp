// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/telemetry_finder.hpp"

namespace weft::ui {

void TelemetryFinder::find(const SnapshotPtr& snapshot) {
    start([this, snapshot](const Run& run) {
        auto plan = std::make_shared<const TelemetryPlan>(
            telemetryPlan(snapshot->design, snapshot->catalog, snapshot->analysis));
        run.post([this, plan] { emit found(plan); });
    });
}

} // namespace weft::ui
