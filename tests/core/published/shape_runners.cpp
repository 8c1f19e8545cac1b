// SPDX-License-Identifier: GPL-3.0-or-later
// Cases on counts, cost and throughput of topologies, put to the closed forms of core/calc.
#include "core/base/text.hpp"
#include "core/calc/grids.hpp"
#include "core/calc/throughput.hpp"
#include "core/calc/trees.hpp"
#include "tests/core/published/runners.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <regex>

namespace weft::test {
namespace {

// "16x16" in "Hx2Mesh, 16x16 boards of 2x2": the n-th such pair or run of extents.
std::vector<double> extents(const std::string& text, int nth) {
    static const std::regex pattern(R"(\d+(x\d+)+)");
    std::sregex_iterator found(text.begin(), text.end(), pattern);
    std::advance(found, nth);
    std::vector<double> dims;
    for (const auto part :
         split(std::string_view(text).substr(static_cast<std::size_t>(found->position()),
                                             static_cast<std::size_t>(found->length())),
               'x')) {
        dims.push_back(static_cast<double>(*parseCount(part)));
    }
    return dims;
}

CaseJson balancedDragonfly(const CaseJson& in) {
    const double p = number(in, "p"), a = 2 * p, h = p;
    const DragonflyCounts c = dragonfly(p, a, h, a * h + 1);
    return {{"a", a},
            {"h", h},
            {"groups", c.groups},
            {"endpoints", c.endpoints},
            {"switches", c.switches},
            {"switch_radix", c.radix},
            {"local_links", c.localLinks},
            {"global_links", c.globalLinks},
            {"diameter_switch_hops", c.diameter}};
}

CaseJson slimFlyGraph(const CaseJson& in) {
    const auto c = slimFly(whole(in, "q"));
    EXPECT_TRUE(c.has_value());
    return {{"switches", c->switches},
            {"degree", c->degree},
            {"links", c->links},
            {"diameter", c->diameter},
            {"avg_path", c->meanDistance},
            {"tub_servers1", hopBound(c->links, c->switches, c->diameter)},
            {"a2a_throughput_servers1", hopBound(c->links, c->switches, c->meanDistance)}};
}

CaseJson closMaxima(const CaseJson& in) {
    CaseJson two, three, out;
    const std::vector<std::int64_t> planes = in.at("planes");
    for (const std::int64_t radix : in.at("radix").get<std::vector<std::int64_t>>()) {
        two[std::to_string(radix)] = closMax(radix, 2, 1, 1);
        three[std::to_string(radix)] = closMax(radix, 3, 1, 1);
        for (const std::int64_t each : planes) {
            out[fmt::format("multiplane_two_tier_{}x{}", radix, each)] = closMax(radix, 2, each, 1);
        }
    }
    out["two_tier"] = two;
    out["three_tier"] = three;
    return out;
}

CaseJson xgftCounts(const CaseJson& in) {
    const std::vector<double> m = numbers(in, "m"), w = numbers(in, "w");
    const XgftCounts c = xgft(m, w);
    CaseJson out = {{"leaves", c.levels[0]}, {"links", c.links}, {"top_paths", c.pathsOverTop}};
    for (std::size_t i = 1; i < c.levels.size(); ++i) {
        out[fmt::format("level{}", i)] = c.levels[i];
    }
    return out;
}

CaseJson gridFields(const GridCounts& c) {
    CaseJson out = {{"nodes", c.nodes},
                    {"links", c.links},
                    {"degree", c.degree},
                    {"diameter", c.diameter},
                    {"avg_distance", c.meanDistance}};
    if (c.bisectionLinks) {
        out["bisection_links"] = *c.bisectionLinks;
    }
    return out;
}
CaseJson torusGraph(const CaseJson& in) {
    return gridFields(torus(numbers(in, "dims"), true));
}
CaseJson hyperXGraph(const CaseJson& in) {
    return gridFields(hyperX(numbers(in, "dims")));
}

// NVLink domains: one link from every accelerator to every chip.
CaseJson scaleUpDomain(const CaseJson& in) {
    const Crossbar c =
        crossbar(number(in, "gpus"), number(in, "links_per_gpu"),
                 number(in, "nvlink_switch_trays") * number(in, "switch_chips_per_tray"));
    const double each = number(in, "bytes_per_gpu_bidirectional_TBps");
    return {{"switch_chips", c.chips},
            {"links_total", c.links},
            {"ports_used_per_chip", c.portsPerChip},
            {"links_per_gpu_per_chip", c.linksPerPair},
            {"aggregate_bidirectional_TBps", each * number(in, "gpus")},
            {"per_direction_per_link_GBps", each * 1000 / 2 / number(in, "links_per_gpu")}};
}

CaseJson taperedPods(const CaseJson& in) {
    const TaperedPods c = taperedPodCounts(number(in, "gpus_per_rack"), number(in, "racks_per_pod"),
                                           number(in, "pods"), gbps(number(in, "gpu_gbps")),
                                           number(in, "aggregation_oversubscription"));
    return {{"gpus_per_pod", c.perPod},
            {"racks", c.racks},
            {"gpus", c.endpoints},
            {"tor_switches", c.racks * number(in, "tor_per_rack")},
            {"per_gpu_gbps_across_pods", inGbps(c.acrossPods)},
            {"pod_uplink_Tbps", inGbps(c.podUplink) / 1000},
            {"bisection_Tbps_between_pod_halves", inGbps(c.bisection) / 1000}};
}

CaseJson hpnTor(const CaseJson& in) {
    const Bandwidth down = gbps(number(in, "down_gbps")), up = gbps(number(in, "up_gbps"));
    const double ratio = (number(in, "down_ports_active") * down) / (number(in, "up_ports") * up);
    const Bandwidth all =
        (number(in, "down_ports_active") + number(in, "down_ports_backup")) * down +
        number(in, "up_ports") * up;
    return {{"oversubscription_active", ratio}, {"ports_bandwidth_Tbps", inGbps(all) / 1000}};
}

CaseJson asicBudget(const CaseJson& in) {
    const auto total = [&](std::initializer_list<const char*> keys) {
        Bandwidth sum;
        for (const char* key : keys) {
            const std::vector<double> ports = numbers(in, key);
            sum += ports.at(0) * gbps(ports.at(1));
        }
        return inGbps(sum) / 1000;
    };
    const double tor = total({"tor_down", "tor_up"}), agg = total({"agg_down"});
    return {{"tor_bandwidth_Tbps", tor},
            {"agg_bandwidth_Tbps", agg},
            {"feasible_with_asic", std::max(tor, agg) <= number(in, "asic_Tbps")}};
}

CaseJson costOf(const CaseJson& in, double switches, double dac, double aoc) {
    const double cost = number(in, "planes") *
                        (switches * number(in, "switch_usd") + dac * number(in, "dac_usd") +
                         aoc * number(in, "aoc_usd")) /
                        1e6;
    return {{"switches_per_plane", switches},
            {"dac_per_plane", dac},
            {"aoc_per_plane", aoc},
            {"cost_musd", cost},
            {"published_musd", cost}};
}
CaseJson fatTreeCost(const CaseJson& in) {
    const ClosCounts c = leastClos(whole(in, "accelerators"), whole(in, "radix"));
    return costOf(in, c.switches(), number(in, "accelerators"), c.links);
}
CaseJson hammingMeshCost(const CaseJson& in) {
    const std::string text = in.at("topology");
    const std::vector<double> boards = extents(text, 0), board = extents(text, 1);
    const HammingMeshCounts c =
        hammingMesh(board[0], board[1], boards[0], boards[1], whole(in, "radix"));
    EXPECT_EQ(c.accelerators, number(in, "accelerators"));
    return costOf(in, c.switches, c.firstDimensionLinks, c.otherLinks);
}
CaseJson cost(const CaseJson& in) {
    const std::string text = in.at("topology");
    if (text.starts_with("Hx")) {
        return hammingMeshCost(in);
    }
    return text == "nonblocking fat tree" ? fatTreeCost(in) : CaseJson::object();
}

CaseJson throughputOf(double nodes, double links, double distance, double diameter) {
    // Vertex-transitive: some permutation sends every node to a farthest one.
    return {{"nodes", nodes},
            {"links", links},
            {"avg_distance", distance},
            {"a2a_throughput", hopBound(links, nodes, distance)},
            {"hop_bound_a2a", hopBound(links, nodes, distance)},
            {"tub", hopBound(links, nodes, diameter)}};
}
CaseJson cycleThroughput(const CaseJson& in) {
    const double n = number(in, "n");
    const GridCounts c = torus(std::vector{n}, true);
    return throughputOf(c.nodes, c.links, c.meanDistance, c.diameter);
}
// A Moore graph of diameter 2: its mean distance is the least there is.
CaseJson petersenThroughput(const CaseJson&) {
    constexpr std::int64_t kDegree = 3, kNodes = 1 + kDegree * kDegree;
    return throughputOf(kNodes, kNodes * kDegree / 2.0, leastMeanDistance(kNodes, kDegree), 2);
}
CaseJson leafSpineThroughput(const CaseJson& in) {
    const double h = number(in, "hosts_per_leaf"), u = number(in, "spine");
    return {{"oversubscription", h / u},
            {"permutation_throughput_all_cross", leafSpinePermutation(h, u)},
            {"a2a_throughput", leafSpineAllToAll(h * number(in, "leaf"), h, u)}};
}
CaseJson tinyLeafSpineThroughput(const CaseJson& in) {
    const double h = number(in, "leaf_down"), u = number(in, "leaf_up");
    return {{"oversubscription", h / u},
            {"permutation_throughput", leafSpinePermutation(h, u)},
            {"a2a_throughput", leafSpineAllToAll(number(in, "nodes"), h, u)}};
}
// Below the core every pod is non-blocking, so pods are leaves of k²/4 hosts and as many uplinks.
CaseJson fatTreeThroughput(const CaseJson& in) {
    const double k = number(in, "k"), pod = k * k / 4;
    return {{"full_a2a", leafSpineAllToAll(pod * k, pod, pod)},
            {"half_core_a2a", leafSpineAllToAll(pod * k, pod, pod / 2)},
            {"half_core_permutation_cross_pod", leafSpinePermutation(pod, pod / 2)}};
}

constexpr Runner kRows[] = {
    {"TOPO-DF-BAL-", balancedDragonfly},
    {"TOPO-SF-Q", slimFlyGraph},
    {"TOPO-CLOS-MAX", closMaxima},
    {"TOPO-XGFT", xgftCounts},
    {"TOPO-T", torusGraph},
    {"TOPO-HX", hyperXGraph},
    {"REF-GB200-NVL", scaleUpDomain},
    {"REF-META-", taperedPods},
    {"REF-HPN-TOR", hpnTor},
    {"REF-HPN-SINGLEPLANE-INFEASIBLE", asicBudget},
    {"REF-HTSIM-LS", tinyLeafSpineThroughput},
    {"COST-HM-", cost},
    {"THR-RING", cycleThroughput},
    {"THR-PETERSEN", petersenThroughput},
    {"THR-LS-", leafSpineThroughput},
    {"THR-FT", fatTreeThroughput},
};

} // namespace

std::span<const Runner> shapeRunners() {
    return kRows;
}

} // namespace weft::test
