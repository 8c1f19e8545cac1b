// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/analysis.hpp"
#include "core/analysis/fixes.hpp"
#include "core/analysis/pass.hpp"
#include "core/plant/plant.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace weft {

namespace {

// Why a fabric could not be built, as a finding on it.
Finding cannotBuild(const FabricIntent& intent, const Error& error) {
    Finding finding;
    finding.id = "fabric.not_built";
    finding.severity = Severity::Error;
    finding.scope = intent.id;
    finding.message = fmt::format("{} cannot be built: {}", intent.name, error.message);
    if (!error.hint.empty()) {
        finding.message += ". " + error.hint;
    }
    if (!error.place.empty() && intent.params.contains(error.place)) {
        finding.fixes.push_back({fmt::format("Take {} back to its default", error.place),
                                 SetParameter{intent.id, error.place, std::nullopt}});
    }
    return finding;
}

AnalysedFabric expandFabric(const FabricIntent& intent, const ExpandContext& context,
                            std::vector<Finding>& findings) {
    const Topology* topology = findTopology(intent.topology);
    auto expansion = topology != nullptr
                         ? topology->expand(intent, context)
                         : Result<Expansion>(fail(ErrorCode::Usage,
                                                  fmt::format("no topology {}", intent.topology)));
    if (!expansion) {
        findings.push_back(cannotBuild(intent, expansion.error()));
        return {intent.id, nullptr};
    }
    findings.insert(findings.end(), expansion->findings.begin(), expansion->findings.end());
    return {intent.id, std::make_shared<const Expansion>(*std::move(expansion))};
}

// Scopes in the order of the document, so that output reads as the drawing does.
std::map<std::string, std::size_t, std::less<>> scopeOrder(const Design& design) {
    std::map<std::string, std::size_t, std::less<>> order;
    for (const FabricIntent& fabric : *design.fabrics) {
        order.emplace(fabric.id, order.size());
    }
    for (const WanLink& wan : *design.wans) {
        order.emplace(wan.id, order.size());
    }
    for (const ServerGroup& group : *design.groups) {
        order.emplace(group.id, order.size());
    }
    for (const Workload& workload : *design.workloads) {
        order.emplace(workload.id, order.size());
    }
    for (const Site& site : *design.sites) {
        order.emplace(site.id, order.size());
    }
    return order;
}

void sortResults(Analysis& analysis, const Design& design) {
    const auto order = scopeOrder(design);
    const auto placeOf = [&](std::string_view scope) {
        const auto found = order.find(scope.substr(0, scope.find('/')));
        return found == order.end() ? order.size() : found->second;
    };
    std::stable_sort(analysis.metrics.begin(), analysis.metrics.end(),
                     [&](const Metric& a, const Metric& b) {
                         const std::size_t x = placeOf(a.scope), y = placeOf(b.scope);
                         return x != y ? x < y : a.id < b.id;
                     });
    std::stable_sort(analysis.findings.begin(), analysis.findings.end(),
                     [&](const Finding& a, const Finding& b) {
                         return a.severity != b.severity ? a.severity > b.severity
                                                         : placeOf(a.scope) < placeOf(b.scope);
                     });
}

} // namespace

Analysis analyse(const Design& design, const Catalog& catalog, std::stop_token stop) {
    const Catalog pinned = catalog.withPinned(*design.parts);
    const ExpandContext context{design, pinned};
    Analysis analysis;
    std::vector<std::shared_ptr<const Expansion>> expansions;
    for (const FabricIntent& intent : *design.fabrics) {
        if (stop.stop_requested()) {
            return analysis;
        }
        analysis.fabrics.push_back(expandFabric(intent, context, analysis.findings));
        expansions.push_back(analysis.fabrics.back().expansion);
    }
    auto bill = std::make_shared<Bill>(makeBill(design, pinned, expansions));
    analysis.findings.insert(analysis.findings.end(), bill->findings.begin(), bill->findings.end());
    analysis.bill = std::move(bill);
    addResizeFixes(analysis.findings, design);
    for (const Pass& pass : passes()) {
        if (stop.stop_requested()) {
            return analysis;
        }
        // A pass writes to lists of its own, so that it may read the metrics of earlier ones
        // meanwhile.
        std::vector<Metric> metrics;
        std::vector<Finding> findings;
        std::vector<Series> series;
        PassOutput output{metrics, findings, series};
        pass.run({design, pinned, analysis, stop}, output);
        std::move(metrics.begin(), metrics.end(), std::back_inserter(analysis.metrics));
        std::move(findings.begin(), findings.end(), std::back_inserter(analysis.findings));
        std::move(series.begin(), series.end(), std::back_inserter(analysis.series));
    }
    sortResults(analysis, design);
    return analysis;
}

const Metric* Analysis::find(std::string_view id, std::string_view scope) const {
    const auto found = std::find_if(metrics.begin(), metrics.end(), [&](const Metric& metric) {
        return metric.id == id && metric.scope == scope;
    });
    return found == metrics.end() ? nullptr : &*found;
}

const AnalysedFabric* Analysis::fabric(std::string_view id) const {
    const auto found = std::find_if(fabrics.begin(), fabrics.end(),
                                    [&](const AnalysedFabric& each) { return each.id == id; });
    return found == fabrics.end() ? nullptr : &*found;
}

} // namespace weft
