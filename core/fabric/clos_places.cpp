// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fabric/clos_places.hpp"

#include <algorithm>
#include <map>

namespace weft {
namespace {

bool haveEvenBundles(const Fabric& fabric, const SwitchGraph& graph) {
    std::uint32_t countOf[2] = {0, 0};
    for (const SwitchArc& arc : graph.arcs) {
        std::uint32_t& known =
            countOf[fabric.node(fabric.links[arc.link].b).role == NodeRole::Core ? 1 : 0];
        if (known != 0 && known != arc.count) {
            return false;
        }
        known = arc.count;
    }
    return true;
}

} // namespace

// Every leaf of a pod is joined to every spine of it, and every spine of a group to every core: the
// first neighbour above names the pod or the group.
ClosPlaces closPlaces(const Fabric& fabric, const SwitchGraph& graph) {
    ClosPlaces places;
    places.pod.assign(graph.size(), ClosPlaces::kNone);
    places.group.assign(graph.size(), ClosPlaces::kNone);
    std::vector<std::uint32_t> podBySpine(graph.size(), ClosPlaces::kNone);
    std::uint32_t pods = 0;
    const auto roleOf = [&](std::uint32_t at) { return fabric.node(graph.node(at)).role; };
    for (std::uint32_t at = 0; at < graph.size(); ++at) { // leaves come first, then spines
        if (roleOf(at) == NodeRole::Leaf) {
            const auto arcs = graph.neighbours(at);
            if (arcs.empty()) {
                places.pod[at] = pods++;
                continue;
            }
            std::uint32_t& pod = podBySpine[arcs.front().to];
            pod = pod == ClosPlaces::kNone ? pods++ : pod;
            places.pod[at] = pod;
            continue;
        }
        if (roleOf(at) != NodeRole::Spine) {
            continue;
        }
        places.group[at] = 0;
        for (const SwitchArc& arc : graph.neighbours(at)) {
            if (roleOf(arc.to) == NodeRole::Leaf) {
                places.pod[at] = places.pod[arc.to];
            } else if (places.group[arc.to] == ClosPlaces::kNone) {
                places.group[arc.to] = places.group[at] == 0 ? arc.to : places.group[at];
                places.group[at] = places.group[arc.to];
            } else {
                places.group[at] = places.group[arc.to];
            }
        }
    }
    std::vector<std::vector<std::int64_t>> leaves(pods);
    for (std::uint32_t at = 0; at < graph.size(); ++at) {
        if (roleOf(at) == NodeRole::Leaf) {
            leaves[places.pod[at]].push_back(graph.endpoints[at]);
        }
    }
    std::map<std::vector<std::int64_t>, std::uint32_t> shapes;
    for (std::vector<std::int64_t>& each : leaves) {
        std::sort(each.begin(), each.end());
        places.podShape.push_back(
            shapes.emplace(each, static_cast<std::uint32_t>(shapes.size())).first->second);
    }
    places.evenBundles = haveEvenBundles(fabric, graph);
    return places;
}

} // namespace weft
