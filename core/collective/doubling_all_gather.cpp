// SPDX-License-Identifier: GPL-3.0-or-later
// All-gathers in rounds of doubling reach: Bruck's, for any number of ranks, and recursive
// doubling, whose partners exchange. Rounds and bytes are the same (Thakur, Rabenseifner, Gropp
// 2005); the flows are not.
#include "core/collective/rows.hpp"

#include <algorithm>

namespace weft {
namespace {

constexpr std::string_view kBruckSources[] = {"Bruck et al. 1997",
                                              "Thakur, Rabenseifner, Gropp 2005"};
constexpr std::string_view kDoublingSources[] = {"Thakur, Rabenseifner, Gropp 2005"};
constexpr std::string_view kExpression = "ceil(log2(n))*alpha + (n-1)/n*8e-9*S/B";
constexpr std::string_view kMeaning =
    "Time of an all-gather of S bytes in total over n ranks in rounds of doubling reach.";

void run(const CollectiveParams& p, CollectiveResult& r) {
    const double n = static_cast<double>(p.ranks);
    r.time = log2Ceil(p.ranks) * p.alpha + (n - 1) / n * (p.size / p.bandwidth);
    r.terms = {ranksTerm(p.ranks), alphaTerm(p.alpha), sizeTerm(p.size),
               bandwidthTerm(p.bandwidth)};
}

// Each round sends all that was gathered; the last what is still missing.
void addRounds(const CollectiveParams& p, PatternKind kind, std::vector<CollectivePhase>& out) {
    const double n = static_cast<double>(p.ranks);
    for (std::int64_t distance = 1; distance < p.ranks; distance *= 2) {
        const double share = static_cast<double>(std::min(distance, p.ranks - distance)) / n;
        out.push_back({{kind, distance}, share, 1});
    }
}

void bruckPhases(const CollectiveParams& p, std::vector<CollectivePhase>& out) {
    addRounds(p, PatternKind::Shift, out);
}

void doublingPhases(const CollectiveParams& p, std::vector<CollectivePhase>& out) {
    addRounds(p, isPowerOfTwo(p.ranks) ? PatternKind::Exchange : PatternKind::Shift, out);
}

} // namespace

constinit const Collective kBruckAllGather{
    .operation = Operation::AllGather,
    .algorithm = "bruck",
    .name = "Bruck",
    .expression = kExpression,
    .meaning = kMeaning,
    .sources = kBruckSources,
    .evaluate = &run,
    .phases = &bruckPhases,
};

constinit const Collective kRecursiveDoublingAllGather{
    .operation = Operation::AllGather,
    .algorithm = "recursive_doubling",
    .name = "recursive doubling",
    .expression = kExpression,
    .meaning = kMeaning,
    .sources = kDoublingSources,
    .evaluate = &run,
    .phases = &doublingPhases,
};

} // namespace weft
