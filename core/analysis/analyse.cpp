// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/analysis.hpp"
#include "core/analysis/fixes.hpp"
#include "core/analysis/joins.hpp"
#include "core/analysis/pass.hpp"
#include "core/fabric/damage.hpp"
#include "core/plant/buying.hpp"
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
                            bool useSymmetry, std::vector<Finding>& findings) {
    const Topology* topology = findTopology(intent.topology);
    auto expansion = topology != nullptr
                         ? topology->expand(intent, context)
                         : Result<Expansion>(fail(ErrorCode::Usage,
                                                  fmt::format("no topology {}", intent.topology)));
    if (!expansion) {
        findings.push_back(cannotBuild(intent, expansion.error()));
        return {intent.id, nullptr, nullptr};
    }
    findings.insert(findings.end(), expansion->findings.begin(), expansion->findings.end());
    return analysedFabric(intent.id, *std::move(expansion), useSymmetry, intent.failed);
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
    for (const FabricJoin& join : *design.joins) {
        order.emplace(join.id, order.size());
    }
    for (const Workload& workload : *design.workloads) {
        order.emplace(workload.id, order.size());
    }
    for (const Site& site : *design.sites) {
        order.emplace(site.id, order.size());
    }
    for (const Flow& flow : *design.flows) {
        order.emplace(flow.id, order.size());
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

// Whether an id that begins with `prefix` may begin with one of `only`.
bool isWanted(const std::vector<std::string>& only, std::string_view prefix) {
    return only.empty() || std::any_of(only.begin(), only.end(), [&](const std::string& wanted) {
               return wanted.starts_with(prefix) || prefix.starts_with(wanted);
           });
}

// The passes of a lane that --only leaves, with those whose metrics they read.
std::vector<const Pass*> chosenPasses(Lane lane, const AnalysisOptions& options) {
    std::vector<const Pass*> chosen;
    std::vector<std::string_view> needed;
    const auto rows = passes();
    for (auto row = rows.rbegin(); row != rows.rend(); ++row) {
        const bool isChosen =
            (row->finds && lane == Lane::Frame) ||
            std::find(needed.begin(), needed.end(), row->id) != needed.end() ||
            std::any_of(row->produces.begin(), row->produces.end(),
                        [&](std::string_view prefix) { return isWanted(options.only, prefix); });
        if (isChosen) {
            needed.insert(needed.end(), row->needs.begin(), row->needs.end());
            if (row->lane == lane || row->lane == Lane::Both) {
                chosen.push_back(&*row);
            }
        }
    }
    std::reverse(chosen.begin(), chosen.end());
    return chosen;
}

// A pass writes to lists of its own, so that it may read the metrics of earlier ones meanwhile.
void runPass(const Pass& pass, const PassInput& input, Analysis& analysis) {
    std::vector<Metric> metrics;
    std::vector<Finding> findings;
    std::vector<Series> series;
    std::vector<ResultTable> tables;
    PassOutput output{metrics,       findings,          series, analysis.overlays, tables,
                      analysis.wide, analysis.readiness};
    pass.run(input, output);
    std::move(metrics.begin(), metrics.end(), std::back_inserter(analysis.metrics));
    std::move(findings.begin(), findings.end(), std::back_inserter(analysis.findings));
    std::move(series.begin(), series.end(), std::back_inserter(analysis.series));
    std::move(tables.begin(), tables.end(), std::back_inserter(analysis.tables));
}

void runLane(Lane lane, const Design& design, const Catalog& pinned, const AnalysisOptions& options,
             Analysis& analysis) {
    const std::vector<const Pass*> chosen = chosenPasses(lane, options);
    for (std::size_t i = 0; i < chosen.size() && !options.stop.stop_requested(); ++i) {
        const auto report = [&](double share) {
            if (options.progress) {
                const double done = (static_cast<double>(i) + std::clamp(share, 0.0, 1.0)) /
                                    static_cast<double>(chosen.size());
                options.progress(static_cast<int>(done * 100), chosen[i]->title);
            }
        };
        report(0);
        runPass(*chosen[i], {design, pinned, analysis, lane, options, report}, analysis);
    }
}

} // namespace

Analysis analyse(const Design& design, const Catalog& catalog, const AnalysisOptions& options) {
    const Catalog pinned = catalogFor(design, catalog);
    const ExpandContext context{design, pinned};
    Analysis analysis;
    std::vector<std::shared_ptr<const Expansion>> expansions;
    for (const FabricIntent& intent : *design.fabrics) {
        if (options.stop.stop_requested()) {
            return analysis;
        }
        analysis.fabrics.push_back(
            expandFabric(intent, context, options.useSymmetry, analysis.findings));
        analysis.overlays.push_back({intent.id, {}, {}, {}, {}, {}, {}});
        expansions.push_back(analysis.fabrics.back().expansion);
    }
    joinFabrics(design, pinned, analysis);
    PlannedPlant planned = planPlant(design, pinned, std::move(expansions));
    analysis.bill = std::move(planned.bill);
    analysis.plant = std::move(planned.plant);
    analysis.findings.insert(analysis.findings.end(), analysis.bill->findings.begin(),
                             analysis.bill->findings.end());
    addResizeFixes(analysis.findings, design);
    analysis.findings.insert(analysis.findings.end(), options.known.begin(), options.known.end());
    runLane(Lane::Frame, design, pinned, options, analysis);
    sortResults(analysis, design);
    return analysis;
}

Analysis deepen(const Analysis& frame, const Design& design, const Catalog& catalog,
                const AnalysisOptions& options) {
    Analysis analysis = frame;
    runLane(Lane::Background, design, catalogFor(design, catalog), options, analysis);
    analysis.depth = Depth::Whole;
    sortResults(analysis, design);
    return analysis;
}

AnalysedFabric analysedFabric(const Id& id, Expansion expansion, bool useSymmetry,
                              std::span<const FailedElement> failed) {
    const auto meant = std::make_shared<const Expansion>(std::move(expansion));
    FabricShape shape;
    if (failed.empty()) {
        shape.works = std::shared_ptr<const Fabric>(meant, &meant->fabric);
    } else {
        DamagedFabric damaged = withoutFailed(meant->fabric, failed);
        shape.works = std::make_shared<const Fabric>(std::move(damaged.works));
        shape.meantLink = std::move(damaged.meantLink);
        shape.endpointsLost = damaged.endpointsLost;
        shape.unknownFailed = std::move(damaged.unknown);
        shape.isDamaged = true;
    }
    shape.graph = switchGraphOf(*shape.works);
    shape.useSymmetry = useSymmetry;
    if (useSymmetry) {
        shape.clos = recogniseMixedClos(*shape.works);
    }
    return {id, meant, std::make_shared<const FabricShape>(std::move(shape))};
}

LinkIndex meantLink(const AnalysedFabric& analysed, LinkIndex link) {
    return analysed.shape->isDamaged ? analysed.shape->meantLink[link.get()] : link;
}

bool PassInput::wants(std::string_view prefix) const {
    return isWanted(options.only, prefix);
}

Finding notRun(const Id& fabric, std::string_view pass, std::string what, std::string_view why) {
    Finding finding;
    finding.id = fmt::format("{}.not_run", pass);
    finding.severity = Severity::Info;
    finding.scope = fabric;
    finding.message = fmt::format("{} not run: {}", what, why);
    return finding;
}

std::string fabricOrigin(const Design& design, const Id& fabric) {
    const FabricIntent* intent = design.fabric(fabric);
    if (const FabricJoin* join = design.join(fabric)) {
        return fmt::format("the fabrics joined by {}", join->name.empty() ? fabric : join->name);
    }
    return fmt::format("fabric {}",
                       intent != nullptr && !intent->name.empty() ? intent->name : fabric);
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

const Overlay* Analysis::overlay(std::string_view fabric) const {
    const auto found = std::find_if(overlays.begin(), overlays.end(),
                                    [&](const Overlay& each) { return each.fabric == fabric; });
    return found == overlays.end() ? nullptr : &*found;
}

} // namespace weft
