// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/collective/rows.hpp"

namespace weft {
namespace {

constexpr std::string_view kSources[] = {"Thakur, Rabenseifner, Gropp 2005"};

void run(const CollectiveParams& p, CollectiveResult& r) {
    const double n = static_cast<double>(p.ranks);
    r.time = log2Ceil(p.ranks) * p.alpha + (n - 1) / n * (p.size / p.bandwidth);
    r.terms = {ranksTerm(p.ranks), alphaTerm(p.alpha), sizeTerm(p.size),
               bandwidthTerm(p.bandwidth)};
}

} // namespace

constinit const Collective kRecursiveDoublingAllGather{
    .operation = Operation::AllGather,
    .algorithm = "recursive_doubling",
    .name = "recursive doubling",
    .expression = "ceil(log2(n))*alpha + (n-1)/n*8e-9*S/B",
    .meaning = "Time of an all-gather of S bytes in total over n ranks in "
               "rounds of doubling reach.",
    .sources = kSources,
    .evaluate = &run,
};

} // namespace weft
