// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/design/file.hpp"
#include "core/design/scenario.hpp"
#include "core/study/sweep.hpp"
#include "tests/core/topology/build.hpp"

#include <algorithm>
#include <mutex>

namespace weft::test {
namespace {

Design leafSpine() {
    return *designFromTopology(
        *findTopology("leaf-spine"),
        std::vector<std::string>{"endpoints=128", "radix=32", "rate=100Gb/s"}, seedCatalog());
}

SweepPlan plan() {
    const std::string fabric = leafSpine().fabrics->front().id;
    return {{*parseAxis(fabric + ".endpoints=64..192:32"),
             *parseAxis(fabric + ".oversubscription=1:1,2:1,nonsense")},
            {{"fabric.switches", {}}, {"fabric.oversubscription", fabric}}};
}

TEST(Sweep, AxesReadListsAndRanges) {
    EXPECT_EQ(parseAxis("a.b=1:1, 2:1")->values, (std::vector<std::string>{"1:1", "2:1"}));
    EXPECT_EQ(parseAxis("a.b=16..64:16")->values,
              (std::vector<std::string>{"16", "32", "48", "64"}));
    EXPECT_EQ(parseAxis("a.b=3..1:-1")->values, (std::vector<std::string>{"3", "2", "1"}));
    EXPECT_EQ(parseAxis("a.b=0.5..1:0.25")->values, (std::vector<std::string>{"0.5", "0.75", "1"}));
    EXPECT_EQ(parseAxis("a.b=1..3")->values.size(), 3U);
    EXPECT_EQ(
        parseAxis("a.b=1.6..2.4:0.1")->values,
        (std::vector<std::string>{"1.6", "1.7", "1.8", "1.9", "2", "2.1", "2.2", "2.3", "2.4"}));
    for (const char* bad : {"a.b", "=1", "a.b=", "a.b=1..5:0", "a.b=1..5:-1", "a.b=x..5:1",
                            "a.b=0..1e9:1", "a.b=1..inf:1", "a.b=nan..2:1"}) {
        EXPECT_FALSE(parseAxis(bad)) << bad;
    }
}

// The other road: each point edited and analysed by itself.
TEST(Sweep, PointsAreTheDesignsTheyName) {
    const Design design = leafSpine();
    const Sweep found = *sweep(design, plan(), seedCatalog());
    ASSERT_EQ(found.points.size(), 15U);
    for (const SweepPoint& point : found.points) {
        const auto values = valuesAt(found.plan, point.number);
        Design direct = design;
        bool isRead = true;
        for (std::size_t i = 0; i < values.size(); ++i) {
            const auto edit = parseSetting(direct, found.plan.axes[i].path + "=" + values[i]);
            const auto after = edit ? weft::apply(direct, *edit) : Result<Design>(direct);
            isRead = isRead && edit && after;
            direct = after ? *after : direct;
        }
        const Analysis analysis = analyse(direct, seedCatalog());
        const Metric* switches = analysis.find("fabric.switches", direct.fabrics->front().id);
        if (values[1] == "nonsense") {
            EXPECT_FALSE(point.problem.empty());
        } else {
            ASSERT_TRUE(isRead);
            EXPECT_EQ(point.figures[0], switches->value) << point.number;
            EXPECT_TRUE(point.problem.empty()) << point.problem;
        }
    }
    EXPECT_EQ(found.units, (std::vector<std::string>{"count", "ratio"}));
}

TEST(Sweep, SharesJoinToTheWhole) {
    const Design design = leafSpine();
    const Sweep whole = *sweep(design, plan(), seedCatalog());
    for (const std::int64_t shares : {1, 2, 4, 20}) {
        std::vector<Sweep> parts;
        for (std::int64_t i = 0; i < shares; ++i) {
            const Sweep share = *sweep(design, plan(), seedCatalog(), {i, shares});
            const auto again = parseSweep(sweepJson(share));
            ASSERT_TRUE(again) << again.error().toString();
            EXPECT_EQ(*again, share);
            parts.push_back(*again);
        }
        std::reverse(parts.begin(), parts.end());
        EXPECT_EQ(*merged(parts), whole) << shares;
    }
}

TEST(Sweep, RefusesSharesThatDoNotBelongTogether) {
    const Design design = leafSpine();
    const Sweep share = *sweep(design, plan(), seedCatalog(), {0, 2});
    EXPECT_FALSE(merged({share, share}));
    Sweep other = *sweep(design, plan(), seedCatalog(), {1, 2});
    other.plan.axes[0].values[0] = "65";
    EXPECT_FALSE(merged({share, other}));
    EXPECT_FALSE(merged({}));
}

TEST(Sweep, RefusesWhatIsEmptyOrTooLarge) {
    const Design design = leafSpine();
    EXPECT_FALSE(sweep(design, {}, seedCatalog()));
    EXPECT_FALSE(sweep(design, plan(), seedCatalog(), {2, 2}));
    SweepPlan large = plan();
    large.axes = {*parseAxis("a.b=1..2000"), *parseAxis("a.c=1..2000")};
    EXPECT_FALSE(sweep(design, large, seedCatalog()));
}

TEST(Sweep, StopsAndKeepsWhatWasReady) {
    std::stop_source stop;
    const SweepWatch watch{[&](std::int64_t done, std::int64_t) {
                               if (done == 3) {
                                   stop.request_stop();
                               }
                           },
                           {}};
    const Sweep found = *sweep(leafSpine(), plan(), seedCatalog(), {}, stop.get_token(), watch);
    EXPECT_GE(found.points.size(), 2U);
    EXPECT_LT(found.points.size(), 15U);
}

TEST(Sweep, EachPointIsToldOnceAsItIsReady) {
    std::mutex mutex;
    Sweep told{plan(), {}, {}};
    const SweepWatch watch{{}, [&](const SweepPoint& point, const std::vector<std::string>& units) {
                               const std::lock_guard lock(mutex);
                               told.points.push_back(point);
                               told.units = units.front().empty() ? told.units : units;
                           }};
    const Sweep whole = *sweep(leafSpine(), plan(), seedCatalog(), {}, {}, watch);
    std::sort(told.points.begin(), told.points.end(),
              [](const SweepPoint& a, const SweepPoint& b) { return a.number < b.number; });
    EXPECT_EQ(told, whole);
}

// A what-if of a point is the point: the edits, kept in a scenario, resolve to its design.
TEST(Sweep, EditsOfAPointMakeItsDesign) {
    const Design design = leafSpine();
    SweepPlan two = plan();
    two.axes[1].values.pop_back();
    for (std::int64_t number = 0; number < two.points(); ++number) {
        Scenario made{"point", "Point", {}, {}, *editsAt(design, two, number)};
        const Design with = *weft::apply(design, PutScenario{made});
        Design resolved = resolve(with, "point")->design;
        resolved.scenarios = {};
        EXPECT_EQ(resolved, *designAt(design, two, number)) << number;
    }
    EXPECT_FALSE(editsAt(design, {{{"nowhere.at-all", {"1"}}}, {}}, 0));
}

TEST(Sweep, ValuesOfOneKindStandAtTheirQuantities) {
    const auto places = [](std::vector<std::string> values) {
        const AxisPlaces found = placesOf({"a.b", std::move(values)});
        return found.areQuantities ? found.places : std::vector<double>();
    };
    EXPECT_EQ(places({"16", "32", "1,016"}), (std::vector<double>{}));
    EXPECT_EQ(places({"16", "64", "48"}), (std::vector<double>{16, 64, 48}));
    EXPECT_EQ(places({"1:1", "3:2", "4:1"}), (std::vector<double>{1, 1.5, 4}));
    EXPECT_EQ(places({"400Gb/s", "1.6Tb/s"}), (std::vector<double>{400, 1600}));
    EXPECT_EQ(places({"500m", "2km"}), (std::vector<double>{500, 2000}));
    EXPECT_EQ(places({"16", "16"}), std::vector<double>()) << "one place for two";
    EXPECT_EQ(places({"400Gb/s", "30m"}), std::vector<double>()) << "of two kinds";
    EXPECT_EQ(placesOf({"a.b", {"on", "off"}}).places, (std::vector<double>{0, 1}));
}

TEST(Sweep, DamagedSharesSayWhere) {
    const std::string text = sweepJson(*sweep(leafSpine(), plan(), seedCatalog(), {0, 5}));
    EXPECT_FALSE(parseSweep(text.substr(0, text.size() / 2), "half.json"));
    std::string negative = text;
    negative.replace(negative.find("\"number\": 0"), 11, "\"number\": -1");
    const auto read = parseSweep(negative, "x.json");
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().place, "/points/0/number");
}

} // namespace
} // namespace weft::test
