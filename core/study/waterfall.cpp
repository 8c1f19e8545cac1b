// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/waterfall.hpp"

#include "core/base/text.hpp"
#include "core/study/shapley.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <set>

namespace weft {

namespace {

constexpr double kRounding = 1e-12; // of a value: no difference, but the order of additions
constexpr int kDeepest = 8;         // of terms behind terms; explanations are far shallower

bool isEqual(double a, double b) {
    return std::abs(a - b) <= kRounding * std::max(std::abs(a), std::abs(b));
}

// A metric within its analysis.
struct Told {
    const Analysis* analysis = nullptr;
    const Metric* metric = nullptr;
};

std::string scopeOf(const Told& told, const Term& term) {
    return term.metricScope.empty() ? told.metric->scope : term.metricScope;
}

// What a term is about, whichever name or position it has in its formula.
std::string identityOf(const Told& told, const Term& term) {
    if (!term.metric.empty()) {
        return term.metric + "@" + scopeOf(told, term);
    }
    return term.meaning.empty() ? term.name : term.meaning;
}

// One addend of a sum, with the terms it names.
struct Addend {
    std::string text;
    std::vector<const Term*> terms;
    std::string identity;
    double value = 0;
};

// Where `text` splits into addends: at pluses outside brackets that are no exponent's sign.
std::vector<std::string> addendTexts(const std::string& text) {
    std::vector<std::string> found(1);
    int depth = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        depth += text[i] == '(' ? 1 : text[i] == ')' ? -1 : 0;
        const bool isExponent = i > 1 && (text[i - 1] == 'e' || text[i - 1] == 'E') &&
                                std::isdigit(static_cast<unsigned char>(text[i - 2])) != 0;
        if (depth == 0 && text[i] == '+' && !isExponent) {
            found.emplace_back();
        } else if (depth == 0 && text[i] == '-' && !isExponent && i > 0) {
            return {text}; // a difference is shared out as a whole
        } else {
            found.back() += text[i];
        }
    }
    for (std::string& each : found) {
        each = trimmed(each);
    }
    return found;
}

std::vector<Addend> addendsOf(const Told& told) {
    std::vector<Addend> found;
    std::set<std::string> identities;
    for (const std::string& text : addendTexts(told.metric->expression)) {
        Addend addend{text, {}, {}, 0};
        std::string origins;
        for (const Term& term : told.metric->terms) {
            if (namesTerm(text, term.name)) {
                addend.terms.push_back(&term);
                addend.identity += identityOf(told, term) + "\n";
                origins += term.origin + "\n";
            }
        }
        // Two addends of one meaning ("server side", twice) are told apart by where they come from.
        if (!identities.insert(addend.identity).second) {
            addend.identity += origins;
        }
        addend.value = evaluated(text, addend.terms);
        found.push_back(std::move(addend));
    }
    return found;
}

std::string labelOf(const Term& term) {
    const std::string& otherwise = term.metric.empty() ? term.name : term.metric;
    return term.meaning.empty() ? otherwise : term.meaning;
}

std::string changeText(const Term& from, const Term& to) {
    return fmt::format("{} → {}", formatValue(from.value, from.unit),
                       formatValue(to.value, to.unit));
}

// Another term of the metric means the same.
bool isAmbiguous(const Metric& metric, const Term& term) {
    return std::count_if(metric.terms.begin(), metric.terms.end(),
                         [&](const Term& each) { return each.meaning == term.meaning; }) > 1;
}

// A term that occurs in several addends is one step.
void joinSame(std::vector<WaterfallStep>& steps) {
    std::vector<WaterfallStep> joined;
    for (WaterfallStep& step : steps) {
        const auto same = std::find_if(joined.begin(), joined.end(), [&](const auto& each) {
            return each.label == step.label && each.detail == step.detail && each.behind.empty() &&
                   step.behind.empty();
        });
        if (same == joined.end()) {
            joined.push_back(std::move(step));
        } else {
            same->contribution += step.contribution;
        }
    }
    steps = std::move(joined);
}

double sumOf(const std::vector<WaterfallStep>& steps) {
    double sum = 0;
    for (const WaterfallStep& step : steps) {
        sum += step.contribution;
    }
    return sum;
}

// Largest first, and what rounding left over put on one of the small steps.
void closeGap(std::vector<WaterfallStep>& steps, double whole) {
    std::stable_sort(steps.begin(), steps.end(), [](const auto& a, const auto& b) {
        return std::abs(a.contribution) > std::abs(b.contribution);
    });
    for (auto step = steps.rbegin(); step != steps.rend() && sumOf(steps) != whole; ++step) {
        for (int i = 0; i < 8 && sumOf(steps) != whole; ++i) {
            const double before = step->contribution, gap = whole - sumOf(steps);
            step->contribution += gap;
            if (std::abs(whole - sumOf(steps)) >= std::abs(gap)) {
                step->contribution = before;
                break; // as near as numbers of this size come
            }
        }
    }
}

// Every level, from the top down.
void settle(std::vector<WaterfallStep>& steps, double whole) {
    closeGap(steps, whole);
    for (WaterfallStep& step : steps) {
        settle(step.behind, step.contribution);
    }
}

std::vector<WaterfallStep> stepsOf(const Told& from, const Told& to, int depth);

// The same contribution by the terms of the metrics behind a term.
std::vector<WaterfallStep> behind(const Told& from, const Term& a, const Told& to, const Term& b,
                                  double contribution, int depth) {
    if (a.metric.empty() || a.metric != b.metric || depth >= kDeepest) {
        return {};
    }
    const Told below{from.analysis, from.analysis->find(a.metric, scopeOf(from, a))};
    const Told above{to.analysis, to.analysis->find(b.metric, scopeOf(to, b))};
    if (below.metric == nullptr || above.metric == nullptr ||
        isEqual(below.metric->value, above.metric->value)) {
        return {};
    }
    std::vector<WaterfallStep> steps = stepsOf(below, above, depth + 1);
    const double scale = contribution / (above.metric->value - below.metric->value);
    struct Scale {
        double by;
        void operator()(std::vector<WaterfallStep>& all) const {
            for (WaterfallStep& each : all) {
                each.contribution *= by;
                (*this)(each.behind);
            }
        }
    };
    Scale{scale}(steps);
    return steps;
}

WaterfallStep appeared(const Addend& addend, double sign) {
    WaterfallStep step;
    step.label = addend.terms.empty() ? addend.text : labelOf(*addend.terms.front());
    step.detail = sign > 0 ? "added" : "no longer there";
    step.contribution = sign * addend.value;
    return step;
}

// Between two addends, or whole formulas, of one text and about the same things.
void shareOut(const Told& from, const Addend& a, const Told& to, const Addend& b, int depth,
              std::vector<WaterfallStep>& steps) {
    const std::vector<double> shares = shapleyShares(a.text, a.terms, b.terms);
    for (std::size_t i = 0; i < shares.size(); ++i) {
        if (a.terms[i]->value == b.terms[i]->value) {
            continue;
        }
        WaterfallStep step;
        step.label = labelOf(*b.terms[i]);
        if (isAmbiguous(*to.metric, *b.terms[i])) { // "of one switch", of every line
            const std::string first = labelOf(*b.terms.front());
            step.label = i > 0 && first != step.label
                             ? first + ": " + step.label
                             : fmt::format("{} ({})", step.label, b.terms[i]->name);
        }
        step.detail = changeText(*a.terms[i], *b.terms[i]);
        step.contribution = shares[i];
        step.behind = behind(from, *a.terms[i], to, *b.terms[i], shares[i], depth);
        steps.push_back(std::move(step));
    }
}

// The text with its terms numbered: the same for formulas that differ in names alone.
bool isSameForm(const Addend& a, const Addend& b) {
    if (a.terms.size() != b.terms.size()) {
        return false;
    }
    return withNumbers(a.text, a.terms) == withNumbers(b.text, b.terms);
}

std::vector<WaterfallStep> stepsOf(const Told& from, const Told& to, int depth) {
    std::vector<WaterfallStep> steps;
    std::vector<Addend> as = addendsOf(from), bs = addendsOf(to);
    const bool areSums = as.size() > 1 || bs.size() > 1 || isSameForm(as.front(), bs.front());
    if (!areSums) {
        steps.push_back({to.metric->meaning.empty() ? to.metric->id : to.metric->meaning,
                         "computed otherwise",
                         to.metric->value - from.metric->value,
                         {}});
        return steps;
    }
    std::vector<bool> isTaken(bs.size(), false);
    for (const Addend& a : as) {
        std::size_t match = 0;
        while (match < bs.size() &&
               (isTaken[match] || bs[match].identity != a.identity || !isSameForm(a, bs[match]))) {
            ++match;
        }
        if (match == bs.size()) {
            steps.push_back(appeared(a, -1));
            continue;
        }
        isTaken[match] = true;
        shareOut(from, a, to, bs[match], depth, steps);
    }
    for (std::size_t i = 0; i < bs.size(); ++i) {
        if (!isTaken[i]) {
            steps.push_back(appeared(bs[i], 1));
        }
    }
    joinSame(steps);
    std::erase_if(steps, [](const WaterfallStep& step) { return step.contribution == 0; });
    return steps;
}

} // namespace

Waterfall waterfall(const Analysis& a, const Metric& from, const Analysis& b, const Metric& to) {
    Waterfall found{to.id, to.scope, to.unit, from.value, to.value, {}};
    if (!isEqual(from.value, to.value)) {
        found.steps = stepsOf({&a, &from}, {&b, &to}, 0);
        settle(found.steps, to.value - from.value);
    }
    return found;
}

} // namespace weft
