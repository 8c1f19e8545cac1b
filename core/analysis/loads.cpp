// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/loads.hpp"

#include "core/analysis/terms.hpp"
#include "core/traffic/clos_loads.hpp"
#include "core/traffic/valiant.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace weft {
namespace {

constexpr std::string_view kSources[] = {
    "definition: at each switch a demand splits equally over the next-hop links on shortest paths; "
    "theta = 1 over the largest utilisation"};
constexpr std::string_view kClosSources[] = {
    "at each switch a demand splits equally over the next-hop links on shortest paths",
    "on a proven Clos what leaves and enters each leaf and pod decides every load"};

constexpr std::string_view kWcmpSources[] = {
    "definition: at each switch a demand splits over the next-hop links on shortest paths in "
    "proportion to their rates (WCMP: Zhou et al., EuroSys 2014)"};
constexpr std::string_view kValiantSources[] = {
    "Valiant & Brebner 1981: over shortest paths to a switch with endpoints, each as likely, and "
    "on to the destination"};
constexpr std::string_view kUgalSources[] = {
    "Singh 2005 (UGAL); Kim, Dally, Scott & Abts 2008 (dragonfly): here one share for all demands, "
    "the one that loads the fullest link least"};

constinit const Formula kLoad{.id = "fabric.load.max.",
                              .unit = "ratio",
                              .expression = "load/capacity",
                              .meaning = "Utilisation of the fullest link between switches when "
                                         "every endpoint sends at the rate of its link.",
                              .sources = kSources};
constinit const Formula kTheta{.id = "fabric.throughput.ecmp.",
                               .unit = "ratio",
                               .expression = "min(1/load, 1/endpoint)",
                               .meaning = "Largest factor by which the traffic can be scaled "
                                          "before a link is full, endpoint links among them.",
                               .sources = kSources};

std::string withNote(const TrafficMatrix& matrix, std::string text) {
    return matrix.note.empty() ? text
           : text.empty()      ? matrix.note
                               : fmt::format("{} ({})", text, matrix.note);
}

// A matrix routed as the fabric's switches do.
struct Routed {
    LinkLoads loads;
    std::optional<double> detour; // UGAL: the share that goes Valiant's way
    LinkLoads minimal, valiant;   // and what all of it would load either way
};

class Writer {
public:
    Writer(const AnalysedFabric& analysed, const PassInput& input, const MatrixRow& row,
           const TrafficMatrix& matrix, PassOutput& output)
        : analysed_(analysed), input_(input), row_(row), matrix_(matrix), output_(output),
          origin_(fabricOrigin(input.design, analysed.id)) {}

    void write(const Routed& routed) {
        const LinkLoads& loads = routed.loads;
        const Fabric& fabric = analysed_.works();
        const HottestLink hottest = hottestLink(fabric, loads);
        Metric load = metricOf(kLoad, analysed_.id, hottest.utilisation, Method::Exact, {});
        load.id += row_.id;
        load.meaning = fmt::format("{}: {} Utilisation of the fullest link between switches when "
                                   "every endpoint sends at the rate of its link.",
                                   row_.name, row_.meaning);
        if (hottest.utilisation > 0) {
            const Link& link = fabric.link(hottest.link);
            const Bandwidth carried =
                (hottest.forward ? loads.forward : loads.backward)[hottest.link.get()];
            const std::string name = arrowOf(fabric, hottest);
            load.terms = {{"load", inGbps(carried), "Gb/s", name, "what it carries", {}, {}},
                          {"capacity",
                           inGbps(fabric.capacityOf(link)),
                           "Gb/s",
                           name,
                           "what it can carry, one direction",
                           {},
                           {}}};
            load.value = load.terms[0].value / load.terms[1].value;
            load.witness = withNote(matrix_, name);
            if (routed.detour) {
                explainMix(routed, hottest, load);
            }
        } else {
            load.expression = "load";
            load.terms = {
                ratioTerm("load", 0, origin_, "no link between switches carries anything")};
            load.witness = withNote(matrix_, {});
        }
        const auto sources = sourcesOf(policyOf(input_, analysed_.id));
        load.sources.assign(sources.begin(), sources.end());
        writeTheta(load, loads);
        output_.metrics.push_back(std::move(load));
    }

private:
    std::span<const std::string_view> sourcesOf(RoutePolicy policy) const {
        if (policy == RoutePolicy::Valiant) {
            return kValiantSources;
        }
        if (policy == RoutePolicy::Ugal) {
            return kUgalSources;
        }
        if (analysed_.shape->clos) {
            return kClosSources;
        }
        return policy == RoutePolicy::Wcmp ? std::span<const std::string_view>(kWcmpSources)
                                           : std::span<const std::string_view>(kSources);
    }

    void explainMix(const Routed& routed, const HottestLink& hottest, Metric& load) const {
        const auto carried = [&](const LinkLoads& loads) {
            return inGbps((hottest.forward ? loads.forward : loads.backward)[hottest.link.get()]);
        };
        const Term capacity = load.terms[1];
        load.expression = "((1 - detour)*minimal + detour*valiant)/capacity";
        load.terms = {ratioTerm("detour", *routed.detour,
                                "the share that loads the fullest link least",
                                "share of the traffic that goes by way of a switch in between"),
                      {"minimal",
                       carried(routed.minimal),
                       "Gb/s",
                       capacity.origin,
                       "what it would carry of shortest paths alone",
                       {},
                       {}},
                      {"valiant",
                       carried(routed.valiant),
                       "Gb/s",
                       capacity.origin,
                       "what it would carry if all went by way of another switch",
                       {},
                       {}},
                      capacity};
        load.value = ((1 - load.terms[0].value) * load.terms[1].value +
                      load.terms[0].value * load.terms[2].value) /
                     capacity.value;
    }

    void writeTheta(const Metric& load, const LinkLoads& loads) {
        Metric theta = metricOf(kTheta, analysed_.id, 0, Method::Exact, {});
        theta.sources = load.sources;
        theta.id += row_.id;
        theta.meaning = fmt::format("{} Largest factor by which this can be scaled before a link "
                                    "is full, endpoint links among them.",
                                    row_.meaning);
        theta.witness = load.witness;
        if (loads.unreachable > 0) {
            theta.expression = "reached";
            theta.terms = {ratioTerm("reached", 0, cutOffText(loads),
                                     "share of the demands between those that have no path")};
            theta.witness = withNote(matrix_, cutOffText(loads));
            output_.metrics.push_back(std::move(theta));
            return;
        }
        Term network = ratioTerm("load", load.value, load.id,
                                 "utilisation of the fullest link between "
                                 "switches",
                                 load.id);
        Term endpoint = ratioTerm("endpoint", matrix_.endpointUse, origin_,
                                  "utilisation of the fullest endpoint link");
        const bool byNetwork = load.value > 0, byEndpoint = matrix_.endpointUse > 0;
        if (byNetwork) {
            theta.terms.push_back(std::move(network));
        }
        if (byEndpoint) {
            theta.terms.push_back(std::move(endpoint));
        }
        theta.expression = byNetwork && byEndpoint ? "min(1/load, 1/endpoint)"
                           : byNetwork             ? "1/load"
                                                   : "1/endpoint";
        theta.value = std::min(byNetwork ? 1 / load.value : 1 / matrix_.endpointUse,
                               byEndpoint ? 1 / matrix_.endpointUse : 1 / load.value);
        if (byEndpoint && matrix_.endpointUse >= load.value) {
            theta.witness = withNote(matrix_, "endpoint links are full first");
        }
        if (byNetwork || byEndpoint) {
            output_.metrics.push_back(std::move(theta));
        }
    }

    std::string cutOffText(const LinkLoads& loads) const {
        const Fabric& fabric = analysed_.works();
        if (loads.cutOff.empty()) {
            return fmt::format("{} demands have no path", loads.unreachable);
        }
        const Demand& first = loads.cutOff.front();
        const SwitchGraph& graph = analysed_.shape->graph;
        return fmt::format("{} demands have no path, {} → {} among them", loads.unreachable,
                           nodeName(fabric, graph.node(first.from)),
                           nodeName(fabric, graph.node(first.to)));
    }

    const AnalysedFabric& analysed_;
    const PassInput& input_;
    const MatrixRow& row_;
    const TrafficMatrix& matrix_;
    PassOutput& output_;
    std::string origin_;
};

LoadOverlay overlayOf(const AnalysedFabric& analysed, const MatrixRow& row,
                      const LinkLoads& loads) {
    const Fabric& fabric = analysed.works();
    auto utilisation =
        std::make_shared<std::vector<float>>(analysed.expansion->fabric.links.size(), 0.0F);
    for (std::size_t i = 0; i < fabric.links.size(); ++i) {
        const Bandwidth load = std::max(loads.forward[i], loads.backward[i]);
        if (load > Bandwidth()) {
            (*utilisation)[meantLink(analysed, LinkIndex(i)).get()] =
                static_cast<float>(load / fabric.capacityOf(fabric.links[i]));
        }
    }
    return {std::string(row.id), std::string(row.name), std::move(utilisation)};
}

// Arcs looked at for the traffic that does not keep to shortest paths: all-to-all, twice.
double detourSteps(RoutePolicy policy, const SwitchGraph& graph) {
    const auto used = std::count_if(graph.endpoints.begin(), graph.endpoints.end(),
                                    [](std::int64_t count) { return count > 0; });
    return isMinimal(policy) ? 0
                             : 2.0 * static_cast<double>(used) *
                                   static_cast<double>(graph.arcs.size() + graph.size());
}

Routing routingOf(RoutePolicy policy, const PassInput& input) {
    Routing routing;
    routing.split = splitRuleOf(policy);
    routing.threads = input.lane == Lane::Frame ? 1 : 0;
    routing.stop = input.options.stop;
    return routing;
}

Routed routedAs(RoutePolicy policy, const TrafficMatrix& matrix, const AnalysedFabric& analysed,
                const PassInput& input) {
    if (isMinimal(policy)) {
        return {matrixLoads(matrix, analysed, input), {}, {}, {}};
    }
    const Fabric& fabric = analysed.works();
    LinkLoads valiant =
        valiantLoads(matrix, fabric, analysed.shape->graph, routingOf(policy, input));
    if (policy == RoutePolicy::Valiant) {
        return {std::move(valiant), {}, {}, {}};
    }
    LinkLoads minimal = matrixLoads(matrix, analysed, input);
    LeastFullMix mix = leastFullMix(fabric, minimal, valiant);
    return {std::move(mix.loads), mix.share, std::move(minimal), std::move(valiant)};
}

bool wants(const PassInput& input, const MatrixRow& row, const Id& fabric) {
    const std::string load = fmt::format("{}{}", kLoad.id, row.id),
                      theta = fmt::format("{}{}", kTheta.id, row.id);
    // The maximum flow is told by comparison with these.
    const std::string most = fmt::format("fabric.throughput.max.{}", row.id);
    const bool hashed = row.id == "permutation" && input.wants("fabric.hash");
    return (input.wants(load) || input.wants(theta) || input.wants(most) || hashed) &&
           input.soFar.find(load, fabric) == nullptr;
}

} // namespace

MatrixInput matrixInput(const AnalysedFabric& analysed, const PassInput& input) {
    MatrixInput matrix{analysed.works(), analysed.shape->graph};
    matrix.clos = analysed.shape->clos ? &*analysed.shape->clos : nullptr;
    matrix.stop = input.options.stop;
    const FabricIntent* intent = input.design.fabric(analysed.id);
    if (intent != nullptr && intent->traffic.northSouthShare) {
        matrix.northSouthShare = *intent->traffic.northSouthShare;
    }
    for (const ServerBlock& block : matrix.fabric.servers) {
        const Part* part = input.catalog.find(block.part);
        matrix.isStorage.push_back(part != nullptr && part->kind() == PartKind::Storage);
    }
    return matrix;
}

double routingSteps(const TrafficMatrix& matrix, const SwitchGraph& graph) {
    double destinations = 0;
    for (const UniformTraffic& uniform : matrix.uniform) {
        destinations +=
            static_cast<double>(std::count_if(uniform.weights.begin(), uniform.weights.end(),
                                              [](std::int64_t weight) { return weight > 0; }));
    }
    for (const OutsideTraffic& outside : matrix.outside) {
        destinations +=
            static_cast<double>(outside.exits.size()) +
            static_cast<double>(std::count_if(outside.rates.begin(), outside.rates.end(),
                                              [](Bandwidth rate) { return rate > Bandwidth(); }));
    }
    for (std::size_t i = 0; i < matrix.demands.size(); ++i) {
        destinations += i == 0 || matrix.demands[i].to != matrix.demands[i - 1].to ? 1 : 0;
    }
    return destinations * static_cast<double>(graph.arcs.size() + graph.size());
}

RoutePolicy policyOf(const PassInput& input, const Id& fabric) {
    const FabricIntent* intent = input.design.fabric(fabric);
    return intent != nullptr ? policyOf(*intent) : RoutePolicy::Ecmp;
}

SplitRule splitRuleOf(RoutePolicy policy) {
    return policy == RoutePolicy::Wcmp ? SplitRule::ByCapacity : SplitRule::EqualPerLink;
}

LinkLoads matrixLoads(const TrafficMatrix& matrix, const AnalysedFabric& analysed,
                      const PassInput& input) {
    const SwitchGraph& graph = analysed.shape->graph;
    if (const auto& clos = analysed.shape->clos) {
        const ClosPlaces places = closPlaces(analysed.works(), graph);
        if (const auto loads = closLoads(matrix, graph, *clos, places)) {
            return linkLoads(analysed.works(), graph, *loads);
        }
    }
    return loadsOf(matrix, analysed.works(), graph, routingOf(policyOf(input, analysed.id), input));
}

Bandwidth switchCapacity(const Fabric& fabric) {
    Bandwidth sum;
    for (const Link& link : fabric.links) {
        if (fabric.node(link.a).role != NodeRole::Server) {
            sum += fabric.capacityOf(link);
        }
    }
    return sum;
}

std::string arrowOf(const Fabric& fabric, const HottestLink& hottest) {
    const Link& link = fabric.link(hottest.link);
    return fmt::format("{} → {}", nodeName(fabric, hottest.forward ? link.a : link.b),
                       nodeName(fabric, hottest.forward ? link.b : link.a));
}

void loads(const PassInput& input, PassOutput& output) {
    forEachNetwork(input, [&](const AnalysedFabric& analysed, std::size_t index) {
        const MatrixInput fabric = matrixInput(analysed, input);
        const RoutePolicy policy = policyOf(input, analysed.id);
        const bool isJoined = input.design.fabric(analysed.id) == nullptr;
        std::vector<std::string_view> tooLarge;
        const auto rows = trafficMatrices();
        for (std::size_t i = 0; i < rows.size() && !input.isStopped(); ++i) {
            const MatrixRow& row = rows[i];
            // Through which of joined fabrics traffic leaves, nobody said.
            if (!wants(input, row, analysed.id) || fabric.graph.serversJoined ||
                (isJoined && !row.isBetweenEndpoints)) {
                continue;
            }
            input.report((static_cast<double>(index) + static_cast<double>(i) / 8) /
                         static_cast<double>(input.soFar.fabrics.size()));
            // All matrices share what the lane has.
            const double share = static_cast<double>(rows.size());
            if (!input.fits(share * row.steps(fabric))) {
                tooLarge.push_back(row.name);
                continue;
            }
            const auto matrix = row.make(fabric);
            if (!matrix) {
                continue;
            }
            const double steps = detourSteps(policy, fabric.graph) +
                                 (fabric.clos == nullptr ? routingSteps(*matrix, fabric.graph) : 0);
            if (!input.fits(share * steps)) {
                tooLarge.push_back(row.name);
                continue;
            }
            const Routed found = routedAs(policy, *matrix, analysed, input);
            if (!input.isStopped()) {
                Writer(analysed, input, row, *matrix, output).write(found);
                output.overlay(index).loads.push_back(overlayOf(analysed, row, found.loads));
            }
        }
        if (!tooLarge.empty() && input.lane == Lane::Background) {
            output.findings.push_back(
                notRun(analysed.id, "loads", fmt::format("Loads of {}", fmt::join(tooLarge, ", ")),
                       "the fabric is no Clos and too large to route in bounded time"));
        }
    });
}

} // namespace weft
