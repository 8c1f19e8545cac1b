// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/hops.hpp"

#include "core/analysis/terms.hpp"

#include <fmt/format.h>

namespace weft {
namespace {

constexpr std::string_view kSources[] = {
    "Dally & Towles 2004, Principles of Interconnection Networks, 3.2"};

constinit const Formula kHopsMax{.id = "fabric.hops.max",
                                 .unit = "count",
                                 .expression = "links + 1",
                                 .meaning =
                                     "Switches passed between the two endpoints farthest apart.",
                                 .sources = kSources};
constinit const Formula kHopsMean{
    .id = "fabric.hops.mean",
    .unit = "count",
    .expression = "switches/pairs",
    .meaning = "Switches passed on average, over all ordered pairs of distinct endpoints.",
    .sources = kSources};
constinit const Formula kDiameter{
    .id = "fabric.diameter",
    .unit = "count",
    .expression = "links",
    .meaning = "Links between the two switches with endpoints that are farthest apart.",
    .sources = kSources};
constinit const Formula kDistanceMean{
    .id = "fabric.distance.mean",
    .unit = "count",
    .expression = "links/pairs",
    .meaning = "Links between two distinct switches with endpoints, on average over ordered pairs.",
    .sources = kSources};
constinit const Formula kPathsMin{.id = "fabric.paths.shortest.min",
                                  .unit = "count",
                                  .expression = "paths",
                                  .meaning = "Shortest paths between the two switches with "
                                             "endpoints that have fewest; parallel links count "
                                             "one by one, as they do for ECMP.",
                                  .sources = kSources};
constinit const Formula kPathsMax{
    .id = "fabric.paths.shortest.max",
    .unit = "count",
    .expression = "paths",
    .meaning = "Shortest paths between the two switches with endpoints that have "
               "most; parallel links count one by one.",
    .sources = kSources};

// A short sum shows its parts, pairs by distance; a long one only its total.
Metric meanHops(const HopFigures& figures, const std::string& scope, const std::string& origin) {
    constexpr std::size_t kShort = 6;
    double switches = 0, pairs = 0;
    std::string above, below;
    std::vector<Term> terms;
    for (const auto& [links, count] : figures.endpointPairs) {
        switches += count * static_cast<double>(links + 1);
        pairs += count;
        const std::string name = fmt::format("p{}", links + 1);
        above += fmt::format("{}{}*{}", above.empty() ? "" : " + ", links + 1, name);
        below += (below.empty() ? "" : " + ") + name;
        terms.push_back(
            countTerm(name, count, origin, fmt::format("pairs {} switches apart", links + 1)));
    }
    const bool isShort = figures.endpointPairs.size() <= kShort;
    if (!isShort) {
        terms = {countTerm("switches", switches, origin, "switches passed, over all pairs"),
                 countTerm("pairs", pairs, origin, "ordered pairs of distinct endpoints")};
    }
    Metric metric = metricOf(kHopsMean, scope, switches / pairs, Method::Exact, std::move(terms));
    if (isShort) {
        metric.expression = fmt::format("({})/({})", above, below);
    }
    return metric;
}

void writeMetrics(const HopFigures& figures, const std::string& scope, const std::string& origin,
                  std::vector<Metric>& metrics) {
    const double farthest = static_cast<double>(figures.endpointPairs.rbegin()->first);
    Term links = countTerm("links", farthest, "fabric.diameter",
                           "links between the switches farthest apart");
    links.metric = kDiameter.id;
    metrics.push_back(metricOf(kHopsMax, scope, farthest + 1, Method::Exact, {std::move(links)}));
    metrics.push_back(meanHops(figures, scope, origin));
    if (figures.unreachable > 0) {
        metrics.back().witness =
            fmt::format("{} ordered pairs of endpoints have no path between them and do "
                        "not count",
                        figures.unreachable);
    }
    metrics.push_back(metricOf(
        kDiameter, scope, farthest, Method::Exact,
        {countTerm("links", farthest, origin, "links between the switches farthest apart")}));
    double total = 0, pairs = 0;
    for (const auto& [distance, count] : figures.switchPairs) {
        total += count * static_cast<double>(distance);
        pairs += count;
    }
    if (pairs > 0) {
        metrics.push_back(
            metricOf(kDistanceMean, scope, total / pairs, Method::Exact,
                     {countTerm("links", total, origin, "links between switches, over all pairs"),
                      countTerm("pairs", pairs, origin, "ordered pairs of distinct switches")}));
    }
    metrics.push_back(metricOf(kPathsMin, scope, figures.pathsMin, Method::Exact,
                               {countTerm("paths", figures.pathsMin, origin, "shortest paths")}));
    metrics.push_back(metricOf(kPathsMax, scope, figures.pathsMax, Method::Exact,
                               {countTerm("paths", figures.pathsMax, origin, "shortest paths")}));
}

} // namespace

void hops(const PassInput& input, PassOutput& output) {
    forEachNetwork(input, [&](const AnalysedFabric& analysed, std::size_t) {
        const SwitchGraph& graph = analysed.shape->graph;
        if (input.soFar.find(kDiameter.id, analysed.id) != nullptr || graph.serversJoined) {
            return;
        }
        const auto& clos = analysed.shape->clos;
        auto figures = clos ? hopsOfClos(analysed.works(), *clos) : std::nullopt;
        if (!figures && input.fits(hopSteps(graph))) {
            figures = hopsOfGraph(graph, input.options.stop);
        }
        if (!figures && input.lane == Lane::Background) {
            output.findings.push_back(notRun(analysed.id, "hops", "Hops and paths",
                                             "the fabric is no Clos and too large to search"));
        }
        if (figures && !figures->endpointPairs.empty()) {
            writeMetrics(*figures, analysed.id, fabricOrigin(input.design, analysed.id),
                         output.metrics);
        }
    });
}

} // namespace weft
