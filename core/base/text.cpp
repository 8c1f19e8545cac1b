// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <numeric>

namespace weft {

namespace {

char loweredChar(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

// Edits that turn one word into the other, insertions and deletions counting alike, case aside.
std::size_t editDistance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i + 1;
        for (std::size_t j = 0; j < b.size(); ++j) {
            const std::size_t substitute =
                diagonal + (loweredChar(a[i]) == loweredChar(b[j]) ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({substitute, row[j] + 1, row[j + 1] + 1});
        }
    }
    return row.back();
}

// Bytes of the UTF-8 sequence at the front of `text`; 0 where there is none. Overlong forms,
// surrogates and values above U+10FFFF are not sequences.
std::size_t sequenceLength(std::string_view text) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const auto follows = [&](std::size_t i, unsigned low, unsigned high) {
        return i < text.size() && byte(i) >= low && byte(i) <= high;
    };
    const unsigned lead = byte(0);
    if (lead < 0x80) {
        return 1;
    }
    if (lead >= 0xC2 && lead <= 0xDF) {
        return follows(1, 0x80, 0xBF) ? 2 : 0;
    }
    if (lead >= 0xE0 && lead <= 0xEF) {
        const bool second = follows(1, lead == 0xE0 ? 0xA0 : 0x80, lead == 0xED ? 0x9F : 0xBF);
        return second && follows(2, 0x80, 0xBF) ? 3 : 0;
    }
    if (lead >= 0xF0 && lead <= 0xF4) {
        const bool second = follows(1, lead == 0xF0 ? 0x90 : 0x80, lead == 0xF4 ? 0x8F : 0xBF);
        return second && follows(2, 0x80, 0xBF) && follows(3, 0x80, 0xBF) ? 4 : 0;
    }
    return 0;
}

} // namespace

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && isSpace(text.front())) {
        text.remove_prefix(1);
    }
    while (!text.empty() && isSpace(text.back())) {
        text.remove_suffix(1);
    }
    return text;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    while (true) {
        const std::size_t end = text.find(separator);
        parts.push_back(text.substr(0, end));
        if (end == std::string_view::npos) {
            return parts;
        }
        text.remove_prefix(end + 1);
    }
}

std::string lowered(std::string_view text) {
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(), loweredChar);
    return result;
}

bool containsIgnoringCase(std::string_view text, std::string_view part) {
    const auto equal = [](char a, char b) { return loweredChar(a) == loweredChar(b); };
    return std::search(text.begin(), text.end(), part.begin(), part.end(), equal) != text.end() ||
           part.empty();
}

std::string_view nearest(std::string_view word, const std::vector<std::string_view>& known) {
    constexpr std::size_t kLongest =
        64; // a longer word is no misspelling, and the distance takes their product
    if (word.empty() || word.size() > kLongest) {
        return {};
    }
    std::string_view best;
    std::size_t bestDistance = std::max<std::size_t>(1, word.size() / 3) + 1;
    for (const std::string_view candidate : known) {
        if (candidate.size() > kLongest) {
            continue;
        }
        const std::size_t distance = editDistance(word, candidate);
        const bool sharesALetter = distance < std::max(word.size(), candidate.size());
        if (sharesALetter && distance < bestDistance) {
            bestDistance = distance;
            best = candidate;
        }
    }
    return best;
}

bool isValidUtf8(std::string_view text) {
    while (!text.empty()) {
        const std::size_t length = sequenceLength(text);
        if (length == 0) {
            return false;
        }
        text.remove_prefix(length);
    }
    return true;
}

std::string inQuotes(std::string_view text, std::size_t longest) {
    std::string result = "\"";
    std::size_t shown = 0;
    while (!text.empty()) {
        const std::size_t length = sequenceLength(text);
        const auto lead = static_cast<unsigned char>(text.front());
        if (shown + std::max<std::size_t>(length, 1) > longest) {
            return result + "…\"";
        }
        if (length == 0 || lead < 0x20 || lead == 0x7F) {
            result += fmt::format("\\x{:02x}", static_cast<unsigned>(lead));
        } else {
            result += text.substr(0, length);
        }
        shown += std::max<std::size_t>(length, 1);
        text.remove_prefix(std::max<std::size_t>(length, 1));
    }
    return result + "\"";
}

} // namespace weft
