// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/traffic/batch_router.hpp"

#include <algorithm>
#include <bit>
#include <cstring>
#include <new>

namespace weft {

Rows makeRows(std::size_t count) {
    const std::size_t bytes = std::max<std::size_t>(1, count) * kLanes * sizeof(double);
    void* memory = ::operator new[](bytes, std::align_val_t{64});
    std::memset(memory, 0, bytes);
    return Rows(static_cast<double*>(memory));
}

BatchRouter::BatchRouter(const RoutingGraph& graph)
    : graph_(graph), kernels_(rowKernels()), states_(graph.size()), rows_(makeRows(graph.size())),
      next_(graph.size(), 0), front_(graph.size(), 0) {
    std::size_t most = 0;
    for (std::uint32_t at = 0; at < graph.size(); ++at) {
        most = std::max<std::size_t>(most, graph.firstArc[at + 1] - graph.firstArc[at]);
    }
    hops_.resize(most + 1); // the last is written and not counted
}

void BatchRouter::route(const Traffic& traffic, std::size_t begin, std::size_t end,
                        ArcLoads& loads) {
    all_ = end - begin == kLanes ? ~LaneBits{0} : (LaneBits{1} << (end - begin)) - 1;
    addSources(traffic, begin, end);
    search(traffic, begin, end);
    lose(traffic, begin, end, loads);
    for (std::size_t level = levels_.size() - 1; level-- > 1;) {
        for (std::size_t i = levels_[level]; i < levels_[level + 1]; ++i) {
            pushDown(entries_[i], loads);
        }
    }
    cleanUp();
}

void BatchRouter::addSources(const Traffic& traffic, std::size_t begin, std::size_t end) {
    const TrafficTo& first = traffic.destinations[begin];
    const std::span<const TrafficTo> bound(traffic.destinations.data() + begin, end - begin);
    const bool shared = std::all_of(bound.begin(), bound.end(), [&](const TrafficTo& each) {
        return each.begin == first.begin && each.end == first.end;
    });
    sources_.clear();
    if (shared) {
        alignas(64) double scales[kLanes] = {};
        for (std::size_t lane = 0; lane < bound.size(); ++lane) {
            scales[lane] = bound[lane].scale;
        }
        for (std::uint32_t i = first.begin; i < first.end; ++i) {
            const std::uint32_t from = traffic.from[i];
            kernels_.fill(rows_.get() + from * kLanes, scales, traffic.bps[i]);
            states_[from].flowing = all_;
            sources_.push_back(from);
        }
    } else {
        for (std::size_t lane = 0; lane < bound.size(); ++lane) {
            for (std::uint32_t i = bound[lane].begin; i < bound[lane].end; ++i) {
                const std::uint32_t from = traffic.from[i];
                if (states_[from].flowing == 0) {
                    sources_.push_back(from);
                }
                states_[from].flowing |= LaneBits{1} << lane;
                rows_[from * kLanes + lane] = traffic.bps[i] * bound[lane].scale;
            }
        }
    }
    for (std::size_t lane = 0; lane < bound.size(); ++lane) {
        states_[bound[lane].to].flowing &= ~(LaneBits{1} << lane);
        rows_[bound[lane].to * kLanes + lane] = 0;
    }
}

// Level by level, until every source was met in its lanes: no farther switch carries anything.
void BatchRouter::search(const Traffic& traffic, std::size_t begin, std::size_t end) {
    entries_.clear();
    levels_.assign(1, 0);
    for (std::size_t lane = 0; lane < end - begin; ++lane) {
        const std::uint32_t to = traffic.destinations[begin + lane].to;
        states_[to].reached |= LaneBits{1} << lane;
        entries_.push_back({to, LaneBits{1} << lane});
    }
    levels_.push_back(entries_.size());
    missing_.clear();
    std::size_t met = 0;
    for (unsigned distance = 1;; ++distance) {
        while (met < sources_.size() &&
               (states_[sources_[met]].flowing & ~states_[sources_[met]].reached) == 0) {
            ++met;
        }
        const std::size_t levelBegin = levels_[distance - 1];
        if (met == sources_.size() || levelBegin == levels_[distance]) {
            break;
        }
        std::size_t arcs = 0;
        for (std::size_t i = levelBegin; i < entries_.size(); ++i) {
            const std::uint32_t at = entries_[i].at;
            arcs += graph_.firstArc[at + 1] - graph_.firstArc[at];
        }
        if (arcs > graph_.size()) {
            complete(levelBegin);
        } else {
            widen(levelBegin);
        }
        settle(distance);
        levels_.push_back(entries_.size());
    }
}

void BatchRouter::widen(std::size_t levelBegin) {
    for (std::size_t i = levelBegin; i < entries_.size(); ++i) {
        const Entry entry = entries_[i];
        for (std::uint32_t arc = graph_.firstArc[entry.at]; arc < graph_.firstArc[entry.at + 1];
             ++arc) {
            const std::uint32_t to = graph_.to[arc];
            const LaneBits bits = entry.bits & ~states_[to].reached;
            if (bits != 0) {
                if (next_[to] == 0) {
                    fresh_.push_back(to);
                }
                next_[to] |= bits;
            }
        }
    }
    std::sort(fresh_.begin(), fresh_.end());
}

void BatchRouter::complete(std::size_t levelBegin) {
    if (missing_.empty()) {
        for (std::uint32_t at = 0; at < graph_.size(); ++at) {
            missing_.push_back(at);
        }
    }
    for (std::size_t i = levelBegin; i < entries_.size(); ++i) {
        front_[entries_[i].at] |= entries_[i].bits;
    }
    std::size_t kept = 0;
    for (const std::uint32_t at : missing_) {
        const LaneBits wanted = all_ & ~states_[at].reached;
        LaneBits found = 0;
        for (std::uint32_t arc = graph_.firstArc[at];
             arc < graph_.firstArc[at + 1] && found != wanted; ++arc) {
            found |= front_[graph_.to[arc]] & wanted;
        }
        if (found != 0) {
            fresh_.push_back(at);
            next_[at] = found;
        }
        missing_[kept] = at;
        kept += found != wanted ? 1 : 0;
    }
    missing_.resize(kept);
    for (std::size_t i = levelBegin; i < entries_.size(); ++i) {
        front_[entries_[i].at] = 0;
    }
}

void BatchRouter::settle(unsigned distance) {
    const LaneBits odd = distance & 1U ? ~LaneBits{0} : 0, twos = distance & 2U ? ~LaneBits{0} : 0;
    for (const std::uint32_t at : fresh_) {
        LaneState& state = states_[at];
        const LaneBits bits = next_[at];
        state.reached |= bits;
        state.odd |= bits & odd;
        state.twos |= bits & twos;
        entries_.push_back({at, bits});
        next_[at] = 0;
    }
    fresh_.clear();
}

void BatchRouter::lose(const Traffic& traffic, std::size_t begin, std::size_t end,
                       ArcLoads& loads) {
    LaneBits lost = 0;
    for (const std::uint32_t from : sources_) {
        lost |= states_[from].flowing & ~states_[from].reached;
    }
    for (std::size_t lane = 0; lost != 0 && lane < end - begin; ++lane) {
        const TrafficTo& bound = traffic.destinations[begin + lane];
        for (std::uint32_t i = bound.begin; (lost >> lane & 1U) != 0 && i < bound.end; ++i) {
            const std::uint32_t from = traffic.from[i];
            LaneState& state = states_[from];
            if ((state.flowing & ~state.reached) >> lane & 1U) {
                loads.lose(from, bound.to, rows_[from * kLanes + lane]);
                rows_[from * kLanes + lane] = 0;
                state.flowing &= ~(LaneBits{1} << lane);
            }
        }
    }
}

// When a switch's turn comes, all that will ever reach it has.
void BatchRouter::pushDown(const Entry& entry, ArcLoads& loads) {
    const LaneState state = states_[entry.at];
    const LaneBits bits = entry.bits & state.flowing;
    if (bits == 0) {
        return;
    }
    std::size_t count = 0;
    std::uint64_t shares = 0;
    bool alike = true;
    for (std::uint32_t arc = graph_.firstArc[entry.at]; arc < graph_.firstArc[entry.at + 1];
         ++arc) {
        LaneState& there = states_[graph_.to[arc]];
        const LaneBits hop = bits & there.reached & closer(state, there);
        there.flowing |= hop;
        hops_[count] = {hop, arc, graph_.to[arc]};
        count += hop != 0 ? 1 : 0;
        shares += hop != 0 ? graph_.shareOf(arc) : 0;
        alike = alike && (hop == 0 || hop == bits);
    }
    const std::span<const RowArc> hops(hops_.data(), count);
    alignas(64) double part[kLanes];
    double* row = rows_.get() + entry.at * kLanes;
    if (alike) {
        kernels_.divideAlike(row, bits, static_cast<double>(shares), part);
    } else {
        kernels_.divideEach(row, bits, countShares(hops), part);
    }
    kernels_.spread(part, bits, hops, graph_.share.empty() ? nullptr : graph_.share.data(),
                    rows_.get(), loads.bps.data());
    kernels_.clear(row, bits);
}

// Adds up the hops' shares in every lane at once: carries that ripple over bit planes.
std::span<const LaneBits> BatchRouter::countShares(std::span<const RowArc> hops) {
    std::size_t planes = 0;
    for (const RowArc& hop : hops) {
        std::uint64_t share = graph_.shareOf(hop.arc);
        for (std::size_t first = 0; share != 0; ++first, share >>= 1U) {
            LaneBits carry = (share & 1U) != 0 ? hop.bits : 0;
            for (std::size_t plane = first; carry != 0; ++plane) {
                for (; planes <= plane; ++planes) {
                    planes_[planes] = 0;
                }
                const LaneBits sum = planes_[plane] ^ carry;
                carry &= planes_[plane];
                planes_[plane] = sum;
            }
        }
    }
    return {planes_.data(), planes};
}

void BatchRouter::cleanUp() {
    for (const Entry& entry : entries_) {
        states_[entry.at] = {};
    }
    for (std::size_t i = 0; i < levels_[1]; ++i) {
        kernels_.clear(rows_.get() + entries_[i].at * kLanes, ~LaneBits{0});
    }
    for (const std::uint32_t at : sources_) {
        states_[at] = {};
    }
}

} // namespace weft
