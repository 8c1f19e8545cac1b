// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/collective/rows.hpp"

namespace weft {
namespace {

constexpr std::string_view kSources[] = {"Thakur, Rabenseifner, Gropp 2005"};

void run(const CollectiveParams& p, CollectiveResult& r) {
    const double n = static_cast<double>(p.ranks);
    r.time = (log2Ceil(p.ranks) + n - 1) * p.alpha + 2 * (n - 1) / n * (p.size / p.bandwidth);
    r.terms = {ranksTerm(p.ranks), alphaTerm(p.alpha), sizeTerm(p.size),
               bandwidthTerm(p.bandwidth)};
}

void phases(const CollectiveParams& p, std::vector<CollectivePhase>& out) {
    double share = 0.5;
    for (std::int64_t distance = 1; distance < p.ranks; distance *= 2, share /= 2) {
        out.push_back({{PatternKind::Binomial, distance}, share, 1});
    }
    const double n = static_cast<double>(p.ranks);
    out.push_back({{PatternKind::Shift, 1}, 1 / n, n - 1});
}

} // namespace

constinit const Collective kScatterAllGatherBroadcast{
    .operation = Operation::Broadcast,
    .algorithm = "scatter_allgather",
    .name = "scatter, then ring all-gather",
    .expression = "(ceil(log2(n))+n-1)*alpha + 2*(n-1)/n*8e-9*S/B",
    .meaning = "Time of a broadcast of S bytes as a binomial scatter followed "
               "by a ring all-gather.",
    .sources = kSources,
    .evaluate = &run,
    .phases = &phases,
};

} // namespace weft
