// SPDX-License-Identifier: GPL-3.0-or-later
// Room for many plain values that are written once and then read: not filled before, and on the
// system's large pages where it has them, since a kernel that hands out and clears four thousand
// bytes at a time takes as long as the search that uses them.
#pragma once

#include <cstddef>
#include <cstdlib>
#include <memory>
#include <type_traits>

namespace weft {

struct LargeFree {
    void operator()(void* memory) const { std::free(memory); }
};
template <class Value> using LargeArray = std::unique_ptr<Value[], LargeFree>;

// `bytes` of memory for LargeFree, as aligned as any value asks; throws std::bad_alloc.
void* largeMemory(std::size_t bytes);

// `count` values that hold nothing yet.
template <class Value> LargeArray<Value> makeLargeArray(std::size_t count) {
    static_assert(std::is_trivially_copyable_v<Value> && std::is_trivially_destructible_v<Value>);
    return LargeArray<Value>(static_cast<Value*>(largeMemory(count * sizeof(Value))));
}

} // namespace weft
