// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/collective/rows.hpp"

#include <cmath>

namespace weft {
namespace {

constexpr std::string_view kSources[] = {"Thakur, Rabenseifner, Gropp 2005"};

// d/dc of (n-2+c)(α + Sβ/c) is 0 at c² = (n-2)Sβ/α. A piece is no smaller than a packet's payload.
double chunksOf(const CollectiveParams& p) {
    if (p.chunks > 0) {
        return static_cast<double>(p.chunks);
    }
    constexpr double kLeastPiece = 4096; // bytes
    const double most = std::max(1.0, std::floor(inBytes(p.size) / kLeastPiece));
    const double hops = static_cast<double>(p.ranks - 2);
    if (p.alpha == Duration()) {
        return hops > 0 ? most : 1;
    }
    return std::clamp(std::round(std::sqrt(hops * ((p.size / p.bandwidth) / p.alpha))), 1.0, most);
}

void run(const CollectiveParams& p, CollectiveResult& r) {
    const double n = static_cast<double>(p.ranks);
    const double c = chunksOf(p);
    r.time = (n - 2 + c) * (p.alpha + p.size / p.bandwidth / c);
    r.terms = {ranksTerm(p.ranks), countTerm("c", c, "pieces of the message"), alphaTerm(p.alpha),
               sizeTerm(p.size), bandwidthTerm(p.bandwidth)};
}

// Once its pipeline is full, every rank sends to the next.
void phases(const CollectiveParams&, std::vector<CollectivePhase>& out) {
    out.push_back({{PatternKind::Chain}, 1, 1});
}

} // namespace

constinit const Collective kChainBroadcast{
    .operation = Operation::Broadcast,
    .algorithm = "chain",
    .name = "pipelined chain",
    .expression = "(n-2+c)*(alpha + 8e-9*S/c/B)",
    .meaning = "Time of a broadcast of S bytes along a chain of n ranks in c "
               "pieces.",
    .sources = kSources,
    .evaluate = &run,
    .phases = &phases,
};

} // namespace weft
