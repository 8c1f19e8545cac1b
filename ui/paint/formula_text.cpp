// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/formula_text.hpp"

#include "ui/paint/words.hpp"

#include <algorithm>
#include <cctype>

namespace weft::ui {

namespace {

bool beginsName(char c) {
    return std::isalpha(static_cast<unsigned char>(c)) != 0 || c == '_';
}
bool isInName(char c) {
    return beginsName(c) || std::isdigit(static_cast<unsigned char>(c)) != 0;
}

} // namespace

QString filledIn(const Metric& metric) {
    const std::string& expression = metric.expression;
    QString out;
    bool any = false;
    for (std::size_t i = 0; i < expression.size();) {
        if (!beginsName(expression[i])) {
            out += QLatin1Char(expression[i]);
            ++i;
            continue;
        }
        std::size_t end = i;
        while (end < expression.size() && isInName(expression[end])) {
            ++end;
        }
        const std::string name = expression.substr(i, end - i);
        const auto term = std::find_if(metric.terms.begin(), metric.terms.end(),
                                       [&](const Term& t) { return t.name == name; });
        any = any || term != metric.terms.end();
        out += term == metric.terms.end()
                   ? text(name)
                   : valueText(term->value, term->unit).joined(); // min, ceil, log2
        i = end;
    }
    out.replace(QLatin1Char('*'), QStringLiteral(" × "));
    return any ? out : QString();
}

} // namespace weft::ui
