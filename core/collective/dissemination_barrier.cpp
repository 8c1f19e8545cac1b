// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/collective/rows.hpp"

namespace weft {
namespace {

constexpr std::string_view kSources[] = {"Hensgen, Finkel, Manber 1988"};

void run(const CollectiveParams& p, CollectiveResult& r) {
    r.time = log2Ceil(p.ranks) * p.alpha;
    r.terms = {ranksTerm(p.ranks), alphaTerm(p.alpha)};
}

} // namespace

constinit const Collective kDisseminationBarrier{
    .operation = Operation::Barrier,
    .algorithm = "dissemination",
    .name = "dissemination",
    .expression = "ceil(log2(n))*alpha",
    .meaning = "Time of a barrier in which every rank signals ranks at distance "
               "1, 2, 4…",
    .sources = kSources,
    .evaluate = &run,
};

} // namespace weft
