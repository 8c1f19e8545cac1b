// SPDX-License-Identifier: GPL-3.0-or-later
// Aligned columns for people. Widths count code points, so that µ and · do not push a column.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace weft::cli {

class Table {
public:
    explicit Table(std::vector<std::string> header) : rows_{std::move(header)} {}
    void add(std::vector<std::string> row) { rows_.push_back(std::move(row)); }
    // Columns whose index is listed are set flush right.
    std::string text(const std::vector<std::size_t>& right = {}) const;

private:
    std::vector<std::vector<std::string>> rows_;
};

} // namespace weft::cli
