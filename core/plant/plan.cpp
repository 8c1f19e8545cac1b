// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plant/draws.hpp"
#include "core/plant/plant.hpp"

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
    auto bill =
        std::make_shared<Bill>(makeBill(design, plant->catalog, plant->expansions, plant->cabling));
    bill->findings.insert(bill->findings.end(), standing.findings.begin(), standing.findings.end());
    return {std::move(plant), std::move(bill)};
}

} // namespace weft
