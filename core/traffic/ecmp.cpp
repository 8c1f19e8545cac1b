// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/traffic/ecmp.hpp"

#include <algorithm>
#include <limits>
#include <tuple>

namespace weft {
namespace {

// Sends everything bound for one destination at a time down its shortest-path graph, farthest
// switches first: when a switch's turn comes, all that will ever reach it has.
class Router {
public:
    Router(const Fabric& fabric, const SwitchGraph& graph)
        : fabric_(fabric), graph_(graph), distance_(graph.size(), kUnseen), flow_(graph.size(), 0) {
        order_.reserve(graph.size());
        loads_.forward.resize(fabric.links.size());
        loads_.backward.resize(fabric.links.size());
    }

    void add(std::uint32_t at, double bps) {
        flow_[at] += bps;
        ++sources_;
    }

    // Routes what was added, to `destination`.
    void route(std::uint32_t destination) {
        search(destination);
        loads_.unreachable += sources_;
        sources_ = 0;
        for (std::size_t i = order_.size(); i-- > 1;) {
            forwardFrom(order_[i]);
        }
        for (const std::uint32_t at : order_) {
            distance_[at] = kUnseen;
            flow_[at] = 0;
        }
    }
    // What could not reach the destination is still noted at its source: forget it.
    void forget(std::uint32_t at) { flow_[at] = 0; }

    LinkLoads take() { return std::move(loads_); }

private:
    static constexpr std::uint32_t kUnseen = std::numeric_limits<std::uint32_t>::max();

    // Breadth first from the destination, until every source was met: no farther switch carries
    // anything.
    void search(std::uint32_t destination) {
        order_.assign(1, destination);
        distance_[destination] = 0;
        for (std::size_t i = 0; i < order_.size() && sources_ > 0; ++i) {
            const std::uint32_t at = order_[i];
            for (const SwitchArc& arc : graph_.neighbours(at)) {
                if (distance_[arc.to] == kUnseen) {
                    distance_[arc.to] = distance_[at] + 1;
                    order_.push_back(arc.to);
                    sources_ -= flow_[arc.to] > 0 ? 1 : 0;
                }
            }
        }
    }

    void forwardFrom(std::uint32_t at) {
        const double bps = flow_[at];
        if (bps <= 0) {
            return;
        }
        std::uint64_t nextHops = 0;
        for (const SwitchArc& arc : graph_.neighbours(at)) {
            nextHops += distance_[arc.to] + 1 == distance_[at] ? arc.count : 0;
        }
        const double perLink = bps / static_cast<double>(nextHops);
        for (const SwitchArc& arc : graph_.neighbours(at)) {
            if (distance_[arc.to] + 1 == distance_[at]) {
                const double share = perLink * arc.count;
                flow_[arc.to] += share;
                (arc.fromA ? loads_.forward : loads_.backward)[arc.link] += bitsPerSecond(share);
            }
        }
    }

    const Fabric& fabric_;
    const SwitchGraph& graph_;
    std::vector<std::uint32_t> distance_, order_;
    std::vector<double> flow_; // bit/s waiting at each switch
    std::int64_t sources_ = 0; // with traffic, not yet met by the search
    LinkLoads loads_;
};

} // namespace

std::vector<Demand> merged(std::vector<Demand> demands) {
    std::erase_if(demands, [](const Demand& d) { return d.from == d.to || d.rate <= Bandwidth(); });
    std::sort(demands.begin(), demands.end(), [](const Demand& x, const Demand& y) {
        return std::tie(x.to, x.from) < std::tie(y.to, y.from);
    });
    std::vector<Demand> sums;
    for (const Demand& demand : demands) {
        if (!sums.empty() && sums.back().to == demand.to && sums.back().from == demand.from) {
            sums.back().rate += demand.rate;
        } else {
            sums.push_back(demand);
        }
    }
    return sums;
}

LinkLoads ecmpLoads(const Fabric& fabric, const SwitchGraph& graph,
                    std::span<const Demand> demands) {
    Router router(fabric, graph);
    for (std::size_t i = 0; i < demands.size();) {
        const std::uint32_t destination = demands[i].to;
        const std::size_t begin = i;
        for (; i < demands.size() && demands[i].to == destination; ++i) {
            router.add(demands[i].from, inBitsPerSecond(demands[i].rate));
        }
        router.route(destination);
        for (std::size_t done = begin; done < i; ++done) {
            router.forget(demands[done].from);
        }
    }
    return router.take();
}

LinkLoads uniformLoads(const Fabric& fabric, const SwitchGraph& graph, Bandwidth perPair) {
    Router router(fabric, graph);
    std::vector<std::uint32_t> used;
    for (std::uint32_t at = 0; at < graph.size(); ++at) {
        if (graph.endpoints[at] > 0) {
            used.push_back(at);
        }
    }
    for (const std::uint32_t to : used) {
        const double each = inBitsPerSecond(perPair) * static_cast<double>(graph.endpoints[to]);
        for (const std::uint32_t from : used) {
            if (from != to) {
                router.add(from, each * static_cast<double>(graph.endpoints[from]));
            }
        }
        router.route(to);
        for (const std::uint32_t from : used) {
            router.forget(from);
        }
    }
    return router.take();
}

HottestLink hottestLink(const Fabric& fabric, const LinkLoads& loads) {
    HottestLink hottest;
    for (std::size_t i = 0; i < fabric.links.size(); ++i) {
        for (const bool forward : {true, false}) {
            const Bandwidth load = (forward ? loads.forward : loads.backward)[i];
            if (load <= Bandwidth()) {
                continue;
            }
            const double utilisation = load / fabric.capacityOf(fabric.links[i]);
            if (utilisation > hottest.utilisation) {
                hottest = {LinkIndex(i), forward, utilisation};
            }
        }
    }
    return hottest;
}

} // namespace weft
