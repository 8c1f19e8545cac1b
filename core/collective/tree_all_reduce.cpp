// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/collective/rows.hpp"

namespace weft {
namespace {

constexpr std::string_view kSources[] = {"Sanders, Speck, Träff 2009", "NCCL 2.4",
                                         "NCCL 2.30, src/graph/tuning.cc"};

// Of two servers each is the root of one tree and a leaf of the other: its rails carry half of the
// message up and half down, not twice the message as inside longer trees.
Bandwidth treeBandwidth(CollectiveParams p) {
    const RanksByServer at = ranksByServer(p);
    if (at.g > 1 && at.m == 2) {
        p.bandwidth = 2 * p.bandwidth;
    }
    return channelBandwidth(p);
}

void run(const CollectiveParams& p, CollectiveResult& r) {
    const RanksByServer at = ranksByServer(p);
    const double m = static_cast<double>(at.m), g = static_cast<double>(at.g);
    const Bandwidth wire = treeBandwidth(p);
    r.time =
        p.base + 2 * (g - 1) * intraAlpha(p) + 2 * log2Ceil(at.m) * p.alpha + 2 * (p.size / wire);
    r.terms = {timeTerm("base", p.base, "latency of the call itself"),
               countTerm("g", g, "ranks per server"),
               countTerm("m", m, "servers"),
               timeTerm("alpha_in", intraAlpha(p), "latency of a step inside a server"),
               alphaTerm(p.alpha),
               sizeTerm(p.size),
               bandwidthTerm(wire)};
}

void phases(const CollectiveParams&, std::vector<CollectivePhase>& out) {
    out.push_back({{PatternKind::DoubleTree}, 1, 2});
}

} // namespace

constinit const Collective kTreeAllReduce{
    .operation = Operation::AllReduce,
    .algorithm = "tree",
    .name = "double binary tree",
    .expression = "base + 2*(g-1)*alpha_in + 2*ceil(log2(m))*alpha + 2*8e-9*S/B",
    .meaning = "Time of an all-reduce of S bytes over two binary trees that "
               "each carry half, reduced upwards and broadcast downwards in "
               "pipelined chunks, at the limit of small chunks. Within a server "
               "the ranks form a chain.",
    .sources = kSources,
    .evaluate = &run,
    .phases = &phases,
};

} // namespace weft
