// SPDX-License-Identifier: GPL-3.0-or-later
// An XLSX workbook being written: text never becomes a formula, numbers are the same in every
// locale, and the bytes repeat. Rows are written in order (constant memory).
#pragma once

#include "core/base/result.hpp"
#include "core/export/cells.hpp"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace weft {

enum class CellStyle : std::uint8_t {
    Plain,
    Header,
    Title,
    Bold,
    Count,
    Real,
    Money,
    BoldMoney,
    BoldCount,
    Wrapped // long text: grows down, not over the page's edge
};

class Sheet {
public:
    // Frozen first row with the columns' titles, filter over `rows` rows below, print set-up.
    void header(const std::vector<Column>& columns, std::uint32_t rows);
    void width(std::uint16_t column, double characters);
    void write(std::uint32_t row, std::uint16_t column, const Cell& cell, CellStyle style);
    void write(std::uint32_t row, std::uint16_t column, const Cell& cell); // style by type
    void formula(std::uint32_t row, std::uint16_t column, const std::string& text, double cached,
                 CellStyle style);

private:
    friend class Workbook;
    struct Impl;
    Impl* impl_ = nullptr;
};

class Workbook {
public:
    static Result<Workbook> create(std::string_view title);
    ~Workbook();
    Workbook(Workbook&&) noexcept;

    // The name is made legal and unique: 31 characters, none of []:*?/\, no apostrophe at an end.
    Sheet& addSheet(std::string_view name);
    // Closes the workbook; call once, last.
    Result<std::string> bytes();

private:
    struct Impl;
    explicit Workbook(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

// "B7" for row 6, column 1.
std::string cellName(std::uint32_t row, std::uint16_t column);

} // namespace weft
