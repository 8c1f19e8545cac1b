// SPDX-License-Identifier: GPL-3.0-or-later
// What the rows of the table are made with. A family is one file of rows and one line here and in
// table.cpp.
#pragma once

#include "core/calc/arguments.hpp"

#include <initializer_list>

namespace weft {

std::span<const Calculation> availabilityRows();
std::span<const Calculation> busBandwidthRows();
std::span<const Calculation> congestionRows();
std::span<const Calculation> costRows();
std::span<const Calculation> gridRows();
std::span<const Calculation> hashRows();
std::span<const Calculation> headroomRows();
std::span<const Calculation> latencyRows();
std::span<const Calculation> ncclRows();
std::span<const Calculation> opticalRows();
std::span<const Calculation> powerRows();
std::span<const Calculation> throughputRows();
std::span<const Calculation> trainingMemoryRows();
std::span<const Calculation> trainingRows();
std::span<const Calculation> trainingTrafficRows();
std::span<const Calculation> treeRows();

// A required parameter; orElse, maybe, list, within and of say more.
constexpr CalcParam param(std::string_view name, CalcKind kind, std::string_view help) {
    CalcParam made;
    made.name = name;
    made.kind = kind;
    made.help = help;
    made.least = kind == CalcKind::Count ? 1 : 0;
    return made;
}

// An outcome whose formulas and method are the row's.
inline CalcOutcome outcome(std::initializer_list<std::optional<double>> values,
                           std::vector<CalcTerm> terms = {}) {
    CalcOutcome made;
    made.values = values;
    made.terms = std::move(terms);
    return made;
}

inline CalcTerm term(std::string name, double value, std::string unit, std::string meaning,
                     std::string origin = "computed") {
    return {std::move(name), value, std::move(unit), std::move(origin), std::move(meaning)};
}

inline double real(std::int64_t count) {
    return static_cast<double>(count);
}

// "failure-rate" as it stands in formulas: "failure_rate".
std::string identifier(std::string_view name);

// " --set bytes=1GiB --set rate=400Gb/s": the row's example as typed.
std::string settingsText(const Calculation& calculation);

// For formulas over the elements of a list: "a_1", "a_2"… appended to the outcome's terms, and
// `each` of them ("(1-@)", @ the name) joined by `joint`. Empty, and no terms, where the list is
// longer than a reader would read.
std::string overList(CalcOutcome& out, std::string_view prefix, const std::vector<double>& list,
                     std::string_view unit, std::string_view each, std::string_view joint);

} // namespace weft
