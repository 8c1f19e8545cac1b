// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plant/draws.hpp"
#include "core/plant/panels.hpp"
#include "core/plant/plant.hpp"

#include <algorithm>

namespace weft {
namespace {

// The boxes that a net's nodes are, standing as devices of their fabric or gateway.
std::vector<std::uint32_t> boxesOf(const GatewayNet& net, const Standing& standing,
                                   std::size_t fabrics) {
    std::vector<std::uint32_t> boxes;
    for (const auto& [number, node] : net.origin) {
        std::uint32_t box = kNoBox;
        if (number < fabrics) {
            box = standing.boxOf[number][node.get()];
        } else if (number != GatewayNet::kProvider) {
            const std::uint32_t first = standing.firstOfGateway[number - fabrics];
            box = first == kNoBox ? kNoBox : first + node.value;
        }
        boxes.push_back(box);
    }
    return boxes;
}

} // namespace

const Fabric* Plant::netAt(std::size_t number) const {
    if (number >= expansions.size()) {
        return &nets[number - expansions.size()].fabric;
    }
    return expansions[number] == nullptr ? nullptr : &expansions[number]->fabric;
}

const Id& Plant::siteOf(std::size_t number, NodeIndex node, const Design& design) const {
    return number >= expansions.size() ? nets[number - expansions.size()].homeOf(node).site
                                       : (*design.fabrics)[number].site;
}

OpticsRules Plant::opticsOf(std::size_t number, const Design& design) const {
    return number >= expansions.size()
               ? weft::opticsOf(nets[number - expansions.size()], design)
               : (*design.fabrics)[number].optics.over(design.plant->optics);
}

std::int64_t unjoinedLinks(const Plant& plant) {
    std::int64_t links = 0;
    for (const Cabling& cabling : plant.cabling) {
        for (const Join& join : cabling.joins) {
            links += join.medium.problem.empty() ? 0 : join.links;
        }
    }
    return links;
}

PlannedPlant planPlant(const Design& design, Catalog catalog,
                       std::vector<std::shared_ptr<const Expansion>> expansions) {
    auto plant = std::make_shared<Plant>();
    plant->catalog = std::move(catalog);
    plant->expansions = std::move(expansions);
    plant->nets = gatewayNets(design, plant->catalog, plant->expansions);
    plant->cabling = planCabling(design, plant->catalog, plant->expansions, plant->nets);
    plant->standing =
        boxesOf(design, plant->catalog, plant->expansions, plant->cabling, plant->nets);
    Standing& standing = plant->standing;
    for (const GatewayNet& net : plant->nets) {
        standing.boxOf.push_back(boxesOf(net, standing, plant->expansions.size()));
    }
    plugIn(*plant, design);
    placeBoxes(standing, design, plant->expansions);
    if (std::any_of(standing.sites.begin(), standing.sites.end(),
                    [](const SiteStanding& site) { return site.lengthsCount; })) {
        plant->cabling =
            planCabling(design, plant->catalog, plant->expansions, plant->nets, &standing);
        plugIn(*plant, design);
    }
    checkRackLimits(standing);
    auto bill = std::make_shared<Bill>(
        makeBill(design, plant->catalog, plant->expansions, plant->cabling, plant->nets));
    addPanelLines(bill->lines, *plant, design);
    bill->findings.insert(bill->findings.end(), standing.findings.begin(), standing.findings.end());
    return {std::move(plant), std::move(bill)};
}

} // namespace weft
