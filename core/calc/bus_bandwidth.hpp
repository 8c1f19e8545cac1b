// SPDX-License-Identifier: GPL-3.0-or-later
// What nccl-tests' algorithm and bus bandwidths say about the wires beneath (ENGINE §4, §10). Times
// of collectives themselves are core/collective.
#pragma once

#include "core/base/units.hpp"

#include <cstdint>

namespace weft {

// The ranks of an all-reduce from its two printed bandwidths: 2/(2 - busbw/algbw). At a ratio of 2
// or more, infinite or negative: no number of ranks gives it.
double inferRanks(Bandwidth algbw, Bandwidth busbw);

// Each accelerator's network rate under a hierarchical all-reduce of this bus bandwidth over k
// servers, n ranks: busbw·(k-1)/(n-1).
Bandwidth hierarchicalNicRate(Bandwidth busbw, std::int64_t servers, std::int64_t ranks);

// Bus bandwidth of an all-to-all whose share between servers the NICs carry: nic·(n-1)/((k-1)·g)
// per NIC and accelerator (SimAI). Servers ≥ 2.
Bandwidth allToAllBusBandwidth(Bandwidth nicPerRank, std::int64_t servers, std::int64_t perServer);

// Bytes of one rank in a hierarchical all-reduce of S: reduce-scatter and all-gather of g ranks
// inside, a ring of S/g over k servers.
struct HierarchicalBytes {
    DataSize inside; // 2(g-1)/g · S
    DataSize across; // 2(k-1)/k · S/g
    double shareAcross() const { return across / (inside + across); }
};
HierarchicalBytes hierarchicalBytes(DataSize payload, std::int64_t perServer, std::int64_t servers);

// Bytes through each link of a flat ring: 2(n-1)/n · S.
DataSize ringBytes(DataSize payload, std::int64_t ranks);

// All-reduce between k sites as a ring: 2(k-1)/k · S each direction, 2(k-1) one-way delays.
struct SiteExchange {
    DataSize eachDirection;
    Duration onWire, total;
};
SiteExchange siteAllReduce(std::int64_t sites, DataSize payload, Bandwidth wan, Duration delay);

} // namespace weft
