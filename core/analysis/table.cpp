// SPDX-License-Identifier: GPL-3.0-or-later
// The passes of the frame lane, in order: a pass may read what earlier ones wrote.
#include "core/analysis/bisection.hpp"
#include "core/analysis/collective_times.hpp"
#include "core/analysis/cost.hpp"
#include "core/analysis/counts.hpp"
#include "core/analysis/hops.hpp"
#include "core/analysis/network.hpp"
#include "core/analysis/oversubscription.hpp"
#include "core/analysis/pieces.hpp"
#include "core/analysis/power.hpp"
#include "core/analysis/rack_power.hpp"
#include "core/analysis/wan.hpp"
#include "core/analysis/workloads.hpp"

namespace weft {

std::span<const Pass> passes() {
    static constexpr Pass kRows[] = {
        {"counts", countPieces},
        {"oversubscription", oversubscription},
        {"bisection", bisection},
        {"hops", hops},
        {"collective-times", collectiveTimes},
        {"pieces", countPlant},
        {"power", drawPower},
        {"cost", addUpCost},
        {"network", totalNetwork},
        {"wan", wanLinks},
        {"rack-power", rackPower},
        {"workloads", workloads},
    };
    return kRows;
}

} // namespace weft
