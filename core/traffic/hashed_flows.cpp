// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/traffic/hashed_flows.hpp"

#include "core/fabric/max_flow.hpp"

#include <algorithm>
#include <limits>

namespace weft {
namespace {

// splitmix64 (Steele, Lea, Flood 2014): a good hash of consecutive numbers.
std::uint64_t mixed(std::uint64_t x) {
    x += 0x9E3779B97F4A7C15;
    x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
    x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
    return x ^ (x >> 31);
}

// Loads are kept for each of the parallel links of a bundle, both ways: a flow takes one of them.
class Walker {
public:
    Walker(const Fabric& fabric, const SwitchGraph& graph, int draws, SplitRule split)
        : fabric_(fabric), graph_(graph), distance_(graph.size(), kUnseen) {
        for (const LinkClass& linkClass : fabric.linkClasses) {
            weights_.push_back(split == SplitRule::EqualPerLink
                                   ? 1
                                   : static_cast<std::uint64_t>(
                                         std::max<std::int64_t>(1, inWholeMbps(linkClass.rate))));
        }
        firstLane_.reserve(fabric.links.size() + 1);
        for (const Link& link : fabric.links) {
            firstLane_.push_back(lanes_);
            lanes_ += 2 * std::size_t{link.count};
        }
        loads_.assign(static_cast<std::size_t>(draws), std::vector<double>(lanes_, 0.0));
    }

    void search(std::uint32_t destination) {
        for (const std::uint32_t at : order_) {
            distance_[at] = kUnseen;
        }
        order_.assign(1, destination);
        distance_[destination] = 0;
        for (std::size_t i = 0; i < order_.size(); ++i) {
            for (const SwitchArc& arc : graph_.neighbours(order_[i])) {
                if (distance_[arc.to] == kUnseen) {
                    distance_[arc.to] = distance_[order_[i]] + 1;
                    order_.push_back(arc.to);
                }
            }
        }
    }

    bool reaches(std::uint32_t from) const { return distance_[from] != kUnseen; }

    void walk(std::uint32_t from, std::uint64_t flow, Bandwidth rate) {
        for (std::size_t draw = 0; draw < loads_.size(); ++draw) {
            std::uint64_t header = mixed(flow * loads_.size() + draw);
            for (std::uint32_t at = from; distance_[at] > 0;) {
                header = mixed(header);
                at = step(at, header, loads_[draw], inBitsPerSecond(rate));
            }
        }
    }

    HashedLoad result() const {
        HashedLoad result;
        for (const std::vector<double>& loads : loads_) {
            result.hottest = HottestLink();
            for (std::size_t i = 0; i < fabric_.links.size(); ++i) {
                const Link& link = fabric_.links[i];
                const double rate = inBitsPerSecond(fabric_.classOf(link).rate);
                for (std::size_t lane = 0; lane < 2 * std::size_t{link.count}; ++lane) {
                    const double utilisation = loads[firstLane_[i] + lane] / rate;
                    if (utilisation > result.hottest.utilisation) {
                        result.hottest = {LinkIndex(i), lane < link.count, utilisation};
                    }
                }
            }
            result.utilisation += result.hottest.utilisation / static_cast<double>(loads_.size());
        }
        return result;
    }

private:
    static constexpr std::uint32_t kUnseen = std::numeric_limits<std::uint32_t>::max();

    std::uint64_t weightOf(const SwitchArc& arc) const {
        return weights_[fabric_.links[arc.link].linkClass];
    }

    // Along the next-hop link the header picks; where that leads.
    std::uint32_t step(std::uint32_t at, std::uint64_t header, std::vector<double>& loads,
                       double bps) const {
        std::uint64_t choices = 0;
        for (const SwitchArc& arc : graph_.neighbours(at)) {
            choices += distance_[arc.to] + 1 == distance_[at] ? arc.count * weightOf(arc) : 0;
        }
        std::uint64_t pick = header % choices;
        for (const SwitchArc& arc : graph_.neighbours(at)) {
            if (distance_[arc.to] + 1 != distance_[at]) {
                continue;
            }
            const std::uint64_t weight = weightOf(arc);
            if (pick < arc.count * weight) {
                loads[firstLane_[arc.link] + (arc.fromA ? 0 : arc.count) + pick / weight] += bps;
                return arc.to;
            }
            pick -= arc.count * weight;
        }
        return at; // not reached: pick < choices
    }

    const Fabric& fabric_;
    const SwitchGraph& graph_;
    std::vector<std::uint64_t> weights_; // per link class: how often a link of it is hit
    std::vector<std::uint32_t> distance_, order_;
    std::vector<std::size_t> firstLane_; // per bundle: the lanes a to b, then those b to a
    std::size_t lanes_ = 0;
    std::vector<std::vector<double>> loads_; // per draw, per lane: bit/s
};

} // namespace

HashedLoad hashedLoad(const Fabric& fabric, const SwitchGraph& graph,
                      std::span<const FlowBundle> bundles, int draws, SplitRule split,
                      const std::stop_token& stop) {
    Walker walker(fabric, graph, draws, split);
    std::int64_t unreachable = 0;
    std::uint64_t flow = 0;
    for (std::size_t i = 0; i < bundles.size() && !stop.stop_requested(); ++i) {
        if (i == 0 || bundles[i].to != bundles[i - 1].to) {
            walker.search(bundles[i].to);
        }
        if (!walker.reaches(bundles[i].from)) {
            ++unreachable;
            continue;
        }
        for (std::int64_t each = 0; each < bundles[i].flows && !stop.stop_requested(); ++each) {
            walker.walk(bundles[i].from, flow++, bundles[i].perFlow);
        }
    }
    HashedLoad result = walker.result();
    result.unreachable = unreachable;
    return result;
}

} // namespace weft
