// SPDX-License-Identifier: GPL-3.0-or-later
// calc, headroom and optics as scripts see them.
#include "tests/app/run_cli.hpp"

namespace weft::test {
namespace {

double result(const Outcome& outcome, const std::string& field) {
    EXPECT_EQ(outcome.status, 0) << outcome.err;
    const auto json = outcome.json();
    // On top and among the results, the same number.
    EXPECT_EQ(json.at(field), json.at("results").at(field));
    return json.at(field);
}

TEST_F(CliTest, CalcListsEveryFormula) {
    const auto json = run("calc --list --json").json();
    EXPECT_GE(json.at("calculations").size(), 45U);
    for (const auto& row : json.at("calculations")) {
        EXPECT_FALSE(row.at("sources").empty()) << row.at("name");
        for (const auto& parameter : row.at("parameters")) {
            for (const char* key : {"name", "unit", "default", "required", "help"}) {
                EXPECT_TRUE(parameter.contains(key)) << row.at("name");
            }
        }
        for (const auto& field : row.at("results")) {
            EXPECT_NE(field.at("formula").get<std::string>() + row.at("note").get<std::string>(),
                      "");
        }
    }
    EXPECT_NE(run("calc --list").out.find("hash-collisions"), std::string::npos);
    EXPECT_EQ(run("calc transfer --list --json").json().at("calculations").size(), 1U);
}

// By hand: 8 flows on 8 paths never collide 8!/8^8 of the time; 1 GiB at 400 Gb/s; 24
// h/(16·0.0065).
TEST_F(CliTest, CalcGivesTheFieldsOfTheContract) {
    const Outcome balls = run("calc hash-collisions --set flows=8 --set paths=8 --json");
    EXPECT_NEAR(result(balls, "no-collision"), 40320.0 / 16777216, 1e-15);
    EXPECT_NEAR(result(balls, "max"), 2.597232819, 1e-8);
    EXPECT_EQ(result(balls, "mean"), 1);
    EXPECT_DOUBLE_EQ(
        result(run("calc transfer --set bytes=1GiB --set rate=400Gb/s --json"), "time"),
        1073741824.0 * 8 / 400e9);
    EXPECT_NEAR(
        result(run("calc job-mttf --set servers=16 --set failure-rate=0.0065/day --json"), "mttf"),
        86400 / (16 * 0.0065), 1e-6);
    EXPECT_NEAR(
        result(run("calc availability-series --set a=0.999,0.9995,0.9999 --json"), "availability"),
        0.999 * 0.9995 * 0.9999, 1e-15);
    const auto cages =
        run("calc cage-power --set part=nvidia-qm9700 --set modules=32 --set watts=17W --json")
            .json();
    EXPECT_EQ(cages.at("total"), 544.0);
    EXPECT_TRUE(cages.at("fits").is_boolean());
    const auto metric = balls.json().at("metrics").at(3);
    EXPECT_EQ(metric.at("formula"), "flows/paths");
    EXPECT_EQ(metric.at("terms").at(0).at("origin"), "you chose");
    EXPECT_NE(run("calc transfer --set bytes=1GiB --set rate=400Gb/s").out.find("21.4748 ms"),
              std::string::npos);
}

TEST_F(CliTest, CalcRefusesWithASentence) {
    const auto refused = [this](const std::string& arguments, const std::string& names) {
        const Outcome outcome = run("calc " + arguments);
        EXPECT_EQ(outcome.status, 2) << arguments;
        EXPECT_NE(outcome.err.find(names), std::string::npos) << outcome.err;
        EXPECT_TRUE(outcome.out.empty()) << outcome.out;
    };
    refused("", "--list");
    refused("transfr", "transfer");
    refused("transfer --set bytes=1GiB --set rate=400", "Gb/s");
    refused("transfer --set bytes=1GiB", "rate");
    refused("transfer --set bytes=1GiB --set rate=0Gb/s", "finite");
    refused("transfer --set bytes=1GiB --set rat=1Gb/s", "Did you mean rate");
    refused("hash-collisions --set flows=-1 --set paths=8", "flows");
    refused("hash-collisions --set flows=1e10 --set paths=8", "1000000000");
    refused("cage-power --set part=nvidia-qm970 --set modules=1 --set watts=1W", "nvidia-qm9700");
    refused("ecn-mark --set queue=1kB --set kmin=3kB --set kmax=2kB --set pmax=0.1", "kmax");
}

// SONiC's table of MSN2700: 100 Gb/s over 300 m is 104448 B.
TEST_F(CliTest, HeadroomTermByTerm) {
    const Outcome sonic = run(
        "headroom --rate 100Gb/s --length 300m --port-mtu 9100B --lossless-mtu 1024B --factor 2 "
        "--peer-response 3.8KiB --json");
    EXPECT_EQ(result(sonic, "xoff"), 104448);
    EXPECT_GE(sonic.json().at("metrics").at(0).at("terms").size(), 5U);
    // 2·9216 + 64 + 2·100/1.98e8·400e9/8 + 2·819.2 + 905·64, by hand.
    EXPECT_NEAR(result(run("headroom --rate 400Gb/s --length 100m --port-mtu 9216B --model ieee "
                           "--json"),
                       "xoff"),
                2 * 9216 + 64 + 2 * 100 / 1.98e8 * 400e9 / 8 + 2 * 819.2 + 905 * 64, 1e-6);
    EXPECT_EQ(run("headroom --rate 100 --length 300m --port-mtu 9100B").status, 2);
    EXPECT_EQ(run("headroom --length 300m --port-mtu 9100B").status, 2);
    const Outcome odd = run("headroom --rate 30Gb/s --length 3m --port-mtu 9100B");
    EXPECT_EQ(odd.status, 2);
    EXPECT_NE(odd.err.find("pause-quanta"), std::string::npos) << odd.err;
}

TEST_F(CliTest, OpticsCheapestFirst) {
    const auto json = run("optics --rate 400Gb/s --length 80m --json").json();
    ASSERT_FALSE(json.at("results").empty());
    double last = 0;
    for (const auto& row : json.at("results")) {
        EXPECT_GE(row.at("reach").get<double>(), 80) << row.at("part");
        if (!row.at("price").is_null()) {
            EXPECT_GE(row.at("price").get<double>(), last) << row.at("part");
            last = row.at("price");
        }
        if (!row.at("margin").is_null()) {
            EXPECT_NEAR(row.at("margin").get<double>(),
                        row.at("loss_limit").get<double>() - row.at("loss").get<double>(), 1e-12);
        }
    }
    for (const auto& row :
         run("optics --rate 400Gb/s --length 2m --media dac --json").json().at("results")) {
        EXPECT_EQ(row.at("kind"), "dac");
    }
    EXPECT_TRUE(run("optics --rate 400Gb/s --length 5000km --json").json().at("results").empty());
    EXPECT_EQ(run("optics --rate 400Gb/s --length 5000km").status, 0);
    EXPECT_EQ(run("optics --rate 400 --length 80m").status, 2);
    EXPECT_EQ(run("optics --rate 400Gb/s --length 80").status, 2);
    EXPECT_EQ(run("optics --rate 400Gb/s --length 80m --media string").status, 2);
}

} // namespace
} // namespace weft::test
