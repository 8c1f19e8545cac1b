// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calc/optics.hpp"
#include "core/calc/power.hpp"
#include "tests/core/topology/build.hpp"

namespace weft {
namespace {

OpticQuery over(double gigabits, double length, std::vector<std::string> media = {}) {
    OpticQuery query;
    query.rate = gbps(gigabits);
    query.length = metres(length);
    query.media = std::move(media);
    return query;
}

std::vector<std::string> ids(const OpticAnswer& answer) {
    std::vector<std::string> found;
    for (const OpticChoice& choice : answer.choices) {
        found.push_back(choice.part->id);
    }
    return found;
}

// Every part of the catalog judged anew: what is listed fits, and nothing that fits is left out.
TEST(Optics, ListsWhatFitsAndAllOfIt) {
    for (const double gigabits : {10.0, 100.0, 400.0, 800.0}) {
        for (const double length : {1.0, 80.0, 1500.0, 9000.0}) {
            const OpticAnswer answer = opticsFor(over(gigabits, length), test::seedCatalog());
            const auto listed = ids(answer);
            for (const OpticChoice& choice : answer.choices) {
                EXPECT_GE(inMetres(choice.reach), length) << choice.part->id;
                EXPECT_GE(inWatts(choice.power), 0);
            }
            for (const Part& part : test::seedCatalog().parts()) {
                const Optic* optic = part.as<Optic>();
                const bool isPlain = optic != nullptr && optic->kind == OpticKind::Optic &&
                                     optic->ports == 1 && optic->rate == gbps(gigabits) &&
                                     optic->reach && inMetres(*optic->reach) >= length;
                if (isPlain) {
                    EXPECT_TRUE(std::count(listed.begin(), listed.end(), part.id) == 1 ||
                                (answer.longest && *answer.longest < *optic->reach))
                        << part.id;
                }
            }
        }
    }
}

TEST(Optics, ComeCheapestFirstAndUnpricedLast) {
    const OpticAnswer answer = opticsFor(over(400, 80), test::seedCatalog());
    ASSERT_GT(answer.choices.size(), 2U);
    for (std::size_t i = 1; i < answer.choices.size(); ++i) {
        const auto &before = answer.choices[i - 1].price, &now = answer.choices[i].price;
        EXPECT_TRUE(!now || (before && *before <= *now)) << i;
    }
}

TEST(Optics, KeepToTheMedia) {
    for (const OpticChoice& choice :
         opticsFor(over(400, 2, {"dac", "aoc"}), test::seedCatalog()).choices) {
        const OpticKind kind = choice.part->as<Optic>()->kind;
        EXPECT_TRUE(kind == OpticKind::Dac || kind == OpticKind::Aoc) << choice.part->id;
        EXPECT_FALSE(choice.loss) << "a cable with ends of its own has no channel to measure";
    }
    for (const OpticChoice& choice :
         opticsFor(over(400, 2, {"smf"}), test::seedCatalog()).choices) {
        EXPECT_NE(choice.part->as<Optic>()->media->find("SMF"), std::string::npos);
    }
    EXPECT_FALSE(isMediumWord("string"));
}

// 400GBASE-DR4 over 400 m: 0.4·0.4 + 2·0.5 = 1.16 dB of 3.
TEST(Optics, MeasureTheChannel) {
    const OpticAnswer answer = opticsFor(over(400, 400, {"smf"}), test::seedCatalog());
    int measured = 0;
    for (const OpticChoice& choice : answer.choices) {
        const Optic& optic = *choice.part->as<Optic>();
        if (optic.pmd == "400GBASE-DR4" && optic.ports == 1) {
            ASSERT_TRUE(choice.margin()) << choice.part->id;
            EXPECT_NEAR(inDecibels(*choice.loss), 1.16, 1e-12);
            EXPECT_NEAR(inDecibels(*choice.margin()), 1.84, 1e-12);
            ++measured;
        }
    }
    EXPECT_GT(measured, 0);
}

// At its reach, with the connectors its standard allows, no interface loses more than its limit.
TEST(OpticalInterfaces, ReachWithinTheirLoss) {
    for (const OpticalInterface& each : opticalInterfaces()) {
        EXPECT_EQ(findInterface(each.name), &each);
        for (const ChannelLimit& limit : each.limits) {
            if (!limit.loss()) {
                continue;
            }
            OpticalPath path;
            path.length = limit.reach();
            path.fibre = attenuationOf(limit.fibre);
            path.connectors = 0;
            EXPECT_LT(insertionLoss(path), *limit.loss()) << each.name;
        }
    }
}

TEST(CagePower, NamesWhatDoesNotFit) {
    Switch device;
    device.cages = {{.formFactor = "OSFP", .count = 32, .rate = gbps(800)},
                    {.formFactor = "SFP", .count = 2, .rate = gbps(10), .auxiliary = true}};
    EXPECT_FALSE(cagePower(device, 32, watts(17)).fits) << "no limit is published";
    EXPECT_EQ(cagePower(device, 33, watts(1)).fits, false);
    device.cageOpticsLimit = watts(17);
    EXPECT_EQ(cagePower(device, 32, watts(17)).fits, true);
    EXPECT_EQ(cagePower(device, 32, watts(17.1)).fits, false);
    EXPECT_EQ(cagePower(device, 32, watts(17)).total, watts(544));
}

// NVLink 4 and 5 as marketed: 478 and 956 GB/s raw, 450 and 900 payload.
TEST(LinkGenerations, KeepPayloadBelowRaw) {
    for (const LinkGeneration& each : linkGenerations()) {
        EXPECT_LE(each.payload, each.raw) << each.kind;
        EXPECT_GT(each.payload, each.raw * 0.9) << each.kind;
        if (each.kind == "nvlink4") {
            EXPECT_NEAR(inGbps(each.raw * 18) / 8, 478, 0.2);
            EXPECT_NEAR(inGbps(each.payload * 18) / 8, 450, 1e-9);
        }
        if (each.kind == "nvlink5") {
            EXPECT_NEAR(inGbps(each.raw * 18) / 8, 956, 0.3);
            EXPECT_NEAR(inGbps(each.payload * 18) / 8, 900, 1e-9);
        }
    }
}

} // namespace
} // namespace weft
