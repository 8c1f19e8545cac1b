// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/policy_finder.hpp"

namespace weft::ui {

void PolicyFinder::find(const SnapshotPtr& snapshot, std::vector<OpticsPolicy> policies) {
    start([this, snapshot, policies = std::move(policies)](const Run& run) {
        auto outcomes = std::make_shared<const std::vector<PolicyOutcome>>(
            comparePolicies(snapshot->design, snapshot->analysis, snapshot->catalog, policies,
                            run.stop(), [&run](int percent) { run.tell(percent); }));
        run.post([this, outcomes] { emit found(outcomes); });
    });
}

} // namespace weft::ui
