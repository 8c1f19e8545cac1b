// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/fields.hpp"
#include "core/catalog/seeds.hpp"
#include "support.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>

namespace weft {
namespace {

using testing::HasSubstr;

TEST(Seeds, LoadWithoutErrors) {
    for (const Error& error : test::seeds().errors) {
        ADD_FAILURE() << error.toString();
    }
    EXPECT_EQ(test::seeds().hash.size(), 16u);
    EXPECT_EQ(summariseSeeds(test::kSeedFolder).hash, test::seeds().hash);
}

TEST(Seeds, EnoughOfEachKind) {
    std::map<PartKind, int> count;
    for (const Part& part : test::seeds().parts) {
        ++count[part.kind()];
    }
    EXPECT_GE(count[PartKind::Switch], 45);
    EXPECT_GE(count[PartKind::Nic], 30);
    EXPECT_GE(count[PartKind::Optic], 70);
    EXPECT_GE(count[PartKind::Server], 25);
    EXPECT_GE(count[PartKind::Storage], 25);
    EXPECT_GE(count[PartKind::CloudInstance], 60);
    EXPECT_GE(count[PartKind::Wan], 25);
}

TEST(Seeds, EveryFactHasASourceOrIsGradedRecalled) {
    const Catalog catalog = test::seeds().catalog();
    for (const Part& part : catalog.parts()) {
        for (const Field& field : fieldsOf(part.kind())) {
            if (fieldText(part, field).empty()) {
                continue;
            }
            const Provenance& known = part.provenanceOf(std::string(field.key));
            EXPECT_TRUE(known.grade == Grade::C || !known.sources.empty())
                << part.id << " " << field.key;
            for (const SourceId& id : known.sources) {
                const Source* source = catalog.findSource(id);
                ASSERT_NE(source, nullptr) << part.id << " " << field.key << " " << id;
                EXPECT_LE(known.grade, source->grade) << part.id << " " << field.key << " " << id;
            }
        }
    }
}

TEST(Seeds, GradesFollowTheSources) {
    const Part& qm9700 = test::seed("nvidia-qm9700");
    EXPECT_EQ(qm9700.provenanceOf("cages").grade, Grade::A);
    EXPECT_EQ(qm9700.provenanceOf("power_typical_w").grade, Grade::C); // recalled
    EXPECT_TRUE(qm9700.provenanceOf("power_typical_w").sources.empty());
    EXPECT_EQ(qm9700.provenanceOf("power_max_w").grade, Grade::B); // two catalogues
    EXPECT_EQ(qm9700.as<Switch>()->latency, std::nullopt);         // sources conflict: unknown
}

TEST(Seeds, PricesAndPlanningFiguresAreNotTheVendorsWord) {
    const Part& nic = test::seed("nvidia-cx7-mcx75310aas-neat");
    for (const char* key : {"price_low_usd", "price_typical_usd", "price_note"}) {
        EXPECT_THAT(nic.provenanceOf(key).sources, testing::ElementsAre("reseller-prices")) << key;
    }
    EXPECT_EQ(test::seed("nvidia-sn5600").provenanceOf("price_high_usd").grade, Grade::C);
    EXPECT_EQ(test::seed("nvidia-sn5600").provenanceOf("planning_max_w").grade, Grade::C);
    EXPECT_EQ(test::seed("nvidia-sn5600").provenanceOf("cages").grade, Grade::A);
}

TEST(Seeds, DgxComputePortsShareTwinCages) {
    for (const char* id : {"nvidia-dgx-h100", "nvidia-dgx-h200", "nvidia-dgx-b200"}) {
        const ServerPorts& compute = test::seed(id).as<Server>()->ports.at(0);
        EXPECT_EQ(compute.role, "compute") << id;
        EXPECT_EQ(compute.count, 8) << id;
        EXPECT_EQ(compute.rate, gbps(400)) << id;
        EXPECT_EQ(compute.formFactor, "OSFP-flat") << id;
        EXPECT_EQ(compute.portsPerCage, 2) << id;
    }
    EXPECT_EQ(test::seed("nvidia-dgx-h100").as<Server>()->scaleUpOneWay, gigabytesPerSecond(450));
}

TEST(Seeds, TwinPortModulesServeTwoLinks) {
    const auto& module = *test::seed("nv-mms4x00-nm").as<Optic>();
    EXPECT_EQ(module.ports, 2);
    EXPECT_EQ(module.pmd, "400GBASE-DR4");
    EXPECT_EQ(module.connector, "MPO-12/APC");
    EXPECT_THAT(module.formFactors, testing::ElementsAre("OSFP"));
    const auto& flat = *test::seed("nv-mms4x00-nm-flt").as<Optic>();
    EXPECT_THAT(flat.formFactors, testing::ElementsAre("OSFP-flat"));
    EXPECT_EQ(flat.pmd, module.pmd);
}

TEST(Seeds, EveryDevicePowerIsKnownOrPlanned) {
    for (const Part& part : test::seeds().parts) {
        if (const auto* device = part.as<Switch>()) {
            EXPECT_TRUE(device->powerTypical || device->planningTypical > Power{}) << part.id;
            EXPECT_TRUE(device->powerMax || device->planningMax > Power{}) << part.id;
        } else if (const auto* optic = part.as<Optic>();
                   optic && optic->kind != OpticKind::FibrePatch) {
            EXPECT_TRUE(optic->powerPerEnd || optic->planningPerEnd > Power{}) << part.id;
        }
    }
}

TEST(Seeds, ABadFileIsNamedAndTheOthersLoad) {
    const test::TemporaryFolder folder;
    std::filesystem::copy(test::kSeedFolder, folder.path("catalogs"),
                          std::filesystem::copy_options::recursive);
    test::writeText(folder.path("catalogs/switches/dell.json"), "[{\"id\": \"x\",");
    test::writeText(
        folder.path("catalogs/nics/mine.json"),
        R"([{"id": "good", "kind": "nic", "model": "G"}, {"id": "bad", "kind": "nic", "model": "B", "pcie_lanes": 0}])");
    const SeedLoad load = loadSeeds(folder.path("catalogs"));
    ASSERT_EQ(load.errors.size(), 2u);
    EXPECT_THAT(load.errors[0].toString(), HasSubstr("nics/mine.json: /1/pcie_lanes"));
    EXPECT_THAT(load.errors[1].toString(), HasSubstr("switches/dell.json"));
    EXPECT_GT(load.parts.size(), 500u);
    EXPECT_NE(load.catalog().find("good"), nullptr);
    EXPECT_NE(load.hash, test::seeds().hash);
}

TEST(Seeds, AMissingFolderAndAMissingBandAreNamed) {
    const test::TemporaryFolder folder;
    const SeedLoad none = loadSeeds(folder.path("nowhere"));
    ASSERT_EQ(none.errors.size(), 1u);
    EXPECT_THAT(none.errors[0].toString(), HasSubstr("nowhere"));
    EXPECT_EQ(none.hash, "");

    std::filesystem::copy(test::kSeedFolder, folder.path("c"),
                          std::filesystem::copy_options::recursive);
    test::writeText(
        folder.path("c/nics/mine.json"),
        R"([{"id": "banded", "kind": "nic", "model": "B", "price_band": "nic_9000g"}])");
    const SeedLoad load = loadSeeds(folder.path("c"));
    ASSERT_EQ(load.errors.size(), 1u);
    EXPECT_THAT(load.errors[0].toString(), HasSubstr("nic_9000g"));
    EXPECT_EQ(load.catalog().find("banded")->price.basis, PriceBasis::None);
}

TEST(Seeds, DuplicateIdsAreNamed) {
    const test::TemporaryFolder folder;
    std::filesystem::copy(test::kSeedFolder, folder.path("c"),
                          std::filesystem::copy_options::recursive);
    test::writeText(folder.path("c/nics/mine.json"),
                    R"([{"id": "nvidia-cx9", "kind": "nic", "model": "B"}])");
    const SeedLoad load = loadSeeds(folder.path("c"));
    ASSERT_EQ(load.errors.size(), 1u);
    EXPECT_THAT(load.errors[0].toString(), HasSubstr("nvidia-cx9 twice"));
}

} // namespace
} // namespace weft
