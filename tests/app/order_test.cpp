// SPDX-License-Identifier: GPL-3.0-or-later
// From drawing to order, as a script goes: racks, quotes, policies, labels.
#include "tests/app/run_cli.hpp"

#include <algorithm>
#include <sstream>

namespace weft::test {
namespace {

class OrderTest : public CliTest {
protected:
    void SetUp() override {
        CliTest::SetUp();
        ASSERT_EQ(run("new --template dgx-superpod-h100-4su -o " + path("s.weft")).status, 0);
        ASSERT_EQ(run("edit " + path("s.weft") +
                      " --set dc.rows.a.racks=40 --set dc.rows.b.racks=10 --set dc.rows.b.y=3m"
                      " --set dc.rows.b.use=network --set dc.floor.power=45kW"
                      " --set dc.place.compute-leaf-07=b-10/40 -o " +
                      path("t.weft"))
                      .status,
                  0);
    }
};

TEST_F(OrderTest, RacksSayWhatStandsWhere) {
    const Outcome racks = run("racks " + path("t.weft") + " --format json");
    ASSERT_EQ(racks.status, 0) << racks.err;
    const auto boxes = racks.json().at("boxes");
    const auto leaf = std::find_if(boxes.begin(), boxes.end(), [](const auto& box) {
        return box.at("device") == "compute-leaf-07";
    });
    ASSERT_NE(leaf, boxes.end());
    EXPECT_EQ(leaf->at("rack"), "b-10");
    EXPECT_EQ(leaf->at("unit"), 40);
    EXPECT_EQ(leaf->at("placed"), "by hand");
    ASSERT_EQ(run("place " + path("t.weft") + " -o " + path("held.weft")).status, 0);
    const auto held = run("racks " + path("held.weft") + " --format json").json().at("boxes");
    ASSERT_EQ(held.size(), boxes.size());
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        EXPECT_EQ(held[i].at("rack"), boxes[i].at("rack"));
        EXPECT_EQ(held[i].at("placed"), "by hand");
    }
}

TEST_F(OrderTest, AQuoteSetsPricesAndABadOneSaysWhere) {
    write("quote.csv", "Part number,Unit price\nnvidia-qm9700,\"25,000.50\"\n");
    ASSERT_EQ(run("catalog prices " + path("t.weft") + " --import " + path("quote.csv") +
                  " --book acme --date 2026-11-01 -o " + path("u.weft"))
                  .status,
              0);
    const auto books = run("catalog prices " + path("u.weft") + " --json").json().at("books");
    ASSERT_EQ(books.size(), 1u);
    EXPECT_EQ(books[0].at("prices")[0].at("price_usd"), 25000.5);
    const Outcome bill = run("bom " + path("u.weft") + " --format json");
    const auto lines = bill.json().at("lines"); // kept: what is iterated must outlive the loop
    for (const auto& line : lines) {
        if (line.at("part") == "nvidia-qm9700") {
            EXPECT_EQ(line.at("unit_price_usd"), 25000.5);
            EXPECT_EQ(line.at("price_basis"), "quote");
        }
    }
    write("bad.csv", "Part number,Unit price\nnvidia-qm9700,=A1*2\n");
    const Outcome bad = run("catalog prices " + path("t.weft") + " --import " + path("bad.csv"));
    EXPECT_EQ(bad.status, 3);
    EXPECT_NE(bad.err.find("bad.csv"), std::string::npos) << bad.err;
    EXPECT_NE(bad.err.find("line 2: found the formula"), std::string::npos) << bad.err;
}

TEST_F(OrderTest, PoliciesStandSideBySide) {
    const Outcome optics = run("policies " + path("t.weft") + " --json");
    ASSERT_EQ(optics.status, 0) << optics.err;
    EXPECT_GE(optics.json().at("policies").size(), 9u);
    const Outcome floor = run("policies " + path("t.weft") + " --of floor --json");
    ASSERT_EQ(floor.status, 0) << floor.err;
    EXPECT_EQ(floor.json().at("policies").size(), 5u);
}

TEST_F(OrderTest, OtherVendorsPartsAreNamedWithWhatStandsIn) {
    EXPECT_EQ(run("policies " + path("s.weft") + " --of vendors").status, 2) << "none is named";
    const Outcome change =
        run("policies " + path("s.weft") + " --of vendors --vendors Arista,generic --json");
    ASSERT_EQ(change.status, 0) << change.err;
    bool stoodIn = false, hasNone = false;
    const auto standIns = change.json().at("stand_ins");
    for (const auto& each : standIns) {
        EXPECT_TRUE(each.at("now").get<std::string>().starts_with("nvidia-"));
        hasNone = hasNone || (each.at("instead").is_null() && each.contains("why_none"));
        stoodIn = stoodIn || (each.at("instead").is_string() &&
                              each.at("instead").get<std::string>().starts_with("arista-"));
    }
    EXPECT_TRUE(stoodIn && hasNone) << change.out; // Ethernet switches, and InfiniBand ones
    // The filter as a setting of the design asks the same question.
    ASSERT_EQ(
        run("edit " + path("s.weft") + " --set vendors=Arista,generic -o " + path("v.weft")).status,
        0);
    EXPECT_EQ(run("policies " + path("v.weft") + " --of vendors --json").json().at("stand_ins"),
              standIns);
    const Outcome found = run("check " + path("v.weft"));
    EXPECT_NE(found.out.find("[vendor.none_fits]"), std::string::npos) << found.out;
    EXPECT_NE(found.out.find("[vendor.other]"), std::string::npos) << found.out;
}

TEST_F(OrderTest, EveryCableHasTwoLabels) {
    const Outcome labels = run("labels " + path("t.weft"));
    const Outcome cables = run("cabling " + path("t.weft"));
    ASSERT_EQ(labels.status, 0) << labels.err;
    const auto lines = [](const std::string& text) {
        return std::count(text.begin(), text.end(), '\n') - 1;
    };
    EXPECT_EQ(lines(labels.out), 2 * lines(cables.out));
}

// Joined fabrics, from the setting to the order: what is missing is said on the way.
TEST_F(OrderTest, LinksBetweenJoinedFabricsAreOrderedAndPulled) {
    const auto lines = [](const std::string& text, const std::string& word) {
        std::istringstream in(text);
        std::int64_t count = 0;
        for (std::string line; std::getline(in, line);) {
            count += line.find(word) != std::string::npos ? 1 : 0;
        }
        return count;
    };
    ASSERT_EQ(run("edit " + path("s.weft") +
                  " --set joins.gate.ends=in-band/spine,out-of-band/spine --set gate.rate=100Gb/s"
                  " --set gate.count=4 -o " +
                  path("j.weft"))
                  .status,
              0);
    const Outcome found = run("check " + path("j.weft"));
    EXPECT_NE(found.out.find("[join.length.assumed]"), std::string::npos) << found.out;
    EXPECT_EQ(found.out.find("not_cabled"), std::string::npos);
    EXPECT_EQ(lines(run("cabling " + path("j.weft")).out, "gate-"), 4);
    EXPECT_EQ(lines(run("labels " + path("j.weft")).out, "gate-"), 8);
    const auto bill = run("bom " + path("j.weft") + " --format json").json().at("lines");
    std::int64_t cables = 0;
    for (const auto& line : bill) {
        cables += line.at("where") == "gate" && line.at("kind") == "cable"
                      ? line.at("quantity").get<std::int64_t>()
                      : 0;
    }
    EXPECT_EQ(cables, 4);
}

} // namespace
} // namespace weft::test
