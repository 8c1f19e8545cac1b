// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of a deliverable held to be looked at: each value once, a row as places of its values,
// so that 200,000 cables are a few megabytes and are filtered and sorted in a fraction of a second.
// Immutable once made; safe to share between threads.
#pragma once

#include "core/export/cells.hpp"

#include <functional>
#include <optional>
#include <span>
#include <stop_token>
#include <unordered_map>

namespace weft {

// Which rows of a table, in which order.
struct CellQuery {
    std::vector<std::string> words; // a row has every one, each in any of its texts; case is one
    std::optional<std::pair<std::size_t, Cell>> only; // a column and what it must hold
    std::optional<std::size_t> sortBy;                // else in the table's own order
    bool descending = false;
};

class CellTable {
public:
    std::size_t rows() const { return columns_.empty() ? 0 : at_.size() / columns_.size(); }
    const std::vector<Column>& columns() const { return columns_; }
    const Cell& at(std::size_t row, std::size_t column) const {
        return values_[at_[row * columns_.size() + column]];
    }
    std::optional<std::size_t> column(std::string_view key) const;
    // What has a value in a column that lies behind it in the alphabet or in number; unknown values
    // come last either way. Numbers within text count as numbers: a-2 before a-10. What was found
    // once stopped is incomplete.
    std::vector<std::uint32_t> find(const CellQuery& query, std::stop_token stop = {}) const;

private:
    friend class CellTableBuilder;
    std::vector<bool> holding(const std::string& word) const; // per value

    std::vector<Column> columns_;
    std::vector<Cell> values_;
    std::vector<std::uint32_t> at_; // row by row, into values_
};

class CellTableBuilder {
public:
    explicit CellTableBuilder(const std::vector<Column>& columns);
    void add(const std::vector<Cell>& cells); // as many as there are columns
    CellTable done() && { return std::move(table_); }

private:
    std::uint32_t placeOf(const Cell& cell);

    CellTable table_;
    std::unordered_map<std::string, std::uint32_t> texts_;
    std::unordered_map<std::uint64_t, std::uint32_t> numbers_[3]; // whole, real, money: by bits
};

// The order people expect of names: text without case, numbers within by value. Below, at or above
// 0 as `a` stands before, with or behind `b`.
int compareNaturally(std::string_view a, std::string_view b);

} // namespace weft
