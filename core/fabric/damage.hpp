// SPDX-License-Identifier: GPL-3.0-or-later
// What is left of a fabric when some of it has failed.
#pragma once

#include "core/fabric/fabric.hpp"

namespace weft {

struct DamagedFabric {
    Fabric works;                     // the same nodes, with the links that are left
    std::vector<LinkIndex> meantLink; // per link of `works`: of the fabric before
    std::int64_t endpointsLost = 0;   // on switches that have failed
    std::vector<std::string> unknown; // elements that the fabric does not have
};

DamagedFabric withoutFailed(const Fabric& fabric, std::span<const FailedElement> failed);

// The name a FailedElement gives a node: its id where it was drawn, else its name.
std::string failureName(const Fabric& fabric, NodeIndex node);

} // namespace weft
