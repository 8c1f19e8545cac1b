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
          "W2 ft-8", "W2 x8", "W2 ft8g", "W4 ft8 -1", "W2 ls4096", "W2"}) {
        const Outcome outcome = run("bench " + words);
        EXPECT_EQ(outcome.status, 2) << words;
        EXPECT_FALSE(outcome.err.empty() && outcome.out.empty()) << words;
    }
}

} // namespace
} // namespace weft::test
