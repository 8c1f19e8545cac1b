// SPDX-License-Identifier: GPL-3.0-or-later
// Words for the plan: what a gate of a phase waits for and how it stands, what an answer to a
// planning question rests on.
#pragma once

#include "core/analysis/readiness.hpp"

#include <QString>

#include <string_view>

namespace weft::ui {

// What the checks are about whose findings' ids begin so: "flow.latency" -> "Latency of flows".
QString checkName(std::string_view beginning);

QString gateName(const ReadinessReport& plan, const PlannedPhase::Gate& gate);
// "nothing found", "2 findings", "settled", "open, not settled"
QString gateStanding(const ReadinessReport& plan, const PlannedPhase::Gate& gate);
QString gateText(const ReadinessReport& plan, const PlannedPhase::Gate& gate); // both

// The figure a line of evidence cites ("cost.capex@hub = $3"); null where it is plain words.
const Metric* citedMetric(const Analysis& analysis, std::string_view evidence);
// "Purchase price: Hub network $3, Storage $2; and what was said"
QString evidenceText(const Design& design, const Analysis& analysis,
                     const PlanningQuestion& question);

} // namespace weft::ui
