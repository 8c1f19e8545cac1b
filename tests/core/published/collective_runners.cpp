// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/result.hpp"
#include "core/collective/collective.hpp"
#include "tests/core/published/runners.hpp"

namespace weft::test {
namespace {

CollectiveResult evaluated(Operation operation, std::string_view algorithm,
                           const CollectiveParams& params) {
    const Collective* collective = findCollective(operation, algorithm);
    WEFT_CHECK(collective != nullptr);
    return evaluate(*collective, params);
}

CaseJson busFactors(const CaseJson& in) {
    CaseJson out;
    for (const std::int64_t ranks : in.at("ranks").get<std::vector<std::int64_t>>()) {
        for (const Operation operation : {Operation::AllReduce, Operation::ReduceScatter,
                                          Operation::AllGather, Operation::AllToAll}) {
            out[std::string(toString(operation))].push_back(busFactor(operation, ranks));
        }
    }
    out["broadcast"] = busFactor(Operation::Broadcast, 8);
    out["reduce"] = busFactor(Operation::Reduce, 8);
    return out;
}

// MPICH's α–β–γ sums, one algorithm a field.
CaseJson alphaBeta(const CaseJson& in) {
    CollectiveParams params;
    params.ranks = in.at("ranks");
    params.size = bytes(in.at("bytes").get<double>());
    params.alpha = microseconds(in.at("alpha_us").get<double>());
    params.bandwidth = bitsPerSecond(8 / in.at("beta_s_per_byte").get<double>());
    params.gammaPerByte = seconds(in.at("gamma_s_per_byte").get<double>());
    struct Field {
        const char* name;
        Operation operation;
        std::string_view algorithm;
    };
    CaseJson times;
    for (const Field& field :
         {Field{"allgather_ring", Operation::AllGather, "ring"},
          {"allgather_recursive_doubling", Operation::AllGather, "recursive_doubling"},
          {"allgather_bruck", Operation::AllGather, "bruck"},
          {"allreduce_recursive_doubling", Operation::AllReduce, "recursive_doubling"},
          {"allreduce_rabenseifner", Operation::AllReduce, "halving_doubling"},
          {"allreduce_ring", Operation::AllReduce, "ring"},
          {"reduce_scatter_pairwise", Operation::ReduceScatter, "pairwise"},
          {"bcast_binomial", Operation::Broadcast, "binomial"},
          {"bcast_scatter_ring_allgather", Operation::Broadcast, "scatter_allgather"},
          {"alltoall_bruck", Operation::AllToAll, "bruck"},
          {"alltoall_pairwise", Operation::AllToAll, "pairwise"}}) {
        times[field.name] =
            inMicroseconds(evaluated(field.operation, field.algorithm, params).time);
    }
    return {{"time_us", times}};
}

CaseJson parameterServer(const CaseJson& in) {
    CaseJson times;
    for (const std::int64_t servers : in.at("servers").get<std::vector<std::int64_t>>()) {
        CollectiveParams params;
        params.ranks = in.at("workers");
        params.servers = servers;
        params.size = bytes(in.at("bytes").get<double>());
        params.bandwidth = gigabytesPerSecond(in.at("nic_GBps").get<double>());
        times.push_back(
            inSeconds(evaluated(Operation::AllReduce, "parameter_server", params).time));
    }
    return {{"time_s", times}};
}

CaseJson inNetwork(const CaseJson& in) {
    CaseJson ring, sharp, speedup;
    for (const std::int64_t ranks : in.at("ranks").get<std::vector<std::int64_t>>()) {
        CollectiveParams params;
        params.ranks = ranks;
        params.size = bytes(in.at("bytes").get<double>());
        params.bandwidth = gigabytesPerSecond(in.at("nic_GBps").get<double>());
        params.alpha = microseconds(in.at("latency_us").get<double>());
        ring.push_back(inSeconds(evaluated(Operation::AllReduce, "ring", params).time));
        sharp.push_back(inSeconds(evaluated(Operation::AllReduce, "in_network", params).time));
        speedup.push_back(ring.back().get<double>() / sharp.back().get<double>());
    }
    return {{"ring_s", ring}, {"sharp_s", sharp}, {"speedup", speedup}};
}

// A measured time turned into algorithm and bus bandwidth.
CaseJson measuredBusBandwidth(const CaseJson& in) {
    const double algbw = in.at("bytes").get<double>() / (in.at("time_us").get<double>() * 1e3);
    return {{"algbw_GBps", algbw},
            {"busbw_GBps", algbw * busFactor(*operationFrom(in.at("collective").get<std::string>()),
                                             in.at("ranks"))}};
}

constexpr Runner kRows[] = {
    {"COLL-BUSBW-FACTORS", busFactors}, {"COLL-TRG-", alphaBeta},
    {"COLL-PS", parameterServer},       {"COLL-SHARP", inNetwork},
    {"MEAS-P5-", measuredBusBandwidth}, {"MEAS-ST-", measuredBusBandwidth},
};

} // namespace

std::span<const Runner> collectiveRunners() {
    return kRows;
}

} // namespace weft::test
