// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/flows/policy.hpp"
#include "tests/core/flows/random_sites.hpp"

#include <gtest/gtest.h>

namespace weft {
namespace {

// Zone plant around site a, core around b, both in "all".
Design zoned() {
    Design design = test::twoSites();
    design.zones = std::vector<Zone>{
        {"all"}, {"plant", "", "all", "acme", {"a"}}, {"core", "", "all", "", {"b"}}};
    Flow flow{"f"};
    flow.kind = FlowKind::InferenceRequest;
    flow.from = "a";
    flow.to = "b";
    design.flows.write().push_back(flow);
    return design;
}

FlowPolicy policy(const Design& design) {
    static const Catalog noParts;
    const SiteGraph graph = siteGraph(design, noParts, {});
    const FlowDemand demand = flowDemand(design.flows->front(), graph);
    return PolicyBook(design).policyOf(design.flows->front(), graph,
                                       SiteRoutes(graph, design, demand.from).to(demand.to));
}

TEST(Policy, DeniesWhatNoRuleAllows) {
    Design design = zoned();
    EXPECT_EQ(policy(design).verdict, Verdict::Default);
    design.rules.write().push_back({"r", "", "plant", "core", {FlowKind::Backup}});
    EXPECT_EQ(policy(design).verdict, Verdict::Default);
    design.rules.write().front().kinds = {FlowKind::Backup, FlowKind::InferenceRequest};
    EXPECT_EQ(policy(design).verdict, Verdict::Allowed);
    design.rules.write().push_back({"never", "", "", "core", {}, false});
    EXPECT_EQ(policy(design).verdict, Verdict::Denied);
    EXPECT_EQ(policy(design).rule->id, "never");
    design.zones.write().clear();
    EXPECT_EQ(policy(design).verdict, Verdict::NoZones);
}

// A rule for the zone around both speaks of what lies within; the narrower rule decides.
TEST(Policy, TheNarrowestRuleThatAllowsDecides) {
    Design design = zoned();
    design.rules.write().push_back({"wide", "", "all", "all"});
    EXPECT_EQ(policy(design).rule->id, "wide");
    design.rules.write().push_back({"narrow", "", "plant", "core"});
    EXPECT_EQ(policy(design).rule->id, "narrow");
    design.zones.write()[1].members = {"a", "b"};
    design.zones.write()[2].members.clear();
    EXPECT_EQ(policy(design).verdict, Verdict::Inside);
    EXPECT_FALSE(policy(design).crosses());
}

TEST(Policy, TheNearestZoneCounts) {
    Design design = zoned();
    design.groups.write().push_back({"robots", "", "a", "", 3});
    EXPECT_EQ(zoneOf(design, "robots")->id, "plant");
    FabricIntent fabric;
    fabric.id = "line";
    fabric.site = "a";
    fabric.attachments = {{"robots", "", {}, ""}};
    design.fabrics.write().push_back(fabric);
    design.zones.write().push_back({"ot", "", "plant", "", {"line"}});
    EXPECT_EQ(zoneOf(design, "robots")->id, "ot");
    EXPECT_EQ(zoneOf(design, "line")->id, "ot");
    EXPECT_EQ(tenantOf(design, *zoneOf(design, "robots")), "acme");
    design.zones.write().push_back({"cell", "", "ot", "", {"robots"}});
    EXPECT_EQ(zoneOf(design, "robots")->id, "cell");
    EXPECT_TRUE(liesWithin(design, *design.zone("cell"), "all"));
    EXPECT_FALSE(liesWithin(design, *design.zone("all"), "cell"));
    EXPECT_EQ(zoneOf(design, "nowhere"), nullptr);
}

TEST(Policy, WhatTheWayDoes) {
    Design design = zoned();
    EXPECT_TRUE(policy(design).enforcers.empty());
    EXPECT_EQ(policy(design).plainLinks, std::vector<Id>{"line"});
    EXPECT_FALSE(policy(design).isEncrypted);
    design.gateways.write().push_back({"gw", "", "a", "", 1, 1, {}, {}, {}, true});
    design.wans.write().front().terms.gatewayA = "gw";
    EXPECT_EQ(policy(design).enforcers, std::vector<Id>{"gw"});
    design.wans.write().front().terms.encryption = Encryption::MacSec;
    EXPECT_TRUE(policy(design).isEncrypted);
    design.wans.write().front().terms.encryption = Encryption::None;
    design.flows.write().front().encryption = Encryption::Tls;
    EXPECT_TRUE(policy(design).isEncrypted);
    EXPECT_TRUE(policy(design).plainLinks.empty());
    design.zones.write()[2].isolation = Isolation::Dpu;
    EXPECT_EQ(policy(design).enforcers, (std::vector<Id>{"gw", "core"}));
}

} // namespace
} // namespace weft
