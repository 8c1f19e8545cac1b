// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/bisection.hpp"

#include "core/analysis/terms.hpp"
#include "core/fabric/max_flow.hpp"
#include "core/fabric/paths.hpp"
#include "core/fabric/switch_graph.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace weft {
namespace {

constexpr std::string_view kDefinition[] = {
    "Dally & Towles 2004, Principles of Interconnection Networks, 3.3"};
constexpr std::string_view kBoundSources[] = {"Karypis & Kumar 1998 (METIS)",
                                              "Leighton & Rao 1999 (cuts and uniform flows)",
                                              "Fiedler 1973; Mohar 1989 (cuts and eigenvalues)"};
constexpr std::string_view kMeaning = "Least capacity, one direction, of all links whose loss "
                                      "parts the endpoints into two halves; every switch "
                                      "falls on its cheaper side.";

constinit const Formula kOneSwitch{.id = "fabric.bisection",
                                   .unit = "Gb/s",
                                   .expression = "f*r",
                                   .meaning = kMeaning,
                                   .sources = kDefinition};
constinit const Formula kTwoTiers{.id = "fabric.bisection",
                                  .unit = "Gb/s",
                                  .expression = "f*r + s*q*c",
                                  .meaning = kMeaning,
                                  .sources = kDefinition};
constinit const Formula kThreeTiers{.id = "fabric.bisection",
                                    .unit = "Gb/s",
                                    .expression = "f*r + s*(q*c + u*k*d)",
                                    .meaning = kMeaning,
                                    .sources = kDefinition};
constinit const Formula kGraph{.id = "fabric.bisection",
                               .unit = "Gb/s",
                               .expression = "endpoint_links + switch_links",
                               .meaning = kMeaning,
                               .sources = kBoundSources};
constinit const Formula kUpper{.id = "fabric.bisection.upper",
                               .unit = "Gb/s",
                               .expression = "cut",
                               .meaning =
                                   "Capacity of the best cut found: the bisection is no larger.",
                               .sources = kBoundSources};
constinit const Formula kLower{.id = "fabric.bisection.lower",
                               .unit = "Gb/s",
                               .expression = "flow",
                               .meaning = "What uniform all-to-all traffic or the graph's "
                                          "spectrum proves of every cut: the bisection is no "
                                          "smaller.",
                               .sources = kBoundSources};
constinit const Formula kFull{.id = "fabric.bisection.full",
                              .unit = "Gb/s",
                              .expression = "floor(n/2)*r",
                              .meaning = "What half of the endpoints can send at most.",
                              .sources = kDefinition};
constinit const Formula kFullMixed{
    .id = "fabric.bisection.full",
    .unit = "Gb/s",
    .expression = "injection/2",
    .meaning = "What half of the endpoints, of mixed rates, can send at most.",
    .sources = kDefinition};
constinit const Formula kRatio{
    .id = "fabric.bisection.ratio",
    .unit = "ratio",
    .expression = "bisection/full",
    .meaning = "Share of full bisection bandwidth; 1 lets any half send to the other.",
    .sources = kDefinition};

std::string witnessOf(const ClosShape& shape, const ClosBisection& cut) {
    if (shape.tiers == 1 || cut.endpointsCutOff == shape.endpoints() / 2) {
        return fmt::format("cheapest is to cut the links of {} endpoints: all switches on one side",
                           cut.endpointsCutOff);
    }
    std::string text =
        fmt::format("{} of {} leaves on one side", cut.leavesOnFirst, shape.leaves());
    if (cut.podsCut > 0) {
        text += fmt::format("; in {} of {} pods the spines are cut from their cores", cut.podsCut,
                            shape.pods());
    }
    if (cut.endpointsCutOff > 0) {
        text += fmt::format("; {} endpoints lose their links", cut.endpointsCutOff);
    }
    return text;
}

// "f*r", or "f1*r1 + f2*r2" where endpoints run at several rates; adds their terms.
std::string endpointText(const std::vector<Bandwidth>& rates, const ClosBisection& cut,
                         const std::string& cutOrigin, const std::string& origin,
                         std::vector<Term>& terms) {
    std::string text;
    for (std::size_t i = 0; i < rates.size(); ++i) {
        const std::string number = rates.size() == 1 ? "" : fmt::format("{}", i + 1);
        text += fmt::format("{}f{}*r{}", i == 0 ? "" : " + ", number, number);
        terms.push_back(countTerm("f" + number, cut.cutOffByRate[i], cutOrigin,
                                  "endpoints whose links are cut"));
        terms.push_back(rateTerm("r" + number, rates[i], origin, "rate of an endpoint link"));
    }
    return text;
}

Metric closMetric(const ClosShape& shape, const std::vector<Bandwidth>& rates,
                  const ClosBisection& cut, const std::string& scope, const std::string& origin) {
    const std::string cutOrigin = "the least cut, proven on the Clos";
    std::vector<Term> terms;
    const std::string endpoints = endpointText(rates, cut, cutOrigin, origin, terms);
    const Formula* formula = &kOneSwitch;
    if (shape.tiers >= 2) {
        formula = &kTwoTiers;
        terms.push_back(countTerm("s", shape.spinesPerPod, origin, "spines a leaf is joined to"));
        terms.push_back(countTerm("q", cut.leavesCut, cutOrigin,
                                  "leaves cut from each spine position, over all pods"));
        terms.push_back(
            rateTerm("c", shape.leafSpine, origin, "capacity between a leaf and a spine"));
    }
    if (shape.tiers >= 3) {
        formula = &kThreeTiers;
        terms.push_back(
            countTerm("u", cut.podsCut, cutOrigin, "pods whose spines are cut from their cores"));
        terms.push_back(countTerm("k", shape.coresPerSpine, origin, "cores a spine is joined to"));
        terms.push_back(
            rateTerm("d", shape.spineCore, origin, "capacity between a spine and a core"));
    }
    Metric metric =
        metricOf(*formula, scope, inGbps(cut.capacity), Method::Exact, std::move(terms));
    metric.expression.replace(0, std::string_view("f*r").size(), endpoints);
    metric.witness = witnessOf(shape, cut);
    return metric;
}

std::string witnessOf(const Fabric& fabric, const BisectionBounds& bounds) {
    const auto first = std::count(bounds.firstSide.begin(), bounds.firstSide.end(), true);
    std::string text = fmt::format("{} of {} switches on one side", first, bounds.firstSide.size());
    if (bounds.endpointsCutOff > 0) {
        text += fmt::format("; {} endpoints lose their links", bounds.endpointsCutOff);
    }
    const std::uint32_t offset = fabric.switches().begin;
    for (const Link& link : fabric.links) {
        if (link.a.value >= offset && link.b.value >= offset &&
            bounds.firstSide[link.a.value - offset] != bounds.firstSide[link.b.value - offset]) {
            text +=
                fmt::format("; cut: {} – {}", nodeName(fabric, link.a), nodeName(fabric, link.b));
            break;
        }
    }
    return text + " (" + bounds.upperReason + ")";
}

void graphMetrics(const Fabric& fabric, const BisectionBounds& bounds, const std::string& scope,
                  std::vector<Metric>& metrics) {
    const Method method = bounds.isExact() ? Method::Exact : Method::UpperBound;
    const Bandwidth switchLinks = bounds.upper - bounds.endpointLinksCut;
    Metric metric =
        metricOf(kGraph, scope, inGbps(bounds.endpointLinksCut) + inGbps(switchLinks), method,
                 {rateTerm("endpoint_links", bounds.endpointLinksCut, bounds.upperReason,
                           "capacity of the endpoint links cut"),
                  rateTerm("switch_links", switchLinks, bounds.upperReason,
                           "capacity of the links between switches cut")});
    metric.witness = witnessOf(fabric, bounds);
    if (!bounds.isExact()) {
        Term cut = rateTerm("cut", bounds.upper, bounds.upperReason, "capacity of the cut");
        cut.metric = metric.id;
        metrics.push_back(
            metricOf(kUpper, scope, metric.value, Method::UpperBound, {std::move(cut)}));
        metrics.back().terms.front().value = metric.value;
        metrics.push_back(metricOf(
            kLower, scope, inGbps(bounds.lower), Method::LowerBound,
            {rateTerm("flow", bounds.lower,
                      bounds.lowerReason.empty() ? "too large to route" : bounds.lowerReason,
                      "capacity of every cut, or half of the endpoint links if less")}));
    }
    metrics.push_back(std::move(metric));
}

// Full bisection and the ratio to it, of the metric last written.
void fullMetrics(const SwitchGraph& graph, const std::string& scope, const std::string& origin,
                 std::vector<Metric>& metrics) {
    const Metric bisection = metrics.back();
    const auto [slowest, fastest] =
        std::minmax_element(graph.bundles.begin(), graph.bundles.end(),
                            [](const auto& x, const auto& y) { return x.rate < y.rate; });
    const std::int64_t n = graph.endpointCount();
    Metric full;
    if (slowest->rate == fastest->rate) {
        full = metricOf(kFull, scope, static_cast<double>(n / 2) * inGbps(slowest->rate),
                        Method::Exact,
                        {countTerm("n", n, origin, "endpoints"),
                         rateTerm("r", slowest->rate,
                                  slowest->rateAssumed ? "assumed: as the fastest link" : origin,
                                  "rate of an endpoint link")});
    } else {
        Bandwidth injection;
        for (const EndpointBundle& bundle : graph.bundles) {
            injection += bundle.rate * static_cast<double>(bundle.count);
        }
        full = metricOf(
            kFullMixed, scope, inGbps(injection) / 2, Method::Exact,
            {rateTerm("injection", injection, origin, "sum of the endpoint links' rates")});
    }
    Term above{"bisection",           bisection.value, "Gb/s", "fabric.bisection",
               "bisection bandwidth", bisection.id,    {}};
    Term below{"full",  full.value, "Gb/s", "fabric.bisection.full", "full bisection bandwidth",
               full.id, {}};
    const double ratio = full.value > 0 ? bisection.value / full.value : 0;
    metrics.push_back(std::move(full));
    if (below.value > 0) {
        metrics.push_back(
            metricOf(kRatio, scope, ratio, bisection.method, {std::move(above), std::move(below)}));
    }
}

// Links between switches with an end on either side.
std::vector<LinkIndex> linksAcross(const AnalysedFabric& analysed,
                                   const std::vector<bool>& firstSide) {
    const SwitchGraph& graph = analysed.shape->graph;
    std::vector<LinkIndex> across;
    for (std::uint32_t at = 0; at < graph.size(); ++at) {
        for (const SwitchArc& arc : graph.neighbours(at)) {
            if (arc.fromA && firstSide[at] != firstSide[arc.to]) {
                across.push_back(meantLink(analysed, LinkIndex(arc.link)));
            }
        }
    }
    return across;
}

// What theory says of the fabric as it was built.
Metric knownMetric(const KnownFigure& known, const std::string& scope, const std::string& origin) {
    Metric metric = metricOf(kGraph, scope, known.value, Method::Exact, {});
    metric.expression = known.expression;
    for (const KnownTerm& term : known.terms) {
        metric.terms.push_back({term.name, term.value, term.unit, origin, term.meaning, {}, {}});
    }
    metric.sources = {known.source};
    metric.witness = known.witness;
    return metric;
}

// The metric of a fabric, or of one plane of it, added to `metrics`; false where it is too large.
bool addBisection(const AnalysedFabric& analysed, const std::string& origin, const PassInput& input,
                  Overlay& overlay, std::vector<Metric>& metrics) {
    const Fabric& fabric = analysed.works();
    const SwitchGraph& graph = analysed.shape->graph;
    if (const auto& shape = analysed.shape->clos) {
        const ClosPopulation population = populationOf(fabric, graph);
        if (const auto cut = closBisection(*shape, population)) {
            metrics.push_back(closMetric(*shape, population.rates, *cut, analysed.id, origin));
            return true;
        }
    }
    const auto bounds =
        graphBisection(fabric, graph, {input.lane == Lane::Background, input.options.stop});
    if (bounds) {
        graphMetrics(fabric, *bounds, analysed.id, metrics);
        overlay.bisectionCut = linksAcross(analysed, bounds->firstSide);
    }
    return bounds.has_value();
}

// Planes that only servers join: a half of the servers is a half of every plane, so a cut costs as
// much in each. Where the planes are not known to be alike, the sum of their least cuts is a lower
// bound.
bool addPlanes(const AnalysedFabric& analysed, const FabricParts& parts, const std::string& origin,
               const PassInput& input, std::vector<Metric>& metrics) {
    const SwitchGraph& graph = analysed.shape->graph;
    const std::uint32_t first = parts.of[graph.bundles.front().at];
    const bool isAlike =
        std::all_of(parts.endpoints.begin(), parts.endpoints.end(), [&](std::int64_t endpoints) {
            return endpoints == 0 || endpoints == parts.endpoints[first];
        });
    if (!isAlike) {
        return false;
    }
    Expansion plane;
    plane.fabric = onePart(analysed.works(), graph, parts, first);
    Overlay unused;
    std::vector<Metric> ofPlane;
    const AnalysedFabric one =
        analysedFabric(analysed.id, std::move(plane), analysed.shape->useSymmetry);
    if (!addBisection(one, origin, input, unused, ofPlane)) {
        return false;
    }
    const bool isKnown =
        analysed.expansion->known.planes == static_cast<std::int64_t>(parts.withEndpoints);
    for (Metric& metric : ofPlane) {
        metric.value *= parts.withEndpoints;
        metric.expression = fmt::format("planes*({})", metric.expression);
        for (Term& term : metric.terms) {
            term.metric.clear(); // the terms are of one plane, the metrics of all
        }
        metric.terms.push_back(countTerm("planes", parts.withEndpoints, origin,
                                         "planes or rails that only servers join"));
        metric.method =
            isKnown || metric.method != Method::Exact ? metric.method : Method::LowerBound;
        metrics.push_back(std::move(metric));
    }
    return true;
}

} // namespace

void bisection(const PassInput& input, PassOutput& output) {
    forEachNetwork(input, [&](const AnalysedFabric& analysed, std::size_t index) {
        const Fabric& fabric = analysed.works();
        const SwitchGraph& graph = analysed.shape->graph;
        if (graph.endpointCount() < 2 || input.soFar.find("fabric.bisection", analysed.id)) {
            return;
        }
        const std::string origin = fabricOrigin(input.design, analysed.id);
        const auto& known = analysed.expansion->known.bisection;
        const std::size_t before = output.metrics.size();
        if (known && analysed.shape->useSymmetry && !analysed.shape->isDamaged) {
            output.metrics.push_back(knownMetric(*known, analysed.id, origin));
        } else {
            const FabricParts parts = partsOf(fabric, graph);
            const bool hasPlanes = parts.joinedByServers && parts.withEndpoints > 1;
            const bool isFound =
                hasPlanes
                    ? addPlanes(analysed, parts, origin, input, output.metrics)
                    : addBisection(analysed, origin, input, output.overlay(index), output.metrics);
            if (!isFound && input.lane == Lane::Background && !input.isStopped()) {
                output.findings.push_back(
                    notRun(analysed.id, "bisection", "Bisection",
                           "the fabric is no Clos and too large to search in bounded time"));
            }
        }
        if (output.metrics.size() > before) {
            fullMetrics(graph, analysed.id, origin, output.metrics);
        }
    });
}

} // namespace weft
