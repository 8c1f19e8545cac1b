// SPDX-License-Identifier: GPL-3.0-or-later
// Names of a fabric's devices that are unique over the design: "compute-leaf-07"; servers keep
// their group's name ("dgx-h100-014") on every fabric they are attached to.
#pragma once

#include "core/fabric/fabric.hpp"

#include <string>
#include <vector>

namespace weft {

// Of a group's server on no fabric, or a device of a gateway, from 0: "dc-gw-01".
std::string memberName(const Id& group, std::size_t index);

// The gateway that a device of this name is of; null: of none.
const Gateway* gatewayOf(const Design& design, std::string_view device);

// Lives as long as the fabric.
class DeviceNames {
public:
    explicit DeviceNames(const Fabric& fabric);
    std::string operator()(NodeIndex node) const;

private:
    const Fabric* fabric_;
    std::vector<bool> byId_; // of a drawn fabric: the drawn name is not unique
};

} // namespace weft
