// SPDX-License-Identifier: GPL-3.0-or-later
// A formula's text over named values that can be changed between evaluations. Inside core/study
// only. Of one thread at a time.
#pragma once

#include "core/design/metric.hpp"

#include <memory>
#include <string>
#include <vector>

namespace weft {

class Expression {
public:
    Expression(const std::string& text, const std::vector<const Term*>& terms);
    ~Expression();
    Expression(Expression&&) noexcept;
    Expression& operator=(Expression&&) noexcept;

    double& operator[](std::size_t term); // its value
    double value();                       // NaN where the text cannot be read

private:
    struct Private;
    std::unique_ptr<Private> d_; // the parser points into the values
};

} // namespace weft
