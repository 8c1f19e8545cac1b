// SPDX-License-Identifier: GPL-3.0-or-later
// Where a flow's time goes, as bars.
#pragma once

#include "core/flows/report.hpp"
#include "ui/performance/series_views.hpp"

namespace weft::ui {

// Mean and 99th percentile as whole bars, then the parts of the percentile one after the other,
// each from where the last ended. Empty where the flow has no way, or waits without bound.
Stack latencyStack(const FlowOutcome& outcome);
constexpr int kMeanRow = 0; // of the stack; the rows after it are of the 99th percentile

} // namespace weft::ui
