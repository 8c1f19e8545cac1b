// SPDX-License-Identifier: GPL-3.0-or-later
// Small fabrics made by hand, for tests that compare closed forms with brute force.
#pragma once

#include "core/fabric/fabric.hpp"

#include <random>

namespace weft::test {

struct ClosSpec {
    std::vector<std::vector<std::int64_t>> pods; // endpoints per leaf, per pod
    std::int64_t spines = 1;                     // per pod; 0: one leaf alone
    std::int64_t cores = 0;                      // per spine; each position has a group of its own
    double endpointGbps = 100, leafGbps = 100, coreGbps = 100;
    std::uint32_t leafCount = 1, coreCount = 1; // parallel links
    std::int64_t portsPerServer = 1;
    std::uint32_t slowEvery = 0; // every so many-th endpoint runs at slowGbps; 0: none does
    double slowGbps = 25;
};

inline Fabric makeClos(const ClosSpec& spec) {
    FabricBuilder builder("clos");
    const std::uint8_t device = builder.addDevice({});
    const auto linkClass = [&](const char* id, NodeRole lower, NodeRole upper, double rate) {
        return builder.addLinkClass({id, lower, upper, gbps(rate), {}, true});
    };
    const auto endpointLinks =
        linkClass("endpoint_leaf", NodeRole::Server, NodeRole::Leaf, spec.endpointGbps);
    const auto slowLinks =
        linkClass("endpoint_leaf", NodeRole::Server, NodeRole::Leaf, spec.slowGbps);
    const auto leafLinks = linkClass("leaf_spine", NodeRole::Leaf, NodeRole::Spine, spec.leafGbps);
    const auto coreLinks = linkClass("spine_core", NodeRole::Spine, NodeRole::Core, spec.coreGbps);
    std::int64_t endpoints = 0, leaves = 0;
    for (const auto& pod : spec.pods) {
        leaves += static_cast<std::int64_t>(pod.size());
        for (const std::int64_t population : pod) {
            endpoints += population;
        }
    }
    ServerBlock block;
    block.portsPerServer = spec.portsPerServer;
    block.rate = gbps(spec.endpointGbps);
    const NodeRange servers = builder.addServers(block, device, endpoints / spec.portsPerServer);
    const NodeRange leafNodes = builder.addSwitches(NodeRole::Leaf, device, leaves);
    const auto pods = static_cast<std::int64_t>(spec.pods.size());
    const NodeRange spineNodes = builder.addSwitches(NodeRole::Spine, device, pods * spec.spines);
    const NodeRange coreNodes =
        builder.addSwitches(NodeRole::Core, device, spec.spines * spec.cores);
    std::uint32_t leaf = leafNodes.begin, endpoint = 0;
    for (std::uint32_t pod = 0; pod < spec.pods.size(); ++pod) {
        for (const std::int64_t population : spec.pods[pod]) {
            for (std::int64_t i = 0; i < population; ++i, ++endpoint) {
                const auto server = endpoint / static_cast<std::uint32_t>(spec.portsPerServer);
                const bool isSlow = spec.slowEvery > 0 && endpoint % spec.slowEvery == 0;
                builder.link(NodeIndex(servers.begin + server), NodeIndex(leaf), 1,
                             isSlow ? slowLinks : endpointLinks);
            }
            for (std::uint32_t s = 0; s < spec.spines; ++s) {
                const auto spine =
                    spineNodes.begin + pod * static_cast<std::uint32_t>(spec.spines) + s;
                builder.link(NodeIndex(leaf), NodeIndex(spine), spec.leafCount, leafLinks);
            }
            ++leaf;
        }
        for (std::uint32_t s = 0; s < spec.spines; ++s) {
            const auto spine = spineNodes.begin + pod * static_cast<std::uint32_t>(spec.spines) + s;
            for (std::uint32_t c = 0; c < spec.cores; ++c) {
                const auto core = coreNodes.begin + s * static_cast<std::uint32_t>(spec.cores) + c;
                builder.link(NodeIndex(spine), NodeIndex(core), spec.coreCount, coreLinks);
            }
        }
    }
    return std::move(builder).build();
}

// A k-ary fat tree with unit rates of 100 Gb/s.
inline ClosSpec fatTree(std::int64_t k) {
    ClosSpec spec;
    spec.pods.assign(static_cast<std::size_t>(k),
                     std::vector<std::int64_t>(static_cast<std::size_t>(k / 2), k / 2));
    spec.spines = spec.cores = k / 2;
    return spec;
}

// Switches joined at random, each with 0 to `most` servers of one endpoint; possibly not connected.
inline Fabric makeRandomGraph(std::mt19937& random, std::uint32_t switches, double density,
                              std::uint32_t most) {
    FabricBuilder builder("random");
    const std::uint8_t device = builder.addDevice({});
    const auto endpointLinks = builder.addLinkClass(
        {"endpoint_leaf", NodeRole::Server, NodeRole::Switch, gbps(100), {}, true});
    const auto switchLinks = builder.addLinkClass(
        {"switch_switch", NodeRole::Switch, NodeRole::Switch, gbps(100), {}, true});
    std::vector<std::uint32_t> populations;
    std::uint32_t total = 0;
    for (std::uint32_t i = 0; i < switches; ++i) {
        populations.push_back(std::uniform_int_distribution<std::uint32_t>(0, most)(random));
        total += populations.back();
    }
    ServerBlock block;
    block.rate = gbps(100);
    builder.addServers(block, device, total);
    builder.addSwitches(NodeRole::Switch, device, switches);
    std::uint32_t server = 0;
    for (std::uint32_t i = 0; i < switches; ++i) {
        for (std::uint32_t e = 0; e < populations[i]; ++e) {
            builder.link(NodeIndex(server++), NodeIndex(total + i), 1, endpointLinks);
        }
        for (std::uint32_t j = i + 1; j < switches; ++j) {
            if (std::bernoulli_distribution(density)(random)) {
                const auto count = std::uniform_int_distribution<std::uint32_t>(1, 3)(random);
                builder.link(NodeIndex(total + i), NodeIndex(total + j), count, switchLinks);
            }
        }
    }
    return std::move(builder).build();
}

} // namespace weft::test
