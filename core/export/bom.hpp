// SPDX-License-Identifier: GPL-3.0-or-later
// The bill as a table: the rows and totals that its CSV, JSON and XLSX write.
#pragma once

#include "core/export/cells.hpp"
#include "core/export/exporter.hpp"

#include <string>
#include <vector>

namespace weft {

struct BomRow {
    const BillLine* line = nullptr;
    std::string siteId;             // where it stands; empty for WAN lines
    std::string siteName;           // of that
    std::optional<Money> unitPrice; // in whole cents; empty where unknown or rented
    Money extended;                 // (quantity + spares) times unit price; 0 where that is unknown
};

struct BomTotals {
    std::int64_t lines = 0, pieces = 0, spares = 0;
    Money price;               // Σ extended
    std::int64_t unpriced = 0; // lines bought whose price is not known
    std::int64_t banded = 0;   // lines priced by a planning band
    Power typical;             // Σ over the lines
    Power max; // of all sites as the analysis has it: maxima of switches include optics, so lines
               // do not add up
};

struct BomTable {
    std::vector<BomRow> rows; // as Bill::lines
    BomTotals totals;
};

BomTable bomTable(const ExportInput& input); // empty where the analysis has no bill

const std::vector<Column>& bomColumns();
std::vector<Cell> bomCells(const BomRow& row); // parallel to the columns
// Positions of columns that formulas refer to.
constexpr std::uint16_t kBomKind = 0, kBomWhere = 6, kBomSite = 8, kBomQuantity = 9,
                        kBomSpares = 10, kBomUnitPrice = 11, kBomExtended = 12;

} // namespace weft
