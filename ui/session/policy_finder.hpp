// SPDX-License-Identifier: GPL-3.0-or-later
// What other rules of choosing optics would make of a design, found off the UI thread. Lives on the
// UI thread; `found` arrives there.
#pragma once

#include "core/study/optics_policies.hpp"
#include "ui/session/background_job.hpp"
#include "ui/session/snapshot.hpp"

#include <memory>

namespace weft::ui {

using PolicyOutcomesPtr = std::shared_ptr<const std::vector<PolicyOutcome>>;

class PolicyFinder : public BackgroundJob {
    Q_OBJECT

public:
    explicit PolicyFinder(QObject* parent = nullptr) : BackgroundJob(parent) {}
    // The first policy is that of the design as it is. A newer question replaces the one under way.
    void find(const SnapshotPtr& snapshot, std::vector<OpticsPolicy> policies);

signals:
    void found(const weft::ui::PolicyOutcomesPtr& outcomes);
};

} // namespace weft::ui
