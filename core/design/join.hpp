// SPDX-License-Identifier: GPL-3.0-or-later
// Joins: links between switches of one fabric and switches of another, so that any fabrics make up
// one, or between a fabric and the devices of a gateway that leads to other sites. The analysis
// reads joined fabrics as one graph.
#pragma once

#include "core/base/units.hpp"
#include "core/design/id.hpp"
#include "core/design/node_role.hpp"

#include <optional>

namespace weft {

struct Design;
struct Gateway;

// Planning figure where nobody says how long the links of a join are, or how far a provider's
// hand-off is: that of every other link.
constexpr Length kUsualJoinLength = metres(30);

// The switches at one end: some of a fabric's tier, spread evenly over it, or a gateway's devices.
struct JoinEnd {
    Id fabric;                       // or a gateway
    NodeRole tier = NodeRole::Spine; // never Server; Switch of a gateway
    std::int64_t switches = 0;       // how many of the tier it ends at; 0: all of them
    bool operator==(const JoinEnd&) const = default;
};

struct FabricJoin {
    Id id;
    std::string name;
    JoinEnd a, b; // of two fabrics or gateways
    Bandwidth rate;
    std::int64_t count = 1; // links in all, dealt over the switches of both ends in turn
    std::optional<Length> length;
    bool operator==(const FabricJoin&) const = default;
};

// Whether both ends are fabrics.
bool joinsFabrics(const Design& design, const FabricJoin& join);

// Of a join that ends at a gateway: the links that those `needed` of its devices have which have
// the fewest. What carries whichever others are out.
std::int64_t linksAtNeeded(const FabricJoin& join, const Gateway& gateway);

// "compute/spine", "compute/leaf:4", "dc-gw/switch": as a setting says an end.
std::string toText(const JoinEnd& end);
std::optional<JoinEnd> joinEndFrom(std::string_view text);

} // namespace weft
