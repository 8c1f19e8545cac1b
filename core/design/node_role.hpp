// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace weft {

// What a node of a fabric is; of switches, their tier.
enum class NodeRole : std::uint8_t { Server, Leaf, Spine, Core, Switch };

std::string_view toString(NodeRole role); // "server", "leaf", …
std::optional<NodeRole> nodeRoleFrom(std::string_view word);

} // namespace weft
