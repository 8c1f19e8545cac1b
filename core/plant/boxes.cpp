// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.hpp"
#include "core/plant/bill_lines.hpp"
#include "core/plant/line_cards.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>

namespace weft {
namespace {

void readBody(BoxKind& kind, const Part* part) {
    if (part == nullptr) {
        return;
    }
    const auto read = [&](const auto& body) {
        if (body.rackUnits && *body.rackUnits > 0) {
            kind.units = static_cast<std::int64_t>(std::ceil(std::min(*body.rackUnits, 1e4)));
            kind.unitsAreKnown = true;
        }
        kind.mass = body.mass;
        if constexpr (requires { body.cooling; }) {
            kind.liquidCooled = body.cooling && containsIgnoringCase(*body.cooling, "liquid");
        }
    };
    if (const auto* body = part->as<Switch>()) {
        read(*body);
    } else if (const auto* server = part->as<Server>()) {
        read(*server);
    } else if (const auto* storage = part->as<Storage>()) {
        read(*storage);
    }
}

// What is in a chassis counts with it.
void addCards(BoxKind& kind, const Chassis& chassis, const BillLine& box) {
    const BillLine card = lineCardLine(chassis, box);
    const auto count = static_cast<double>(chassis.cards);
    kind.title += fmt::format(" with {} × {}", chassis.cards, chassis.card->model);
    kind.typical += card.typical * count;
    kind.most += card.max * count;
    kind.powerIsKnown = kind.powerIsKnown && card.powerIsKnown;
    kind.powerIsPlanned = kind.powerIsPlanned || card.powerIsPlanned;
    const std::optional<Mass>& each = chassis.card->as<Switch>()->mass;
    kind.massIsWhole = kind.mass && each;
    if (each) {
        kind.mass = kind.mass.value_or(Mass()) + *each * count;
    }
}

class Boxes {
public:
    Boxes(const Design& design, const Catalog& catalog,
          const std::vector<std::shared_ptr<const Expansion>>& expansions,
          const std::vector<Cabling>& cabling, const std::vector<GatewayNet>& nets)
        : design_(design), catalog_(catalog), expansions_(expansions), cabling_(cabling),
          cards_(design, catalog, expansions, nets) {}

    Standing all() && {
        for (std::size_t i = 0; i < expansions_.size(); ++i) {
            standing_.boxOf.emplace_back(
                expansions_[i] == nullptr ? 0 : expansions_[i]->fabric.nodes.size(), kNoBox);
        }
        standing_.firstOfGateway.assign(design_.gateways->size(), kNoBox);
        for (const Site& site : *design_.sites) {
            if (site.kind == SiteKind::CloudRegion) {
                continue;
            }
            SiteStanding& here = standing_.sites.emplace_back();
            here.site = site.id;
            here.firstBox = end();
            here.lengthsCount = !site.floor->rooms.empty();
            addGroups(site.id);
            addFabrics(site.id, true);
            addFabrics(site.id, false);
            addGateways(site.id);
            here.endBox = end();
        }
        return std::move(standing_);
    }

private:
    std::uint32_t end() const { return static_cast<std::uint32_t>(standing_.boxes.size()); }

    std::uint32_t kindOf(const BillLine& line, NodeRole role, const Chassis* chassis = nullptr) {
        BoxKind kind;
        kind.scope = line.scope;
        kind.role = role;
        kind.part = line.part;
        kind.title = line.title;
        kind.typical = line.typical;
        kind.most = line.max;
        kind.powerIsKnown = line.powerIsKnown;
        kind.powerIsPlanned = line.powerIsPlanned;
        readBody(kind, catalog_.find(line.part));
        if (chassis != nullptr && chassis->card != nullptr) {
            addCards(kind, *chassis, line);
        }
        standing_.kinds.push_back(std::move(kind));
        return static_cast<std::uint32_t>(standing_.kinds.size() - 1);
    }

    void addGroups(const Id& site) {
        for (const ServerGroup& group : *design_.groups) {
            const Part* part = catalog_.find(group.part);
            if (group.site != site || group.count <= 0 ||
                (part != nullptr && part->as<CloudInstance>() != nullptr)) {
                continue;
            }
            const std::int64_t count = std::min(group.count, kLargestFabric);
            const std::uint32_t first = end();
            const std::uint32_t kind =
                kindOf(serverLine(group.part, catalog_, group.id, count), NodeRole::Server);
            for (std::int64_t i = 0; i < count; ++i) {
                Box box;
                box.kind = kind;
                box.index = static_cast<std::uint32_t>(i);
                standing_.boxes.push_back(box);
            }
            attach(group, first);
        }
    }

    void addGateways(const Id& site) {
        for (const Gateway& gateway : *design_.gateways) {
            if (gateway.site != site || gateway.count <= 0) {
                continue;
            }
            const auto number = static_cast<std::size_t>(&gateway - design_.gateways->data());
            const std::uint32_t kind =
                kindOf(gatewayLine(gateway, catalog_), NodeRole::Switch, &cards_.ofGateway(number));
            standing_.firstOfGateway[number] = end();
            for (std::int64_t i = 0; i < std::min(gateway.count, kLargestFabric); ++i) {
                Box box;
                box.kind = kind;
                box.index = static_cast<std::uint32_t>(i);
                standing_.boxes.push_back(box);
            }
        }
    }

    // The group's nodes on every fabric, and its scalable units as the first fabric that has some
    // numbers them.
    void attach(const ServerGroup& group, std::uint32_t first) {
        bool hasUnits = false;
        for (std::size_t f = 0; f < expansions_.size(); ++f) {
            if (expansions_[f] == nullptr) {
                continue;
            }
            const Fabric& fabric = expansions_[f]->fabric;
            bool gaveUnits = false;
            for (const ServerBlock& block : fabric.servers) {
                if (block.group != group.id) {
                    continue;
                }
                for (std::uint32_t i = 0; i < block.nodes.size() && first + i < end(); ++i) {
                    const std::uint32_t node = block.nodes.begin + i;
                    standing_.boxOf[f][node] = first + i;
                    if (!hasUnits) {
                        const std::uint32_t pod = fabric.nodes[node].pod;
                        standing_.boxes[first + i].block = pod;
                        gaveUnits = gaveUnits || pod > 0;
                    }
                }
            }
            hasUnits = hasUnits || gaveUnits;
        }
        for (std::uint32_t i = first; i < end() && !hasUnits; ++i) {
            standing_.boxes[i].block = kNoBlock;
        }
    }

    // A fabric's own servers, or its switches.
    void addFabrics(const Id& site, bool servers) {
        for (std::size_t f = 0; f < expansions_.size(); ++f) {
            const FabricIntent& intent = (*design_.fabrics)[f];
            if (expansions_[f] == nullptr || intent.site != site) {
                continue;
            }
            const Fabric& fabric = expansions_[f]->fabric;
            if (servers) {
                addServers(fabric, f);
            } else {
                addSwitches(*expansions_[f], f);
            }
        }
    }

    void addNode(const Fabric& fabric, std::size_t f, std::uint32_t node, std::uint32_t kind) {
        Box box;
        box.kind = kind;
        box.fabric = static_cast<std::int32_t>(f);
        box.index = node;
        box.block = fabric.nodes[node].pod;
        standing_.boxOf[f][node] = end();
        standing_.boxes.push_back(box);
    }

    void addServers(const Fabric& fabric, std::size_t f) {
        std::map<PartId, std::uint32_t> kinds;
        for (const ServerBlock& block : fabric.servers) {
            if (!block.group.empty() && block.group != fabric.id) {
                continue; // a group's, which stand on their own
            }
            const auto [kind, isNew] = kinds.try_emplace(block.part, 0);
            if (isNew) {
                BillLine line = serverLine(block.part, catalog_, fabric.id, 1);
                line.title = line.title.empty() ? "endpoint" : line.title;
                kind->second = kindOf(line, NodeRole::Server);
            }
            for (std::uint32_t node = block.nodes.begin; node < block.nodes.end; ++node) {
                addNode(fabric, f, node, kind->second);
            }
        }
    }

    void addSwitches(const Expansion& expansion, std::size_t f) {
        const Fabric& fabric = expansion.fabric;
        std::map<std::uint8_t, std::uint32_t> kinds;
        const NodeRange range = fabric.switches();
        for (std::uint32_t node = range.begin; node < range.end; ++node) {
            const std::uint8_t device = fabric.nodes[node].device;
            const NodeRole role = fabric.nodes[node].role;
            const auto [kind, isNew] = kinds.try_emplace(device, 0);
            if (isNew) {
                BillLine line = switchLine(fabric, device, catalog_, 1);
                if (expansion.accelerators && *expansion.accelerators == role) {
                    line.typical = line.max = Power(); // no switch to buy or feed
                    line.powerIsKnown = true;
                }
                kind->second = kindOf(line, role, cabling_[f].ports.chassisAt(device));
            }
            addNode(fabric, f, node, kind->second);
        }
    }

    const Design& design_;
    const Catalog& catalog_;
    const std::vector<std::shared_ptr<const Expansion>>& expansions_;
    const std::vector<Cabling>& cabling_;
    LineCards cards_;
    Standing standing_;
};

} // namespace

Power Standing::typicalOf(const Box& box) const {
    return kinds[box.kind].typical + box.plugged.modules + box.plugged.cableEnds +
           box.plugged.cardsTypical;
}

Power Standing::mostOf(const Box& box) const {
    const BoxKind& kind = kinds[box.kind];
    const Power ends = box.plugged.cableEnds + box.plugged.cardsMost;
    if (kind.role == NodeRole::Server) {
        return kind.most + box.plugged.modules + ends;
    }
    return (box.mostIsPublished ? kind.most : kind.typical + box.plugged.modules) + ends;
}

BoxNames::BoxNames(const Standing& standing,
                   const std::vector<std::shared_ptr<const Expansion>>& expansions,
                   const Design& design)
    : standing_(standing) {
    for (const ServerGroup& group : *design.groups) {
        groups_[group.id] = {};
    }
    for (const auto& expansion : expansions) {
        if (expansion == nullptr) {
            names_.emplace_back();
            continue;
        }
        const Fabric& fabric = expansion->fabric;
        names_.emplace_back(fabric);
        for (const ServerBlock& block : fabric.servers) {
            const auto found = groups_.find(block.group);
            if (found != groups_.end() && found->second.count < block.nodes.size()) {
                found->second = {&fabric, block.nodes.begin, block.nodes.size()};
            }
        }
    }
}

std::string BoxNames::operator()(const Box& box) const {
    if (box.fabric >= 0) {
        return (*names_[static_cast<std::size_t>(box.fabric)])(NodeIndex(std::size_t{box.index}));
    }
    const std::string& scope = standing_.kinds[box.kind].scope;
    const auto found = groups_.find(scope);
    if (found != groups_.end() && box.index < found->second.count) {
        return DeviceNames(*found->second.fabric)(
            NodeIndex(std::size_t{found->second.first} + box.index));
    }
    return memberName(scope, box.index);
}

Standing boxesOf(const Design& design, const Catalog& catalog,
                 const std::vector<std::shared_ptr<const Expansion>>& expansions,
                 const std::vector<Cabling>& cabling, const std::vector<GatewayNet>& nets) {
    return Boxes(design, catalog, expansions, cabling, nets).all();
}

} // namespace weft
