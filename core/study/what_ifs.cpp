// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/what_ifs.hpp"

#include "core/base/text.hpp"
#include "core/design/scenario.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <tbb/parallel_for.h>

#include <mutex>

namespace weft {

namespace {

Result<Id> idOf(const Design& design, const std::string& wanted) {
    if (wanted == kBaseline) {
        return Id(kBaseline);
    }
    if (const Scenario* scenario = findScenario(design, wanted)) {
        return scenario->id;
    }
    std::vector<std::string_view> known = {kBaseline};
    for (const Scenario& scenario : *design.scenarios) {
        known.push_back(scenario.id);
    }
    return fail(ErrorCode::Usage, fmt::format("found {}, expected a scenario: {}", inQuotes(wanted),
                                              fmt::join(known, ", ")));
}

Result<std::vector<WhatIf>> resolved(const Design& design, std::span<const std::string> wanted) {
    std::vector<std::string> all(wanted.begin(), wanted.end());
    if (all.empty()) {
        all.emplace_back(kBaseline);
        for (const Scenario& scenario : *design.scenarios) {
            all.push_back(scenario.id);
        }
    }
    std::vector<WhatIf> found;
    for (const std::string& each : all) {
        WEFT_TRY(const Id id, idOf(design, each));
        WEFT_TRY(Resolved made, resolve(design, id));
        const Scenario* scenario = design.scenario(id);
        WhatIf whatIf;
        whatIf.id = id;
        whatIf.name = scenario == nullptr      ? "Baseline"
                      : scenario->name.empty() ? id
                                               : scenario->name;
        whatIf.design = std::move(made.design);
        whatIf.analysis.findings = std::move(made.findings);
        found.push_back(std::move(whatIf));
    }
    return found;
}

void answer(WhatIf& whatIf, const Catalog& catalog, Depth depth, AnalysisOptions options) {
    options.known = std::move(whatIf.analysis.findings);
    whatIf.analysis = analyse(whatIf.design, catalog, options);
    if (depth == Depth::Whole && !options.stop.stop_requested()) {
        whatIf.analysis = deepen(whatIf.analysis, whatIf.design, catalog, options);
    }
}

} // namespace

Result<std::vector<WhatIf>> whatIfs(const Design& design, std::span<const std::string> wanted,
                                    const Catalog& catalog, Depth depth,
                                    const AnalysisOptions& options) {
    WEFT_TRY(std::vector<WhatIf> all, resolved(design, wanted));
    AnalysisOptions each = options;
    each.progress = {}; // ours counts scenarios
    std::mutex telling;
    std::size_t done = 0;
    tbb::parallel_for(std::size_t(0), all.size(), [&](std::size_t i) {
        answer(all[i], catalog, depth, each);
        const std::lock_guard lock(telling);
        ++done;
        if (options.progress) {
            options.progress(static_cast<int>(100 * done / all.size()), all[i].name);
        }
    });
    return all;
}

} // namespace weft
