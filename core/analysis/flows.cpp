// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/flows.hpp"

#include "core/base/text.hpp"
#include "core/calc/availability.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace weft {

namespace {

constexpr std::string_view kTimes[] = {
    "ENGINE §3: propagation, serialisation, devices and queues in turn", "Kleinrock 1975, M/D/1"};
constexpr std::string_view kTails[] = {"Tijms 2003: M/D/1 at the 99th percentile, summed over the "
                                       "lines, which no path exceeds more often"};
constexpr std::string_view kFair[] = {"Bertsekas & Gallager 1992, 6.5.2: max-min fair shares"};
constexpr std::string_view kFactoring[] = {
    "Moskowitz 1958: factoring; parts of a risk group fail together"};
constexpr std::string_view kDefinition[] = {"definition"};
constexpr std::string_view kPrices[] = {"prices of the services as named; 730 hours a month"};

constexpr std::string_view kSum =
    "propagation + serialisation + hops + queueing + encryption + processing";
constexpr Formula kMean{
    "flow.latency", "s", kSum,
    "Mean time of one message, one way, or there and back where it has a reply.", kTimes};
constexpr Formula kTail{"flow.latency.p99", "s", kSum, "Time that 99 of 100 messages stay below.",
                        kTails};
constexpr Formula kMargin{"flow.latency.margin", "s", "budget - p99",
                          "What is left of the latency budget at the 99th percentile.",
                          kDefinition};
constexpr Formula kShare{"flow.bandwidth.share", "Gb/s", "share",
                         "Bandwidth that the flow gets beside all others, one way.", kFair};
constexpr Formula kTransfer{"flow.transfer", "s", "8e-9*volume/share",
                            "Time to move one period's volume at the flow's share.", kDefinition};
constexpr Formula kUp{"flow.availability", "ratio", "1 - parted",
                      "Share of the time that a way is left for the flow.", kFactoring};
constexpr Formula kDown{"flow.downtime", "s", "(1 - a)*31536000", "Time in a year without a way.",
                        kDefinition};
constexpr Formula kCost{"flow.cost", "USD", "circuits + egress",
                        "Cost in a month: the flow's part of the circuits it passes, by load, and "
                        "what leaves a cloud region.",
                        kPrices};
constexpr Formula kSiteUp{"site.availability", "ratio", "1 - parted",
                          "Share of the time that the site reaches the data centre it is best "
                          "joined to; of an only data centre, the site it is least well joined to.",
                          kFactoring};

std::vector<Term> waterfallTerms(const LatencyWaterfall& times) {
    const auto term = [](const char* name, Duration time, const char* origin, const char* meaning) {
        return Term{name, inSeconds(time), "s", origin, meaning, {}, {}};
    };
    return {
        term("propagation", times.propagation, "route length times delay per km", "in the glass"),
        term("serialisation", times.serialisation,
             "message at the slowest line, a packet at the others", "onto the lines"),
        term("hops", times.hops, "services, gateways and fabrics on the way", "in devices"),
        term("queueing", times.queueing, "M/D/1 at each line's load, and jitter", "in queues"),
        term("encryption", times.encryption, "both ends of each, and the bytes added",
             "for encryption"),
        term("processing", times.processing, "you chose", "at the destination")};
}

class FlowMetrics {
public:
    FlowMetrics(const WideReport& report, std::vector<Metric>& metrics)
        : report_(report), metrics_(metrics) {}

    void write(const FlowOutcome& outcome) {
        const Flow& flow = *outcome.demand.flow;
        const FlowState& state = outcome.state;
        writeAvailability(outcome);
        if (!state.isRouted) {
            return;
        }
        const std::string way = routeText(report_.graph, outcome.demand, state.route);
        if (!state.isOverloaded) {
            put(kMean, flow.id, inSeconds(state.mean.total()), Method::Estimate,
                waterfallTerms(state.mean), way);
            const double p99 = inSeconds(state.p99.total());
            put(kTail, flow.id, p99, Method::Estimate, waterfallTerms(state.p99), way);
            if (flow.budget) {
                put(kMargin, flow.id, inSeconds(*flow.budget) - p99, Method::Estimate,
                    {{"budget",
                      inSeconds(*flow.budget),
                      "s",
                      "you chose",
                      "latency budget",
                      {},
                      {}},
                     {"p99", p99, "s", "computed", "99th percentile", "flow.latency.p99", {}}},
                    way);
            }
        }
        writeShare(outcome, way);
        writeCost(outcome, way);
    }

private:
    void put(const Formula& formula, const Id& scope, double value, Method method,
             std::vector<Term> terms, std::string witness) {
        metrics_.push_back(metricOf(formula, scope, value, method, std::move(terms)));
        metrics_.back().witness = std::move(witness);
    }

    void writeAvailability(const FlowOutcome& outcome) {
        const Connection& known = outcome.availability;
        const double a = 1 - (1 - known.lower);
        put(kUp, outcome.id, a, known.isExact() ? Method::Exact : Method::LowerBound,
            {{"parted",
              1 - known.lower,
              "ratio",
              "factoring over the parts between its ends",
              "probability that no way is left",
              {},
              {}}},
            {});
        put(kDown, outcome.id, (1 - a) * 31536000,
            known.isExact() ? Method::Exact : Method::UpperBound,
            {{"a",
              a,
              "ratio",
              "computed",
              "share of the time with a way",
              "flow.availability",
              {}}},
            {});
    }

    void writeShare(const FlowOutcome& outcome, const std::string& way) {
        const FlowState& state = outcome.state;
        const bool isAsked = outcome.demand.demand > Bandwidth();
        if (!isAsked || state.share == kUnlimited) {
            return; // nothing wanted, or nothing that limits it
        }
        const double share = inGbps(state.share);
        put(kShare, outcome.id, share, Method::Exact,
            {{"share",
              share,
              "Gb/s",
              state.bottleneck.empty()
                  ? std::string("all it asks for")
                  : fmt::format("progressive filling, limited by {}", state.bottleneck),
              "max-min fair share",
              {},
              {}}},
            way);
        if (outcome.transfer) {
            const Flow& flow = *outcome.demand.flow;
            put(kTransfer, outcome.id, inSeconds(*outcome.transfer), Method::Estimate,
                {{"volume",
                  inBytes(*flow.volume) * static_cast<double>(flow.count),
                  "B",
                  "you chose",
                  "of all senders",
                  {},
                  {}},
                 {"share", share, "Gb/s", "computed", "its share", "flow.bandwidth.share", {}}},
                way);
        }
    }

    void writeCost(const FlowOutcome& outcome, const std::string& way) {
        const FlowCost& cost = outcome.cost;
        if (!cost.isWhole && cost.circuits + cost.egress == 0) {
            return; // nothing is known of it, and 0 would be a lie
        }
        put(kCost, outcome.id, cost.circuits + cost.egress,
            cost.isWhole ? Method::Estimate : Method::LowerBound,
            {{"circuits",
              cost.circuits,
              "USD",
              "the services' monthly prices, by load",
              "its part of the circuits",
              {},
              {}},
             {"egress",
              cost.egress,
              "USD",
              "the services' prices per GB",
              "what leaves a cloud region",
              {},
              {}}},
            way);
    }

    const WideReport& report_;
    std::vector<Metric>& metrics_;
};

std::vector<FabricFacts> factsOf(const PassInput& input) {
    std::vector<FabricFacts> list;
    forEachFabric(input, [&](const AnalysedFabric& analysed, std::size_t) {
        FabricFacts facts;
        facts.fabric = analysed.id;
        const auto value = [&](std::string_view id, double otherwise) {
            const Metric* metric = input.soFar.find(id, analysed.id);
            return metric != nullptr ? metric->value : otherwise;
        };
        facts.crossing = seconds(value("fabric.latency.base.max", 0));
        facts.crossing99 = seconds(value("fabric.latency.p99.max", 0));
        facts.availability = value("fabric.availability", 1);
        for (const ServerBlock& block : analysed.expansion->fabric.servers) {
            facts.access.push_back(
                {block.group, block.rate,
                 block.rate * (static_cast<double>(block.portsPerServer) * block.nodes.size())});
        }
        list.push_back(std::move(facts));
    });
    return list;
}

std::string nameOf(const Flow& flow) {
    return flow.name.empty() ? flow.id : flow.name;
}

// Looks for what the flows need and do not get.
class FlowChecks {
public:
    FlowChecks(const WideReport& report, const Catalog& catalog, PassOutput& output)
        : report_(report), catalog_(catalog), output_(output) {}

    void run() {
        for (const FlowOutcome& outcome : report_.flows) {
            check(outcome);
        }
        for (auto* list : {&incomplete_, &parted_, &late_, &slow_, &frail_}) {
            if (!list->empty()) {
                cutAlike(*list, list->front().id, output_);
            }
        }
        checkLinks();
        for (const Gateway& gateway : *report_.design.gateways) {
            checkPorts(gateway);
        }
        for (const RiskGroup& group : *report_.design.riskGroups) {
            if (group.members.empty()) {
                add(output_.findings, "risk_group.empty", Severity::Warning, group.id,
                    fmt::format("The risk group {} names nothing that could fail", group.id));
            }
        }
    }

private:
    Finding& add(std::vector<Finding>& list, std::string id, Severity severity, const Id& scope,
                 std::string message) {
        list.push_back({std::move(id), severity, scope, std::move(message), {}, {}, {}, {}});
        return list.back();
    }

    void check(const FlowOutcome& outcome) {
        const Flow& flow = *outcome.demand.flow;
        if (flow.from.empty() || flow.to.empty()) {
            add(incomplete_, "flow.incomplete", Severity::Warning, flow.id,
                fmt::format("{} does not say where it {}", nameOf(flow),
                            flow.from.empty() ? "comes from" : "goes"));
            return;
        }
        if (!outcome.state.isRouted) {
            add(parted_, "flow.no_path", Severity::Error, flow.id,
                fmt::format("{} has no way from {} to {}", nameOf(flow), flow.from, flow.to));
            return;
        }
        checkLatency(outcome);
        checkShare(outcome);
        checkAvailability(outcome);
    }

    // Sends the flow where it is cheapest of what is good enough.
    std::vector<Fix> moveFix(const FlowOutcome& outcome) const {
        for (const FlowPlacement& placement : report_.placements) {
            if (&report_.flows[placement.flow] != &outcome) {
                continue;
            }
            const Choice* better = nullptr;
            for (const Choice& each : placement.choices) {
                const bool isCheaper = better == nullptr || each.perMonth.value_or(1e300) <
                                                                better->perMonth.value_or(1e300);
                if (each.isFeasible && !each.isCurrent && isCheaper) {
                    better = &each;
                }
            }
            if (better != nullptr) {
                return {{fmt::format("Run it at {}", better->to),
                         PutFlow{movedTo(*outcome.demand.flow, better->to)}}};
            }
        }
        return {};
    }

    void checkLatency(const FlowOutcome& outcome) {
        const Flow& flow = *outcome.demand.flow;
        if (isInTime(outcome.demand, outcome.state)) {
            return;
        }
        if (outcome.state.isOverloaded) {
            add(late_, "flow.latency", Severity::Error, flow.id,
                fmt::format("{} waits without bound: a line on its way is asked for more than it "
                            "carries",
                            nameOf(flow)))
                .fixes = moveFix(outcome);
            return;
        }
        const Duration p99 = outcome.state.p99.total();
        Finding& finding =
            add(late_, "flow.latency", Severity::Error, flow.id,
                fmt::format("{} takes {} at the 99th percentile, above its budget of {}",
                            nameOf(flow), formatDuration(p99), formatDuration(*flow.budget)));
        finding.value = inSeconds(p99);
        finding.limit = inSeconds(*flow.budget);
        finding.unit = "s";
        finding.fixes = moveFix(outcome);
    }

    void checkShare(const FlowOutcome& outcome) {
        const Flow& flow = *outcome.demand.flow;
        if (hasWhatItNeeds(outcome.demand, outcome.state)) {
            return;
        }
        Finding& finding =
            add(slow_, "flow.bandwidth", Severity::Error, flow.id,
                fmt::format("{} gets {} of the {} it needs: {} is full", nameOf(flow),
                            formatBandwidth(outcome.state.share),
                            formatBandwidth(*outcome.demand.need), outcome.state.bottleneck));
        finding.value = inGbps(outcome.state.share);
        finding.limit = inGbps(*outcome.demand.need);
        finding.unit = "Gb/s";
        if (const WanLink* link = report_.design.wan(outcome.state.bottleneck)) {
            WanLink wider = *link;
            ++wider.count;
            finding.fixes.push_back({fmt::format("Use {} circuits of {}", wider.count,
                                                 link->name.empty() ? link->id : link->name),
                                     PutWan{std::move(wider)}});
        }
        if (flow.deadline && outcome.transfer) {
            finding.message +=
                fmt::format(", and its volume takes {} instead of {}",
                            formatDuration(*outcome.transfer), formatDuration(*flow.deadline));
        }
    }

    void checkAvailability(const FlowOutcome& outcome) {
        const Flow& flow = *outcome.demand.flow;
        if (!flow.availability || outcome.availability.lower >= *flow.availability) {
            return;
        }
        const Duration down = kYear * (1 - outcome.availability.lower);
        const Duration allowed = kYear * (1 - *flow.availability);
        Finding& finding = add(
            frail_, "flow.availability", Severity::Error, flow.id,
            fmt::format("{} has a way {} % of the time: {:.1f} minutes a year without, above "
                        "the {:.1f} that {} % allows",
                        nameOf(flow), exactReal(std::floor(outcome.availability.lower * 1e7) / 1e5),
                        inSeconds(down) / 60, inSeconds(allowed) / 60,
                        exactReal(*flow.availability * 100)));
        finding.value = outcome.availability.lower;
        finding.limit = *flow.availability;
        finding.unit = "ratio";
        finding.fixes = sturdierFix(outcome);
    }

    // The frailest link of its way with a second circuit on a way of its own.
    std::vector<Fix> sturdierFix(const FlowOutcome& outcome) const {
        const WanLink* frailest = nullptr;
        double least = 1;
        for (const SiteStep step : outcome.state.route) {
            const SiteJoint& joint = report_.graph.joints[step.joint];
            const bool isOne = joint.kind == SiteJoint::Kind::Wan &&
                               (joint.diversity == Diversity::Shared || joint.circuits < 2);
            if (isOne && joint.circuitAvailability < least) {
                least = joint.circuitAvailability;
                frailest = report_.design.wan(joint.item);
            }
        }
        if (frailest == nullptr) {
            return {};
        }
        WanLink sturdier = *frailest;
        sturdier.count = std::max<std::int64_t>(2, sturdier.count);
        sturdier.terms.diversity = Diversity::Diverse;
        return {{fmt::format("Run {} circuits of {} on ways of their own", sturdier.count,
                             frailest->name.empty() ? frailest->id : frailest->name),
                 PutWan{std::move(sturdier)}}};
    }

    // Links asked for more than they carry, and gateways that stand elsewhere.
    void checkLinks() {
        for (std::size_t i = 0; i < report_.graph.joints.size(); ++i) {
            const SiteJoint& joint = report_.graph.joints[i];
            const Bandwidth load = std::max(report_.loads[i].forward, report_.loads[i].back);
            if (joint.kind != SiteJoint::Kind::Wan) {
                continue;
            }
            if (load > joint.capacity) {
                Finding& finding =
                    add(output_.findings, "wan.overloaded", Severity::Error, joint.item,
                        fmt::format("{} is asked for {} one way and carries {}", joint.item,
                                    formatBandwidth(load), formatBandwidth(joint.capacity)));
                finding.value = inGbps(load);
                finding.limit = inGbps(joint.capacity);
                finding.unit = "Gb/s";
            }
            const WanLink& link = *report_.design.wan(joint.item);
            for (const auto& [gateway, site] :
                 {std::pair(link.terms.gatewayA, link.a), std::pair(link.terms.gatewayB, link.b)}) {
                const Gateway* device = report_.design.gateway(gateway);
                if (device != nullptr && device->site != site) {
                    add(output_.findings, "wan.gateway", Severity::Warning, joint.item,
                        fmt::format("{} ends at {}, but its gateway {} stands at {}", joint.item,
                                    site, gateway, device->site));
                }
            }
        }
    }

    // Circuits that end at a gateway against the cages of its devices that are fast enough.
    void checkPorts(const Gateway& gateway) {
        const Part* part = catalog_.find(gateway.part);
        const Switch* device = part != nullptr ? part->as<Switch>() : nullptr;
        if (!gateway.part.empty() && device == nullptr) {
            add(output_.findings, "part.unknown", Severity::Error, gateway.id,
                fmt::format("{} is no router, firewall or switch of the catalog", gateway.part));
        }
        if (device == nullptr || device->cages.empty()) {
            return;
        }
        for (const WanLink& fastest : *report_.design.wans) {
            std::int64_t circuits = 0, cages = 0; // of this rate or more
            for (const WanLink& link : *report_.design.wans) {
                const bool ends =
                    link.terms.gatewayA == gateway.id || link.terms.gatewayB == gateway.id;
                circuits += ends && link.rate >= fastest.rate ? link.count : 0;
            }
            for (const CageGroup& group : device->cages) {
                cages += group.rate >= fastest.rate && !group.auxiliary ? group.count : 0;
            }
            cages *= gateway.count;
            if (circuits <= cages) {
                continue;
            }
            Finding& finding =
                add(output_.findings, "gateway.ports", Severity::Error, gateway.id,
                    fmt::format("{} circuits of {} or more end at {}, whose {} have {} ports for "
                                "them",
                                circuits, formatBandwidth(fastest.rate), gateway.id, part->title(),
                                cages));
            finding.value = static_cast<double>(circuits);
            finding.limit = static_cast<double>(cages);
            finding.unit = "count";
            return;
        }
    }

    const WideReport& report_;
    const Catalog& catalog_;
    PassOutput& output_;
    std::vector<Finding> incomplete_, parted_, late_, slow_, frail_;
};

std::string namesOf(const WideReport& report, const std::vector<std::size_t>& flows) {
    constexpr std::size_t kMost = 5;
    std::string text;
    for (std::size_t i = 0; i < std::min(flows.size(), kMost); ++i) {
        text += (i == 0 ? "" : ", ") + nameOf(*report.flows[flows[i]].demand.flow);
    }
    return flows.size() > kMost ? fmt::format("{} and {} more", text, flows.size() - kMost) : text;
}

std::string effectText(const WideReport& report, const OutageEffect& effect) {
    std::vector<std::string> parts;
    const auto say = [&](std::string_view what, const std::vector<std::size_t>& flows) {
        if (!flows.empty()) {
            parts.push_back(fmt::format("{} {}", what, namesOf(report, flows)));
        }
    };
    say("cuts off", effect.lost);
    say("leaves too little for", effect.slow);
    say("makes too late", effect.late);
    return fmt::format("{}", fmt::join(parts, "; "));
}

} // namespace

void cutAlike(std::vector<Finding>& findings, std::string_view id, PassOutput& output) {
    const std::size_t most = std::min(findings.size(), kMostAlike);
    output.findings.insert(output.findings.end(), findings.begin(),
                           findings.begin() + static_cast<std::ptrdiff_t>(most));
    if (findings.size() > most) {
        output.findings.push_back(
            {std::string(id),
             findings.front().severity,
             "design",
             fmt::format("and {} more like the {} named", findings.size() - most, most),
             static_cast<double>(findings.size()),
             {},
             "count",
             {}});
    }
}

void flows(const PassInput& input, PassOutput& output) {
    // So many flows have their metrics written while the mouse moves; of more, the report alone.
    constexpr std::size_t kExplainedInFrame = 500;
    const Design& design = input.design;
    if (design.wans->empty() && design.flows->empty()) {
        return;
    }
    const bool isFrame = input.lane == Lane::Frame;
    if (isFrame) {
        output.wide = makeWideReport(design, input.catalog, factsOf(input));
        FlowChecks(*output.wide, input.catalog, output).run();
        for (const SiteOutcome& site : output.wide->sites) {
            const Connection& known = site.availability;
            output.metrics.push_back(
                metricOf(kSiteUp, site.site, 1 - (1 - known.lower),
                         known.isExact() ? Method::Exact : Method::LowerBound,
                         {{"parted",
                           1 - known.lower,
                           "ratio",
                           "factoring over the parts between them",
                           "probability that no way is left to " + site.towards,
                           {},
                           {}}}));
            output.metrics.back().witness = "to " + site.towards;
        }
    }
    if (output.wide != nullptr && isFrame == (design.flows->size() <= kExplainedInFrame)) {
        FlowMetrics metrics(*output.wide, output.metrics);
        for (const FlowOutcome& outcome : output.wide->flows) {
            metrics.write(outcome);
        }
    }
}

void outages(const PassInput& input, PassOutput& output) {
    if (output.wide == nullptr || output.wide->pairsSwept) {
        return;
    }
    const auto flowCount = static_cast<double>(output.wide->flows.size());
    const auto units = static_cast<double>(output.wide->units.size());
    constexpr double kStepsPerFlow = 300; // of routing, sharing and timing
    const double singles = (flowCount + 10) * units * kStepsPerFlow;
    const bool withPairs = input.fits(singles * units / 2);
    const bool isKnown = output.wide->outagesSwept;
    if (!input.fits(singles) || (isKnown && !withPairs)) {
        if (input.lane == Lane::Background && !isKnown) {
            output.findings.push_back(notRun("design", "outages", "Failures between sites were",
                                             "so many flows and parts take too long"));
        }
        return;
    }
    auto swept = std::make_shared<WideReport>(*output.wide);
    addOutages(*swept, withPairs, input.options.stop);
    for (const OutageEffect& effect : swept->outages) {
        if (effect.units.size() == 1 && effect.breaks() && !isKnown) {
            const OutageUnit& unit = swept->units[effect.units.front()];
            output.findings.push_back(
                {"outage.single",
                 Severity::Warning,
                 unit.id,
                 fmt::format("The loss of {} {}", unit.name, effectText(*swept, effect)),
                 static_cast<double>(effect.lost.size() + effect.slow.size() + effect.late.size()),
                 {},
                 "count",
                 {}});
        }
    }
    output.wide = std::move(swept);
}

} // namespace weft
