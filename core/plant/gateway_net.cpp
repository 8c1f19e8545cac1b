// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plant/gateway_net.hpp"

#include "core/fabric/compose.hpp"
#include "core/plant/circuit_net.hpp"
#include "core/plant/device_names.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <map>
#include <optional>
#include <tuple>

namespace weft {
namespace {

constexpr std::size_t kMostDevices = 255;

// What a join ends at.
struct End {
    std::uint32_t number = 0; // as GatewayNet::Origin
    const Fabric* fabric = nullptr;
    GatewayNet::Home home;
};

class NetMaker {
public:
    NetMaker(const FabricJoin& join, End a, End b)
        : join_(join), ends_{std::move(a), std::move(b)} {}

    // Unset where its switches are of more kinds than one fabric can number.
    std::optional<GatewayNet> make() {
        dealLinks(join_, *ends_[0].fabric, *ends_[1].fabric,
                  [&](NodeIndex a, NodeIndex b, std::uint32_t count) {
                      bundles_.push_back({placeOf(ends_[0], a), placeOf(ends_[1], b), count});
                  });
        addNodes();
        if (net_.fabric.devices.size() > kMostDevices) {
            return std::nullopt;
        }
        addLinks();
        return std::move(net_);
    }

private:
    using Place = std::tuple<NodeRole, std::uint32_t, NodeIndex>; // as nodes are sorted
    struct Bundle {
        Place a, b;
        std::uint32_t count = 0;
    };

    static Place placeOf(const End& end, NodeIndex node) {
        return {end.fabric->node(node).role, end.number, node};
    }
    const End& endOf(const Place& place) const {
        return std::get<1>(place) == ends_[0].number ? ends_[0] : ends_[1];
    }
    static std::string wordsOf(const JoinEnd& end, bool isGateway) {
        return isGateway ? "gateway " + end.fabric
                         : fmt::format("{} {}", end.fabric, toString(end.tier));
    }

    void addNodes() {
        for (const Bundle& bundle : bundles_) {
            places_.insert(places_.end(), {bundle.a, bundle.b});
        }
        std::sort(places_.begin(), places_.end());
        places_.erase(std::unique(places_.begin(), places_.end()), places_.end());
        const DeviceNames names[] = {DeviceNames(*ends_[0].fabric), DeviceNames(*ends_[1].fabric)};
        Fabric& fabric = net_.fabric;
        fabric.id = join_.id;
        std::map<std::pair<std::uint32_t, std::uint8_t>, std::uint8_t> devices;
        for (const Place& place : places_) {
            const auto& [role, number, index] = place;
            const End& end = endOf(place);
            Node node = end.fabric->node(index);
            const auto [device, isNew] = devices.try_emplace(
                {number, node.device}, static_cast<std::uint8_t>(devices.size()));
            if (isNew) {
                fabric.devices.push_back(end.fabric->deviceOf(index));
                net_.homes.push_back(end.home);
            }
            node.device = device->second;
            NodeRange& range = fabric.roles[static_cast<std::size_t>(role)];
            const auto at = static_cast<std::uint32_t>(fabric.nodes.size());
            range = {range.size() == 0 ? at : range.begin, at + 1};
            fabric.nodes.push_back(node);
            fabric.names.push_back(end.home.isGateway ? memberName(end.home.id, index.value)
                                                      : names[&end - ends_](index));
            net_.origin.emplace_back(number, index);
        }
    }

    NodeIndex nodeAt(const Place& place) const {
        const auto found = std::lower_bound(places_.begin(), places_.end(), place);
        return NodeIndex(static_cast<std::size_t>(found - places_.begin()));
    }

    void addLinks() {
        Fabric& fabric = net_.fabric;
        const bool swapped = bundles_.front().b < bundles_.front().a;
        net_.lower = swapped ? join_.b : join_.a;
        net_.upper = swapped ? join_.a : join_.b;
        net_.uses = {fmt::format("{} to {}", wordsOf(net_.lower, ends_[swapped].home.isGateway),
                                 wordsOf(net_.upper, ends_[!swapped].home.isGateway))};
        fabric.linkClasses.push_back({"join", net_.lower.tier, net_.upper.tier, join_.rate,
                                      join_.length.value_or(kUsualJoinLength),
                                      !join_.length.has_value()});
        for (const Bundle& bundle : bundles_) {
            const NodeIndex a = nodeAt(bundle.a), b = nodeAt(bundle.b);
            fabric.links.push_back({std::min(a, b), std::max(a, b), bundle.count, 0});
        }
        settleLinks(fabric);
    }

    const FabricJoin& join_;
    const End ends_[2];
    std::vector<Bundle> bundles_;
    std::vector<Place> places_;
    GatewayNet net_;
};

// What joins may end at; gateways are expanded where one does.
class Ends {
public:
    Ends(const Design& design, const Catalog& catalog,
         const std::vector<std::shared_ptr<const Expansion>>& expansions)
        : design_(design), catalog_(catalog), expansions_(expansions) {}

    // Unset where it is a fabric that was not built.
    std::optional<End> find(const Id& id) {
        const auto& fabrics = *design_.fabrics;
        for (std::uint32_t i = 0; i < fabrics.size() && i < expansions_.size(); ++i) {
            if (fabrics[i].id == id && expansions_[i] != nullptr) {
                return End{i, &expansions_[i]->fabric, {id, fabrics[i].site, false, kEveryGroup}};
            }
        }
        const auto& gateways = *design_.gateways;
        for (std::uint32_t i = 0; i < gateways.size(); ++i) {
            if (gateways[i].id == id) {
                const auto [made, isNew] = gateways_.try_emplace(i);
                if (isNew) {
                    made->second = gatewayFabric(gateways[i], catalog_);
                }
                const auto number = static_cast<std::uint32_t>(fabrics.size()) + i;
                return End{number, &made->second, {id, gateways[i].site, true, kEveryGroup}};
            }
        }
        return std::nullopt;
    }

private:
    const Design& design_;
    const Catalog& catalog_;
    const std::vector<std::shared_ptr<const Expansion>>& expansions_;
    std::map<std::uint32_t, Fabric> gateways_;
};

OpticsRules opticsOf(const JoinEnd& end, const Design& design) {
    const FabricIntent* fabric = design.fabric(end.fabric);
    return fabric == nullptr ? OpticsRules() : fabric->optics;
}

} // namespace

std::vector<GatewayNet>
gatewayNets(const Design& design, const Catalog& catalog,
            const std::vector<std::shared_ptr<const Expansion>>& expansions) {
    std::vector<GatewayNet> nets;
    Ends ends(design, catalog, expansions);
    for (const FabricJoin& join : *design.joins) {
        const auto a = ends.find(join.a.fabric), b = ends.find(join.b.fabric);
        if (!a || !b || !checkWiring(join, *a->fabric, *b->fabric)) {
            continue;
        }
        if (auto net = NetMaker(join, *a, *b).make()) {
            nets.push_back(*std::move(net));
        }
    }
    for (GatewayNet& net : circuitNets(design, catalog)) {
        nets.push_back(std::move(net));
    }
    return nets;
}

Device gatewayDevice(const Gateway& gateway, const Catalog& catalog) {
    Device device;
    device.role = NodeRole::Switch;
    const Part* part = catalog.find(gateway.part);
    device.title = part != nullptr ? part->title() : "generic gateway";
    const Switch* body = part == nullptr ? nullptr : part->as<Switch>();
    if (body == nullptr) {
        return device;
    }
    std::copy_if(body->cages.begin(), body->cages.end(), std::back_inserter(device.cages),
                 [](const CageGroup& cages) { return !cages.auxiliary; });
    device.part = device.cages.empty() ? PartId() : part->id;
    return device;
}

Fabric gatewayFabric(const Gateway& gateway, const Catalog& catalog) {
    Fabric fabric;
    fabric.id = gateway.id;
    fabric.devices = {gatewayDevice(gateway, catalog)};
    fabric.nodes.resize(static_cast<std::size_t>(std::min(gateway.count, kLargestFabric)));
    fabric.roles[static_cast<std::size_t>(NodeRole::Switch)] = {
        0, static_cast<std::uint32_t>(fabric.nodes.size())};
    indexArcs(fabric);
    return fabric;
}

OpticsRules opticsOf(const GatewayNet& net, const Design& design) {
    OpticsRules rules = design.plant->optics;
    if (net.isOfWan) {
        rules.family.reset();
        rules.plant = FibrePlant::Direct; // the hand-off is itself a panel
    } else {
        rules = opticsOf(net.lower, design).over(opticsOf(net.upper, design)).over(rules);
    }
    return rules;
}

bool speaksInfiniBand(const JoinEnd& end, const Design& design, const Catalog& catalog) {
    if (const FabricIntent* fabric = design.fabric(end.fabric)) {
        return fabric->transport == Transport::InfiniBand;
    }
    const Gateway* gateway = design.gateway(end.fabric);
    const Part* part = gateway == nullptr ? nullptr : catalog.find(gateway->part);
    const Switch* body = part == nullptr ? nullptr : part->as<Switch>();
    return body != nullptr && body->fabric == "infiniband";
}

} // namespace weft
