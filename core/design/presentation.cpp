// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/design/presentation.hpp"

#include "core/base/file.hpp"
#include "core/base/text.hpp"
#include "core/design/shape.hpp"
#include "core/design/words.hpp"

#include <fmt/format.h>
#include <pugixml.hpp>

#include <algorithm>
#include <array>

namespace weft {

namespace {

constexpr std::string_view kPngHead = "\x89PNG\r\n\x1a\n";
constexpr std::array<std::string_view, 2> kColourWords = {"light", "dark"};

std::uint32_t bigEndian(std::string_view bytes) {
    std::uint32_t value = 0;
    for (const char byte : bytes.substr(0, 4)) {
        value = value << 8 | static_cast<unsigned char>(byte);
    }
    return value;
}

// Portable Network Graphics, W3C 2003, §11.2.2: IHDR comes first, width and height first in it.
bool isPng(std::string_view bytes) {
    constexpr std::size_t kHead = 24;
    if (bytes.size() < kHead || !bytes.starts_with(kPngHead) || bytes.substr(12, 4) != "IHDR") {
        return false;
    }
    const std::uint32_t width = bigEndian(bytes.substr(16)), height = bigEndian(bytes.substr(20));
    return width >= 1 && width <= kWidestLogo && height >= 1 && height <= kWidestLogo;
}

// What is drawn must be in the file itself, and a drawer must not run out of stack.
struct SvgCheck : pugi::xml_tree_walker {
    bool for_each(pugi::xml_node& node) override {
        constexpr int kDeepest = 100;
        for (const pugi::xml_attribute attribute : node.attributes()) {
            const std::string_view name = attribute.name(), value = attribute.value();
            const bool isReference = name == "href" || name.ends_with(":href");
            if (isReference && !value.starts_with('#') && !value.starts_with("data:")) {
                return false;
            }
        }
        return depth() < kDeepest;
    }
};

// Entities of its own are refused: what they unfold to is not bounded by the file's size.
bool isSvg(std::string_view bytes) {
    if (bytes.find('<') == std::string_view::npos ||
        bytes.find("<!ENTITY") != std::string_view::npos) {
        return false;
    }
    pugi::xml_document document;
    if (!document.load_buffer(bytes.data(), bytes.size())) {
        return false;
    }
    const std::string_view root = document.document_element().name();
    SvgCheck check;
    return (root == "svg" || root.ends_with(":svg")) && document.traverse(check);
}

bool isColour(std::string_view text) {
    return text.size() == 7 && text[0] == '#' &&
           std::all_of(text.begin() + 1, text.end(), [](char c) {
               return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
           });
}

} // namespace

LogoKind logoKind(std::string_view bytes) {
    return isPng(bytes) ? LogoKind::Png : isSvg(bytes) ? LogoKind::Svg : LogoKind::None;
}

Result<std::string> readLogo(const std::string& path) {
    WEFT_TRY(std::string bytes, readFile(path, kLargestLogo));
    if (logoKind(bytes) == LogoKind::None) {
        return Failure(Error{ErrorCode::Invalid,
                             fmt::format("is no logo: expected a PNG of at most {} pixels a side, "
                                         "or an SVG",
                                         kWidestLogo),
                             path,
                             {},
                             {}});
    }
    return bytes;
}

Result<void> checkShape(const Presentation& presentation) {
    WEFT_TRY_VOID(checkText("/title", presentation.title, kLongestName));
    WEFT_TRY_VOID(checkText("/author", presentation.author, kLongestName));
    WEFT_TRY_VOID(checkText("/question", presentation.question, kLongestStatement, "\n"));
    WEFT_TRY_VOID(
        checkText("/recommendation", presentation.recommendation, kLongestStatement, "\n"));
    WEFT_TRY_VOID(checkText("/confidentiality", presentation.confidentiality, kLongestName));
    if (!presentation.accent.empty() && !isColour(presentation.accent)) {
        return wrong("/accent", inQuotes(presentation.accent), "a colour: #3b5bdb");
    }
    if (presentation.logo.size() > kLargestLogo) {
        return wrong("/logo", fmt::format("{} bytes", presentation.logo.size()),
                     fmt::format("at most {}", kLargestLogo));
    }
    if (!presentation.logo.empty() && logoKind(presentation.logo) == LogoKind::None) {
        return wrong("/logo", "something else",
                     fmt::format("a PNG of at most {} pixels a side, or an SVG", kWidestLogo));
    }
    return {};
}

std::string_view toString(DeckColours colours) {
    return kColourWords[static_cast<std::size_t>(colours)];
}

std::optional<DeckColours> deckColoursFrom(std::string_view word) {
    return fromWord<DeckColours>(kColourWords, word);
}

} // namespace weft
