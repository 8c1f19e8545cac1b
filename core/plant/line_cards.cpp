// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plant/line_cards.hpp"

#include "core/design/chassis.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace weft {
namespace {

// Ports that nets ask of a device, those of one rate together.
using Asked = std::map<Bandwidth, std::int64_t>;

std::vector<PortTake> takesOf(const Asked& asked) {
    std::vector<PortTake> takes;
    for (const auto& [rate, ports] : asked) {
        takes.push_back({ports, rate});
    }
    return takes;
}

// Calls visit(node of the origin, ports by rate) for every device of a fabric or gateway that nets
// end at.
template <class Visit>
void forEachAsked(const std::vector<GatewayNet>& nets, std::size_t number, Visit visit) {
    std::map<NodeIndex, Asked> byNode;
    for (const GatewayNet& net : nets) {
        for (const Link& link : net.fabric.links) {
            for (const NodeIndex end : {link.a, link.b}) {
                const auto& [home, node] = net.origin[end.get()];
                if (home == number) {
                    byNode[node][net.fabric.classOf(link).rate] += link.count;
                }
            }
        }
    }
    for (const auto& [node, asked] : byNode) {
        visit(node, asked);
    }
}

std::optional<SwitchClass> classOf(const Device& device, const Catalog& catalog) {
    const Part* part = catalog.find(device.part);
    const Switch* body = part == nullptr ? nullptr : part->as<Switch>();
    return body == nullptr ? std::nullopt : std::optional(body->kind);
}

} // namespace

LineCards::LineCards(const Design& design, const Catalog& catalog,
                     const std::vector<std::shared_ptr<const Expansion>>& expansions,
                     const std::vector<GatewayNet>& nets)
    : design_(design), catalog_(catalog), expansions_(expansions), nets_(nets) {
    for (const Gateway& gateway : *design.gateways) {
        const Device device = gatewayDevice(gateway, catalog);
        ChassisWish wish{chassisOf(device), {}};
        Chassis& chassis = gateways_.emplace_back(wish.chassis);
        if (chassis.card != nullptr) {
            chassis = equippedFor(device, wish, {});
            forEachAsked(nets, expansions.size() + gateways_.size() - 1,
                         [&](NodeIndex, const Asked& asked) {
                             wish.chassis = chassis;
                             chassis = equippedFor(device, wish, takesOf(asked));
                         });
        }
    }
}

// With as many cards as are said at least, before any port is counted.
Chassis LineCards::chassisOf(const Device& device) const {
    const Part* part = catalog_.find(device.part);
    const Part* card = part == nullptr ? nullptr : cardOf(design_, *part, catalog_);
    if (card == nullptr) {
        return {};
    }
    Chassis chassis;
    chassis.card = card;
    chassis.slotCount = *part->as<Switch>()->cardSlots;
    const auto rules = design_.plant->cards.find(part->id);
    const std::int64_t least =
        rules == design_.plant->cards.end() ? 1 : rules->second.least.value_or(1);
    chassis.cards = std::min(least, chassis.slotCount);
    return chassis;
}

std::vector<ChassisWish> LineCards::ofFabric(std::size_t number) const {
    const Fabric& fabric = expansions_[number]->fabric;
    std::vector<ChassisWish> wishes;
    for (const Device& device : fabric.devices) {
        wishes.push_back({chassisOf(device), {}});
    }
    if (std::none_of(wishes.begin(), wishes.end(),
                     [](const ChassisWish& wish) { return wish.chassis.card != nullptr; })) {
        return {};
    }
    std::map<std::uint8_t, Asked> most; // over the devices of a kind
    forEachAsked(nets_, number, [&](NodeIndex node, const Asked& asked) {
        Asked& all = most[fabric.node(node).device];
        for (const auto& [rate, ports] : asked) {
            all[rate] = std::max(all[rate], ports);
        }
    });
    for (const auto& [kind, asked] : most) {
        wishes[kind].beside = takesOf(asked);
    }
    return wishes;
}

std::vector<ChassisWish> LineCards::ofNet(const GatewayNet& net,
                                          const std::vector<Cabling>& plans) const {
    std::vector<ChassisWish> wishes(net.fabric.devices.size());
    bool isAny = false;
    for (std::size_t node = 0; node < net.origin.size(); ++node) {
        const auto& [number, index] = net.origin[node];
        ChassisWish& wish = wishes[net.fabric.nodes[node].device];
        wish.grows = false;
        if (number < expansions_.size()) {
            const std::vector<Chassis>& all = plans[number].ports.chassis;
            wish.chassis =
                all.empty() ? Chassis() : all[expansions_[number]->fabric.node(index).device];
        } else if (number != GatewayNet::kProvider) {
            wish.chassis = gateways_[number - expansions_.size()];
        }
        isAny = isAny || wish.chassis.card != nullptr;
    }
    return isAny ? wishes : std::vector<ChassisWish>();
}

std::vector<Finding> LineCards::findings() const {
    std::vector<Finding> findings;
    const auto check = [&](const Device& device, std::string place) {
        const auto kind = classOf(device, catalog_);
        Finding finding;
        finding.scope = std::move(place);
        if (kind == SwitchClass::LineCard) {
            finding.id = "line_card.alone";
            finding.message = fmt::format("{} works in a chassis only, and none is ordered: choose "
                                          "the chassis as the switch.",
                                          device.title);
            findings.push_back(std::move(finding));
            return;
        }
        if (kind != SwitchClass::Chassis || chassisOf(device).card != nullptr) {
            return;
        }
        finding.id = "chassis.no_card";
        const auto rules = design_.plant->cards.find(device.part);
        if (rules == design_.plant->cards.end() || !rules->second.card) {
            finding.message =
                fmt::format("No line card that goes into {} is known, so that none is ordered and "
                            "its ports are those it is published with: add one of your own to the "
                            "catalog, or choose another switch.",
                            device.title);
        } else {
            finding.message = fmt::format("The line card {} does not go into {}: name one that "
                                          "does, or none.",
                                          *rules->second.card, device.title);
            PlantRules without = *design_.plant;
            without.cards[device.part].card.reset();
            finding.fixes.push_back({fmt::format("Take the best line card for {}", device.title),
                                     SetPlantRules{std::move(without)}});
        }
        findings.push_back(std::move(finding));
    };
    for (const auto& expansion : expansions_) {
        for (const Device& device :
             expansion == nullptr ? std::vector<Device>() : expansion->fabric.devices) {
            check(device, fmt::format("{}/{}", expansion->fabric.id, toString(device.role)));
        }
    }
    for (const Gateway& gateway : *design_.gateways) {
        check(gatewayDevice(gateway, catalog_), gateway.id);
    }
    return findings;
}

} // namespace weft
