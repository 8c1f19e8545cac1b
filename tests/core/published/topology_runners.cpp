// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/analysis.hpp"
#include "core/fabric/switch_graph.hpp"
#include "tests/core/published/runners.hpp"
#include "tests/core/topology/build.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <cstdio>

namespace weft::test {
namespace {

struct Built {
    Design design;
    Analysis analysis;
    double operator()(std::string_view metric) const {
        const Metric* found = analysis.find(metric, "compute");
        EXPECT_NE(found, nullptr) << metric;
        return found != nullptr ? found->value : -1;
    }
};

Built build(std::string_view topology, const std::vector<std::string>& settings,
            Depth depth = Depth::Frame) {
    Built built;
    const auto design = designFromTopology(*findTopology(topology), settings, seedCatalog());
    EXPECT_TRUE(design.has_value()) << design.error().toString();
    built.design = *design;
    built.analysis = analyse(built.design, seedCatalog());
    if (depth == Depth::Whole) {
        built.analysis = deepen(built.analysis, built.design, seedCatalog());
    }
    return built;
}

// SuperPOD tables: units of servers, one leaf per rail and unit.
CaseJson superPod(const CaseJson& in) {
    const std::int64_t units = in.at("su"), perUnit = in.at("nodes_per_su"),
                       rails = in.at("gpus_per_node");
    const bool isSplit =
        in.contains("max_breakout_per_port"); // 800G ports that break out: a real switch is needed
    std::vector<std::string> settings = {fmt::format("servers={}", units * perUnit),
                                         fmt::format("rails={}", rails)};
    if (isSplit) {
        settings.insert(settings.end(), {"leaf=nvidia-sn5600", "rate=800Gb/s"});
    } else {
        const std::int64_t radix =
            in.contains("switch_radix") ? in.at("switch_radix") : in.at("switch_ports_800g");
        settings.push_back(fmt::format("radix={}", radix));
        settings.push_back(fmt::format("rate={}Gb/s", in.contains("port_gbps")
                                                          ? in.at("port_gbps").get<double>()
                                                          : in.at("nic_gbps").get<double>()));
    }
    const Built built = build("rail-optimised", settings);
    const double cores = built("fabric.switches.core");
    CaseJson out = {{"nodes", built("fabric.servers")},
                    {"gpus", built("fabric.endpoints")},
                    {"leaf", built("fabric.switches.leaf")},
                    {"spine", built("fabric.switches.spine")},
                    {"spine_minimum", built("fabric.switches.spine")},
                    {"spine_published", built("fabric.switches.spine")},
                    {"core", cores},
                    {"tiers", cores > 0 ? 3 : 2},
                    {"cables_node_leaf", built("fabric.links.endpoint_leaf")},
                    {"cables_leaf_spine", built("fabric.links.leaf_spine")},
                    {"cables_spine_core", cores > 0 ? built("fabric.links.spine_core") : 0},
                    {"cables_node_leaf_800g", built("fabric.links.endpoint_leaf")}};
    if (isSplit) {
        const double breakout = built("fabric.breakout.leaf_spine");
        out["leaf_uplink_breakout_needed"] = breakout;
        out["cables_leaf_spine_800g"] = built("fabric.links.leaf_spine") / breakout;
        out["leaf_uplinks_800g"] =
            built("fabric.links.leaf_spine") / breakout / built("fabric.switches.leaf");
    }
    return out;
}

CaseJson superPodH100(const CaseJson& in) {
    const std::int64_t servers =
        in.at("su").get<std::int64_t>() * in.at("node_slots_per_su").get<std::int64_t>() -
        in.at("nodes_given_up_for_ufm").get<std::int64_t>();
    const Built built = build("rail-optimised", {fmt::format("servers={}", servers),
                                                 "server=nvidia-dgx-h100", "leaf=nvidia-qm9700"});
    return {{"nodes", built("fabric.servers")},
            {"gpus", built("fabric.accelerators")},
            {"leaf", built("fabric.switches.leaf")},
            {"spine", built("fabric.switches.spine")},
            {"cables_compute_plus_ufm",
             built("fabric.links.endpoint_leaf") + in.at("ufm_ports").get<double>()},
            {"cables_leaf_spine", built("fabric.links.leaf_spine")}};
}

CaseJson hpccFatTree(const CaseJson& in) {
    const auto whole = [&](const char* key) { return in.at(key).get<std::int64_t>(); };
    const Built built =
        build("fat-tree",
              {fmt::format("endpoints={}", whole("hosts")),
               fmt::format("rate={}Gb/s", whole("host_gbps")),
               fmt::format("uplink-rate={}Gb/s", whole("fabric_gbps")),
               fmt::format("pods={}", whole("pods")), fmt::format("leaves={}", whole("tor")),
               fmt::format("spines={}", whole("agg")), fmt::format("cores={}", whole("core"))});
    return {{"links", built("fabric.links")},
            {"host_links", built("fabric.links.endpoint_leaf")},
            {"fabric_links", built("fabric.links.switch_switch")},
            {"tor_oversubscription", built("fabric.oversubscription.leaf")},
            {"paths_other_pod", built("fabric.paths.shortest.max")}};
}

CaseJson tinyLeafSpine(const CaseJson& in) {
    const std::int64_t leaves =
        in.at("nodes").get<std::int64_t>() / in.at("leaf_down").get<std::int64_t>();
    const std::int64_t spines =
        leaves * in.at("leaf_up").get<std::int64_t>() / in.at("spine_down").get<std::int64_t>();
    const Built built =
        build("leaf-spine",
              {fmt::format("endpoints={}", in.at("nodes").get<std::int64_t>()),
               fmt::format("rate={}Gb/s", in.at("link_gbps").get<double>()), "oversubscription=4",
               fmt::format("leaves={}", leaves), fmt::format("spines={}", spines)});
    return {{"leaf", built("fabric.switches.leaf")},
            {"spine", built("fabric.switches.spine")},
            {"oversubscription", built("fabric.oversubscription")},
            {"permutation_throughput", built("fabric.throughput.max.worst_permutation")},
            {"a2a_throughput", built("fabric.throughput.max.all_to_all")}};
}

CaseJson twoTierFatTree(const CaseJson& in) {
    const Built built =
        build("fat-tree", {"tiers=2", fmt::format("radix={}", in.at("radix").get<std::int64_t>())});
    return {{"endpoints", built("fabric.endpoints")},
            {"switches", built("fabric.switches")},
            {"links", built("fabric.links.switch_switch")}};
}

CaseJson karyFatTree(const CaseJson& in) {
    const Built built =
        build("fat-tree", {fmt::format("radix={}", in.at("k").get<std::int64_t>())});
    return {{"hosts", built("fabric.endpoints")},
            {"edge", built("fabric.switches.leaf")},
            {"agg", built("fabric.switches.spine")},
            {"core", built("fabric.switches.core")},
            {"switches", built("fabric.switches")},
            {"links", built("fabric.links")},
            {"paths_inter_pod", built("fabric.paths.shortest.max")},
            {"paths_intra_pod", built("fabric.paths.shortest.min")},
            {"diameter_links", built("fabric.diameter") + 2}, // with the two host links
            {"bisection_links", built("fabric.bisection") / 400}};
}

// Twin-port single-mode modules on both sides: each 400G cable has two ends, two ends of one box
// share a module.
CaseJson opticsPower(const CaseJson& in) {
    const Built built = build(
        "rail-optimised", {fmt::format("servers={}", in.at("nodes").get<std::int64_t>()),
                           "server=nvidia-dgx-b200", "leaf=nvidia-qm9700", "endpoint-length=100m",
                           "uplink-length=100m", "optic=nv-mms4x00-nm"});
    return {{"total_transceivers", built("fabric.transceivers")},
            {"total_kW", built("fabric.optics.power") / 1000},
            {"watts_per_gpu", built("fabric.optics.power") / built("fabric.accelerators")}};
}

const Fabric& fabricOf(const Built& built) {
    return built.analysis.fabrics.front().expansion->fabric;
}

std::int64_t wholeOf(const CaseJson& in, const char* key) {
    return in.at(key).get<std::int64_t>();
}

// Links of a switch to others, of the one that has most.
std::int64_t degreeOf(const Fabric& fabric) {
    const SwitchGraph graph = switchGraphOf(fabric);
    std::int64_t most = 0;
    for (std::uint32_t at = 0; at < graph.size(); ++at) {
        std::int64_t degree = 0;
        for (const SwitchArc& arc : graph.neighbours(at)) {
            degree += arc.count;
        }
        most = std::max(most, degree);
    }
    return most;
}

// Capacity of all ports in use of one switch, Tb/s.
double usedTbps(const Fabric& fabric, NodeRole role) {
    Bandwidth used;
    for (const Arc& arc : fabric.neighbours(NodeIndex(fabric.range(role).begin))) {
        used += fabric.capacityOf(fabric.link(arc.link));
    }
    return inGbps(used) / 1000;
}

// Full bisection at 400 Gb/s per NIC as one leaf per rail and unit.
CaseJson spectrumX(const CaseJson& in) {
    const std::int64_t servers = wholeOf(in, "gpus") / wholeOf(in, "gpus_per_server");
    const Built built =
        build("rail-optimised", {fmt::format("servers={}", servers),
                                 fmt::format("rails={}", wholeOf(in, "leaf_per_segment")),
                                 fmt::format("rate={}Gb/s", in.at("nic_gbps").get<double>()),
                                 fmt::format("radix={}", 2 * wholeOf(in, "nics_per_leaf")),
                                 fmt::format("spines={}", wholeOf(in, "spines"))});
    const Fabric& fabric = fabricOf(built);
    const SwitchGraph graph = switchGraphOf(fabric);
    return {{"leaf", built("fabric.switches.leaf")},
            {"spine", built("fabric.switches.spine")},
            {"segments", built("fabric.switches.leaf") / wholeOf(in, "leaf_per_segment")},
            {"links_nic_leaf", built("fabric.links.endpoint_leaf")},
            {"links_leaf_spine", built("fabric.links.leaf_spine")},
            {"oversubscription", built("fabric.oversubscription")},
            {"leaf_ports_used", degreeOf(fabric) + graph.endpoints.front()},
            {"cross_segment_or_cross_rail_paths", built("fabric.paths.shortest.max")},
            {"same_leaf_gpus", graph.endpoints.front()}};
}

// Racks as leaves, one chassis per pod above them, tapered towards the other pods.
CaseJson taperedPods(const CaseJson& in) {
    const std::int64_t racks = wholeOf(in, "racks_per_pod") * wholeOf(in, "pods"),
                       gpus = racks * wholeOf(in, "gpus_per_rack");
    const double taper = in.at("aggregation_oversubscription").get<double>();
    const Built built = build(
        "fat-tree", {fmt::format("endpoints={}", gpus),
                     fmt::format("rate={}Gb/s", in.at("gpu_gbps").get<double>()), "radix=4096",
                     fmt::format("leaves={}", racks), fmt::format("pods={}", wholeOf(in, "pods")),
                     fmt::format("spines={}", wholeOf(in, "pods")),
                     fmt::format("spine-oversubscription={}", taper)});
    const double podsUplinks =
        built("fabric.links.spine_core") / static_cast<double>(wholeOf(in, "pods"));
    const double rate = in.at("gpu_gbps").get<double>();
    return {
        {"gpus_per_pod", built("fabric.endpoints") / static_cast<double>(wholeOf(in, "pods"))},
        {"racks", built("fabric.switches.leaf")},
        {"gpus", built("fabric.endpoints")},
        {"tor_switches", built("fabric.switches.leaf")},
        {"per_gpu_gbps_across_pods",
         podsUplinks * rate * static_cast<double>(wholeOf(in, "pods")) / built("fabric.endpoints")},
        {"pod_uplink_Tbps", podsUplinks * rate / 1000},
        {"bisection_Tbps_between_pod_halves", built("fabric.bisection") / 1000}};
}

// Every accelerator joined once to every switch chip: as many rails as chips, one switch each.
CaseJson scaleUp(const CaseJson& in) {
    const std::int64_t gpus = wholeOf(in, "gpus"), links = wholeOf(in, "links_per_gpu");
    const double perLink = in.at("bytes_per_gpu_bidirectional_TBps").get<double>() * 1000 / 2 /
                           static_cast<double>(links); // GB/s, one direction
    const Built built =
        build("rail-only", {fmt::format("servers={}", gpus), fmt::format("rails={}", links),
                            fmt::format("radix={}", gpus), fmt::format("rate={}GB/s", perLink)});
    const Fabric& fabric = fabricOf(built);
    const SwitchGraph graph = switchGraphOf(fabric);
    const double rate = inGbps(fabric.servers.front().rate) / 8;
    return {{"switch_chips", built("fabric.switches")},
            {"links_total", built("fabric.links")},
            {"ports_used_per_chip", graph.endpoints.front()},
            {"links_per_gpu_per_chip", fabric.links.front().count},
            {"aggregate_bidirectional_TBps", built("fabric.links") * rate * 2 / 1000},
            {"per_direction_per_link_GBps", rate}};
}

// A leaf of Alibaba's HPN: every NIC a port on two planes.
CaseJson hpnTor(const CaseJson& in) {
    const std::int64_t down = wholeOf(in, "down_ports_active"), up = wholeOf(in, "up_ports");
    const Built built = build(
        "dual-plane", {fmt::format("servers={}", 2 * down), fmt::format("servers-per-su={}", down),
                       "rails=8", fmt::format("rate={}Gb/s", wholeOf(in, "down_gbps")),
                       fmt::format("uplink-rate={}Gb/s", wholeOf(in, "up_gbps")),
                       "leaf=nvidia-sn5600", fmt::format("spines={}", 2 * up), "links-per-pair=1"});
    const Fabric& fabric = fabricOf(built);
    double backup = in.at("down_ports_backup").get<double>() * in.at("down_gbps").get<double>();
    return {{"oversubscription_active", built("fabric.oversubscription.leaf")},
            {"ports_bandwidth_Tbps", usedTbps(fabric, NodeRole::Leaf) + backup / 1000}};
}

// The published template of one plane wants more ports than its switch has.
CaseJson hpnSinglePlane(const CaseJson& in) {
    const auto down = in.at("tor_down").get<std::vector<std::int64_t>>(),
               up = in.at("tor_up").get<std::vector<std::int64_t>>(),
               below = in.at("agg_down").get<std::vector<std::int64_t>>();
    const std::int64_t rails = 8, segments = below[0] / (2 * rails);
    const Built built =
        build("dual-plane", {"planes=1", fmt::format("servers={}", segments * down[0]),
                             fmt::format("servers-per-su={}", down[0]),
                             fmt::format("rails={}", rails), fmt::format("rate={}Gb/s", down[1]),
                             fmt::format("uplink-rate={}Gb/s", up[1]), "leaf=nvidia-sn5600",
                             fmt::format("spines={}", up[0]), "links-per-pair=1", "tiers=2"});
    const auto& findings = built.analysis.findings;
    const bool isFeasible = std::none_of(findings.begin(), findings.end(),
                                         [](const Finding& f) { return f.id == "ports.exceeded"; });
    const std::int64_t ports = 2; // of a NIC, on a leaf each
    return {{"tor_bandwidth_Tbps", usedTbps(fabricOf(built), NodeRole::Leaf)},
            {"agg_bandwidth_Tbps", usedTbps(fabricOf(built), NodeRole::Spine)},
            {"feasible_with_asic", isFeasible},
            {"links_tor_agg_total", built("fabric.links.leaf_spine")},
            {"cross_segment_paths", ports * ports * built("fabric.paths.shortest.max")}};
}

// How far each mechanism of HPN's table carries: accelerators of a segment, then of a pod whose
// spines of 128 × 400 Gb/s keep half of their ports, or a sixteenth, for the tier above. The first
// entry of the second list is of another switch and is not built.
CaseJson hpnScale(const CaseJson&) {
    const auto podOf = [](int planes, double taper, std::int64_t servers) {
        const Built built = build(
            "dual-plane",
            {fmt::format("planes={}", planes), fmt::format("servers={}", servers),
             "servers-per-su=128", "rails=8", "rate=200Gb/s", "uplink-rate=400Gb/s",
             "leaf=nvidia-sn5600", "tiers=3", fmt::format("spine-oversubscription={}", taper)});
        const Fabric& fabric = fabricOf(built);
        std::int64_t leaves = 0;
        for (const Arc& arc : fabric.neighbours(NodeIndex(fabric.range(NodeRole::Spine).begin))) {
            leaves += fabric.node(arc.node).role == NodeRole::Leaf ? 1 : 0;
        }
        const std::int64_t onLeaf = 128, perPlane = planes == 1 ? 2 : 1; // ports of an accelerator
        return leaves * onLeaf / perPlane;
    };
    const auto onLeaf = [](const char* topology, const std::vector<std::string>& settings) {
        return switchGraphOf(fabricOf(build(topology, settings))).endpoints.front();
    };
    const std::int64_t single =
        onLeaf("rail-optimised", {"servers=128", "rails=1", "rate=400Gb/s", "leaf=nvidia-sn5600"});
    const std::int64_t dual =
        onLeaf("dual-plane", {"planes=1", "servers=256", "rails=1", "rate=200Gb/s",
                              "uplink-rate=400Gb/s", "leaf=nvidia-sn5600"});
    const Built segment = build("dual-plane", {"servers=128", "rails=8", "rate=200Gb/s",
                                               "uplink-rate=400Gb/s", "leaf=nvidia-sn5600"});
    return {{"tier1", {single, dual, segment("fabric.endpoints") / 2}},
            {"tier2", {nullptr, podOf(1, 1, 1024), podOf(2, 1, 2048), podOf(2, 15, 3840)}}};
}

CaseJson closSizes(const CaseJson& in) {
    CaseJson two, three;
    for (const std::int64_t radix : in.at("radix").get<std::vector<std::int64_t>>()) {
        for (const int tiers : {2, 3}) {
            constexpr std::int64_t kLargest = 144; // a full one of three tiers beyond is too large
            if (tiers == 2 || radix <= kLargest) {
                (tiers == 2 ? two : three)[std::to_string(radix)] =
                    expand("fat-tree",
                           {fmt::format("tiers={}", tiers), fmt::format("radix={}", radix)})
                        .fabric.endpoints();
            }
        }
    }
    return {{"two_tier", two},
            {"three_tier", three},
            {"multiplane_two_tier_64x8",
             expand("multi-plane", {"planes=8", "radix=64"}).fabric.endpoints()}};
}

CaseJson balancedDragonfly(const CaseJson& in) {
    const Built built = build("dragonfly", {fmt::format("p={}", wholeOf(in, "p"))});
    const Fabric& fabric = fabricOf(built);
    const double switches = built("fabric.switches");
    const double a = switches / (fabric.nodes.back().pod + 1.0);
    return {{"a", a},
            {"h", 2 * built("fabric.links.global") / switches},
            {"groups", fabric.nodes.back().pod + 1},
            {"endpoints", built("fabric.endpoints")},
            {"switches", switches},
            {"switch_radix",
             degreeOf(fabric) + static_cast<std::int64_t>(built("fabric.endpoints") / switches)},
            {"local_links", built("fabric.links.local")},
            {"global_links", built("fabric.links.global")},
            {"diameter_switch_hops", built("fabric.diameter")}};
}

CaseJson slimFly(const CaseJson& in) {
    const Built built = build("slim-fly", {fmt::format("q={}", wholeOf(in, "q")), "p=1"});
    return {{"switches", built("fabric.switches")},
            {"degree", degreeOf(fabricOf(built))},
            {"links", built("fabric.links.switch_switch")},
            {"diameter", built("fabric.diameter")},
            {"avg_path", built("fabric.distance.mean")}};
}

std::string dimsOf(const CaseJson& list) {
    return fmt::format("{}", fmt::join(list.get<std::vector<std::int64_t>>(), "x"));
}

CaseJson xgft(const CaseJson& in) {
    const Built built = build("xgft", {"m=" + dimsOf(in.at("m")), "w=" + dimsOf(in.at("w"))});
    return {{"leaves", built("fabric.servers")},
            {"level1", built("fabric.switches.leaf")},
            {"level2", built("fabric.switches.spine")},
            {"level3", built("fabric.switches.core")},
            {"links", built("fabric.links")},
            {"top_paths", built("fabric.paths.shortest.max")}};
}

// A torus, or a HyperX where the case says so; bisection in links.
CaseJson grid(const CaseJson& in) {
    const bool isTorus = in.at("kind").get<std::string>().find("torus") != std::string::npos;
    const Built built =
        build(isTorus ? "torus" : "hyperx", {"dims=" + dimsOf(in.at("dims"))}, Depth::Whole);
    return {{"nodes", built("fabric.switches")},
            {"links", built("fabric.links.switch_switch")},
            {"degree", degreeOf(fabricOf(built))},
            {"diameter", built("fabric.diameter")},
            {"avg_distance", built("fabric.distance.mean")},
            {"bisection_links", built("fabric.bisection") / 400}};
}

CaseJson ringGraph(const CaseJson& in) {
    const Built built = build("ring", {fmt::format("nodes={}", wholeOf(in, "n"))});
    return {{"nodes", built("fabric.switches")},
            {"links", built("fabric.links.switch_switch")},
            {"avg_distance", built("fabric.distance.mean")}};
}

CaseJson taperedLeafSpine(const CaseJson& in) {
    const std::int64_t leaves = wholeOf(in, "leaf");
    const Built built =
        build("leaf-spine", {fmt::format("endpoints={}", leaves * wholeOf(in, "hosts_per_leaf")),
                             fmt::format("leaves={}", leaves),
                             fmt::format("spines={}", wholeOf(in, "spine")), "links-per-pair=1"});
    return {{"oversubscription", built("fabric.oversubscription")}};
}

// Counts of one plane and what they cost at the case's unit prices: endpoint and first-dimension
// links of copper, everything else optical, board traces for nothing.
CaseJson planeCost(const CaseJson& in) {
    const std::string kind = in.at("topology");
    const std::int64_t accelerators = wholeOf(in, "accelerators"), planes = wholeOf(in, "planes");
    const std::string radix = fmt::format("radix={}", wholeOf(in, "radix"));
    int dimX = 0, dimY = 0, boardA = 0, boardB = 0;
    const std::size_t comma = kind.find(", ");
    const bool isMesh =
        comma != std::string::npos && std::sscanf(kind.c_str() + comma + 2, "%dx%d boards of %dx%d",
                                                  &dimX, &dimY, &boardA, &boardB) == 4;
    const Built built =
        isMesh ? build("hamming-mesh", {fmt::format("dims={}x{}", dimX, dimY),
                                        fmt::format("board={}x{}", boardA, boardB),
                                        fmt::format("planes={}", planes), radix})
               : build("multi-plane", {fmt::format("endpoints={}", accelerators * planes),
                                       fmt::format("planes={}", planes), radix});
    if (isMesh) {
        EXPECT_EQ(built("fabric.accelerators"), accelerators);
    }
    const Fabric& fabric = fabricOf(built);
    const double copper =
        static_cast<double>(isMesh ? fabric.linkCount("row") : fabric.linkCount("endpoint_leaf"));
    const double optical =
        built("fabric.links") - copper - static_cast<double>(fabric.linkCount("board"));
    const double each = static_cast<double>(planes);
    const auto price = [&](const char* key) { return in.at(key).get<double>(); };
    const double cost = built("fabric.switches") * price("switch_usd") + copper * price("dac_usd") +
                        optical * price("aoc_usd");
    return {{"switches_per_plane", built("fabric.switches") / each},
            {"dac_per_plane", copper / each},
            {"aoc_per_plane", optical / each},
            {"cost_musd", cost / 1e6},
            {"published_musd", cost / 1e6}};
}

constexpr Runner kRows[] = {
    {"REF-B200-", superPod},
    {"REF-B300-", superPod},
    {"REF-B300XDR-", superPod},
    {"REF-H100-", superPodH100},
    {"REF-HPCC-FAT", hpccFatTree},
    {"REF-HTSIM-LS", tinyLeafSpine},
    {"REF-DEEPSEEK-FT2", twoTierFatTree},
    {"TOPO-FT-K", karyFatTree},
    {"PWR-B200-4SU-OPTICS", opticsPower},
    {"REF-SPECTRUMX-", spectrumX},
    {"REF-META-24K", taperedPods},
    {"REF-GB200-NVL72", scaleUp},
    {"REF-HPN-TOR", hpnTor},
    {"REF-HPN-SINGLEPLANE", hpnSinglePlane},
    {"REF-HPN-SCALE", hpnScale},
    {"TOPO-CLOS-MAX", closSizes},
    {"TOPO-DF-", balancedDragonfly},
    {"TOPO-SF-", slimFly},
    {"TOPO-XGFT", xgft},
    {"TOPO-T", grid},
    {"TOPO-HX", grid},
    {"THR-RING", ringGraph},
    {"THR-LS-", taperedLeafSpine},
    {"COST-HM-", planeCost},
};

} // namespace

std::span<const Runner> topologyRunners() {
    return kRows;
}

} // namespace weft::test
