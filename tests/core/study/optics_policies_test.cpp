// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/optics_policies.hpp"
#include "tests/core/plant/furnished.hpp"

#include <map>

namespace weft::test {
namespace {

TEST(OpticsPolicies, StandSideBySideAndHoldWhatTheySay) {
    const Design design = furnishedPod();
    const Analysis analysis = analyse(design, seedCatalog());
    const auto policies = usualPolicies(design, seedCatalog());
    const auto outcomes = comparePolicies(design, analysis, seedCatalog(), policies);
    ASSERT_EQ(outcomes.size(), policies.size());
    std::map<std::string, const PolicyOutcome*> byName;
    for (const PolicyOutcome& outcome : outcomes) {
        byName[outcome.policy.name] = &outcome;
    }
    // As designed is what the bill says.
    std::int64_t modules = 0, cables = 0;
    for (const BillLine& line : analysis.bill->lines) {
        modules += line.kind == BillKind::Transceiver ? line.quantity : 0;
        cables += line.kind == BillKind::Cable ? line.quantity : 0;
    }
    EXPECT_EQ(byName.at("as designed")->modules, modules);
    EXPECT_EQ(byName.at("as designed")->cables, cables);
    // A rule can only take choices away: where all are priced and everything is joined, nothing is
    // cheaper than the cheapest.
    for (const auto& [name, outcome] : byName) {
        if (outcome->unpriced == 0 && outcome->unjoined == 0 &&
            byName.at("cheapest")->unpriced == 0) {
            EXPECT_GE(outcome->cost, byName.at("cheapest")->cost) << name;
        }
        EXPECT_EQ(outcome->cables, cables) << name << ": a cable for each link, joined or not";
    }
    EXPECT_GE(byName.at("no copper")->modules, byName.at("cheapest")->modules);
}

TEST(OpticsPolicies, RulesHoldForEveryJoin) {
    Design design = furnishedPod();
    const auto media = [&](const OpticsRules& rules) {
        design.plant.write().optics = rules;
        const Analysis analysis = analyse(design, seedCatalog());
        std::vector<const Medium*> all;
        for (const Cabling& cabling : analysis.plant->cabling) {
            for (const Join& join : cabling.joins) {
                all.push_back(&join.medium);
            }
        }
        return std::pair(analysis.plant, all);
    };
    const auto isKind = [](const Part* part, std::initializer_list<OpticKind> kinds) {
        return part != nullptr &&
               std::find(kinds.begin(), kinds.end(), part->as<Optic>()->kind) != kinds.end();
    };
    OpticsRules rules;
    rules.copper = rules.aoc = false;
    for (const auto& [plant, all] = media(rules); const Medium* medium : all) {
        EXPECT_FALSE(isKind(medium->cable,
                            {OpticKind::Dac, OpticKind::Acc, OpticKind::Aec, OpticKind::Aoc}));
    }
    rules.family = "DR";
    for (const auto& [plant, all] = media(rules); const Medium* medium : all) {
        if (medium->lowerModule != nullptr && medium->lowerModule->as<Optic>()->pmd &&
            medium->lowerModule->as<Optic>()->kind == OpticKind::Optic) {
            EXPECT_NE(medium->lowerModule->as<Optic>()->pmd->find("GBASE-DR"), std::string::npos);
        }
    }
    rules = {};
    rules.vendor = "NVIDIA";
    for (const auto& [plant, all] = media(rules); const Medium* medium : all) {
        for (const Part* part : {medium->lowerModule, medium->upperModule}) {
            EXPECT_TRUE(part == nullptr || part->vendor == "NVIDIA") << part->id;
        }
    }
}

} // namespace
} // namespace weft::test
