// SPDX-License-Identifier: GPL-3.0-or-later
// Rack elevations as a table: one row per box, from the top of each rack down.
#pragma once

#include "core/export/cells.hpp"
#include "core/export/exporter.hpp"

#include <functional>
#include <vector>

namespace weft {

const std::vector<Column>& rackColumns();

// Calls `visit` with the cells of every box, site by site and rack by rack; returns how many.
std::int64_t forEachRackRow(const ExportInput& input,
                            const std::function<void(const std::vector<Cell>&)>& visit);

} // namespace weft
