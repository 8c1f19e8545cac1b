// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/collective/rows.hpp"

namespace weft {
namespace {

constexpr std::string_view kSources[] = {"Hensgen, Finkel, Manber 1988"};

void run(const CollectiveParams& p, CollectiveResult& r) {
    r.time = log2Ceil(p.ranks) * p.alpha;
    r.terms = {ranksTerm(p.ranks), alphaTerm(p.alpha)};
}

// Signals carry no bytes worth counting; their paths set the latency.
void phases(const CollectiveParams& p, std::vector<CollectivePhase>& out) {
    for (std::int64_t distance = 1; distance < p.ranks; distance *= 2) {
        out.push_back({{PatternKind::Shift, distance}, 0, 1});
    }
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
    .phases = &phases,
};

} // namespace weft
