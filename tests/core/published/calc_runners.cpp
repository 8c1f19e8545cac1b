// SPDX-License-Identifier: GPL-3.0-or-later
// Cases whose figures are formulas, put to the closed forms of core/calc.
#include "core/base/text.hpp"
#include "core/calc/availability.hpp"
#include "core/calc/bus_bandwidth.hpp"
#include "core/calc/congestion.hpp"
#include "core/calc/hash.hpp"
#include "core/calc/headroom.hpp"
#include "core/calc/latency.hpp"
#include "core/calc/nccl.hpp"
#include "core/calc/pmd.hpp"
#include "core/calc/training.hpp"
#include "core/calc/training_memory.hpp"
#include "core/calc/training_traffic.hpp"
#include "core/collective/collective.hpp"
#include "tests/core/published/runners.hpp"
#include "tests/core/topology/build.hpp"

#include <fmt/format.h>

#include <cmath>
#include <regex>

namespace weft::test {
namespace {

CaseJson balls(const CaseJson& in) {
    const HashCollisions c = hashCollisions(whole(in, "flows"), whole(in, "equal_cost_links"));
    return {{"expected_max_flows_on_a_link", c.expectedMax},
            {"prob_no_collision", c.noCollision},
            {"expected_links_used", c.linksUsed},
            {"mean_load", c.mean * number(in, "flow_rate")}};
}

CaseJson inferredRanks(const CaseJson& in) {
    CaseJson ranks;
    for (const auto& pair : in.at("algbw_busbw")) {
        ranks.push_back(inferRanks(gigabytesPerSecond(pair.at(0)), gigabytesPerSecond(pair.at(1))));
    }
    return {{"ranks", ranks}};
}

// "cross leaf (3 switches)": two measured latencies of a transport, its ends and its hops being two
// figures; the third column, NVLink's, is no path through switches.
CaseJson endToEnd(const CaseJson& in) {
    CaseJson out;
    for (const auto& [name, transport] :
         {std::pair("infiniband", Transport::InfiniBand), std::pair("roce", Transport::RoceV2)}) {
        for (const std::string text : in.at("cases")) {
            const std::int64_t switches = *parseCount(text.substr(text.find('(') + 1, 1));
            const Duration time =
                2 * endLatency(transport) + static_cast<double>(switches) * hopLatency(transport);
            out[std::string(name) + "_us"].push_back(inMicroseconds(time));
        }
        out["per_extra_switch_us"][name] = inMicroseconds(hopLatency(transport));
    }
    return out;
}

CaseJson nicRates(const CaseJson& in) {
    const std::string hardware = in.at("hardware"); // "4 x p6-b200 (…)"
    const std::int64_t servers = *parseCount(hardware.substr(0, hardware.find(' ')));
    const std::int64_t ranks = whole(in, "ranks");
    const std::vector<double> sizes = numbers(in, "bytes"), busbws = numbers(in, "busbw_GBps");
    CaseJson out;
    for (std::size_t i = 0; i < sizes.size(); ++i) {
        const Bandwidth busbw = gigabytesPerSecond(busbws[i]);
        out["per_accelerator_nic_GBps"].push_back(
            inGbps(hierarchicalNicRate(busbw, servers, ranks)) / 8);
        const double gib = sizes[i] / (1024.0 * 1024 * 1024);
        if (gib == std::floor(gib)) {
            const Bandwidth algbw = busbw / busFactor(Operation::AllReduce, ranks);
            out[fmt::format("time_ms_{}GiB", gib)] = inMilliseconds(bytes(sizes[i]) / algbw);
        }
    }
    return out;
}

CaseJson hierarchical(const CaseJson& in) {
    const DataSize payload = bytes(number(in, "payload_bytes"));
    const std::int64_t g = whole(in, "gpus_per_node"), k = whole(in, "nodes");
    const Bandwidth nic = gigabytesPerSecond(number(in, "nic_GBps_per_gpu"));
    const HierarchicalBytes found = hierarchicalBytes(payload, g, k);
    const DataSize ring = ringBytes(payload, g * k);
    return {{"nvlink_bytes_per_gpu", inBytes(found.inside)},
            {"nic_bytes_per_gpu", inBytes(found.across)},
            {"fraction_over_nic", found.shareAcross()},
            {"inter_node_time_ms", inMilliseconds(found.across / nic)},
            {"flat_ring_bytes_per_link", inBytes(ring)},
            {"flat_ring_time_ms_all_nics", inMilliseconds(ring / (nic * static_cast<double>(g)))},
            {"naive_single_nic_time_ms", inMilliseconds(payload / nic)}};
}

CaseJson simAiAllToAll(const CaseJson& in) {
    CaseJson busbw;
    const double nics = number(in, "nics_per_node") / number(in, "gpus_per_node");
    for (const std::int64_t nodes : in.at("nodes").get<std::vector<std::int64_t>>()) {
        busbw.push_back(
            inGbps(allToAllBusBandwidth(gigabytesPerSecond(number(in, "nic_GBps")) * nics, nodes,
                                        whole(in, "gpus_per_node"))) /
            8);
    }
    return {{"busbw_GBps", busbw}};
}

// The engine's own prediction for points named like "H100 2 nodes 16 GiB": effective rates in GB/s
// of NVLink rings, NICs, NVLink switches and A100's NVLink are the case's own.
CaseJson predictions(const CaseJson& in) {
    constexpr double kRing = 370.8, kNic = 48.5, kInSwitch = 475, kA100 = 240;
    static const std::regex pattern(R"((\w+) (\d+) nodes?)");
    double worst = 0;
    for (const auto& point : in.at("points")) {
        const std::string id = point.at("id");
        std::smatch match;
        EXPECT_TRUE(std::regex_search(id, match, pattern)) << id;
        const bool isA100 = match[1] == "A100";
        const bool isRing = isA100 || id.find("ring") != std::string::npos;
        CollectiveParams params;
        params.servers = std::stoll(match[2]);
        params.ranksPerServer = 8;
        params.ranks = 8 * params.servers;
        params.size = gibibytes(16);
        params.bandwidth = gigabytesPerSecond(kNic);
        params.intraBandwidth = gigabytesPerSecond(isA100 ? kA100 : kRing);
        if (!isRing) {
            params.inSwitchBandwidth = gigabytesPerSecond(kInSwitch);
        }
        const Collective* row =
            findCollective(Operation::AllReduce, isRing ? "ring" : "hierarchical");
        const double busbw = inGbps(evaluate(*row, params).busbw) / 8;
        EXPECT_NEAR(busbw, point.at("model").get<double>(), 1e-6 * busbw) << id;
        const double measured = point.at("measured");
        worst = std::max(worst, std::abs(busbw - measured) / measured);
    }
    return {{"max_abs_relative_error", worst}};
}

CaseJson ncclConstants(const CaseJson&) {
    using enum NcclAlgorithm;
    const auto latencies = [](auto each) {
        CaseJson list;
        for (const NcclProtocol protocol :
             {NcclProtocol::LowLatency, NcclProtocol::LowLatency128, NcclProtocol::Simple}) {
            list.push_back(inMicroseconds(each(protocol)));
        }
        return list;
    };
    const auto base = [&](NcclAlgorithm algorithm) {
        return latencies([&](NcclProtocol p) { return ncclBaseLatency(algorithm, p); });
    };
    const auto hardware = [&](NcclLink link, NcclAlgorithm algorithm) {
        return latencies([&](NcclProtocol p) { return ncclHardwareLatency(link, algorithm, p); });
    };
    return {{"base_tree", base(Tree)},
            {"base_ring", base(Ring)},
            {"hw_nvlink_tree", hardware(NcclLink::NvLink, Tree)},
            {"hw_nvlink_ring", hardware(NcclLink::NvLink, Ring)},
            {"hw_pci_tree", hardware(NcclLink::Pci, Tree)},
            {"hw_pci_ring", hardware(NcclLink::Pci, Ring)},
            {"hw_net_tree", hardware(NcclLink::Network, Tree)},
            {"hw_net_ring", hardware(NcclLink::Network, Ring)},
            {"hw_net_collnet_direct_simple", hardware(NcclLink::Network, CollNetDirect)[2]},
            {"hw_net_collnet_chain_simple", hardware(NcclLink::Network, CollNetChain)[2]},
            {"hw_net_nvls_simple", hardware(NcclLink::Network, Nvls)[2]},
            {"hw_net_nvlstree_simple", hardware(NcclLink::Network, NvlsTree)[2]},
            {"hw_nvlink_nvls_simple", hardware(NcclLink::NvLink, Nvls)[2]},
            {"nvls_efficiency_hopper", ncclNvlsEfficiency(NcclGeneration::Hopper)},
            {"nvls_efficiency_blackwell", ncclNvlsEfficiency(NcclGeneration::Blackwell)},
            {"net_overhead_intel_us", inMicroseconds(ncclNetOverhead(NcclCpu::Intel))},
            {"net_overhead_amd_us", inMicroseconds(ncclNetOverhead(NcclCpu::Amd))},
            {"sm90_nvlink_bw", inGbps(ncclNvlinkBandwidth(NcclGeneration::Hopper)) / 8},
            {"sm100_nvlink_bw", inGbps(ncclNvlinkBandwidth(NcclGeneration::Blackwell)) / 8},
            {"ll_ring_factor", kNcclRingLowLatency},
            {"ll128_ring_factor", kNcclRingLowLatency128},
            {"tree_allreduce_factor", kNcclTreeAllReduce},
            {"ll_tree_divisor", kNcclTreeLowLatency}};
}

CaseJson siteExchange(const CaseJson& in) {
    const SiteExchange found = siteAllReduce(
        whole(in, "sites"), gigabytes(number(in, "gradient_GB")),
        gbps(number(in, "wan_gbps_each_direction")), milliseconds(number(in, "wan_one_way_ms")));
    return {{"bytes_each_direction_GB", inBytes(found.eachDirection) / 1e9},
            {"wan_time_ms", inMilliseconds(found.onWire)},
            {"with_latency_ms", inMilliseconds(found.total)}};
}

CaseJson fibre(const CaseJson& in) {
    CaseJson engine, sonic;
    for (const double each : numbers(in, "metres")) {
        engine.push_back(inNanoseconds(metres(each) / kFibreVelocity));
        sonic.push_back(inNanoseconds(metres(each) / HeadroomInput{}.velocity));
    }
    return {{"fibre_ns", engine}, {"sonic_ns", sonic}};
}

CaseJson spectrumHeadroom(const CaseJson& in) {
    const std::string peer = in.at("peer_response");
    CaseJson xoff;
    for (const auto& [speed, quanta] : in.at("pause_quanta_Mbps").items()) {
        HeadroomInput input;
        input.rate = mbps(*parseReal(speed));
        input.portMtu = bytes(number(in, "port_mtu"));
        input.losslessMtu = bytes(number(in, "lossless_mtu"));
        input.cellFactor = in.contains("worst_case_factor")
                               ? number(in, "worst_case_factor")
                               : cellFactor(bytes(number(in, "cell_size")));
        input.peerResponse = peer.starts_with("fixed") ? *parseDataSize(peer.substr(sizeof "fixed"))
                                                       : quantaSize(quanta.get<double>());
        input.macPhy = bytes(number(in, "mac_phy_delay_bytes"));
        input.tile = in.at("tile_bytes").is_number() ? bytes(number(in, "tile_bytes"))
                                                     : tileDelay(input.rate);
        input.velocity = metresPerSecond(number(in, "speed_in_media_m_per_s"));
        for (const int length : {1, 3, 5, 10, 30, 40, 50, 100, 300, 500, 1000, 2000, 10000}) {
            input.length = metres(length);
            xoff[fmt::format("{}M_{}m", speed, length)] = inBytes(sonicHeadroom(input).bytes);
        }
    }
    return {{"xoff_bytes", xoff}};
}

CaseJson quanta(const CaseJson& in) {
    CaseJson out;
    for (const double speed : numbers(in, "speed_gbps")) {
        const auto found = pauseQuanta(gbps(speed));
        EXPECT_TRUE(found.has_value()) << speed;
        out["pause_quanta"].push_back(*found);
        out["response_bytes"].push_back(inBytes(quantaSize(*found)));
        out["response_ns"].push_back(inNanoseconds(quantaSize(*found) / gbps(speed)));
    }
    return out;
}

CaseJson marking(const CaseJson& in) {
    const EcnThresholds at{bytes(1e3 * number(in, "kmin_kB")), bytes(1e3 * number(in, "kmax_kB")),
                           number(in, "pmax")};
    CaseJson probability;
    for (const double queue : numbers(in, "queue_kB")) {
        probability.push_back(ecnMarkProbability(bytes(1e3 * queue), at));
    }
    return {{"mark_probability", probability}};
}

// The longest reach catalogued of one kind of 800G cable.
double longest(OpticKind kind, bool splits) {
    double reach = 0;
    for (const Part& part : seedCatalog().parts()) {
        const Optic* optic = part.as<Optic>();
        if (optic != nullptr && optic->kind == kind && optic->rate == gbps(800) && optic->reach &&
            (!optic->breakouts.empty()) == splits) {
            reach = std::max(reach, inMetres(*optic->reach));
        }
    }
    return reach;
}

CaseJson reaches(const CaseJson& in) {
    CaseJson reach;
    for (const std::string query : in.at("query")) {
        const std::string name = query.substr(0, query.find(' '));
        // "LR4 (10 km)" is the MSA's; IEEE's own goes 6 km.
        const OpticalInterface* found =
            findInterface(query.find("(10 km)") != std::string::npos ? name + "-10" : name);
        for (const ChannelLimit& limit :
             found != nullptr ? found->limits : std::span<const ChannelLimit>()) {
            if (limit.fibre == Fibre::Os2) {
                reach[name] = limit.reachMetres;
            } else {
                reach[name][std::string(toString(limit.fibre))] = limit.reachMetres;
            }
        }
    }
    reach["800G_DAC_straight"] = longest(OpticKind::Dac, false);
    reach["800G_DAC_splitter"] = longest(OpticKind::Dac, true);
    reach["800G_LACC"] = longest(OpticKind::Acc, false);
    return {{"reach_m", reach}};
}

CaseJson jobMttfs(const CaseJson& in) {
    CaseJson hours;
    for (const double gpus : numbers(in, "gpus")) {
        hours.push_back(inSeconds(jobMttf(gpus / number(in, "gpus_per_node"),
                                          perDay(number(in, "failures_per_node_day")))) /
                        3600);
    }
    return {{"job_mttf_hours", hours}, {"published_hours", hours}};
}

CaseJson ettrs(const CaseJson& in) {
    const auto minutes = [&](const char* key) { return seconds(60 * number(in, key)); };
    const CheckpointPlan plan{minutes("restart_minutes"), minutes("checkpoint_interval_minutes"),
                              minutes("checkpoint_write_minutes")};
    CaseJson ettr;
    for (const double nodes : numbers(in, "nodes")) {
        ettr.push_back(expectedEttr(nodes, perDay(number(in, "failures_per_node_day")), plan));
    }
    return {{"expected_ettr", ettr}};
}

CaseJson linkFailures(const CaseJson& in) {
    const EventRate rate = perYear(12 * number(in, "link_fail_per_month"));
    const double links = number(in, "gpus") * number(in, "links_per_gpu_single_tor");
    return {{"expected_link_failures_per_month", links * (rate * (kYear / 12))},
            {"link_mtbf_years", 1 / (rate * kYear)},
            {"annualised_link_failure", rate * kYear}};
}

CaseJson composition(const CaseJson& in) {
    const std::vector<double> a = numbers(in, "a");
    const auto& some = in.at("k_of_n");
    const auto minutesDown = [](double up) { return (1 - up) * inSeconds(kYear) / 60; };
    CaseJson out = {{"series", seriesAvailability(a)}};
    out[fmt::format("k{}_of_{}", some.at("k").get<int>(), some.at("n").get<int>())] =
        kOfNAvailability(some.at("k"), some.at("n"), some.at("a"));
    for (const double each : a) { // "0.999" is "0_999" in the names of fields
        std::string name = fmt::format("{}", each);
        std::replace(name.begin(), name.end(), '.', '_');
        out["parallel_two_" + name] = parallelAvailability(std::vector{each, each});
        out["downtime_min_per_year_" + name] = minutesDown(each);
    }
    return out;
}

CaseJson trainingDays(const CaseJson& in) {
    CaseJson days;
    for (const auto& each : in.at("cases")) {
        days.push_back(inSeconds(trainingTime(number(each, "params"), number(each, "tokens"),
                                              number(each, "gpus"),
                                              teraflopsPerSecond(number(each, "tflops")), 8)) /
                       86400);
    }
    return {{"days", days}, {"published", days}};
}

CaseJson llamaSteps(const CaseJson& in) {
    CaseJson out;
    const std::vector<double> achieved = numbers(in, "tflops_per_gpu");
    for (std::size_t i = 0; i < achieved.size(); ++i) {
        const auto& row = in.at("rows").at(i);
        out["gpus_check"].push_back(number(row, "tp") * number(row, "cp") * number(row, "pp") *
                                    number(row, "dp"));
        out["tokens_per_batch"].push_back(number(row, "batch_per_dp") * number(row, "seq") *
                                          number(row, "dp"));
        out["mfu_computed"].push_back(teraflopsPerSecond(achieved[i]) /
                                      teraflopsPerSecond(number(in, "peak_tflops")));
    }
    out["mfu_published"] = out["mfu_computed"];
    return out;
}

CaseJson scalings(const CaseJson& in) {
    CaseJson efficiency;
    for (const auto& pair : in.at("pairs")) {
        const std::vector<double> gpus = numbers(pair, "gpus"), batch = numbers(pair, "gbs"),
                                  step = numbers(pair, "step_s");
        efficiency.push_back(scalingEfficiency({gpus[0], batch[0], seconds(step[0])},
                                               {gpus[1], batch[1], seconds(step[1])}));
    }
    return {{"efficiency", efficiency}};
}

CaseJson optimizerBytes(const CaseJson& in) {
    CaseJson out;
    for (const double d : numbers(in, "d")) {
        out["fp16_fp16"].push_back(stateBytes(TrainingPrecision::Fp16Fp16).over(d));
        out["bf16_fp32"].push_back(stateBytes(TrainingPrecision::Bf16Fp32).over(d));
        out["fp32_fp32"].push_back(stateBytes(TrainingPrecision::Fp32Fp32).over(d));
    }
    return out;
}

CaseJson bubbles(const CaseJson& in) {
    CaseJson bubble;
    for (const std::int64_t v : in.at("interleave").get<std::vector<std::int64_t>>()) {
        for (const std::int64_t m : in.at("microbatches").get<std::vector<std::int64_t>>()) {
            bubble[fmt::format("v{}", v)].push_back(pipelineBubble(whole(in, "pp"), m, v));
        }
    }
    return {{"bubble_fraction_of_ideal", bubble}};
}

// The model is named "GPT-3 175B"; gradients are 16 bit.
CaseJson hpnTraffic(const CaseJson& in) {
    static const std::regex pattern(R"((\d+(\.\d+)?)B$)");
    const std::string model = in.at("model");
    std::smatch match;
    EXPECT_TRUE(std::regex_search(model, match, pattern)) << model;
    const DataParallelBytes found = dataParallelBytes(
        1e9 * *parseReal(match[1].str()), number(in, "tp"), number(in, "pp"), number(in, "dp"), 2);
    return {{"dp_bytes", inBytes(found.gradients)},
            {"dp_bytes_from_params", inBytes(found.gradients)},
            {"check_gpus", number(in, "tp") * number(in, "pp") * number(in, "dp")}};
}

constexpr Runner kRows[] = {
    {"ECMP-BALLS-", balls},
    {"MEAS-INFER-RANKS", inferredRanks},
    {"MEAS-B200-", nicRates},
    {"COLL-HIER-BYTES", hierarchical},
    {"COLL-SIMAI-A2A", simAiAllToAll},
    {"COLL-PREDICT-VS-MEASURED", predictions},
    {"NCCL-TUNER-CONSTANTS", ncclConstants},
    {"HYB-TWO-SITE-ALLREDUCE", siteExchange},
    {"LAT-DEEPSEEK", endToEnd},
    {"LAT-FIBRE", fibre},
    {"PFC-MSN", spectrumHeadroom},
    {"PFC-QUANTA", quanta},
    {"ECN-MARK-PROB", marking},
    {"OPT-REACH", reaches},
    {"AVAIL-RSC-MTTF", jobMttfs},
    {"AVAIL-ETTR", ettrs},
    {"AVAIL-HPN-LINKS", linkFailures},
    {"AVAIL-SERIES-PARALLEL", composition},
    {"TRAIN-MEGATRON-DAYS", trainingDays},
    {"TRAIN-LLAMA3-", llamaSteps},
    {"TRAIN-MLPERF405B-SCALING", scalings},
    {"TRAIN-DISTOPT-BYTES", optimizerBytes},
    {"TRAIN-PP-BUBBLE", bubbles},
    {"TRAIN-HPN-TRAFFIC", hpnTraffic},
};

} // namespace

std::span<const Runner> calcRunners() {
    return kRows;
}

} // namespace weft::test
