// SPDX-License-Identifier: GPL-3.0-or-later
// What heads the report and the deck: the words only a person can write, and whose they are. Of the
// document, not of the plan: a what-if has none of its own.
#pragma once

#include "core/base/result.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace weft {

enum class DeckColours : std::uint8_t { Light, Dark };

constexpr std::size_t kLargestLogo = 1 << 20;    // bytes
constexpr std::uint32_t kWidestLogo = 4096;      // pixels a side
constexpr std::size_t kLongestStatement = 4'000; // bytes: what one slide can hold

struct Presentation {
    std::string title;           // empty: the design's name
    std::string author;          // "Network architecture, Jane Doe"
    std::string question;        // what the meeting decides
    std::string recommendation;  // lines are paragraphs
    std::string confidentiality; // on every page: "Confidential: Acme and partners"
    DeckColours colours = DeckColours::Light;
    std::string accent; // "#3b5bdb"; empty: Weft's own
    std::string logo;   // the bytes of a PNG or SVG file; empty: none
    bool operator==(const Presentation&) const = default;
};

enum class LogoKind : std::uint8_t { None, Png, Svg };
LogoKind logoKind(std::string_view bytes); // by its head; None also where it is neither

// The bytes of a logo's file. One error, whatever is amiss: too large, unreadable, no PNG or SVG.
Result<std::string> readLogo(const std::string& path);

std::string_view toString(DeckColours colours); // "light", "dark"
std::optional<DeckColours> deckColoursFrom(std::string_view word);

} // namespace weft
