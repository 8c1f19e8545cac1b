// SPDX-License-Identifier: GPL-3.0-or-later
// Ids of a design's items.
#pragma once

#include <string>

namespace weft {

// Ids are lower-case words ("compute", "leaf-1"); unique over all items of a design together
// (sites, groups, fabrics, WAN links, workloads, gateways, risk groups, flows, zones, rules,
// phases), because a metric's scope is one of them.
using Id = std::string;

} // namespace weft
