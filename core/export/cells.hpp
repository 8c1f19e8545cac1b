// SPDX-License-Identifier: GPL-3.0-or-later
// A table of typed cells, so that CSV, JSON and XLSX of one deliverable are three writers over the
// same rows and cannot disagree.
#pragma once

#include "core/base/money.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace weft {

// monostate: unknown or not applicable; written as an empty cell (JSON: null), never as 0.
using Cell = std::variant<std::monostate, std::string, std::int64_t, double, Money>;

struct Column {
    std::string_view key;   // JSON and CSV: "unit_price_usd"
    std::string_view title; // XLSX: "Unit price, USD"
    double width = 12;      // XLSX, in characters
};

// Whole cents, so that a unit price as written times the quantity is the extended price as written.
Money wholeCents(Money money);

// RFC 4180: comma, quotes doubled, one line break after each row. Text that a spreadsheet would
// take for a formula
// (= + - @ tab CR LF, also behind spaces or full-width) gets a leading apostrophe, which shows in
// the cell; numbers never do.
void appendCsvRow(std::string& out, const std::vector<Cell>& cells);
void appendCsvHeader(std::string& out, const std::vector<Column>& columns);

// {"key":value,…} in the order of the columns; money with two decimals.
void appendJsonObject(std::string& out, const std::vector<Column>& columns,
                      const std::vector<Cell>& cells);
// A text as a JSON string, with quotes; invalid UTF-8 becomes U+FFFD.
std::string jsonText(std::string_view text);
// The text with invalid UTF-8 replaced.
std::string validUtf8(std::string_view text);

} // namespace weft
