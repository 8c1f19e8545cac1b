// SPDX-License-Identifier: GPL-3.0-or-later
// What a fabric intent means, expanded: nodes and links are indices, attributes lie in arrays
// beside them, adjacency is compressed rows. Nodes are sorted by (role, plane, pod, position),
// servers first, so that "leaves of pod 3" is one index range. Rebuilt whole on each edit, never
// patched. Immutable after FabricBuilder::build; safe to share.
#pragma once

#include "core/base/index.hpp"
#include "core/design/design.hpp"

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace weft {

using NodeIndex = Index<struct NodeTag>;
using LinkIndex = Index<struct LinkTag>;

struct NodeRange {
    std::uint32_t begin = 0, end = 0;
    constexpr std::uint32_t size() const { return end - begin; }
    constexpr bool contains(NodeIndex node) const {
        return node.value >= begin && node.value < end;
    }
    bool operator==(const NodeRange&) const = default;
};

struct Node {
    NodeRole role = NodeRole::Switch;
    std::uint8_t device = 0;    // into Fabric::devices
    std::uint16_t plane = 0;    // plane, or the rail of a rail-optimised leaf
    std::uint32_t pod = 0;      // pod, scalable unit
    std::uint32_t position = 0; // within (role, plane, pod)
};

// All parallel links between two nodes. `a` is the end nearer to the servers.
struct Link {
    NodeIndex a, b;
    std::uint32_t count = 1; // parallel links, each of the class's rate
    std::uint16_t linkClass = 0;
};

struct Arc {
    NodeIndex node; // the neighbour
    LinkIndex link;
};

// Links of one kind: same rate, same length, same pair of roles.
struct LinkClass {
    std::string
        id; // "endpoint_leaf", "leaf_spine", "spine_core", "switch_switch", "local", "global"
    NodeRole lower = NodeRole::Server, upper = NodeRole::Leaf;
    Bandwidth rate;
    Length length;
    bool lengthAssumed = true; // no one entered or placed it
};

// One kind of box in this fabric: a catalogued part, or a generic switch of `radix` ports.
struct Device {
    NodeRole role = NodeRole::Switch;
    PartId part;       // empty: generic
    std::string title; // "NVIDIA QM9700", "generic 64 × 400 Gb/s"
    std::vector<CageGroup>
        cages; // data cages; one port per cage on a generic switch. Empty for servers.
};

// Servers of one group on this fabric: a range of nodes with the same ports.
struct ServerBlock {
    Id group; // the design's group, or the fabric's own id where the intent itself counts its
              // servers
    std::string name;
    PartId part; // empty: bare endpoints
    NodeRange nodes;
    std::int64_t portsPerServer = 1;
    std::string portRole;
    Bandwidth rate;
    std::int64_t accelerators = 0; // per server
    PartId nic; // a card fitted for this fabric, where the ports are not the server's own
};

struct Fabric {
    Id id; // the intent's
    std::vector<Device> devices;
    std::vector<LinkClass> linkClasses;
    std::vector<ServerBlock> servers;
    std::vector<Node> nodes;
    std::vector<Link> links;             // sorted by (a, b)
    std::vector<std::uint32_t> firstArc; // nodes + 1 entries
    std::vector<Arc> arcs;               // of each node, in the order of `links`
    std::array<NodeRange, 5> roles;      // by NodeRole
    std::vector<std::uint32_t>
        mergedEndpoints; // per node: hosts drawn into a switch; empty where none are
    std::vector<std::string>
        names; // per node of a drawn fabric; empty where names follow from role and position
    std::vector<Id> drawnIds; // per node of a drawn fabric: the DrawnNode's id

    std::span<const Arc> neighbours(NodeIndex node) const {
        return {arcs.data() + firstArc[node.get()], arcs.data() + firstArc[node.get() + 1]};
    }
    NodeRange range(NodeRole role) const { return roles[static_cast<std::size_t>(role)]; }
    NodeRange switches() const; // every node that is not a server
    const Node& node(NodeIndex index) const { return nodes[index.get()]; }
    const Link& link(LinkIndex index) const { return links[index.get()]; }
    const LinkClass& classOf(const Link& link) const { return linkClasses[link.linkClass]; }
    const Device& deviceOf(NodeIndex index) const { return devices[nodes[index.get()].device]; }
    Bandwidth capacityOf(const Link& link) const { return classOf(link).rate * link.count; }
    // The block a server node belongs to.
    const ServerBlock& blockOf(NodeIndex server) const;

    std::int64_t endpoints() const;                         // server ports + merged endpoints
    std::int64_t linkCount(std::string_view classId) const; // logical links; all classes for ""
};

// "leaf-07", "su2-leaf-03", "dgx-h100-014": unique within the fabric, the same on every machine.
std::string nodeName(const Fabric& fabric, NodeIndex node);
// The node of that name, for scripts and searches; nullopt when there is none.
std::optional<NodeIndex> findNode(const Fabric& fabric, std::string_view name);

// Collects nodes in order and links in any order, then sorts, indexes and checks.
class FabricBuilder {
public:
    explicit FabricBuilder(Id id) { fabric_.id = std::move(id); }

    std::uint8_t addDevice(Device device);
    std::uint16_t addLinkClass(LinkClass linkClass);
    void reserve(std::size_t nodes, std::size_t links);
    // Servers first, block by block, then roles in ascending order; each call appends `count`
    // nodes. With `perPod`, server i stands in pod i / perPod.
    NodeRange addServers(ServerBlock block, std::uint8_t device, std::int64_t count,
                         std::int64_t perPod = 0);
    // Positions are numbered from 0 within each call.
    NodeRange addSwitches(NodeRole role, std::uint8_t device, std::int64_t count,
                          std::uint16_t plane = 0, std::uint32_t pod = 0);
    void setMergedEndpoints(NodeIndex node, std::uint32_t endpoints);
    // Of a drawn fabric: one entry per node, in order.
    void setDrawn(std::vector<std::string> names, std::vector<Id> ids);
    void link(NodeIndex a, NodeIndex b, std::uint32_t count, std::uint16_t linkClass);
    Fabric build() &&;

private:
    Fabric fabric_;
};

// Makes firstArc and arcs anew from `links`, which are sorted.
void indexArcs(Fabric& fabric);
// Sorts `links` by their ends, those between the same two as they came, and makes the arcs. Last
// step of whoever builds a fabric. O(nodes + links).
void settleLinks(Fabric& fabric);

// Stops the program when an invariant is broken (sorted, ends in range, counts positive); debug
// builds call it around every pass.
void checkInvariants(const Fabric& fabric);

} // namespace weft
