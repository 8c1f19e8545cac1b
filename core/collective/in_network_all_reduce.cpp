// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/collective/rows.hpp"

namespace weft {
namespace {

constexpr std::string_view kSources[] = {"Graham et al. 2016"};

// Ranks of a server first reduce-scatter, last all-gather over the scale-up network, (g-1)/g of S
// each, while g rails carry S/g each (NCCL CollNet direct); the slower of the two pipelined stages
// sets the rate.
Bandwidth reducedBandwidth(const CollectiveParams& p) {
    const RanksByServer at = ranksByServer(p);
    const double g = static_cast<double>(at.g);
    const Bandwidth port =
        p.inSwitchBandwidth ? std::min(p.bandwidth, *p.inSwitchBandwidth) : p.bandwidth;
    if (!p.intraBandwidth) {
        return at.m == 1 ? port : port * g;
    }
    if (at.g == 1) {
        return port;
    }
    const Bandwidth inside = *p.intraBandwidth * (g / (2 * (g - 1)));
    return at.m == 1 ? inside : std::min(port * g, inside);
}

void run(const CollectiveParams& p, CollectiveResult& r) {
    const Duration perLevel = p.alphaSwitch.value_or(p.alpha);
    const Bandwidth wire = reducedBandwidth(p);
    r.time = p.base + 2 * static_cast<double>(p.depth) * perLevel + p.size / wire;
    r.terms = {
        timeTerm("base", p.base, "latency of the call itself"),
        countTerm("depth", static_cast<double>(p.depth), "switch levels of the reduction tree"),
        timeTerm("alpha_sw", perLevel, "latency of a switch level"), sizeTerm(p.size),
        bandwidthTerm(wire)};
}

} // namespace

constinit const Collective kInNetworkAllReduce{
    .operation = Operation::AllReduce,
    .algorithm = "in_network",
    .name = "in-network reduction",
    .expression = "base + 2*depth*alpha_sw + 8e-9*S/B",
    .meaning = "Time of an all-reduce of S bytes that the switches reduce on "
               "the way up and multicast on the way down; each port sends S and "
               "receives S at once. Where ranks share a server, each rail "
               "carries its share.",
    .sources = kSources,
    .evaluate = &run,
    .phases = nullptr,
};

} // namespace weft
