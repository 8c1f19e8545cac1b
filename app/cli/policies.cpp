// SPDX-License-Identifier: GPL-3.0-or-later
// weft-cli policies: what other rules of choosing optics, or of placing equipment, would make of a
// design.
#include "app/cli/command.hpp"
#include "app/cli/table.hpp"
#include "core/analysis/analysis.hpp"
#include "core/base/text.hpp"
#include "core/design/file.hpp"
#include "core/study/optics_policies.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace weft::cli {

namespace {

struct Options {
    std::string file, what = "optics";
    bool asJson = false;
};

Result<void> optics(const Design& design, Session& session, bool asJson) {
    AnalysisOptions only;
    only.only = {"bom."};
    const Analysis analysis = analyse(design, session.catalog(), only);
    const auto outcomes = comparePolicies(design, analysis, session.catalog(),
                                          usualPolicies(design, session.catalog()));
    Json rows = Json::array();
    Table table({"policy", "cost", "unpriced", "power", "modules", "cables", "not joined"});
    for (const PolicyOutcome& outcome : outcomes) {
        rows.push_back({{"policy", outcome.policy.name},
                        {"cost", outcome.cost.inDollars()},
                        {"unpriced_lines", outcome.unpriced},
                        {"power", inWatts(outcome.power)},
                        {"modules", outcome.modules},
                        {"cables", outcome.cables},
                        {"unjoined_links", outcome.unjoined}});
        table.add({outcome.policy.name, formatMoney(outcome.cost), formatCount(outcome.unpriced),
                   formatPower(outcome.power), formatCount(outcome.modules),
                   formatCount(outcome.cables), formatCount(outcome.unjoined)});
    }
    return asJson ? putJson({{"format", 1},
                             {"units", {{"cost", "USD"}, {"power", "W"}}},
                             {"policies", std::move(rows)}})
                  : put(table.text({1, 2, 3, 4, 5, 6}), {});
}

// Each policy of placement on every site at once.
Result<void> floors(const Design& design, Session& session, bool asJson) {
    Json rows = Json::array();
    Table table({"policy", "racks", "fullest rack", "cable", "capex", "errors"});
    for (const RackPolicy policy :
         {RackPolicy::TopOfRack, RackPolicy::MiddleOfRow, RackPolicy::EndOfRow,
          RackPolicy::NetworkRows, RackPolicy::ScalableUnits}) {
        Design changed = design;
        for (Site& site : changed.sites.write()) {
            site.floor.write().rules.policy = policy;
        }
        AnalysisOptions only;
        only.only = {"site.racks", "rack.power", "fabric.cable.length", "cost.capex"};
        const Analysis analysis = analyse(changed, session.catalog(), only);
        double racks = 0, fullest = 0, cable = 0, capex = 0;
        for (const Metric& metric : analysis.metrics) {
            racks += metric.id == "site.racks" ? metric.value : 0;
            fullest = metric.id == "rack.power.max" ? std::max(fullest, metric.value) : fullest;
            cable += metric.id == "fabric.cable.length" ? metric.value : 0;
            capex += metric.id == "cost.capex" && metric.scope == "design" ? metric.value : 0;
        }
        const auto errors = std::count_if(
            analysis.findings.begin(), analysis.findings.end(),
            [](const Finding& finding) { return finding.severity == Severity::Error; });
        rows.push_back({{"policy", toString(policy)},
                        {"racks", racks},
                        {"fullest_rack", fullest},
                        {"cable", cable},
                        {"capex", capex},
                        {"errors", errors}});
        table.add({std::string(toString(policy)), formatValue(racks, "count"),
                   formatValue(fullest, "W"), formatValue(cable, "m"), formatValue(capex, "USD"),
                   formatCount(errors)});
    }
    return asJson ? putJson({{"format", 1},
                             {"units", {{"fullest_rack", "W"}, {"cable", "m"}, {"capex", "USD"}}},
                             {"policies", std::move(rows)}})
                  : put(table.text({1, 2, 3, 4, 5}), {});
}

} // namespace

void addPolicies(CLI::App& app, Session& session) {
    CLI::App* command = app.add_subcommand(
        "policies", "What other rules of choosing optics, or of placing racks, would cost");
    auto options = std::make_shared<Options>();
    command->add_option("FILE", options->file, "Design")->required();
    command->add_option("--of", options->what, "optics or floor [optics]")
        ->check(CLI::IsMember({"optics", "floor"}));
    command->add_flag("--json", options->asJson, "JSON");
    command->callback(guarded(session, [options, &session]() -> Result<void> {
        WEFT_TRY(const Design design, loadDesign(options->file));
        return options->what == "floor" ? floors(design, session, options->asJson)
                                        : optics(design, session, options->asJson);
    }));
}

} // namespace weft::cli
