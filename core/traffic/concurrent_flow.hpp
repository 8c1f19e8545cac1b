// SPDX-License-Identifier: GPL-3.0-or-later
// Maximum concurrent flow: the largest factor by which every demand can be scaled at once when
// traffic may take any paths and split as it likes. Endpoint links are not among its limits.
#pragma once

#include "core/base/result.hpp"
#include "core/traffic/ecmp.hpp"

namespace weft {

struct ConcurrentFlowOptions {
    double epsilon = 0.01;                    // upper ≤ (1 + epsilon) × lower when it ends
    std::span<const std::uint32_t> linksDown; // as in Routing
    double mostWork = 0; // arcs looked at in searches and on paths, then it ends with the bounds so
                         // far: the same on every machine; 0: no limit
    int threads = 1;
    std::stop_token stop; // once requested, returns within 50 ms with the bounds so far
};

struct ConcurrentFlow {
    double lower = 0; // `loads` carry this much of every demand
    double upper = 0; // no flow carries more: the dual's proof
    bool converged = false;
    std::int64_t iterations = 0;
    std::int64_t unreachable = 0; // demands whose ends are not connected: then both bounds are 0
    LinkLoads loads;              // of a flow of `lower` × the demands, within every capacity
};

// `demands` as merged() returns them; without any, both bounds are infinite.
ConcurrentFlow maxConcurrentFlow(const Fabric& fabric, const SwitchGraph& graph,
                                 std::span<const Demand> demands,
                                 const ConcurrentFlowOptions& options = {});

// The same by linear programming (GLPK's simplex), grouped by source: exact, for small graphs.
// Refuses more than `kMostLpColumns` columns.
constexpr std::size_t kMostLpColumns = 60'000;
Result<double> exactConcurrentFlow(const Fabric& fabric, const SwitchGraph& graph,
                                   std::span<const Demand> demands,
                                   const ConcurrentFlowOptions& options = {});

} // namespace weft
