// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plant/draws.hpp"
#include "core/plant/panels.hpp"
#include "core/plant/plant.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace weft {

PlannedPlant planPlant(const Design& design, Catalog catalog,
                       std::vector<std::shared_ptr<const Expansion>> expansions) {
    auto plant = std::make_shared<Plant>();
    plant->catalog = std::move(catalog);
    plant->expansions = std::move(expansions);
    plant->cabling = planCabling(design, plant->catalog, plant->expansions);
    plant->standing = boxesOf(design, plant->catalog, plant->expansions);
    Standing& standing = plant->standing;
    plugIn(standing, design, plant->catalog, plant->expansions, plant->cabling);
    placeBoxes(standing, design, plant->expansions);
    if (std::any_of(standing.sites.begin(), standing.sites.end(),
                    [](const SiteStanding& site) { return site.lengthsCount; })) {
        plant->cabling = planCabling(design, plant->catalog, plant->expansions, &standing);
        plugIn(standing, design, plant->catalog, plant->expansions, plant->cabling);
    }
    checkRackLimits(standing);
    auto bill =
        std::make_shared<Bill>(makeBill(design, plant->catalog, plant->expansions, plant->cabling));
    addPanelLines(bill->lines, *plant, design);
    for (const FabricJoin& join : *design.joins) {
        if (join.count > 0) {
            bill->findings.push_back({"join.not_cabled",
                                      Severity::Warning,
                                      join.id,
                                      fmt::format("{} links between {} and {} count for capacity, "
                                                  "but are on no bill or schedule: draw them, or "
                                                  "order them apart.",
                                                  join.count, join.a.fabric, join.b.fabric),
                                      static_cast<double>(join.count),
                                      std::nullopt,
                                      "count",
                                      {}});
        }
    }
    bill->findings.insert(bill->findings.end(), standing.findings.begin(), standing.findings.end());
    return {std::move(plant), std::move(bill)};
}

} // namespace weft
