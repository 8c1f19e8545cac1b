// SPDX-License-Identifier: GPL-3.0-or-later
// weft-cli policies: what other rules of choosing optics, of placing equipment, or of whose parts
// to take would make of a design.
#include "app/cli/command.hpp"
#include "app/cli/table.hpp"
#include "core/analysis/analysis.hpp"
#include "core/base/text.hpp"
#include "core/design/file.hpp"
#include "core/study/optics_policies.hpp"
#include "core/study/vendor_change.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace weft::cli {

namespace {

struct Options {
    std::string file, what = "optics";
    std::vector<std::string> vendors;
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

Json toJson(const StandIn& standIn) {
    Json json = {{"where", standIn.scope},
                 {"pieces", standIn.count},
                 {"ports", standIn.needs},
                 {"now", standIn.now->id},
                 {"instead", standIn.instead == nullptr ? Json() : Json(standIn.instead->id)}};
    if (standIn.instead == nullptr) {
        json["why_none"] = standIn.problem;
    }
    return json;
}

// What only these vendors' parts would make of it: what stands in for what, then before and after.
Result<void> vendors(const Design& design, Session& session, std::vector<std::string> wanted,
                     bool asJson) {
    if (wanted.empty()) {
        wanted = design.plant->vendors;
    }
    if (wanted.empty()) {
        return fail(ErrorCode::Usage, "no vendor is named", {},
                    "Say --vendors NAME,NAME, or give the design the setting vendors=");
    }
    WEFT_TRY(const VendorChange change,
             changeVendors(design, analyse(design, session.catalog()), session.catalog(), wanted));
    Json standIns = Json::array(), rows = Json::array();
    Table places({"where", "pieces", "now", "ports in use", "instead"});
    for (const StandIn& each : change.standIns) {
        standIns.push_back(toJson(each));
        places.add(
            {each.scope, formatCount(each.count), each.now->title(), each.needs,
             each.instead != nullptr ? each.instead->title() : "none fits: " + each.problem});
    }
    Table table({"scope", "figure", "as designed", "these vendors"});
    const auto add = [&](std::string scope, std::string_view name, std::string_view unit,
                         double before, double after) {
        rows.push_back({{"scope", scope},
                        {"figure", name},
                        {"unit", unit},
                        {"before", before},
                        {"after", after}});
        table.add({std::move(scope), std::string(name), formatValue(before, unit),
                   formatValue(after, unit)});
    };
    for (const ComparedFigure& figure : change.figures) {
        add(figure.scope, figure.metric, figure.unit, *figure.values[0], *figure.values[1]);
    }
    const auto addDoubt = [&](std::string_view name, std::int64_t VendorChange::Doubts::*count) {
        add("design", name, "count", static_cast<double>(change.doubts[0].*count),
            static_cast<double>(change.doubts[1].*count));
    };
    addDoubt("lines without a price", &VendorChange::Doubts::unpriced);
    addDoubt("links not joined", &VendorChange::Doubts::unjoined);
    addDoubt("errors", &VendorChange::Doubts::errors);
    if (asJson) {
        return putJson({{"format", 1},
                        {"vendors", wanted},
                        {"stand_ins", std::move(standIns)},
                        {"figures", std::move(rows)}});
    }
    const std::string heading = change.standIns.empty()
                                    ? "No switch, NIC or gateway is of another vendor.\n\n"
                                    : places.text({1}) + "\n";
    return put(heading + table.text({2, 3}), {});
}

} // namespace

void addPolicies(CLI::App& app, Session& session) {
    CLI::App* command = app.add_subcommand(
        "policies",
        "What other rules of choosing optics, placing racks or taking vendors would cost");
    auto options = std::make_shared<Options>();
    command->add_option("FILE", options->file, "Design")->required();
    command->add_option("--of", options->what, "optics, floor or vendors [optics]")
        ->check(CLI::IsMember({"optics", "floor", "vendors"}));
    command
        ->add_option("--vendors", options->vendors,
                     "Whose parts to take, of --of vendors [the design's own]")
        ->delimiter(',');
    command->add_flag("--json", options->asJson, "JSON");
    command->callback(guarded(session, [options, &session]() -> Result<void> {
        WEFT_TRY(const Design design, loadDesign(options->file));
        if (options->what == "vendors") {
            return vendors(design, session, options->vendors, options->asJson);
        }
        return options->what == "floor" ? floors(design, session, options->asJson)
                                        : optics(design, session, options->asJson);
    }));
}

} // namespace weft::cli
