// SPDX-License-Identifier: GPL-3.0-or-later
// A small design with one of everything, for tests that look at single fields.
#pragma once

#include "core/design/edit.hpp"

namespace weft::test {

// With every field said.
inline RackSpec sampleSpec() {
    return {48, metres(0.6),   metres(1.2),     kilowatts(40),
            2,  kilowatts(45), kilograms(1500), kilowatts(38)};
}

inline Floor sampleFloor() {
    Floor floor;
    floor.rules = {
        RackPolicy::EndOfRow,
        4,
        sampleSpec(),
        {TrayKind::Underfloor, metres(0.5), metres(1), 0.1, metres(4.5), {metres(0), metres(12.5)}},
        1.25,
        0.09,
        0.35,
        2400.0};
    floor.rooms = {{"hall",
                    "Hall 1",
                    metres(0),
                    metres(2),
                    1,
                    {{"a",
                      "Row A",
                      metres(1),
                      metres(2.4),
                      20,
                      RowUse::Servers,
                      true,
                      sampleSpec(),
                      {{7, true, sampleSpec()}}}}}};
    floor.placements = {{"compute-leaf-07", "a", 3, 42, RackFace::Rear}};
    return floor;
}

inline PlantRules samplePlant() {
    return {{metres(3), true, false, "DR", "NVIDIA", FibrePlant::Panels, TrunkKind::Mpo12},
            {{"transceiver", 0.02}},
            {5.0, 0.08, 0.1, 1.3, 0.4, 0.1, 3000.0, true},
            {"NVIDIA", "Arista"},
            {{"arista-7808r4", {"arista-7800r4-36pe", 4}}}};
}

inline PriceBook sampleBook() {
    return {"acme", "Acme, autumn",    "2026-11-20", "EUR",
            1.08,   PriceBasis::Quote, false,        {{"nvidia-qm9700", 25'000.5, "Offer 7"}}};
}

inline Design sampleDesign() {
    Design design;
    design.id = "sample";
    design.name = "Sample";
    design.notes = "Two sites";
    design.sites = std::vector<Site>{
        {"dc", "Data centre", SiteKind::DataCentre, 40, kilowatts(40), {0, 0, 960, 640}},
        {"edge", "Edge", SiteKind::Edge, {}, {}, {1000, 0, 320.5, 240}},
    };
    design.groups = std::vector<ServerGroup>{{"dgx", "DGX H100", "dc", "nvidia-dgx-h100", 127}};
    FabricIntent compute;
    compute.id = "compute";
    compute.name = "Compute";
    compute.site = "dc";
    compute.topology = "rail-optimised";
    compute.transport = Transport::InfiniBand;
    compute.params = {{"servers", std::int64_t{127}},
                      {"leaf", "nvidia-qm9700"},
                      {"oversubscription", 1.0},
                      {"rate", gbps(400)},
                      {"dual-tor", false},
                      {"cable", metres(30)}};
    compute.attachments = {{"dgx", "compute", 8, {}}};
    compute.place = {20, 40, 280, 180};
    FabricIntent drawn;
    drawn.id = "lab";
    drawn.name = "Lab";
    drawn.site = "edge";
    drawn.topology = "free-form";
    drawn.place = {1020, 40, 280, 180};
    drawn.graph = DrawnGraph{{{"leaf-1", "Leaf 1", NodeRole::Leaf, "acme-one", 4, {10, 20.5}},
                              {"s1", "", NodeRole::Server, "", 0, {0, 0}}},
                             {{"l1", "leaf-1", "s1", gbps(100), 2, metres(3)}}};
    design.fabrics = std::vector<FabricIntent>{compute, drawn};
    design.wans = std::vector<WanLink>{
        {"wan", "Line", "dc", "edge", "dark-fibre", gbps(100), 2, kilometres(80)}};
    design.joins = std::vector<FabricJoin>{{"gate",
                                            "Gate",
                                            {"compute", NodeRole::Spine, 4},
                                            {"lab", NodeRole::Leaf, 0},
                                            gbps(100),
                                            4,
                                            metres(200)}};
    design.accepted = std::vector<Acceptance>{{"ports.exceeded@compute/leaf", "Known"}};
    return design;
}

inline Presentation samplePresentation() {
    return {"A larger hall",
            "Network architecture",
            "Do we double the fabric?",
            "Yes.\nThis year.",
            "Confidential",
            DeckColours::Dark,
            "#0d9488",
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 4 2\"/>"};
}

// With a floor, rules of buying, a price book and what heads its deck.
inline Design furnishedDesign() {
    Design design = sampleDesign();
    design.sites.write()[0].floor = sampleFloor();
    design.plant = samplePlant();
    design.books = std::vector<PriceBook>{sampleBook()};
    design.presentation = samplePresentation();
    design.ranges = StatedRanges{{{"pue", 0.9, 1, 1.25}, {"price.switch", 0.5, 0.75, 1}}, 7};
    return design;
}

} // namespace weft::test
