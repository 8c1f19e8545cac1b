// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/vendor_change.hpp"

#include "core/design/scenario.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace weft {
namespace {

constexpr std::array<std::string_view, 9> kFigures{
    "cost.capex",          "cost.tco",      "network.power.max",       "site.racks",
    "fabric.switches",     "fabric.cables", "fabric.oversubscription", "fabric.bisection",
    "fabric.transceivers",
};

VendorChange::Doubts doubtsOf(const Analysis& analysis) {
    VendorChange::Doubts doubts;
    for (const BillLine& line : analysis.bill->lines) {
        doubts.unpriced += line.price.basis == PriceBasis::None && !isRented(line) ? 1 : 0;
    }
    doubts.unjoined = unjoinedLinks(*analysis.plant);
    doubts.errors =
        std::count_if(analysis.findings.begin(), analysis.findings.end(),
                      [](const Finding& finding) { return finding.severity == Severity::Error; });
    return doubts;
}

} // namespace

Result<VendorChange> changeVendors(const Design& design, const Analysis& analysis,
                                   const Catalog& catalog, const std::vector<std::string>& vendors,
                                   const AnalysisOptions& options) {
    VendorChange change;
    change.standIns = standIns(design, *analysis.plant, vendors);
    change.step = takeOnly(design, vendors, change.standIns);
    WEFT_TRY(Design changed, weft::apply(design, Edit(change.step)));
    change.designs.push_back({Id(kBaseline), "As designed", design, analysis});
    change.designs.push_back({"vendors", change.step.label, changed, {}});
    change.designs.back().analysis = analyse(changed, catalog, options);
    if (options.stop.stop_requested()) {
        return change; // incomplete, as the analysis is
    }
    for (ComparedFigure& figure : figures(change.designs)) {
        const bool isShown =
            std::find(kFigures.begin(), kFigures.end(), figure.metric) != kFigures.end();
        if (isShown && figure.values.front() && figure.values.back()) {
            change.figures.push_back(std::move(figure));
        }
    }
    for (const WhatIf& each : change.designs) {
        change.doubts.push_back(doubtsOf(each.analysis));
    }
    return change;
}

std::vector<std::string> networkVendors(const Catalog& catalog) {
    std::set<std::string> vendors;
    for (const Part& part : catalog.parts()) {
        if (!part.vendor.empty() && (part.as<Switch>() != nullptr || part.as<Nic>() != nullptr ||
                                     part.as<Optic>() != nullptr)) {
            vendors.insert(part.vendor);
        }
    }
    return {vendors.begin(), vendors.end()};
}

} // namespace weft
