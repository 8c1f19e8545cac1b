// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/collective/rows.hpp"

namespace weft {
namespace {

constexpr std::string_view kSources[] = {
    "Patarasuk & Yuan 2009", "Thakur, Rabenseifner, Gropp 2005", "NCCL 2.30, src/graph/tuning.cc"};

void run(const CollectiveParams& p, CollectiveResult& r) {
    const RanksByServer at = ranksByServer(p);
    const double n = static_cast<double>(at.n), m = static_cast<double>(at.m);
    const Bandwidth wire = channelBandwidth(p);
    r.time = p.base + 2 * (n - m) * intraAlpha(p) + 2 * (m - 1) * p.alpha +
             2 * (n - 1) / n * (p.size / wire) + (n - 1) / n * reduceTime(p);
    r.terms = {timeTerm("base", p.base, "latency of the call itself"),
               ranksTerm(p.ranks),
               countTerm("m", m, "servers"),
               timeTerm("alpha_in", intraAlpha(p), "latency of a step inside a server"),
               alphaTerm(p.alpha),
               sizeTerm(p.size),
               bandwidthTerm(wire),
               gammaTerm(p.gammaPerByte)};
}

void phases(const CollectiveParams& p, std::vector<CollectivePhase>& out) {
    addRing(p, 2, out);
}

} // namespace

constinit const Collective kRingAllReduce{
    .operation = Operation::AllReduce,
    .algorithm = "ring",
    .name = "ring",
    .expression = "base + 2*(n-m)*alpha_in + 2*(m-1)*alpha + 2*(n-1)/n*8e-9*S/B "
                  "+ (n-1)/n*S*gamma",
    .meaning = "Time of a ring all-reduce of S bytes over n ranks in m servers: "
               "a reduce-scatter, then an all-gather. Where ranks share a "
               "server, one ring per rail runs through it.",
    .sources = kSources,
    .evaluate = &run,
    .phases = &phases,
};

} // namespace weft
