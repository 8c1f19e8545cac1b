// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/flows/evaluate.hpp"

#include "core/calc/latency.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace weft {

namespace {

constexpr DataSize kEthernetPacket = bytes(1500); // on joints that are no WAN link

DataSize mtuOf(const SiteJoint& joint) {
    return joint.kind == SiteJoint::Kind::Wan ? joint.encryption.inner : kEthernetPacket;
}

DataSize pathMtu(const SiteGraph& graph, const SiteRoute& route) {
    DataSize mtu = kEthernetPacket;
    bool isFirst = true;
    for (const SiteStep step : route) {
        const SiteJoint& joint = graph.joints[step.joint];
        if (joint.kind == SiteJoint::Kind::Wan && joint.encryption.inner > DataSize()) {
            mtu = isFirst ? mtuOf(joint) : std::min(mtu, mtuOf(joint));
            isFirst = false;
        }
    }
    return mtu;
}

Bandwidth loadOf(const JointLoad& load, bool forward) {
    return forward ? load.forward : load.back;
}

// One direction of one message.
class OneWay {
public:
    OneWay(const SiteGraph& graph, const SiteRoute& route, const std::vector<FabricFacts>& fabrics,
           const std::vector<JointLoad>& loads, const SiteOutage& outage)
        : graph_(graph), route_(route), fabrics_(fabrics), loads_(loads), outage_(outage) {}

    // Adds the times of a message of this size; `reversed` for the reply.
    void add(const Flow& flow, DataSize message, bool reversed, LatencyWaterfall& mean,
             LatencyWaterfall& p99) {
        const DataSize packet = std::min(message, pathMtu(graph_, route_));
        addSerialisation(flow, message, packet, mean, p99);
        for (const SiteStep step : route_) {
            const SiteJoint& joint = graph_.joints[step.joint];
            mean.propagation += joint.propagation;
            p99.propagation += joint.propagation;
            addQueue(flow, step, packet, reversed, mean, p99);
            addDevices(joint, mean, p99);
        }
        addFabrics(mean, p99);
    }

private:
    void addSerialisation(const Flow& flow, DataSize message, DataSize packet,
                          LatencyWaterfall& mean, LatencyWaterfall& p99) const {
        const auto slowest =
            std::min_element(route_.begin(), route_.end(), [&](SiteStep a, SiteStep b) {
                return graph_.joints[a.joint].line < graph_.joints[b.joint].line;
            });
        Duration plain, added;
        for (auto step = route_.begin(); step != route_.end(); ++step) {
            const SiteJoint& joint = graph_.joints[step->joint];
            if (joint.line == kUnlimited) {
                continue;
            }
            // Packets follow each other: the slowest line sends all of them, every other holds
            // the last one once more.
            const Duration time = (step == slowest ? message : packet) / joint.line;
            plain += time;
            added += time * (wireFactor(joint, flow) - 1);
        }
        for (LatencyWaterfall* each : {&mean, &p99}) {
            each->serialisation += plain;
            each->encryption += added;
        }
        if (flow.encryption && *flow.encryption != Encryption::None) {
            const Duration ends = encryptionCost(*flow.encryption, kEthernetPacket).perEnd * 2;
            mean.encryption += ends;
            p99.encryption += ends;
        }
    }

    void addQueue(const Flow& flow, SiteStep step, DataSize packet, bool reversed,
                  LatencyWaterfall& mean, LatencyWaterfall& p99) const {
        const SiteJoint& joint = graph_.joints[step.joint];
        p99.queueing += joint.jitter;
        if (joint.line == kUnlimited) {
            return;
        }
        const double left = outage_.capacityLeft.empty() ? 1 : outage_.capacityLeft[step.joint];
        const double load =
            loadOf(loads_[step.joint], step.forward != reversed) / (joint.capacity * left);
        const QueueWait wait = queueWait(load, packet * wireFactor(joint, flow) / joint.line);
        mean.queueing += wait.mean;
        p99.queueing += wait.percentile99;
    }

    void addDevices(const SiteJoint& joint, LatencyWaterfall& mean, LatencyWaterfall& p99) const {
        mean.hops += joint.fixed;
        p99.hops += std::max(joint.fixed, joint.fixedHigh);
        for (const std::uint32_t gateway : {joint.gatewayA, joint.gatewayB}) {
            if (gateway != kNoGateway) {
                mean.hops += graph_.gateways[gateway].delay;
                p99.hops += graph_.gateways[gateway].delay;
            }
        }
        mean.encryption += joint.encryption.perEnd * 2;
        p99.encryption += joint.encryption.perEnd * 2;
    }

    // Each fabric on the way is crossed once.
    void addFabrics(LatencyWaterfall& mean, LatencyWaterfall& p99) const {
        std::vector<std::uint32_t> crossed;
        for (const SiteStep step : route_) {
            const SiteJoint& joint = graph_.joints[step.joint];
            for (const std::uint32_t place : {joint.a, joint.b}) {
                if (graph_.places[place].kind == SitePlaceKind::Fabric &&
                    std::find(crossed.begin(), crossed.end(), place) == crossed.end()) {
                    crossed.push_back(place);
                }
            }
        }
        for (const std::uint32_t place : crossed) {
            for (const FabricFacts& facts : fabrics_) {
                if (facts.fabric == graph_.places[place].id) {
                    mean.hops += facts.crossing;
                    p99.hops += facts.crossing99;
                }
            }
        }
    }

    const SiteGraph& graph_;
    const SiteRoute& route_;
    const std::vector<FabricFacts>& fabrics_;
    const std::vector<JointLoad>& loads_;
    const SiteOutage& outage_;
};

void addLoad(const SiteGraph& graph, const FlowDemand& demand, const SiteRoute& route,
             std::vector<JointLoad>& loads) {
    if (!demand.mean) {
        return;
    }
    for (const SiteStep step : route) {
        const Bandwidth there = *demand.mean * wireFactor(graph.joints[step.joint], *demand.flow);
        JointLoad& load = loads[step.joint];
        (step.forward ? load.forward : load.back) += there;
        (step.forward ? load.back : load.forward) += there * demand.replyRatio;
    }
}

bool isOverloaded(const SiteGraph& graph, const SiteRoute& route,
                  const std::vector<JointLoad>& loads, const SiteOutage& outage) {
    return std::any_of(route.begin(), route.end(), [&](SiteStep step) {
        const double left = outage.capacityLeft.empty() ? 1 : outage.capacityLeft[step.joint];
        const Bandwidth capacity = graph.joints[step.joint].capacity * left;
        return capacity != kUnlimited &&
               (loads[step.joint].forward >= capacity || loads[step.joint].back >= capacity);
    });
}

void addTimes(const SiteGraph& graph, const FlowDemand& demand, const SiteRoute& route,
              const std::vector<FabricFacts>& fabrics, const std::vector<JointLoad>& loads,
              const SiteOutage& outage, LatencyWaterfall& mean, LatencyWaterfall& p99) {
    const Flow& flow = *demand.flow;
    OneWay way(graph, route, fabrics, loads, outage);
    way.add(flow, messageOf(flow, graph, route), false, mean, p99);
    if (flow.reply) {
        way.add(flow, *flow.reply, true, mean, p99);
    }
    mean.processing = p99.processing = flow.processing.value_or(Duration());
}

// Resources of the sharing problem: both directions of each joint, then of each gateway what it
// passes, what it encrypts, and what its links to the site's fabrics carry either way.
struct Resources {
    enum OfGateway : std::uint32_t { Passed, Encrypted, LanToWan, WanToLan };
    static constexpr std::uint32_t kPerGateway = 4;

    const SiteGraph& graph;
    std::uint32_t ofJoint(std::uint32_t joint, bool forward) const {
        return 2 * joint + (forward ? 0 : 1);
    }
    std::uint32_t ofGateway(std::uint32_t gateway, OfGateway what) const {
        return static_cast<std::uint32_t>(2 * graph.joints.size()) + kPerGateway * gateway + what;
    }
    std::vector<Bandwidth> capacities(const SiteOutage& outage) const {
        std::vector<Bandwidth> list;
        for (std::size_t i = 0; i < graph.joints.size(); ++i) {
            const double left = outage.capacityLeft.empty() ? 1 : outage.capacityLeft[i];
            const Bandwidth capacity = graph.joints[i].capacity;
            list.insert(list.end(), 2, capacity == kUnlimited ? capacity : capacity * left);
        }
        for (const GatewayFacts& gateway : graph.gateways) {
            list.insert(list.end(),
                        {gateway.throughput, gateway.encrypted, gateway.lan, gateway.lan});
        }
        return list;
    }
    std::string name(std::uint32_t resource) const {
        const std::size_t joints = 2 * graph.joints.size();
        if (resource < joints) {
            return graph.joints[resource / 2].item;
        }
        const std::string gateway = graph.gateways[(resource - joints) / kPerGateway].id;
        switch ((resource - joints) % kPerGateway) {
        case Passed:
            return gateway;
        case Encrypted:
            return gateway + ", encrypting";
        default:
            return gateway + ", its links to the site's fabrics";
        }
    }
};

Sharing::Claim claimOf(const Resources& resources, const FlowDemand& demand, const SiteRoute& route,
                       const std::vector<Bandwidth>& capacity) {
    Sharing::Claim claim;
    claim.weight = std::max(1.0, static_cast<double>(demand.flow->count));
    claim.demand = demand.demand;
    const auto use = [&](std::uint32_t resource, double perBit) {
        if (perBit > 0 && capacity[resource] != kUnlimited) {
            claim.uses.push_back({resource, perBit});
        }
    };
    const auto& joints = resources.graph.joints;
    // What comes over one circuit and leaves over another does not go through the site's fabrics.
    const auto turnsRound = [&](std::size_t beyond, std::uint32_t place, std::uint32_t gateway) {
        return beyond < route.size() && joints[route[beyond].joint].gatewayAt(place) == gateway;
    };
    for (std::size_t i = 0; i < route.size(); ++i) {
        const SiteStep step = route[i];
        const SiteJoint& joint = joints[step.joint];
        const double factor = wireFactor(joint, *demand.flow);
        use(resources.ofJoint(step.joint, step.forward), factor);
        use(resources.ofJoint(step.joint, !step.forward), factor * demand.replyRatio);
        for (const std::uint32_t place : {joint.a, joint.b}) {
            const std::uint32_t gateway = joint.gatewayAt(place);
            if (gateway == kNoGateway) {
                continue;
            }
            use(resources.ofGateway(gateway, Resources::Passed), 1 + demand.replyRatio);
            if (joint.encryption.method == Encryption::IpSec) {
                use(resources.ofGateway(gateway, Resources::Encrypted), 1 + demand.replyRatio);
            }
            const bool isEntered = (place == joint.a) == step.forward; // from the LAN
            if (!turnsRound(isEntered ? i - 1 : i + 1, place, gateway)) {
                const auto there = isEntered ? Resources::LanToWan : Resources::WanToLan;
                const auto back = isEntered ? Resources::WanToLan : Resources::LanToWan;
                use(resources.ofGateway(gateway, there), 1);
                use(resources.ofGateway(gateway, back), demand.replyRatio);
            }
        }
    }
    return claim;
}

} // namespace

double wireFactor(const SiteJoint& joint, const Flow& flow) {
    const double tls = flow.encryption == Encryption::Tls
                           ? encryptionCost(Encryption::Tls, kEthernetPacket).factor
                           : 1;
    return joint.encryption.factor * tls;
}

DataSize messageOf(const Flow& flow, const SiteGraph& graph, const SiteRoute& route) {
    return flow.message.value_or(pathMtu(graph, route));
}

FlowDemand flowDemand(const Flow& flow, const SiteGraph& graph) {
    FlowDemand demand;
    const double senders = static_cast<double>(flow.count);
    demand.flow = &flow;
    demand.from = graph.place(flow.from);
    demand.to = graph.place(flow.to);
    if (flow.rate) {
        demand.mean = demand.need = demand.demand = *flow.rate * senders;
    } else if (flow.volume && flow.period) {
        demand.mean = *flow.volume * senders / *flow.period;
    } else if (!flow.volume) {
        demand.demand = Bandwidth(); // only asks for a path
    }
    if (flow.volume && flow.deadline) {
        const Bandwidth inTime = *flow.volume * senders / *flow.deadline;
        demand.need = std::max(demand.need.value_or(inTime), inTime);
    }
    if (flow.reply && flow.message && *flow.message > DataSize()) {
        demand.replyRatio = *flow.reply / *flow.message;
    }
    return demand;
}

std::vector<FlowDemand> flowDemands(const Design& design, const SiteGraph& graph) {
    std::vector<FlowDemand> demands;
    demands.reserve(design.flows->size());
    for (const Flow& flow : *design.flows) {
        demands.push_back(flowDemand(flow, graph));
    }
    return demands;
}

FlowStates evaluateFlows(const SiteGraph& graph, const Design& design,
                         const std::vector<FlowDemand>& demands,
                         const std::vector<FabricFacts>& fabrics, const SiteOutage& outage) {
    FlowStates states;
    states.flows.resize(demands.size());
    states.loads.resize(graph.joints.size());
    std::map<std::uint32_t, SiteRoutes> routes; // from a place
    const Resources resources{graph};
    Sharing sharing;
    sharing.capacity = resources.capacities(outage);
    sharing.claims.reserve(demands.size());
    std::vector<std::size_t> claimants;
    for (std::size_t i = 0; i < demands.size(); ++i) {
        const FlowDemand& demand = demands[i];
        FlowState& state = states.flows[i];
        if (demand.from == SiteGraph::kNone || demand.to == SiteGraph::kNone) {
            continue;
        }
        auto found = routes.find(demand.from);
        if (found == routes.end()) {
            found = routes.try_emplace(demand.from, graph, design, demand.from, outage.down).first;
        }
        state.isRouted = found->second.reaches(demand.to);
        if (!state.isRouted) {
            state.share = Bandwidth();
            continue;
        }
        state.route = found->second.to(demand.to);
        addLoad(graph, demand, state.route, states.loads);
        sharing.claims.push_back(claimOf(resources, demand, state.route, sharing.capacity));
        claimants.push_back(i);
    }
    const Shares shares = maxMinShares(sharing);
    for (std::size_t i = 0; i < claimants.size(); ++i) {
        FlowState& state = states.flows[claimants[i]];
        state.share = shares.share[i];
        if (shares.bottleneck[i] != Shares::kNone) {
            state.bottleneck = resources.name(shares.bottleneck[i]);
        }
        state.isOverloaded = isOverloaded(graph, state.route, states.loads, outage);
        if (!state.isOverloaded) {
            addTimes(graph, demands[claimants[i]], state.route, fabrics, states.loads, outage,
                     state.mean, state.p99);
        }
    }
    return states;
}

Trial tryFlow(const SiteGraph& graph, const FlowDemand& demand, const SiteRoute& route,
              const std::vector<FabricFacts>& fabrics, const std::vector<JointLoad>& loads) {
    std::vector<JointLoad> with = loads;
    addLoad(graph, demand, route, with);
    Trial trial;
    trial.fits = !isOverloaded(graph, route, with, {});
    if (trial.fits) {
        addTimes(graph, demand, route, fabrics, with, {}, trial.mean, trial.p99);
    }
    return trial;
}

} // namespace weft
