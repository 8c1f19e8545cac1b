// SPDX-License-Identifier: GPL-3.0-or-later
// What stands where: every server and switch of the design as a box in a rack. Hand-placed boxes
// stand where they were put; the rest follows the site's policy, in the order of the document, so
// that the same design gives the same racks. Growing a design adds boxes behind those there are.
#pragma once

#include "core/design/finding.hpp"
#include "core/plant/device_names.hpp"
#include "core/plant/racks.hpp"
#include "core/topology/topology.hpp"

#include <map>
#include <memory>

namespace weft {

struct Cabling;    // core/plant/plant.hpp
struct GatewayNet; // core/plant/gateway_net.hpp

// Boxes of one kind: a part, or a generic device, of one fabric or group.
struct BoxKind {
    std::string scope; // fabric or group
    NodeRole role = NodeRole::Server;
    PartId part;
    std::string title;
    std::int64_t units = 1;
    bool unitsAreKnown = false;
    std::optional<Mass> mass; // what is known of it
    bool massIsWhole = true;  // false: of line cards alone, or without them
    Power typical, most;      // of the body with its line cards, without modules
    bool powerIsKnown = false, powerIsPlanned = false;
    bool liquidCooled = false;
};

constexpr std::uint32_t kNoBlock = 0xFFFF'FFFF; // of no scalable unit
constexpr std::uint32_t kNoBox = 0xFFFF'FFFF;

// What is plugged into a box, in watts.
struct Plugged {
    Power modules, cableEnds, cardsTypical, cardsMost;
};

struct Box {
    std::uint32_t kind = 0;
    std::int32_t fabric = -1; // of a switch, or of a fabric's own server; -1: of a server group
    std::uint32_t index = 0;  // node of the fabric, or server of the group, from 0
    std::uint32_t block = kNoBlock; // scalable unit, from 0
    std::int32_t rack = -1;         // into Standing::racks
    std::int32_t unit = 0;          // lowest it fills, from 1
    bool byHand = false;
    bool mostIsPublished = true; // its most is the published one, which includes modules
    Plugged plugged;
};

// Boxes and racks of one site.
struct SiteStanding {
    Id site;
    std::uint32_t firstBox = 0, endBox = 0;
    std::uint32_t firstRack = 0, endRack = 0;
    std::int64_t drawn = 0;    // racks of the floor plan that are not blocked
    bool lengthsCount = false; // rooms are drawn: cables run as long as the way between racks
};

struct Standing {
    std::vector<BoxKind> kinds;
    std::vector<Box> boxes;  // by site; of a site servers first, then switches
    std::vector<Rack> racks; // by site
    std::vector<SiteStanding> sites;
    std::vector<std::vector<std::uint32_t>> boxOf; // per fabric, then net (Plant), and node
    std::vector<std::uint32_t>
        firstOfGateway; // box of its first device; kNoBox: a cloud's, or none
    std::vector<Finding> findings;

    Power typicalOf(const Box& box) const;
    Power mostOf(const Box& box) const;
};

// The name a box has over the whole design: "compute-leaf-07", "dgx-h100-014".
class BoxNames {
public:
    BoxNames(const Standing& standing,
             const std::vector<std::shared_ptr<const Expansion>>& expansions, const Design& design);
    std::string operator()(const Box& box) const;

private:
    struct Group {
        const Fabric* fabric = nullptr; // one that names them; null: attached to none
        std::uint32_t first = 0, count = 0;
    };
    const Standing& standing_;
    std::vector<std::optional<DeviceNames>> names_; // per fabric
    std::map<std::string_view, Group> groups_;
};

// Every box of the design, with its line cards, in no rack yet. `expansions` parallel to
// design.fabrics, null where a fabric could not be built; `cabling` of them and of `nets`. Boxes of
// cloud regions are the provider's and are left out.
Standing boxesOf(const Design& design, const Catalog& catalog,
                 const std::vector<std::shared_ptr<const Expansion>>& expansions,
                 const std::vector<Cabling>& cabling, const std::vector<GatewayNet>& nets);

// Puts every box into a rack, and notes what does not fit. What is plugged in counts toward the
// limits. O(boxes × units of a rack).
void placeBoxes(Standing& standing, const Design& design,
                const std::vector<std::shared_ptr<const Expansion>>& expansions);

// Racks that draw or weigh more than they may, with what is plugged in by now.
void checkRackLimits(Standing& standing);

} // namespace weft
