// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/design/difference.hpp"
#include "core/design/scenario.hpp"
#include "tests/core/design/random_design.hpp"
#include "tests/core/design/sample_design.hpp"

#include <set>

namespace weft {
namespace {

std::vector<std::string> sentences(const Design& from, const Design& to) {
    std::vector<std::string> all;
    for (const Difference& each : differences(from, to)) {
        all.push_back(sentence(each));
    }
    return all;
}

Design after(const Design& design, const std::vector<Edit>& edits) {
    return *weft::apply(design, Batch{{}, edits});
}

TEST(Difference, ReadsAsSentences) {
    const Design before = test::sampleDesign();
    const Design changed = after(
        before, {SetParameter{"compute", "servers", std::int64_t{1016}},
                 SetParameter{"compute", "oversubscription", std::nullopt},
                 SetParameter{"compute", "spine", "nvidia-sn5600"}, Move{"compute", {1, 2, 3, 4}},
                 PutSite{{"plant", "Plant", SiteKind::Edge, {}, {}, {}}}, RemoveItem{"wan"},
                 PutNode{"lab", {"s2", "", NodeRole::Server, "", 0, {}}}, Rename{"", "Bigger"}});
    EXPECT_THAT(sentences(before, changed),
                testing::ElementsAre("name Sample → Bigger", "Plant added", "Compute moved",
                                     "Compute: servers 127 → 1,016",
                                     "Compute: spine default → nvidia-sn5600",
                                     "Compute: oversubscription 1.0 → default",
                                     "Lab: nodes 2 → 3 (1 new, 0 gone)", "Line removed"));
}

// Laws: none between equals, and turned round when looked at from the other side.
TEST(Difference, OverRandomEdits) {
    for (std::uint64_t seed = 0; seed < 60; ++seed) {
        test::RandomDesign random(seed);
        const Design before = random.design();
        EXPECT_TRUE(differences(before, before).empty());
        Design changed = before;
        for (int i = 0; i < 10; ++i) {
            changed = *weft::apply(changed, random.plainEdit(changed));
        }
        std::multiset<std::pair<Id, std::string>> there, back;
        for (const Difference& each : differences(before, changed)) {
            there.emplace(each.item, each.field);
            EXPECT_FALSE(sentence(each).empty());
        }
        for (const Difference& each : differences(changed, before)) {
            back.emplace(each.item, each.field);
        }
        EXPECT_EQ(there, back) << seed;
        Design same = changed;
        same.parts = before.parts;
        same.scenarios = before.scenarios;
        same.accepted = before.accepted;
        EXPECT_EQ(there.empty(), same == before) << seed;
    }
}

} // namespace
} // namespace weft
