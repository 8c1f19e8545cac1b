// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/collective/rows.hpp"

namespace weft {
namespace {

constexpr std::string_view kSources[] = {"Thakur, Rabenseifner, Gropp 2005"};

void run(const CollectiveParams& p, CollectiveResult& r) {
    r.time = log2Ceil(p.ranks) * (p.alpha + p.size / p.bandwidth + reduceTime(p));
    r.terms = {ranksTerm(p.ranks), alphaTerm(p.alpha), sizeTerm(p.size), bandwidthTerm(p.bandwidth),
               gammaTerm(p.gammaPerByte)};
}

void phases(const CollectiveParams& p, std::vector<CollectivePhase>& out) {
    for (std::int64_t distance = 1; distance < p.ranks; distance *= 2) {
        out.push_back({{PatternKind::BinomialBack, distance}, 1, 1});
    }
}

} // namespace

constinit const Collective kBinomialReduce{
    .operation = Operation::Reduce,
    .algorithm = "binomial",
    .name = "binomial tree",
    .expression = "ceil(log2(n))*(alpha + 8e-9*S/B + S*gamma)",
    .meaning = "Time of a reduction of S bytes up a binomial tree.",
    .sources = kSources,
    .evaluate = &run,
    .phases = &phases,
};

} // namespace weft
