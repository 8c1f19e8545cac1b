// SPDX-License-Identifier: GPL-3.0-or-later
// The probability that two places of a network of failing parts are connected. Parts fail each by
// itself; an element (a node or an edge) is up while all its parts are, so that a risk group is a
// part that several elements share.
#pragma once

#include <cstdint>
#include <vector>

namespace weft {

struct FailingNetwork {
    struct Edge {
        std::uint32_t a = 0, b = 0;       // nodes
        std::vector<std::uint32_t> parts; // indices into `up`
    };
    std::vector<double> up;                        // of each part: its availability
    std::vector<std::vector<std::uint32_t>> nodes; // of each node: its parts
    std::vector<Edge> edges;
    std::vector<bool> passes; // of each node: may be on the way between others; empty: all may
};

// [lower, upper] with the same value where the answer is exact.
struct Connection {
    double lower = 0, upper = 1;
    bool isExact() const { return lower == upper; }
};

// Exact by factoring (Moskowitz 1958; Satyanarayana & Chang 1983 for the choice of the part): takes
// a path and splits on those of its parts that are not yet decided, the likeliest state first. The
// states looked at are disjoint, so the bounds close on the answer; after `budget` states they are
// given as they are, and so they are after a fixed amount of work, however long the ways.
Connection connection(const FailingNetwork& network, std::uint32_t from, std::uint32_t to,
                      std::size_t budget = 20'000);

// True when the two are connected while these parts are down.
bool isConnected(const FailingNetwork& network, std::uint32_t from, std::uint32_t to,
                 const std::vector<std::uint32_t>& down);

} // namespace weft
