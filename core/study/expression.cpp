// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/expression.hpp"

#include <muParser.h>

#include <cmath>
#include <limits>

namespace weft {

namespace {

double roundUp(double value) {
    return std::ceil(value);
}
double roundDown(double value) {
    return std::floor(value);
}

} // namespace

struct Expression::Private {
    std::vector<double> values; // never grows: the parser points into it
    mu::Parser parser;
};

Expression::Expression(const std::string& text, const std::vector<const Term*>& terms)
    : d_(std::make_unique<Private>()) {
    d_->values.reserve(terms.size());
    d_->parser.DefineFun("ceil", roundUp);
    d_->parser.DefineFun("floor", roundDown);
    for (const Term* term : terms) {
        d_->values.push_back(term->value);
        d_->parser.DefineVar(term->name, &d_->values.back());
    }
    d_->parser.SetExpr(text);
}

Expression::~Expression() = default;
Expression::Expression(Expression&&) noexcept = default;
Expression& Expression::operator=(Expression&&) noexcept = default;

double& Expression::operator[](std::size_t term) {
    return d_->values[term];
}

double Expression::value() {
    try {
        return d_->parser.Eval();
    } catch (const mu::Parser::exception_type&) {
        return std::numeric_limits<double>::quiet_NaN();
    }
}

} // namespace weft
