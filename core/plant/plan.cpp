// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plant/draws.hpp"
#include "core/plant/panels.hpp"
#include "core/plant/plant.hpp"

#include <algorithm>

namespace weft {

const Fabric* Plant::netAt(std::size_t number) const {
    if (number >= expansions.size()) {
        return &joins[number - expansions.size()].fabric;
    }
    return expansions[number] == nullptr ? nullptr : &expansions[number]->fabric;
}

std::pair<Id, Id> Plant::endsOf(std::size_t number) const {
    if (number >= expansions.size()) {
        const GatewayNet& net = joins[number - expansions.size()];
        return {net.lower.fabric, net.upper.fabric};
    }
    const Id& fabric = expansions[number]->fabric.id;
    return {fabric, fabric};
}

OpticsRules Plant::opticsOf(std::size_t number, const Design& design) const {
    return number >= expansions.size()
               ? weft::opticsOf(joins[number - expansions.size()], design)
               : (*design.fabrics)[number].optics.over(design.plant->optics);
}

PlannedPlant planPlant(const Design& design, Catalog catalog,
                       std::vector<std::shared_ptr<const Expansion>> expansions) {
    auto plant = std::make_shared<Plant>();
    plant->catalog = std::move(catalog);
    plant->expansions = std::move(expansions);
    plant->joins = gatewayNets(design, plant->expansions);
    plant->cabling = planCabling(design, plant->catalog, plant->expansions, plant->joins);
    plant->standing = boxesOf(design, plant->catalog, plant->expansions);
    Standing& standing = plant->standing;
    for (const GatewayNet& net : plant->joins) {
        std::vector<std::uint32_t> boxes;
        for (const auto& [fabric, node] : net.origin) {
            boxes.push_back(standing.boxOf[fabric][node.get()]);
        }
        standing.boxOf.push_back(std::move(boxes));
    }
    plugIn(*plant, design);
    placeBoxes(standing, design, plant->expansions);
    if (std::any_of(standing.sites.begin(), standing.sites.end(),
                    [](const SiteStanding& site) { return site.lengthsCount; })) {
        plant->cabling =
            planCabling(design, plant->catalog, plant->expansions, plant->joins, &standing);
        plugIn(*plant, design);
    }
    checkRackLimits(standing);
    auto bill = std::make_shared<Bill>(
        makeBill(design, plant->catalog, plant->expansions, plant->cabling, plant->joins));
    addPanelLines(bill->lines, *plant, design);
    bill->findings.insert(bill->findings.end(), standing.findings.begin(), standing.findings.end());
    return {std::move(plant), std::move(bill)};
}

} // namespace weft
