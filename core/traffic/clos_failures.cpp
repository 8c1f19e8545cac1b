// SPDX-License-Identifier: GPL-3.0-or-later
// Failures of a Clos by classes. What is down stays where it is under some of the exchanges that
// leave the Clos as it was; leaves that these exchanges carry into one another are alike as
// destinations, and links likewise as places of load. So one destination of each kind is routed, at
// the rate of all of its kind, and the load is evened out over the links of each kind: the mean
// over the group of exchanges, and so exact.
#include "core/fabric/clos_places.hpp"
#include "core/traffic/failures.hpp"
#include "core/traffic/remaining.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

namespace weft {
namespace {

class ClosFailures {
public:
    ClosFailures(const Fabric& fabric, const SwitchGraph& graph, Bandwidth perPair)
        : fabric_(fabric), graph_(graph), perPair_(perPair), places_(closPlaces(fabric, graph)) {}

    bool isEven() const { return places_.evenBundles; }

    // What a switch is before anything is pinned.
    using Kind = std::tuple<NodeRole, std::uint32_t, std::int64_t>; // pod shape, endpoints
    Kind kindOf(std::uint32_t at) const {
        const std::uint32_t pod = places_.pod[at];
        return {fabric_.node(graph_.node(at)).role,
                pod == ClosPlaces::kNone ? pod : places_.podShape[pod], graph_.endpoints[at]};
    }

    // What a failure takes, up to exchanges: its switches with those at the ends of its links, as
    // kinds, in which of its own pods and groups each stands, and the links between them.
    struct Pattern {
        using Place = std::tuple<Kind, std::uint32_t, std::uint32_t, bool>; // pod, group, is down
        std::vector<Place> switches;
        std::vector<std::array<std::uint32_t, 3>> links; // from, to, how many
        auto operator<=>(const Pattern&) const = default;
    };
    Pattern patternOf(const Outage& failure, std::vector<std::uint32_t>& pinned) const {
        pinned.clear();
        for (const NodeIndex node : failure.switches) {
            pinned.push_back(node.value - graph_.firstNode);
        }
        std::sort(pinned.begin(), pinned.end());
        const std::vector<std::uint32_t> down = pinned;
        for (const LinksDown& each : failure.links) {
            pinned.push_back(fabric_.link(each.link).a.value - graph_.firstNode);
            pinned.push_back(fabric_.link(each.link).b.value - graph_.firstNode);
        }
        std::sort(pinned.begin(), pinned.end());
        pinned.erase(std::unique(pinned.begin(), pinned.end()), pinned.end());
        std::stable_sort(pinned.begin(), pinned.end(),
                         [&](std::uint32_t x, std::uint32_t y) { return kindOf(x) < kindOf(y); });
        Pattern pattern;
        Labels pods, groups, places;
        for (const std::uint32_t at : pinned) {
            places.add(at);
            pods.add(places_.pod[at]);
            groups.add(places_.group[at]);
            pattern.switches.emplace_back(kindOf(at), pods.of(places_.pod[at]),
                                          groups.of(places_.group[at]),
                                          std::binary_search(down.begin(), down.end(), at));
        }
        for (const LinksDown& each : failure.links) {
            const Link& link = fabric_.link(each.link);
            pattern.links.push_back({places.of(link.a.value - graph_.firstNode),
                                     places.of(link.b.value - graph_.firstNode), each.count});
        }
        std::sort(pattern.links.begin(), pattern.links.end());
        return pattern;
    }

    FailureOutcome outcome(const Outage& failure, std::span<const std::uint32_t> pinned) const {
        const std::vector<std::uint32_t> colour = coloursWith(pinned);
        const Remaining left = remainingAfter(fabric_, graph_, {}, failure);
        Routing routing;
        routing.linksDown = left.linksDown;
        const LinkLoads loads =
            ecmpLoads(fabric_, graph_, demandsToEachKind(colour, left.endpoints), routing);
        return {hottest(colour, loads, left.linksDown), left.disconnected};
    }

private:
    // Numbers in the order they were added in; what was not, and kNone, has none.
    class Labels {
    public:
        void add(std::uint32_t value) {
            if (value != ClosPlaces::kNone) {
                labels_.emplace(value, static_cast<std::uint32_t>(labels_.size()));
            }
        }
        std::uint32_t of(std::uint32_t value) const {
            const auto found = labels_.find(value);
            return found == labels_.end() ? ClosPlaces::kNone : found->second;
        }

    private:
        std::map<std::uint32_t, std::uint32_t> labels_;
    };

    // Switches that the exchanges which leave `pinned` in place carry into one another.
    std::vector<std::uint32_t> coloursWith(std::span<const std::uint32_t> pinned) const {
        Labels pods, groups, pins;
        for (const std::uint32_t at : pinned) {
            pods.add(places_.pod[at]);
            groups.add(places_.group[at]);
            pins.add(at);
        }
        std::map<std::tuple<Kind, std::uint32_t, std::uint32_t, std::uint32_t>, std::uint32_t>
            known;
        std::vector<std::uint32_t> colours;
        for (std::uint32_t at = 0; at < graph_.size(); ++at) {
            const std::tuple key(kindOf(at), pods.of(places_.pod[at]), groups.of(places_.group[at]),
                                 pins.of(at));
            colours.push_back(
                known.emplace(key, static_cast<std::uint32_t>(known.size())).first->second);
        }
        return colours;
    }

    std::vector<Demand> demandsToEachKind(const std::vector<std::uint32_t>& colour,
                                          const std::vector<std::int64_t>& endpoints) const {
        std::map<std::uint32_t, std::pair<std::uint32_t, double>> kinds; // colour → first, how many
        for (std::uint32_t at = 0; at < graph_.size(); ++at) {
            if (endpoints[at] > 0) {
                kinds.try_emplace(colour[at], at, 0.0).first->second.second += 1;
            }
        }
        std::vector<Demand> demands;
        for (const auto& [_, kind] : kinds) {
            const auto& [to, alike] = kind;
            for (std::uint32_t from = 0; from < graph_.size(); ++from) {
                if (endpoints[from] > 0) {
                    demands.push_back({from, to,
                                       perPair_ * static_cast<double>(endpoints[from]) *
                                           static_cast<double>(endpoints[to]) * alike});
                }
            }
        }
        return merged(std::move(demands));
    }

    HottestLink hottest(const std::vector<std::uint32_t>& colour, const LinkLoads& loads,
                        const std::vector<std::uint32_t>& linksDown) const {
        struct Place {
            Bandwidth forward, backward;
            double links = 0;
            std::uint32_t first = 0;
        };
        std::map<std::pair<std::uint32_t, std::uint32_t>, Place> places;
        for (std::uint32_t at = 0; at < graph_.size(); ++at) {
            for (const SwitchArc& arc : graph_.neighbours(at)) {
                if (arc.fromA && linksDown[arc.link] < arc.count) {
                    Place& place = places[{colour[at], colour[arc.to]}];
                    place.forward += loads.forward[arc.link];
                    place.backward += loads.backward[arc.link];
                    place.first = place.links == 0 ? arc.link : place.first;
                    place.links += 1;
                }
            }
        }
        HottestLink hottest;
        for (const auto& [_, place] : places) {
            const Link& link = fabric_.links[place.first];
            const Bandwidth capacity =
                fabric_.classOf(link).rate * (link.count - linksDown[place.first]);
            const double utilisation =
                std::max(place.forward, place.backward) / (capacity * place.links);
            if (utilisation > hottest.utilisation) {
                hottest = {LinkIndex(std::size_t{place.first}), place.forward >= place.backward,
                           utilisation};
            }
        }
        return hottest;
    }

    const Fabric& fabric_;
    const SwitchGraph& graph_;
    Bandwidth perPair_;
    ClosPlaces places_;
};

} // namespace

std::vector<FailureClass> closLinkFailures(const Fabric& fabric, const SwitchGraph& graph,
                                           Bandwidth perPair) {
    const ClosFailures clos(fabric, graph, perPair);
    std::vector<FailureClass> classes;
    if (!clos.isEven()) {
        return classes;
    }
    std::map<std::pair<ClosFailures::Kind, ClosFailures::Kind>, std::size_t> known;
    for (std::uint32_t at = 0; at < graph.size(); ++at) {
        for (const SwitchArc& arc : graph.neighbours(at)) {
            if (!arc.fromA) {
                continue;
            }
            const std::pair key(clos.kindOf(at), clos.kindOf(arc.to));
            const auto [place, isNew] = known.emplace(key, classes.size());
            if (isNew) {
                const Outage failure{{{LinkIndex(std::size_t{arc.link})}}, {}};
                const std::uint32_t pinned[] = {at, arc.to};
                classes.push_back({failure, 0, {}, clos.outcome(failure, pinned)});
            }
            ++classes[place->second].failures;
            classes[place->second].members.push_back(arc.link);
        }
    }
    for (FailureClass& each : classes) {
        std::sort(each.members.begin(), each.members.end());
    }
    return classes;
}

std::vector<FailureClass> closSwitchFailures(const Fabric& fabric, const SwitchGraph& graph,
                                             Bandwidth perPair) {
    const ClosFailures clos(fabric, graph, perPair);
    std::vector<FailureClass> classes;
    if (!clos.isEven()) {
        return classes;
    }
    std::map<ClosFailures::Kind, std::size_t> known;
    for (std::uint32_t at = 0; at < graph.size(); ++at) {
        const auto [place, isNew] = known.emplace(clos.kindOf(at), classes.size());
        if (isNew) {
            const Outage failure{{}, {graph.node(at)}};
            const std::uint32_t pinned[] = {at};
            classes.push_back({failure, 0, {}, clos.outcome(failure, pinned)});
        }
        ++classes[place->second].failures;
        classes[place->second].members.push_back(graph.node(at).value);
    }
    return classes;
}

std::vector<FailureClass> closFailures(const Fabric& fabric, const SwitchGraph& graph,
                                       Bandwidth perPair, std::span<const Outage> failures,
                                       const std::stop_token& stop) {
    const ClosFailures clos(fabric, graph, perPair);
    std::vector<FailureClass> classes;
    if (!clos.isEven()) {
        return classes;
    }
    std::map<ClosFailures::Pattern, std::size_t> known;
    std::vector<std::uint32_t> pinned;
    for (std::size_t i = 0; i < failures.size() && !stop.stop_requested(); ++i) {
        const auto [place, isNew] =
            known.emplace(clos.patternOf(failures[i], pinned), classes.size());
        if (isNew) {
            classes.push_back({failures[i], 0, {}, clos.outcome(failures[i], pinned)});
        }
        ++classes[place->second].failures;
        classes[place->second].members.push_back(static_cast<std::uint32_t>(i));
    }
    return classes;
}

} // namespace weft
