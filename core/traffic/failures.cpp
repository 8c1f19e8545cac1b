// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/traffic/failures.hpp"

#include "core/traffic/remaining.hpp"
#include "core/traffic/rerouter.hpp"

#include <tbb/enumerable_thread_specific.h>
#include <tbb/parallel_for.h>
#include <tbb/task_arena.h>

#include <algorithm>
#include <map>
#include <random>

namespace weft {
namespace {

constexpr std::size_t kMostBytes = std::size_t{3} << 30U; // of the state of all destinations
constexpr std::uint32_t kNone = ~std::uint32_t{0};

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
      disconnected_(remainingAfter(fabric, graph, routing.linksDown, {}).disconnected) {
    if (routing.weights.empty()) {
        RoutingGraph routes = routingGraphOf(fabric, graph, routing, ShareUnit::Link);
        std::vector<double> capacity = arcCapacities(fabric, routes, routing.linksDown);
        if (auto once = routeOnce(std::move(routes), uniformTraffic(graph, perPair),
                                  std::move(capacity), kMostBytes, routing.stop)) {
            once_ = std::make_unique<const RoutedOnce>(std::move(*once));
        }
    }
    if (!once_) {
        intact_ = uniformLoads(fabric, graph, perPair, routing);
        return;
    }
    intact_ = linkLoads(fabric, once_->graph, once_->loads);
    arcOf_.assign(fabric.links.size() * 2, kNone);
    for (std::uint32_t arc = 0; arc < once_->graph.link.size(); ++arc) {
        arcOf_[once_->graph.link[arc]] = arc;
    }
}

FailureSweep::~FailureSweep() = default;

FailureOutcome FailureSweep::outcomeAnew(const Outage& failure) const {
    const Remaining left = remainingAfter(fabric_, graph_, routing_.linksDown, failure);
    SwitchGraph graph = graph_;
    graph.endpoints = left.endpoints;
    Routing routing = routing_;
    routing.linksDown = left.linksDown;
    routing.threads = 1; // failures are what runs side by side
    const LinkLoads loads = uniformLoads(fabric_, graph, perPair_, routing);
    return {hottestLink(fabric_, loads, left.linksDown), left.disconnected};
}

FailureOutcome FailureSweep::outcomeBy(Rerouter& rerouter, const Outage& failure) const {
    std::map<std::uint32_t, std::uint32_t> down; // of each link, how many more
    std::vector<std::uint32_t> switches;
    std::int64_t onSwitches = 0;
    for (const LinksDown& each : failure.links) {
        down[each.link.value] += each.count;
    }
    for (const NodeIndex node : failure.switches) {
        const std::uint32_t at = node.value - graph_.firstNode;
        if (std::find(switches.begin(), switches.end(), at) == switches.end()) {
            switches.push_back(at);
            onSwitches += graph_.endpoints[at];
        }
        for (const SwitchArc& arc : graph_.neighbours(at)) {
            down[arc.link] = arc.count;
        }
    }
    std::vector<ArcChange> changes;
    for (const auto& [link, count] : down) {
        const std::uint32_t before =
            fabric_.links[link].count - (routing_.linksDown.empty() ? 0 : routing_.linksDown[link]);
        const std::uint32_t left = before - std::min(before, count);
        for (const std::size_t slot : {std::size_t{2} * link, std::size_t{2} * link + 1}) {
            if (const std::uint32_t arc = arcOf_[slot]; arc != kNone) {
                changes.push_back({arc, once_->graph.shareOf(arc) / before * left,
                                   once_->capacity[arc] * left / before});
            }
        }
    }
    const Rerouted found = rerouter.reroute(changes, switches, routing_.stop);
    FailureOutcome outcome;
    if (found.utilisation > 0) {
        const std::uint32_t slot = once_->graph.link[found.hottest];
        outcome.hottest = {LinkIndex(std::size_t{slot / 2}), slot % 2 == 0, found.utilisation};
    }
    const bool needsCount = found.isCutOff || (disconnected_ > 0 && onSwitches > 0);
    outcome.disconnected =
        needsCount ? remainingAfter(fabric_, graph_, routing_.linksDown, failure).disconnected
                   : disconnected_ + onSwitches;
    return outcome;
}

FailureOutcome FailureSweep::outcome(const Outage& failure) const {
    if (!once_) {
        return outcomeAnew(failure);
    }
    Rerouter rerouter(*once_);
    return outcomeBy(rerouter, failure);
}

std::vector<FailureOutcome> FailureSweep::outcomes(std::span<const Outage> failures) const {
    std::vector<FailureOutcome> results(failures.size());
    tbb::enumerable_thread_specific<std::unique_ptr<Rerouter>> rerouters;
    const auto answer = [&](std::size_t i) {
        if (routing_.stop.stop_requested()) {
            return;
        }
        if (!once_) {
            results[i] = outcomeAnew(failures[i]);
            return;
        }
        std::unique_ptr<Rerouter>& rerouter = rerouters.local();
        if (!rerouter) {
            rerouter = std::make_unique<Rerouter>(*once_);
        }
        results[i] = outcomeBy(*rerouter, failures[i]);
    };
    if (routing_.threads == 1) {
        for (std::size_t i = 0; i < failures.size(); ++i) {
            answer(i);
        }
        return results;
    }
    tbb::task_arena arena(processorsFor(routing_.threads));
    arena.execute([&] { tbb::parallel_for(std::size_t{0}, failures.size(), answer); });
    return results;
}

} // namespace weft
