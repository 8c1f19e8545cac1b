// SPDX-License-Identifier: GPL-3.0-or-later
// What joins two fabrics where nobody says how.
#pragma once

#include "core/fabric/fabric.hpp"

#include <optional>

namespace weft {

// Two of the uppermost switches of either, each with a link to both of the
// other's, as fast as both fabrics' own. Without id and name; unset where one has no switches.
std::optional<FabricJoin> usualJoin(const Fabric& a, const Fabric& b);

} // namespace weft
