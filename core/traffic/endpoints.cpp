// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/traffic/endpoints.hpp"

#include <algorithm>

namespace weft {

EndpointList endpointList(const Fabric& fabric, const SwitchGraph& graph,
                          const std::stop_token& stop) {
    constexpr std::uint32_t kPolled = 4096; // servers between two looks at the stop
    EndpointList list;
    const auto add = [&](std::uint32_t at, Bandwidth rate, std::uint32_t node, std::uint32_t port) {
        list.at.push_back(at);
        list.rate.push_back(rate);
        list.server.push_back(node);
        list.port.push_back(port);
    };
    const NodeRange servers = fabric.range(NodeRole::Server);
    for (std::uint32_t node = servers.begin;
         node < servers.end && (node % kPolled != 0 || !stop.stop_requested()); ++node) {
        std::uint32_t port = 0;
        for (const Arc& arc : fabric.neighbours(NodeIndex(node))) {
            const Link& link = fabric.link(arc.link);
            for (std::uint32_t i = 0; arc.node.value >= graph.firstNode && i < link.count; ++i) {
                add(arc.node.value - graph.firstNode, fabric.classOf(link).rate, node, port++);
            }
        }
    }
    list.merged = list.size();
    for (const EndpointBundle& bundle : graph.bundles) {
        if (bundle.rateAssumed) {
            for (std::int64_t i = 0; i < bundle.count; ++i) {
                add(bundle.at, bundle.rate, graph.node(bundle.at).value,
                    static_cast<std::uint32_t>(i));
            }
        }
    }
    return list;
}

} // namespace weft
