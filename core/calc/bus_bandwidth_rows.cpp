// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calc/bus_bandwidth.hpp"
#include "core/calc/rows.hpp"
#include "core/collective/collective.hpp"

namespace weft {
namespace {

using enum CalcKind;

constexpr std::string_view kNcclTests[] = {"NVIDIA nccl-tests, doc/PERFORMANCE.md"};
constexpr std::string_view kHierarchical[] = {"NCCL; Cho et al. 2019 (BlueConnect)",
                                              "stas00/ml-engineering, network (worked example)"};
constexpr std::string_view kSimAi[] = {"Alibaba SimAI, calbusbw.cc"};
constexpr std::string_view kServerSources[] = {"Li et al. 2014 (parameter server)",
                                               "Jiang et al. 2020 (BytePS)"};
constexpr std::string_view kOperations[] = {"all_reduce", "all_gather", "reduce_scatter",
                                            "all_to_all", "broadcast",  "reduce"};

constexpr CalcParam kBusParams[] = {
    param("op", Choice, "operation").of(kOperations),
    param("ranks", Count, "ranks").within(2, kMostCalcCount),
    param("bytes", Size, "size as nccl-tests means it").maybe(),
    param("time", Time, "measured time").maybe(),
};
constexpr CalcField kBusFields[] = {
    {"factor", "ratio", "2*(ranks-1)/ranks", "bus bandwidth over algorithm bandwidth"},
    {"algbw", "Gb/s", "8e-9*bytes/time", "size over time"},
    {"busbw", "Gb/s", "algbw*factor", "what each wire carries, if the algorithm is a ring"},
};
Result<CalcOutcome> bus(const CalcArguments& in) {
    const auto operation = operationFrom(in.word("op"));
    WEFT_CHECK(operation.has_value()); // a choice of the table
    const double factor = busFactor(*operation, in.count("ranks"));
    CalcOutcome out = outcome({factor, std::nullopt, std::nullopt});
    out.expressions["factor"] = *operation == Operation::AllReduce ? "2*(ranks-1)/ranks"
                                : factor == 1                      ? "1"
                                                                   : "(ranks-1)/ranks";
    if (in.has("bytes") && in.has("time")) {
        const Bandwidth algbw = in.size("bytes") / in.time("time");
        out.values[1] = inGbps(algbw);
        out.values[2] = inGbps(algbw * factor);
    }
    return out;
}

constexpr CalcParam kInferParams[] = {
    param("algbw", Rate, "algorithm bandwidth of an all-reduce"),
    param("busbw", Rate, "its bus bandwidth"),
};
constexpr CalcField kInferFields[] = {
    {"ranks", "count", "2/(2-busbw/algbw)",
     "ranks that give this pair; rounding of the two blurs it"},
};
Result<CalcOutcome> infer(const CalcArguments& in) {
    if (!(in.rate("algbw") > Bandwidth()) || !(in.rate("busbw") / in.rate("algbw") < 2)) {
        return fail(ErrorCode::Usage,
                    "expected a bus bandwidth below twice the algorithm bandwidth: no number of "
                    "ranks gives more",
                    "busbw");
    }
    return outcome({inferRanks(in.rate("algbw"), in.rate("busbw"))});
}

constexpr CalcParam kNicParams[] = {
    param("busbw", Rate, "bus bandwidth of a hierarchical all-reduce"),
    param("servers", Count, "servers"),
    param("ranks", Count, "ranks").within(2, kMostCalcCount),
};
constexpr CalcField kNicFields[] = {
    {"rate", "Gb/s", "busbw*(servers-1)/(ranks-1)", "of each accelerator's NIC, one direction"},
};
Result<CalcOutcome> nic(const CalcArguments& in) {
    return outcome(
        {inGbps(hierarchicalNicRate(in.rate("busbw"), in.count("servers"), in.count("ranks")))});
}

constexpr CalcParam kBytesParams[] = {
    param("bytes", Size, "payload"),
    param("ranks-per-server", Count, "accelerators of a server"),
    param("servers", Count, "servers"),
    param("nic", Rate, "NIC of each accelerator").maybe(),
};
constexpr CalcField kBytesFields[] = {
    {"inside", "B", "2*(ranks_per_server-1)/ranks_per_server*bytes",
     "of each accelerator on the scale-up network"},
    {"across", "B", "2*(servers-1)/servers*bytes/ranks_per_server", "of each NIC"},
    {"share-across", "ratio", "across/(inside+across)", "of an accelerator's bytes that leave"},
    {"time-across", "s", "8e-9*across/nic", "of the ring between servers"},
    {"ring", "B", "2*(ranks_per_server*servers-1)/(ranks_per_server*servers)*bytes",
     "through each link of a flat ring instead"},
    {"time-ring", "s", "8e-9*ring/(nic*ranks_per_server)",
     "of that ring over all NICs of a server"},
};
Result<CalcOutcome> bytesOf(const CalcArguments& in) {
    const DataSize payload = in.size("bytes");
    const std::int64_t g = in.count("ranks-per-server"), k = in.count("servers");
    const HierarchicalBytes found = hierarchicalBytes(payload, g, k);
    const DataSize ring = ringBytes(payload, g * k);
    CalcOutcome out = outcome({inBytes(found.inside), inBytes(found.across), found.shareAcross(),
                               std::nullopt, inBytes(ring), std::nullopt});
    if (g * k == 1) {
        out.values[2] = 0; // nothing is sent at all
        out.expressions["share-across"] = "0";
    }
    if (in.has("nic")) {
        out.values[3] = inSeconds(found.across / in.rate("nic"));
        out.values[5] = inSeconds(ring / (in.rate("nic") * real(g)));
    }
    return out;
}

constexpr CalcParam kAllToAllParams[] = {
    param("nic", Rate, "NIC of each accelerator"),
    param("servers", Count, "servers").within(2, kMostCalcCount),
    param("ranks-per-server", Count, "accelerators of a server"),
};
constexpr CalcField kAllToAllFields[] = {
    {"busbw", "Gb/s", "nic*(servers*ranks_per_server-1)/((servers-1)*ranks_per_server)",
     "above the NIC's rate, because the share inside a server needs no NIC"},
};
Result<CalcOutcome> allToAll(const CalcArguments& in) {
    return outcome({inGbps(
        allToAllBusBandwidth(in.rate("nic"), in.count("servers"), in.count("ranks-per-server")))});
}

constexpr CalcParam kServerParams[] = {
    param("workers", Count, "workers"),
    param("servers", Count, "parameter servers, on hosts of their own"),
    param("bytes", Size, "gradient"),
    param("bandwidth", Rate, "of each NIC, one direction"),
    param("alpha", Time, "latency of a step").orElse("0s"),
};
constexpr CalcField kServerFields[] = {
    {"time", "s", "2*max(1, workers/servers)*8e-9*bytes/bandwidth + 2*alpha", "push, then pull"},
};
Result<CalcOutcome> parameterServer(const CalcArguments& in) {
    CollectiveParams params;
    params.ranks = in.count("workers");
    params.servers = in.count("servers");
    params.size = in.size("bytes");
    params.bandwidth = in.rate("bandwidth");
    params.alpha = in.time("alpha");
    WEFT_TRY_VOID(checkParams(params));
    const Collective* row = findCollective(Operation::AllReduce, "parameter_server");
    WEFT_CHECK(row != nullptr);
    CalcOutcome out = outcome({inSeconds(evaluate(*row, params).time)});
    if (params.ranks == 1) {
        out.expressions["time"] = "0";
    }
    return out;
}

constexpr CalcParam kSiteParams[] = {
    param("sites", Count, "sites").within(2, 1e6).orElse("2"),
    param("bytes", Size, "payload, reduced inside each site"),
    param("rate", Rate, "between two sites, each direction"),
    param("delay", Time, "between two sites, one way"),
};
constexpr CalcField kSiteFields[] = {
    {"bytes-each-way", "B", "2*(sites-1)/sites*bytes", "through each direction"},
    {"on-wire", "s", "8e-9*bytes_each_way/rate", "time of those bytes"},
    {"time", "s", "on_wire + 2*(sites-1)*delay", "with the latency of every step"},
};
Result<CalcOutcome> siteAllReduceRow(const CalcArguments& in) {
    const SiteExchange found =
        siteAllReduce(in.count("sites"), in.size("bytes"), in.rate("rate"), in.time("delay"));
    return outcome({inBytes(found.eachDirection), inSeconds(found.onWire), inSeconds(found.total)});
}

constexpr Calculation kRows[] = {
    {"bus-bandwidth", "nccl-tests' factor, and both bandwidths of a measured time", kBusParams,
     kBusFields, "exact", kNcclTests, "op=all_reduce ranks=16 bytes=16GiB time=66.132ms", &bus,
     "factor: all_reduce 2(n-1)/n; all_gather, reduce_scatter, all_to_all (n-1)/n; broadcast and "
     "reduce 1. algbw and busbw are unknown where bytes and time are not given"},
    {"infer-ranks", "ranks of an all-reduce from its two bandwidths", kInferParams, kInferFields,
     "estimate", kNcclTests, "algbw=195.31GB/s busbw=386.56GB/s", &infer},
    {"nic-rate", "what each NIC carries under a hierarchical all-reduce", kNicParams, kNicFields,
     "exact", kHierarchical, "busbw=377.34GB/s servers=4 ranks=32", &nic},
    {"hierarchical-bytes", "bytes inside and across servers of a hierarchical all-reduce",
     kBytesParams, kBytesFields, "exact", kHierarchical,
     "bytes=4GiB ranks-per-server=8 servers=4 nic=50GB/s", &bytesOf,
     "times are unknown where no nic is given"},
    {"all-to-all-busbw", "bus bandwidth of an all-to-all over servers", kAllToAllParams,
     kAllToAllFields, "estimate", kSimAi, "nic=48.5GB/s servers=4 ranks-per-server=8", &allToAll},
    {"parameter-server", "all-reduce through parameter servers", kServerParams, kServerFields,
     "estimate", kServerSources, "workers=32 servers=8 bytes=1GiB bandwidth=50GB/s",
     &parameterServer},
    {"site-all-reduce", "all-reduce between sites over a WAN", kSiteParams, kSiteFields, "estimate",
     kHierarchical, "bytes=16GB rate=3200Gb/s delay=0.505ms", &siteAllReduceRow},
};

} // namespace

std::span<const Calculation> busBandwidthRows() {
    return kRows;
}

} // namespace weft
