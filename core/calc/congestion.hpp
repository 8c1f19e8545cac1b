// SPDX-License-Identifier: GPL-3.0-or-later
// ECN marking, dynamic thresholds and incast (ENGINE §6, §10).
#pragma once

#include "core/base/units.hpp"

#include <cstdint>

namespace weft {

struct EcnThresholds {
    DataSize kmin, kmax;
    double pmax = 0;
};

// 0 up to kmin, rising linearly to pmax at kmax, 1 above it (HPCC ns-3, switch-mmu.cc,
// ShouldSendCN). kmin ≤ kmax.
double ecnMarkProbability(DataSize queue, const EcnThresholds& thresholds);

// DCQCN as HPCC scales it: kmin = 100 kB per 25 Gb/s, kmax = 4 kmin, pmax 0.2.
EcnThresholds ecnThresholds(Bandwidth rate);

// Of a dynamic threshold: (buffer - headroom - reserve - used) >> shift, 0 where nothing is left
// (HPCC ns-3, GetPfcThreshold).
DataSize pauseThreshold(DataSize buffer, DataSize headroom, DataSize reserve, DataSize used,
                        std::int64_t shift);

// What piles up when `senders` start bursts at once at `rate` each into a port that drains at
// `drain`: what arrives less what leaves while it arrives; never negative.
DataSize incastBacklog(std::int64_t senders, DataSize burst, Bandwidth rate, Bandwidth drain);

} // namespace weft
