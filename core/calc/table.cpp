// SPDX-License-Identifier: GPL-3.0-or-later
// The table of calculations. A new one is a row of its family's file; a new family is a file beside
// this one, a declaration in rows.hpp and a line here.
#include "core/calc/rows.hpp"

#include <algorithm>

namespace weft {
namespace {

constexpr std::span<const Calculation> (*kFamilies[])() = {
    treeRows,         gridRows,     throughputRows,     hashRows,
    congestionRows,   headroomRows, latencyRows,        busBandwidthRows,
    ncclRows,         trainingRows, trainingMemoryRows, trainingTrafficRows,
    availabilityRows, opticalRows,  powerRows,          costRows,
};

std::vector<const Calculation*> allRows() {
    std::vector<const Calculation*> rows;
    for (const auto family : kFamilies) {
        for (const Calculation& row : family()) {
            rows.push_back(&row);
        }
    }
    return rows;
}

} // namespace

std::span<const Calculation* const> calculations() {
    static const std::vector<const Calculation*> rows = allRows();
    return rows;
}

const Calculation* findCalculation(std::string_view name) {
    const auto rows = calculations();
    const auto found = std::find_if(rows.begin(), rows.end(),
                                    [&](const Calculation* row) { return row->name == name; });
    return found == rows.end() ? nullptr : *found;
}

} // namespace weft
