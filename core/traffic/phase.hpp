// SPDX-License-Identifier: GPL-3.0-or-later
// The load one phase of a collective lays on a fabric. All flows of a phase run at once, a flow of
// share 1 at the full rate of a rank; under fluid ECMP the fullest link then slows the slowest flow
// by its utilisation, and the phase with it.
#pragma once

#include "core/fabric/clos.hpp"
#include "core/traffic/ecmp.hpp"
#include "core/traffic/rank_layout.hpp"

#include <utility>

namespace weft {

struct PhaseLoad {
    double utilisation = 0;  // of the fullest link between switches, at full rate
    bool connected = true;   // false: some flow has no path
    std::string fullestLink; // "leaf-03 → spine-07"; empty: nothing leaves its switch
};

// On a Clos every switch splits upwards over all its uplinks, so a link's load follows from what
// leaves and enters its leaf and its pod; elsewhere the demands between switches are routed one
// destination at a time.
class PhaseMeter {
public:
    // `shape` null: the general way, whatever the fabric. The arguments must outlive the meter.
    PhaseMeter(const Fabric& fabric, const SwitchGraph& graph, const RankLayout& layout,
               const ClosShape* shape);

    // A flow from rank to rank, port by port; `share` of a rank's rate.
    void add(std::int64_t from, std::int64_t to, double share) {
        for (std::int64_t port = 0; port < layout_.ports; ++port) {
            addBetween(layout_.at(from, port), layout_.at(to, port), share);
        }
    }
    // Measures what was added, and begins anew.
    PhaseLoad finish();
    // The general way would take more steps than a frame has.
    bool isTooLarge() const;

private:
    void addBetween(std::uint32_t from, std::uint32_t to, double share) {
        if (from == to) {
            return;
        }
        if (!byTotals_) {
            demands_.push_back({from, to, layout_.portRate * share});
            return;
        }
        leafOut_[from] += share;
        leafIn_[to] += share;
        if (podOf_[from] != podOf_[to]) {
            podOut_[podOf_[from]] += share;
            podIn_[podOf_[to]] += share;
        }
    }
    bool readClos(const ClosShape& shape);
    PhaseLoad finishClos();
    PhaseLoad finishGeneral();

    const Fabric& fabric_;
    const SwitchGraph& graph_;
    const RankLayout& layout_;
    bool byTotals_ = false;
    std::uint64_t steps_ = 0;
    double perLeafShare_ = 0, perPodShare_ = 0; // utilisation of their uplinks by a share of 1
    std::vector<std::uint32_t> podOf_;          // per leaf: its first spine
    std::vector<double> leafOut_, leafIn_, podOut_, podIn_;
    std::vector<Demand> demands_;
};

} // namespace weft
