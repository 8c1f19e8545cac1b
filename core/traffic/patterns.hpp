// SPDX-License-Identifier: GPL-3.0-or-later
// Who sends to whom in the phases of collectives. Each calls flow(from, to, share) once per flow of
// the phase.
#pragma once

#include <bit>
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

} // namespace weft
