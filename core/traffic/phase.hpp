// SPDX-License-Identifier: GPL-3.0-or-later
// The load one phase of a collective lays on a fabric under a routing. All flows of a phase run at
// once and carry equal shares, a share of 1 at the full rate of a rank; the fullest link then slows
// the slowest flow by its utilisation, and the phase with it (`fluid_phase` proves that in a test).
#pragma once

#include "core/fabric/clos.hpp"
#include "core/traffic/ecmp.hpp"
#include "core/traffic/hash_occupancy.hpp"
#include "core/traffic/rank_layout.hpp"
#include "core/traffic/path_choice.hpp"

#include <utility>

namespace weft {

struct PhaseLoad {
    double utilisation = 0;  // of the fullest link between switches, at full rate, as it is routed
    double fluid = 0;        // the same, were flows as fine as water
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
               const ClosShape* shape, PathChoice routing = {});

    // A flow from rank to rank, port by port; `share` of a rank's rate, equal within a phase.
    void add(std::int64_t from, std::int64_t to, double share) {
        for (std::int64_t port = 0; port < layout_.ports; ++port) {
            addBetween(layout_.at(from, port), layout_.at(to, port), share);
        }
    }
    // Everyone to everyone of another server, in turn: one flow of a rank's full rate at a time, so
    // that hashes collide as in any other step. Nothing else may have been added.
    PhaseLoad uniform();
    // Measures what was added, and begins anew.
    PhaseLoad finish();
    // The general way would take more steps than a frame has.
    bool isTooLarge() const;
    const PathChoice& routing() const { return routing_; }

private:
    void addBetween(std::uint32_t from, std::uint32_t to, double share) {
        if (from == to) {
            return;
        }
        share_ = share;
        if (!byTotals_) {
            demands_.push_back({from, to, layout_.portRate * share});
            return;
        }
        ++leafOut_[from];
        ++leafIn_[to];
        if (podOf_[from] != podOf_[to]) {
            ++podOut_[podOf_[from]];
            ++podIn_[podOf_[to]];
        }
    }
    bool readClos(const ClosShape& shape);
    PhaseLoad finishClos();
    PhaseLoad finishGeneral();
    PhaseLoad uniformInSteps();
    void addUniformBetween(const std::map<std::uint32_t, double>& ranksOn, double others);
    void addUniform(std::uint32_t from, std::uint32_t to, double flows);
    double hashedOnClos();
    PhaseLoad hashedInGeneral(const std::vector<Demand>& demands);

    const Fabric& fabric_;
    const SwitchGraph& graph_;
    const RankLayout& layout_;
    PathChoice routing_;
    HashOccupancy occupancy_;
    bool byTotals_ = false;
    std::uint64_t steps_ = 0;
    double share_ = 0; // of each flow of the phase
    // Links up from a leaf, and from a pod; how full a flow of share 1 makes one of them.
    std::int64_t leafPaths_ = 0, podPaths_ = 0;
    double perLeafLink_ = 0, perPodLink_ = 0;
    std::vector<std::uint32_t> podOf_;                      // per leaf: its first spine
    std::vector<double> leafOut_, leafIn_, podOut_, podIn_; // flows
    std::vector<Demand> demands_;
};

} // namespace weft
