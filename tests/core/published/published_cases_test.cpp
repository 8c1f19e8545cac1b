// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/published/runners.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <fstream>

namespace weft::test {
namespace {

// Several may take a case: each gives the fields of its own part of the engine.
std::vector<const Runner*> runnersOf(const std::string& id) {
    std::vector<const Runner*> found;
    for (const auto& rows : {topologyRunners(), collectiveRunners()}) {
        for (const Runner& runner : rows) {
            if (id.starts_with(runner.idPrefix)) {
                found.push_back(&runner);
            }
        }
    }
    return found;
}

// Relative tolerance of a field; 0 where it must be exact.
double toleranceOf(const CaseJson& published, const std::string& field) {
    const CaseJson& all = published.at("tolerance");
    const CaseJson& rule = all.contains("fields") && all.at("fields").contains(field)
                               ? all.at("fields").at(field)
                               : all.at("default");
    return rule.at("type") == "exact" ? 0 : rule.at("value").get<double>();
}

void compare(const CaseJson& found, const CaseJson& expected, double tolerance,
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
    if (found.is_null()) {
        return; // this entry of a list is not computed
    }
    if (found.is_boolean()) {
        EXPECT_EQ(found, expected) << where;
        ++scored;
        return;
    }
    const double a = found.get<double>(), b = expected.get<double>();
    EXPECT_LE(std::abs(a - b), tolerance * std::abs(b) + 1e-12)
        << where << ": computed " << a << ", published " << b;
    ++scored;
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
                compare(found.at(field), expected, toleranceOf(published, field), field, scored);
            }
        }
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
