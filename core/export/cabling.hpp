// SPDX-License-Identifier: GPL-3.0-or-later
// The cabling schedule as a table: the rows that its CSV, JSON and XLSX write.
#pragma once

#include "core/export/cells.hpp"
#include "core/export/exporter.hpp"

#include <functional>
#include <vector>

namespace weft {

const std::vector<Column>& cablingColumns();

std::int64_t cablesOf(const Analysis& analysis); // by its bill

// Calls `visit` with the cells of every cable of the design, fabric by fabric; returns how many
// there are, or ErrorCode::Cancelled.
Result<std::int64_t> forEachCablingRow(const ExportInput& input,
                                       const std::function<void(const std::vector<Cell>&)>& visit);

} // namespace weft
