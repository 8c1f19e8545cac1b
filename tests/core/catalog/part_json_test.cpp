// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/part_json.hpp"
#include "support.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace weft {
namespace {

using testing::HasSubstr;

std::string refusal(std::string_view json) {
    const auto part = parsePart(json, "mine.json");
    return part ? std::string("accepted") : part.error().toString();
}

std::string nic(std::string_view fields) {
    return R"({"id": "n", "kind": "nic", "model": "N", )" + std::string(fields) + "}";
}

TEST(PartJson, EverySeedReadsBackEqual) {
    for (const Part& part : test::seeds().parts) {
        const auto again = parsePart(writePart(part));
        ASSERT_TRUE(again) << part.id << ": " << again.error().toString();
        EXPECT_EQ(*again, part) << part.id;
    }
}

TEST(PartJson, OwnAndProvenanceSurvive) {
    Part part = test::ownSwitch();
    part.own = true;
    part.provenance = {Grade::User, {}};
    part.fieldProvenance["cages.breakouts"] = {Grade::B, {"somewhere"}};
    const auto again = parsePart(writePart(part));
    ASSERT_TRUE(again) << again.error().toString();
    EXPECT_EQ(*again, part);
}

TEST(PartJson, RefusalsNameFilePointerAndExpectation) {
    EXPECT_THAT(refusal(nic(R"("pcie_lanes": -16)")),
                HasSubstr("mine.json: /pcie_lanes: found -16, expected a whole "
                          "number from 1 to 64"));
    EXPECT_THAT(refusal(nic(R"("pcie_lanes": 1.5)")), HasSubstr("expected a whole number"));
    EXPECT_THAT(refusal(nic(R"("pcie_lanes": 1e300)")), HasSubstr("expected a whole number"));
    EXPECT_THAT(refusal(nic(R"("pcie_lanes": "16")")), HasSubstr("/pcie_lanes"));
    EXPECT_THAT(refusal(nic(R"("pcie_lane": 16)")), HasSubstr("is \"pcie_lanes\" meant?"));
    EXPECT_THAT(refusal(nic(R"("rdma": 1)")), HasSubstr("/rdma"));
    EXPECT_THAT(refusal(nic(R"("ports": [{"form_factor": "OSFP", "count": 0, "rate_gbps": 400}])")),
                HasSubstr("/ports/0/count"));
    EXPECT_THAT(
        refusal(nic(R"("ports": [{"form_factor": "OS FP", "count": 1, "rate_gbps": 400}])")),
        HasSubstr("/ports/0/form_factor"));
    EXPECT_THAT(refusal(nic(R"("ports": [{"form_factor": "OSFP", "count": 1, "rate": 400}])")),
                HasSubstr("/ports/0"));
    EXPECT_THAT(refusal(nic(R"("grade": "Z")")), HasSubstr("/grade"));
    EXPECT_THAT(refusal(nic(R"("facts": {"colour": {"grade": "C"}})")), HasSubstr("/facts/colour"));
    EXPECT_THAT(refusal(nic(R"("power_max_w": null)")), HasSubstr("/power_max_w"));
    EXPECT_THAT(refusal(R"({"id": "x", "kind": "router", "model": "R"})"), HasSubstr("/kind"));
    EXPECT_THAT(refusal(R"({"id": "X!", "kind": "nic", "model": "R"})"), HasSubstr("/id"));
    EXPECT_THAT(refusal(R"({"id": "x", "kind": "nic"})"), HasSubstr("/model"));
    EXPECT_THAT(refusal(R"({"kind": "nic", "model": "R"})"), HasSubstr("a part"));
    EXPECT_THAT(refusal("[]"), HasSubstr("a part"));
    EXPECT_THAT(refusal(""), HasSubstr("mine.json"));
}

TEST(PartJson, DuplicateKeysAndDeepNestingAreRefused) {
    EXPECT_THAT(refusal(R"({"id": "x", "id": "y", "kind": "nic", "model": "R"})"),
                HasSubstr("mine.json"));
    EXPECT_NE(refusal(std::string(100'000, '[')), "accepted");
    EXPECT_NE(refusal("{\"id\": \"x\", \"kind\": \"nic\", \"model\": \"\xff\"}"), "accepted");
}

TEST(PartJson, ListsOfParts) {
    const std::string one = nic(R"("rdma": true)");
    EXPECT_EQ(parseParts(one)->size(), 1u);
    EXPECT_EQ(parseParts("[" + one + "," + one + "]")->size(), 2u);
    EXPECT_EQ(parseParts("{\"parts\": [" + one + "]}")->size(), 1u);
    const auto bad = parseParts("{\"parts\": [" + one + ", {\"id\": 1}]}", "f.json");
    ASSERT_FALSE(bad);
    EXPECT_THAT(bad.error().toString(), HasSubstr("f.json: /parts/1"));
}

TEST(PartJson, HourlyPricesKeepTheirDigits) {
    const auto& instance = *test::seed("aws-dl1-24xlarge").as<CloudInstance>();
    EXPECT_EQ(instance.perHour, Money::fromMicros(13'109'040));
}

} // namespace
} // namespace weft
