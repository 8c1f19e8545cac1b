// SPDX-License-Identifier: GPL-3.0-or-later
// Which medium is chosen, on the shipped parts.
#include "core/plant/media.hpp"
#include "tests/core/topology/build.hpp"

namespace weft::test {
namespace {

LinkEnd cage(std::string form, std::int64_t perCage = 1) {
    LinkEnd end;
    end.title = "a switch";
    end.formFactor = std::move(form);
    end.portsPerCage = perCage;
    return end;
}

Medium choose(const LinkEnd& lower, const LinkEnd& upper, Bandwidth rate, Length length,
              const MediumRules& rules = {}) {
    return chooseMedium(lower, upper, rate, length, seedCatalog(), rules);
}

const Optic& opticOf(const Part* part) {
    return *part->as<Optic>();
}

TEST(Medium, GrowsFromCopperToLongFibreWithLength) {
    // 400G between QSFP-DD cages. Passive copper to 2 m at 200 USD, or 100 read; retimed copper to
    // 7 m; 10 to 100 m over MMF (SR8 at 2 x 169 + 40 beats AOC at 700); DR4 500 m, FR4 2 km, LR 10
    // km, ZR 80 km.
    struct Case {
        double metres;
        OpticKind kind;
        const char* pmd;
    };
    for (const Case& each :
         {Case{2, OpticKind::Dac, ""}, Case{100, OpticKind::Optic, "400GBASE-SR8"},
          Case{500, OpticKind::Optic, "400GBASE-FR4"}, Case{2000, OpticKind::Optic, "400GBASE-FR4"},
          Case{10'000, OpticKind::Optic, "400GBASE-LR4-10"},
          Case{80'000, OpticKind::Optic, "400GBASE-ZR"}}) {
        SCOPED_TRACE(each.metres);
        const Medium medium =
            choose(cage("QSFP-DD"), cage("QSFP-DD"), gbps(400), metres(each.metres));
        ASSERT_EQ(medium.problem, "");
        if (each.kind == OpticKind::Dac) {
            EXPECT_EQ(opticOf(medium.cable).kind, OpticKind::Dac);
            EXPECT_EQ(medium.lowerModule, nullptr);
        } else {
            ASSERT_NE(medium.lowerModule, nullptr);
            EXPECT_EQ(opticOf(medium.lowerModule).pmd, each.pmd);
            EXPECT_EQ(opticOf(medium.upperModule).pmd, each.pmd);
        }
        EXPECT_GE(medium.length, metres(each.metres));
    }
}

TEST(Medium, NothingReachesTheMoonAndSaysHowFarItGets) {
    const Medium medium = choose(cage("QSFP-DD"), cage("QSFP-DD"), gbps(400), kilometres(384'400));
    EXPECT_EQ(medium.cable, nullptr);
    EXPECT_EQ(medium.lowerModule, nullptr);
    ASSERT_TRUE(medium.longest);
    EXPECT_EQ(*medium.longest, kilometres(1200)); // OpenZR+
    EXPECT_NE(medium.problem.find("1200km"), std::string::npos);
}

TEST(Medium, TwinPortCagesTakeTwinPortModulesOfTheSameInterface) {
    MediumRules rules;
    rules.protocol = "infiniband";
    const Medium medium =
        choose(cage("OSFP-flat", 2), cage("OSFP", 2), gbps(400), metres(30), rules);
    ASSERT_NE(medium.lowerModule, nullptr);
    EXPECT_EQ(opticOf(medium.lowerModule).ports, 2);
    EXPECT_EQ(opticOf(medium.upperModule).ports, 2);
    EXPECT_EQ(opticOf(medium.lowerModule).pmd, opticOf(medium.upperModule).pmd);
    EXPECT_EQ(opticOf(medium.lowerModule).formFactors, std::vector<std::string>{"OSFP-flat"});
    EXPECT_EQ(opticOf(medium.upperModule).formFactors, std::vector<std::string>{"OSFP"});
    const std::vector<std::string>& words = opticOf(medium.upperModule).protocols;
    EXPECT_NE(std::find(words.begin(), words.end(), "infiniband"), words.end());
}

TEST(Medium, TwinPortToSinglePortMeetsAtThePort) {
    const Medium medium = choose(cage("QSFP112"), cage("OSFP", 2), gbps(400), metres(100));
    ASSERT_EQ(medium.problem, "");
    EXPECT_EQ(opticOf(medium.lowerModule).ports, 1);
    EXPECT_EQ(opticOf(medium.upperModule).ports, 2);
    EXPECT_EQ(opticOf(medium.cable).kind, OpticKind::FibrePatch);
}

TEST(Medium, TheNamedTransceiverIsTakenOnTheSwitchSide) {
    MediumRules rules;
    rules.forced = seedCatalog().find("nv-mms4x00-nm");
    LinkEnd server = cage("OSFP-flat", 2);
    server.isSwitch = false;
    const Medium medium = choose(server, cage("OSFP", 2), gbps(400), metres(30), rules);
    EXPECT_EQ(medium.upperModule, rules.forced);
    EXPECT_EQ(medium.lowerModule->id,
              "nv-mms4x00-nm-flt"); // the only flat-top part of that interface
}

TEST(Medium, PinnedPartsComeFirst) {
    MediumRules rules;
    rules.pinned = {"cisco-qdd-400g-fr4-s"};
    const Medium medium = choose(cage("QSFP-DD"), cage("QSFP-DD"), gbps(400), metres(2), rules);
    EXPECT_EQ(medium.lowerModule->id, "cisco-qdd-400g-fr4-s");
}

TEST(Medium, AtEqualPriceASwitchGetsItsOwnVendorsModules) {
    // 2xFR4 in OSFP: NVIDIA's at 17 W and Arista's at 16 W, priced by the same band.
    const auto between = [](const char* lower, const char* upper) {
        LinkEnd low = cage("OSFP", 2), high = cage("OSFP", 2);
        low.vendor = lower;
        high.vendor = upper;
        return choose(low, high, gbps(400), metres(2000));
    };
    EXPECT_EQ(between("", "").lowerModule->id, "arista-osfp-800g-2fr4");
    EXPECT_EQ(between("NVIDIA", "NVIDIA").lowerModule->id, "nv-mms4x50-nm");
    EXPECT_EQ(between("NVIDIA", "NVIDIA").upperModule->id, "nv-mms4x50-nm");
    EXPECT_EQ(between("Arista", "NVIDIA").lowerModule->id, "arista-osfp-800g-2fr4");
    EXPECT_EQ(between("Arista", "NVIDIA").upperModule->id, "nv-mms4x50-nm");
}

TEST(Medium, ACageGivesOnlySoMuchPower) {
    LinkEnd weak = cage("OSFP", 2);
    weak.opticsLimit = watts(15);
    EXPECT_EQ(opticOf(choose(weak, weak, gbps(400), metres(30)).lowerModule).powerPerEnd,
              watts(15));
    weak.opticsLimit =
        watts(14); // below the 15 W of 2xSR4 and the 16 W and 17 W of all that publish a figure
    const Medium cool = choose(weak, weak, gbps(400), metres(30));
    EXPECT_TRUE(cool.lowerModule == nullptr || !opticOf(cool.lowerModule).powerPerEnd);
}

TEST(Medium, TwistedPairNeedsNoModule) {
    const Medium medium = choose(cage("RJ45"), cage("RJ45"), gbps(1), metres(30));
    EXPECT_EQ(medium.lowerModule, nullptr);
    EXPECT_EQ(medium.cable->id, "gen-cat6a-patch");
    const Medium toFibreCage = choose(cage("RJ45"), cage("SFP+"), gbps(10), metres(20));
    EXPECT_EQ(toFibreCage.upperModule->id, "gen-10gbase-t-sfp");
    EXPECT_NE(choose(cage("RJ45"), cage("RJ45"), gbps(25), metres(30)).problem, "");
}

TEST(Medium, AnUnknownFormFactorIsThatOfTheCheapestMedium) {
    const Medium medium = choose(cage(""), cage("QSFP28"), gbps(100), metres(3));
    EXPECT_EQ(opticOf(medium.cable).kind, OpticKind::Dac);
    EXPECT_EQ(medium.lowerFormFactor, "QSFP28");
}

TEST(Medium, ASplitModuleSpeaksTheInterfaceOfItsLanes) {
    const Optic& dr4 = opticOf(seedCatalog().find("nv-mms1v00-wm")); // 400GBASE-DR4
    EXPECT_EQ(serviceAt(dr4, gbps(400)).links, 1);
    EXPECT_EQ(serviceAt(dr4, gbps(100)).links, 4);
    EXPECT_TRUE(serviceAt(dr4, gbps(100)).split);
    EXPECT_EQ(serviceAt(dr4, gbps(200)).links, 2); // two lanes each, though no data sheet lists it
    EXPECT_EQ(serviceAt(dr4, gbps(300)).links, 0);
    EXPECT_EQ(pmdPerLink(dr4, {4, true}), "100GBASE-DR");
    EXPECT_EQ(pmdPerLink(dr4, {2, true}), "200GBASE-DR2");
    EXPECT_EQ(pmdPerLink(dr4, {1, false}), "400GBASE-DR4");
    const Optic& fr4 =
        opticOf(seedCatalog().find("cisco-qdd-400g-fr4-s")); // four colours on one fibre
    EXPECT_EQ(serviceAt(fr4, gbps(100)).links, 0);
    const Medium leg = choose(cage("QSFP28"), cage("QSFP-DD", 4), gbps(100), metres(100));
    ASSERT_EQ(leg.problem, "");
    EXPECT_EQ(opticOf(leg.lowerModule).pmd, "100GBASE-DR");
    EXPECT_EQ(leg.cable, nullptr); // no breakout harness in the catalog: named, unpriced
    EXPECT_EQ(leg.cableTitle, "fibre breakout leg, LC duplex to MPO-12/APC");
}

TEST(Medium, LengthsAreRoundedUpToWhatIsSold) {
    EXPECT_EQ(orderableLength(metres(0.3)), metres(0.5));
    EXPECT_EQ(orderableLength(metres(3)), metres(3));
    EXPECT_EQ(orderableLength(metres(31)), metres(40));
    EXPECT_EQ(orderableLength(metres(51)), metres(60));
    EXPECT_EQ(orderableLength(metres(501)), metres(600));
}

} // namespace
} // namespace weft::test
