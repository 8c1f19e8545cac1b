// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/flows/outages.hpp"

#include "core/calc/availability.hpp"
#include "core/flows/reliability.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace weft {

namespace {

template <class T> std::string nameOf(const T& item) {
    return item.name.empty() ? item.id : item.name;
}

bool isMember(const RiskGroup& group, const Id& id) {
    return std::find(group.members.begin(), group.members.end(), id) != group.members.end();
}

} // namespace

FailingSites failingSites(const SiteGraph& graph, const Design& design,
                          const std::vector<FabricFacts>& fabrics) {
    FailingSites sites;
    FailingNetwork& network = sites.network;
    const auto addPart = [&](double up, std::string name) {
        network.up.push_back(up);
        sites.names.push_back(std::move(name));
        return static_cast<std::uint32_t>(network.up.size() - 1);
    };
    std::vector<std::pair<const RiskGroup*, std::uint32_t>> events;
    for (const RiskGroup& group : *design.riskGroups) {
        if (group.mtbf && group.mttr) {
            events.emplace_back(&group,
                                addPart(*group.mtbf / (*group.mtbf + *group.mttr), nameOf(group)));
        }
    }
    const auto addEvents = [&](const Id& id, std::vector<std::uint32_t>& parts) {
        for (const auto& [group, part] : events) {
            if (isMember(*group, id)) {
                parts.push_back(part);
            }
        }
    };
    const auto site = reliabilityOf(design, "site");
    for (const SitePlace& place : graph.places) {
        std::vector<std::uint32_t> parts;
        addEvents(place.id, parts);
        if (place.kind == SitePlaceKind::Site && site) {
            parts.push_back(addPart(site->availability(), place.id));
        }
        for (const FabricFacts& facts : fabrics) {
            if (place.kind == SitePlaceKind::Fabric && facts.fabric == place.id) {
                parts.push_back(addPart(facts.availability, place.id));
            }
        }
        network.nodes.push_back(std::move(parts));
        network.passes.push_back(place.kind != SitePlaceKind::Group);
        const Site* own = place.kind == SitePlaceKind::Site ? design.site(place.id) : nullptr;
        if (own != nullptr && own->kind == SiteKind::Users) {
            network.passes.back() = false;
        }
    }
    // Groups and fabrics share their site's fate.
    for (std::size_t i = 0; i < graph.places.size(); ++i) {
        const SitePlace& place = graph.places[i];
        if (place.kind != SitePlaceKind::Site) {
            const auto& above = network.nodes[place.site];
            network.nodes[i].insert(network.nodes[i].end(), above.begin(), above.end());
        }
    }
    std::vector<std::vector<std::uint32_t>> gateways;
    for (const GatewayFacts& gateway : graph.gateways) {
        gateways.push_back({addPart(gateway.availability, gateway.id)});
        addEvents(gateway.id, gateways.back());
    }
    for (const SiteJoint& joint : graph.joints) {
        FailingNetwork::Edge edge{joint.a, joint.b, {}};
        if (joint.isLink()) {
            const bool isDiverse = joint.diversity == Diversity::Diverse;
            const double down = 1 - joint.circuitAvailability;
            const double up = joint.circuits <= 0 ? 0
                              : isDiverse ? 1 - std::pow(down, static_cast<double>(joint.circuits))
                                          : joint.circuitAvailability;
            edge.parts.push_back(addPart(up, joint.item));
            addEvents(joint.item, edge.parts);
            for (const std::uint32_t gateway : {joint.gatewayA, joint.gatewayB}) {
                if (gateway != kNoGateway) {
                    edge.parts.insert(edge.parts.end(), gateways[gateway].begin(),
                                      gateways[gateway].end());
                }
            }
        }
        network.edges.push_back(std::move(edge));
    }
    return sites;
}

Connections::Connections(FailingSites sites, std::size_t pairs)
    : sites_(std::move(sites)),
      budget_(std::clamp<std::size_t>(20'000 / std::max<std::size_t>(1, pairs), 25, 20'000)) {
}

Connection Connections::between(std::uint32_t from, std::uint32_t to) {
    const auto key = std::minmax(from, to);
    const auto [found, isNew] = known_.try_emplace({key.first, key.second});
    if (isNew) {
        found->second = connection(sites_.network, key.first, key.second, budget_);
    }
    return found->second;
}

const RiskGroup* riskGroup(const Design& design, std::string_view id) {
    const auto found = std::find_if(design.riskGroups->begin(), design.riskGroups->end(),
                                    [&](const RiskGroup& group) { return group.id == id; });
    return found == design.riskGroups->end() ? nullptr : &*found;
}

std::vector<OutageUnit> outageUnits(const Design& design) {
    std::vector<OutageUnit> units;
    for (const WanLink& link : *design.wans) {
        if (link.count > 0) {
            const bool isOne = link.terms.diversity == Diversity::Diverse && link.count > 1;
            units.push_back({OutageUnit::Kind::Circuit, link.id,
                             isOne ? "one circuit of " + nameOf(link) : nameOf(link)});
        }
    }
    for (const FabricJoin& join : *design.joins) {
        if (join.count > 0 && joinsFabrics(design, join)) {
            units.push_back({OutageUnit::Kind::Circuit, join.id,
                             join.count > 1 ? "one link of " + nameOf(join) : nameOf(join)});
        }
    }
    for (const Gateway& gateway : *design.gateways) {
        if (gateway.count > 0) {
            units.push_back(
                {OutageUnit::Kind::GatewayDevice, gateway.id,
                 gateway.count > 1 ? "one device of " + nameOf(gateway) : nameOf(gateway)});
        }
    }
    for (const RiskGroup& group : *design.riskGroups) {
        if (!group.members.empty()) {
            units.push_back({OutageUnit::Kind::RiskGroup, group.id, nameOf(group)});
        }
    }
    return units;
}

SiteOutage outageOf(const SiteGraph& graph, const Design& design,
                    const std::vector<const OutageUnit*>& units) {
    SiteOutage outage;
    outage.capacityLeft.assign(graph.joints.size(), 1);
    outage.down.joints.assign(graph.joints.size(), false);
    outage.down.gateways.assign(graph.gateways.size(), false);
    outage.down.places.assign(graph.places.size(), false);
    std::vector<std::int64_t> devicesLost(graph.gateways.size()), circuitsLost(graph.joints.size());
    const auto loseCircuits = [&](const Id& id, bool all) {
        for (std::size_t i = 0; i < graph.joints.size(); ++i) {
            const SiteJoint& joint = graph.joints[i];
            if (joint.isLink() && joint.item == id) {
                const bool isOne = !all && joint.diversity == Diversity::Diverse;
                circuitsLost[i] += isOne ? 1 : joint.circuits;
            }
        }
    };
    const auto loseDevices = [&](const Id& id, bool all) {
        for (std::size_t i = 0; i < graph.gateways.size(); ++i) {
            if (graph.gateways[i].id == id) {
                devicesLost[i] += all ? graph.gateways[i].count : 1;
            }
        }
    };
    for (const OutageUnit* unit : units) {
        if (unit->kind == OutageUnit::Kind::Circuit) {
            loseCircuits(unit->id, false);
        } else if (unit->kind == OutageUnit::Kind::GatewayDevice) {
            loseDevices(unit->id, false);
        } else {
            for (const RiskGroup& group : *design.riskGroups) {
                for (const Id& member : group.members) {
                    if (group.id == unit->id) {
                        loseCircuits(member, true);
                        loseDevices(member, true);
                        const std::uint32_t place = graph.place(member);
                        if (place != SiteGraph::kNone) {
                            outage.down.places[place] = true;
                        }
                    }
                }
            }
        }
    }
    for (std::size_t i = 0; i < graph.places.size(); ++i) { // what stands at a lost site is lost
        if (outage.down.places[graph.places[i].site]) {
            outage.down.places[i] = true;
        }
    }
    for (std::size_t i = 0; i < graph.joints.size(); ++i) {
        const auto circuits = static_cast<double>(graph.joints[i].circuits);
        const auto lost = static_cast<double>(circuitsLost[i]);
        outage.down.joints[i] = circuitsLost[i] > 0 && lost >= circuits;
        outage.capacityLeft[i] =
            lost >= circuits && lost > 0 ? 0 : 1 - lost / std::max(1.0, circuits);
    }
    for (std::size_t i = 0; i < graph.gateways.size(); ++i) {
        outage.down.gateways[i] =
            graph.gateways[i].count - devicesLost[i] < graph.gateways[i].needed;
    }
    return outage;
}

bool hasWhatItNeeds(const FlowDemand& demand, const FlowState& state) {
    constexpr double kRounding = 1 - 1e-9;
    return state.isRouted && (!demand.need || state.share >= *demand.need * kRounding);
}

bool isInTime(const FlowDemand& demand, const FlowState& state) {
    return state.isRouted && (!demand.flow->budget ||
                              (!state.isOverloaded && state.p99.total() <= *demand.flow->budget));
}

std::vector<OutageEffect> sweepOutages(const SiteGraph& graph, const Design& design,
                                       const std::vector<FlowDemand>& demands,
                                       const std::vector<FabricFacts>& fabrics,
                                       const FlowStates& before, bool withPairs,
                                       const std::stop_token& stop) {
    const std::vector<OutageUnit> units = outageUnits(design);
    const auto effectOf = [&](std::vector<std::size_t> broken) {
        std::vector<const OutageUnit*> down;
        for (const std::size_t unit : broken) {
            down.push_back(&units[unit]);
        }
        const FlowStates after =
            evaluateFlows(graph, design, demands, fabrics, outageOf(graph, design, down));
        OutageEffect effect;
        effect.units = std::move(broken);
        for (std::size_t i = 0; i < demands.size(); ++i) {
            const FlowState& was = before.flows[i];
            const FlowState& is = after.flows[i];
            if (was.isRouted && !is.isRouted) {
                effect.lost.push_back(i);
            } else if (hasWhatItNeeds(demands[i], was) && !hasWhatItNeeds(demands[i], is)) {
                effect.slow.push_back(i);
            } else if (isInTime(demands[i], was) && !isInTime(demands[i], is)) {
                effect.late.push_back(i);
            }
        }
        return effect;
    };
    std::vector<OutageEffect> effects;
    for (std::size_t i = 0; i < units.size() && !stop.stop_requested(); ++i) {
        effects.push_back(effectOf({i}));
    }
    const std::size_t singles = effects.size();
    for (std::size_t i = 0; withPairs && i < singles; ++i) {
        for (std::size_t j = i + 1; j < singles && !stop.stop_requested(); ++j) {
            OutageEffect effect = effectOf({i, j});
            const auto isNew = [&](const std::vector<std::size_t> OutageEffect::*list) {
                return std::any_of((effect.*list).begin(), (effect.*list).end(), [&](auto flow) {
                    const auto has = [&](std::size_t unit) {
                        const auto& known = effects[unit].*list;
                        return std::binary_search(known.begin(), known.end(), flow);
                    };
                    return !has(i) && !has(j);
                });
            };
            if (isNew(&OutageEffect::lost) || isNew(&OutageEffect::slow) ||
                isNew(&OutageEffect::late)) {
                effects.push_back(std::move(effect));
            }
        }
    }
    return effects;
}

} // namespace weft
