// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/traffic/row_sender.hpp"

#include <bit>

namespace weft {
namespace {

constexpr int kFewLanes = 3; // up to here lane by lane is less work than rows

std::uint64_t shareOf(const RowArc& hop, const std::uint64_t* shares) {
    return shares == nullptr ? 1 : shares[hop.arc];
}

} // namespace

void RowSender::send(const double* row, LaneBits bits, double sign, std::span<const RowArc> hops,
                     const std::uint64_t* shares, double* rows, double* load) {
    LaneBits some = 0, every = bits;
    std::uint64_t sum = 0;
    for (const RowArc& hop : hops) {
        some |= hop.bits;
        every &= hop.bits;
        sum += shareOf(hop, shares);
    }
    bits &= some;
    if (std::popcount(bits) <= kFewLanes) {
        sendFew(row, bits, sign, hops, shares, rows, load);
        return;
    }
    alignas(64) double part[kLanes];
    if (every == bits) {
        kernels_.divideAlike(row, bits, sign * static_cast<double>(sum), part);
    } else {
        kernels_.divideEach(row, bits, sign, countShares(hops, shares), part);
    }
    kernels_.spread(part, bits, hops, shares, rows, load);
}

void RowSender::sendFew(const double* row, LaneBits bits, double sign, std::span<const RowArc> hops,
                        const std::uint64_t* shares, double* rows, double* load) {
    for (; bits != 0; bits &= bits - 1) {
        const auto lane = static_cast<std::size_t>(std::countr_zero(bits));
        std::uint64_t sum = 0;
        for (const RowArc& hop : hops) {
            sum += (hop.bits >> lane & 1U) != 0 ? shareOf(hop, shares) : 0;
        }
        const double part = row[lane] / (sign * static_cast<double>(sum));
        for (const RowArc& hop : hops) {
            if ((hop.bits >> lane & 1U) != 0) {
                const double sent = part * static_cast<double>(shareOf(hop, shares));
                rows[hop.to * kLanes + lane] += sent;
                load[hop.arc] += sent;
            }
        }
    }
}

// Adds up the hops' shares in every lane at once: carries that ripple over bit planes.
std::span<const LaneBits> RowSender::countShares(std::span<const RowArc> hops,
                                                 const std::uint64_t* shares) {
    std::size_t planes = 0;
    for (const RowArc& hop : hops) {
        std::uint64_t share = shareOf(hop, shares);
        for (std::size_t first = 0; share != 0; ++first, share >>= 1U) {
            LaneBits carry = (share & 1U) != 0 ? hop.bits : 0;
            for (std::size_t plane = first; carry != 0; ++plane) {
                for (; planes <= plane; ++planes) {
                    planes_[planes] = 0;
                }
                const LaneBits sum = planes_[plane] ^ carry;
                carry &= planes_[plane];
                planes_[plane] = sum;
            }
        }
    }
    return {planes_.data(), planes};
}

} // namespace weft
