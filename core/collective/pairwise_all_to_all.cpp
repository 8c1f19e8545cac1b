// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/collective/rows.hpp"

#include <algorithm>

namespace weft {
namespace {

constexpr std::string_view kSources[] = {"Thakur, Rabenseifner, Gropp 2005",
                                         "Alibaba SimAI, calbusbw.cc"};

constexpr std::string_view kScaleUpNeverLimits = "(n-1)*alpha + (m-1)*g/n*8e-9*S/B";

void run(const CollectiveParams& p, CollectiveResult& r) {
    const RanksByServer at = ranksByServer(p);
    const double n = static_cast<double>(at.n), m = static_cast<double>(at.m),
                 g = static_cast<double>(at.g);
    const Duration across = (m - 1) * g / n * (p.size / p.bandwidth);
    r.terms = {ranksTerm(p.ranks),
               countTerm("m", m, "servers"),
               countTerm("g", g, "ranks per server"),
               alphaTerm(p.alpha),
               sizeTerm(p.size),
               bandwidthTerm(p.bandwidth)};
    if (p.intraBandwidth || at.m == 1) {
        const Bandwidth inside = p.intraBandwidth.value_or(p.bandwidth);
        const Duration within = (g - 1) / n * (p.size / inside);
        r.time = (n - 1) * p.alpha + std::max(across, within);
        r.terms.push_back(rateTerm("Bs", inside, "scale-up bandwidth of a rank, one direction"));
    } else {
        r.time = (n - 1) * p.alpha + across;
        r.expression = kScaleUpNeverLimits;
    }
}

void phases(const CollectiveParams& p, std::vector<CollectivePhase>& out) {
    addPairwise(p, out);
}

} // namespace

constinit const Collective kPairwiseAllToAll{
    .operation = Operation::AllToAll,
    .algorithm = "pairwise",
    .name = "pairwise exchange",
    .expression = "(n-1)*alpha + max((m-1)*g/n*8e-9*S/B, (g-1)/n*8e-9*S/Bs)",
    .meaning = "Time of an all-to-all of S bytes per rank, its own block "
               "included; the part for other servers takes the network, the "
               "part for the same server the scale-up network, at once.",
    .sources = kSources,
    .evaluate = &run,
    .phases = &phases,
};

} // namespace weft
