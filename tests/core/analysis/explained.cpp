// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/analysis/explained.hpp"

#include <muParser.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace weft::test {
namespace {

double roundUp(double value) {
    return std::ceil(value);
}
double roundDown(double value) {
    return std::floor(value);
}

bool isIdentifier(std::string_view name) {
    const auto isLetter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    return !name.empty() && isLetter(name.front()) &&
           std::all_of(name.begin(), name.end(),
                       [&](char c) { return isLetter(c) || (c >= '0' && c <= '9') || c == '_'; });
}

// Names in the text that are no functions.
std::set<std::string, std::less<>> namesIn(std::string_view text) {
    std::set<std::string, std::less<>> names;
    for (std::size_t i = 0; i < text.size();) {
        const auto isWord = [&](std::size_t at) {
            return at < text.size() &&
                   (std::isalnum(static_cast<unsigned char>(text[at])) != 0 || text[at] == '_');
        };
        std::size_t end = i;
        while (isWord(end)) {
            ++end;
        }
        if (end > i && std::isdigit(static_cast<unsigned char>(text[i])) == 0 &&
            (end == text.size() || text[end] != '(')) {
            names.emplace(text.substr(i, end - i));
        }
        i = std::max(end, i + 1);
    }
    return names;
}

bool isNear(double a, double b) {
    return std::abs(a - b) <= 1e-9 * std::max(std::abs(a), std::abs(b));
}

// Terms may state a metric in another unit: by one of these factors.
bool isNearInSomeUnit(double a, double b) {
    constexpr double kFactors[] = {1, 1e3, 1e6, 1e9, 1e12, 8, 8e9, 125e6, 60, 3600, 8760};
    return std::any_of(std::begin(kFactors), std::end(kFactors), [&](double factor) {
        return isNear(a * factor, b) || isNear(a, b * factor);
    });
}

// Counts and plain sums of other numbers explain themselves; anything else rests on somebody's
// authority.
bool needsSource(const Metric& metric) {
    return metric.unit != "count" && metric.expression.find_first_of("*/(") != std::string::npos;
}

void expectTermsInOrder(const Analysis& analysis, const Metric& metric) {
    std::set<std::string, std::less<>> known;
    for (const Term& term : metric.terms) {
        EXPECT_TRUE(isIdentifier(term.name)) << term.name;
        EXPECT_TRUE(known.insert(term.name).second) << term.name << " occurs twice";
        EXPECT_FALSE(term.origin.empty()) << term.name << " comes from nowhere";
        EXPECT_TRUE(std::isfinite(term.value)) << term.name;
        if (term.metric.empty()) {
            continue;
        }
        const std::string& scope = term.metricScope.empty() ? metric.scope : term.metricScope;
        const Metric* explains = analysis.find(term.metric, scope);
        if (explains == nullptr) {
            ADD_FAILURE() << term.name << " points to " << term.metric << " of " << scope
                          << ", which is not there";
        } else {
            EXPECT_TRUE(isNearInSomeUnit(term.value, explains->value))
                << term.name << " is " << term.value << ", " << term.metric << " is "
                << explains->value;
        }
    }
    EXPECT_EQ(namesIn(metric.expression), known) << "names in the text against names of the terms";
}

} // namespace

std::optional<double> evaluateText(std::string_view expression,
                                   const std::vector<std::pair<std::string, double>>& names) {
    try {
        mu::Parser parser;
        parser.DefineFun("ceil", roundUp);
        parser.DefineFun("floor", roundDown);
        std::map<std::string, double> values(names.begin(), names.end());
        for (auto& [name, value] : values) {
            parser.DefineVar(name, &value);
        }
        parser.SetExpr(std::string(expression));
        return parser.Eval();
    } catch (const mu::Parser::exception_type& error) {
        ADD_FAILURE() << expression << ": " << error.GetMsg();
        return std::nullopt;
    }
}

void expectExplained(const Analysis& analysis) {
    std::set<std::pair<std::string, std::string>> seen;
    for (const Metric& metric : analysis.metrics) {
        SCOPED_TRACE(metric.scope + ": " + metric.id + " = " + metric.expression);
        EXPECT_TRUE(seen.emplace(metric.scope, metric.id).second) << "written twice";
        EXPECT_FALSE(metric.id.empty() || metric.scope.empty() || metric.unit.empty() ||
                     metric.meaning.empty());
        EXPECT_TRUE(std::isfinite(metric.value));
        EXPECT_FALSE(toString(metric.method).empty());
        EXPECT_FALSE(needsSource(metric) && metric.sources.empty()) << "no source";
        expectTermsInOrder(analysis, metric);
        std::vector<std::pair<std::string, double>> names;
        for (const Term& term : metric.terms) {
            names.emplace_back(term.name, term.value);
        }
        if (const auto value = evaluateText(metric.expression, names)) {
            EXPECT_TRUE(isNear(*value, metric.value))
                << "the text gives " << *value << ", the metric " << metric.value;
        }
    }
}

} // namespace weft::test
