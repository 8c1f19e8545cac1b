// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/collective/rows.hpp"

#include <algorithm>

namespace weft {
namespace {

constexpr std::string_view kSources[] = {"Li et al. 2014", "Jiang et al. 2020 (BytePS)"};

void run(const CollectiveParams& p, CollectiveResult& r) {
    const double n = static_cast<double>(p.ranks);
    const double servers = static_cast<double>(std::max<std::int64_t>(p.servers, 1));
    const Bandwidth server = p.serverBandwidth.value_or(p.bandwidth);
    r.time = 2 * p.alpha + 2 * std::max(p.size / p.bandwidth, n / servers * (p.size / server));
    r.terms = {ranksTerm(p.ranks),
               countTerm("p", servers, "parameter servers"),
               alphaTerm(p.alpha),
               sizeTerm(p.size),
               bandwidthTerm(p.bandwidth),
               rateTerm("Bp", server, "bandwidth of a parameter server, one direction")};
}

// Servers stand beside the workers and each holds a share: all push to all, then pull.
void phases(const CollectiveParams&, std::vector<CollectivePhase>& out) {
    out.push_back({{PatternKind::Uniform}, 1, 2});
}

} // namespace

constinit const Collective kParameterServerAllReduce{
    .operation = Operation::AllReduce,
    .algorithm = "parameter_server",
    .name = "parameter server",
    .expression = "2*alpha + 2*max(8e-9*S/B, n/p*8e-9*S/Bp)",
    .meaning = "Time to push S bytes of every one of n workers to p parameter "
               "servers that each hold a share, and to pull the sums back; the "
               "busier side sets the rate.",
    .sources = kSources,
    .evaluate = &run,
    .phases = &phases,
};

} // namespace weft
