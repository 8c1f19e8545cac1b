// SPDX-License-Identifier: GPL-3.0-or-later
// Splits what waits at a switch over its next hops, in the lanes of a batch.
#pragma once

#include "core/traffic/row_kernels.hpp"

#include <array>

namespace weft {

class RowSender {
public:
    // row ÷ the hops' shares, times `sign`, goes to the hops: into `rows` of their switches and
    // onto `load` of their arcs. Lanes of `bits` without a hop stay where they are. `shares` per
    // arc; null: 1 each.
    void send(const double* row, LaneBits bits, double sign, std::span<const RowArc> hops,
              const std::uint64_t* shares, double* rows, double* load);

private:
    void sendFew(const double* row, LaneBits bits, double sign, std::span<const RowArc> hops,
                 const std::uint64_t* shares, double* rows, double* load);
    std::span<const LaneBits> countShares(std::span<const RowArc> hops,
                                          const std::uint64_t* shares);

    const RowKernels& kernels_ = rowKernels();
    std::array<LaneBits, 64> planes_ = {};
};

} // namespace weft
