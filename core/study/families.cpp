// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/families.hpp"

#include "core/base/text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace weft {

namespace {

bool hasError(const Analysis& analysis) {
    return std::any_of(analysis.findings.begin(), analysis.findings.end(),
                       [](const Finding& finding) { return finding.severity == Severity::Error; });
}

std::string firstError(const Analysis& analysis) {
    const auto found =
        std::find_if(analysis.findings.begin(), analysis.findings.end(),
                     [](const Finding& finding) { return finding.severity == Severity::Error; });
    return found == analysis.findings.end() ? std::string() : found->message;
}

Result<Design> designOf(const Topology& topology, const Params& params, const Catalog& catalog) {
    std::vector<std::string> settings;
    for (const auto& [name, value] : params) {
        settings.push_back(name + "=" + paramText(value));
    }
    return designFromTopology(topology, settings, catalog);
}

// The first of the topology's own proposals that can be built without an error.
Family sized(const Topology& topology, const FitWish& wish, const Catalog& catalog, Depth depth,
             const AnalysisOptions& options) {
    Family family;
    family.topology = &topology;
    family.problem = fmt::format("no {} of {} endpoints at {} with {}-port switches", topology.name,
                                 formatCount(wish.endpoints), formatBandwidth(wish.rate),
                                 formatCount(wish.radix));
    AnalysisOptions all = options; // errors must be found, whatever is asked for
    all.only = {};
    for (const Params& params : topology.fit(wish)) {
        Result<Design> design = designOf(topology, params, catalog);
        if (!design) {
            family.problem = design.error().toString();
            continue;
        }
        Analysis analysis = analyse(*design, catalog, all);
        if (hasError(analysis)) {
            family.problem = firstError(analysis);
            continue;
        }
        if (depth == Depth::Whole) {
            analysis = deepen(analysis, *design, catalog, options);
        }
        family.design = *std::move(design);
        family.analysis = std::move(analysis);
        family.problem.clear();
        break;
    }
    return family;
}

} // namespace

const Metric* Family::find(std::string_view metric) const {
    if (design.fabrics->empty()) {
        return nullptr;
    }
    const Metric* found = analysis.find(metric, fabric().id);
    return found != nullptr ? found : analysis.find(metric, "design");
}

std::vector<Family> families(const FitWish& wish, const Catalog& catalog, Depth depth,
                             const AnalysisOptions& options) {
    std::vector<Family> found;
    std::vector<const Topology*> rows;
    for (const Topology* topology : topologies()) {
        if (topology->fit != nullptr) {
            rows.push_back(topology);
        }
    }
    AnalysisOptions each = options;
    each.progress = {}; // ours counts families
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (options.progress) {
            options.progress(static_cast<int>(100 * i / rows.size()), rows[i]->name);
        }
        Family family = sized(*rows[i], wish, catalog, depth, each);
        if (options.stop.stop_requested()) {
            return found;
        }
        found.push_back(std::move(family));
    }
    return found;
}

} // namespace weft
