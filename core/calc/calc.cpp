// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calc/calc.hpp"

#include "core/base/text.hpp"
#include "core/calc/rows.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <cmath>
#include <set>

namespace weft {
namespace {

constexpr std::size_t kMostTermsOfList = 16;

bool isWord(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
}

// Names in a formula that are no functions.
std::set<std::string, std::less<>> namesIn(std::string_view text) {
    std::set<std::string, std::less<>> names;
    for (std::size_t i = 0; i < text.size();) {
        std::size_t end = i;
        while (end < text.size() && isWord(text[end])) {
            ++end;
        }
        const bool isNumber = std::isdigit(static_cast<unsigned char>(text[i])) != 0;
        if (isNumber && end < text.size()) { // "8e-9", "1.4": no name begins inside a number
            while (end < text.size() &&
                   (isWord(text[end]) || text[end] == '.' ||
                    (text[end] == '-' && (text[end - 1] == 'e' || text[end - 1] == 'E')))) {
                ++end;
            }
        }
        if (end > i && !isNumber && (end == text.size() || text[end] != '(')) {
            names.emplace(text.substr(i, end - i));
        }
        i = std::max(end, i + 1);
    }
    return names;
}

std::vector<CalcTerm> usedIn(const std::string& expression, const std::vector<CalcTerm>& known) {
    const auto names = namesIn(expression);
    std::vector<CalcTerm> used;
    for (const CalcTerm& each : known) {
        if (names.contains(each.name)) {
            used.push_back(each);
        }
    }
    return used;
}

} // namespace

std::string identifier(std::string_view name) {
    std::string text(name);
    std::replace(text.begin(), text.end(), '-', '_');
    return text;
}

std::string settingsText(const Calculation& calculation) {
    std::string text;
    for (const std::string_view setting : split(calculation.example, ' ')) {
        text += setting.empty() ? std::string() : fmt::format(" --set {}", setting);
    }
    return text;
}

std::string overList(CalcOutcome& out, std::string_view prefix, const std::vector<double>& list,
                     std::string_view unit, std::string_view each, std::string_view joint) {
    if (list.size() > kMostTermsOfList) {
        return {};
    }
    std::string text;
    for (std::size_t i = 0; i < list.size(); ++i) {
        const std::string name = fmt::format("{}_{}", prefix, i + 1);
        out.terms.push_back(
            {name, list[i], std::string(unit), "you chose", fmt::format("value {}", i + 1)});
        std::string element(each);
        element.replace(element.find('@'), 1, name);
        text += (i == 0 ? "" : std::string(joint)) + element;
    }
    return text;
}

Result<CalcAnswer> calculate(const Calculation& calculation, std::span<const std::string> settings,
                             const Catalog& catalog) {
    WEFT_TRY(const CalcArguments arguments, CalcArguments::read(calculation, settings, catalog));
    WEFT_TRY(CalcOutcome out, calculation.run(arguments));
    WEFT_CHECK(out.values.size() == calculation.fields.size());
    CalcAnswer answer;
    answer.method = out.method.empty() ? calculation.method : out.method;
    answer.note = out.note.empty() ? calculation.note : out.note;
    std::vector<CalcTerm> known = arguments.terms();
    known.insert(known.end(), out.terms.begin(), out.terms.end());
    for (std::size_t i = 0; i < calculation.fields.size(); ++i) {
        const CalcField& field = calculation.fields[i];
        const std::optional<double> value = out.values[i];
        if (value && !std::isfinite(*value)) {
            return fail(ErrorCode::Usage,
                        fmt::format("{} of {} is not a finite number for these values", field.name,
                                    calculation.name),
                        {}, "A divisor may be 0, or a value too large to multiply with.");
        }
        const auto own = out.expressions.find(field.name);
        CalcResult result{field.name,
                          field.unit,
                          field.meaning,
                          value,
                          own == out.expressions.end() ? std::string(field.expression)
                                                       : own->second,
                          {}};
        result.terms = usedIn(result.expression, known);
        const bool isNew = std::none_of(known.begin(), known.end(), [&](const CalcTerm& each) {
            return each.name == identifier(field.name);
        });
        if (value && isNew) {
            known.push_back({identifier(field.name), *value, std::string(field.unit),
                             fmt::format("result {}", field.name), std::string(field.meaning)});
        }
        answer.results.push_back(std::move(result));
    }
    return answer;
}

} // namespace weft
