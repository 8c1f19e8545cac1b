// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/design/metric.hpp"

namespace weft {

Metric metricOf(const Formula& formula, std::string scope, double value, Method method,
                std::vector<Term> terms) {
    Metric metric;
    metric.id = formula.id;
    metric.scope = std::move(scope);
    metric.value = value;
    metric.unit = formula.unit;
    metric.method = method;
    metric.expression = formula.expression;
    metric.meaning = formula.meaning;
    metric.terms = std::move(terms);
    metric.sources.assign(formula.sources.begin(), formula.sources.end());
    return metric;
}

Metric sumOf(const Formula& formula, std::string scope, Method method, std::vector<Term> terms) {
    double sum = 0;
    std::string expression;
    for (const Term& term : terms) {
        sum += term.value;
        expression += (expression.empty() ? "" : " + ") + term.name;
    }
    Metric metric = metricOf(formula, std::move(scope), sum, method, std::move(terms));
    metric.expression = expression.empty() ? "0" : expression;
    return metric;
}

std::string_view toString(Method method) {
    switch (method) {
    case Method::Exact:
        return "exact";
    case Method::LowerBound:
        return "lower-bound";
    case Method::UpperBound:
        return "upper-bound";
    case Method::Estimate:
        return "estimate";
    }
    return {};
}

} // namespace weft
