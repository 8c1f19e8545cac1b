// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/families.hpp"

#include "core/base/checked.hpp"

#include <algorithm>

namespace weft {

namespace {

bool has(const Topology& topology, std::string_view name) {
    return std::any_of(topology.params.begin(), topology.params.end(),
                       [&](const ParamSpec& spec) { return spec.name == name; });
}

std::optional<double> valueOf(const Analysis& analysis, std::string_view id) {
    const Metric* metric = analysis.find(id, "compute");
    return metric != nullptr ? std::optional(metric->value) : std::nullopt;
}

std::int64_t countOf(const Analysis& analysis, std::string_view id) {
    return static_cast<std::int64_t>(valueOf(analysis, id).value_or(0));
}

// Zero power and cost are those of generic switches: not known.
std::optional<double> positive(std::optional<double> value) {
    return value && *value > 0 ? value : std::nullopt;
}

void readFigures(const Analysis& analysis, FamilyCandidate& candidate) {
    candidate.endpoints = countOf(analysis, "fabric.endpoints");
    candidate.switches = countOf(analysis, "fabric.switches");
    candidate.switchLinks = countOf(analysis, "fabric.links.switch_switch");
    candidate.cables = countOf(analysis, "fabric.cables");
    candidate.hopsMax = valueOf(analysis, "fabric.hops.max");
    candidate.hopsMean = valueOf(analysis, "fabric.hops.mean");
    candidate.bisectionRatio = valueOf(analysis, "fabric.bisection.ratio");
    if (const Metric* metric = analysis.find("fabric.bisection.ratio", "compute")) {
        candidate.bisectionMethod = metric->method;
    }
    candidate.oversubscription = valueOf(analysis, "fabric.oversubscription");
    if (const auto watts = positive(valueOf(analysis, "fabric.power.max"))) {
        candidate.power = weft::watts(*watts);
    }
    if (const auto dollars = positive(valueOf(analysis, "cost.capex"))) {
        candidate.cost = Money::fromDollars(*dollars);
    }
    const auto error =
        std::find_if(analysis.findings.begin(), analysis.findings.end(),
                     [](const Finding& finding) { return finding.severity == Severity::Error; });
    if (error != analysis.findings.end()) {
        candidate.isFeasible = false;
        candidate.problem = error->message;
    }
}

FamilyCandidate candidateOf(const Topology& topology, const Params& params, const FitWish& wish,
                            const Catalog& catalog, const FamilyOptions& options) {
    FamilyCandidate candidate;
    candidate.topology = &topology;
    candidate.params = params;
    candidate.design = emptyDesign(std::string(topology.name));
    candidate.design.id = topology.id; // not random: the same wish gives the same bits
    FabricIntent fabric;
    fabric.id = "compute";
    fabric.name = topology.name;
    fabric.site = candidate.design.sites->front().id;
    fabric.topology = topology.id;
    fabric.params = params;
    candidate.design.fabrics.write().push_back(std::move(fabric));
    pinUsedParts(candidate.design, catalog);
    AnalysisOptions asked;
    asked.only = {"fabric.", "cost.", "power"};
    asked.stop = options.stop;
    Analysis analysis = analyse(candidate.design, catalog, asked);
    const bool isBuilt = analysis.fabrics.front().expansion != nullptr;
    const bool isMissing =
        !valueOf(analysis, "fabric.bisection.ratio") || !valueOf(analysis, "fabric.hops.mean");
    if (isBuilt && isMissing && options.search) {
        asked.only = {"fabric.bisection", "fabric.hops"};
        analysis = deepen(analysis, candidate.design, catalog, asked);
    }
    readFigures(analysis, candidate);
    if (candidate.isFeasible && candidate.endpoints < wish.endpoints) {
        candidate.isFeasible = false;
        candidate.problem = "it has fewer endpoints than were asked for";
    }
    return candidate;
}

// What is to be small, in one order; the unknown counts as worst.
std::vector<double> burdens(const FamilyCandidate& candidate, bool withCost) {
    constexpr double kWorst = 1e300;
    std::vector<double> found = {
        static_cast<double>(candidate.switches), static_cast<double>(candidate.cables),
        candidate.hopsMean.value_or(kWorst), -candidate.bisectionRatio.value_or(-kWorst)};
    if (withCost) {
        found.push_back(candidate.cost->inDollars());
    }
    return found;
}

void findFront(std::vector<FamilyCandidate>& candidates) {
    const bool withCost =
        std::all_of(candidates.begin(), candidates.end(), [](const FamilyCandidate& each) {
            return !each.isFeasible || each.cost.has_value();
        });
    for (FamilyCandidate& candidate : candidates) {
        if (!candidate.isFeasible) {
            continue;
        }
        const std::vector<double> own = burdens(candidate, withCost);
        candidate.isOnFront =
            std::none_of(candidates.begin(), candidates.end(), [&](const FamilyCandidate& other) {
                if (!other.isFeasible || &other == &candidate) {
                    return false;
                }
                const std::vector<double> theirs = burdens(other, withCost);
                return theirs != own &&
                       std::equal(theirs.begin(), theirs.end(), own.begin(), std::less_equal<>());
            });
    }
}

} // namespace

std::vector<Params> fitsOf(const Topology& topology, const FitWish& wish) {
    if (topology.fit != nullptr) {
        return topology.fit(wish);
    }
    Params params;
    if (has(topology, "endpoints")) {
        params["endpoints"] = wish.endpoints;
    } else if (has(topology, "servers") && has(topology, "rails")) {
        constexpr std::int64_t kRails = 8;
        params["rails"] = kRails;
        params["servers"] = ceilDivide(wish.endpoints, kRails);
    } else {
        return {};
    }
    params["rate"] = wish.rate;
    if (has(topology, "radix")) {
        params["radix"] = wish.radix;
    }
    return {params};
}

std::vector<FamilyCandidate> compareFamilies(const FitWish& wish, const Catalog& catalog,
                                             const FamilyOptions& options) {
    std::vector<FamilyCandidate> candidates;
    for (const Topology* topology : topologies()) {
        for (const Params& params : fitsOf(*topology, wish)) {
            if (options.stop.stop_requested()) {
                return candidates;
            }
            candidates.push_back(candidateOf(*topology, params, wish, catalog, options));
        }
    }
    findFront(candidates);
    return candidates;
}

} // namespace weft
