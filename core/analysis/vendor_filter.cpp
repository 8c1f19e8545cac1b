// SPDX-License-Identifier: GPL-3.0-or-later
// Switches, NICs and gateways of vendors that the design does not take parts of.
#include "core/analysis/ownership.hpp"
#include "core/base/text.hpp"
#include "core/plant/stand_ins.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace weft {
namespace {

Finding findingOf(const StandIn& standIn, const Design& design) {
    Finding finding;
    finding.scope = standIn.scope;
    finding.value = static_cast<double>(standIn.count);
    finding.unit = "count";
    const std::string is =
        fmt::format("{} × {} {} {} of another vendor than the design takes parts of ({})",
                    formatCount(standIn.count), standIn.use, standIn.now->title(),
                    standIn.count == 1 ? "is" : "are", fmt::join(design.plant->vendors, ", "));
    if (standIn.instead != nullptr) {
        finding.id = "vendor.other";
        finding.severity = Severity::Warning;
        finding.message = fmt::format("{}: {} could stand in.", is, standIn.instead->title());
        const std::string label =
            fmt::format("Take {} as {}", standIn.instead->title(), standIn.use);
        finding.fixes.push_back({label, Batch{label, standIn.edits}});
        return finding;
    }
    finding.id = "vendor.none_fits";
    finding.severity = Severity::Error;
    finding.message = fmt::format("{}, and {}: take parts of {} too, or build {} otherwise.", is,
                                  standIn.problem, standIn.now->vendor, standIn.scope);
    PlantRules rules = *design.plant;
    rules.vendors.push_back(standIn.now->vendor);
    finding.fixes.push_back({fmt::format("Take parts of {} too", standIn.now->vendor),
                             SetPlantRules{std::move(rules)}});
    return finding;
}

} // namespace

void vendorFilter(const PassInput& input, PassOutput& output) {
    if (input.soFar.plant == nullptr) {
        return;
    }
    const std::vector<StandIn> found =
        standIns(input.design, *input.soFar.plant, input.design.plant->vendors);
    for (const StandIn& each : found) {
        output.findings.push_back(findingOf(each, input.design));
    }
    if (!found.empty()) {
        output.tables.push_back(standInTable(found));
    }
}

} // namespace weft
