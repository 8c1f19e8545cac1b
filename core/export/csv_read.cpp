// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.hpp"
#include "core/export/spreadsheet.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace weft {
namespace {

Failure atLine(std::int64_t line, std::string message, std::string hint = {}) {
    return fail(ErrorCode::Invalid, std::move(message), fmt::format("line {}", line),
                std::move(hint));
}

// The separator that the first line has most of, outside quotes.
char separatorOf(std::string_view text) {
    constexpr std::string_view kSeparators = ",;\t";
    std::size_t counts[kSeparators.size()] = {};
    bool quoted = false;
    for (const char c : text.substr(0, 100'000)) {
        quoted = c == '"' ? !quoted : quoted;
        if (!quoted && (c == '\n' || c == '\r')) {
            break;
        }
        if (const std::size_t at = kSeparators.find(c); !quoted && at != std::string_view::npos) {
            ++counts[at];
        }
    }
    const auto* most = std::max_element(std::begin(counts), std::end(counts));
    return kSeparators[static_cast<std::size_t>(most - std::begin(counts))];
}

} // namespace

Result<void> readCsv(std::string_view text, const SheetVisitor& visit) {
    if (text.starts_with("\xEF\xBB\xBF")) {
        text.remove_prefix(3);
    }
    if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF")) {
        return atLine(1, "found UTF-16, expected UTF-8", "Save it as CSV UTF-8.");
    }
    if (!isValidUtf8(text)) {
        return atLine(1, "found bytes that are not UTF-8", "Save it as CSV UTF-8.");
    }
    const char separator = separatorOf(text);
    std::vector<SheetText> row;
    std::int64_t line = 1, rowLine = 1;
    std::size_t at = 0;
    while (at < text.size()) {
        row.clear();
        rowLine = line;
        for (bool rowGoesOn = true; rowGoesOn;) {
            SheetText& cell = row.emplace_back();
            if (row.size() > kMostSheetColumns) {
                return atLine(line, fmt::format("found more than {} columns", kMostSheetColumns));
            }
            if (at < text.size() && text[at] == '"') {
                const std::int64_t opened = line;
                for (++at;; ++at) {
                    if (at >= text.size()) {
                        return atLine(opened, "found a quote that is never closed");
                    }
                    if (text[at] == '"') {
                        if (at + 1 < text.size() && text[at + 1] == '"') {
                            ++at;
                        } else {
                            ++at;
                            break;
                        }
                    }
                    line += text[at] == '\n' ? 1 : 0;
                    cell.text += text[at];
                    if (cell.text.size() > kLongestSheetText) {
                        return atLine(opened, fmt::format("found a text of more than {} bytes",
                                                          kLongestSheetText));
                    }
                }
            }
            const std::size_t stop =
                std::min(text.find_first_of(std::string_view("\r\n"), at), text.size());
            const std::size_t end = std::min(text.find(separator, at), stop);
            cell.text += text.substr(at, end - at);
            if (cell.text.size() > kLongestSheetText) {
                return atLine(line,
                              fmt::format("found a text of more than {} bytes", kLongestSheetText));
            }
            cell.isFormula = trimmed(cell.text).starts_with('=');
            at = end;
            rowGoesOn = at < text.size() && text[at] == separator;
            at += rowGoesOn ? 1 : 0;
        }
        if (at < text.size()) { // one line break: CR, LF or both
            const bool isPair = text.substr(at, 2) == "\r\n";
            at += isPair ? 2U : 1U;
            ++line;
        }
        WEFT_TRY_VOID(visit(rowLine, row));
    }
    return {};
}

std::optional<std::size_t> columnNumber(std::string_view text) {
    std::size_t number = 0;
    const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error == std::errc{} && stop == text.data() + text.size()) {
        return number >= 1 && number <= kMostSheetColumns ? std::optional(number - 1)
                                                          : std::nullopt;
    }
    if (text.empty() || text.size() > 2) {
        return std::nullopt;
    }
    for (const char c : text) {
        if (c < 'A' || c > 'Z') {
            return std::nullopt;
        }
        number = number * 26 + static_cast<std::size_t>(c - 'A' + 1);
    }
    return number - 1;
}

Result<void> readSpreadsheet(std::string_view bytes, std::string_view sheet,
                             const SheetVisitor& visit) {
    return bytes.starts_with("PK\x03\x04") ? readXlsx(bytes, sheet, visit) : readCsv(bytes, visit);
}

} // namespace weft
