// SPDX-License-Identifier: GPL-3.0-or-later
// Who sends to whom in the phases of collectives. Each calls flow(from, to, share) once per flow of
// the phase.
#pragma once

#include <algorithm>
#include <bit>
#include <compare>
#include <cstdint>
#include <utility>

namespace weft {

// Every member sends to the next, the last to the first.
template <class Flow> void ringFlows(std::int64_t members, Flow&& flow) {
    for (std::int64_t i = 0; members > 1 && i < members; ++i) {
        flow(i, i + 1 == members ? 0 : i + 1, 1.0);
    }
}

// Parent of `rank` in NCCL's binary tree over 0 … members-1 (src/graph/trees.cc); -1 for the root,
// 0.
constexpr std::int64_t treeParent(std::int64_t rank, std::int64_t members) {
    if (rank == 0) {
        return -1;
    }
    const std::int64_t bit = rank & -rank;
    const std::int64_t up = (rank ^ bit) | (bit << 1);
    return up < members ? up : rank ^ bit;
}

// Both trees of an all-reduce at full rate: an inner node of one is a leaf of the other (Sanders,
// Speck, Träff 2009). Each tree carries half of the data up and half down, and a member sends twice
// the data in all: a share of 1/4 per edge and direction. The second tree is the first mirrored, or
// shifted where members are odd (NCCL).
template <class Flow> void doubleTreeFlows(std::int64_t members, Flow&& flow) {
    for (std::int64_t rank = 1; rank < members; ++rank) {
        const std::int64_t parent = treeParent(rank, members);
        const auto second = [&](std::int64_t r) {
            return members % 2 == 0 ? members - 1 - r : (r + 1) % members;
        };
        for (const auto& [child, above] :
             {std::pair(rank, parent), std::pair(second(rank), second(parent))}) {
            flow(child, above, 0.25);
            flow(above, child, 0.25);
        }
    }
}

// Recursive halving and doubling works on a power of two: of the first 2 × extra ranks the even
// ones fold into the odd.
struct Folding {
    explicit constexpr Folding(std::int64_t ranks)
        : members(static_cast<std::int64_t>(std::bit_floor(static_cast<std::uint64_t>(ranks)))),
          extra(ranks - members) {}
    constexpr std::int64_t rankOf(std::int64_t member) const {
        return member < extra ? 2 * member + 1 : member + extra;
    }
    std::int64_t members, extra;
};

template <class Flow> void foldFlows(const Folding& folding, Flow&& flow) {
    for (std::int64_t i = 0; i < folding.extra; ++i) {
        flow(2 * i, 2 * i + 1, 1.0);
    }
}

// Partners `distance` apart exchange, both ways at once.
template <class Flow>
void exchangeFlows(const Folding& folding, std::int64_t distance, Flow&& flow) {
    for (std::int64_t i = 0; i < folding.members; ++i) {
        flow(folding.rankOf(i), folding.rankOf(i ^ distance), 1.0);
    }
}

// Everyone sends to the member `distance` further on, around the end.
template <class Flow> void shiftFlows(std::int64_t members, std::int64_t distance, Flow&& flow) {
    for (std::int64_t i = 0; i < members; ++i) {
        flow(i, (i + distance) % members, 1.0);
    }
}

// Step of a binomial tree from rank 0: the first `distance` ranks send to those `distance` on.
template <class Flow> void binomialFlows(std::int64_t members, std::int64_t distance, Flow&& flow) {
    for (std::int64_t i = 0; i < distance && i + distance < members; ++i) {
        flow(i, i + distance, 1.0);
    }
}

// Everyone sends to the next of its ring; rings of `extent` ranks that stand `stride` apart, side
// by side over all members. A dimension of a torus, or a parallel group of a training job.
template <class Flow>
void groupRingFlows(std::int64_t members, std::int64_t extent, std::int64_t stride, Flow&& flow) {
    for (std::int64_t i = 0; extent > 1 && i < members; ++i) {
        const std::int64_t last = i / stride % extent;
        flow(i, last + 1 == extent ? i - last * stride : i + stride, 1.0);
    }
}

// Everyone sends an equal part of its rate to each other one of its group; groups as above.
template <class Flow>
void groupExchangeFlows(std::int64_t members, std::int64_t extent, std::int64_t stride,
                        Flow&& flow) {
    const double share = 1 / static_cast<double>(std::max<std::int64_t>(1, extent - 1));
    for (std::int64_t i = 0; i < members; ++i) {
        const std::int64_t own = i / stride % extent, first = i - own * stride;
        for (std::int64_t other = 0; other < extent; ++other) {
            if (other != own) {
                flow(i, first + other * stride, share);
            }
        }
    }
}

// The flows of one phase as a value: what a row of the table of collectives names, and what a
// measurement is kept under.
enum class PatternKind : std::uint8_t {
    Ring,          // one per rail of the servers
    DoubleTree,    // one per rail of the servers
    Exchange,      // partners `distance` apart, of a power of two of ranks
    Fold,          // the ranks beyond a power of two into their neighbours
    Unfold,        // and back
    Shift,         // to the rank `distance` on
    Binomial,      // step of a binomial tree from rank 0
    BinomialBack,  // and towards it
    Chain,         // each to the next, the last to none
    Dimension,     // rings of `extent` ranks, `distance` apart
    GroupExchange, // everyone to all of its `extent`, `distance` apart
    Uniform        // everyone to everyone
};

struct Pattern {
    PatternKind kind = PatternKind::Ring;
    std::int64_t distance = 0, extent = 0;
    auto operator<=>(const Pattern&) const = default;
};

// Patterns between single ranks; Ring and DoubleTree run between the servers of a rail, which only
// who knows the servers can lay out.
template <class Flow> void rankFlows(const Pattern& pattern, std::int64_t ranks, Flow&& flow) {
    switch (pattern.kind) {
    case PatternKind::Ring:
        return ringFlows(ranks, flow);
    case PatternKind::DoubleTree:
        return doubleTreeFlows(ranks, flow);
    case PatternKind::Exchange:
        return exchangeFlows(Folding(ranks), pattern.distance, flow);
    case PatternKind::Fold:
        return foldFlows(Folding(ranks), flow);
    case PatternKind::Unfold:
        return foldFlows(Folding(ranks),
                         [&](std::int64_t a, std::int64_t b, double share) { flow(b, a, share); });
    case PatternKind::Shift:
        return shiftFlows(ranks, pattern.distance, flow);
    case PatternKind::Binomial:
        return binomialFlows(ranks, pattern.distance, flow);
    case PatternKind::BinomialBack:
        return binomialFlows(
            ranks, pattern.distance,
            [&](std::int64_t a, std::int64_t b, double share) { flow(b, a, share); });
    case PatternKind::Chain:
        for (std::int64_t i = 0; i + 1 < ranks; ++i) {
            flow(i, i + 1, 1.0);
        }
        return;
    case PatternKind::Dimension:
        return groupRingFlows(ranks, pattern.extent, pattern.distance, flow);
    case PatternKind::Uniform:
        return groupExchangeFlows(ranks, ranks, 1, flow);
    case PatternKind::GroupExchange:
        return groupExchangeFlows(ranks, pattern.extent, pattern.distance, flow);
    }
}

} // namespace weft
