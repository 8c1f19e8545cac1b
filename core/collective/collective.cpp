// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/collective/collective.hpp"

#include "core/collective/rows.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <bit>
#include <utility>

namespace weft {
namespace {

constexpr std::array<std::pair<Operation, std::string_view>, 7> kOperations{{
    {Operation::AllReduce, "all_reduce"},
    {Operation::AllGather, "all_gather"},
    {Operation::ReduceScatter, "reduce_scatter"},
    {Operation::AllToAll, "all_to_all"},
    {Operation::Broadcast, "broadcast"},
    {Operation::Reduce, "reduce"},
    {Operation::Barrier, "barrier"},
}};

// A million ranks is ten times the largest cluster; the limit keeps every count far from overflow.
constexpr std::int64_t kMostRanks = 1'000'000'000;

} // namespace

std::string_view toString(Operation operation) {
    return kOperations.at(static_cast<std::size_t>(operation)).second;
}

std::optional<Operation> operationFrom(std::string_view word) {
    for (const auto& [operation, name] : kOperations) {
        if (name == word) {
            return operation;
        }
    }
    return std::nullopt;
}

double busFactor(Operation operation, std::int64_t ranks) {
    const double n = static_cast<double>(ranks);
    if (ranks < 2) {
        return 0;
    }
    switch (operation) {
    case Operation::AllReduce:
        return 2 * (n - 1) / n;
    case Operation::AllGather:
    case Operation::ReduceScatter:
    case Operation::AllToAll:
        return (n - 1) / n;
    case Operation::Broadcast:
    case Operation::Reduce:
        return 1;
    case Operation::Barrier:
        break;
    }
    return 0;
}

Result<void> checkParams(const CollectiveParams& p) {
    const auto usage = [](std::string message, std::string place) {
        return fail(ErrorCode::Usage, std::move(message), std::move(place));
    };
    if (p.ranks < 1 || p.ranks > kMostRanks) {
        return usage(fmt::format("{} ranks: expected from 1 to {}", p.ranks, kMostRanks), "ranks");
    }
    if (p.servers < 0 || p.ranksPerServer < 0 || p.depth < 1 || p.chunks < 0) {
        return usage("servers, ranks per server, depth and chunks are counts, not negative",
                     "servers");
    }
    if (p.servers > 0 && p.ranksPerServer > 0 &&
        (p.ranksPerServer > p.ranks || p.servers != p.ranks / p.ranksPerServer ||
         p.ranks % p.ranksPerServer != 0)) {
        return usage(fmt::format("{} servers of {} ranks are not {} ranks", p.servers,
                                 p.ranksPerServer, p.ranks),
                     "ranks-per-server");
    }
    std::int64_t product = 1;
    for (const std::int64_t extent : p.dims) {
        if (extent < 1 || product > p.ranks / extent) {
            return usage(fmt::format("the dimensions do not multiply to {} ranks", p.ranks),
                         "dims");
        }
        product *= extent;
    }
    if (!p.dims.empty() && product != p.ranks) {
        return usage(
            fmt::format("the dimensions multiply to {}, not to {} ranks", product, p.ranks),
            "dims");
    }
    const Bandwidth none;
    if (!(p.bandwidth > none) || (p.intraBandwidth && !(*p.intraBandwidth > none)) ||
        (p.inSwitchBandwidth && !(*p.inSwitchBandwidth > none)) ||
        (p.serverBandwidth && !(*p.serverBandwidth > none))) {
        return usage("a bandwidth must be above 0", "bandwidth");
    }
    if (!(p.size >= DataSize()) || !(p.alpha >= Duration()) || !(p.gammaPerByte >= Duration())) {
        return usage("size, alpha and gamma must not be negative", "alpha");
    }
    return {};
}

CollectiveResult evaluate(const Collective& collective, const CollectiveParams& params) {
    CollectiveResult result;
    if (params.ranks < 2) { // nothing to send, nothing to wait for
        result.expression = "0";
        return result;
    }
    result.expression = collective.expression;
    result.terms.reserve(10);
    collective.evaluate(params, result);
    if (result.time > Duration()) {
        result.algbw = params.size / result.time;
        result.busbw = result.algbw * busFactor(collective.operation, params.ranks);
    }
    return result;
}

RanksByServer ranksByServer(const CollectiveParams& p) {
    std::int64_t perServer = p.ranksPerServer;
    if (perServer == 0 && p.servers > 0 && p.ranks % p.servers == 0) {
        perServer = p.ranks / p.servers;
    }
    if (perServer <= 1 || p.ranks % perServer != 0) {
        return {p.ranks, p.ranks, 1};
    }
    return {p.ranks, p.ranks / perServer, perServer};
}

Bandwidth channelBandwidth(const CollectiveParams& p) {
    const RanksByServer at = ranksByServer(p);
    if (at.g == 1) {
        return p.bandwidth;
    }
    if (at.m == 1) {
        return p.intraBandwidth.value_or(p.bandwidth);
    }
    const Bandwidth rails = p.bandwidth * static_cast<double>(at.g);
    return p.intraBandwidth ? std::min(rails, *p.intraBandwidth) : rails;
}

Duration intraAlpha(const CollectiveParams& p) {
    return p.alphaIntra.value_or(p.alpha);
}

double log2Floor(std::int64_t n) {
    return static_cast<double>(std::bit_width(static_cast<std::uint64_t>(n)) - 1);
}

double log2Ceil(std::int64_t n) {
    return static_cast<double>(std::bit_width(static_cast<std::uint64_t>(n - 1)));
}

bool isPowerOfTwo(std::int64_t n) {
    return std::has_single_bit(static_cast<std::uint64_t>(n));
}

void addRing(const CollectiveParams& p, double times, std::vector<CollectivePhase>& out) {
    const double n = static_cast<double>(p.ranks);
    out.push_back({{PatternKind::Ring}, 1 / n, times * (n - 1)});
}

void addPairwise(const CollectiveParams& p, std::vector<CollectivePhase>& out) {
    const double n = static_cast<double>(p.ranks);
    out.push_back({{PatternKind::Uniform}, 1 / n, n - 1});
}

void addFolding(const CollectiveParams& p, std::vector<CollectivePhase>& out) {
    if (!isPowerOfTwo(p.ranks)) {
        out.push_back({{PatternKind::Fold}, 1, 1});
        out.push_back({{PatternKind::Unfold}, 1, 1});
    }
}

CollectiveTerm countTerm(std::string_view name, double value, std::string_view meaning) {
    return {name, value, "count", meaning};
}
CollectiveTerm ranksTerm(std::int64_t ranks) {
    return countTerm("n", static_cast<double>(ranks), "ranks");
}
CollectiveTerm sizeTerm(DataSize size) {
    return {"S", inBytes(size), "B", "message size"};
}
CollectiveTerm rateTerm(std::string_view name, Bandwidth rate, std::string_view meaning) {
    return {name, inGbps(rate), "Gb/s", meaning};
}
CollectiveTerm timeTerm(std::string_view name, Duration time, std::string_view meaning) {
    return {name, inSeconds(time), "s", meaning};
}
CollectiveTerm bandwidthTerm(Bandwidth rate) {
    return rateTerm("B", rate, "bandwidth of a rank, one direction");
}
CollectiveTerm alphaTerm(Duration alpha) {
    return timeTerm("alpha", alpha, "latency of a step between servers");
}
CollectiveTerm gammaTerm(Duration gammaPerByte) {
    return {"gamma", inSeconds(gammaPerByte), "s/B", "time to reduce a byte"};
}

} // namespace weft
