// SPDX-License-Identifier: GPL-3.0-or-later
// Enums as words.
#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace weft {

// The value whose word it is, of words in the order of the values.
template <class Enum, std::size_t n>
std::optional<Enum> fromWord(const std::array<std::string_view, n>& words, std::string_view word) {
    const auto found = std::find(words.begin(), words.end(), word);
    return found == words.end() ? std::nullopt
                                : std::optional(static_cast<Enum>(found - words.begin()));
}

} // namespace weft
