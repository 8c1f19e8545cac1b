// SPDX-License-Identifier: GPL-3.0-or-later
// Designs whose equipment stands on a drawn floor, for tests.
#pragma once

#include "core/analysis/analysis.hpp"
#include "core/plant/plant.hpp"
#include "tests/core/plant/planned.hpp"

namespace weft::test {

inline FloorRow floorRow(std::string id, std::int64_t racks, double y, RowUse use = RowUse::Any) {
    FloorRow row;
    row.id = row.name = std::move(id);
    row.racks = racks;
    row.y = metres(y);
    row.use = use;
    return row;
}

// A room with rows three metres apart: "a", "b"…
inline void drawRoom(Site& site, std::vector<FloorRow> rows) {
    Room room;
    room.id = "hall";
    room.name = "Hall";
    room.rows = std::move(rows);
    site.floor.write().rooms = {std::move(room)};
}

// The H100 pod in rows of 20 racks of 48 units and 45 kW, and a row for switches.
inline Design furnishedPod() {
    Design design = superPod().design;
    Site& site = design.sites.write()[0];
    FloorRules& rules = site.floor.write().rules;
    rules.rack.units = 48;
    rules.rack.power = kilowatts(45);
    drawRoom(site,
             {floorRow("a", 20, 0), floorRow("b", 20, 3), floorRow("c", 20, 6, RowUse::Network)});
    return design;
}

inline const Box* boxNamed(const Plant& plant, const Design& design, std::string_view name) {
    const BoxNames names(plant.standing, plant.expansions, design);
    for (const Box& box : plant.standing.boxes) {
        if (placementKey(names(box)) == placementKey(name)) {
            return &box;
        }
    }
    return nullptr;
}

inline std::string rackOf(const Plant& plant, const Box& box) {
    return plant.standing.racks[static_cast<std::size_t>(box.rack)].name();
}

inline const Finding* findingOf(const Analysis& analysis, std::string_view id) {
    for (const Finding& finding : analysis.findings) {
        if (finding.id == id) {
            return &finding;
        }
    }
    return nullptr;
}

inline double valueOf(const Analysis& analysis, std::string_view id, std::string_view scope) {
    const Metric* metric = analysis.find(id, scope);
    EXPECT_NE(metric, nullptr) << id << " of " << scope;
    return metric == nullptr ? -1 : metric->value;
}

// Rack, site and fabric sums of the same watts.
inline void expectPowersAgree(const Design& design, const Analysis& analysis) {
    const Standing& standing = analysis.plant->standing;
    for (const SiteStanding& here : standing.sites) {
        double most = 0, typical = 0;
        for (std::uint32_t i = here.firstBox; i < here.endBox; ++i) {
            most += inWatts(standing.mostOf(standing.boxes[i]));
            typical += inWatts(standing.typicalOf(standing.boxes[i]));
        }
        const double it = valueOf(analysis, "site.power.it", here.site);
        EXPECT_NEAR(most, it, 1e-9 * std::max(it, 1.0)) << here.site;
        if (const Metric* metric = analysis.find("site.power.typical", here.site)) {
            EXPECT_NEAR(typical, metric->value, 1e-9 * std::max(typical, 1.0)) << here.site;
        }
    }
    double lines = 0, fabrics = 0;
    for (const BillLine& line : analysis.bill->lines) {
        const bool isNetwork =
            design.fabric(line.scope) != nullptr || design.join(line.scope) != nullptr ||
            design.gateway(line.scope) != nullptr || design.wan(line.scope) != nullptr;
        lines += isNetwork && line.kind != BillKind::Server && line.kind != BillKind::Storage
                     ? inWatts(line.typical) * static_cast<double>(line.quantity)
                     : 0;
    }
    for (const Metric& metric : analysis.metrics) {
        const bool isNetwork =
            metric.id == "fabric.power.typical" || metric.id == "power.gateways.typical";
        fabrics += isNetwork ? metric.value : 0;
    }
    EXPECT_NEAR(lines, fabrics, 1e-9 * std::max(lines, 1.0));
}

} // namespace weft::test
