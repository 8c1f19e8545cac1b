// SPDX-License-Identifier: GPL-3.0-or-later
// Public audits of planners show how they fail. One test per failure.
#include "core/plant/media_match.hpp"
#include "tests/core/plant/furnished.hpp"

#include <map>
#include <set>

namespace weft::test {
namespace {

// Bandwidth used as a switch count: at twice the rate a pod needs as many switches, not half.
TEST(Traps, SwitchesAreCountedByPortsNotByBandwidth) {
    const Planned slow = planned("leaf-spine", {"endpoints=1024", "radix=64", "rate=400Gb/s"});
    const Planned fast = planned("leaf-spine", {"endpoints=1024", "radix=64", "rate=800Gb/s"});
    EXPECT_EQ(slow.fabric().switches().size(), fast.fabric().switches().size());
    EXPECT_EQ(slow.fabric().switches().size(), 32u + 16u); // 1,024 / 32 leaves, half as many spines
}

// More cables than ports, and ports beyond the faceplate.
TEST(Traps, CablesBeyondTheFaceplateAreFound) {
    const Planned plan =
        planned("leaf-spine", {"endpoints=100", "leaves=1", "spines=1", "radix=32"});
    const Finding* finding = plan.finding("ports.exceeded");
    ASSERT_NE(finding, nullptr);
    EXPECT_GT(*finding->value, *finding->limit);
    std::int64_t rows = 0;
    std::set<std::string> ports;
    forEachCable(plan.fabric(), plan.cabling[0], [&](const CableRow& row) {
        ++rows;
        ports.insert(row.deviceB + " " + portLabel(row.portB));
        return true;
    });
    EXPECT_EQ(static_cast<std::int64_t>(ports.size()), rows) << "no port twice, there or not";
}

// Link speed taken from one end: 200G server ports on 400G cages make 200G links at both ends.
TEST(Traps, ALinkRunsAtWhatBothItsEndsRunAt) {
    const Planned plan =
        planned("leaf-spine", {"endpoints=64", "rate=200Gb/s", "uplink-rate=400Gb/s",
                               "leaf=nvidia-sn5600", "spine=nvidia-sn5600"});
    forEachCable(plan.fabric(), plan.cabling[0], [&](const CableRow& row) {
        for (const Part* module : {row.moduleA, row.moduleB}) {
            if (module != nullptr) {
                EXPECT_GT(serviceAt(*module->as<Optic>(), row.rate).links, 0) << row.id;
            }
        }
        EXPECT_EQ(row.rate, row.linkClass == "endpoint_leaf" ? gbps(200) : gbps(400));
        return true;
    });
}

// Optics of one fibre type on the other's trunk.
TEST(Traps, FibreIsOfTheModulesKind) {
    for (const char* length : {"30m", "90m", "400m", "1500m"}) {
        const Planned plan =
            planned("leaf-spine", {"endpoints=64", "rate=400Gb/s", "leaf=nvidia-sn5600",
                                   "spine=nvidia-sn5600", std::string("uplink-length=") + length});
        for (const Join& join : plan.cabling[0].joins) {
            const Medium& medium = join.medium;
            if (medium.lowerModule == nullptr || medium.cable == nullptr) {
                continue;
            }
            const auto mode = [](const Part* part) {
                return part->as<Optic>()->media.value_or("").substr(0, 3);
            };
            EXPECT_EQ(mode(medium.lowerModule), mode(medium.upperModule)) << length;
            EXPECT_NE(medium.cable->as<Optic>()->media.value_or("").find(mode(medium.lowerModule)),
                      std::string::npos)
                << length;
        }
    }
}

// Peer links configured but never cabled.
TEST(Traps, PeerLinksBetweenLeavesAreCabled) {
    Design design = emptyDesign("peers");
    FabricIntent fabric;
    fabric.id = "lab";
    fabric.site = "dc";
    fabric.topology = "free-form";
    fabric.graph = DrawnGraph{{{"leaf-1", "Leaf 1", NodeRole::Leaf, "", 4, {}},
                               {"leaf-2", "Leaf 2", NodeRole::Leaf, "", 4, {}}},
                              {{"peer", "leaf-1", "leaf-2", gbps(400), 2, metres(2)}}};
    design.fabrics.write().push_back(fabric);
    const Planned plan = planned(design);
    EXPECT_EQ(plan.pieces(BillKind::Cable), 2);
    std::int64_t rows = 0;
    forEachCable(plan.fabric(), plan.cabling[0], [&](const CableRow&) { return ++rows > 0; });
    EXPECT_EQ(rows, 2);
}

// Racks filled by units while kilowatts overflow.
TEST(Traps, RacksAreFilledByWattsToo) {
    Design design = furnishedPod();
    design.sites.write()[0].floor.write().rules.rack.power = kilowatts(22);
    const Analysis analysis = analyse(design, seedCatalog());
    std::map<std::int32_t, double> watts;
    for (const Box& box : analysis.plant->standing.boxes) {
        watts[box.rack] += inWatts(analysis.plant->standing.mostOf(box));
    }
    for (const auto& [rack, draw] : watts) {
        EXPECT_LE(draw, 22'000);
    }
}

// Every run priced at 100 m.
TEST(Traps, RunsArePricedAtTheirOwnLength) {
    const Analysis analysis = analyse(furnishedPod(), seedCatalog());
    std::set<Length> lengths;
    for (const BillLine& line : analysis.bill->lines) {
        if (line.kind == BillKind::Cable) {
            lengths.insert(line.length);
        }
    }
    EXPECT_GT(lengths.size(), 5u);
}

// Uplink i always on spine i mod n.
TEST(Traps, UplinksReachEverySpineEvenly) {
    for (const char* endpoints : {"100", "1000", "1016", "1500"}) {
        const Planned plan = planned("leaf-spine", {std::string("endpoints=") + endpoints,
                                                    "radix=64", "oversubscription=3"});
        const Fabric& fabric = plan.fabric();
        const NodeRange leaves = fabric.range(NodeRole::Leaf),
                        spines = fabric.range(NodeRole::Spine);
        for (std::uint32_t leaf = leaves.begin; leaf < leaves.end; ++leaf) {
            std::vector<std::uint32_t> counts(spines.size(), 0);
            for (const Arc& arc : fabric.neighbours(NodeIndex(leaf))) {
                if (spines.contains(arc.node)) {
                    counts[arc.node.value - spines.begin] += fabric.link(arc.link).count;
                }
            }
            const auto [least, most] = std::minmax_element(counts.begin(), counts.end());
            EXPECT_GE(*least, 1u) << endpoints;
            EXPECT_LE(*most - *least, 1u) << endpoints;
        }
    }
}

// WAN links missing from the bill.
TEST(Traps, WanLinksAreOnTheBill) {
    Design design = furnishedPod();
    design.sites.write().push_back({"edge", "Edge", SiteKind::Edge, {}, {}, {}});
    design.wans.write().push_back({"line", "Line", "dc", "edge", "", gbps(100), 2, kilometres(80)});
    const Analysis analysis = analyse(design, seedCatalog());
    const auto line = std::find_if(analysis.bill->lines.begin(), analysis.bill->lines.end(),
                                   [](const BillLine& each) { return each.kind == BillKind::Wan; });
    ASSERT_NE(line, analysis.bill->lines.end());
    EXPECT_EQ(line->quantity, 2);
}

// Growth that watches ports but not oversubscription.
TEST(Traps, GrowthOnTheSameSwitchesShowsInOversubscription) {
    const auto ratio = [](const char* endpoints) {
        const auto design = designFromTopology(
            *findTopology("leaf-spine"),
            std::vector<std::string>{std::string("endpoints=") + endpoints, "radix=64", "leaves=8",
                                     "spines=4", "links-per-pair=4"},
            seedCatalog());
        return valueOf(analyse(*design, seedCatalog()), "fabric.oversubscription",
                       design->fabrics->front().id);
    };
    EXPECT_DOUBLE_EQ(ratio("128"), 1.0);
    EXPECT_DOUBLE_EQ(ratio("256"), 2.0);
}

// Three power sums that disagree.
TEST(Traps, RackSiteBillAndFabricAddUpOnePower) {
    for (const Design& design : {furnishedPod(), superPod().design}) {
        expectPowersAgree(design, analyse(design, seedCatalog()));
    }
    const auto torus = designFromTopology(*findTopology("torus"), {}, seedCatalog());
    expectPowersAgree(*torus, analyse(*torus, seedCatalog()));
}

} // namespace
} // namespace weft::test
