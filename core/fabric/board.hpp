// SPDX-License-Identifier: GPL-3.0-or-later
// Links that are traces on a board or wires of a backplane: they carry traffic as any other, but
// take no port of a faceplate, no module and no cable.
#pragma once

#include "core/fabric/fabric.hpp"

#include <string_view>

namespace weft {

constexpr std::string_view kBoardLinks = "board"; // id of their classes

inline bool isOnBoard(const Fabric& fabric, const Link& link) {
    return fabric.classOf(link).id == kBoardLinks;
}

} // namespace weft
