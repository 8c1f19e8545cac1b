// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/traffic/row_kernels.hpp"

// g++ only: clang does not take the target of what follows from a pragma.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__)
#define WEFT_X86_KERNELS
#include <immintrin.h>
#endif

namespace weft {

namespace portable {
#include "core/traffic/row_kernels.inl"
}

#ifdef WEFT_X86_KERNELS
#pragma GCC push_options
#pragma GCC target("avx2")
namespace avx2 {
#include "core/traffic/row_kernels.inl"
}
#pragma GCC pop_options

#pragma GCC push_options
#pragma GCC target("avx512f,avx512vl,avx512dq,avx512bw,prefer-vector-width=512")
namespace avx512 {
#include "core/traffic/row_kernels.inl"
}
#pragma GCC pop_options
#endif

const RowKernels& rowKernels() {
#ifdef WEFT_X86_KERNELS
    static const RowKernels& chosen =
        __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512vl") &&
                __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512bw")
            ? avx512::kKernels
        : __builtin_cpu_supports("avx2") ? avx2::kKernels
                                         : portable::kKernels;
    return chosen;
#else
    return portable::kKernels;
#endif
}

} // namespace weft
