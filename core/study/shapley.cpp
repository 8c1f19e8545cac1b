// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/shapley.hpp"

#include "core/study/expression.hpp"

#include <bit>
#include <cctype>

namespace weft {

namespace {

constexpr std::size_t kMostExact = 12; // changed terms: 4,096 evaluations

bool isWordChar(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
}

// Calls visit(begin, end) for each name or number of the text.
template <class Visit> void forEachWord(const std::string& text, Visit visit) {
    for (std::size_t i = 0; i < text.size();) {
        std::size_t end = i;
        while (end < text.size() && isWordChar(text[end])) {
            ++end;
        }
        if (end > i) {
            visit(i, end);
        }
        i = std::max(end, i + 1);
    }
}

double binomial(std::size_t n, std::size_t k) {
    double value = 1;
    for (std::size_t i = 1; i <= k; ++i) {
        value = value * static_cast<double>(n - k + i) / static_cast<double>(i);
    }
    return value;
}

// Over all subsets of the changed terms.
std::vector<double> exactShares(Expression& formula, const std::vector<std::size_t>& changed,
                                const std::vector<const Term*>& from,
                                const std::vector<const Term*>& to) {
    const std::size_t n = changed.size();
    std::vector<double> values(std::size_t(1) << n);
    for (std::size_t subset = 0; subset < values.size(); ++subset) {
        for (std::size_t i = 0; i < n; ++i) {
            const auto& side = (subset >> i & 1) != 0 ? to : from;
            formula[changed[i]] = side[changed[i]]->value;
        }
        values[subset] = formula.value();
    }
    std::vector<double> shares(n, 0);
    for (std::size_t subset = 0; subset < values.size(); ++subset) {
        const auto size = static_cast<std::size_t>(std::popcount(subset));
        for (std::size_t i = 0; i < n; ++i) {
            if ((subset >> i & 1) == 0) {
                const double weight = 1 / (static_cast<double>(n) * binomial(n - 1, size));
                shares[i] += weight * (values[subset | std::size_t(1) << i] - values[subset]);
            }
        }
    }
    return shares;
}

// One term after the other, there and back.
std::vector<double> orderedShares(Expression& formula, const std::vector<std::size_t>& changed,
                                  const std::vector<const Term*>& from,
                                  const std::vector<const Term*>& to) {
    std::vector<double> shares(changed.size(), 0);
    double before = formula.value();
    for (std::size_t i = 0; i < changed.size(); ++i) {
        formula[changed[i]] = to[changed[i]]->value;
        const double after = formula.value();
        shares[i] += (after - before) / 2;
        before = after;
    }
    for (std::size_t i = 0; i < changed.size(); ++i) { // the reverse order: the first goes last
        formula[changed[i]] = from[changed[i]]->value;
        const double after = formula.value();
        shares[i] += (before - after) / 2;
        before = after;
    }
    return shares;
}

} // namespace

bool namesTerm(const std::string& text, const std::string& name) {
    bool found = false;
    forEachWord(text, [&](std::size_t begin, std::size_t end) {
        found = found || text.compare(begin, end - begin, name) == 0;
    });
    return found;
}

std::string withNumbers(const std::string& text, const std::vector<const Term*>& terms) {
    std::string numbered;
    std::size_t copied = 0;
    forEachWord(text, [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = 0; i < terms.size(); ++i) {
            if (text.compare(begin, end - begin, terms[i]->name) == 0) {
                numbered += text.substr(copied, begin - copied) + "#" + std::to_string(i);
                copied = end;
            }
        }
    });
    return numbered + text.substr(copied);
}

double evaluated(const std::string& text, const std::vector<const Term*>& terms) {
    return Expression(text, terms).value();
}

std::vector<double> shapleyShares(const std::string& text, const std::vector<const Term*>& from,
                                  const std::vector<const Term*>& to) {
    Expression formula(text, from);
    std::vector<std::size_t> changed;
    for (std::size_t i = 0; i < from.size(); ++i) {
        if (from[i]->value != to[i]->value) {
            changed.push_back(i);
        }
    }
    const std::vector<double> found = changed.size() <= kMostExact
                                          ? exactShares(formula, changed, from, to)
                                          : orderedShares(formula, changed, from, to);
    std::vector<double> shares(from.size(), 0);
    for (std::size_t i = 0; i < changed.size(); ++i) {
        shares[changed[i]] = found[i];
    }
    return shares;
}

} // namespace weft
