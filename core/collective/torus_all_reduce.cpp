// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/collective/rows.hpp"

#include <algorithm>

namespace weft {
namespace {

constexpr std::string_view kSources[] = {"Ying et al. 2018 (2-D mesh all-reduce)",
                                         "Cho et al. 2019 (BlueConnect)"};

// Of a prime number of ranks, one ring.
std::vector<std::int64_t> extentsOf(const CollectiveParams& p) {
    if (!p.dims.empty()) {
        return p.dims;
    }
    if (const RanksByServer at = ranksByServer(p); at.g > 1) {
        return {at.m, at.g};
    }
    std::int64_t side = 1;
    for (std::int64_t divisor = 2; divisor * divisor <= p.ranks; ++divisor) {
        if (p.ranks % divisor == 0) {
            side = divisor;
        }
    }
    return {p.ranks / side, side};
}

void run(const CollectiveParams& p, CollectiveResult& r) {
    const double n = static_cast<double>(p.ranks);
    double steps = 0;
    for (const std::int64_t extent : extentsOf(p)) {
        steps += static_cast<double>(extent - 1);
    }
    r.time = 2 * steps * p.alpha + 2 * (n - 1) / n * (p.size / p.bandwidth) +
             (n - 1) / n * reduceTime(p);
    r.terms = {ranksTerm(p.ranks),
               countTerm("steps", steps, "sum of (extent - 1) over the dimensions"),
               alphaTerm(p.alpha),
               sizeTerm(p.size),
               bandwidthTerm(p.bandwidth),
               gammaTerm(p.gammaPerByte)};
}

// The dimension whose ranks stand next to each other first: it carries most, and within servers.
void phases(const CollectiveParams& p, std::vector<CollectivePhase>& out) {
    const std::vector<std::int64_t> extents = extentsOf(p);
    std::int64_t stride = 1;
    for (auto extent = extents.rbegin(); extent != extents.rend(); stride *= *extent++) {
        const double share = 1 / (static_cast<double>(stride) * static_cast<double>(*extent));
        out.push_back({{PatternKind::Dimension, stride, *extent},
                       share,
                       2 * static_cast<double>(*extent - 1)});
    }
}

} // namespace

constinit const Collective kTorusAllReduce{
    .operation = Operation::AllReduce,
    .algorithm = "torus",
    .name = "ring per dimension",
    .expression = "2*steps*alpha + 2*(n-1)/n*8e-9*S/B + (n-1)/n*S*gamma",
    .meaning = "Time of an all-reduce of S bytes as a ring along each dimension "
               "of a torus in turn, each on what the last left: S, then S/n1, "
               "then S/(n1*n2). The sum of the shares is (n-1)/n.",
    .sources = kSources,
    .evaluate = &run,
    .phases = &phases,
};

} // namespace weft
