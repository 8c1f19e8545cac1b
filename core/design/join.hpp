// SPDX-License-Identifier: GPL-3.0-or-later
// Fabrics joined through gateways: links between switches of one fabric and switches of another, so
// that any fabrics make up one. The analysis reads joined fabrics as one graph.
#pragma once

#include "core/base/units.hpp"
#include "core/design/id.hpp"
#include "core/design/node_role.hpp"

#include <optional>

namespace weft {

// The gateways at one end: switches of a tier, spread evenly over it.
struct JoinEnd {
    Id fabric;
    NodeRole tier = NodeRole::Spine; // never Server
    std::int64_t switches = 0;       // how many of the tier are gateways; 0: all of them
    bool operator==(const JoinEnd&) const = default;
};

struct FabricJoin {
    Id id;
    std::string name;
    JoinEnd a, b; // of two fabrics
    Bandwidth rate;
    std::int64_t count = 1; // links in all, dealt over the gateways of both ends in turn
    std::optional<Length> length;
    bool operator==(const FabricJoin&) const = default;
};

// "compute/spine", "compute/leaf:4": as a setting says an end.
std::string toText(const JoinEnd& end);
std::optional<JoinEnd> joinEndFrom(std::string_view text);

} // namespace weft
