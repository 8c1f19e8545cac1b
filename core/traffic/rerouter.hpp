// SPDX-License-Identifier: GPL-3.0-or-later
// What a failure changes in a fabric routed once. Destinations none of whose paths use what is down
// are left alone. In the others most distances stay, and only splits change; where a switch loses
// its last next hop, it and those that follow from it are searched anew. Flows are linear: what
// changed switches sent is taken back, what they send now is put in, and the difference runs down
// the new paths.
#pragma once

#include "core/traffic/batch_router.hpp"

namespace weft {

struct RoutedOnce {
    RoutingGraph graph; // shares per link
    Traffic traffic;
    std::vector<BatchRecord> batches;
    ArcLoads loads;
    std::vector<double> capacity;       // per arc
    std::vector<std::uint32_t> twin;    // per arc: the one the other way
    std::vector<std::uint32_t> hottest; // arcs that carry something, fullest first
};
// nullopt where it would take more than `mostBytes`, or was stopped.
std::optional<RoutedOnce> routeOnce(RoutingGraph graph, Traffic traffic,
                                    std::vector<double> capacity, std::size_t mostBytes,
                                    const std::stop_token& stop);

struct ArcChange {
    std::uint32_t arc = 0;
    std::uint64_t share = 0; // now; 0: down
    double capacity = 0;     // now
};

struct Rerouted {
    std::uint32_t hottest = 0; // arc
    double utilisation = 0;
    bool isCutOff = false; // a switch that is up has lost a destination that is up
};

// Of one thread; much scratch, all of it clean between calls.
class Rerouter {
public:
    explicit Rerouter(const RoutedOnce& once);
    // `downSwitches` with all their arcs among `changes`.
    Rerouted reroute(std::span<const ArcChange> changes,
                     std::span<const std::uint32_t> downSwitches, const std::stop_token& stop);

private:
    struct Growth {
        std::uint32_t at = 0;
        LaneBits bits = 0;
    };

    void rerouteBatch(const BatchRecord& batch, std::size_t first,
                      std::span<const ArcChange> changes,
                      std::span<const std::uint32_t> downSwitches);
    LaneBits droppedLanes(std::size_t first, std::span<const std::uint32_t> downSwitches) const;
    void findLost(std::span<const ArcChange> changes, LaneBits kept);
    void loseAt(std::uint32_t at, LaneBits bits);
    void findDistances();
    void findDistancesOf(std::size_t lane);
    void change(std::uint32_t at, LaneBits bits);
    void collectChanged(std::span<const ArcChange> changes,
                        std::span<const std::uint32_t> downSwitches, LaneBits dropped);
    void resend(std::uint32_t at, LaneBits dropped);
    void drain(LaneBits dropped);
    void send(std::uint32_t at, const double* row, LaneBits bits, double sign, bool asBefore);
    void cleanBatch();
    Rerouted result(std::span<const ArcChange> changes);

    const LaneState& before(std::uint32_t at) const { return batch_->states[at]; }
    const LaneState& now(std::uint32_t at) const {
        return newIndex_[at] == 0 ? batch_->states[at] : newStates_[newIndex_[at]];
    }
    // Lanes in which the arc led one hop closer.
    LaneBits led(std::uint32_t from, std::uint32_t to) const {
        return before(from).reached & before(to).reached & closer(before(from), before(to));
    }

    const RoutedOnce& once_;
    const BatchRecord* batch_ = nullptr;
    RowSender sender_;
    const RowKernels& kernels_ = rowKernels();
    bool isCutOff_ = false;

    std::vector<std::uint8_t> dead_;    // per arc
    std::vector<std::uint64_t> shares_; // per arc, as now; empty: 1 each
    std::vector<std::uint8_t> isDown_;  // per switch
    Rows rows_;                         // what is still to run down, per switch
    std::vector<LaneBits> waiting_;     // lanes of rows_ in use
    std::vector<std::uint32_t> queue_;
    std::vector<double> difference_;    // per arc
    std::vector<std::uint8_t> touched_; // per switch: some arc of it may carry a difference
    std::vector<std::uint32_t> touchedList_;
    std::vector<LaneBits> lost_, changed_;
    std::vector<std::uint32_t> lostList_, changedList_;
    std::vector<Growth> growth_;
    std::vector<std::uint32_t> newIndex_; // per switch: into newStates_; 0: as before
    std::vector<LaneState> newStates_;
    std::vector<std::uint32_t> newDistance_; // per switch, in the lane at hand
    std::vector<std::uint32_t> laneList_;
    std::vector<RowArc> hops_;
};

} // namespace weft
