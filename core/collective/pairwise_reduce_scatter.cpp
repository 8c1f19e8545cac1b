// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/collective/rows.hpp"

namespace weft {
namespace {

constexpr std::string_view kSources[] = {"Thakur, Rabenseifner, Gropp 2005"};

void run(const CollectiveParams& p, CollectiveResult& r) {
    const double n = static_cast<double>(p.ranks);
    r.time = (n - 1) * p.alpha + (n - 1) / n * (p.size / p.bandwidth + reduceTime(p));
    r.terms = {ranksTerm(p.ranks), alphaTerm(p.alpha), sizeTerm(p.size), bandwidthTerm(p.bandwidth),
               gammaTerm(p.gammaPerByte)};
}

void phases(const CollectiveParams& p, std::vector<CollectivePhase>& out) {
    addPairwise(p, out);
}

} // namespace

constinit const Collective kPairwiseReduceScatter{
    .operation = Operation::ReduceScatter,
    .algorithm = "pairwise",
    .name = "pairwise exchange",
    .expression = "(n-1)*alpha + (n-1)/n*8e-9*S/B + (n-1)/n*S*gamma",
    .meaning = "Time of a reduce-scatter of S bytes per rank in which every "
               "rank meets every other once.",
    .sources = kSources,
    .evaluate = &run,
    .phases = &phases,
};

} // namespace weft
