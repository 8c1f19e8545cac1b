// SPDX-License-Identifier: GPL-3.0-or-later
// What holds for every row of the table: its example runs, every formula's text gives its value,
// and wrong words are refused with a sentence.
#include "core/base/text.hpp"
#include "core/calc/rows.hpp"
#include "tests/core/analysis/explained.hpp"
#include "tests/core/topology/build.hpp"

#include <fmt/format.h>

#include <cmath>
#include <set>

namespace weft {
namespace {

std::vector<std::string> exampleOf(const Calculation& row) {
    std::vector<std::string> settings;
    for (const auto setting : split(row.example, ' ')) {
        settings.emplace_back(setting);
    }
    return settings;
}

Result<CalcAnswer> calculated(std::string_view name, const std::vector<std::string>& settings) {
    const Calculation* row = findCalculation(name);
    EXPECT_NE(row, nullptr) << name;
    return calculate(*row, settings, test::seedCatalog());
}

void expectExplained(const Calculation& row, const CalcAnswer& answer) {
    for (const CalcResult& result : answer.results) {
        SCOPED_TRACE(fmt::format("{} {} = {}", row.name, result.name, result.expression));
        if (result.expression.empty()) {
            EXPECT_FALSE(answer.note.empty()) << "neither a formula nor a word on the method";
            continue;
        }
        if (!result.value) {
            continue;
        }
        std::vector<std::pair<std::string, double>> names;
        std::set<std::string> known;
        for (const CalcTerm& term : result.terms) {
            EXPECT_TRUE(known.insert(term.name).second) << term.name << " occurs twice";
            EXPECT_FALSE(term.origin.empty()) << term.name;
            names.emplace_back(term.name, term.value);
        }
        const auto value = test::evaluateText(result.expression, names);
        ASSERT_TRUE(value);
        EXPECT_NEAR(*value, *result.value, 1e-9 * std::abs(*result.value) + 1e-15);
    }
}

class EveryCalculation : public testing::TestWithParam<const Calculation*> {};

TEST_P(EveryCalculation, IsWhole) {
    const Calculation& row = *GetParam();
    EXPECT_FALSE(row.summary.empty() || row.params.empty() || row.fields.empty());
    EXPECT_FALSE(row.sources.empty());
    EXPECT_TRUE(std::set<std::string_view>({"exact", "lower-bound", "upper-bound", "estimate"})
                    .contains(row.method))
        << row.method;
    std::set<std::string_view> names;
    for (const CalcParam& param : row.params) {
        EXPECT_TRUE(names.insert(param.name).second) << param.name;
        EXPECT_FALSE(param.help.empty()) << param.name;
        EXPECT_EQ(param.kind == CalcKind::Choice, !param.choices.empty()) << param.name;
    }
    names.clear();
    for (const CalcField& field : row.fields) {
        EXPECT_TRUE(names.insert(field.name).second) << field.name;
        EXPECT_FALSE(field.unit.empty() || field.meaning.empty()) << field.name;
        EXPECT_FALSE(field.expression.empty() && row.note.empty())
            << field.name << ": neither a formula nor a word on the method";
    }
    EXPECT_EQ(findCalculation(row.name), &row);
}

TEST_P(EveryCalculation, ExplainsItsExample) {
    const Calculation& row = *GetParam();
    const auto answer = calculate(row, exampleOf(row), test::seedCatalog());
    ASSERT_TRUE(answer) << answer.error().toString();
    expectExplained(row, *answer);
    EXPECT_TRUE(std::any_of(answer->results.begin(), answer->results.end(),
                            [](const CalcResult& result) { return result.value.has_value(); }));
}

// Each parameter of the example in turn as something it cannot be, and as the ends of its range.
TEST_P(EveryCalculation, RefusesWhatCannotBe) {
    const Calculation& row = *GetParam();
    const std::vector<std::string> example = exampleOf(row);
    for (std::size_t i = 0; i < example.size(); ++i) {
        const std::string name = example[i].substr(0, example[i].find('='));
        for (const char* value : {"", "-1", "nan", "inf", "1e999", "0x10", "abc", "0", "1e308",
                                  "1e308B", "1e308Gb/s", "0Gb/s", "0s", "1e308s", "1e308m", "0B"}) {
            std::vector<std::string> settings = example;
            settings[i] = name + "=" + value;
            const auto answer = calculate(row, settings, test::seedCatalog());
            if (!answer) {
                EXPECT_EQ(answer.error().code, ErrorCode::Usage) << settings[i];
                EXPECT_FALSE(answer.error().message.empty());
                continue;
            }
            for (const CalcResult& result : answer->results) {
                EXPECT_TRUE(!result.value || std::isfinite(*result.value))
                    << settings[i] << " gives " << result.name;
            }
        }
        std::vector<std::string> without = example;
        without.erase(without.begin() + static_cast<std::ptrdiff_t>(i));
        std::vector<std::string> twice = example;
        twice.push_back(example[i]);
        EXPECT_FALSE(calculate(row, twice, test::seedCatalog())) << example[i];
        if (const auto answer = calculate(row, without, test::seedCatalog()); !answer) {
            EXPECT_NE(answer.error().toString().find(name), std::string::npos)
                << answer.error().toString();
        }
    }
    std::vector<std::string> unknown = example;
    unknown.emplace_back("no-such-thing=1");
    EXPECT_FALSE(calculate(row, unknown, test::seedCatalog()));
}

INSTANTIATE_TEST_SUITE_P(Table, EveryCalculation,
                         testing::ValuesIn(calculations().begin(), calculations().end()),
                         [](const auto& instance) { return identifier(instance.param->name); });

// The contract's names: parameters as scripts say them, and the fields named after the arrow.
TEST(Calculations, KeepTheContractsNames) {
    struct Named {
        std::string_view name;
        std::vector<std::string_view> params, fields;
    };
    const std::vector<Named> contract = {
        {"hash-collisions", {"flows", "paths"}, {"max", "no-collision", "links-used", "mean"}},
        {"ecn-mark", {"queue", "kmin", "kmax", "pmax"}, {"probability"}},
        {"ecn-thresholds", {"rate"}, {"kmin", "kmax", "pmax"}},
        {"distance-bound", {"switches", "degree", "servers"}, {"distance", "theta"}},
        {"path-search", {"fanouts"}, {"product"}},
        {"cost-sum",
         {"switches", "switch-price", "dac", "dac-price", "aoc", "aoc-price"},
         {"cost"}},
        {"infer-ranks", {"algbw", "busbw"}, {"ranks"}},
        {"nic-rate", {"busbw", "servers", "ranks"}, {"rate"}},
        {"parameter-server", {"workers", "servers", "bytes", "bandwidth"}, {"time"}},
        {"nccl-latency",
         {"algorithm", "protocol", "nodes", "ranks-per-node", "bytes", "channels",
          "channel-bandwidth"},
         {"latency"}},
        {"nccl-time",
         {"algorithm", "protocol", "nodes", "ranks-per-node", "bytes", "channels",
          "channel-bandwidth"},
         {"time"}},
        {"transfer", {"bytes", "rate"}, {"time"}},
        {"propagation", {"length", "medium", "velocity"}, {"time"}},
        {"bandwidth-delay", {"rate", "rtt"}, {"bytes"}},
        {"headroom-hpcc", {"rate", "delay"}, {"bytes"}},
        {"path-latency", {"links", "delay", "rate", "bytes", "forwarding"}, {"time"}},
        {"job-mttf", {"servers", "failure-rate"}, {"mttf"}},
        {"ettr", {"servers", "failure-rate", "restart", "interval", "write"}, {"ettr"}},
        {"checkpoint-interval", {"write", "mttf"}, {"interval"}},
        {"availability", {"mtbf", "mttr"}, {"availability"}},
        {"availability-series", {"a"}, {"availability"}},
        {"availability-parallel", {"a"}, {"availability"}},
        {"k-of-n", {"k", "n", "a"}, {"availability"}},
        {"downtime", {"a"}, {"time"}},
        {"expected-failures", {"count", "failure-rate", "period"}, {"failures"}},
        {"rollback-cost", {"hourly", "interval"}, {"cost"}},
        {"model-parameters", {"layers", "hidden", "vocab", "seq"}, {"parameters"}},
        {"model-flops", {"batch", "seq", "layers", "hidden", "vocab", "recompute"}, {"flops"}},
        {"hardware-flops", {"batch", "seq", "layers", "hidden", "vocab", "recompute"}, {"flops"}},
        {"training-days", {"params", "tokens", "accelerators", "achieved"}, {"time"}},
        {"mfu", {"achieved", "peak"}, {"mfu"}},
        {"state-memory",
         {"params", "layers", "hidden", "tp", "pp", "bytes-per-parameter"},
         {"bytes"}},
        {"activation-memory",
         {"seq", "micro-batch", "hidden", "heads", "layers", "tp", "pp", "interleave", "recompute",
          "sequence-parallel"},
         {"bytes"}},
        {"optimizer-bytes", {"dp", "precision"}, {"bytes"}},
        {"checkpoint-bytes", {"params", "bytes-per-parameter"}, {"bytes"}},
        {"pipeline-bubble", {"pp", "micro-batches", "interleave"}, {"bubble"}},
        {"dp-volume", {"params", "tp", "pp", "bytes-per-parameter"}, {"bytes"}},
        {"cage-power", {"part", "modules", "watts"}, {"fits", "total"}},
        {"link-payload", {"kind", "links"}, {"raw", "payload"}},
    };
    for (const Named& named : contract) {
        const Calculation* row = findCalculation(named.name);
        ASSERT_NE(row, nullptr) << named.name;
        for (const auto name : named.params) {
            EXPECT_TRUE(std::any_of(row->params.begin(), row->params.end(),
                                    [&](const CalcParam& param) { return param.name == name; }))
                << named.name << " " << name;
        }
        for (const auto name : named.fields) {
            EXPECT_TRUE(std::any_of(row->fields.begin(), row->fields.end(),
                                    [&](const CalcField& field) { return field.name == name; }))
                << named.name << " " << name;
        }
    }
}

TEST(Calculations, NameTheUnitThatIsDue) {
    const auto refused = [](std::string_view name, const std::vector<std::string>& settings,
                            const std::string& unit) {
        const auto answer = calculated(name, settings);
        ASSERT_FALSE(answer) << name;
        EXPECT_EQ(answer.error().code, ErrorCode::Usage);
        EXPECT_NE(answer.error().toString().find(unit), std::string::npos)
            << answer.error().toString();
    };
    refused("transfer", {"bytes=1GiB", "rate=400"}, "Gb/s");
    refused("transfer", {"bytes=1000", "rate=400Gb/s"}, "GiB");
    refused("propagation", {"length=100"}, "km");
    refused("job-mttf", {"servers=8", "failure-rate=0.0065"}, "/day");
    refused("training-days", {"params=1e9", "tokens=1e9", "accelerators=8", "achieved=140"},
            "TFLOP/s");
    refused("cost-sum", {"switches=1", "switch-price=14280"}, "USD");
    refused("optical-loss", {"length=1km", "connector-loss=0.5"}, "dB");
}

// What a value alone decides shows in the answer: hashing beyond the exact is an estimate, and the
// other model of headroom has its own formula.
TEST(Calculations, SayWhichMethodAndFormulaWereUsed) {
    EXPECT_EQ(calculated("hash-collisions", {"flows=100000", "paths=64"})->method, "exact");
    EXPECT_EQ(calculated("hash-collisions", {"flows=100001", "paths=64"})->method, "estimate");
    const std::vector<std::string> port = {"rate=100Gb/s", "length=40m", "port-mtu=9100B"};
    for (const char* model : {"sonic", "ieee"}) {
        std::vector<std::string> settings = port;
        settings.push_back(std::string("model=") + model);
        const auto answer = calculated("headroom", settings);
        ASSERT_TRUE(answer);
        expectExplained(*findCalculation("headroom"), *answer);
    }
    for (const char* recompute : {"none", "selective", "full"}) {
        for (const char* sequence : {"on", "off"}) {
            const auto answer =
                calculated("activation-memory",
                           {"seq=2048", "micro-batch=2", "hidden=4096", "heads=32", "layers=32",
                            "tp=4", "pp=4", "interleave=2", std::string("recompute=") + recompute,
                            std::string("sequence-parallel=") + sequence});
            ASSERT_TRUE(answer);
            expectExplained(*findCalculation("activation-memory"), *answer);
        }
    }
    for (const char* recompute : {"none", "selective", "full"}) {
        const auto answer =
            calculated("hardware-flops", {"batch=8", "seq=2048", "layers=32", "hidden=4096",
                                          "vocab=32000", std::string("recompute=") + recompute});
        ASSERT_TRUE(answer);
        expectExplained(*findCalculation("hardware-flops"), *answer);
    }
    for (const char* algorithm :
         {"ring", "tree", "nvls", "nvls_tree", "collnet_direct", "collnet_chain"}) {
        const auto answer =
            calculated("nccl-time", {std::string("algorithm=") + algorithm, "protocol=Simple",
                                     "nodes=4", "ranks-per-node=8", "bytes=8MiB", "channels=8",
                                     "channel-bandwidth=20GB/s", "inside-bandwidth=40GB/s"});
        ASSERT_TRUE(answer) << algorithm;
        expectExplained(*findCalculation("nccl-time"), *answer);
    }
    const auto shape = calculated("state-memory", {"layers=96", "hidden=12288", "tp=8", "pp=8"});
    ASSERT_TRUE(shape);
    expectExplained(*findCalculation("state-memory"), *shape);
    EXPECT_FALSE(calculated("state-memory", {"params=1e9", "layers=96", "hidden=12288"}));
    EXPECT_FALSE(calculated("state-memory", {"tp=8"}));
}

// Lists of a million are read and computed; a formula text over them would help nobody.
TEST(Calculations, TakeLongListsAndRefuseLonger) {
    const auto listOf = [](std::size_t count) {
        std::string text = "a=1";
        for (std::size_t i = 1; i < count; ++i) {
            text += ",1";
        }
        return text;
    };
    const auto answer = calculated("availability-series", {listOf(1'000'000)});
    ASSERT_TRUE(answer) << answer.error().toString();
    EXPECT_EQ(answer->results[0].value, 1);
    EXPECT_TRUE(answer->results[0].terms.empty());
    EXPECT_FALSE(calculated("availability-series", {listOf(1'000'001)}));
    EXPECT_FALSE(calculated("availability-series", {"a="}));
    EXPECT_FALSE(calculated("availability-series", {"a=0.9,,0.9"}));
    EXPECT_FALSE(calculated("availability-series", {"a=0.9,1.1"}));
}

} // namespace
} // namespace weft
