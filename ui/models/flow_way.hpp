// SPDX-License-Identifier: GPL-3.0-or-later
// Where a flow goes, as what the canvas can show: the things its way passes, and those of the way
// that is left when its own lines fail.
#pragma once

#include "core/flows/report.hpp"
#include "ui/session/snapshot.hpp"

#include <QStringList>

namespace weft::ui {

struct FlowWay {
    QStringList ends;            // its source and destination
    QStringList primary, backup; // WAN links and fabrics passed, in order
    bool operator==(const FlowWay&) const = default;
};

// Empty where the analysis has no such flow, or no way for it.
FlowWay flowWay(const Snapshot& snapshot, const Id& flow);

// Null where the analysis has not looked at it.
const FlowOutcome* flowOutcome(const Snapshot& snapshot, std::string_view flow);

// How it stands: what it needs and does not get.
enum class FlowStanding : std::uint8_t { Good, Late, Slow, Frail, NoWay, Incomplete };
FlowStanding standingOf(const FlowOutcome& outcome);
QString standingText(const FlowOutcome& outcome); // "above its budget"; empty where it is good

} // namespace weft::ui
