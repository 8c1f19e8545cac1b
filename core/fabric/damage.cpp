// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fabric/damage.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>

namespace weft {
namespace {

class Names {
public:
    explicit Names(const Fabric& fabric) : fabric_(fabric) {
        for (std::size_t i = 0; i < fabric.drawnIds.size(); ++i) {
            drawn_.emplace(fabric.drawnIds[i], i);
        }
    }
    std::optional<NodeIndex> find(const std::string& name) const {
        if (const auto found = drawn_.find(name); found != drawn_.end()) {
            return NodeIndex(found->second);
        }
        return findNode(fabric_, name);
    }

private:
    const Fabric& fabric_;
    std::unordered_map<std::string_view, std::size_t> drawn_;
};

std::uint64_t pairKey(NodeIndex a, NodeIndex b) {
    return (std::uint64_t{std::min(a.value, b.value)} << 32U) | std::max(a.value, b.value);
}

} // namespace

DamagedFabric withoutFailed(const Fabric& fabric, std::span<const FailedElement> failed) {
    DamagedFabric damaged;
    const Names names(fabric);
    std::vector<bool> isDown(fabric.nodes.size(), false);
    std::unordered_map<std::uint64_t, std::int64_t> linksDown; // by pair of nodes; < 0: all
    for (const FailedElement& element : failed) {
        const auto a = names.find(element.a);
        const auto b = element.b.empty() ? a : names.find(element.b);
        const bool isSwitch = element.b.empty();
        if (!a || !b || (isSwitch && fabric.node(*a).role == NodeRole::Server)) {
            damaged.unknown.push_back(isSwitch ? element.a
                                               : fmt::format("{} – {}", element.a, element.b));
        } else if (isSwitch) {
            isDown[a->get()] = true;
        } else {
            linksDown[pairKey(*a, *b)] = element.count > 0 ? element.count : -1;
        }
    }
    Fabric& works = damaged.works = fabric;
    works.links.clear();
    for (std::size_t i = 0; i < fabric.links.size(); ++i) {
        Link link = fabric.links[i];
        if (isDown[link.a.get()] || isDown[link.b.get()]) {
            damaged.endpointsLost +=
                fabric.node(link.a).role == NodeRole::Server ? std::int64_t{link.count} : 0;
            continue;
        }
        if (const auto down = linksDown.find(pairKey(link.a, link.b)); down != linksDown.end()) {
            const std::int64_t gone =
                down->second < 0 ? link.count : std::min<std::int64_t>(down->second, link.count);
            down->second -= down->second < 0 ? 0 : gone; // the rest is of the next bundle
            damaged.endpointsLost += fabric.node(link.a).role == NodeRole::Server ? gone : 0;
            link.count -= static_cast<std::uint32_t>(gone);
        }
        if (link.count > 0) {
            works.links.push_back(link);
            damaged.meantLink.emplace_back(i);
        }
    }
    for (std::size_t node = 0; node < works.mergedEndpoints.size(); ++node) {
        if (isDown[node]) {
            damaged.endpointsLost += works.mergedEndpoints[node];
            works.mergedEndpoints[node] = 0;
        }
    }
    indexArcs(works);
    return damaged;
}

std::string failureName(const Fabric& fabric, NodeIndex node) {
    return fabric.drawnIds.empty() ? nodeName(fabric, node) : fabric.drawnIds[node.get()];
}

} // namespace weft
