// SPDX-License-Identifier: GPL-3.0-or-later
// One-click remedies that several findings share.
#pragma once

#include "core/design/finding.hpp"

#include <vector>

namespace weft {

// Takes the counts and rates that were said back to what the engine sizes; empty where none was
// said.
std::vector<Fix> resizeFix(const FabricIntent& intent);

// Gives every finding that a wrong count brings about, and that has no remedy yet, the one above.
void addResizeFixes(std::vector<Finding>& findings, const Design& design);

} // namespace weft
