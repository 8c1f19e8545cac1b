// SPDX-License-Identifier: GPL-3.0-or-later
// Which line card a design puts into a chassis.
#pragma once

#include "core/catalog/catalog.hpp"
#include "core/design/design.hpp"

namespace weft {

// The one that the rules of buying name, else the best of those pinned, else the best of all; null
// for what is no chassis, and where the card named, or every one, does not go into it.
const Part* cardOf(const Design& design, const Part& chassis, const Catalog& catalog);

} // namespace weft
