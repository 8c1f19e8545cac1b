// SPDX-License-Identifier: GPL-3.0-or-later
// What is selected by the rows of tables, for it has no card on the canvas: workloads, flows,
// gateways, zones, risk groups.
#pragma once

#include "core/design/design.hpp"

namespace weft::ui {

bool isOffCanvas(const Design& design, std::string_view id);

} // namespace weft::ui
