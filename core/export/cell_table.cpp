// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/cell_table.hpp"

#include "core/base/result.hpp"
#include "core/base/text.hpp"

#include <algorithm>
#include <bit>
#include <numeric>

namespace weft {
namespace {

constexpr std::size_t kRowsPerLook = 8'192; // between two looks at the stop token

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}
char small(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

// The digits from `at` on, without leading zeros; moves `at` behind them.
std::string_view digitsAt(std::string_view text, std::size_t& at) {
    while (at < text.size() && text[at] == '0') {
        ++at;
    }
    const std::size_t from = at;
    while (at < text.size() && isDigit(text[at])) {
        ++at;
    }
    return text.substr(from, at - from);
}

template <class T> int compared(const T& a, const T& b) {
    return a < b ? -1 : b < a ? 1 : 0;
}

double numberOf(const Cell& cell) {
    if (const auto* whole = std::get_if<std::int64_t>(&cell)) {
        return static_cast<double>(*whole);
    }
    if (const auto* money = std::get_if<Money>(&cell)) {
        return money->inDollars();
    }
    const auto* real = std::get_if<double>(&cell);
    return real == nullptr ? 0 : *real;
}

bool isUnknown(const Cell& cell) {
    const auto* text = std::get_if<std::string>(&cell);
    return std::holds_alternative<std::monostate>(cell) || (text != nullptr && text->empty());
}

// Of two known values; text stands behind numbers.
int compareKnown(const Cell& a, const Cell& b) {
    const auto *textA = std::get_if<std::string>(&a), *textB = std::get_if<std::string>(&b);
    if (textA != nullptr && textB != nullptr) {
        return compareNaturally(*textA, *textB);
    }
    if (textA != nullptr || textB != nullptr) {
        return textA != nullptr ? 1 : -1;
    }
    return compared(numberOf(a), numberOf(b));
}

} // namespace

int compareNaturally(std::string_view a, std::string_view b) {
    std::size_t i = 0, j = 0;
    while (i < a.size() && j < b.size()) {
        if (isDigit(a[i]) && isDigit(b[j])) {
            const std::string_view x = digitsAt(a, i), y = digitsAt(b, j);
            const int order = x.size() != y.size() ? compared(x.size(), y.size()) : x.compare(y);
            if (order != 0) {
                return order;
            }
        } else {
            const int order = compared(small(a[i++]), small(b[j++]));
            if (order != 0) {
                return order;
            }
        }
    }
    return compared(a.size() - i, b.size() - j);
}

std::optional<std::size_t> CellTable::column(std::string_view key) const {
    const auto found = std::find_if(columns_.begin(), columns_.end(),
                                    [&](const Column& column) { return column.key == key; });
    return found == columns_.end()
               ? std::nullopt
               : std::optional(static_cast<std::size_t>(found - columns_.begin()));
}

std::vector<bool> CellTable::holding(const std::string& word) const {
    const std::string wanted = lowered(word);
    std::vector<bool> has(values_.size());
    for (std::size_t i = 0; i < values_.size(); ++i) {
        const auto* text = std::get_if<std::string>(&values_[i]);
        has[i] = text != nullptr && lowered(*text).find(wanted) != std::string::npos;
    }
    return has;
}

std::vector<std::uint32_t> CellTable::find(const CellQuery& query, std::stop_token stop) const {
    std::vector<std::vector<bool>> held;
    for (const std::string& word : query.words) {
        held.push_back(holding(word));
    }
    const std::size_t width = columns_.size();
    const auto isMeant = [&](std::size_t row) {
        if (query.only && at(row, query.only->first) != query.only->second) {
            return false;
        }
        const auto* cells = at_.data() + row * width;
        return std::all_of(held.begin(), held.end(), [&](const std::vector<bool>& has) {
            return std::any_of(cells, cells + width,
                               [&](std::uint32_t value) { return has[value]; });
        });
    };
    std::vector<std::uint32_t> found;
    for (std::size_t row = 0; row < rows(); ++row) {
        if (row % kRowsPerLook == 0 && stop.stop_requested()) {
            return found;
        }
        if (isMeant(row)) {
            found.push_back(static_cast<std::uint32_t>(row));
        }
    }
    if (!query.sortBy || stop.stop_requested()) {
        return found;
    }
    // Values are ranked once, so that rows are sorted by numbers.
    const std::size_t column = *query.sortBy;
    std::vector<std::uint32_t> values;
    for (const std::uint32_t row : found) {
        values.push_back(at_[row * width + column]);
    }
    std::sort(values.begin(), values.end());
    values.erase(std::unique(values.begin(), values.end()), values.end());
    std::stable_sort(values.begin(), values.end(), [&](std::uint32_t a, std::uint32_t b) {
        const Cell &x = values_[a], &y = values_[b];
        if (isUnknown(x) || isUnknown(y)) {
            return !isUnknown(x) && isUnknown(y);
        }
        return query.descending ? compareKnown(y, x) < 0 : compareKnown(x, y) < 0;
    });
    std::vector<std::uint32_t> rank(values_.size());
    for (std::size_t i = 0; i < values.size(); ++i) {
        rank[values[i]] = static_cast<std::uint32_t>(i);
    }
    std::stable_sort(found.begin(), found.end(), [&](std::uint32_t a, std::uint32_t b) {
        return rank[at_[a * width + column]] < rank[at_[b * width + column]];
    });
    return found;
}

CellTableBuilder::CellTableBuilder(const std::vector<Column>& columns) {
    table_.columns_ = columns;
    table_.values_.emplace_back(); // the unknown
}

std::uint32_t CellTableBuilder::placeOf(const Cell& cell) {
    const auto next = static_cast<std::uint32_t>(table_.values_.size());
    const auto keep = [&](auto& known, const auto& key) {
        const auto [found, isNew] = known.try_emplace(key, next);
        if (isNew) {
            table_.values_.push_back(cell);
        }
        return found->second;
    };
    if (const auto* text = std::get_if<std::string>(&cell)) {
        return keep(texts_, *text);
    }
    if (const auto* whole = std::get_if<std::int64_t>(&cell)) {
        return keep(numbers_[0], std::bit_cast<std::uint64_t>(*whole));
    }
    if (const auto* real = std::get_if<double>(&cell)) {
        return keep(numbers_[1], std::bit_cast<std::uint64_t>(*real));
    }
    if (const auto* money = std::get_if<Money>(&cell)) {
        return keep(numbers_[2], std::bit_cast<std::uint64_t>(money->inMicros()));
    }
    return 0;
}

void CellTableBuilder::add(const std::vector<Cell>& cells) {
    WEFT_CHECK(cells.size() == table_.columns_.size());
    for (const Cell& cell : cells) {
        table_.at_.push_back(placeOf(cell));
    }
}

} // namespace weft
