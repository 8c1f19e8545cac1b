// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plant/circuit_net.hpp"

#include "core/plant/cabling.hpp"
#include "core/plant/device_names.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace weft {
namespace {

// An end of a WAN link at a gateway of ours.
struct CircuitEnd {
    const Gateway* gateway = nullptr; // null: none, or one of a cloud's
    std::uint32_t number = 0;         // as GatewayNet::Origin
    std::int64_t turn = 0;            // links that end at it before this one
};

class CircuitNetMaker {
public:
    CircuitNetMaker(const WanLink& link, const Design& design, const Catalog& catalog)
        : link_(link), design_(design), catalog_(catalog) {
        net_.fabric.id = link.id;
        net_.isOfWan = true;
    }

    void add(const CircuitEnd& end, std::string_view side) {
        const Gateway& gateway = *end.gateway;
        const Device device = gatewayDevice(gateway, catalog_);
        const MediumRules rules =
            mediumRules(speaksInfiniBand({gateway.id, NodeRole::Switch}, design_, catalog_),
                        opticsOf(net_, design_), design_);
        const CircuitPort port =
            circuitPort(device, link_.rate, handOffOf(link_, design_, catalog_), catalog_, rules);
        const auto linkClass = static_cast<std::uint16_t>(net_.fabric.linkClasses.size());
        net_.fabric.linkClasses.push_back({fmt::format("circuit_{}", side), NodeRole::Switch,
                                           NodeRole::Switch, port.rate, kUsualJoinLength, true});
        net_.uses.push_back(fmt::format("gateway {} to the provider", gateway.id));
        const auto [known, isNew] = deviceOf_.try_emplace(end.number, std::uint8_t{0});
        if (isNew) { // else both ends are at one gateway
            known->second = addDevice(device, {gateway.id, gateway.site, true, port.cages});
        }
        const std::int64_t devices = std::min(gateway.count, kLargestFabric);
        for (std::int64_t i = 0; i < link_.count; ++i) {
            const NodeIndex index(static_cast<std::size_t>((end.turn + i) % devices));
            pending_.push_back({nodeOf(known->second, gateway, {end.number, index}), linkClass});
        }
    }

    GatewayNet make() && {
        std::map<std::uint16_t, std::uint8_t> providers; // a device per link class
        std::map<Id, std::int64_t> handOffs;             // by site
        Fabric& fabric = net_.fabric;
        for (const Pending& circuit : pending_) {
            const Id site = net_.homes[fabric.nodes[circuit.node].device].site;
            const auto [provider, isNew] = providers.try_emplace(circuit.linkClass, 0);
            if (isNew) {
                provider->second = addDevice({NodeRole::Switch, {}, "the provider's hand-off", {}},
                                             {{}, site, false, kEveryGroup});
            }
            const std::uint32_t handOff = addNode(
                provider->second, fmt::format("{}-handoff-{}-{}", link_.id, site, ++handOffs[site]),
                {GatewayNet::kProvider, NodeIndex(std::size_t{0})});
            fabric.links.push_back({NodeIndex(std::size_t{circuit.node}),
                                    NodeIndex(std::size_t{handOff}), 1, circuit.linkClass});
        }
        fabric.roles[static_cast<std::size_t>(NodeRole::Switch)] = {
            0, static_cast<std::uint32_t>(fabric.nodes.size())};
        settleLinks(fabric);
        return std::move(net_);
    }

private:
    struct Pending { // its hand-off is numbered behind all devices of ours
        std::uint32_t node = 0;
        std::uint16_t linkClass = 0;
    };

    std::uint32_t nodeOf(std::uint8_t device, const Gateway& gateway, GatewayNet::Origin origin) {
        const auto [known, isNew] = nodes_.try_emplace(origin, 0);
        if (isNew) {
            known->second = addNode(device, memberName(gateway.id, origin.second.get()), origin);
        }
        return known->second;
    }

    std::uint8_t addDevice(Device device, GatewayNet::Home home) {
        net_.fabric.devices.push_back(std::move(device));
        net_.homes.push_back(std::move(home));
        return static_cast<std::uint8_t>(net_.homes.size() - 1);
    }
    std::uint32_t addNode(std::uint8_t device, std::string name, GatewayNet::Origin origin) {
        Node node;
        node.device = device;
        node.position = static_cast<std::uint32_t>(net_.fabric.nodes.size());
        net_.fabric.nodes.push_back(node);
        net_.fabric.names.push_back(std::move(name));
        net_.origin.push_back(origin);
        return node.position;
    }

    const WanLink& link_;
    const Design& design_;
    const Catalog& catalog_;
    GatewayNet net_;
    std::map<std::uint32_t, std::uint8_t> deviceOf_; // by gateway
    std::map<GatewayNet::Origin, std::uint32_t> nodes_;
    std::vector<Pending> pending_;
};

bool isOurs(const Gateway& gateway, const Design& design) {
    return gateway.count > 0 && design.site(gateway.site)->kind != SiteKind::CloudRegion;
}

} // namespace

std::vector<GatewayNet> circuitNets(const Design& design, const Catalog& catalog) {
    std::vector<GatewayNet> nets;
    std::map<Id, CircuitEnd> ends;
    for (std::uint32_t i = 0; i < design.gateways->size(); ++i) {
        const Gateway& gateway = (*design.gateways)[i];
        if (isOurs(gateway, design)) {
            ends[gateway.id] = {&gateway, static_cast<std::uint32_t>(design.fabrics->size()) + i};
        }
    }
    for (const WanLink& link : *design.wans) {
        const auto a = ends.find(link.terms.gatewayA), b = ends.find(link.terms.gatewayB);
        const bool isCabled =
            link.count > 0 && link.count <= kMostCircuits && link.rate > Bandwidth();
        if (!isCabled || (a == ends.end() && b == ends.end())) {
            continue;
        }
        CircuitNetMaker maker(link, design, catalog);
        for (const auto& [end, side] : {std::pair(a, "a"), std::pair(b, "b")}) {
            if (end != ends.end()) {
                maker.add(end->second, side);
                ++end->second.turn;
            }
        }
        nets.push_back(std::move(maker).make());
    }
    return nets;
}

} // namespace weft
