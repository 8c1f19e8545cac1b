// SPDX-License-Identifier: GPL-3.0-or-later
// The flow matrix: one row per flow with its zones, what the policy says of it and what its way
// gives it. CSV and JSON are two writers over these rows.
#pragma once

#include "core/export/cells.hpp"
#include "core/export/exporter.hpp"

namespace weft {

const std::vector<Column>& flowMatrixColumns();
std::vector<std::vector<Cell>> flowMatrixRows(const ExportInput& input);

} // namespace weft
