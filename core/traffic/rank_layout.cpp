// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/traffic/rank_layout.hpp"

#include <algorithm>

namespace weft {
namespace {

// Appends the ports of one server, in the order of its links: by switch, hence rail by rail.
void addPorts(RankLayout& layout, const Fabric& fabric, const SwitchGraph& graph,
              NodeIndex server) {
    for (const Arc& arc : fabric.neighbours(server)) {
        const Link& link = fabric.link(arc.link);
        if (arc.node.value < graph.firstNode) {
            continue;
        }
        const Bandwidth rate = fabric.classOf(link).rate;
        layout.portRate = layout.switchOf.empty() ? rate : std::min(layout.portRate, rate);
        layout.switchOf.insert(layout.switchOf.end(), link.count, arc.node.value - graph.firstNode);
    }
}

} // namespace

RankLayout endpointRanks(const Fabric& fabric, const SwitchGraph& graph,
                         std::span<const ServerBlock* const> blocks) {
    RankLayout layout;
    for (const ServerBlock* block : blocks) {
        for (std::uint32_t server = block->nodes.begin; server < block->nodes.end; ++server) {
            addPorts(layout, fabric, graph, NodeIndex(server));
        }
    }
    for (const EndpointBundle& bundle : graph.bundles) {
        const NodeIndex node = graph.node(bundle.at);
        if (bundle.rateAssumed) {
            layout.portRate =
                layout.switchOf.empty() ? bundle.rate : std::min(layout.portRate, bundle.rate);
            layout.switchOf.insert(layout.switchOf.end(), fabric.mergedEndpoints[node.get()],
                                   bundle.at);
        }
    }
    layout.servers = static_cast<std::int64_t>(layout.switchOf.size());
    return layout;
}

RankLayout acceleratorRanks(const Fabric& fabric, const SwitchGraph& graph,
                            std::span<const ServerBlock* const> blocks) {
    RankLayout layout;
    layout.perServer = blocks.front()->accelerators;
    layout.ports = blocks.front()->portsPerServer / blocks.front()->accelerators;
    for (const ServerBlock* block : blocks) {
        for (std::uint32_t server = block->nodes.begin; server < block->nodes.end; ++server) {
            const std::size_t before = layout.switchOf.size();
            addPorts(layout, fabric, graph, NodeIndex(server));
            // A server with fewer ports than its block says, cabled so or damaged, would shift all
            // that follow: whole servers only.
            if (layout.switchOf.size() - before !=
                static_cast<std::size_t>(block->portsPerServer)) {
                layout.switchOf.resize(before);
            }
        }
    }
    layout.servers =
        static_cast<std::int64_t>(layout.switchOf.size()) / (layout.perServer * layout.ports);
    return layout;
}

} // namespace weft
