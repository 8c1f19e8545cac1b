// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/cells.hpp"

#include "core/base/text.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace weft {
namespace {

// OWASP's list of what begins a formula, and the full-width signs some spreadsheets fold to ASCII.
bool beginsFormula(std::string_view text) {
    constexpr std::array<std::string_view, 4> kFullWidth{"\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"};
    const std::size_t first = std::min(text.find_first_not_of(' '), text.size());
    const std::string_view rest = text.substr(first);
    if (rest.empty()) {
        return false;
    }
    return std::string_view("=+-@\t\r\n").find(rest.front()) != std::string_view::npos ||
           std::any_of(kFullWidth.begin(), kFullWidth.end(),
                       [&](std::string_view sign) { return rest.substr(0, sign.size()) == sign; });
}

void appendCsvText(std::string& out, std::string_view text) {
    const bool quoted = text.find_first_of(",\"\r\n") != std::string_view::npos;
    if (quoted) {
        out += '"';
    }
    if (beginsFormula(text)) {
        out += '\'';
    }
    for (const char c : text) {
        out += c;
        if (c == '"') {
            out += '"';
        }
    }
    if (quoted) {
        out += '"';
    }
}

} // namespace

Money wholeCents(Money money) {
    constexpr std::int64_t kCent = 10'000; // micro-dollars
    const std::int64_t micros = money.inMicros();
    const std::int64_t half = micros < 0 ? -kCent / 2 : kCent / 2;
    return Money::fromMicros(micros % kCent == 0 ? micros : (micros + half) / kCent * kCent);
}

void appendCsvRow(std::string& out, const std::vector<Cell>& cells) {
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i > 0) {
            out += ',';
        }
        if (const auto* text = std::get_if<std::string>(&cells[i])) {
            appendCsvText(out, *text);
        } else if (const auto* count = std::get_if<std::int64_t>(&cells[i])) {
            fmt::format_to(std::back_inserter(out), "{}", *count);
        } else if (const auto* real = std::get_if<double>(&cells[i])) {
            fmt::format_to(std::back_inserter(out), "{}", *real);
        } else if (const auto* money = std::get_if<Money>(&cells[i])) {
            out += money->toPlainString();
        }
    }
    out += '\n';
}

void appendCsvHeader(std::string& out, const std::vector<Column>& columns) {
    for (std::size_t i = 0; i < columns.size(); ++i) {
        out += i > 0 ? "," : "";
        out += columns[i].key;
    }
    out += '\n';
}

void appendJsonObject(std::string& out, const std::vector<Column>& columns,
                      const std::vector<Cell>& cells) {
    out += '{';
    for (std::size_t i = 0; i < cells.size(); ++i) {
        fmt::format_to(std::back_inserter(out), "{}\"{}\":", i > 0 ? "," : "", columns[i].key);
        if (const auto* text = std::get_if<std::string>(&cells[i])) {
            out += jsonText(*text);
        } else if (const auto* count = std::get_if<std::int64_t>(&cells[i])) {
            fmt::format_to(std::back_inserter(out), "{}", *count);
        } else if (const auto* real = std::get_if<double>(&cells[i])) {
            fmt::format_to(std::back_inserter(out), "{}", *real);
        } else if (const auto* money = std::get_if<Money>(&cells[i])) {
            out += money->toPlainString();
        } else {
            out += "null";
        }
    }
    out += '}';
}

std::string jsonText(std::string_view text) {
    return nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

std::string validUtf8(std::string_view text) {
    if (isValidUtf8(text)) {
        return std::string(text);
    }
    return nlohmann::json::parse(jsonText(text)).get<std::string>();
}

} // namespace weft
