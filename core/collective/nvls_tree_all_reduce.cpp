// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/collective/rows.hpp"

#include <algorithm>

namespace weft {
namespace {

constexpr std::string_view kSources[] = {"NCCL 2.30, src/graph/tuning.cc (NVLSTree)",
                                         "Sanders, Speck, Träff 2009"};

// Of the message, what a server sends up and down the two trees: an inner server of one tree has
// two children; where there are two servers it is its half up and its half down.
double throughTrees(std::int64_t servers) {
    return servers > 2 ? 2 : servers > 1 ? 1 : 0;
}

void run(const CollectiveParams& p, CollectiveResult& r) {
    const RanksByServer at = ranksByServer(p);
    const double m = static_cast<double>(at.m), g = static_cast<double>(at.g);
    std::optional<Bandwidth> inside = p.inSwitchBandwidth ? p.inSwitchBandwidth : p.intraBandwidth;
    if (at.m == 1 && !inside) {
        inside = p.bandwidth; // the only network there is
    }
    const double carried = throughTrees(at.m);
    const Duration across = carried / g * (p.size / p.bandwidth);
    const Duration within = inside ? 2 * (g - 1) / g * (p.size / *inside) : Duration();
    r.time = p.base + intraAlpha(p) + 2 * log2Floor(at.m) * p.alpha + std::max(within, across);
    r.terms = {timeTerm("base", p.base, "latency of the call itself"),
               countTerm("g", g, "ranks per server"),
               countTerm("m", m, "servers"),
               countTerm("c", carried, "times the message a server sends through both trees"),
               timeTerm("alpha_in", intraAlpha(p), "latency of the reduction inside a server"),
               alphaTerm(p.alpha),
               sizeTerm(p.size),
               bandwidthTerm(p.bandwidth)};
    if (inside) {
        r.terms.push_back(
            rateTerm("Bs", *inside, "scale-up bandwidth of a rank, the switches reducing"));
    } else {
        r.expression = "base + alpha_in + 2*floor(log2(m))*alpha + c*8e-9*S/g/B";
    }
}

// Between the servers only: what goes on inside is the formula's.
void phases(const CollectiveParams& p, std::vector<CollectivePhase>& out) {
    out.push_back({{PatternKind::DoubleTree}, 1 / static_cast<double>(ranksByServer(p).g), 2});
}

} // namespace

constinit const Collective kNvlsTreeAllReduce{
    .operation = Operation::AllReduce,
    .algorithm = "nvls_tree",
    .name = "NVLS tree",
    .expression = "base + alpha_in + 2*floor(log2(m))*alpha + "
                  "max(2*(g-1)/g*8e-9*S/Bs, c*8e-9*S/g/B)",
    .meaning = "Time of an all-reduce of S bytes that the scale-up switches reduce inside each "
               "server and two binary trees carry between servers, a part on every rail; the "
               "slower network sets the rate.",
    .sources = kSources,
    .evaluate = &run,
    .phases = &phases,
};

} // namespace weft
