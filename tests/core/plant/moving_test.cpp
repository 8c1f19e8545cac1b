// SPDX-License-Identifier: GPL-3.0-or-later
// Equipment moved by hand: what is refused and why, what moves, and that nothing else does.
#include "core/base/text.hpp"
#include "core/plant/moving.hpp"
#include "core/plant/rack_sums.hpp"
#include "tests/core/plant/furnished.hpp"

#include <map>

namespace weft::test {
namespace {

struct Furnished {
    Design design;
    Analysis analysis;
    explicit Furnished(Design made) : design(std::move(made)) {
        analysis = analyse(design, seedCatalog());
    }
    const Plant& plant() const { return *analysis.plant; }
    const Standing& standing() const { return plant().standing; }
    std::uint32_t box(std::string_view name) const {
        return static_cast<std::uint32_t>(boxNamed(plant(), design, name) -
                                          standing().boxes.data());
    }
    std::uint32_t rack(std::string_view name) const {
        std::uint32_t i = 0;
        while (standing().racks.at(i).name() != name) {
            ++i;
        }
        return i;
    }
    std::map<std::string, std::pair<std::string, std::int32_t>> places() const {
        const BoxNames names(standing(), plant().expansions, design);
        std::map<std::string, std::pair<std::string, std::int32_t>> all;
        for (const Box& each : standing().boxes) {
            all[names(each)] = {rackOf(plant(), each), each.unit};
        }
        return all;
    }
};

std::string why(const Furnished& from, std::string_view box, std::string_view rack,
                std::int64_t unit) {
    const auto may = mayStand(from.design, from.plant(), from.box(box), from.rack(rack), unit);
    return may ? std::string() : may.error().message;
}

TEST(Moving, SaysWhyABoxCannotStandThere) {
    Design design = furnishedPod();
    Floor& floor = design.sites.write()[0].floor.write();
    floor.rooms[0].rows[1].changes = {{20, true, {}}};
    const Furnished from(std::move(design));
    EXPECT_EQ(why(from, "compute-leaf-01", "b-20", 1), "Rack b-20 is blocked.");
    EXPECT_EQ(why(from, "dgx-h100-001", "b-19", 44),
              "dgx-h100-001 takes units 44 to 51; rack b-19 has 1 to 48.");
    EXPECT_EQ(why(from, "dgx-h100-001", "b-19", 0),
              "dgx-h100-001 takes units 0 to 7; rack b-19 has 1 to 48.");
    EXPECT_EQ(
        why(from, "dgx-h100-009", "a-1", 40), "Rack a-1 would draw up to " + [&] {
            double draw =
                inWatts(from.standing().mostOf(from.standing().boxes[from.box("dgx-h100-009")]));
            for (const Box& each : from.standing().boxes) {
                draw +=
                    rackOf(from.plant(), each) == "a-1" ? inWatts(from.standing().mostOf(each)) : 0;
            }
            return formatPower(watts(draw));
        }() + "; its limit is 45 kW.");
    EXPECT_EQ(why(from, "dgx-h100-002", "a-1", 2), "Unit 2 of rack a-1 holds dgx-h100-001.");
    EXPECT_EQ(why(from, "dgx-h100-001", "b-19", 1), "");
}

TEST(Moving, AWeightLimitHolds) {
    Design design = furnishedPod();
    RackSpec& rack = design.sites.write()[0].floor.write().rules.rack;
    rack.power.reset();
    rack.load = kilograms(560); // four DGX H100
    const Furnished from(std::move(design));
    const auto sums = rackSums(from.standing());
    for (const RackSum& sum : sums) {
        EXPECT_LE(inKilograms(sum.mass), 560);
    }
    const std::uint32_t full = from.rack("a-1");
    ASSERT_GT(inKilograms(sums[full].mass), 430);
    const std::string said = why(from, "dgx-h100-041", "a-1", 33);
    EXPECT_NE(said.find("its limit is 560 kg"), std::string::npos) << said;
}

TEST(Moving, MovesTheBoxAndNoOther) {
    const Furnished before(furnishedPod());
    for (const char* name : {"dgx-h100-005", "compute-leaf-07", "compute-spine-01"}) {
        const auto edit =
            moveBox(before.design, before.plant(), before.box(name), before.rack("b-20"), 20);
        ASSERT_TRUE(edit) << edit.error().toString();
        const auto changed = weft::apply(before.design, *edit);
        ASSERT_TRUE(changed) << changed.error().toString();
        const Furnished after(*changed);
        auto expected = before.places();
        expected[name] = {"b-20", 20};
        EXPECT_EQ(after.places(), expected) << name;
        EXPECT_TRUE(after.standing().boxes[after.box(name)].byHand);
    }
}

// What is held leaves a hole that boxes of other kinds would fall into.
TEST(Moving, AHoleIsNotFilledByBoxesOfAnotherKind) {
    Design design = furnishedPod();
    const Id site = design.sites->front().id;
    design.groups.write().push_back({"storage", "Storage", site, "ddn-ai400x3", 16});
    design.groups.write().push_back({"manage", "Management", site, "generic-cpu-2s", 8});
    for (const char* name : {"storage-05", "storage-01", "manage-01"}) {
        const Furnished before(design);
        ASSERT_NE(boxNamed(before.plant(), design, name), nullptr) << name;
        const auto edit =
            moveBox(before.design, before.plant(), before.box(name), before.rack("b-20"), 20);
        ASSERT_TRUE(edit) << edit.error().toString();
        const Furnished after(*weft::apply(before.design, *edit));
        auto expected = before.places();
        expected[name] = {"b-20", 20};
        EXPECT_EQ(after.places(), expected) << name;
    }
}

TEST(Moving, AHoleThatNobodyFillsNeedsNoOtherHeld) {
    const Furnished before(furnishedPod());
    const auto edit =
        moveBox(before.design, before.plant(), before.box("dgx-h100-127"), before.rack("b-20"), 1);
    ASSERT_TRUE(edit);
    EXPECT_TRUE(std::holds_alternative<PlaceDevice>(*edit)); // the last of its kind
    const Furnished after(*weft::apply(before.design, *edit));
    const Edit back = releaseBox(after.design, after.plant(), after.box("dgx-h100-127"));
    EXPECT_EQ(Furnished(*weft::apply(after.design, back)).places(), before.places());
}

TEST(Moving, RacksThatNobodyDrewAreDrawnAsTheyStand) {
    for (const RackPolicy policy :
         {RackPolicy::TopOfRack, RackPolicy::NetworkRows, RackPolicy::ScalableUnits}) {
        Design design = superPod().design;
        Floor& floor = design.sites.write()[0].floor.write();
        floor.rules.policy = policy;
        floor.rules.rack.power = kilowatts(45);
        const Furnished before(std::move(design));
        EXPECT_NE(why(before, "dgx-h100-001", "rack-2", 30).find("draw the racks"),
                  std::string::npos);
        const Id site = before.design.sites->front().id;
        const auto edit = drawRacks(before.design, before.plant(), site);
        ASSERT_TRUE(edit) << edit.error().toString();
        const Furnished after(*weft::apply(before.design, *edit));
        ASSERT_EQ(after.standing().boxes.size(), before.standing().boxes.size());
        const auto sumsBefore = rackSums(before.standing()), sumsAfter = rackSums(after.standing());
        std::multimap<double, std::size_t> rackPowers[2];
        for (const auto& [sums, powers] :
             {std::pair(&sumsBefore, &rackPowers[0]), std::pair(&sumsAfter, &rackPowers[1])}) {
            for (const RackSum& sum : *sums) {
                if (!sum.boxes.empty()) {
                    powers->emplace(inWatts(sum.most), sum.boxes.size());
                }
            }
        }
        EXPECT_EQ(rackPowers[0].size(), rackPowers[1].size()) << toString(policy);
        for (const Box& each : after.standing().boxes) {
            EXPECT_TRUE(after.standing().racks[static_cast<std::size_t>(each.rack)].isDrawn());
        }
        EXPECT_FALSE(drawRacks(after.design, after.plant(), site));
    }
}

TEST(RackSums, AreTheSitesFigures) {
    const Furnished from(furnishedPod());
    const Id site = from.design.sites->front().id;
    double most = 0, fullest = 0, units = 0;
    std::size_t used = 0;
    for (const RackSum& sum : rackSums(from.standing())) {
        most += inWatts(sum.most);
        fullest = std::max(fullest, inWatts(sum.most));
        units += static_cast<double>(sum.units);
        used += sum.boxes.empty() ? 0 : 1;
    }
    EXPECT_NEAR(most, valueOf(from.analysis, "site.power.it", site), 1e-6 * most);
    EXPECT_DOUBLE_EQ(fullest, valueOf(from.analysis, "rack.power.max", site));
    EXPECT_EQ(static_cast<double>(used), valueOf(from.analysis, "site.racks", site));
    double all = 0;
    for (const Box& each : from.standing().boxes) {
        all += static_cast<double>(from.standing().kinds[each.kind].units);
    }
    EXPECT_EQ(units, all);
}

} // namespace
} // namespace weft::test
