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
};

} // namespace weft
