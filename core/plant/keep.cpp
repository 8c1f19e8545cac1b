// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plant/keep.hpp"

#include <algorithm>

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
        for (std::uint32_t i = here.firstBox; i < here.endBox; ++i) {
            const Box& box = standing.boxes[i];
            const Rack& rack = standing.racks[static_cast<std::size_t>(box.rack)];
            if (rack.isDrawn()) {
                placements.push_back(
                    {names(box), rack.row, rack.number, box.unit, RackFace::Front});
            }
        }
        for (const Placement& placed : design.site(here.site)->floor->placements) {
            const auto same =
                std::find_if(placements.begin(), placements.end(), [&](const Placement& other) {
                    return placementKey(other.device) == placementKey(placed.device);
                });
            if (same == placements.end()) {
                placements.push_back(placed); // of a device the design does not have today
            } else {
                same->face = placed.face;
            }
        }
        std::sort(placements.begin(), placements.end(),
                  [](const Placement& a, const Placement& b) { return a.device < b.device; });
        batch.edits.push_back(PutSite{std::move(site)});
    }
    return batch;
}

} // namespace weft
