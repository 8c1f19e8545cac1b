// SPDX-License-Identifier: GPL-3.0-or-later
// The most of each traffic matrix that a fabric could carry over any paths, and the classic bounds
// on it.
#pragma once

#include "core/analysis/pass.hpp"

namespace weft {

// Pass "throughput": fabric.throughput.max.<matrix>. On a proven Clos shortest paths do as well as
// any, by the cuts around leaves and pods; elsewhere by linear programming where the graph is
// small, else bounded within epsilon.
void throughput(const PassInput& input, PassOutput& output);

// Pass "throughput-bounds": fabric.throughput.tub and .hop_bound, never to be taken for the
// throughput itself.
void throughputBounds(const PassInput& input, PassOutput& output);

} // namespace weft
