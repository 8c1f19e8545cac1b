// SPDX-License-Identifier: GPL-3.0-or-later
// Spreadsheets being read, row by row: CSV (RFC 4180; comma, semicolon or tab) and XLSX (libzip and
// pugixml). Nothing is computed: a formula gives the result that was stored with it.
#pragma once

#include "core/base/result.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace weft {

struct SheetText {
    std::string text;             // as typed; of a number in XLSX: as stored, with a point
    std::optional<double> number; // XLSX only
    bool isFormula = false;
};

constexpr std::size_t kMostSheetColumns = 1'000;
constexpr std::size_t kLongestSheetText = 10'000; // bytes of one cell

// Called with each row and its number from 1, empty rows too; an error ends the reading.
using SheetVisitor = std::function<Result<void>(std::int64_t row, const std::vector<SheetText>&)>;

// An error's place is "line 7". UTF-8, with or without a byte-order mark.
Result<void> readCsv(std::string_view text, const SheetVisitor& visit);

// The sheet of this name, or the first. An error's place is "sheet Prices, row 7". Refused: what is
// no workbook, encrypted ones, and sheets of more than 128 MiB unpacked (save those as CSV).
Result<void> readXlsx(std::string_view bytes, std::string_view sheet, const SheetVisitor& visit);

// By the first bytes: XLSX where they are a ZIP archive's, else CSV.
Result<void> readSpreadsheet(std::string_view bytes, std::string_view sheet,
                             const SheetVisitor& visit);

// "B" or "2" for the second column; nullopt for other text.
std::optional<std::size_t> columnNumber(std::string_view text);

} // namespace weft
