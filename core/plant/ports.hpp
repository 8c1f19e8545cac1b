// SPDX-License-Identifier: GPL-3.0-or-later
// Logical ports of each device dealt to its links, and cages to the ports. Links are dealt in the
// order of the node's arcs, those down to the servers first; ports of one class and side fill cages
// of one kind, and classes never share a cage. Many nodes look alike, so a layout is made once per
// shape (device and ports per class), not per node.
#pragma once

#include "core/catalog/catalog.hpp"
#include "core/design/finding.hpp"
#include "core/fabric/fabric.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace weft {

// Where a port of a device lies.
struct PortPlace {
    std::int64_t port =
        0; // logical, from 1, in use order on the device (of a server: within the role)
    std::int64_t cage = 0;   // on the faceplate, from 1; of a chassis, card by card
    std::int64_t lane = 0;   // port within the cage, from 1; 0 where the cage is one port
    std::string_view role;   // of a server's port: "compute"; empty on switches
    std::int64_t card = 0;   // of a chassis: its slot, from 1; else 0
    std::int64_t onCard = 0; // the cage on that card, from 1

    std::int64_t cageOnIt() const { return card > 0 ? onCard : cage; } // on the card, or device
};

// As people label it: "1/2" (cage and lane), "7" where the cage is one port, "3/7" and "3/1/2" on
// the card in slot 3, "compute 3" on a server.
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

// A stretch of a lot's ports in cages of one group. Where the cages lie on several line cards,
// neighbouring ports lie on neighbouring cards: ports are dealt in stripes of a cage on each, first
// their first lanes, then their second. The last stripe takes a cage for every port as far as there
// are cards, so that ports added later move none; `tight` fills its cages one by one instead.
struct PortRun {
    std::int64_t ports = 0;
    std::int64_t perCage = 1;
    std::int64_t firstCage = 1;
    std::int16_t cages = 0; // as PlaceKind::cages
    std::int64_t cards = 1;
    bool tight = false;

    std::int64_t cageCount() const { return ports / (cards * perCage) * cards + lastStripe(); }
    // Cages of the stripe that is not full; 0 where there is none.
    std::int64_t lastStripe() const {
        const std::int64_t rest = ports % (cards * perCage);
        return tight ? (rest + perCage - 1) / perCage : std::min(rest, cards);
    }
    // Cage and lane, from 0, of a port, from 0.
    std::pair<std::int64_t, std::int64_t> at(std::int64_t port) const {
        const std::int64_t stripe = cards * perCage, within = port % stripe;
        const std::int64_t width = port / stripe < ports / stripe ? cards : lastStripe();
        return {firstCage + port / stripe * cards + within % width, within / width};
    }
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
    bool tight = false;              // as PortRun::tight
};

// How a switch is equipped that is a chassis: the same card in slots 1 … `cards`.
struct Chassis {
    // Cages of one group of the device, on each card.
    struct Cages {
        std::int64_t first = 1;  // number of the group's first, as the faceplate deals them
        std::int64_t each = 0;   // on a card
        std::int64_t before = 0; // on the card, of earlier groups
    };
    const Part* card = nullptr; // null: no chassis, or one for which no card is known
    std::int64_t slotCount = 0, cards = 0;
    std::int64_t cagesEach = 0;    // of a card
    std::vector<Cages> cages = {}; // by group of the device
};

// What a chassis must hold besides the links of its fabric; `cards` at least.
struct ChassisWish {
    Chassis chassis;
    std::vector<PortTake> beside;
    bool grows = true; // false: an earlier plan has equipped it
};

// The wish with as many cards as hold these ports too, up to its slots.
Chassis equippedFor(const Device& device, const ChassisWish& wish, std::span<const PortTake> takes);

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
    std::vector<Chassis> chassis; // parallel to Fabric::devices; empty: none of them is one

    // How a device is equipped; null where it has no cards.
    const Chassis* chassisAt(std::uint32_t device) const {
        return chassis.empty() || chassis[device].card == nullptr ? nullptr : &chassis[device];
    }
};

// What an earlier plan gave to the same switch, whose cages stay as they are (null: nothing yet),
// and which of the cages that are left this plan takes.
struct Earlier {
    const PortShape* shape = nullptr;
    bool fromTop = false;
    CageChoice groups = kEveryGroup;
};

// `blocks` parallel to fabric.servers, `before` to its nodes; none where this is the first plan of
// its switches. `chassis` parallel to its devices, none where none is one. O(links).
PortPlan planPorts(const Fabric& fabric, const Catalog& catalog, std::vector<BlockPorts> blocks,
                   std::span<const Earlier> before = {}, std::span<const ChassisWish> chassis = {});

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
