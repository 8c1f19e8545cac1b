// SPDX-License-Identifier: GPL-3.0-or-later
// Published figures (tests/data/published_cases.json) put to the engine. A runner takes a case's
// inputs and gives the fields it can compute by now; the test scores those against the printed
// figures within the case's tolerance.
#pragma once

#include <nlohmann/json.hpp>

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace weft::test {

using CaseJson = nlohmann::json;

struct Runner {
    std::string_view idPrefix; // of the cases it takes
    CaseJson (*run)(const CaseJson& inputs);
};

std::span<const Runner> topologyRunners();
std::span<const Runner> collectiveRunners();
std::span<const Runner> calcRunners();
std::span<const Runner> throughputRunners();
std::span<const Runner> shapeRunners();

// A field of a case's inputs.
inline double number(const CaseJson& in, const char* key) {
    return in.at(key).get<double>();
}
inline std::int64_t whole(const CaseJson& in, const char* key) {
    return in.at(key).get<std::int64_t>();
}
inline std::vector<double> numbers(const CaseJson& in, const char* key) {
    return in.at(key).get<std::vector<double>>();
}

} // namespace weft::test
