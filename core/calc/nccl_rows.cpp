// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calc/nccl.hpp"
#include "core/calc/rows.hpp"

#include <algorithm>
#include <cmath>

namespace weft {
namespace {

using enum CalcKind;

constexpr std::string_view kSources[] = {
    "NCCL 2.30, src/graph/tuning.cc: ncclTopoTuneModel, ncclTopoGetAlgoTime"};

// In the order of the enumerations.
constexpr std::string_view kAlgorithms[] = {"tree",          "ring", "collnet_direct",
                                            "collnet_chain", "nvls", "nvls_tree"};
constexpr std::string_view kProtocols[] = {"LL", "LL128", "Simple"};
constexpr std::string_view kLinks[] = {"nvlink", "pci"};
constexpr std::string_view kGenerations[] = {"volta", "ampere", "hopper", "blackwell"};
constexpr std::string_view kCpus[] = {"intel", "amd"};
constexpr std::string_view kOperations[] = {"all_reduce", "all_gather", "reduce_scatter"};

template <class Enum>
Enum chosen(const CalcArguments& in, std::string_view name,
            std::span<const std::string_view> words) {
    const auto found = std::find(words.begin(), words.end(), in.word(name));
    return static_cast<Enum>(found - words.begin());
}

constexpr CalcParam kLatencyParams[] = {
    param("algorithm", Choice, "algorithm").of(kAlgorithms),
    param("protocol", Choice, "protocol").of(kProtocols),
    param("nodes", Count, "nodes"),
    param("ranks-per-node", Count, "ranks of each"),
    param("op", Choice, "operation").orElse("all_reduce").of(kOperations),
    param("link", Choice, "between the ranks of a node").orElse("nvlink").of(kLinks),
    param("generation", Choice, "of the accelerator").orElse("hopper").of(kGenerations),
    param("cpu", Choice, "vendor: sets the overhead of posting to the network")
        .orElse("intel")
        .of(kCpus),
    param("net-latency", Time, "of the network, beside the constants").orElse("0s"),
    param("bytes", Size, "message; does not matter here").maybe(),
    param("channels", Count, "channels; do not matter here").maybe(),
    param("channel-bandwidth", Rate, "of a channel; does not matter here").maybe(),
};
constexpr CalcParam kTimeParams[] = {
    kLatencyParams[0],
    kLatencyParams[1],
    kLatencyParams[2],
    kLatencyParams[3],
    kLatencyParams[4],
    kLatencyParams[5],
    kLatencyParams[6],
    kLatencyParams[7],
    kLatencyParams[8],
    param("bytes", Size, "message"),
    param("channels", Count, "channels").within(1, 1024),
    param("channel-bandwidth", Rate, "of a channel: between nodes where there are several"),
    param("inside-bandwidth", Rate, "of a channel inside a node, where NVLS spans several").maybe(),
};

Result<NcclJob> jobOf(const CalcArguments& in) {
    NcclJob job;
    job.algorithm = chosen<NcclAlgorithm>(in, "algorithm", kAlgorithms);
    job.protocol = chosen<NcclProtocol>(in, "protocol", kProtocols);
    job.inside = chosen<NcclLink>(in, "link", kLinks);
    job.generation = chosen<NcclGeneration>(in, "generation", kGenerations);
    job.cpu = chosen<NcclCpu>(in, "cpu", kCpus);
    job.operation = *operationFrom(in.word("op")); // a choice of the table
    job.nodes = in.count("nodes");
    job.ranksPerNode = in.count("ranks-per-node");
    job.netLatency = in.time("net-latency");
    job.channels = in.has("channels") ? in.count("channels") : 2;
    if (job.nodes == 1 && job.ranksPerNode == 1) {
        return fail(ErrorCode::Usage, "one rank has nothing to reduce with", "ranks-per-node");
    }
    if (!ncclPlans(job)) {
        return fail(ErrorCode::Usage,
                    "NCCL does not plan this: ring runs every protocol and operation, tree "
                    "all_reduce, the others all_reduce with Simple; NVLS needs Hopper and two "
                    "channels, its tree two nodes",
                    "algorithm");
    }
    return job;
}

std::vector<CalcTerm> latencyTerms(const NcclLatency& found) {
    const auto constant = [](std::string name, Duration time, std::string meaning) {
        return term(std::move(name), inSeconds(time), "s", std::move(meaning),
                    "NCCL 2.30, tuning.cc");
    };
    return {constant("base", found.base, "latency of the call"),
            constant("intra", found.inside,
                     "of a step inside a node; not below the overhead of "
                     "posting to the network"),
            constant("inter", found.across, "of a step between nodes"),
            term("intra_steps", found.insideSteps, "count", "steps inside nodes"),
            term("inter_steps", found.acrossSteps, "count", "steps between nodes")};
}

constexpr std::string_view kLatencyText = "base + intra_steps*intra + inter_steps*inter";

constexpr CalcField kLatencyFields[] = {
    {"latency", "s", kLatencyText, "before the first byte counts"},
};
Result<CalcOutcome> latency(const CalcArguments& in) {
    WEFT_TRY(const NcclJob job, jobOf(in));
    const NcclLatency found = ncclLatency(job);
    return outcome({inSeconds(found.total)}, latencyTerms(found));
}

constexpr CalcField kTimeFields[] = {
    {"latency", "s", kLatencyText, "before the first byte counts"},
    {"busbw", "Gb/s", "min(cap, share*channels*channel_bandwidth)", "of the channels together"},
    {"algbw", "Gb/s", "busbw*ratio*correction", "size over time, were there no latency"},
    {"time", "s", "latency*plateau + 8e-9*bytes/algbw", "what NCCL expects"},
};
Result<CalcOutcome> time(const CalcArguments& in) {
    WEFT_TRY(NcclJob job, jobOf(in));
    job.size = in.size("bytes");
    job.channelBandwidth = in.rate("channel-bandwidth");
    if (in.has("inside-bandwidth")) {
        job.insideBandwidth = in.rate("inside-bandwidth");
    }
    const NcclTime found = ncclTime(job);
    std::vector<CalcTerm> terms = latencyTerms(found.latency);
    const bool isCapped = std::isfinite(inGbps(found.cap));
    terms.insert(terms.end(),
                 {term("share", found.share, "ratio", "what protocol and algorithm leave",
                       "NCCL 2.30, tuning.cc"),
                  term("ratio", found.ratio, "ratio", "algorithm over bus bandwidth"),
                  term("correction", found.correction, "ratio", "of trees at medium sizes",
                       "NCCL 2.30, tuning.cc"),
                  term("plateau", found.plateau, "ratio",
                       "of a ring between nodes whose chunks are full", "NCCL 2.30, tuning.cc")});
    if (isCapped) {
        terms.push_back(
            term("cap", inGbps(found.cap), "Gb/s", "measured maximum", "NCCL 2.30, tuning.cc"));
    }
    CalcOutcome out = outcome({inSeconds(found.latency.total), inGbps(found.busbw),
                               inGbps(found.algbw), inSeconds(found.time)},
                              std::move(terms));
    if (!isCapped) {
        out.expressions["busbw"] = "share*channels*channel_bandwidth";
    }
    return out;
}

constexpr Calculation kRows[] = {
    {"nccl-latency", "latency NCCL plans a collective with", kLatencyParams, kLatencyFields,
     "estimate", kSources, "algorithm=ring protocol=Simple nodes=4 ranks-per-node=8", &latency},
    {"nccl-time", "time NCCL plans a collective with", kTimeParams, kTimeFields, "estimate",
     kSources,
     "algorithm=ring protocol=Simple nodes=4 ranks-per-node=8 bytes=1GiB channels=16 "
     "channel-bandwidth=25GB/s",
     &time},
};

} // namespace

std::span<const Calculation> ncclRows() {
    return kRows;
}

} // namespace weft
