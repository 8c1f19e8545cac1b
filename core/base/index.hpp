// SPDX-License-Identifier: GPL-3.0-or-later
// Distinct integer types for node, link and port numbers, so that one is never used for another.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>

namespace weft {

template <class Tag> struct Index {
    constexpr Index() = default;
    explicit constexpr Index(std::size_t i) : value(static_cast<std::uint32_t>(i)) {}
    constexpr auto operator<=>(const Index&) const = default;
    // For use as a subscript of the array that this index numbers.
    constexpr std::size_t get() const { return value; }

    std::uint32_t value = 0;
};

} // namespace weft
