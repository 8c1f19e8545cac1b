// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/traffic/phase.hpp"

#include <fmt/format.h>

#include <algorithm>

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

} // namespace

PhaseMeter::PhaseMeter(const Fabric& fabric, const SwitchGraph& graph, const RankLayout& layout,
                       const ClosShape* shape)
    : fabric_(fabric), graph_(graph), layout_(layout) {
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
    const double spines = static_cast<double>(shape.spinesPerPod);
    if (shape.tiers >= 2) {
        perLeafShare_ = layout_.portRate / (shape.leafSpine * spines);
    }
    if (shape.tiers >= 3) {
        perPodShare_ = layout_.portRate /
                       (shape.spineCore * spines * static_cast<double>(shape.coresPerSpine));
    }
    return true;
}

bool PhaseMeter::isTooLarge() const {
    return steps_ > kMostSteps;
}

PhaseLoad PhaseMeter::finish() {
    return byTotals_ ? finishClos() : finishGeneral();
}

PhaseLoad PhaseMeter::finishClos() {
    PhaseLoad load;
    const std::uint32_t none = graph_.size();
    const auto look = [&](std::vector<double>& totals, double perShare, bool upwards, bool ofPod) {
        const auto most = std::max_element(totals.begin(), totals.end());
        if (most != totals.end() && *most * perShare > load.utilisation) {
            load.utilisation = *most * perShare;
            const auto lower = static_cast<std::uint32_t>(most - totals.begin());
            const std::uint32_t upper = firstAbove(fabric_, graph_, lower, none);
            const NodeIndex a = graph_.node(lower), b = graph_.node(upper);
            load.fullestLink =
                (upwards ? arrow(fabric_, a, b) : arrow(fabric_, b, a)) +
                (ofPod ? ", as every uplink of the pod" : ", as every uplink of the leaf");
        }
        std::fill(totals.begin(), totals.end(), 0.0);
    };
    look(leafOut_, perLeafShare_, true, false);
    look(leafIn_, perLeafShare_, false, false);
    look(podOut_, perPodShare_, true, true);
    look(podIn_, perPodShare_, false, true);
    return load;
}

PhaseLoad PhaseMeter::finishGeneral() {
    const std::vector<Demand> demands = merged(std::exchange(demands_, {}));
    std::uint64_t destinations = 0;
    for (std::size_t i = 0; i < demands.size(); ++i) {
        destinations += i == 0 || demands[i].to != demands[i - 1].to ? 1U : 0U;
    }
    steps_ += destinations * graph_.arcs.size();
    PhaseLoad load;
    if (isTooLarge() || demands.empty()) {
        return load;
    }
    const LinkLoads loads = ecmpLoads(fabric_, graph_, demands);
    load.connected = loads.unreachable == 0;
    const HottestLink hottest = hottestLink(fabric_, loads);
    load.utilisation = hottest.utilisation;
    if (hottest.utilisation > 0) {
        const Link& link = fabric_.link(hottest.link);
        load.fullestLink =
            hottest.forward ? arrow(fabric_, link.a, link.b) : arrow(fabric_, link.b, link.a);
    }
    return load;
}

} // namespace weft
