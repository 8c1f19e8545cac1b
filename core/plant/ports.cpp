// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plant/ports.hpp"

#include "core/base/checked.hpp"
#include "core/fabric/board.hpp"
#include "core/plant/faceplate.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace weft {
namespace {

Side sideOf(const Fabric& fabric, const Link& link, NodeIndex node) {
    const LinkClass& linkClass = fabric.classOf(link);
    if (linkClass.lower == linkClass.upper) {
        return Side::Peer;
    }
    return link.b == node ? Side::Down : Side::Up;
}

std::vector<std::uint16_t> cageClasses(const Fabric& fabric) {
    const auto& classes = fabric.linkClasses;
    std::vector<std::uint16_t> firsts;
    for (const LinkClass& each : classes) {
        const auto first =
            std::find_if(classes.begin(), classes.end(), [&](const LinkClass& other) {
                return other.id == each.id && other.rate == each.rate &&
                       other.length == each.length && other.lower == each.lower &&
                       other.upper == each.upper;
            });
        firsts.push_back(static_cast<std::uint16_t>(first - classes.begin()));
    }
    return firsts;
}

bool before(const PortLot& x, const PortLot& y) {
    return std::pair(x.side, x.linkClass) < std::pair(y.side, y.linkClass);
}

// Ports per side and class of one node, sorted.
void countPorts(const Fabric& fabric, const std::vector<std::uint16_t>& cageClass, NodeIndex node,
                std::vector<PortLot>& lots) {
    lots.clear();
    for (const Arc& arc : fabric.neighbours(node)) {
        const Link& link = fabric.link(arc.link);
        if (isOnBoard(fabric, link)) {
            continue;
        }
        PortLot lot{sideOf(fabric, link, node), cageClass[link.linkClass], link.count, 1, {}};
        const auto at = std::lower_bound(lots.begin(), lots.end(), lot, before);
        if (at != lots.end() && !before(lot, *at)) {
            at->ports += lot.ports;
        } else {
            lots.insert(at, std::move(lot));
        }
    }
}

// A server's cages are numbered per role over the whole design, in the order of its fabrics.
void layOutServer(PortShape& shape, const BlockPorts& block) {
    std::int64_t cage = ceilDivide(block.before, block.perCage) + 1;
    for (PortLot& lot : shape.lots) {
        lot.firstPort = (cage - 1) * block.perCage + 1;
        lot.runs = {{lot.ports, block.perCage, cage, 0}};
        shape.portsUsed += lot.ports;
        const std::int64_t last = lot.firstPort + lot.ports - 1;
        shape.exceeded = shape.exceeded || (block.there && last > *block.there);
        cage += lot.runs.front().cageCount();
    }
    shape.portsThere =
        block.there ? std::max<std::int64_t>(*block.there - block.before, 0) : shape.portsUsed;
}

std::int64_t portLimit(const Device& device, const Catalog& catalog) {
    const Part* part = catalog.find(device.part);
    const Switch* body = part == nullptr ? nullptr : part->as<Switch>();
    return body != nullptr && body->maxPorts ? *body->maxPorts : kCountMax;
}

// What the shape asks of the faceplate beyond what was there before, in order.
std::vector<PortTake> ownTakes(const PortShape& shape, const Fabric& fabric,
                               const Earlier* earlier) {
    std::vector<PortTake> takes;
    const auto rateOf = [&](const PortLot& lot) { return fabric.linkClasses[lot.linkClass].rate; };
    if (shape.merged > 0 && !shape.lots.empty()) { // drawn hosts plug in like the first class
        takes.push_back({shape.merged, rateOf(shape.lots.front())});
    }
    for (const PortLot& lot : shape.lots) {
        takes.push_back({lot.ports, rateOf(lot),
                         earlier == nullptr ? lot.side == Side::Up : earlier->fromTop,
                         earlier == nullptr ? kEveryGroup : earlier->groups});
    }
    return takes;
}

void layOutSwitch(PortShape& shape, const Fabric& fabric, const Catalog& catalog,
                  const Chassis& chassis, const Earlier* earlier) {
    const PortShape* before = earlier == nullptr ? nullptr : earlier->shape;
    const Device& device = fabric.devices[shape.kind];
    Faceplate faceplate(device, chassis);
    if (before != nullptr) {
        shape.portsBefore = before->portsUsed;
        shape.freeBefore = before->portsFree;
        shape.takes = before->takes;
        for (const PortTake& taken : shape.takes) {
            faceplate.take(taken);
        }
    }
    const std::int64_t beyondBefore = faceplate.beyond();
    std::vector<PortTake> own = ownTakes(shape, fabric, earlier);
    if (chassis.card != nullptr) { // even stripes must not cost a port
        Faceplate trial = faceplate;
        for (const PortTake& asked : own) {
            trial.take(asked);
        }
        for (PortTake& asked : own) {
            asked.tight = trial.beyond() > beyondBefore;
        }
    }
    shape.takes.insert(shape.takes.end(), own.begin(), own.end());
    shape.portsUsed = shape.portsBefore + shape.merged;
    auto asked = own.begin();
    if (own.size() > shape.lots.size()) {
        faceplate.take(*asked++);
    }
    for (PortLot& lot : shape.lots) {
        lot.firstPort = shape.portsUsed + 1;
        lot.runs = faceplate.take(*asked++);
        shape.portsUsed += lot.ports;
    }
    std::int64_t free = faceplate.unusedLanes();
    for (const PortTake& taken : shape.takes) {
        if (const std::int64_t more = faceplate.freePorts(taken.rate); more > 0) {
            free += more;
            break;
        }
    }
    const std::int64_t limit = portLimit(device, catalog);
    shape.portsFree =
        std::clamp<std::int64_t>(free, 0, std::max<std::int64_t>(limit - shape.portsUsed, 0));
    shape.portsThere = std::min(shape.portsUsed - faceplate.beyond() + shape.portsFree, limit);
    shape.exceeded = faceplate.beyond() > beyondBefore || shape.portsUsed > limit;
}

// All chassis of one device alike: as the one with most ports needs.
void equip(PortPlan& plan, const Fabric& fabric, std::span<const ChassisWish> wishes,
           const std::vector<const Earlier*>& earlier) {
    for (const ChassisWish& wish : wishes) {
        plan.chassis.push_back(wish.chassis);
    }
    for (std::size_t i = 0; i < plan.shapes.size() && !wishes.empty(); ++i) {
        const PortShape& shape = plan.shapes[i];
        if (shape.server || wishes[shape.kind].chassis.card == nullptr) {
            continue;
        }
        Chassis& chassis = plan.chassis[shape.kind];
        Chassis wanted = equippedFor(fabric.devices[shape.kind], wishes[shape.kind],
                                     ownTakes(shape, fabric, earlier[i]));
        if (wanted.cards >= chassis.cards) {
            chassis = std::move(wanted);
        }
    }
}

// Where a cage of a chassis lies; beyond its cards it keeps its number.
void seat(PortPlace& place, const Chassis& chassis, std::int16_t group) {
    if (group < 0) {
        return; // in no cage at all
    }
    const Chassis::Cages& cages = chassis.cages[static_cast<std::size_t>(group)];
    const std::int64_t at = place.cage - cages.first;
    if (at < cages.each * chassis.cards) {
        place.card = at % chassis.cards + 1;
        place.onCard = cages.before + at / chassis.cards + 1;
        place.cage = (place.card - 1) * chassis.cagesEach + place.onCard;
    }
}

bool alike(const ServerBlock& x, const ServerBlock& y) {
    return x.group == y.group && x.part == y.part && x.portRole == y.portRole && x.nic == y.nic &&
           x.rate == y.rate;
}

// Of each server node, the first block that is like its own: drawn servers are a block each.
std::vector<std::uint32_t> kindOfEachServer(const Fabric& fabric) {
    std::vector<std::uint32_t> kinds(fabric.range(NodeRole::Server).end, 0);
    std::vector<std::uint32_t> firsts;
    for (std::uint32_t i = 0; i < fabric.servers.size(); ++i) {
        const ServerBlock& block = fabric.servers[i];
        const auto first = std::find_if(firsts.begin(), firsts.end(), [&](std::uint32_t other) {
            return alike(fabric.servers[other], block);
        });
        const std::uint32_t kind = first == firsts.end() ? i : *first;
        if (first == firsts.end()) {
            firsts.push_back(i);
        }
        std::fill(kinds.begin() + block.nodes.begin, kinds.begin() + block.nodes.end, kind);
    }
    return kinds;
}

// What nodes of one shape have in common, as a key.
void makeKey(bool server, std::uint32_t kind, std::int64_t merged, std::int64_t before,
             const std::vector<PortLot>& lots, std::vector<std::int64_t>& key) {
    key.assign({server ? 1 : 0, kind, merged, before});
    for (const PortLot& lot : lots) {
        key.insert(key.end(), {static_cast<std::int64_t>(lot.side), lot.linkClass, lot.ports});
    }
}

std::string describe(const Fabric& fabric, const PortPlan& plan, const PortShape& worst,
                     std::int64_t nodes, std::int64_t all) {
    if (worst.server) {
        const BlockPorts& block = plan.blocks[worst.kind];
        return fmt::format("{} of {} {} servers need {} {} ports on this fabric; {} are left of {}",
                           nodes, all, fabric.servers[worst.kind].name, worst.portsUsed, block.role,
                           worst.portsThere, block.there.value_or(0));
    }
    const Device& device = fabric.devices[worst.kind];
    const bool isOfTier = device.role != NodeRole::Switch;
    const Chassis* chassis = plan.chassisAt(worst.kind);
    return fmt::format("{} of {} {}switches ({}) need {} ports; {} {}", nodes, all,
                       isOfTier ? fmt::format("{} ", toString(device.role)) : std::string(),
                       device.title, worst.portsUsed,
                       chassis == nullptr
                           ? std::string("the faceplate gives")
                           : fmt::format("its {} × {} give", chassis->cards, chassis->card->model),
                       worst.portsThere);
}

} // namespace

Chassis equippedFor(const Device& device, const ChassisWish& wish,
                    std::span<const PortTake> takes) {
    Chassis chassis = wish.chassis;
    const auto layOut = [&] {
        std::int64_t first = 1;
        chassis.cages.clear();
        chassis.cagesEach = 0;
        for (const CageGroup& group : device.cages) {
            const std::int64_t each = group.auxiliary ? 0 : group.count / chassis.slotCount;
            chassis.cages.push_back({first, each, chassis.cagesEach});
            first += each * chassis.cards;
            chassis.cagesEach += each;
        }
    };
    const auto holdsAll = [&] {
        Faceplate faceplate(device, chassis);
        for (const std::span<const PortTake> all : {takes, std::span(wish.beside)}) {
            for (PortTake asked : all) {
                asked.tight = true;
                faceplate.take(asked);
            }
        }
        return faceplate.beyond() == 0;
    };
    for (layOut(); wish.grows && chassis.cards < chassis.slotCount && !holdsAll(); layOut()) {
        ++chassis.cards;
    }
    return chassis;
}

PortPlan planPorts(const Fabric& fabric, const Catalog& catalog, std::vector<BlockPorts> blocks,
                   std::span<const Earlier> before, std::span<const ChassisWish> chassis) {
    PortPlan plan;
    plan.blocks = std::move(blocks);
    plan.cageClass = cageClasses(fabric);
    plan.shapeOf.resize(fabric.nodes.size());
    const std::vector<std::uint32_t> serverKinds = kindOfEachServer(fabric);
    std::map<std::vector<std::int64_t>, std::uint32_t> known;
    std::map<std::pair<const PortShape*, bool>, std::int64_t> numbers; // of what was there before
    std::vector<const Earlier*> earlierOf;                             // per shape
    std::vector<PortLot> lots;
    std::vector<std::int64_t> key;
    for (std::size_t i = 0; i < fabric.nodes.size(); ++i) {
        const NodeIndex node(i);
        const bool server = fabric.node(node).role == NodeRole::Server;
        const std::uint32_t kind = server ? serverKinds[i] : fabric.node(node).device;
        const std::int64_t merged = fabric.mergedEndpoints.empty() ? 0 : fabric.mergedEndpoints[i];
        countPorts(fabric, plan.cageClass, node, lots);
        const Earlier* earlier = before.empty() ? nullptr : &before[i];
        const auto was = earlier == nullptr ? std::pair<const PortShape*, bool>()
                                            : std::pair(earlier->shape, earlier->fromTop);
        const auto number =
            numbers.try_emplace(was, static_cast<std::int64_t>(numbers.size())).first->second;
        makeKey(server, kind, merged, number, lots, key);
        const auto [found, isNew] =
            known.try_emplace(key, static_cast<std::uint32_t>(plan.shapes.size()));
        if (isNew) {
            PortShape& shape = plan.shapes.emplace_back();
            shape.server = server;
            shape.kind = kind;
            shape.merged = merged;
            shape.lots = lots;
            earlierOf.push_back(earlier);
        }
        ++plan.shapes[found->second].nodes;
        plan.shapeOf[i] = found->second;
    }
    equip(plan, fabric, chassis, earlierOf);
    for (std::size_t i = 0; i < plan.shapes.size(); ++i) {
        PortShape& shape = plan.shapes[i];
        shape.server ? layOutServer(shape, plan.blocks[shape.kind])
                     : layOutSwitch(shape, fabric, catalog,
                                    plan.chassis.empty() ? Chassis() : plan.chassis[shape.kind],
                                    earlierOf[i]);
    }
    return plan;
}

std::vector<Finding> portFindings(const Fabric& fabric, const PortPlan& plan,
                                  std::span<const Id> homes) {
    struct Excess {
        const PortShape* worst = nullptr;
        std::int64_t nodes = 0, all = 0;
    };
    std::map<std::pair<bool, std::uint32_t>, Excess> excesses;
    for (const PortShape& shape : plan.shapes) {
        Excess& excess = excesses[{shape.server, shape.kind}];
        excess.all += shape.nodes;
        if (shape.exceeded) {
            excess.nodes += shape.nodes;
            if (excess.worst == nullptr || shape.portsUsed - shape.portsThere >
                                               excess.worst->portsUsed - excess.worst->portsThere) {
                excess.worst = &shape;
            }
        }
    }
    std::vector<Finding> findings;
    for (const auto& [key, excess] : excesses) {
        if (excess.worst == nullptr) {
            continue;
        }
        const NodeRole role = key.first ? NodeRole::Server : fabric.devices[key.second].role;
        const std::string place(key.first && fabric.servers[key.second].group != fabric.id
                                    ? std::string_view(fabric.servers[key.second].group)
                                : homes.empty() ? toString(role)
                                                : std::string_view(homes[key.second]));
        findings.push_back({"ports.exceeded",
                            Severity::Error,
                            fabric.id + "/" + place,
                            describe(fabric, plan, *excess.worst, excess.nodes, excess.all),
                            static_cast<double>(excess.worst->portsUsed),
                            static_cast<double>(excess.worst->portsThere),
                            "count",
                            {}});
    }
    return findings;
}

const PortLot& lotOf(const PortPlan& plan, const PortShape& shape, std::uint16_t linkClass,
                     Side side) {
    const std::uint16_t wanted = plan.cageClass[linkClass];
    const auto found = std::find_if(shape.lots.begin(), shape.lots.end(), [&](const PortLot& lot) {
        return lot.side == side && lot.linkClass == wanted;
    });
    WEFT_CHECK(found != shape.lots.end());
    return *found;
}

PortPlace placeOf(const PortPlan& plan, const PortShape& shape, const PortLot& lot,
                  std::int64_t index) {
    PortPlace place;
    place.port = lot.firstPort + index;
    if (shape.server) {
        place.role = plan.blocks[shape.kind].role;
    }
    for (const PortRun& run : lot.runs) {
        if (index < run.ports) {
            const auto [cage, lane] = run.at(index);
            place.cage = cage;
            place.lane = run.perCage == 1 ? 0 : lane + 1;
            if (const Chassis* chassis = shape.server ? nullptr : plan.chassisAt(shape.kind)) {
                seat(place, *chassis, run.cages);
            }
            break;
        }
        index -= run.ports;
    }
    return place;
}

std::string portLabel(const PortPlace& place) {
    if (!place.role.empty()) {
        return fmt::format("{} {}", place.role, place.port);
    }
    const std::string cage = place.card == 0 ? fmt::format("{}", place.cage)
                                             : fmt::format("{}/{}", place.card, place.onCard);
    return place.lane == 0 ? cage : fmt::format("{}/{}", cage, place.lane);
}

} // namespace weft
