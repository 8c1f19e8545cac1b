// SPDX-License-Identifier: GPL-3.0-or-later
// The instances `bench` works on, made so that answers can be compared with other programs' to the
// digit: ftK is the 3-tier K-ary fat tree, lsR the 2-tier leaf-spine of R-port switches (R leaves,
// R/2 spines); every link 1 Gb/s. A trailing f takes about 5 % of the links between switches away.
#pragma once

#include "core/base/result.hpp"
#include "core/traffic/ecmp.hpp"

namespace weft::cli {

struct BenchInstance {
    std::int64_t radix = 0;
    int tiers = 3;
    bool isDamaged = false;

    std::int64_t leafHosts() const { return radix / 2; }
    std::int64_t leaves() const { return tiers == 3 ? radix * radix / 2 : radix; }
    std::int64_t hosts() const { return leaves() * leafHosts(); }
};

Result<BenchInstance> parseBenchInstance(std::string_view text);

// Links are numbered as built: host by host; then leaf by leaf to each spine of its pod; then spine
// by spine to each of its cores. Damage is drawn by these numbers.
Fabric buildBenchFabric(const BenchInstance& instance);

std::uint64_t splitmix64(std::uint64_t x); // Steele, Lea, Flood 2014

// Host i sends one unit to host p(i) of a shuffle, as demands between leaves.
std::vector<Demand> benchPermutation(const BenchInstance& instance);

} // namespace weft::cli
