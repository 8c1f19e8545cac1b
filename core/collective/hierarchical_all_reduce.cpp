// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/collective/rows.hpp"

#include <algorithm>

namespace weft {
namespace {

constexpr std::string_view kSources[] = {"NCCL 2.30", "Sergeev & Del Balso 2018 (Horovod)",
                                         "Cho et al. 2019 (BlueConnect)"};

constexpr std::string_view kScaleUpNeverLimits =
    "base + 2*(g-1)*alpha_in + 2*(m-1)*alpha + 2*(m-1)/m*8e-9*S/g/B + ((g-1)/g + "
    "(m-1)/m/g)*S*gamma";

void run(const CollectiveParams& p, CollectiveResult& r) {
    const RanksByServer at = ranksByServer(p);
    const double m = static_cast<double>(at.m), g = static_cast<double>(at.g);
    std::optional<Bandwidth> inside = p.inSwitchBandwidth ? p.inSwitchBandwidth : p.intraBandwidth;
    if (at.m == 1 && !inside) {
        inside = p.bandwidth; // the only network there is
    }
    const Duration across = 2 * (m - 1) / m / g * (p.size / p.bandwidth);
    const Duration within = inside ? 2 * (g - 1) / g * (p.size / *inside) : Duration();
    r.time = p.base + 2 * (g - 1) * intraAlpha(p) + 2 * (m - 1) * p.alpha +
             std::max(within, across) + ((g - 1) / g + (m - 1) / m / g) * reduceTime(p);
    r.terms = {timeTerm("base", p.base, "latency of the call itself"),
               countTerm("g", g, "ranks per server"),
               countTerm("m", m, "servers"),
               timeTerm("alpha_in", intraAlpha(p), "latency of a step inside a server"),
               alphaTerm(p.alpha),
               sizeTerm(p.size),
               bandwidthTerm(p.bandwidth),
               gammaTerm(p.gammaPerByte)};
    if (inside) {
        r.terms.push_back(rateTerm("Bs", *inside, "scale-up bandwidth of a rank, one direction"));
    } else {
        r.expression = kScaleUpNeverLimits;
    }
}

// Between the servers only: what goes on inside is the formula's.
void phases(const CollectiveParams& p, std::vector<CollectivePhase>& out) {
    const RanksByServer at = ranksByServer(p);
    const double m = static_cast<double>(at.m), g = static_cast<double>(at.g);
    out.push_back({{PatternKind::Ring}, 1 / (m * g), 2 * (m - 1)});
}

} // namespace

constinit const Collective kHierarchicalAllReduce{
    .operation = Operation::AllReduce,
    .algorithm = "hierarchical",
    .name = "hierarchical",
    .expression = "base + 2*(g-1)*alpha_in + 2*(m-1)*alpha + "
                  "max(2*(g-1)/g*8e-9*S/Bs, 2*(m-1)/m*8e-9*S/g/B) + ((g-1)/g + "
                  "(m-1)/m/g)*S*gamma",
    .meaning = "Time of an all-reduce of S bytes in three pipelined stages: "
               "reduce-scatter over the scale-up network of each server, a ring "
               "of S/g on every rail across the servers, all-gather inside; the "
               "slower network sets the rate.",
    .sources = kSources,
    .evaluate = &run,
    .phases = &phases,
};

} // namespace weft
