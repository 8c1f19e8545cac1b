// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/flows.hpp"

#include "core/analysis/flow_checks.hpp"
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

} // namespace

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
        checkFlows(*output.wide, input.catalog, output);
        for (const SiteOutcome& site : output.wide->sites) {
            const Connection& known = site.availability;
            const Site* other = design.site(site.towards);
            const std::string towards =
                "to " + (other == nullptr || other->name.empty() ? site.towards : other->name);
            output.metrics.push_back(metricOf(kSiteUp, site.site, 1 - (1 - known.lower),
                                              known.isExact() ? Method::Exact : Method::LowerBound,
                                              {{"parted",
                                                1 - known.lower,
                                                "ratio",
                                                "factoring over the parts between them",
                                                "probability that no way is left " + towards,
                                                {},
                                                {}}}));
            output.metrics.back().witness = towards;
        }
    }
    if (output.wide != nullptr && isFrame == (design.flows->size() <= kExplainedInFrame)) {
        FlowMetrics metrics(*output.wide, output.metrics);
        for (const FlowOutcome& outcome : output.wide->flows) {
            metrics.write(outcome);
        }
    }
}

} // namespace weft
