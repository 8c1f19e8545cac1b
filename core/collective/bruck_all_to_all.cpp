// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/collective/rows.hpp"

namespace weft {
namespace {

constexpr std::string_view kSources[] = {"Bruck et al. 1997", "Thakur, Rabenseifner, Gropp 2005"};

void run(const CollectiveParams& p, CollectiveResult& r) {
    r.time = log2Ceil(p.ranks) * (p.alpha + p.size / p.bandwidth / 2);
    r.terms = {ranksTerm(p.ranks), alphaTerm(p.alpha), sizeTerm(p.size),
               bandwidthTerm(p.bandwidth)};
}

void phases(const CollectiveParams& p, std::vector<CollectivePhase>& out) {
    for (std::int64_t distance = 1; distance < p.ranks; distance *= 2) {
        out.push_back({{PatternKind::Shift, distance}, 0.5, 1});
    }
}

} // namespace

constinit const Collective kBruckAllToAll{
    .operation = Operation::AllToAll,
    .algorithm = "bruck",
    .name = "Bruck",
    .expression = "ceil(log2(n))*(alpha + 8e-9*S/2/B)",
    .meaning = "Time of an all-to-all of S bytes per rank in rounds that each "
               "forward half of everything.",
    .sources = kSources,
    .evaluate = &run,
    .phases = &phases,
};

} // namespace weft
