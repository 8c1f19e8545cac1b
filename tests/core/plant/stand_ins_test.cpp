// SPDX-License-Identifier: GPL-3.0-or-later
// A network of some vendors' parts only: what stands in does the work, and taking it leaves nothing
// of another vendor but what is said to have no substitute.
#include "core/base/text.hpp"
#include "core/catalog/fit.hpp"
#include "core/plant/stand_ins.hpp"
#include "core/study/vendor_change.hpp"
#include "tests/core/plant/furnished.hpp"

#include <algorithm>
#include <cmath>

namespace weft::test {
namespace {

using Vendors = std::vector<std::string>;

std::vector<StandIn> standInsOf(const Design& design, const Analysis& analysis,
                                const Vendors& vendors) {
    return standIns(design, *analysis.plant, vendors);
}

const StandIn* at(const std::vector<StandIn>& all, std::string_view scope) {
    const auto found = std::find_if(all.begin(), all.end(),
                                    [&](const StandIn& each) { return each.scope == scope; });
    return found == all.end() ? nullptr : &*found;
}

Design ethernetPod() {
    return *designFromTopology(*findTopology("leaf-spine"),
                               std::vector<std::string>{"endpoints=512", "rate=400Gb/s",
                                                        "leaf=nvidia-sn5600",
                                                        "uplink-rate=400Gb/s"},
                               seedCatalog());
}

PartId anyNic(std::string_view vendor, double gigabits) {
    for (const Part* part : seedCatalog().ofKind(PartKind::Nic)) {
        const Nic& nic = *part->as<Nic>();
        if (part->vendor == vendor && nic.roce && nic.ports.size() == 1 &&
            nic.ports[0].count == 1 && nic.ports[0].rate == gbps(gigabits)) {
            return part->id;
        }
    }
    return {};
}

// By brute force over the catalog: no switch of the vendors with the ports is nearer.
TEST(StandIns, AreTheNearestSwitchesThatHaveThePorts) {
    Design design = ethernetPod();
    const Analysis analysis = analyse(design, seedCatalog());
    const Vendors vendors{"arista", "Cisco"};
    const auto found = standInsOf(design, analysis, vendors);
    const Fabric& fabric = analysis.fabrics.front().expansion->fabric;
    const Cabling& cabling = analysis.plant->cabling.front();
    for (const NodeRole role : {NodeRole::Leaf, NodeRole::Spine}) {
        const StandIn* standIn = at(found, "compute/" + std::string(toString(role)));
        ASSERT_NE(standIn, nullptr);
        EXPECT_EQ(standIn->count, fabric.range(role).size());
        ASSERT_NE(standIn->instead, nullptr) << standIn->problem;
        std::int64_t most = 0;
        Bandwidth rate;
        for (const PortShape& shape : cabling.ports.shapes) {
            if (!shape.server && fabric.devices[shape.kind].role == role) {
                most = std::max(most, shape.portsUsed);
                rate = fabric.linkClasses[shape.lots.front().linkClass].rate;
            }
        }
        const Switch& now = *standIn->now->as<Switch>();
        const auto farness = [&](const Part& part) {
            return std::abs(portsAt(*part.as<Switch>(), rate) - portsAt(now, rate));
        };
        const Switch& chosen = *standIn->instead->as<Switch>();
        EXPECT_TRUE(standIn->instead->vendor == "Arista" || standIn->instead->vendor == "Cisco");
        EXPECT_GE(portsAt(chosen, rate), most);
        for (const Part* part : seedCatalog().ofKind(PartKind::Switch)) {
            const Switch& other = *part->as<Switch>();
            const bool isOfThem = part->vendor == "Arista" || part->vendor == "Cisco";
            const bool isData =
                other.kind == SwitchClass::Fixed || other.kind == SwitchClass::Modular;
            if (isOfThem && isData && other.fabric == "ethernet" && !other.maxPorts &&
                other.cages.size() == 1 && portsAt(other, rate) >= most) {
                EXPECT_LE(farness(*standIn->instead), farness(*part)) << part->id;
            }
        }
    }
}

TEST(StandIns, TakenLeaveNothingOfAnotherVendor) {
    Design design = ethernetPod();
    design.fabrics.write()[0].params["nic"] = anyNic("NVIDIA", 400);
    Gateway gateway;
    gateway.id = "gw";
    gateway.site = design.sites->front().id;
    gateway.part = "nvidia-sn5600";
    gateway.count = 2;
    design.gateways.write().push_back(gateway);
    const Vendors vendors{"Arista", "Broadcom", "generic"};
    const Analysis analysis = analyse(design, seedCatalog());
    const auto change = changeVendors(design, analysis, seedCatalog(), vendors);
    ASSERT_TRUE(change) << change.error().toString();
    for (const char* scope : {"compute/leaf", "compute/spine", "compute/nic", "gw"}) {
        const StandIn* standIn = at(change->standIns, scope);
        ASSERT_NE(standIn, nullptr) << scope;
        ASSERT_NE(standIn->instead, nullptr) << scope << ": " << standIn->problem;
        EXPECT_FALSE(standIn->edits.empty()) << scope;
    }
    const WhatIf& after = change->designs.back();
    EXPECT_TRUE(standInsOf(after.design, after.analysis, vendors).empty());
    for (const BillLine& line : after.analysis.bill->lines) {
        const bool isNetwork = line.kind == BillKind::Switch || line.kind == BillKind::Nic;
        EXPECT_TRUE(!isNetwork || line.vendor == "Arista" || line.vendor == "Broadcom")
            << line.title;
    }
    // The figures are those of the two analyses.
    ASSERT_FALSE(change->figures.empty());
    for (const ComparedFigure& figure : change->figures) {
        EXPECT_EQ(*figure.values[0], valueOf(analysis, figure.metric, figure.scope));
        EXPECT_EQ(*figure.values[1], valueOf(after.analysis, figure.metric, figure.scope));
    }
    // Its sentences are edits that any design takes.
    const auto once = weft::apply(design, Edit(change->step));
    ASSERT_TRUE(once);
    EXPECT_EQ(*once, after.design);
}

TEST(StandIns, FindingsNameWhatIsOutsideAndTheirRemediesWork) {
    Design design =
        superPod().design; // InfiniBand compute and storage, Ethernet in and out of band
    design.plant.write().vendors = {"Arista"};
    const Analysis analysis = analyse(design, seedCatalog());
    const Finding* none = nullptr;
    const Finding* other = nullptr;
    for (const Finding& finding : analysis.findings) {
        none =
            finding.id == "vendor.none_fits" && finding.scope == "compute/leaf" ? &finding : none;
        other = finding.id == "vendor.other" && finding.scope == "in-band/leaf" ? &finding : other;
    }
    ASSERT_NE(none, nullptr);
    EXPECT_EQ(none->severity, Severity::Error);
    EXPECT_NE(none->message.find("speaks infiniband"), std::string::npos) << none->message;
    ASSERT_EQ(none->fixes.size(), 1u);
    const auto allowed = weft::apply(design, none->fixes[0].edit);
    ASSERT_TRUE(allowed);
    EXPECT_EQ(findingOf(analyse(*allowed, seedCatalog()), "vendor.none_fits"), nullptr);
    ASSERT_NE(other, nullptr);
    ASSERT_EQ(other->fixes.size(), 1u);
    const auto taken = weft::apply(design, other->fixes[0].edit);
    ASSERT_TRUE(taken);
    for (const Finding& finding : analyse(*taken, seedCatalog()).findings) {
        EXPECT_FALSE(finding.id == "vendor.other" && finding.scope == "in-band/leaf");
    }
    const auto table =
        std::find_if(analysis.tables.begin(), analysis.tables.end(),
                     [](const ResultTable& each) { return each.id == "vendor.stand_ins"; });
    ASSERT_NE(table, analysis.tables.end());
    EXPECT_EQ(table->rows.size(), standInsOf(design, analysis, design.plant->vendors).size());
}

// A tier whose model was never said follows the one below it: it keeps its own where nothing fits.
TEST(StandIns, HoldWhatHasNoneInPlace) {
    Design design = superPod().design;
    const Analysis analysis = analyse(design, seedCatalog());
    const auto found = standInsOf(design, analysis, {"Juniper"});
    const StandIn* spine = at(found, "compute/spine");
    ASSERT_NE(spine, nullptr);
    EXPECT_EQ(spine->instead, nullptr);
    EXPECT_EQ(spine->edits,
              (std::vector<Edit>{SetParameter{"compute", "spine", ParamValue(spine->now->id)}}));
    EXPECT_TRUE(standInsOf(design, analysis, {}).empty());
    EXPECT_EQ(at(found, "dgx-h100"), nullptr) << "servers stay";
}

TEST(StandIns, DrawnSwitchesAreReplacedOneByOne) {
    Design design = emptyDesign("drawn");
    FabricIntent fabric;
    fabric.id = fabric.name = "drawn";
    fabric.site = design.sites->front().id;
    fabric.topology = "free-form";
    DrawnGraph& graph = fabric.graph.write();
    for (const char* id : {"a", "b"}) {
        DrawnNode node;
        node.id = node.name = id;
        node.part = "nvidia-sn5600";
        node.endpoints = 8;
        graph.nodes.push_back(node);
    }
    graph.nodes[1].part = "arista-7060x6-64pe";
    graph.links.push_back({"l", "a", "b", gbps(400), 4, {}});
    design.fabrics.write().push_back(fabric);
    const Analysis analysis = analyse(design, seedCatalog());
    const auto found = standInsOf(design, analysis, {"Arista"});
    ASSERT_EQ(found.size(), 1u);
    ASSERT_EQ(found[0].edits.size(), 1u);
    const auto* put = std::get_if<PutNode>(&found[0].edits[0]);
    ASSERT_NE(put, nullptr);
    EXPECT_EQ(put->node.id, "a");
    EXPECT_EQ(put->node.part, found[0].instead->id);
}

} // namespace
} // namespace weft::test
