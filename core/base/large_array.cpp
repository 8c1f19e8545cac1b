// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/large_array.hpp"

#include <sys/mman.h>

#include <algorithm>
#include <new>

namespace weft {
namespace {

constexpr std::size_t kPage = std::size_t{2} << 20; // of x86-64 and, at 4 KiB granules, of AArch64

} // namespace

void* largeMemory(std::size_t bytes) {
    const bool isLarge = bytes >= kPage;
    const std::size_t whole =
        isLarge ? (bytes + kPage - 1) / kPage * kPage : std::max(bytes, std::size_t{1});
    void* memory = isLarge ? std::aligned_alloc(kPage, whole) : std::malloc(whole);
    if (memory == nullptr) {
        throw std::bad_alloc();
    }
    if (isLarge) { // a wish: small pages do as well
        ::madvise(memory, whole, MADV_HUGEPAGE);
    }
    return memory;
}

} // namespace weft
