// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/collective/rows.hpp"

namespace weft {
namespace {

constexpr std::string_view kSources[] = {"Thakur, Rabenseifner, Gropp 2005"};

void run(const CollectiveParams& p, CollectiveResult& r) {
    r.time = log2Ceil(p.ranks) * (p.alpha + p.size / p.bandwidth);
    r.terms = {ranksTerm(p.ranks), alphaTerm(p.alpha), sizeTerm(p.size),
               bandwidthTerm(p.bandwidth)};
}

} // namespace

constinit const Collective kBinomialBroadcast{
    .operation = Operation::Broadcast,
    .algorithm = "binomial",
    .name = "binomial tree",
    .expression = "ceil(log2(n))*(alpha + 8e-9*S/B)",
    .meaning = "Time of a broadcast of S bytes down a binomial tree.",
    .sources = kSources,
    .evaluate = &run,
};

} // namespace weft
