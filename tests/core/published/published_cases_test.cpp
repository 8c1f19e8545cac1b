// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/published/runners.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <fstream>

namespace weft::test {
namespace {

// Several may take a case: each gives the fields of its own part of the engine, and a figure that
// two of them give is reached on two roads.
std::vector<const Runner*> runnersOf(const std::string& id) {
    std::vector<const Runner*> found;
    for (const auto& rows : {topologyRunners(), collectiveRunners(), calcRunners(), shapeRunners(),
                             throughputRunners()}) {
        for (const Runner& runner : rows) {
            if (id.starts_with(runner.idPrefix)) {
                found.push_back(&runner);
            }
        }
    }
    return found;
}

// How far a field may be off: relative and absolute; `isBound` where the figure is a limit.
struct Tolerance {
    double relative = 0, absolute = 1e-12;
    bool isBound = false, isScored = true;
};

Tolerance toleranceOf(const CaseJson& published, const std::string& field) {
    const CaseJson& all = published.at("tolerance");
    const CaseJson& rule = all.contains("fields") && all.at("fields").contains(field)
                               ? all.at("fields").at(field)
                               : all.at("default");
    const std::string type = rule.at("type");
    if (type == "exact") {
        return {};
    }
    if (type == "rel") {
        return {rule.at("value"), 1e-12};
    }
    if (type == "abs") {
        return {0, rule.at("value")};
    }
    if (type == "le") {
        return {0, 0, true};
    }
    EXPECT_TRUE(type == "range" || type == "informational") << type;
    return {0, 0, false, false};
}

// Elements have rules of their own under "field[0]".
Tolerance toleranceOf(const CaseJson& published, const std::string& field, const std::string& key) {
    const CaseJson& all = published.at("tolerance");
    const std::string element = field + "[" + key + "]";
    const bool isOwn = all.contains("fields") && all.at("fields").contains(element);
    return toleranceOf(published, isOwn ? element : field);
}

void compare(const CaseJson& found, const CaseJson& expected, const Tolerance& tolerance,
             const std::string& where, int& scored) {
    if (found.is_array() || found.is_object()) {
        for (const auto& [key, value] : found.items()) {
            const bool isThere =
                found.is_array() ? std::stoul(key) < expected.size() : expected.contains(key);
            if (isThere) {
                compare(value, found.is_array() ? expected.at(std::stoul(key)) : expected.at(key),
                        tolerance, where + "/" + key, scored);
            }
        }
        return;
    }
    if (!tolerance.isScored || found.is_null()) {
        return; // informs only, or this entry of a list is not computed
    }
    if (found.is_boolean() || expected.is_boolean()) {
        EXPECT_EQ(found, expected) << where;
        ++scored;
        return;
    }
    const double a = found.get<double>(), b = expected.get<double>();
    if (tolerance.isBound) {
        EXPECT_LE(a, b) << where;
    } else {
        EXPECT_LE(std::abs(a - b), tolerance.relative * std::abs(b) + tolerance.absolute)
            << where << ": computed " << a << ", published " << b;
    }
    ++scored;
}

void compareField(const CaseJson& found, const CaseJson& published, const std::string& field,
                  int& scored) {
    const CaseJson& expected = published.at("expected").at(field);
    if (!found.is_array()) {
        compare(found, expected, toleranceOf(published, field), field, scored);
        return;
    }
    for (std::size_t i = 0; i < std::min(found.size(), expected.size()); ++i) {
        const std::string key = std::to_string(i);
        compare(found.at(i), expected.at(i), toleranceOf(published, field, key), field + "/" + key,
                scored);
    }
}

// "x_min" and "x_max" beside each other: a computed "x" lies between them.
void compareRanges(const CaseJson& found, const CaseJson& expected, int& scored) {
    for (const auto& [field, values] : found.items()) {
        if (expected.contains(field + "_min") && expected.contains(field + "_max")) {
            for (std::size_t i = 0; i < values.size(); ++i) {
                const double value = values.at(i).get<double>(), slack = 1e-9 * value;
                EXPECT_GE(value + slack, expected.at(field + "_min").at(i).get<double>()) << field;
                EXPECT_LE(value - slack, expected.at(field + "_max").at(i).get<double>()) << field;
                ++scored;
            }
        }
    }
}

// A case by its id, which is also how a failure names it.
struct Published {
    CaseJson json;
    friend void PrintTo(const Published& published, std::ostream* out) {
        *out << published.json.at("id").get<std::string>();
    }
};

class PublishedCase : public testing::TestWithParam<Published> {};

TEST_P(PublishedCase, IsReproduced) {
    const CaseJson& published = GetParam().json;
    const std::string id = published.at("id");
    const std::vector<const Runner*> runners = runnersOf(id);
    if (runners.empty()) {
        GTEST_SKIP() << id << " is not run: the engine cannot express it yet";
    }
    int scored = 0;
    for (const Runner* runner : runners) {
        const CaseJson found = runner->run(published.at("inputs"));
        for (const auto& [field, expected] : published.at("expected").items()) {
            if (found.contains(field)) {
                compareField(found.at(field), published, field, scored);
            }
        }
        compareRanges(found, published.at("expected"), scored);
    }
    EXPECT_GT(scored, 0) << id;
}

std::vector<Published> cases() {
    std::ifstream file(WEFT_SOURCE_DIR "/tests/data/published_cases.json");
    const CaseJson document = CaseJson::parse(file);
    std::vector<Published> found;
    for (const CaseJson& each : document.at("cases")) {
        found.push_back(Published{each});
    }
    return found;
}

INSTANTIATE_TEST_SUITE_P(All, PublishedCase, testing::ValuesIn(cases()),
                         [](const testing::TestParamInfo<Published>& row) {
                             std::string name = row.param.json.at("id");
                             std::replace_if(
                                 name.begin(), name.end(),
                                 [](char c) {
                                     return !std::isalnum(static_cast<unsigned char>(c));
                                 },
                                 '_');
                             return name;
                         });

} // namespace
} // namespace weft::test
