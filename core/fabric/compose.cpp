// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fabric/compose.hpp"

#include "core/base/checked.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <numeric>

namespace weft {
namespace {

constexpr std::int64_t kMostBundles = 5'000'000;
constexpr std::size_t kMostDevices = 255, kMostClasses = 65'535;
constexpr NodeRole kRoles[] = {NodeRole::Server, NodeRole::Leaf, NodeRole::Spine, NodeRole::Core,
                               NodeRole::Switch};

std::int64_t gatewaysOf(const JoinEnd& end, const Fabric& fabric) {
    return end.switches > 0 ? end.switches : fabric.range(end.tier).size();
}

Result<void> checkEnd(const JoinEnd& end, const Fabric& fabric) {
    const std::int64_t there = fabric.range(end.tier).size();
    if (there == 0) {
        return fail(ErrorCode::Invalid, fmt::format("{} has no {} switches to join at", end.fabric,
                                                    toString(end.tier)));
    }
    return end.switches <= there
               ? Result<void>()
               : fail(ErrorCode::Invalid,
                      fmt::format("it joins at {} {} switches, and {} has {}", end.switches,
                                  toString(end.tier), end.fabric, there));
}

class Composer {
public:
    Composer(const Id& id, std::span<const Fabric* const> fabrics)
        : fabrics_(fabrics), firstNode_(fabrics.size()) {
        made_.fabric.id = id;
    }

    Result<Composition> run(std::span<const JoinWiring> joins) {
        std::size_t devices = 0, classes = joins.size();
        for (const Fabric* fabric : fabrics_) {
            devices += fabric->devices.size();
            classes += fabric->linkClasses.size();
        }
        if (devices > kMostDevices || classes > kMostClasses) {
            return fail(ErrorCode::Invalid,
                        fmt::format("together the fabrics have {} kinds of devices and {} of "
                                    "links, and one fabric numbers {} and {}",
                                    devices, classes, kMostDevices, kMostClasses));
        }
        for (const NodeRole role : kRoles) {
            addNodes(role);
        }
        for (std::size_t i = 0; i < fabrics_.size(); ++i) {
            addLinks(i);
        }
        const auto firstJoin = static_cast<std::uint16_t>(made_.fabric.linkClasses.size());
        for (const JoinWiring& wiring : joins) {
            addJoin(wiring);
        }
        finish(firstJoin, joins.size());
        return std::move(made_);
    }

private:
    void addNodes(NodeRole role) {
        Fabric& whole = made_.fabric;
        const auto begin = static_cast<std::uint32_t>(whole.nodes.size());
        std::size_t devices = 0;
        for (std::uint32_t i = 0; i < fabrics_.size(); ++i) {
            const Fabric& fabric = *fabrics_[i];
            const NodeRange range = fabric.range(role);
            const auto first = static_cast<std::uint32_t>(whole.nodes.size());
            firstNode_[i][static_cast<std::size_t>(role)] = first;
            for (std::uint32_t at = range.begin; at < range.end; ++at) {
                Node node = fabric.nodes[at];
                node.device = static_cast<std::uint8_t>(node.device + devices);
                whole.nodes.push_back(node);
                whole.names.push_back(
                    fmt::format("{}/{}", fabric.id, nodeName(fabric, NodeIndex(at))));
                const std::uint32_t merged =
                    fabric.mergedEndpoints.empty() ? 0 : fabric.mergedEndpoints[at];
                whole.mergedEndpoints.push_back(merged);
                made_.partOf.push_back(i);
            }
            for (ServerBlock block :
                 role == NodeRole::Server ? fabric.servers : std::vector<ServerBlock>()) {
                block.nodes.begin += first - range.begin;
                block.nodes.end += first - range.begin;
                whole.servers.push_back(std::move(block));
            }
            devices += fabric.devices.size();
        }
        whole.roles[static_cast<std::size_t>(role)] = {
            begin, static_cast<std::uint32_t>(whole.nodes.size())};
    }

    NodeIndex nodeOf(std::size_t fabric, NodeIndex node) const {
        const NodeRole role = fabrics_[fabric]->node(node).role;
        return NodeIndex(std::size_t{firstNode_[fabric][static_cast<std::size_t>(role)]} +
                         node.value - fabrics_[fabric]->range(role).begin);
    }

    void addLinks(std::size_t i) {
        const Fabric& fabric = *fabrics_[i];
        Fabric& whole = made_.fabric;
        const std::size_t classes = whole.linkClasses.size();
        whole.devices.insert(whole.devices.end(), fabric.devices.begin(), fabric.devices.end());
        whole.linkClasses.insert(whole.linkClasses.end(), fabric.linkClasses.begin(),
                                 fabric.linkClasses.end());
        for (Link link : fabric.links) {
            link.a = nodeOf(i, link.a);
            link.b = nodeOf(i, link.b);
            link.linkClass = static_cast<std::uint16_t>(link.linkClass + classes);
            whole.links.push_back(link);
        }
    }

    void addJoin(const JoinWiring& wiring) {
        const FabricJoin& join = wiring.join;
        const auto linkClass = static_cast<std::uint16_t>(made_.fabric.linkClasses.size());
        made_.fabric.linkClasses.push_back(
            {"join", std::min(join.a.tier, join.b.tier), std::max(join.a.tier, join.b.tier),
             join.rate, join.length.value_or(Length()), !join.length.has_value()});
        dealLinks(join, *fabrics_[wiring.a], *fabrics_[wiring.b],
                  [&](NodeIndex a, NodeIndex b, std::uint32_t count) {
                      NodeIndex lower = nodeOf(wiring.a, a), upper = nodeOf(wiring.b, b);
                      if (upper < lower) {
                          std::swap(lower, upper);
                      }
                      made_.fabric.links.push_back({lower, upper, count, linkClass});
                  });
    }

    void finish(std::uint16_t firstJoin, std::size_t joins) {
        Fabric& whole = made_.fabric;
        settleLinks(whole);
        made_.links.resize(joins);
        for (std::size_t i = 0; i < whole.links.size(); ++i) {
            if (whole.links[i].linkClass >= firstJoin) {
                made_.links[whole.links[i].linkClass - std::size_t{firstJoin}].emplace_back(i);
            }
        }
    }

    std::span<const Fabric* const> fabrics_;
    std::vector<std::array<std::uint32_t, 5>> firstNode_; // per fabric and role
    Composition made_;
};

} // namespace

Result<void> checkWiring(const FabricJoin& join, const Fabric& a, const Fabric& b) {
    WEFT_TRY_VOID(checkEnd(join.a, a));
    WEFT_TRY_VOID(checkEnd(join.b, b));
    if (join.count == 0 || join.rate <= Bandwidth()) {
        return fail(ErrorCode::Invalid, "it carries nothing", {},
                    "Say how many links there are and at what rate they run");
    }
    const std::int64_t pairs = gatewaysOf(join.a, a) * gatewaysOf(join.b, b);
    if (std::min(pairs, join.count) > kMostBundles) {
        return fail(ErrorCode::Invalid,
                    fmt::format("its links join {} pairs of gateways, and {} can be drawn",
                                std::min(pairs, join.count), kMostBundles));
    }
    return ceilDivide(join.count, pairs) <= std::numeric_limits<std::uint32_t>::max()
               ? Result<void>()
               : fail(ErrorCode::Invalid,
                      fmt::format("{} links are more than its gateways can take", join.count));
}

// Link j joins gateway j of one end to gateway j of the other, both counted round; each time both
// come round together the second end moves on by one, so that all pairs are met in turn.
void dealLinks(const FabricJoin& join, const Fabric& a, const Fabric& b,
               const std::function<void(NodeIndex, NodeIndex, std::uint32_t)>& visit) {
    const std::int64_t gatewaysA = gatewaysOf(join.a, a), gatewaysB = gatewaysOf(join.b, b);
    const std::int64_t pairs = gatewaysA * gatewaysB, together = std::lcm(gatewaysA, gatewaysB);
    const auto gateway = [](const Fabric& fabric, const JoinEnd& end, std::int64_t number,
                            std::int64_t gateways) {
        const NodeRange tier = fabric.range(end.tier);
        return NodeIndex(tier.begin + static_cast<std::size_t>(number * tier.size() / gateways));
    };
    for (std::int64_t j = 0; j < std::min(pairs, join.count); ++j) {
        const std::int64_t count = join.count / pairs + (j < join.count % pairs ? 1 : 0);
        visit(gateway(a, join.a, j % gatewaysA, gatewaysA),
              gateway(b, join.b, (j + j / together) % gatewaysB, gatewaysB),
              static_cast<std::uint32_t>(count));
    }
}

Result<Composition> composed(const Id& id, std::span<const Fabric* const> fabrics,
                             std::span<const JoinWiring> joins) {
    return Composer(id, fabrics).run(joins);
}

} // namespace weft
