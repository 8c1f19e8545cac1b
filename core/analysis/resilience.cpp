// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/resilience.hpp"

#include "core/fabric/clos_places.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <limits>

namespace weft {
namespace {

constexpr std::string_view kSources[] = {"Menger 1927 (as many as the fewest whose loss parts a "
                                         "pair)",
                                         "Ford & Fulkerson 1956 (maximum flow)"};

constinit const Formula kByLinks{
    .id = "fabric.paths.disjoint.min",
    .unit = "count",
    .expression = "paths",
    .meaning = "Paths without a common link between the two switches with endpoints that have "
               "fewest: so many links, less one, may fail and all stay joined.",
    .sources = kSources};
constinit const Formula kBySwitches{
    .id = "fabric.paths.disjoint.switches",
    .unit = "count",
    .expression = "paths",
    .meaning = "Paths without a common switch on the way between the two switches with endpoints "
               "that have fewest.",
    .sources = kSources};

Finding finding(std::string id, Severity severity, std::string scope, std::string message,
                std::int64_t value) {
    Finding made;
    made.id = std::move(id);
    made.severity = severity;
    made.scope = std::move(scope);
    made.message = std::move(message);
    made.value = static_cast<double>(value);
    made.limit = 0;
    made.unit = "count";
    return made;
}

void findParted(const AnalysedFabric& analysed, std::vector<Finding>& findings) {
    const FabricParts parts = partsOf(analysed.works(), analysed.shape->graph);
    if (parts.withEndpoints < 2 || parts.joinedByServers) {
        return; // planes and rails are apart by design
    }
    const std::int64_t all = analysed.shape->graph.endpointCount();
    const std::int64_t apart =
        all - *std::max_element(parts.endpoints.begin(), parts.endpoints.end());
    findings.push_back(finding("fabric.disconnected", Severity::Error, analysed.id,
                               fmt::format("{} of {} endpoints cannot reach the others: the fabric "
                                           "falls into {} parts",
                                           apart, all, parts.withEndpoints),
                               apart));
}

void findDamage(const AnalysedFabric& analysed, const FabricIntent* intent,
                std::vector<Finding>& findings) {
    const FabricShape& shape = *analysed.shape;
    if (!shape.isDamaged || intent == nullptr) {
        return;
    }
    const std::size_t failed = intent->failed.size() - shape.unknownFailed.size();
    const std::int64_t lost = shape.endpointsLost;
    findings.push_back(
        finding("fabric.damaged", Severity::Warning, analysed.id,
                fmt::format("{} to have failed; {} lost with {}",
                            failed == 1 ? "1 element is taken"
                                        : fmt::format("{} elements are taken", failed),
                            lost == 0   ? "no endpoint is"
                            : lost == 1 ? "1 endpoint is"
                                        : fmt::format("{} endpoints are", lost),
                            failed == 1 ? "it" : "them"),
                shape.endpointsLost));
    if (!shape.unknownFailed.empty()) {
        findings.push_back(finding("failure.unknown", Severity::Info, analysed.id,
                                   fmt::format("Said to have failed, but not in this fabric: {}",
                                               fmt::join(shape.unknownFailed, ", ")),
                                   static_cast<std::int64_t>(shape.unknownFailed.size())));
    }
}

void findSinglePoints(const AnalysedFabric& analysed, Overlay& overlay,
                      std::vector<Finding>& findings) {
    const Fabric& fabric = analysed.works();
    const SwitchGraph& graph = analysed.shape->graph;
    const SinglePoints points = singlePoints(graph);
    for (const SinglePoints::Bridge& bridge : points.bridges) {
        overlay.bridges.push_back(meantLink(analysed, LinkIndex(bridge.link)));
    }
    for (const SinglePoints::Articulation& articulation : points.switches) {
        overlay.articulations.push_back(graph.node(articulation.at));
    }
    const auto byCutOff = [](const auto& x, const auto& y) { return x.cutOff < y.cutOff; };
    if (!points.switches.empty()) {
        const auto worst =
            *std::max_element(points.switches.begin(), points.switches.end(), byCutOff);
        const std::string name = nodeName(fabric, graph.node(worst.at));
        findings.push_back(finding(
            "single-point-of-failure", Severity::Warning, fmt::format("{}/{}", analysed.id, name),
            fmt::format("{} the fabric together; without {} {} endpoints of other switches are "
                        "cut off",
                        points.switches.size() == 1
                            ? "One switch alone holds"
                            : fmt::format("{} switches each hold", points.switches.size()),
                        name, worst.cutOff),
            worst.cutOff));
    }
    if (!points.bridges.empty()) {
        const auto worst =
            *std::max_element(points.bridges.begin(), points.bridges.end(), byCutOff);
        const Link& link = fabric.links[worst.link];
        const std::string name =
            fmt::format("{} – {}", nodeName(fabric, link.a), nodeName(fabric, link.b));
        findings.push_back(finding(
            "single-point-of-failure", Severity::Warning, fmt::format("{}/{}", analysed.id, name),
            fmt::format("{} the fabric together; without {} {} endpoints are cut off",
                        points.bridges.size() == 1
                            ? "One link alone holds"
                            : fmt::format("{} links each hold", points.bridges.size()),
                        name, worst.cutOff),
            worst.cutOff));
    }
}

// Flows of the general search, each some passes over the links.
double disjointSteps(const SwitchGraph& graph) {
    constexpr double kPasses = 20;
    const auto used = static_cast<double>(switchesWithEndpoints(graph).size());
    double degree = static_cast<double>(graph.size());
    for (const std::uint32_t at : switchesWithEndpoints(graph)) {
        degree = std::min(degree, static_cast<double>(graph.neighbours(at).size()));
    }
    return kPasses * used * (degree + 2) * static_cast<double>(graph.arcs.size());
}

// Of planes each by itself: nobody expects a path from one to another.
DisjointPaths fewestWithinParts(const AnalysedFabric& analysed, const std::stop_token& stop) {
    const SwitchGraph& graph = analysed.shape->graph;
    const FabricParts parts = partsOf(analysed.works(), graph);
    std::vector<std::vector<std::uint32_t>> sets(parts.joinedByServers ? parts.endpoints.size()
                                                                       : 1);
    for (const std::uint32_t at : switchesWithEndpoints(graph)) {
        sets[parts.joinedByServers ? parts.of[at] : 0].push_back(at);
    }
    DisjointPaths fewest{std::numeric_limits<std::int64_t>::max(),
                         std::numeric_limits<std::int64_t>::max(), 0, 0};
    for (const std::vector<std::uint32_t>& set : sets) {
        if (set.size() < 2 || stop.stop_requested()) {
            continue;
        }
        const DisjointPaths found = fewestDisjointPaths(graph, set, stop);
        const std::int64_t switches = std::min(fewest.switches, found.switches);
        if (found.links < fewest.links) {
            fewest = found;
        }
        fewest.switches = switches;
    }
    return fewest;
}

} // namespace

std::optional<DisjointPaths> disjointPathsOfClos(const Fabric& fabric, const SwitchGraph& graph,
                                                 const ClosShape& shape) {
    if (!closPlaces(fabric, graph).evenBundles) {
        return std::nullopt;
    }
    const std::vector<std::uint32_t> used = switchesWithEndpoints(graph);
    if (used.size() < 2 || shape.tiers < 2) {
        return std::nullopt;
    }
    const auto linksUp = [&](std::uint32_t at) {
        std::int64_t links = 0;
        for (const SwitchArc& arc : graph.neighbours(at)) {
            links += fabric.node(graph.node(arc.to)).role > fabric.node(graph.node(at)).role
                         ? std::int64_t{arc.count}
                         : 0;
        }
        return links;
    };
    // From a leaf to one of another pod: its own uplinks limit, or all those of its pod; a path
    // takes a spine and a core, of which a group of cores has spinesPerPod / groups and
    // coresPerSpine.
    DisjointPaths fewest{linksUp(used.front()), shape.spinesPerPod, used.front(), used.back()};
    if (shape.tiers == 3 && shape.pods() > 1) {
        const std::uint32_t spine = graph.neighbours(used.front()).front().to;
        const std::int64_t groups =
            std::int64_t{fabric.range(NodeRole::Core).size()} / shape.coresPerSpine;
        fewest.links = std::min(fewest.links, shape.spinesPerPod * linksUp(spine));
        fewest.switches = groups * std::min(shape.spinesPerPod / groups, shape.coresPerSpine);
    }
    return fewest;
}

void singlePointsOfFailure(const PassInput& input, PassOutput& output) {
    forEachFabric(input, [&](const AnalysedFabric& analysed, std::size_t index) {
        findDamage(analysed, input.design.fabric(analysed.id), output.findings);
        findParted(analysed, output.findings);
        findSinglePoints(analysed, output.overlays[index], output.findings);
    });
}

void disjointPaths(const PassInput& input, PassOutput& output) {
    forEachNetwork(input, [&](const AnalysedFabric& analysed, std::size_t) {
        const SwitchGraph& graph = analysed.shape->graph;
        if (switchesWithEndpoints(graph).size() < 2 ||
            input.soFar.find(kByLinks.id, analysed.id) != nullptr) {
            return;
        }
        const auto& clos = analysed.shape->clos;
        auto fewest = clos ? disjointPathsOfClos(analysed.works(), graph, *clos) : std::nullopt;
        if (!fewest && input.fits(disjointSteps(graph))) {
            fewest = fewestWithinParts(analysed, input.options.stop);
        }
        if (fewest && fewest->links == std::numeric_limits<std::int64_t>::max()) {
            return; // every part is one switch
        }
        if (!fewest || input.isStopped()) {
            if (input.lane == Lane::Background && !input.isStopped()) {
                output.findings.push_back(notRun(analysed.id, "disjoint-paths", "Disjoint paths",
                                                 "the fabric is no Clos and too large to search"));
            }
            return;
        }
        const std::string origin = fabricOrigin(input.design, analysed.id);
        const auto metric = [&](const Formula& formula, std::int64_t paths) {
            output.metrics.push_back(
                metricOf(formula, analysed.id, static_cast<double>(paths), Method::Exact,
                         {{"paths",
                           static_cast<double>(paths),
                           "count",
                           clos ? "closed form of a proven Clos" : "maximum flow on " + origin,
                           "paths that share nothing",
                           {},
                           {}}}));
        };
        metric(kByLinks, fewest->links);
        output.metrics.back().witness =
            fmt::format("{} and {}", nodeName(analysed.works(), graph.node(fewest->from)),
                        nodeName(analysed.works(), graph.node(fewest->to)));
        metric(kBySwitches, fewest->switches);
    });
}

} // namespace weft
