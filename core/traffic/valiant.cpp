// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/traffic/valiant.hpp"

#include "core/traffic/routing_graph.hpp"

#include <algorithm>

namespace weft {
namespace {

constexpr std::uint32_t kNone = ~std::uint32_t{0};

// The parts of the graph that hang together, and what each switch sends and takes within its own.
class Ends {
public:
    Ends(const RoutingGraph& routes, const SwitchGraph& graph)
        : of_(routes.size(), kNone), out_(routes.size(), 0), in_(routes.size(), 0) {
        std::vector<std::uint32_t> stack;
        for (std::uint32_t root = 0; root < routes.size(); ++root) {
            if (of_[root] != kNone) {
                continue;
            }
            of_[root] = parts_++;
            for (stack.assign(1, root); !stack.empty();) {
                const std::uint32_t at = stack.back();
                stack.pop_back();
                for (std::uint32_t arc = routes.firstArc[at]; arc < routes.firstArc[at + 1];
                     ++arc) {
                    if (of_[routes.to[arc]] == kNone) {
                        of_[routes.to[arc]] = of_[root];
                        stack.push_back(routes.to[arc]);
                    }
                }
            }
        }
        drawn_.resize(parts_);
        for (std::uint32_t at = 0; at < graph.size(); ++at) {
            if (graph.endpoints[at] > 0) {
                drawn_[of_[at]].push_back(at);
            }
        }
    }

    void add(const Demand& demand) {
        const double bps = inBitsPerSecond(demand.rate);
        if (of_[demand.from] != of_[demand.to]) {
            lost_.lose(demand.from, demand.to, bps);
            return;
        }
        out_[demand.from] += bps;
        in_[demand.to] += bps;
    }

    void add(const UniformTraffic& uniform) {
        std::vector<double> weight(parts_, 0);
        std::vector<std::int64_t> senders(parts_, 0);
        double all = 0;
        std::int64_t used = 0;
        for (std::uint32_t at = 0; at < uniform.weights.size(); ++at) {
            const auto here = static_cast<double>(uniform.weights[at]);
            weight[of_[at]] += here;
            all += here;
            senders[of_[at]] += here > 0 ? 1 : 0;
            used += here > 0 ? 1 : 0;
        }
        const double each = inBitsPerSecond(uniform.perWeight);
        for (std::uint32_t at = 0; at < uniform.weights.size(); ++at) {
            const auto here = static_cast<double>(uniform.weights[at]);
            out_[at] += here * (weight[of_[at]] - here) * each;
            in_[at] += here * (weight[of_[at]] - here) * each;
        }
        for (std::uint32_t part = 0; part < parts_; ++part) {
            lost_.unreachable += senders[part] * (used - senders[part]);
            lost_.lostBps += weight[part] * (all - weight[part]) * each;
        }
        listCutOff(uniform, each);
    }

    // From each switch to all that may be drawn, and from all of those to each switch, in equal
    // parts.
    Traffic traffic() const {
        Traffic traffic;
        const auto sources = [&](const std::vector<std::uint32_t>& from, auto bps) {
            const auto begin = static_cast<std::uint32_t>(traffic.from.size());
            for (const std::uint32_t at : from) {
                traffic.from.push_back(at);
                traffic.bps.push_back(bps(at));
            }
            return begin;
        };
        std::vector<std::vector<std::uint32_t>> ends(parts_);
        for (std::uint32_t at = 0; at < of_.size(); ++at) {
            if (out_[at] > 0 || in_[at] > 0) {
                ends[of_[at]].push_back(at);
            }
        }
        for (std::uint32_t part = 0; part < parts_; ++part) {
            // Traffic between switches of a part without endpoints has only its ends to go by.
            const auto& drawn = drawn_[part].empty() ? ends[part] : drawn_[part];
            const double share = 1 / static_cast<double>(drawn.size());
            const std::uint32_t first =
                sources(ends[part], [&](std::uint32_t at) { return out_[at] * share; });
            const std::uint32_t second = sources(drawn, [&](std::uint32_t) { return share; });
            const auto end = static_cast<std::uint32_t>(traffic.from.size());
            for (const std::uint32_t at : ends[part].empty() ? ends[part] : drawn) {
                traffic.destinations.push_back({at, first, second, 1});
            }
            for (const std::uint32_t at : ends[part]) {
                traffic.destinations.push_back({at, second, end, in_[at]});
            }
        }
        return traffic;
    }

    void writeLost(ArcLoads& loads) && {
        loads.unreachable = lost_.unreachable;
        loads.lostBps = lost_.lostBps;
        loads.cutOff = std::move(lost_.cutOff);
    }

private:
    void listCutOff(const UniformTraffic& uniform, double each) {
        for (std::uint32_t to = 0; to < of_.size() && lost_.unreachable > 0; ++to) {
            for (std::uint32_t from = 0; from < of_.size() && uniform.weights[to] > 0; ++from) {
                if (lost_.cutOff.size() >= kMostCutOff) {
                    return;
                }
                if (of_[from] != of_[to] && uniform.weights[from] > 0) {
                    const double pairs = static_cast<double>(uniform.weights[from]) *
                                         static_cast<double>(uniform.weights[to]);
                    lost_.cutOff.push_back({from, to, bitsPerSecond(each * pairs)});
                }
            }
        }
    }

    std::vector<std::uint32_t> of_; // part of each switch
    std::uint32_t parts_ = 0;
    std::vector<std::vector<std::uint32_t>> drawn_; // per part: where flows may go first
    std::vector<double> out_, in_;                  // bit/s of each switch
    ArcLoads lost_;                                 // no loads in it
};

// How full one direction of a link is, as the share that goes Valiant's way grows.
struct Line {
    double at0 = 0, slope = 0;
    double at(double share) const { return at0 + slope * share; }
};

// The fullest at a share; of those equally full the one that grows fastest, or slowest.
class Fullest {
public:
    Fullest(const Fabric& fabric, const LinkLoads& minimal, const LinkLoads& valiant) {
        for (std::size_t i = 0; i < fabric.links.size(); ++i) {
            const Bandwidth capacity = fabric.capacityOf(fabric.links[i]);
            for (const auto& [m, v] : {std::pair(minimal.forward[i], valiant.forward[i]),
                                       std::pair(minimal.backward[i], valiant.backward[i])}) {
                if (m > Bandwidth() || v > Bandwidth()) {
                    lines_.push_back({m / capacity, v / capacity - m / capacity});
                }
            }
        }
    }
    Line at(double share, bool growingFastest) const {
        Line fullest;
        double most = 0;
        for (const Line& line : lines_) {
            const double full = line.at(share);
            const bool isSteeper =
                growingFastest ? line.slope > fullest.slope : line.slope < fullest.slope;
            if (full > most || (full == most && isSteeper)) {
                most = full;
                fullest = line;
            }
        }
        return fullest;
    }

private:
    std::vector<Line> lines_;
};

// The lowest point of the upper hull of the lines over [0, 1]: the crossing of a falling and a
// rising line, one of them replaced by what lies above it until nothing does.
double bestShare(const Fullest& fullest) {
    Line falling = fullest.at(0, true), rising = fullest.at(1, false);
    if (falling.slope >= 0) {
        return 0;
    }
    if (rising.slope <= 0) {
        return 1;
    }
    constexpr double kDust = 1e-12;
    constexpr int kMostLines = 1000; // rounding could keep it going between two alike
    double share = 0;
    for (int i = 0; i < kMostLines; ++i) {
        share = (rising.at0 - falling.at0) / (falling.slope - rising.slope);
        const Line above = fullest.at(share, true);
        if (above.at(share) <= falling.at(share) * (1 + kDust) || above.slope == 0) {
            break;
        }
        (above.slope < 0 ? falling : rising) = above;
    }
    return share;
}

} // namespace

LinkLoads valiantLoads(const TrafficMatrix& matrix, const Fabric& fabric, const SwitchGraph& graph,
                       const Routing& routing) {
    const RoutingGraph routes = routingGraphOf(fabric, graph, routing);
    Ends ends(routes, graph);
    for (const Demand& demand : withOutside(matrix)) {
        ends.add(demand);
    }
    for (const UniformTraffic& uniform : matrix.uniform) {
        ends.add(uniform);
    }
    ArcLoads loads = routeInBatches(routes, ends.traffic(), routing.threads, routing.stop);
    std::move(ends).writeLost(loads);
    return linkLoads(fabric, routes, std::move(loads));
}

LeastFullMix leastFullMix(const Fabric& fabric, const LinkLoads& minimal,
                          const LinkLoads& valiant) {
    LeastFullMix mix{bestShare(Fullest(fabric, minimal, valiant)), minimal};
    for (std::size_t i = 0; i < fabric.links.size(); ++i) {
        mix.loads.forward[i] =
            minimal.forward[i] * (1 - mix.share) + valiant.forward[i] * mix.share;
        mix.loads.backward[i] =
            minimal.backward[i] * (1 - mix.share) + valiant.backward[i] * mix.share;
    }
    return mix;
}

} // namespace weft
