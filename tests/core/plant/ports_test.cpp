// SPDX-License-Identifier: GPL-3.0-or-later
// Ports dealt and cages filled, on small hand-made fabrics.
#include "tests/core/plant/planned.hpp"

namespace weft::test {
namespace {

Part switchPart(std::string id, std::vector<CageGroup> cages) {
    Part part = emptyPart(PartKind::Switch);
    part.id = part.model = std::move(id);
    std::get<Switch>(part.body).cages = std::move(cages);
    return part;
}

Part serverPart(std::string role, std::int64_t ports, std::int64_t perCage) {
    Part part = emptyPart(PartKind::Server);
    part.id = part.model = "server";
    ServerPorts entry;
    entry.role = std::move(role);
    entry.count = ports;
    entry.rate = gbps(400);
    entry.portsPerCage = perCage;
    std::get<Server>(part.body).ports = {entry};
    return part;
}

// One switch with `servers` of `ports` links each, and `uplinks` to a second switch.
Fabric star(const Part& box, std::int64_t servers, std::int64_t ports, std::uint32_t uplinks,
            Bandwidth up, Id id = "compute", std::string role = "compute") {
    FabricBuilder builder(std::move(id));
    const std::uint8_t server = builder.addDevice({NodeRole::Server, "server", "server", {}});
    const std::uint8_t leaf =
        builder.addDevice({NodeRole::Leaf, box.id, box.title(), box.as<Switch>()->cages});
    const std::uint8_t spine =
        builder.addDevice({NodeRole::Spine, {}, "generic", {{"", 64, up, {}, {}, false, {}}}});
    const std::uint16_t down = builder.addLinkClass(
        {"endpoint_leaf", NodeRole::Server, NodeRole::Leaf, gbps(400), metres(10), true});
    const std::uint16_t upper =
        builder.addLinkClass({"leaf_spine", NodeRole::Leaf, NodeRole::Spine, up, metres(10), true});
    const NodeRange block = builder.addServers(
        {"group", "server", "server", {}, ports, std::move(role), gbps(400), 0, {}}, server,
        servers);
    const NodeRange leaves = builder.addSwitches(NodeRole::Leaf, leaf, 1);
    const NodeRange spines = builder.addSwitches(NodeRole::Spine, spine, 1);
    for (std::uint32_t i = 0; i < block.size(); ++i) {
        builder.link(NodeIndex(block.begin + i), NodeIndex(leaves.begin),
                     static_cast<std::uint32_t>(ports), down);
    }
    builder.link(NodeIndex(leaves.begin), NodeIndex(spines.begin), uplinks, upper);
    return std::move(builder).build();
}

Planned planOf(std::vector<Fabric> fabrics, std::vector<Part> parts) {
    Design design;
    std::vector<std::shared_ptr<const Expansion>> expansions;
    for (Fabric& fabric : fabrics) {
        FabricIntent intent;
        intent.id = fabric.id;
        intent.role = fabric.id == "storage" ? FabricRole::Storage : FabricRole::Compute;
        design.fabrics.write().push_back(intent);
        expansions.push_back(
            std::make_shared<const Expansion>(Expansion{std::move(fabric), {}, {}}));
    }
    return planned(std::move(design), Catalog(std::move(parts), {}), std::move(expansions));
}

std::vector<std::string> labelsOf(const Planned& plan, std::size_t fabric, bool upperEnd) {
    std::vector<std::string> labels;
    forEachCable(plan.fabric(fabric), plan.cabling[fabric], [&](const CableRow& row) {
        labels.push_back(upperEnd ? row.deviceB + " " + portLabel(row.portB)
                                  : row.deviceA + " " + portLabel(row.portA));
        return true;
    });
    return labels;
}

const CageGroup kTwin{"OSFP", 4, gbps(800), gbps(400), {{2, gbps(400)}}, false, {}};

TEST(Ports, DownLinksFillCagesFromTheFirstAndUplinksFromTheLastInCagesOfTheirOwn) {
    const Part box = switchPart("box", {kTwin});
    // 3 servers of 1 port take cages 1 and half of 2; 2 uplinks take cage 4, so that the next two
    // servers move nothing.
    const Planned plan =
        planOf({star(box, 3, 1, 2, gbps(400))}, {box, serverPart("compute", 1, 1)});
    const auto up = labelsOf(plan, 0, true);
    EXPECT_EQ(up, (std::vector<std::string>{"compute-leaf-01 1/1", "compute-leaf-01 1/2",
                                            "compute-leaf-01 2/1", "compute-spine-01 1",
                                            "compute-spine-01 2"}));
    const auto down = labelsOf(plan, 0, false);
    EXPECT_EQ(down, (std::vector<std::string>{"group-01 compute 1", "group-02 compute 1",
                                              "group-03 compute 1", "compute-leaf-01 4/1",
                                              "compute-leaf-01 4/2"}));
    EXPECT_EQ(plan.bill.ports.at(0).used, 5);
    EXPECT_EQ(plan.bill.ports.at(0).free, 1 + 2); // the lane of cage 2 and both of cage 3
}

TEST(Ports, TheGroupNearestTheRateThatHoldsThemAllIsTaken) {
    const Part box = switchPart("box", {{"QSFP-DD", 2, gbps(800), {}, {{2, gbps(400)}}, false, {}},
                                        {"QSFP112", 4, gbps(400), {}, {}, false, {}},
                                        {"SFP28", 1, gbps(25), {}, {}, true, {}}});
    // Four servers go into the four 400G cages 3 to 6, so that cages 1 and 2 stay for the 800G
    // uplinks.
    const Planned plan =
        planOf({star(box, 4, 1, 2, gbps(800))}, {box, serverPart("compute", 1, 1)});
    EXPECT_EQ(labelsOf(plan, 0, true)[0], "compute-leaf-01 3");
    EXPECT_EQ(labelsOf(plan, 0, false)[4], "compute-leaf-01 1");
    EXPECT_EQ(plan.finding("ports.exceeded"), nullptr);
    // Seven do not fit one group: four in 400G cages, the rest in the first 800G cages.
    const Planned spill =
        planOf({star(box, 7, 1, 0 + 1, gbps(400))}, {box, serverPart("compute", 1, 1)});
    EXPECT_EQ(labelsOf(spill, 0, true)[4], "compute-leaf-01 1/1");
    EXPECT_EQ(spill.cabling[0].joins.size(),
              3u); // two kinds of cage for servers, one for the uplink
}

TEST(Ports, BeyondTheFaceplateIsNumberedOnAndFoundOncePerKindOfDevice) {
    const Part box = switchPart("box", {kTwin});
    const Planned plan =
        planOf({star(box, 7, 1, 4, gbps(400))}, {box, serverPart("compute", 1, 1)});
    // 7 down fill cages 1 to 4 but for a lane; 4 uplinks need cages of their own: 5 and 6 of 4. 7 +
    // 1 lane there.
    EXPECT_EQ(labelsOf(plan, 0, false).back(), "compute-leaf-01 6/2");
    const Finding* finding = plan.finding("ports.exceeded");
    ASSERT_NE(finding, nullptr);
    EXPECT_EQ(finding->scope, "compute/leaf");
    EXPECT_EQ(finding->severity, Severity::Error);
    EXPECT_EQ(finding->value, 11);
    EXPECT_EQ(finding->limit, 8);
}

TEST(Ports, ServersSharedByFabricsNumberTheirPortsOn) {
    const Part box = switchPart("box", {{"OSFP", 64, gbps(400), {}, {}, false, {}}});
    const auto design = [&](std::int64_t ports) {
        return planOf({star(box, 1, 3, 1, gbps(400), "compute", "compute/storage"),
                       star(box, 1, 2, 1, gbps(400), "storage", "compute/storage")},
                      {box, serverPart("compute/storage", ports, 1)});
    };
    const Planned fits = design(5);
    EXPECT_EQ(labelsOf(fits, 0, false)[2], "group-01 compute 3");
    EXPECT_EQ(labelsOf(fits, 1, false)[0], "group-01 storage 4");
    EXPECT_EQ(fits.finding("ports.exceeded"), nullptr);
    const Planned tight = design(4);
    ASSERT_NE(tight.finding("ports.exceeded"), nullptr);
    EXPECT_EQ(tight.finding("ports.exceeded")->scope, "storage/group");
    EXPECT_EQ(tight.finding("ports.exceeded")->value, 2);
    EXPECT_EQ(tight.finding("ports.exceeded")->limit, 1);
}

TEST(Ports, TheChipMayAllowFewerThanTheFaceplate) {
    Part box = switchPart("box", {{"OSFP", 8, gbps(800), {}, {{2, gbps(400)}}, false, {}}});
    std::get<Switch>(box.body).maxPorts = 10;
    const Planned plan =
        planOf({star(box, 8, 1, 4, gbps(400))}, {box, serverPart("compute", 1, 1)});
    ASSERT_NE(plan.finding("ports.exceeded"), nullptr);
    EXPECT_EQ(plan.finding("ports.exceeded")->limit, 10);
}

TEST(Ports, ARateWithoutACageIsSaid) {
    const Part box = switchPart("box", {{"QSFP28", 32, gbps(100), {}, {}, false, {}}});
    const Planned plan =
        planOf({star(box, 2, 1, 1, gbps(100))}, {box, serverPart("compute", 1, 1)});
    const Finding* finding = plan.finding("optics.none_fits");
    ASSERT_NE(finding, nullptr);
    EXPECT_NE(finding->message.find("no cage of it runs at 400Gb/s"), std::string::npos);
    EXPECT_EQ(plan.finding("ports.exceeded"), nullptr);
}

TEST(Ports, DrawnHostsTakePortsWithoutACable) {
    const Part box = switchPart("box", {{"QSFP112", 32, gbps(400), {}, {}, false, {}}});
    FabricBuilder builder("drawn");
    const std::uint8_t device =
        builder.addDevice({NodeRole::Switch, box.id, "box", box.as<Switch>()->cages});
    const std::uint16_t kind = builder.addLinkClass(
        {"switch_switch", NodeRole::Switch, NodeRole::Switch, gbps(400), metres(5), false});
    builder.addSwitches(NodeRole::Switch, device, 2);
    builder.setMergedEndpoints(NodeIndex(0), 30);
    builder.link(NodeIndex(0), NodeIndex(1), 4, kind);
    const Planned plan = planOf({std::move(builder).build()}, {box});
    EXPECT_EQ(plan.pieces(BillKind::Cable), 4);
    EXPECT_EQ(plan.bill.ports.at(0).used, 30 + 4 + 4);
    ASSERT_NE(plan.finding("ports.exceeded"), nullptr);
    EXPECT_EQ(labelsOf(plan, 0, false)[0], "drawn-switch-01 31");
    EXPECT_EQ(labelsOf(plan, 0, true)[0], "drawn-switch-02 1");
}

} // namespace
} // namespace weft::test
