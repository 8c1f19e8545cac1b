// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/flows/report.hpp"

#include "core/base/text.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <set>

namespace weft {

namespace {

constexpr Duration kMonth = seconds(730 * 3600.0);

bool isCloud(const Design& design, const SiteGraph& graph, std::uint32_t place) {
    const Site* site = design.site(graph.places[graph.places[place].site].id);
    return site != nullptr && site->kind == SiteKind::CloudRegion;
}

// `loads`: of each joint, this flow's own among them.
FlowCost costOf(const Design& design, const SiteGraph& graph, const FlowDemand& demand,
                const SiteRoute& route, const std::vector<JointLoad>& loads) {
    FlowCost cost;
    if (!demand.mean) {
        cost.isWhole = false;
        return cost;
    }
    for (const SiteStep step : route) {
        const SiteJoint& joint = graph.joints[step.joint];
        if (joint.kind != SiteJoint::Kind::Wan) {
            continue;
        }
        const double wire = wireFactor(joint, *demand.flow);
        const Bandwidth own = *demand.mean * (wire * (1 + demand.replyRatio));
        const Bandwidth all = loads[step.joint].forward + loads[step.joint].back;
        if (!joint.perMonth) {
            cost.isWhole = false;
        } else if (all > Bandwidth()) {
            cost.circuits +=
                joint.perMonth->inDollars() * static_cast<double>(joint.circuits) * (own / all);
        }
        // What leaves the cloud over this link: the flow's own bytes one way, its reply the other.
        const std::uint32_t start = step.forward ? joint.a : joint.b;
        const std::uint32_t end = step.forward ? joint.b : joint.a;
        const double leaving = (isCloud(design, graph, start) ? 1 : 0) +
                               (isCloud(design, graph, end) ? demand.replyRatio : 0);
        if (leaving > 0 && !joint.perGb) {
            cost.isWhole = false;
        } else if (leaving > 0) {
            const double gigabytesOut = inBytes(*demand.mean * kMonth) * leaving / 1e9;
            cost.egress += gigabytesOut * joint.perGb->inDollars();
        }
    }
    return cost;
}

Venue venueOf(const Design& design, const SiteGraph& graph, std::uint32_t from, std::uint32_t to) {
    if (graph.places[from].site == graph.places[to].site) {
        return Venue::Local;
    }
    const Site* site = design.site(graph.places[graph.places[to].site].id);
    return site == nullptr || site->kind != SiteKind::CloudRegion
               ? (site != nullptr && site->kind == SiteKind::Edge ? Venue::Local : Venue::Core)
               : Venue::Cloud;
}

class Chooser {
public:
    Chooser(const WideReport& report, Connections& connections)
        : report_(report), connections_(connections) {}

    // Only where the flow names other places: what it would take there is the architect's to say.
    std::optional<FlowPlacement> place(std::size_t index) {
        const FlowOutcome& outcome = report_.flows[index];
        const Flow& flow = *outcome.demand.flow;
        if (flow.alternatives.empty() || outcome.demand.from == SiteGraph::kNone) {
            return std::nullopt;
        }
        FlowPlacement placement;
        placement.flow = index;
        bool hasCurrent = false;
        for (const FlowAlternative& way : flow.alternatives) {
            placement.choices.push_back(choiceOf(outcome, way));
            hasCurrent = hasCurrent || way.to == flow.to;
        }
        if (!hasCurrent) {
            placement.choices.push_back(
                choiceOf(outcome, {flow.to, flow.processing, std::nullopt}));
        }
        std::stable_sort(placement.choices.begin(), placement.choices.end(),
                         [](const Choice& a, const Choice& b) { return a.venue < b.venue; });
        for (std::size_t i = 0; i < placement.choices.size(); ++i) {
            const Choice& each = placement.choices[i];
            if (each.isFeasible && each.perMonth &&
                (!placement.best ||
                 *each.perMonth < *placement.choices[*placement.best].perMonth)) {
                placement.best = i;
            }
        }
        return placement;
    }

private:
    Choice choiceOf(const FlowOutcome& outcome, const FlowAlternative& way) {
        Choice choice;
        choice.to = way.to;
        choice.isCurrent = way.to == outcome.demand.flow->to;
        choice.compute = way.perMonth;
        FlowDemand moved = outcome.demand;
        Flow there = *moved.flow;
        there.to = way.to;
        there.processing = way.processing ? way.processing : there.processing;
        moved.flow = &there;
        moved.to = report_.graph.place(way.to);
        if (moved.to == SiteGraph::kNone) {
            choice.why = "no place named";
            return choice;
        }
        choice.venue = venueOf(report_.design, report_.graph, moved.from, moved.to);
        const SiteRoutes routes(report_.graph, report_.design, moved.from);
        choice.isReachable = routes.reaches(moved.to);
        if (!choice.isReachable) {
            choice.why = "no way there";
            return choice;
        }
        const SiteRoute route = routes.to(moved.to);
        const std::vector<JointLoad> others = loadsWithout(outcome);
        const Trial trial = tryFlow(report_.graph, moved, route, report_.fabrics, others);
        choice.fits = trial.fits;
        choice.mean = trial.mean.total();
        choice.p99 = trial.p99.total();
        choice.availability = connections_.between(moved.from, moved.to);
        std::vector<JointLoad> all = others;
        addOwn(moved, route, 1, all);
        choice.network = costOf(report_.design, report_.graph, moved, route, all);
        if (choice.network.isWhole && choice.compute) {
            choice.perMonth =
                choice.network.circuits + choice.network.egress + choice.compute->inDollars();
        }
        judge(there, choice);
        return choice;
    }

    static void judge(const Flow& flow, Choice& choice) {
        if (!choice.fits) {
            choice.why = "a line on the way has not the capacity";
        } else if (flow.budget && choice.p99 > *flow.budget) {
            choice.why = fmt::format("{} at the 99th percentile is over the budget of {}",
                                     formatDuration(choice.p99), formatDuration(*flow.budget));
        } else if (flow.availability && choice.availability.lower < *flow.availability) {
            choice.why =
                fmt::format("available {} of the time, below {}",
                            exactReal(choice.availability.lower), exactReal(*flow.availability));
        } else {
            choice.isFeasible = true;
        }
    }

    void addOwn(const FlowDemand& demand, const SiteRoute& route, double sign,
                std::vector<JointLoad>& loads) const {
        if (!demand.mean) {
            return;
        }
        for (const SiteStep step : route) {
            const Bandwidth there =
                *demand.mean * (sign * wireFactor(report_.graph.joints[step.joint], *demand.flow));
            JointLoad& load = loads[step.joint];
            (step.forward ? load.forward : load.back) += there;
            (step.forward ? load.back : load.forward) += there * demand.replyRatio;
        }
    }

    std::vector<JointLoad> loadsWithout(const FlowOutcome& outcome) const {
        std::vector<JointLoad> loads = report_.loads;
        addOwn(outcome.demand, outcome.state.route, -1, loads);
        for (JointLoad& load : loads) { // rounding may leave less than nothing
            load.forward = std::max(load.forward, Bandwidth());
            load.back = std::max(load.back, Bandwidth());
        }
        return loads;
    }

    const WideReport& report_;
    Connections& connections_;
};

// How likely each site reaches the data centre it is best joined to; of the only data centre, the
// site it is least well joined to.
void addSites(WideReport& report, Connections& connections) {
    const auto& sites = *report.design.sites;
    for (std::uint32_t i = 0; i < sites.size() && !report.design.wans->empty(); ++i) {
        std::optional<SiteOutcome> outcome;
        const auto look = [&](bool onlyCores) {
            for (std::uint32_t j = 0; j < sites.size(); ++j) {
                const bool isCore =
                    sites[j].kind == SiteKind::DataCentre || sites[j].kind == SiteKind::Colocation;
                if (j == i || (onlyCores && !isCore)) {
                    continue;
                }
                const Connection known = connections.between(i, j);
                const bool isBetter =
                    !outcome || (onlyCores ? known.lower > outcome->availability.lower
                                           : known.lower < outcome->availability.lower);
                if (isBetter) {
                    outcome = SiteOutcome{sites[i].id, sites[j].id, known};
                }
            }
        };
        look(true);
        if (!outcome) {
            look(false);
        }
        if (outcome) {
            report.sites.push_back(*outcome);
        }
    }
}

} // namespace

std::string_view toString(Venue venue) {
    constexpr std::array<std::string_view, 3> kWords = {"local", "core", "cloud"};
    return kWords[static_cast<std::size_t>(venue)];
}

std::shared_ptr<WideReport> makeWideReport(const Design& design, const Catalog& catalog,
                                           std::vector<FabricFacts> fabrics) {
    auto report = std::make_shared<WideReport>();
    report->design = design;
    report->fabrics = std::move(fabrics);
    const Design& kept = report->design;
    report->graph = siteGraph(kept, catalog, report->fabrics);
    report->units = outageUnits(kept);
    const std::vector<FlowDemand> demands = flowDemands(kept, report->graph);
    FlowStates states = evaluateFlows(report->graph, kept, demands, report->fabrics);
    report->loads = std::move(states.loads);
    std::set<std::pair<std::uint32_t, std::uint32_t>> pairs;
    for (const FlowDemand& demand : demands) {
        pairs.insert(std::minmax(demand.from, demand.to));
    }
    Connections connections(failingSites(report->graph, kept, report->fabrics),
                            pairs.size() + kept.sites->size());
    PolicyBook policies(kept);
    report->flows.reserve(demands.size());
    for (std::size_t i = 0; i < demands.size(); ++i) {
        FlowOutcome outcome;
        outcome.id = demands[i].flow->id;
        outcome.demand = demands[i];
        outcome.state = std::move(states.flows[i]);
        const Flow& flow = *demands[i].flow;
        outcome.policy = policies.policyOf(flow, report->graph, outcome.state.route);
        if (outcome.state.isRouted) {
            outcome.availability = connections.between(demands[i].from, demands[i].to);
            outcome.cost =
                costOf(kept, report->graph, demands[i], outcome.state.route, report->loads);
            if (flow.volume && outcome.state.share > Bandwidth() &&
                outcome.state.share != kUnlimited) {
                outcome.transfer =
                    *flow.volume * static_cast<double>(flow.count) / outcome.state.share;
            }
        } else {
            outcome.availability = {0, 0};
        }
        report->flows.push_back(std::move(outcome));
    }
    Chooser chooser(*report, connections);
    for (std::size_t i = 0; i < demands.size(); ++i) {
        if (std::optional<FlowPlacement> placement = chooser.place(i)) {
            report->placements.push_back(*std::move(placement));
        }
    }
    addSites(*report, connections);
    return report;
}

void addOutages(WideReport& report, bool withPairs, const std::stop_token& stop) {
    std::vector<FlowDemand> demands;
    FlowStates before;
    for (const FlowOutcome& flow : report.flows) {
        demands.push_back(flow.demand);
        before.flows.push_back(flow.state);
    }
    report.outages =
        sweepOutages(report.graph, report.design, demands, report.fabrics, before, withPairs, stop);
    report.outagesSwept = true;
    report.pairsSwept = withPairs;
}

SiteRoute backupRoute(const WideReport& report, const FlowOutcome& outcome) {
    SiteRoutes::Down down;
    down.joints.resize(report.graph.joints.size());
    bool isFar = false;
    for (const SiteStep step : outcome.state.route) {
        const bool isLink = report.graph.joints[step.joint].isLink();
        down.joints[step.joint] = isLink;
        isFar = isFar || isLink;
    }
    if (!isFar) {
        return {};
    }
    const SiteRoutes routes(report.graph, report.design, outcome.demand.from, down);
    return routes.reaches(outcome.demand.to) ? routes.to(outcome.demand.to) : SiteRoute();
}

Flow movedTo(const Flow& flow, const Id& place) {
    Flow moved = flow;
    moved.to = place;
    for (const FlowAlternative& way : flow.alternatives) {
        if (way.to == place && way.processing) {
            moved.processing = way.processing;
        }
    }
    return moved;
}

std::vector<Id> routePlaces(const SiteGraph& graph, const FlowDemand& demand,
                            const SiteRoute& route) {
    std::vector<Id> places{graph.places[graph.places[demand.from].site].id};
    for (const SiteStep step : route) {
        const SiteJoint& joint = graph.joints[step.joint];
        if (graph.leavesSite(joint)) {
            const std::uint32_t at = step.forward ? joint.b : joint.a;
            places.push_back(graph.places[graph.places[at].site].id);
        }
    }
    return places;
}

std::string routeText(const SiteGraph& graph, const FlowDemand& demand, const SiteRoute& route) {
    return fmt::format("{}", fmt::join(routePlaces(graph, demand, route), " → "));
}

std::string routeLinks(const SiteGraph& graph, const SiteRoute& route) {
    std::string text;
    for (const SiteStep step : route) {
        const SiteJoint& joint = graph.joints[step.joint];
        if (joint.isLink()) {
            text += (text.empty() ? "" : ", ") + joint.item;
        }
    }
    return text;
}

} // namespace weft
