// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace weft {

// Ids are lower-case words ("compute", "leaf-1"); unique over the sites, fabrics, groups, WAN
// links, workloads and joins of a design together, because a metric's scope is one of them.
using Id = std::string;

} // namespace weft
