// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/traffic/failures.hpp"

#include "core/traffic/remaining.hpp"

#include <algorithm>
#include <random>

namespace weft {
namespace {

bool joinsSwitches(const Fabric& fabric, const Link& link) {
    return link.a != link.b && fabric.node(link.a).role != NodeRole::Server &&
           fabric.node(link.b).role != NodeRole::Server;
}

} // namespace

std::vector<Outage> singleLinkFailures(const Fabric& fabric) {
    std::vector<Outage> failures;
    for (std::size_t i = 0; i < fabric.links.size(); ++i) {
        if (joinsSwitches(fabric, fabric.links[i])) {
            failures.push_back({{{LinkIndex(i)}}, {}});
        }
    }
    return failures;
}

std::vector<Outage> singleSwitchFailures(const Fabric& fabric) {
    std::vector<Outage> failures;
    for (std::size_t i = fabric.switches().begin; i < fabric.switches().end; ++i) {
        failures.push_back({{}, {NodeIndex(i)}});
    }
    return failures;
}

std::vector<Outage> sampledLinkFailures(const Fabric& fabric, std::size_t k, std::size_t samples,
                                        std::uint64_t seed) {
    std::vector<std::uint32_t> members; // the bundle of every single link
    for (std::uint32_t i = 0; i < fabric.links.size(); ++i) {
        if (joinsSwitches(fabric, fabric.links[i])) {
            members.insert(members.end(), fabric.links[i].count, i);
        }
    }
    std::mt19937_64 random(seed);
    std::vector<Outage> failures(samples);
    for (Outage& failure : failures) {
        // The first steps of a shuffle (Fisher & Yates); what remains stays shuffled for the next.
        std::vector<std::uint32_t> drawn;
        for (std::size_t i = 0; i < std::min(k, members.size()); ++i) {
            std::swap(members[i], members[i + random() % (members.size() - i)]);
            drawn.push_back(members[i]);
        }
        std::sort(drawn.begin(), drawn.end());
        for (const std::uint32_t link : drawn) {
            if (!failure.links.empty() && failure.links.back().link.value == link) {
                ++failure.links.back().count;
            } else {
                failure.links.push_back({LinkIndex(std::size_t{link})});
            }
        }
    }
    return failures;
}

FailureSweep::FailureSweep(const Fabric& fabric, const SwitchGraph& graph, Bandwidth perPair,
                           Routing routing)
    : fabric_(fabric), graph_(graph), perPair_(perPair), routing_(routing),
      intact_(uniformLoads(fabric, graph, perPair, routing)) {
}

FailureOutcome FailureSweep::outcome(const Outage& failure) const {
    const Remaining left = remainingAfter(fabric_, graph_, routing_.linksDown, failure);
    SwitchGraph graph = graph_;
    graph.endpoints = left.endpoints;
    Routing routing = routing_;
    routing.linksDown = left.linksDown;
    const LinkLoads loads = uniformLoads(fabric_, graph, perPair_, routing);
    return {hottestLink(fabric_, loads, left.linksDown), left.disconnected};
}

std::vector<FailureOutcome> FailureSweep::outcomes(std::span<const Outage> failures) const {
    std::vector<FailureOutcome> results;
    for (const Outage& failure : failures) {
        if (routing_.stop.stop_requested()) {
            break;
        }
        results.push_back(outcome(failure));
    }
    return results;
}

} // namespace weft
