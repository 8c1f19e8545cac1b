// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/collective/rows.hpp"

namespace weft {
namespace {

constexpr std::string_view kSources[] = {"Thakur, Rabenseifner, Gropp 2005"};

void run(const CollectiveParams& p, CollectiveResult& r) {
    const double fold = isPowerOfTwo(p.ranks) ? 0 : 1;
    const Duration step = p.alpha + p.size / p.bandwidth + reduceTime(p);
    r.time = log2Floor(p.ranks) * step + fold * (2 * step - reduceTime(p));
    r.terms = {ranksTerm(p.ranks),        alphaTerm(p.alpha),
               sizeTerm(p.size),          bandwidthTerm(p.bandwidth),
               gammaTerm(p.gammaPerByte), countTerm("fold", fold, "1 where n is no power of two")};
}

void phases(const CollectiveParams& p, std::vector<CollectivePhase>& out) {
    const Folding folding(p.ranks);
    for (std::int64_t distance = 1; distance < folding.members; distance *= 2) {
        out.push_back({{PatternKind::Exchange, distance}, 1, 1});
    }
    addFolding(p, out);
}

} // namespace

constinit const Collective kRecursiveDoublingAllReduce{
    .operation = Operation::AllReduce,
    .algorithm = "recursive_doubling",
    .name = "recursive doubling",
    .expression = "floor(log2(n))*(alpha + 8e-9*S/B + S*gamma) + fold*(2*alpha "
                  "+ 2*8e-9*S/B + S*gamma)",
    .meaning = "Time of an all-reduce of S bytes in which partners at distance "
               "1, 2, 4… exchange everything. Where n is no power of two, the "
               "ranks beyond it fold in first and get the result last.",
    .sources = kSources,
    .evaluate = &run,
    .phases = &phases,
};

} // namespace weft
