// SPDX-License-Identifier: GPL-3.0-or-later
// What other rules of choosing media would make of a design: cost, watts and pieces side by side.
#pragma once

#include "core/analysis/analysis.hpp"

#include <functional>
#include <stop_token>
#include <string>
#include <vector>

namespace weft {

struct OpticsPolicy {
    std::string name;
    OpticsRules rules;                // for every fabric
    std::vector<std::string> vendors; // of modules and cables; empty: any
};

struct PolicyOutcome {
    OpticsPolicy policy;
    Money cost;                // of modules, cables and panels with a known price, spares too
    std::int64_t unpriced = 0; // lines of them without one
    Power power;               // of modules and cable ends
    std::int64_t modules = 0, cables = 0;
    std::int64_t unjoined = 0; // links that nothing joins under the policy
};

// As designed, the cheapest, copper up to 3 m, no AOC, no copper, each family of optics alone, and
// each vendor of the catalog's modules alone that the design could use.
std::vector<OpticsPolicy> usualPolicies(const Design& design, const Catalog& catalog);

// The step that takes a policy over: the design's own rules, and no fabric with rules or a module
// of its own.
Batch adopt(const Design& design, const OpticsPolicy& policy);

// One outcome per policy, in order, until stopped; the first is that of the design as it is.
// `analysis` is of the design; `progress` is told 0 … 100.
std::vector<PolicyOutcome> comparePolicies(const Design& design, const Analysis& analysis,
                                           const Catalog& catalog,
                                           const std::vector<OpticsPolicy>& policies,
                                           std::stop_token stop = {},
                                           const std::function<void(int)>& progress = {});

} // namespace weft
