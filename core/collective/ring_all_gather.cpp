// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/collective/rows.hpp"

namespace weft {
namespace {

constexpr std::string_view kSources[] = {"Thakur, Rabenseifner, Gropp 2005"};

void run(const CollectiveParams& p, CollectiveResult& r) {
    const RanksByServer at = ranksByServer(p);
    const double n = static_cast<double>(at.n), m = static_cast<double>(at.m);
    const Bandwidth wire = channelBandwidth(p);
    r.time = (n - m) * intraAlpha(p) + (m - 1) * p.alpha + (n - 1) / n * (p.size / wire);
    r.terms = {ranksTerm(p.ranks),
               countTerm("m", m, "servers"),
               timeTerm("alpha_in", intraAlpha(p), "latency of a step inside a server"),
               alphaTerm(p.alpha),
               sizeTerm(p.size),
               bandwidthTerm(wire)};
}

void phases(const CollectiveParams& p, std::vector<CollectivePhase>& out) {
    addRing(p, 1, out);
}

} // namespace

constinit const Collective kRingAllGather{
    .operation = Operation::AllGather,
    .algorithm = "ring",
    .name = "ring",
    .expression = "(n-m)*alpha_in + (m-1)*alpha + (n-1)/n*8e-9*S/B",
    .meaning = "Time of a ring all-gather of S bytes in total over n ranks in m "
               "servers.",
    .sources = kSources,
    .evaluate = &run,
    .phases = &phases,
};

} // namespace weft
