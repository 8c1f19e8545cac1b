// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plant/keep.hpp"

#include <algorithm>
#include <unordered_map>

namespace weft {

Batch keepStanding(const Design& design, const Plant& plant) {
    const Standing& standing = plant.standing;
    const BoxNames names(standing, plant.expansions, design);
    Batch batch;
    batch.label = "Hold everything where it stands";
    for (const SiteStanding& here : standing.sites) {
        if (!here.lengthsCount) {
            continue;
        }
        Site site = *design.site(here.site);
        std::vector<Placement>& placements = site.floor.write().placements;
        placements.clear();
        std::unordered_map<std::string, std::size_t> placeOf; // by key
        for (std::uint32_t i = here.firstBox; i < here.endBox; ++i) {
            const Box& box = standing.boxes[i];
            const Rack& rack = standing.racks[static_cast<std::size_t>(box.rack)];
            if (rack.isDrawn()) {
                placeOf.emplace(placementKey(names(box)), placements.size());
                placements.push_back(
                    {names(box), rack.row, rack.number, box.unit, RackFace::Front});
            }
        }
        for (const Placement& placed : design.site(here.site)->floor->placements) {
            if (const auto same = placeOf.find(placementKey(placed.device));
                same != placeOf.end()) {
                placements[same->second].face = placed.face;
            } else {
                placements.push_back(placed); // of a device the design does not have today
            }
        }
        std::sort(placements.begin(), placements.end(),
                  [](const Placement& a, const Placement& b) { return a.device < b.device; });
        batch.edits.push_back(PutSite{std::move(site)});
    }
    return batch;
}

} // namespace weft
