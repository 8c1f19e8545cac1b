// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/collective/rows.hpp"

namespace weft {
namespace {

constexpr std::string_view kSources[] = {"Rabenseifner 2004", "Thakur, Rabenseifner, Gropp 2005",
                                         "MPICH, src/mpi/coll/allreduce"};

void run(const CollectiveParams& p, CollectiveResult& r) {
    const double n = static_cast<double>(p.ranks);
    const double fold = isPowerOfTwo(p.ranks) ? 0 : 1;
    const Duration wire = p.size / p.bandwidth;
    const Duration reduce = reduceTime(p);
    r.time = p.base + 2 * log2Floor(p.ranks) * p.alpha + 2 * (n - 1) / n * wire +
             (n - 1) / n * reduce + fold * (2 * p.alpha + 2 * wire + reduce);
    r.terms = {timeTerm("base", p.base, "latency of the call itself"),
               ranksTerm(p.ranks),
               alphaTerm(p.alpha),
               sizeTerm(p.size),
               bandwidthTerm(p.bandwidth),
               gammaTerm(p.gammaPerByte),
               countTerm("fold", fold, "1 where n is no power of two")};
}

// Halving sends S/2, S/4, …; doubling the same backwards.
void phases(const CollectiveParams& p, std::vector<CollectivePhase>& out) {
    const Folding folding(p.ranks);
    double share = 0.5;
    for (std::int64_t distance = 1; distance < folding.members; distance *= 2, share /= 2) {
        out.push_back({{PatternKind::Exchange, distance}, share, 2});
    }
    addFolding(p, out);
}

} // namespace

constinit const Collective kHalvingDoublingAllReduce{
    .operation = Operation::AllReduce,
    .algorithm = "halving_doubling",
    .name = "recursive halving and doubling",
    .expression = "base + 2*floor(log2(n))*alpha + 2*(n-1)/n*8e-9*S/B + "
                  "(n-1)/n*S*gamma + fold*(2*alpha + 2*8e-9*S/B + S*gamma)",
    .meaning = "Time of an all-reduce of S bytes by recursive halving, then "
               "doubling. Where n is no power of two, ranks beyond it first "
               "fold their data into a neighbour and get the result back last.",
    .sources = kSources,
    .evaluate = &run,
    .phases = &phases,
};

} // namespace weft
