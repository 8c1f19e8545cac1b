// SPDX-License-Identifier: GPL-3.0-or-later
// Bounds on the bisection of any fabric, meeting where they can.
//
// Upper: the capacity of a real cut. METIS halves the switches by their endpoints, the surplus is
// moved endpoint by endpoint, and a max flow then puts every switch on its cheaper side. Lower: let
// every endpoint send 1 to every other over ECMP shortest paths and let theta be the largest factor
// at which every link between switches still holds. A cut with H endpoints on the switches of one
// side carries theta H (N - H) each way and cuts off |H - N/2| endpoints at r each; as a function
// of H the sum is concave between H = N/2 and H = 0, so it is at least the smaller of its ends:
// min(theta floor(N/2) ceil(N/2), r floor(N/2)). The same holds with mu/N instead of theta, mu the
// second eigenvalue of the Laplacian weighted by endpoints (spectral.hpp); the better of the two
// counts. Exact: with few switches all their sides are
// tried; with few endpoints all halves of them, each with a max flow.
#include "core/analysis/bisection.hpp"
#include "core/fabric/max_flow.hpp"
#include "core/fabric/partition.hpp"
#include "core/fabric/spectral.hpp"
#include "core/fabric/switch_graph.hpp"
#include "core/traffic/ecmp.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <numeric>

namespace weft {
namespace {

constexpr std::uint32_t kFewSwitches = 18; // 2^17 cuts
constexpr std::int64_t kFewEndpoints = 16; // at most 12,870 halves
constexpr std::size_t kFewHalves = 13'000; // max flows of a small network
constexpr std::uint64_t kMostRoutingSteps = 5'000'000'000;
constexpr std::size_t kMostPartitionLinks = 1'000'000;
constexpr std::int64_t kMostSums = 8'000'000;
constexpr std::size_t kFewLinks = 5'000; // three METIS tries, else one

// One way to part the endpoints, and what it costs once the switches have chosen.
struct Cut {
    std::int64_t mbps = 0;
    std::int64_t cutOff = 0, cutOffMbps = 0;
    std::vector<bool> firstSide; // per switch
};

class Bisector {
public:
    Bisector(const Fabric& fabric, const SwitchGraph& graph)
        : fabric_(fabric), graph_(graph), endpoints_(graph.endpointCount()) {
        for (std::uint32_t at = 0; at < graph.size(); ++at) {
            for (const SwitchArc& arc : graph.neighbours(at)) {
                if (arc.fromA) {
                    const std::int64_t capacity =
                        inWholeMbps(fabric.capacityOf(fabric.links[arc.link]));
                    edges_.push_back({at, arc.to, capacity, capacity});
                }
            }
        }
    }

    // All switches on one side: half of the endpoints, the slowest ones, lose their links.
    Cut allTogether() const {
        std::vector<EndpointBundle> byRate = graph_.bundles;
        std::stable_sort(byRate.begin(), byRate.end(),
                         [](const auto& x, const auto& y) { return x.rate < y.rate; });
        Cut cut{0, endpoints_ / 2, 0, std::vector<bool>(graph_.size(), true)};
        std::int64_t left = cut.cutOff;
        for (const EndpointBundle& bundle : byRate) {
            const std::int64_t taken = std::min(left, bundle.count);
            cut.cutOffMbps += taken * inWholeMbps(bundle.rate);
            left -= taken;
        }
        cut.mbps = cut.cutOffMbps;
        return cut;
    }

    // `first`: per bundle, how many of its endpoints go to the first side.
    Cut placeSwitches(const std::vector<std::int64_t>& first,
                      const std::stop_token& stop = {}) const {
        const std::uint32_t source = graph_.size(), sink = source + 1;
        FlowNetwork network{sink + 1, edges_};
        for (std::size_t i = 0; i < first.size(); ++i) {
            const EndpointBundle& bundle = graph_.bundles[i];
            const std::int64_t rate = inWholeMbps(bundle.rate);
            network.edges.push_back({source, bundle.at, first[i] * rate, 0});
            network.edges.push_back({bundle.at, sink, (bundle.count - first[i]) * rate, 0});
        }
        MaxFlow flow = maxFlow(network, source, sink, stop);
        Cut cut{flow.value, 0, 0, std::move(flow.sourceSide)};
        cut.firstSide.resize(graph_.size());
        for (std::size_t i = 0; i < first.size(); ++i) {
            const EndpointBundle& bundle = graph_.bundles[i];
            const std::int64_t away = cut.firstSide[bundle.at] ? bundle.count - first[i] : first[i];
            cut.cutOff += away;
            cut.cutOffMbps += away * inWholeMbps(bundle.rate);
        }
        return cut;
    }

    std::optional<Cut> partitioned(std::int32_t seed, const std::stop_token& stop) const {
        PartitionGraph parts{graph_.endpoints, {}};
        for (const FlowEdge& edge : edges_) {
            parts.edges.push_back({edge.a, edge.b, edge.forward});
        }
        const auto side = bipartition(parts, seed, stop);
        if (!side) {
            return std::nullopt;
        }
        Cut cut = placeSwitches(balanced(*side), stop);
        return stop.stop_requested() ? std::nullopt : std::optional(std::move(cut));
    }

    // Every halving of the endpoints, those of one bundle being alike.
    bool tryAllHalves(Cut& best) const {
        std::size_t cases = 1;
        for (const EndpointBundle& bundle : graph_.bundles) {
            cases *= static_cast<std::size_t>(bundle.count) + 1;
            if (cases > (kFewHalves << 3)) {
                return false;
            }
        }
        std::vector<std::int64_t> first(graph_.bundles.size(), 0);
        tryHalvesFrom(0, endpoints_ / 2, first, best);
        return true;
    }

    // Every choice of the switches' sides, one switch changing sides at a time (Gray 1953).
    Cut trySides() const;

private:
    // Endpoints follow their switch; then as many as one side has too many move over, first of all
    // those whose switch has more capacity to the other side than to its own.
    std::vector<std::int64_t> balanced(std::vector<bool> side) const {
        std::vector<std::int64_t> pull(graph_.size(), 0);
        for (const FlowEdge& edge : edges_) {
            const std::int64_t gain = side[edge.a] != side[edge.b] ? edge.forward : -edge.forward;
            pull[edge.a] += gain;
            pull[edge.b] += gain;
        }
        std::vector<std::int64_t> first;
        std::int64_t onFirst = 0;
        for (const EndpointBundle& bundle : graph_.bundles) {
            first.push_back(side[bundle.at] ? bundle.count : 0);
            onFirst += first.back();
        }
        const bool fromFirst = onFirst > endpoints_ / 2;
        std::int64_t surplus =
            fromFirst ? onFirst - (endpoints_ + 1) / 2 : endpoints_ / 2 - onFirst;
        std::vector<std::size_t> order(first.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::stable_sort(order.begin(), order.end(), [&](std::size_t x, std::size_t y) {
            return pull[graph_.bundles[x].at] > pull[graph_.bundles[y].at];
        });
        for (const std::size_t i : order) {
            if (surplus > 0 && side[graph_.bundles[i].at] == fromFirst) {
                const std::int64_t moved = std::min(surplus, graph_.bundles[i].count);
                first[i] += fromFirst ? -moved : moved;
                surplus -= moved;
            }
        }
        return first;
    }

    void tryHalvesFrom(std::size_t bundle, std::int64_t left, std::vector<std::int64_t>& first,
                       Cut& best) const {
        if (bundle == first.size()) {
            if (left == 0) {
                Cut cut = placeSwitches(first);
                if (cut.mbps < best.mbps) {
                    best = std::move(cut);
                }
            }
            return;
        }
        // The first endpoint stays on one side: the other half of the cases is their mirror image.
        const bool halve = bundle == 0 && endpoints_ % 2 == 0;
        const std::int64_t most = std::min(left, graph_.bundles[bundle].count);
        for (std::int64_t taken = halve ? std::min<std::int64_t>(1, most) : 0; taken <= most;
             ++taken) {
            first[bundle] = taken;
            tryHalvesFrom(bundle + 1, left - taken, first, best);
        }
        first[bundle] = 0;
    }

    const Fabric& fabric_;
    const SwitchGraph& graph_;
    std::int64_t endpoints_;
    std::vector<FlowEdge> edges_;
};

Cut Bisector::trySides() const {
    const std::uint32_t count = graph_.size();
    std::vector<std::int64_t> between(std::size_t{count} * count, 0);
    for (const FlowEdge& edge : edges_) {
        between[edge.a * std::size_t{count} + edge.b] += edge.forward;
        between[edge.b * std::size_t{count} + edge.a] += edge.forward;
    }
    // Endpoints by rate, slowest first: those are cut off first.
    std::vector<std::int64_t> rates;
    for (const EndpointBundle& bundle : graph_.bundles) {
        rates.push_back(inWholeMbps(bundle.rate));
    }
    std::sort(rates.begin(), rates.end());
    rates.erase(std::unique(rates.begin(), rates.end()), rates.end());
    std::vector<std::int64_t> at(count * rates.size(), 0), second(rates.size(), 0),
        first(rates.size(), 0);
    for (const EndpointBundle& bundle : graph_.bundles) {
        const auto rate = static_cast<std::size_t>(
            std::lower_bound(rates.begin(), rates.end(), inWholeMbps(bundle.rate)) - rates.begin());
        at[bundle.at * rates.size() + rate] += bundle.count;
        second[rate] += bundle.count;
    }
    Cut best = allTogether();
    best.firstSide.assign(count, false);
    std::vector<bool> side(count, false);
    std::int64_t cut = 0, onFirst = 0;
    for (std::uint64_t step = 1; step < (std::uint64_t{1} << (count - 1)); ++step) {
        const auto turned = static_cast<std::uint32_t>(std::countr_zero(step));
        for (std::uint32_t other = 0; other < count; ++other) {
            const std::int64_t capacity = between[turned * std::size_t{count} + other];
            cut += side[turned] == side[other] ? capacity : -capacity;
        }
        side[turned] = !side[turned];
        for (std::size_t rate = 0; rate < rates.size(); ++rate) {
            const std::int64_t moved =
                side[turned] ? at[turned * rates.size() + rate] : -at[turned * rates.size() + rate];
            first[rate] += moved;
            second[rate] -= moved;
            onFirst += moved;
        }
        const bool tooMany = onFirst > endpoints_ / 2;
        const std::int64_t cutOff = tooMany
                                        ? std::max<std::int64_t>(0, onFirst - (endpoints_ + 1) / 2)
                                        : endpoints_ / 2 - onFirst;
        std::int64_t left = cutOff, cutOffMbps = 0;
        for (std::size_t rate = 0; rate < rates.size() && left > 0; ++rate) {
            const std::int64_t taken = std::min(left, (tooMany ? first : second)[rate]);
            cutOffMbps += taken * rates[rate];
            left -= taken;
        }
        if (cut + cutOffMbps < best.mbps) {
            best = {cut + cutOffMbps, cutOff, cutOffMbps, side};
        }
    }
    return best;
}

// Components whose endpoints add up to half of all: those halves are apart already. Empty where
// there are none such. Subset sum over the components (Bellman 1957), each sum remembering the
// component that reached it first.
std::vector<bool> freeHalf(const SwitchGraph& graph) {
    std::vector<std::uint32_t> componentOf(graph.size(), graph.size()), stack;
    std::vector<std::int64_t> weights;
    for (std::uint32_t root = 0; root < graph.size(); ++root) {
        if (componentOf[root] != graph.size()) {
            continue;
        }
        const auto component = static_cast<std::uint32_t>(weights.size());
        weights.push_back(0);
        componentOf[root] = component;
        for (stack.assign(1, root); !stack.empty();) {
            const std::uint32_t at = stack.back();
            stack.pop_back();
            weights.back() += graph.endpoints[at];
            for (const SwitchArc& arc : graph.neighbours(at)) {
                if (componentOf[arc.to] == graph.size()) {
                    componentOf[arc.to] = component;
                    stack.push_back(arc.to);
                }
            }
        }
    }
    const std::int64_t half = graph.endpointCount() / 2;
    const auto used =
        std::count_if(weights.begin(), weights.end(), [](auto weight) { return weight > 0; });
    if (used < 2 || used * half > kMostSums) {
        return {};
    }
    constexpr std::int64_t kUnreached = -1;
    std::vector<std::int64_t> last(static_cast<std::size_t>(half) + 1, kUnreached);
    last[0] = static_cast<std::int64_t>(weights.size());
    for (std::size_t component = 0; component < weights.size(); ++component) {
        for (std::int64_t sum = half; weights[component] > 0 && sum >= weights[component]; --sum) {
            auto& reached = last[static_cast<std::size_t>(sum)];
            if (reached == kUnreached &&
                last[static_cast<std::size_t>(sum - weights[component])] != kUnreached) {
                reached = static_cast<std::int64_t>(component);
            }
        }
    }
    if (last.back() == kUnreached) {
        return {};
    }
    std::vector<bool> chosen(weights.size(), false), side(graph.size(), false);
    for (std::int64_t sum = half; sum > 0;) {
        const auto component = static_cast<std::size_t>(last[static_cast<std::size_t>(sum)]);
        chosen[component] = true;
        sum -= weights[component];
    }
    for (std::uint32_t at = 0; at < graph.size(); ++at) {
        side[at] = chosen[componentOf[at]];
    }
    return side;
}

// r floor(N/2): no half can be cut off for less.
Bandwidth slowestHalf(const SwitchGraph& graph) {
    Bandwidth slowest = graph.bundles.front().rate;
    for (const EndpointBundle& bundle : graph.bundles) {
        slowest = std::min(slowest, bundle.rate);
    }
    return slowest * static_cast<double>(graph.endpointCount() / 2);
}

// floor(N/2) ceil(N/2): pairs across a halving.
double pairsAcross(const SwitchGraph& graph) {
    const std::int64_t n = graph.endpointCount();
    return static_cast<double>(n / 2) * static_cast<double>((n + 1) / 2);
}

Bandwidth boundByFlow(const Fabric& fabric, const SwitchGraph& graph, const std::stop_token& stop) {
    Routing routing;
    routing.threads = 0;
    routing.stop = stop;
    const Bandwidth perPair = mbps(1);
    const LinkLoads loads = uniformLoads(fabric, graph, perPair, routing);
    if (loads.unreachable > 0 || stop.stop_requested()) {
        return {};
    }
    const double utilisation = hottestLink(fabric, loads).utilisation;
    return utilisation <= 0
               ? slowestHalf(graph)
               : std::min(slowestHalf(graph), perPair * (pairsAcross(graph) / utilisation));
}

Bandwidth boundBySpectrum(const Fabric& fabric, const SwitchGraph& graph,
                          const std::stop_token& stop) {
    const auto mu = algebraicConnectivity(fabric, graph, stop);
    return mu ? std::min(slowestHalf(graph),
                         *mu * (pairsAcross(graph) / static_cast<double>(graph.endpointCount())))
              : Bandwidth();
}

} // namespace

std::optional<BisectionBounds> graphBisection(const Fabric& fabric, const SwitchGraph& graph,
                                              const BisectionEffort& effort) {
    if (graph.serversJoined || graph.endpointCount() < 2) {
        return std::nullopt;
    }
    const Bisector bisector(fabric, graph);
    BisectionBounds bounds;
    Cut best = bisector.allTogether();
    const auto finish = [&] {
        bounds.upper = fromWholeMbps(best.mbps);
        bounds.endpointsCutOff = best.cutOff;
        bounds.endpointLinksCut = fromWholeMbps(best.cutOffMbps);
        bounds.firstSide = best.firstSide;
        bounds.lower = std::min(bounds.lower, bounds.upper);
        return bounds;
    };
    if (std::vector<bool> side = freeHalf(graph); !side.empty()) {
        best = {0, 0, 0, std::move(side)};
        bounds.upperReason = bounds.lowerReason = "the halves are not connected";
        return finish();
    }
    if (graph.size() <= kFewSwitches) {
        best = bisector.trySides();
        bounds.lower = fromWholeMbps(best.mbps);
        bounds.upperReason = bounds.lowerReason = "every choice of the switches' sides was tried";
        return finish();
    }
    if (!effort.maySearch || graph.arcs.size() / 2 > kMostPartitionLinks) {
        return std::nullopt;
    }
    const std::int32_t tries = graph.arcs.size() / 2 <= kFewLinks ? 3 : 1;
    bounds.upperReason =
        fmt::format("best METIS halving of {}, switches placed by max flow", tries);
    for (std::int32_t seed = 1; seed <= tries && !effort.stop.stop_requested(); ++seed) {
        if (auto cut = bisector.partitioned(seed, effort.stop); cut && cut->mbps < best.mbps) {
            best = *std::move(cut);
        }
    }
    const auto used =
        static_cast<std::uint64_t>(std::count_if(graph.endpoints.begin(), graph.endpoints.end(),
                                                 [](std::int64_t count) { return count > 0; }));
    if (used * graph.arcs.size() <= kMostRoutingSteps) {
        bounds.lower = boundByFlow(fabric, graph, effort.stop);
        bounds.lowerReason = "uniform all-to-all over ECMP paths fits";
    }
    if (bounds.lower * (1 + 1e-9) < fromWholeMbps(best.mbps)) {
        if (const Bandwidth found = boundBySpectrum(fabric, graph, effort.stop);
            found > bounds.lower) {
            bounds.lower = found;
            bounds.lowerReason = "second eigenvalue of the Laplacian, weighted by endpoints";
        }
    }
    // Within rounding of whole Mb/s the two meet.
    if (bounds.lower * (1 + 1e-9) >= fromWholeMbps(best.mbps)) {
        bounds.lower = fromWholeMbps(best.mbps);
    } else if (graph.endpointCount() <= kFewEndpoints && bisector.tryAllHalves(best)) {
        bounds.lower = fromWholeMbps(best.mbps);
        bounds.upperReason = bounds.lowerReason = "every halving of the endpoints was tried";
    }
    return finish();
}

} // namespace weft
