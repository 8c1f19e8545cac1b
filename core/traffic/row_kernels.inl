// SPDX-License-Identifier: GPL-3.0-or-later
// The text of row_kernels.cpp, included once per instruction set. Eight lanes at a time, as vectors
// of the compiler (g++ and clang know them on every machine).

using Doubles [[gnu::vector_size(64), gnu::may_alias]] = double;
using Words [[gnu::vector_size(64)]] = std::int64_t;

constexpr std::size_t kVector = 8;
constexpr std::size_t kVectors = kLanes / kVector;

// `value` in the lanes that vector v has of `bits`, 0 elsewhere.
#ifdef __AVX512F__
#define WEFT_SELECT(bits, v, value)                                                                \
    reinterpret_cast<Doubles>(_mm512_maskz_mov_pd(static_cast<__mmask8>((bits) >> (kVector * (v))), \
                                                  reinterpret_cast<__m512d>(value)))
#else
#define WEFT_SELECT(bits, v, value)                                                                \
    ((((Words{} + static_cast<std::int64_t>((bits) >> (kVector * (v)) & 255U)) &                   \
       Words{1, 2, 4, 8, 16, 32, 64, 128}) != 0)                                                   \
         ? (value)                                                                                 \
         : Doubles{})
#endif

inline const Doubles* vectors(const double* row) {
    return reinterpret_cast<const Doubles*>(row);
}
inline Doubles* vectors(double* row) {
    return reinterpret_cast<Doubles*>(row);
}

void divideAlike(const double* row, LaneBits bits, double divisor, double* part) {
#pragma GCC unroll 8
    for (std::size_t v = 0; v < kVectors; ++v) {
        vectors(part)[v] = WEFT_SELECT(bits, v, vectors(row)[v] / divisor);
    }
}

void divideEach(const double* row, LaneBits bits, std::span<const LaneBits> planes, double* part) {
    for (std::size_t v = 0; v < kVectors; ++v) {
        Doubles divisor = {};
        Doubles weight = Doubles{} + 1;
        for (const LaneBits plane : planes) {
            divisor += WEFT_SELECT(plane, v, weight);
            weight += weight;
        }
        vectors(part)[v] = WEFT_SELECT(bits, v, vectors(row)[v] / divisor);
    }
}

inline double sumOf(const Doubles* part) {
    const Doubles sums = ((part[0] + part[1]) + (part[2] + part[3])) +
                         ((part[4] + part[5]) + (part[6] + part[7]));
    return ((sums[0] + sums[4]) + (sums[1] + sums[5])) +
           ((sums[2] + sums[6]) + (sums[3] + sums[7]));
}

void spreadShared(const double* part, std::span<const RowArc> arcs, const std::uint64_t* shares,
                  double* rows, double* load) {
    for (const RowArc& arc : arcs) {
        Doubles* row = vectors(rows + arc.to * kLanes);
        const double share = static_cast<double>(shares[arc.arc]);
        Doubles some[kVectors];
#pragma GCC unroll 8
        for (std::size_t v = 0; v < kVectors; ++v) {
            some[v] = WEFT_SELECT(arc.bits, v, vectors(part)[v] * share);
            row[v] += some[v];
        }
        load[arc.arc] += sumOf(some);
    }
}

void spread(const double* part, LaneBits bits, std::span<const RowArc> arcs,
            const std::uint64_t* shares, double* rows, double* load) {
    static_assert(kVectors == 8);
    if (shares != nullptr) {
        spreadShared(part, arcs, shares, rows, load);
        return;
    }
    Doubles whole[kVectors];
#pragma GCC unroll 8
    for (std::size_t v = 0; v < kVectors; ++v) {
        whole[v] = vectors(part)[v];
    }
    const double sum = sumOf(whole);
    for (const RowArc& arc : arcs) {
        Doubles* row = vectors(rows + arc.to * kLanes);
        if (arc.bits == bits) {
#pragma GCC unroll 8
            for (std::size_t v = 0; v < kVectors; ++v) {
                row[v] += whole[v];
            }
            load[arc.arc] += sum;
            continue;
        }
        Doubles some[kVectors];
#pragma GCC unroll 8
        for (std::size_t v = 0; v < kVectors; ++v) {
            some[v] = WEFT_SELECT(arc.bits, v, whole[v]);
            row[v] += some[v];
        }
        load[arc.arc] += sumOf(some);
    }
}

void clear(double* row, LaneBits bits) {
#pragma GCC unroll 8
    for (std::size_t v = 0; v < kVectors; ++v) {
        vectors(row)[v] = WEFT_SELECT(~bits, v, vectors(row)[v]);
    }
}

void fill(double* row, const double* scales, double factor) {
#pragma GCC unroll 8
    for (std::size_t v = 0; v < kVectors; ++v) {
        vectors(row)[v] = vectors(scales)[v] * factor;
    }
}

#undef WEFT_SELECT

constexpr RowKernels kKernels = {divideAlike, divideEach, spread, clear, fill};
