// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/traffic/phase.hpp"

#include "core/traffic/hashed_flows.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace weft {
namespace {

constexpr std::uint64_t kMostSteps = 40'000'000; // arcs looked at, over all phases

std::string arrow(const Fabric& fabric, NodeIndex from, NodeIndex to) {
    return fmt::format("{} → {}", nodeName(fabric, from), nodeName(fabric, to));
}

// Neighbour of a switch in the next tier up; `none` where it has no such.
std::uint32_t firstAbove(const Fabric& fabric, const SwitchGraph& graph, std::uint32_t at,
                         std::uint32_t none) {
    for (const SwitchArc& arc : graph.neighbours(at)) {
        if (fabric.node(graph.node(arc.to)).role > fabric.node(graph.node(at)).role) {
            return arc.to;
        }
    }
    return none;
}

std::string nameOf(const Fabric& fabric, const HottestLink& hottest) {
    if (hottest.utilisation <= 0) {
        return {};
    }
    const Link& link = fabric.link(hottest.link);
    return hottest.forward ? arrow(fabric, link.a, link.b) : arrow(fabric, link.b, link.a);
}

} // namespace

PhaseMeter::PhaseMeter(const Fabric& fabric, const SwitchGraph& graph, const RankLayout& layout,
                       const ClosShape* shape, PathChoice routing)
    : fabric_(fabric), graph_(graph), layout_(layout), routing_(std::move(routing)) {
    byTotals_ = shape != nullptr && readClos(*shape);
}

// False where parallel links differ in number, for ECMP splits by number.
bool PhaseMeter::readClos(const ClosShape& shape) {
    std::uint32_t leafLinks = 0, coreLinks = 0;
    for (const Link& link : fabric_.links) {
        const NodeRole upper = fabric_.node(link.b).role;
        if (upper == NodeRole::Leaf) {
            continue;
        }
        std::uint32_t& known = upper == NodeRole::Spine ? leafLinks : coreLinks;
        if (known != 0 && known != link.count) {
            return false;
        }
        known = link.count;
    }
    podOf_.assign(graph_.size(), 0);
    for (std::uint32_t at = 0; at < graph_.size(); ++at) {
        if (fabric_.node(graph_.node(at)).role == NodeRole::Leaf) {
            podOf_[at] = firstAbove(fabric_, graph_, at, 0);
        }
    }
    for (auto* totals : {&leafOut_, &leafIn_, &podOut_, &podIn_}) {
        totals->assign(graph_.size(), 0);
    }
    if (shape.tiers >= 2) {
        leafPaths_ = shape.spinesPerPod * leafLinks;
        perLeafLink_ = layout_.portRate / (shape.leafSpine / leafLinks);
    }
    if (shape.tiers >= 3) {
        podPaths_ = shape.spinesPerPod * shape.coresPerSpine * coreLinks;
        perPodLink_ = layout_.portRate / (shape.spineCore / coreLinks);
    }
    return true;
}

bool PhaseMeter::isTooLarge() const {
    return steps_ > kMostSteps;
}

void PhaseMeter::addUniform(std::uint32_t from, std::uint32_t to, double flows) {
    if (from == to) {
        return;
    }
    if (!byTotals_) {
        demands_.push_back({from, to, layout_.portRate * flows});
        return;
    }
    leafOut_[from] += flows;
    leafIn_[to] += flows;
    if (podOf_[from] != podOf_[to]) {
        podOut_[podOf_[from]] += flows;
        podIn_[podOf_[to]] += flows;
    }
}

// On a Clos only what leaves and enters each leaf and pod counts, and the two are equal.
void PhaseMeter::addUniformBetween(const std::map<std::uint32_t, double>& ranksOn, double others) {
    if (!byTotals_) {
        for (const auto& [from, senders] : ranksOn) {
            for (const auto& [to, receivers] : ranksOn) {
                addUniform(from, to, senders * receivers / others);
            }
        }
        return;
    }
    std::map<std::uint32_t, double> inPod;
    double all = 0;
    for (const auto& [leaf, ranks] : ranksOn) {
        inPod[podOf_[leaf]] += ranks;
        all += ranks;
    }
    for (const auto& [leaf, ranks] : ranksOn) {
        leafOut_[leaf] += ranks * (all - ranks) / others;
        leafIn_[leaf] += ranks * (all - ranks) / others;
    }
    for (const auto& [pod, ranks] : inPod) {
        podOut_[pod] += ranks * (all - ranks) / others;
        podIn_[pod] += ranks * (all - ranks) / others;
    }
}

// Steps at distances spread over all, one by one: hashes have no average but over steps.
PhaseLoad PhaseMeter::uniformInSteps() {
    constexpr std::int64_t kSteps = 8;
    PhaseLoad mean;
    for (std::int64_t step = 1; step <= kSteps; ++step) {
        const std::int64_t ranks = layout_.ranks(),
                           distance = 1 + step * (ranks - 1) / (kSteps + 1);
        for (std::int64_t rank = 0; rank < ranks; ++rank) {
            const std::int64_t to = (rank + distance) % ranks;
            if (layout_.serverOf(rank) != layout_.serverOf(to)) {
                add(rank, to, 1);
            }
        }
        PhaseLoad load = finish();
        mean.utilisation += load.utilisation / kSteps;
        mean.fluid += load.fluid / kSteps;
        mean.connected = mean.connected && load.connected;
        mean.fullestLink = std::move(load.fullestLink);
    }
    return mean;
}

PhaseLoad PhaseMeter::uniform() {
    const double others = static_cast<double>(layout_.ranks() - layout_.perServer);
    if (others < 1) {
        return {};
    }
    if (!byTotals_ && routing_.spreading == Spreading::Hashed) {
        return uniformInSteps();
    }
    share_ = 1;
    for (std::int64_t port = 0; port < layout_.ports; ++port) {
        // Ranks by the leaf of this port; pairs of leaves by their ranks.
        std::map<std::uint32_t, double> ranksOn;
        for (std::int64_t rank = 0; rank < layout_.ranks(); ++rank) {
            ranksOn[layout_.at(rank, port)] += 1;
        }
        steps_ += byTotals_ ? 0 : ranksOn.size() * ranksOn.size();
        if (isTooLarge()) {
            return {};
        }
        addUniformBetween(ranksOn, others);
        // Ranks of one server do not use the fabric among themselves.
        for (std::int64_t server = 0; server < layout_.servers && layout_.perServer > 1; ++server) {
            for (std::int64_t a = 0; a < layout_.perServer; ++a) {
                for (std::int64_t b = 0; b < layout_.perServer; ++b) {
                    addUniform(layout_.at(layout_.rankOf(server, a), port),
                               layout_.at(layout_.rankOf(server, b), port), -1 / others);
                }
            }
        }
    }
    return finish();
}

PhaseLoad PhaseMeter::finish() {
    return byTotals_ ? finishClos() : finishGeneral();
}

PhaseLoad PhaseMeter::finishClos() {
    PhaseLoad load;
    const std::uint32_t none = graph_.size();
    const auto look = [&](const std::vector<double>& flows, double perLink, std::int64_t paths,
                          bool upwards, bool ofPod) {
        const auto most = std::max_element(flows.begin(), flows.end());
        if (most == flows.end() || *most == 0) {
            return;
        }
        const double utilisation = *most * share_ * perLink / static_cast<double>(paths);
        if (utilisation > load.fluid) {
            load.fluid = utilisation;
            const auto lower = static_cast<std::uint32_t>(most - flows.begin());
            const std::uint32_t upper = firstAbove(fabric_, graph_, lower, none);
            const NodeIndex a = graph_.node(lower), b = graph_.node(upper);
            load.fullestLink =
                (upwards ? arrow(fabric_, a, b) : arrow(fabric_, b, a)) +
                (ofPod ? ", as every uplink of the pod" : ", as every uplink of the leaf");
        }
    };
    look(leafOut_, perLeafLink_, leafPaths_, true, false);
    look(leafIn_, perLeafLink_, leafPaths_, false, false);
    look(podOut_, perPodLink_, podPaths_, true, true);
    look(podIn_, perPodLink_, podPaths_, false, true);
    load.utilisation =
        routing_.spreading == Spreading::Hashed ? hashedOnClos() : load.fluid / routing_.efficiency;
    for (auto* flows : {&leafOut_, &leafIn_, &podOut_, &podIn_}) {
        std::fill(flows->begin(), flows->end(), 0);
    }
    return load;
}

// Leaves and pods with equally many flows are alike; both directions of all of them hash on their
// own.
double PhaseMeter::hashedOnClos() {
    std::vector<HashedSwitches> groups;
    const auto count = [&](std::initializer_list<const std::vector<double>*> directions,
                           std::int64_t paths, double perLink) {
        std::map<std::int64_t, std::int64_t> switchesWith;
        for (const std::vector<double>* flows : directions) {
            for (const double each : *flows) {
                if (each > 0) {
                    ++switchesWith[std::max<std::int64_t>(1, std::llround(each))];
                }
            }
        }
        for (const auto& [flows, switches] : switchesWith) {
            groups.push_back({flows * routing_.flowsPerPair, paths,
                              share_ * perLink / static_cast<double>(routing_.flowsPerPair),
                              switches});
        }
    };
    count({&leafOut_, &leafIn_}, leafPaths_, perLeafLink_);
    count({&podOut_, &podIn_}, podPaths_, perPodLink_);
    return occupancy_.expectedFullest(groups);
}

PhaseLoad PhaseMeter::finishGeneral() {
    const std::vector<Demand> demands = merged(std::exchange(demands_, {}));
    std::uint64_t destinations = 0;
    for (std::size_t i = 0; i < demands.size(); ++i) {
        destinations += i == 0 || demands[i].to != demands[i - 1].to ? 1U : 0U;
    }
    steps_ += destinations * graph_.arcs.size();
    if (isTooLarge() || demands.empty()) {
        return {};
    }
    if (routing_.spreading == Spreading::Hashed) {
        return hashedInGeneral(demands);
    }
    PhaseLoad load;
    const LinkLoads loads = ecmpLoads(fabric_, graph_, demands);
    load.connected = loads.unreachable == 0;
    const HottestLink hottest = hottestLink(fabric_, loads);
    load.fluid = hottest.utilisation;
    load.utilisation = load.fluid / routing_.efficiency;
    load.fullestLink = nameOf(fabric_, hottest);
    return load;
}

PhaseLoad PhaseMeter::hashedInGeneral(const std::vector<Demand>& demands) {
    constexpr int kDraws = 8;
    std::vector<FlowBundle> bundles;
    for (const Demand& demand : demands) {
        const double flows = std::round(demand.rate / (layout_.portRate * share_));
        bundles.push_back({demand.from, demand.to,
                           static_cast<std::int64_t>(flows) * routing_.flowsPerPair,
                           layout_.portRate * share_ / static_cast<double>(routing_.flowsPerPair)});
        steps_ += static_cast<std::uint64_t>(bundles.back().flows) * kDraws;
    }
    for (const Link& link : fabric_.links) { // a load is kept for each, both ways
        steps_ += 2 * std::uint64_t{link.count} * kDraws;
    }
    PhaseLoad load;
    if (isTooLarge()) {
        return load;
    }
    const HashedLoad hashed = hashedLoad(fabric_, graph_, bundles, kDraws);
    load.connected = hashed.unreachable == 0;
    load.utilisation = hashed.utilisation;
    load.fluid = hottestLink(fabric_, ecmpLoads(fabric_, graph_, demands)).utilisation;
    load.fullestLink = nameOf(fabric_, hashed.hottest);
    return load;
}

} // namespace weft
