// SPDX-License-Identifier: GPL-3.0-or-later
// Laws of edits and documents over random sequences.
#include "core/design/file.hpp"
#include "tests/core/design/random_design.hpp"

namespace weft {
namespace {

constexpr std::uint64_t kSequences = 200;

TEST(RandomEdits, DocumentsReadBackToTheSameDesign) {
    for (std::uint64_t seed = 0; seed < kSequences; ++seed) {
        const Design design = test::RandomDesign(seed).design();
        const std::string text = writeDesign(design);
        const Result<Design> again = parseDesign(text, "random.weft");
        ASSERT_TRUE(again) << again.error().toString() << "\n" << text;
        ASSERT_TRUE(*again == design) << text;
        ASSERT_EQ(writeDesign(*again), text);
    }
}

TEST(RandomEdits, EditsReadBackAndUndoRestoresByValue) {
    for (std::uint64_t seed = 0; seed < kSequences; ++seed) {
        test::RandomDesign random(seed);
        Design design = emptyDesign("Start");
        std::vector<std::string> states = {writeDesign(design)};
        std::vector<Design> undo = {design};
        for (int step = 0; step < 40; ++step) {
            const Edit edit = random.edit(design);
            const std::string text = writeEdit(edit);
            ASSERT_EQ(text.find('\n'), std::string::npos);
            const Result<Edit> again = parseEdit(text);
            ASSERT_TRUE(again) << again.error().toString() << "\n" << text;
            ASSERT_EQ(writeEdit(*again), text);
            ASSERT_FALSE(label(design, edit).empty());
            const Result<Design> after = weft::apply(design, edit);
            ASSERT_TRUE(after == weft::apply(design, *again)) << text;
            ASSERT_EQ(writeDesign(design), states.back()) << "apply changed its argument: " << text;
            design = *after;
            undo.push_back(design);
            states.push_back(writeDesign(design));
        }
        for (std::size_t i = 0; i < undo.size(); ++i) {
            ASSERT_EQ(writeDesign(undo[i]), states[i]) << "a later edit changed an older design";
        }
    }
}

TEST(RandomEdits, WhatAppliesCanBeStored) {
    // Edits thrown at a design without regard to whether they apply: refused, or the result reads
    // back.
    for (std::uint64_t seed = 0; seed < kSequences; ++seed) {
        test::RandomDesign random(seed + 1'000);
        Design design = random.design();
        const Edit stranger =
            test::RandomDesign(seed + 2'000).edit(test::RandomDesign(seed + 3'000).design());
        if (const auto after = weft::apply(design, stranger)) {
            ASSERT_TRUE(parseDesign(writeDesign(*after)) == *after) << writeEdit(stranger);
        } else {
            EXPECT_EQ(after.error().code, ErrorCode::Usage);
            EXPECT_FALSE(after.error().message.empty());
        }
    }
}

} // namespace
} // namespace weft
