// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plant/gateway_net.hpp"

#include "core/fabric/compose.hpp"
#include "core/plant/device_names.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>

namespace weft {
namespace {

constexpr std::size_t kMostDevices = 255;

class NetMaker {
public:
    NetMaker(const FabricJoin& join, std::uint32_t a, const Fabric& fabricA, std::uint32_t b,
             const Fabric& fabricB)
        : join_(join), ends_{{a, &fabricA}, {b, &fabricB}} {}

    // Unset where its gateways are of more kinds than one fabric can number.
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
    struct End {
        std::uint32_t number = 0; // of the fabric
        const Fabric* fabric = nullptr;
    };
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
                net_.homes.push_back(end.fabric->id);
            }
            node.device = device->second;
            NodeRange& range = fabric.roles[static_cast<std::size_t>(role)];
            const auto at = static_cast<std::uint32_t>(fabric.nodes.size());
            range = {range.size() == 0 ? at : range.begin, at + 1};
            fabric.nodes.push_back(node);
            fabric.names.push_back(names[&end - ends_](index));
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
        fabric.linkClasses.push_back({"join", net_.lower.tier, net_.upper.tier, join_.rate,
                                      join_.length.value_or(kUsualJoinLength),
                                      !join_.length.has_value()});
        for (const Bundle& bundle : bundles_) {
            const NodeIndex a = nodeAt(bundle.a), b = nodeAt(bundle.b);
            fabric.links.push_back({std::min(a, b), std::max(a, b), bundle.count, 0});
        }
        std::sort(fabric.links.begin(), fabric.links.end(),
                  [](const Link& x, const Link& y) { return x.a != y.a ? x.a < y.a : x.b < y.b; });
        indexArcs(fabric);
#ifdef WEFT_CHECKS
        checkInvariants(fabric);
#endif
    }

    const FabricJoin& join_;
    const End ends_[2];
    std::vector<Bundle> bundles_;
    std::vector<Place> places_;
    GatewayNet net_;
};

} // namespace

std::vector<GatewayNet>
gatewayNets(const Design& design, const std::vector<std::shared_ptr<const Expansion>>& expansions) {
    const auto numberOf = [&](const Id& fabric) {
        const auto found =
            std::find_if(design.fabrics->begin(), design.fabrics->end(),
                         [&](const FabricIntent& intent) { return intent.id == fabric; });
        const auto number = static_cast<std::uint32_t>(found - design.fabrics->begin());
        return number < expansions.size() && expansions[number] != nullptr ? std::optional(number)
                                                                           : std::nullopt;
    };
    std::vector<GatewayNet> nets;
    for (const FabricJoin& join : *design.joins) {
        const auto a = numberOf(join.a.fabric), b = numberOf(join.b.fabric);
        if (!a || !b) {
            continue;
        }
        const Fabric &fabricA = expansions[*a]->fabric, &fabricB = expansions[*b]->fabric;
        if (!checkWiring(join, fabricA, fabricB)) {
            continue;
        }
        if (auto net = NetMaker(join, *a, fabricA, *b, fabricB).make()) {
            nets.push_back(*std::move(net));
        }
    }
    return nets;
}

OpticsRules opticsOf(const GatewayNet& net, const Design& design) {
    return design.fabric(net.lower.fabric)
        ->optics.over(design.fabric(net.upper.fabric)->optics)
        .over(design.plant->optics);
}

} // namespace weft
