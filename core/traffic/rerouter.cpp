// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/traffic/rerouter.hpp"

#include <queue>

#include <algorithm>
#include <bit>
#include <limits>
#include <numeric>

namespace weft {
namespace {

constexpr std::uint32_t kUnseen = std::numeric_limits<std::uint32_t>::max();

std::vector<std::uint32_t> twinsOf(const RoutingGraph& graph) {
    std::vector<std::uint32_t> arcOf, twin;
    for (const std::uint32_t slot : graph.link) {
        arcOf.resize(std::max<std::size_t>(arcOf.size(), (slot | 1U) + std::size_t{1}));
    }
    for (std::uint32_t arc = 0; arc < graph.link.size(); ++arc) {
        arcOf[graph.link[arc]] = arc;
    }
    for (const std::uint32_t slot : graph.link) {
        twin.push_back(arcOf[slot ^ 1U]);
    }
    return twin;
}

} // namespace

std::optional<RoutedOnce> routeOnce(RoutingGraph graph, Traffic traffic,
                                    std::vector<double> capacity, std::size_t mostBytes,
                                    const std::stop_token& stop) {
    const std::size_t all = traffic.destinations.size(), batches = (all + kLanes - 1) / kLanes;
    constexpr std::size_t kPerSwitch =
        sizeof(LaneState) + kLanes * (sizeof(double) + sizeof(std::uint16_t));
    if (batches * (graph.size() * kPerSwitch + graph.to.size() * 2) > mostBytes) {
        return std::nullopt;
    }
    RoutedOnce once;
    once.loads.bps.assign(graph.to.size(), 0);
    BatchRouter router(graph);
    for (std::size_t begin = 0; begin < all; begin += kLanes) {
        auto record = router.record(traffic, begin, std::min(all, begin + kLanes), once.loads);
        if (!record || stop.stop_requested()) {
            return std::nullopt;
        }
        once.batches.push_back(std::move(*record));
    }
    once.twin = twinsOf(graph);
    for (std::uint32_t arc = 0; arc < graph.to.size(); ++arc) {
        if (once.loads.bps[arc] > 0) {
            once.hottest.push_back(arc);
        }
    }
    const auto fullness = [&](std::uint32_t arc) { return once.loads.bps[arc] / capacity[arc]; };
    std::sort(once.hottest.begin(), once.hottest.end(), [&](std::uint32_t x, std::uint32_t y) {
        return fullness(x) != fullness(y) ? fullness(x) > fullness(y) : x < y;
    });
    once.graph = std::move(graph);
    once.traffic = std::move(traffic);
    once.capacity = std::move(capacity);
    return once;
}

Rerouter::Rerouter(const RoutedOnce& once)
    : once_(once), dead_(once.graph.to.size(), 0), shares_(once.graph.share),
      isDown_(once.graph.size(), 0), rows_(makeRows(once.graph.size())),
      waiting_(once.graph.size(), 0), difference_(once.graph.to.size(), 0),
      touched_(once.graph.size(), 0), lost_(once.graph.size(), 0), changed_(once.graph.size(), 0),
      newIndex_(once.graph.size(), 0), newStates_(1), newDistance_(once.graph.size(), kUnseen) {
    std::size_t most = 0;
    for (std::uint32_t at = 0; at < once.graph.size(); ++at) {
        most = std::max<std::size_t>(most, once.graph.firstArc[at + 1] - once.graph.firstArc[at]);
    }
    hops_.resize(most + 1); // the last is written and not counted
}

Rerouted Rerouter::reroute(std::span<const ArcChange> changes,
                           std::span<const std::uint32_t> downSwitches,
                           const std::stop_token& stop) {
    isCutOff_ = false;
    for (const ArcChange& each : changes) {
        dead_[each.arc] = each.share == 0 ? 1 : 0;
        if (!shares_.empty()) {
            shares_[each.arc] = each.share;
        }
    }
    for (const std::uint32_t at : downSwitches) {
        isDown_[at] = 1;
    }
    for (std::size_t i = 0; i < once_.batches.size() && !stop.stop_requested(); ++i) {
        rerouteBatch(once_.batches[i], i * kLanes, changes, downSwitches);
    }
    const Rerouted found = result(changes);
    for (const ArcChange& each : changes) {
        dead_[each.arc] = 0;
        if (!shares_.empty()) {
            shares_[each.arc] = once_.graph.share[each.arc];
        }
    }
    for (const std::uint32_t at : downSwitches) {
        isDown_[at] = 0;
    }
    return found;
}

void Rerouter::rerouteBatch(const BatchRecord& batch, std::size_t first,
                            std::span<const ArcChange> changes,
                            std::span<const std::uint32_t> downSwitches) {
    batch_ = &batch;
    const LaneBits dropped = droppedLanes(first, downSwitches);
    LaneBits concerned = dropped;
    for (const ArcChange& each : changes) {
        concerned |= led(once_.graph.to[once_.twin[each.arc]], once_.graph.to[each.arc]);
    }
    if (concerned == 0) {
        return;
    }
    findLost(changes, ~dropped);
    findDistances();
    collectChanged(changes, downSwitches, dropped);
    for (const std::uint32_t at : changedList_) {
        resend(at, dropped);
    }
    drain(dropped);
    cleanBatch();
}

LaneBits Rerouter::droppedLanes(std::size_t first,
                                std::span<const std::uint32_t> downSwitches) const {
    LaneBits dropped = 0;
    const std::size_t end = std::min(first + kLanes, once_.traffic.destinations.size());
    for (std::size_t i = first; !downSwitches.empty() && i < end; ++i) {
        dropped |= isDown_[once_.traffic.destinations[i].to] != 0 ? LaneBits{1} << (i - first) : 0;
    }
    return dropped;
}

// Switches all of whose next hops are gone or lost themselves.
void Rerouter::findLost(std::span<const ArcChange> changes, LaneBits kept) {
    for (const ArcChange& each : changes) {
        if (each.share == 0) {
            const std::uint32_t at = once_.graph.to[once_.twin[each.arc]];
            loseAt(at, led(at, once_.graph.to[each.arc]) & kept);
        }
    }
    while (!growth_.empty()) {
        const Growth grown = growth_.back();
        growth_.pop_back();
        for (std::uint32_t arc = once_.graph.firstArc[grown.at];
             arc < once_.graph.firstArc[grown.at + 1]; ++arc) {
            const std::uint32_t from = once_.graph.to[arc];
            loseAt(from, led(from, grown.at) & grown.bits);
        }
    }
}

void Rerouter::loseAt(std::uint32_t at, LaneBits bits) {
    bits &= ~lost_[at];
    for (std::uint32_t arc = once_.graph.firstArc[at];
         bits != 0 && arc < once_.graph.firstArc[at + 1]; ++arc) {
        const std::uint32_t to = once_.graph.to[arc];
        if (dead_[arc] == 0) {
            bits &= ~(led(at, to) & ~lost_[to]);
        }
    }
    if (bits != 0) {
        if (lost_[at] == 0) {
            lostList_.push_back(at);
        }
        lost_[at] |= bits;
        growth_.push_back({at, bits});
    }
}

void Rerouter::findDistances() {
    LaneBits lanes = 0;
    for (const std::uint32_t at : lostList_) {
        lanes |= lost_[at];
        newIndex_[at] = static_cast<std::uint32_t>(newStates_.size());
        LaneState state = before(at);
        state.reached &= ~lost_[at];
        state.odd &= ~lost_[at];
        state.twos &= ~lost_[at];
        newStates_.push_back(state);
    }
    for (; lanes != 0; lanes &= lanes - 1) {
        findDistancesOf(static_cast<std::size_t>(std::countr_zero(lanes)));
    }
}

// Dijkstra 1959 over the lost switches, from those around them whose distances stand.
void Rerouter::findDistancesOf(std::size_t lane) {
    using Waiting = std::pair<std::uint32_t, std::uint32_t>;
    std::priority_queue<Waiting, std::vector<Waiting>, std::greater<>> queue;
    const RoutingGraph& graph = once_.graph;
    const auto isLost = [&](std::uint32_t at) { return (lost_[at] >> lane & 1U) != 0; };
    laneList_.clear();
    for (const std::uint32_t at : lostList_) {
        if (!isLost(at)) {
            continue;
        }
        laneList_.push_back(at);
        for (std::uint32_t arc = graph.firstArc[at]; arc < graph.firstArc[at + 1]; ++arc) {
            const std::uint32_t to = graph.to[arc];
            if (dead_[arc] == 0 && !isLost(to) && (before(to).reached >> lane & 1U) != 0) {
                newDistance_[at] =
                    std::min(newDistance_[at], batch_->distance[to * kLanes + lane] + 1U);
            }
        }
        if (newDistance_[at] != kUnseen) {
            queue.push({newDistance_[at], at});
        }
    }
    while (!queue.empty()) {
        const auto [distance, at] = queue.top();
        queue.pop();
        if (distance > newDistance_[at]) {
            continue;
        }
        for (std::uint32_t arc = graph.firstArc[at]; arc < graph.firstArc[at + 1]; ++arc) {
            const std::uint32_t to = graph.to[arc];
            if (dead_[arc] == 0 && isLost(to) && distance + 1 < newDistance_[to]) {
                newDistance_[to] = distance + 1;
                queue.push({distance + 1, to});
            }
        }
    }
    for (const std::uint32_t at : laneList_) {
        LaneState& state = newStates_[newIndex_[at]];
        const std::uint32_t distance = std::exchange(newDistance_[at], kUnseen);
        if (distance != kUnseen) {
            state.reached |= LaneBits{1} << lane;
            state.odd |= LaneBits{distance & 1U} << lane;
            state.twos |= LaneBits{distance >> 1U & 1U} << lane;
        } else if (isDown_[at] == 0) {
            isCutOff_ = true;
        }
    }
}

void Rerouter::change(std::uint32_t at, LaneBits bits) {
    bits &= before(at).flowing & before(at).reached;
    if (bits != 0) {
        if (changed_[at] == 0) {
            changedList_.push_back(at);
        }
        changed_[at] |= bits;
    }
}

// Whoever splits over other next hops than before.
void Rerouter::collectChanged(std::span<const ArcChange> changes,
                              std::span<const std::uint32_t> downSwitches, LaneBits dropped) {
    for (const ArcChange& each : changes) {
        const std::uint32_t at = once_.graph.to[once_.twin[each.arc]];
        change(at, led(at, once_.graph.to[each.arc]));
    }
    for (const std::uint32_t at : lostList_) {
        change(at, lost_[at]);
        for (std::uint32_t arc = once_.graph.firstArc[at]; arc < once_.graph.firstArc[at + 1];
             ++arc) {
            change(once_.graph.to[arc], led(once_.graph.to[arc], at) & lost_[at]);
        }
    }
    for (const std::uint32_t at : downSwitches) {
        change(at, ~LaneBits{0});
    }
    for (std::uint32_t at = 0; dropped != 0 && at < once_.graph.size(); ++at) {
        change(at, dropped);
    }
}

void Rerouter::resend(std::uint32_t at, LaneBits dropped) {
    const double* row = batch_->rows.get() + at * kLanes;
    send(at, row, changed_[at], -1, true);
    if (isDown_[at] == 0) {
        send(at, row, changed_[at] & ~dropped & now(at).reached, 1, false);
    }
}

// Not in the lanes dropped: there every switch took back what it sent by itself.
void Rerouter::drain(LaneBits dropped) {
    for (std::size_t i = 0; i < queue_.size(); ++i) {
        const std::uint32_t at = queue_[i];
        const LaneBits bits = std::exchange(waiting_[at], 0);
        double* row = rows_.get() + at * kLanes;
        if (isDown_[at] == 0) {
            send(at, row, bits & ~dropped & now(at).reached, 1, false);
        }
        kernels_.clear(row, bits);
    }
    queue_.clear();
}

void Rerouter::send(std::uint32_t at, const double* row, LaneBits bits, double sign,
                    bool asBefore) {
    if (bits == 0) {
        return;
    }
    const RoutingGraph& graph = once_.graph;
    const LaneState& state = asBefore ? before(at) : now(at);
    std::size_t count = 0;
    const auto look = [&](std::uint32_t arc) {
        const std::uint32_t to = graph.to[arc];
        const LaneState& there = asBefore ? before(to) : now(to);
        LaneBits hop = bits & there.reached & closer(state, there);
        hop = asBefore || dead_[arc] == 0 ? hop : 0;
        hops_[count] = {hop, arc, to};
        count += hop != 0 ? 1 : 0;
    };
    if (asBefore || newIndex_[at] == 0) { // then next hops may have gone, but none came
        for (std::uint32_t i = batch_->firstHop[at]; i < batch_->firstHop[at + 1]; ++i) {
            look(batch_->hops[i]);
        }
    } else {
        for (std::uint32_t arc = graph.firstArc[at]; arc < graph.firstArc[at + 1]; ++arc) {
            look(arc);
        }
    }
    if (count == 0) {
        return;
    }
    const std::vector<std::uint64_t>& shares = asBefore ? graph.share : shares_;
    sender_.send(row, bits, sign, {hops_.data(), count}, shares.empty() ? nullptr : shares.data(),
                 rows_.get(), difference_.data());
    for (std::size_t i = 0; i < count; ++i) {
        if (waiting_[hops_[i].to] == 0) {
            queue_.push_back(hops_[i].to);
        }
        waiting_[hops_[i].to] |= hops_[i].bits;
    }
    if (touched_[at] == 0) {
        touched_[at] = 1;
        touchedList_.push_back(at);
    }
}

void Rerouter::cleanBatch() {
    for (const std::uint32_t at : lostList_) {
        lost_[at] = 0;
        newIndex_[at] = 0;
    }
    for (const std::uint32_t at : changedList_) {
        changed_[at] = 0;
    }
    lostList_.clear();
    changedList_.clear();
    newStates_.resize(1);
}

// The fullest of what changed and the fullest of what did not.
Rerouted Rerouter::result(std::span<const ArcChange> changes) {
    Rerouted best;
    best.isCutOff = isCutOff_;
    const auto look = [&](std::uint32_t arc, double bps, double capacity) {
        if (bps > 0 && (bps > best.utilisation * capacity ||
                        (bps == best.utilisation * capacity && arc < best.hottest))) {
            best.hottest = arc;
            best.utilisation = bps / capacity;
        }
    };
    for (const ArcChange& each : changes) {
        if (each.share > 0) {
            look(each.arc, once_.loads.bps[each.arc] + difference_[each.arc], each.capacity);
        }
        dead_[each.arc] = 1; // looked at
    }
    for (const std::uint32_t at : touchedList_) {
        for (std::uint32_t arc = once_.graph.firstArc[at]; arc < once_.graph.firstArc[at + 1];
             ++arc) {
            if (dead_[arc] == 0) {
                look(arc, once_.loads.bps[arc] + difference_[arc], once_.capacity[arc]);
            }
            difference_[arc] = 0;
        }
    }
    for (const std::uint32_t arc : once_.hottest) {
        if (touched_[once_.graph.to[once_.twin[arc]]] == 0 && dead_[arc] == 0) {
            look(arc, once_.loads.bps[arc], once_.capacity[arc]);
            break;
        }
    }
    for (const std::uint32_t at : touchedList_) {
        touched_[at] = 0;
    }
    touchedList_.clear();
    return best;
}

} // namespace weft
