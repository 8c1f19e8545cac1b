// SPDX-License-Identifier: GPL-3.0-or-later
// The cabling schedule as a table: the rows that its CSV, JSON and XLSX write, and the labels of
// both ends.
#pragma once

#include "core/export/cell_table.hpp"
#include "core/export/exporter.hpp"
#include "core/plant/plant.hpp"

#include <functional>
#include <vector>

namespace weft {

const std::vector<Column>& cablingColumns();
const std::vector<Column>& labelColumns();

std::int64_t cablesOf(const Analysis& analysis); // by its bill

using RowVisitor = std::function<void(const std::vector<Cell>&)>;

// Calls `visit` with the cells of every cable of the design, fabric by fabric; returns how many
// there are, or ErrorCode::Cancelled.
Result<std::int64_t> forEachCablingRow(const ExportInput& input, const RowVisitor& visit);
// The same rows to be looked at, or ErrorCode::Cancelled.
Result<CellTable> cablingTable(const ExportInput& input);
// Visits two rows for each cable, one to print for either end.
Result<std::int64_t> forEachLabel(const ExportInput& input, const RowVisitor& visit);

// What a cable is made of ("SMF OS2", "twinax copper") and the colour of its jacket by TIA-598-D;
// empty where nothing in the catalog fits.
std::string mediumOf(const CableRow& row);
std::string_view colourOf(std::string_view medium);

} // namespace weft
