// SPDX-License-Identifier: GPL-3.0-or-later
// Logical ports of each device dealt to its links, and cages to the ports. Links are dealt in the
// order of the node's arcs, those down to the servers first; ports of one class and side fill cages
// of one kind, and classes never share a cage. Many nodes look alike, so a layout is made once per
// shape (device and ports per class), not per node.
#pragma once

#include "core/catalog/catalog.hpp"
#include "core/design/finding.hpp"
#include "core/fabric/fabric.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace weft {

// Where a port of a device lies.
struct PortPlace {
    std::int64_t port =
        0; // logical, from 1, in use order on the device (of a server: within the role)
    std::int64_t cage = 0; // on the faceplate, from 1
    std::int64_t lane = 0; // port within the cage, from 1; 0 where the cage is one port
    std::string_view role; // of a server's port: "compute"; empty on switches
};

// As people label it: "1/2" (cage and lane), "7" where the cage is one port, "compute 3" on a
// server.
std::string portLabel(const PortPlace& place);

// Which kind of cage an end of a link lies in.
struct PlaceKind {
    bool server = false;
    std::uint32_t kind = 0; // index of the first server block of its like, or of the device
    std::int16_t cages =
        0; // index of the device's cage group; -1: no cage of it runs at the link's rate
    auto operator<=>(const PlaceKind&) const = default;
};

enum class Side : std::uint8_t { Down, Peer, Up };

// A stretch of a lot's ports in cages of one group.
struct PortRun {
    std::int64_t ports = 0;
    std::int64_t perCage = 1;
    std::int64_t firstCage = 1;
    std::int16_t cages = 0; // as PlaceKind::cages
    std::int64_t cageCount() const { return (ports + perCage - 1) / perCage; }
    bool operator==(const PortRun&) const = default;
};

// The ports of one link class on one side of a device.
struct PortLot {
    Side side = Side::Down;
    std::uint16_t linkClass = 0;
    std::int64_t ports = 0;
    std::int64_t firstPort = 1;
    std::vector<PortRun> runs;
};

// Groups of cages of a device, a bit each; those beyond its bits are always meant.
using CageChoice = std::uint32_t;
constexpr CageChoice kEveryGroup = ~CageChoice{0};

// Ports asked of a switch's faceplate at once; asking the same in the same order takes the same
// cages.
struct PortTake {
    std::int64_t ports = 0;
    Bandwidth rate;
    bool fromTop = false;            // the highest cages of a group that are left
    CageChoice groups = kEveryGroup; // of these alone
};

// Nodes of the same device with the same ports per class.
struct PortShape {
    bool server = false;
    std::uint32_t kind = 0;     // as PlaceKind::kind
    std::int64_t nodes = 0;     // that have it
    std::int64_t merged = 0;    // hosts drawn into the switch: ports used without a link
    std::vector<PortLot> lots;  // down, peer, up; each by class
    std::int64_t portsUsed = 0; // with merged hosts, and what earlier plans took of the device
    std::int64_t portsFree = 0; // that the faceplate still gives at the rates in use; 0 for servers
    std::int64_t portsThere = 0;  // used within the faceplate + free
    bool exceeded = false;        // some lie beyond the faceplate, or beyond what the chip allows
    std::int64_t portsBefore = 0; // of portsUsed, taken by earlier plans
    std::int64_t freeBefore = 0;  // portsFree as they left it
    std::vector<PortTake> takes;  // of a switch, in order, those of earlier plans first
};

// What a block of servers offers on this fabric.
struct BlockPorts {
    std::string role;       // names the ports: "compute"
    std::string formFactor; // of the cage; empty: unknown
    std::int64_t perCage = 1;
    std::int64_t before = 0;           // ports of this role that earlier fabrics of the design took
    std::optional<std::int64_t> there; // the server has; unknown for bare endpoints
};

struct PortPlan {
    std::vector<BlockPorts> blocks; // parallel to Fabric::servers
    std::vector<PortShape> shapes;
    std::vector<std::uint32_t> shapeOf; // per node
    // Per link class: the first class of the same id, rate and length. Those share cages, because
    // one module serves them all; PortLot::linkClass is always such a first one.
    std::vector<std::uint16_t> cageClass;
};

// What an earlier plan gave to the same switch, whose cages stay as they are (null: nothing yet),
// and which of the cages that are left this plan takes.
struct Earlier {
    const PortShape* shape = nullptr;
    bool fromTop = false;
    CageChoice groups = kEveryGroup;
};

// `blocks` parallel to fabric.servers, `before` to its nodes; none where this is the first plan of
// its switches. O(links).
PortPlan planPorts(const Fabric& fabric, const Catalog& catalog, std::vector<BlockPorts> blocks,
                   std::span<const Earlier> before = {});

// Ports beyond the faceplate: one finding per device and tier, counted. `homes`: per device the
// fabric or gateway it is of, where that is not this one.
std::vector<Finding> portFindings(const Fabric& fabric, const PortPlan& plan,
                                  std::span<const Id> homes = {});

// The lot that links of a class have on a side of a shape; they must have one.
const PortLot& lotOf(const PortPlan& plan, const PortShape& shape, std::uint16_t linkClass,
                     Side side);

// The place of port `index` (from 0) of a lot.
PortPlace placeOf(const PortPlan& plan, const PortShape& shape, const PortLot& lot,
                  std::int64_t index);

} // namespace weft
