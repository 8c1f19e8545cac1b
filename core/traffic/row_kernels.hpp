// SPDX-License-Identifier: GPL-3.0-or-later
// Arithmetic on rows: what is bound for 64 destinations, side by side, at one switch. Compiled for
// each instruction set from one text and chosen by the machine; the sums are taken in one order
// everywhere, so the results agree to the bit.
#pragma once

#include <cstdint>
#include <span>

namespace weft {

constexpr std::size_t kLanes = 64;
using LaneBits = std::uint64_t; // one bit per lane

// Part of a row goes down an arc: the lanes of `bits`, into the row of switch `to`.
struct RowArc {
    LaneBits bits = 0;
    std::uint32_t arc = 0, to = 0;
};

struct RowKernels {
    // part = row ÷ divisor in the lanes of `bits`, 0 elsewhere.
    void (*divideAlike)(const double* row, LaneBits bits, double divisor, double* part);
    // The same by a divisor per lane, given bit by bit: planes[k] holds the bits of weight 2^k.
    void (*divideEach)(const double* row, LaneBits bits, std::span<const LaneBits> planes,
                       double* part);
    // For each arc: rows[to] += shares[arc] × part in the arc's lanes, load[arc] += the lanes' sum.
    // `bits` are all lanes in which `part` is not zero. `shares` null: 1 each.
    void (*spread)(const double* part, LaneBits bits, std::span<const RowArc> arcs,
                   const std::uint64_t* shares, double* rows, double* load);
    void (*clear)(double* row, LaneBits bits);
    // row = factor × scales
    void (*fill)(double* row, const double* scales, double factor);
};

const RowKernels& rowKernels();

} // namespace weft
