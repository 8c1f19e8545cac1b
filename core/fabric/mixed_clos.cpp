// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fabric/mixed_clos.hpp"

#include <algorithm>
#include <map>

namespace weft {

std::optional<ClosShape> recogniseMixedClos(const Fabric& fabric) {
    if (auto shape = recogniseClos(fabric)) {
        return shape;
    }
    // The same fabric with one rate for all: what is left to refuse are the switches and their
    // links.
    std::optional<Bandwidth> slowest;
    for (const Link& link : fabric.links) {
        if (fabric.node(link.a).role == NodeRole::Server) {
            const Bandwidth rate = fabric.classOf(link).rate;
            slowest = slowest ? std::min(*slowest, rate) : rate;
        }
    }
    if (!slowest) {
        return std::nullopt;
    }
    Fabric alike = fabric;
    for (LinkClass& linkClass : alike.linkClasses) {
        if (linkClass.lower == NodeRole::Server) {
            linkClass.rate = *slowest;
        }
    }
    return recogniseClos(alike);
}

ClosPopulation populationOf(const ClosShape& shape) {
    ClosPopulation population{{shape.endpointRate}, {}};
    for (const PodShape& pod : shape.podShapes) {
        PodKind& kind = population.podKinds.emplace_back();
        kind.pods = pod.pods;
        for (const LeafClass& leaf : pod.leafClasses) {
            kind.leafKinds.push_back({leaf.leaves, {leaf.endpoints}});
        }
    }
    return population;
}

ClosPopulation populationOf(const Fabric& fabric, const SwitchGraph& graph) {
    ClosPopulation population;
    for (const EndpointBundle& bundle : graph.bundles) {
        population.rates.push_back(bundle.rate);
    }
    std::sort(population.rates.begin(), population.rates.end());
    population.rates.erase(std::unique(population.rates.begin(), population.rates.end()),
                           population.rates.end());
    std::vector<std::vector<std::int64_t>> at(
        graph.size(), std::vector<std::int64_t>(population.rates.size(), 0));
    for (const EndpointBundle& bundle : graph.bundles) {
        const auto rate =
            std::lower_bound(population.rates.begin(), population.rates.end(), bundle.rate);
        at[bundle.at][static_cast<std::size_t>(rate - population.rates.begin())] += bundle.count;
    }
    using Leaves = std::map<std::vector<std::int64_t>, std::int64_t>; // endpoints by rate → leaves
    std::map<std::uint32_t, Leaves> pods;                             // by first spine
    for (std::uint32_t leaf = 0; leaf < graph.size(); ++leaf) {
        if (fabric.node(graph.node(leaf)).role == NodeRole::Leaf) {
            const auto arcs = graph.neighbours(leaf);
            ++pods[arcs.empty() ? leaf : arcs.front().to][at[leaf]];
        }
    }
    std::map<Leaves, std::int64_t> kinds;
    for (const auto& [spine, leaves] : pods) {
        ++kinds[leaves];
    }
    for (const auto& [leaves, count] : kinds) {
        PodKind& kind = population.podKinds.emplace_back();
        kind.pods = count;
        for (const auto& [endpoints, number] : leaves) {
            kind.leafKinds.push_back({number, endpoints});
        }
    }
    return population;
}

} // namespace weft
