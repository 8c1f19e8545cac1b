// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/traffic/rank_layout.hpp"

#include "core/base/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <numeric>

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

// One server of each leaf in turn; a server stands on the leaf of its first port.
std::vector<std::int64_t> dealtOverLeaves(const RankLayout& layout) {
    std::vector<std::vector<std::int64_t>> byLeaf;
    std::map<std::uint32_t, std::size_t> numberOf;
    for (std::int64_t server = 0; server < layout.servers; ++server) {
        const std::uint32_t leaf = layout.at(layout.rankOf(server, 0), 0);
        const auto [found, isNew] = numberOf.try_emplace(leaf, byLeaf.size());
        if (isNew) {
            byLeaf.emplace_back();
        }
        byLeaf[found->second].push_back(server);
    }
    std::vector<std::int64_t> order;
    for (std::size_t turn = 0; order.size() < static_cast<std::size_t>(layout.servers); ++turn) {
        for (const std::vector<std::int64_t>& servers : byLeaf) {
            if (turn < servers.size()) {
                order.push_back(servers[turn]);
            }
        }
    }
    return order;
}

Result<void> checkOrder(const std::vector<std::int64_t>& order, std::int64_t servers) {
    std::vector<bool> isTaken(static_cast<std::size_t>(servers), false);
    for (const std::int64_t server : order) {
        if (server < 0 || server >= servers) {
            return fail(ErrorCode::Usage,
                        fmt::format("order: found server {}, expected one from 0 to {}", server,
                                    servers - 1),
                        "order");
        }
        if (isTaken[static_cast<std::size_t>(server)]) {
            return fail(ErrorCode::Usage, fmt::format("order: server {} occurs twice", server),
                        "order");
        }
        isTaken[static_cast<std::size_t>(server)] = true;
    }
    return order.empty() ? Result<void>(fail(ErrorCode::Usage,
                                             "order: a custom placement needs servers, for "
                                             "example 0-7,16",
                                             "order"))
                         : Result<void>();
}

} // namespace

Result<RankLayout> placed(RankLayout packed, const PlacementChoice& choice) {
    std::vector<std::int64_t> order = choice.order;
    if (choice.placement == RankPlacement::Custom) {
        WEFT_TRY_VOID(checkOrder(order, packed.servers));
    } else if (choice.placement == RankPlacement::Spread) {
        order = dealtOverLeaves(packed);
    } else {
        order.resize(static_cast<std::size_t>(packed.servers));
        std::iota(order.begin(), order.end(), 0);
    }
    if (choice.ranks) {
        const std::int64_t most = std::ssize(order) * packed.perServer;
        if (*choice.ranks > most || *choice.ranks % packed.perServer != 0) {
            return fail(ErrorCode::Usage,
                        fmt::format("ranks: found {}, expected at most {} in whole servers of {}",
                                    *choice.ranks, most, packed.perServer),
                        "ranks");
        }
        order.resize(static_cast<std::size_t>(*choice.ranks / packed.perServer));
    }
    const std::int64_t ports = packed.perServer * packed.ports;
    std::vector<std::uint32_t> switchOf;
    switchOf.reserve(order.size() * static_cast<std::size_t>(ports));
    for (const std::int64_t server : order) {
        const auto first = packed.switchOf.begin() + server * ports;
        switchOf.insert(switchOf.end(), first, first + ports);
    }
    packed.switchOf = std::move(switchOf);
    packed.servers = std::ssize(order);
    packed.railByRail = choice.placement == RankPlacement::RailAligned;
    return packed;
}

Result<std::vector<std::int64_t>> parseOrder(std::string_view text) {
    constexpr std::int64_t kMost = 1'000'000;
    std::vector<std::int64_t> order;
    for (const std::string_view part : split(text, ',')) {
        const std::size_t dash = part.find('-');
        const auto first = parseCount(trimmed(part.substr(0, dash)));
        const auto last =
            dash == std::string_view::npos ? first : parseCount(trimmed(part.substr(dash + 1)));
        if (!first || !last || *last < *first || *last >= kMost ||
            std::ssize(order) + *last - *first >= kMost) {
            return fail(ErrorCode::Usage,
                        fmt::format("order: found {}, expected server numbers such as 0-7,16",
                                    inQuotes(part)),
                        "order");
        }
        for (std::int64_t server = *first; server <= *last; ++server) {
            order.push_back(server);
        }
    }
    return order;
}

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
