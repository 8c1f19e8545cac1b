// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fabric/fabric.hpp"

#include "core/base/result.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace weft {

namespace {

constexpr NodeRole kSwitchRoles[] = {NodeRole::Leaf, NodeRole::Spine, NodeRole::Core,
                                     NodeRole::Switch};

// Digits that number `count` things from 1, so that names sort as they count.
int digitsFor(std::uint32_t count) {
    int digits = 1;
    for (std::uint32_t rest = count; rest >= 10; rest /= 10) {
        ++digits;
    }
    return std::max(digits, 2);
}

// Counting sort of the links by node `a`, then of equal `a` by `b`: linear, and stable for equal
// pairs.
void sortLinks(std::vector<Link>& links, std::size_t nodeCount) {
    const auto isSorted =
        std::is_sorted(links.begin(), links.end(), [](const Link& x, const Link& y) {
            return x.a != y.a ? x.a < y.a : x.b < y.b;
        });
    if (isSorted) {
        return;
    }
    std::vector<Link> buffer(links.size());
    for (const bool byLower : {false, true}) {
        std::vector<std::uint32_t> next(nodeCount + 1, 0);
        const auto key = [byLower](const Link& link) {
            return byLower ? link.a.get() : link.b.get();
        };
        for (const Link& link : links) {
            ++next[key(link) + 1];
        }
        for (std::size_t i = 1; i <= nodeCount; ++i) {
            next[i] += next[i - 1];
        }
        for (const Link& link : links) {
            buffer[next[key(link)]++] = link;
        }
        links.swap(buffer);
    }
}

} // namespace

void indexArcs(Fabric& fabric) {
    fabric.firstArc.assign(fabric.nodes.size() + 1, 0);
    for (const Link& link : fabric.links) {
        ++fabric.firstArc[link.a.get() + 1];
        ++fabric.firstArc[link.b.get() + 1];
    }
    for (std::size_t i = 1; i < fabric.firstArc.size(); ++i) {
        fabric.firstArc[i] += fabric.firstArc[i - 1];
    }
    fabric.arcs.resize(fabric.links.size() * 2);
    std::vector<std::uint32_t> next(fabric.firstArc.begin(), fabric.firstArc.end() - 1);
    for (std::size_t i = 0; i < fabric.links.size(); ++i) {
        const Link& link = fabric.links[i];
        fabric.arcs[next[link.a.get()]++] = Arc{link.b, LinkIndex(i)};
        fabric.arcs[next[link.b.get()]++] = Arc{link.a, LinkIndex(i)};
    }
}

namespace {

std::string switchName(const Fabric& fabric, const Node& node, std::uint32_t index) {
    const NodeRange range = fabric.range(node.role);
    return fmt::format("{}-{:0{}}", toString(node.role), index - range.begin + 1,
                       digitsFor(range.size()));
}

} // namespace

NodeRange Fabric::switches() const {
    return {range(NodeRole::Server).end, static_cast<std::uint32_t>(nodes.size())};
}

const ServerBlock& Fabric::blockOf(NodeIndex server) const {
    const auto after = std::upper_bound(
        servers.begin(), servers.end(), server.value,
        [](std::uint32_t node, const ServerBlock& block) { return node < block.nodes.begin; });
    WEFT_CHECK(after != servers.begin());
    return *(after - 1);
}

std::int64_t Fabric::endpoints() const {
    std::int64_t total = 0;
    for (const Link& link : links) {
        total += nodes[link.a.get()].role == NodeRole::Server ? link.count : 0;
    }
    for (const std::uint32_t merged : mergedEndpoints) {
        total += merged;
    }
    return total;
}

std::int64_t Fabric::linkCount(std::string_view classId) const {
    std::int64_t total = 0;
    for (const Link& link : links) {
        total += classId.empty() || classOf(link).id == classId ? link.count : 0;
    }
    return total;
}

std::string nodeName(const Fabric& fabric, NodeIndex index) {
    if (!fabric.names.empty()) {
        return fabric.names[index.get()];
    }
    const Node& node = fabric.node(index);
    if (node.role != NodeRole::Server) {
        return switchName(fabric, node, index.value);
    }
    const ServerBlock& block = fabric.blockOf(index);
    const std::string_view prefix = block.group.empty() ? std::string_view("server") : block.group;
    return fmt::format("{}-{:0{}}", prefix, index.value - block.nodes.begin + 1,
                       digitsFor(block.nodes.size()));
}

std::optional<NodeIndex> findNode(const Fabric& fabric, std::string_view name) {
    if (const auto drawn = std::find(fabric.names.begin(), fabric.names.end(), name);
        drawn != fabric.names.end()) {
        return NodeIndex(static_cast<std::size_t>(drawn - fabric.names.begin()));
    }
    const std::size_t dash = name.rfind('-');
    std::uint32_t number = 0;
    if (dash == std::string_view::npos) {
        return std::nullopt;
    }
    const char* end = name.data() + name.size();
    const auto parsed = std::from_chars(name.data() + dash + 1, end, number);
    if (parsed.ec != std::errc() || parsed.ptr != end || number == 0) {
        return std::nullopt;
    }
    const std::string_view prefix = name.substr(0, dash);
    const auto within = [&](NodeRange range) -> std::optional<NodeIndex> {
        const NodeIndex node(std::size_t{range.begin} + number - 1);
        return number <= range.size() && nodeName(fabric, node) == name ? std::optional(node)
                                                                        : std::nullopt;
    };
    for (const ServerBlock& block : fabric.servers) {
        if (prefix == (block.group.empty() ? std::string_view("server") : block.group)) {
            return within(block.nodes);
        }
    }
    const auto role = nodeRoleFrom(prefix);
    return role ? within(fabric.range(*role)) : std::nullopt;
}

std::uint8_t FabricBuilder::addDevice(Device device) {
    WEFT_CHECK(fabric_.devices.size() < 255);
    fabric_.devices.push_back(std::move(device));
    return static_cast<std::uint8_t>(fabric_.devices.size() - 1);
}

std::uint16_t FabricBuilder::addLinkClass(LinkClass linkClass) {
    WEFT_CHECK(fabric_.linkClasses.size() < 65'535);
    fabric_.linkClasses.push_back(std::move(linkClass));
    return static_cast<std::uint16_t>(fabric_.linkClasses.size() - 1);
}

void FabricBuilder::reserve(std::size_t nodes, std::size_t links) {
    fabric_.nodes.reserve(nodes);
    fabric_.links.reserve(links);
}

NodeRange FabricBuilder::addServers(ServerBlock block, std::uint8_t device, std::int64_t count,
                                    std::int64_t perPod) {
    WEFT_CHECK(fabric_.nodes.empty() || fabric_.nodes.back().role == NodeRole::Server);
    block.nodes = addSwitches(NodeRole::Server, device, count);
    for (std::uint32_t i = 0; perPod > 0 && i < block.nodes.size(); ++i) {
        Node& node = fabric_.nodes[block.nodes.begin + std::size_t{i}];
        node.pod = static_cast<std::uint32_t>(i / perPod);
        node.position = static_cast<std::uint32_t>(i % perPod);
    }
    fabric_.servers.push_back(std::move(block));
    return fabric_.servers.back().nodes;
}

NodeRange FabricBuilder::addSwitches(NodeRole role, std::uint8_t device, std::int64_t count,
                                     std::uint16_t plane, std::uint32_t pod) {
    WEFT_CHECK(count >= 0 && count <= (std::int64_t{1} << 31));
    const auto begin = static_cast<std::uint32_t>(fabric_.nodes.size());
    for (std::uint32_t i = 0; i < static_cast<std::uint32_t>(count); ++i) {
        fabric_.nodes.push_back(Node{role, device, plane, pod, i});
    }
    return {begin, static_cast<std::uint32_t>(fabric_.nodes.size())};
}

void FabricBuilder::setMergedEndpoints(NodeIndex node, std::uint32_t endpoints) {
    fabric_.mergedEndpoints.resize(fabric_.nodes.size(), 0);
    fabric_.mergedEndpoints[node.get()] = endpoints;
}

void FabricBuilder::setDrawn(std::vector<std::string> names, std::vector<Id> ids) {
    fabric_.names = std::move(names);
    fabric_.drawnIds = std::move(ids);
}

void FabricBuilder::link(NodeIndex a, NodeIndex b, std::uint32_t count, std::uint16_t linkClass) {
    fabric_.links.push_back(Link{a, b, count, linkClass});
}

Fabric FabricBuilder::build() && {
    if (!fabric_.mergedEndpoints.empty()) {
        fabric_.mergedEndpoints.resize(fabric_.nodes.size(), 0);
    }
    for (std::uint32_t i = 0; i < fabric_.nodes.size(); ++i) {
        NodeRange& range = fabric_.roles[static_cast<std::size_t>(fabric_.nodes[i].role)];
        if (range.size() == 0) {
            range.begin = i;
        }
        range.end = i + 1;
    }
    settleLinks(fabric_);
    return std::move(fabric_);
}

void settleLinks(Fabric& fabric) {
    sortLinks(fabric.links, fabric.nodes.size());
    indexArcs(fabric);
#ifdef WEFT_CHECKS
    checkInvariants(fabric);
#endif
}

void checkInvariants(const Fabric& fabric) {
    std::size_t inRanges = fabric.range(NodeRole::Server).size();
    for (const NodeRole role : kSwitchRoles) {
        inRanges += fabric.range(role).size();
    }
    WEFT_CHECK(inRanges == fabric.nodes.size());
    for (const Node& node : fabric.nodes) {
        WEFT_CHECK(node.device < fabric.devices.size());
    }
    for (const Link& link : fabric.links) {
        WEFT_CHECK(link.a.get() < fabric.nodes.size() && link.b.get() < fabric.nodes.size());
        WEFT_CHECK(link.count > 0 && link.linkClass < fabric.linkClasses.size());
    }
    WEFT_CHECK(fabric.firstArc.size() == fabric.nodes.size() + 1);
    WEFT_CHECK(fabric.arcs.size() == fabric.links.size() * 2);
}

} // namespace weft
