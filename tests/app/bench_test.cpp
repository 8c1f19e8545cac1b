// SPDX-License-Identifier: GPL-3.0-or-later
// The answers of `bench`, to the digit of the contract, on every road.
#include "tests/app/run_cli.hpp"

namespace weft::test {
namespace {

class BenchTest : public CliTest {
protected:
    double check(const std::string& arguments) const {
        const Outcome outcome = run("bench " + arguments);
        EXPECT_EQ(outcome.status, 0) << arguments << outcome.err;
        const auto json = outcome.json();
        EXPECT_GE(json.at("t").get<double>(), 0);
        EXPECT_GE(json.at("cpu").get<double>(), 0);
        return json.at("check");
    }
};

TEST_F(BenchTest, GivesTheKnownAnswers) {
    EXPECT_EQ(check("W1 ft16"), 2 * 3 * 1024);
    EXPECT_EQ(check("W1 ls64 --json"), 2 * 2 * 2048);
    for (const std::string way : {"", " --no-symmetry", " --no-symmetry --threads 2"}) {
        EXPECT_NEAR(check("W2 ft16" + way), 0.99315738, 5e-9) << way;
        EXPECT_EQ(check("W3 ft16" + way), 512) << way;
        EXPECT_NEAR(check("W4 ft16 40" + way), 1.13503701, 5e-9) << way;
    }
    EXPECT_NEAR(check("W5 ft8"), 1, 0.01);
}

// 126 steps of 16 MiB over 50 GB/s and two switches' worth of links; SimGrid's own answers, with
// flows that meet and without.
TEST_F(BenchTest, CollectivesTakeWhatSimGridSays) {
    EXPECT_NEAR(check("W6 ring-64-1073741824-k16-linear"), 0.0425305843, 1e-8);
    EXPECT_NEAR(check("W6 ring-64-1073741824-k16-random"), 0.0849351686, 1e-8);
    EXPECT_NEAR(check("W6 rhd-64-1073741824-k16-linear"), 0.0422965843, 1e-8);
    EXPECT_NEAR(check("W6 direct-64-1073741824-k16-linear"), 0.0422805843, 0.0008);
    EXPECT_NEAR(check("W6 a2a-64-1073741824-k16-random"), 0.0212460257, 0.0004);
    EXPECT_NEAR(check("W6 perm-64-1073741824-k16-linear"), 0.0214768365, 1e-8);
    EXPECT_NEAR(check("W6 perm-64-1073741824-k16-random"), 0.0429526730, 1e-8);
}

// With the shape and without it: the same to 1e-9.
TEST_F(BenchTest, SymmetryChangesNoAnswer) {
    for (const std::string instance : {"ft2", "ft4", "ft10", "ls2", "ls12", "ls64"}) {
        EXPECT_NEAR(check("W2 " + instance), check("W2 " + instance + " --no-symmetry"), 1e-9);
        EXPECT_NEAR(check("W3 " + instance), check("W3 " + instance + " --no-symmetry"), 1e-9);
    }
    EXPECT_NEAR(check("W4 ft8"), check("W4 ft8 --no-symmetry"), 1e-9);
    EXPECT_NEAR(check("W4 ls12"), check("W4 ls12 --no-symmetry"), 1e-9);
}

TEST_F(BenchTest, RefusesWhatItCannotTime) {
    for (const std::string words :
         {"W9 ft8", "W2 ft7", "W2 ft0", "W2 ft100000", "W2 ft99999999999999999999", "W2 ft",
          "W2 ft-8", "W2 x8", "W2 ft8g", "W4 ft8 -1", "W2 ls4096", "W2", "W6 ring",
          "W6 ring-0-1-k4-linear", "W6 rhd-3-8-k4-linear", "W6 ring-99999-8-k4-linear",
          "W6 ring-4-8-k5-linear", "W6 star-4-8-k4-linear", "W6 ring-4-8-k4-sideways"}) {
        const Outcome outcome = run("bench " + words);
        EXPECT_EQ(outcome.status, 2) << words;
        EXPECT_FALSE(outcome.err.empty() && outcome.out.empty()) << words;
    }
}

} // namespace
} // namespace weft::test
