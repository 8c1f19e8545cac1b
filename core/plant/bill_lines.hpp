// SPDX-License-Identifier: GPL-3.0-or-later
// Lines of the bill by what they belong to.
#pragma once

#include "core/plant/cabling.hpp"

namespace weft {

// Switches, transceivers, cables, NICs and servers of a fabric's own; not the groups it attaches.
std::vector<BillLine> fabricLines(const Fabric& fabric, const FabricIntent& intent,
                                  const Cabling& cabling, const Catalog& catalog);

// So many servers, storage nodes or cloud instances of a part.
BillLine serverLine(const PartId& id, const Catalog& catalog, std::string scope,
                    std::int64_t quantity);

} // namespace weft
