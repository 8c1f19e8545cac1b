// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/analysis.hpp"
#include "tests/core/published/runners.hpp"
#include "tests/core/topology/build.hpp"

#include <fmt/format.h>

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

Built build(std::string_view topology, const std::vector<std::string>& settings) {
    Built built;
    const auto design = designFromTopology(*findTopology(topology), settings, seedCatalog());
    EXPECT_TRUE(design.has_value()) << design.error().toString();
    built.design = *design;
    built.analysis = analyse(built.design, seedCatalog());
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
};

} // namespace

std::span<const Runner> topologyRunners() {
    return kRows;
}

} // namespace weft::test
