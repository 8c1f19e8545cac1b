// SPDX-License-Identifier: GPL-3.0-or-later
// Writes a workload's metrics, and links later ones to those already written.
#pragma once

#include "core/design/metric.hpp"

#include <span>
#include <string>
#include <vector>

namespace weft {

// As Formula, for ids made at run time.
struct MadeFormula {
    std::string id;
    std::string_view unit;
    std::string expression;
    std::string meaning;
    std::span<const std::string_view> sources;
};

class MetricWriter {
public:
    MetricWriter(std::string scope, std::vector<Metric>& metrics)
        : scope_(std::move(scope)), metrics_(metrics) {}

    void add(const Formula& formula, double value, Method method, std::vector<Term> terms,
             std::string witness = {}) {
        metrics_.push_back(metricOf(formula, scope_, value, method, std::move(terms)));
        metrics_.back().witness = std::move(witness);
    }
    void addMade(MadeFormula formula, double value, Method method, std::vector<Term> terms,
                 std::string witness = {}) {
        metrics_.push_back({std::move(formula.id),
                            scope_,
                            value,
                            std::string(formula.unit),
                            method,
                            std::move(formula.expression),
                            std::move(formula.meaning),
                            std::move(terms),
                            {formula.sources.begin(), formula.sources.end()},
                            std::move(witness)});
    }
    void addSum(const Formula& formula, Method method, std::vector<Term> terms) {
        metrics_.push_back(sumOf(formula, scope_, method, std::move(terms)));
    }
    // A term that an earlier metric of this scope explains.
    Term link(std::string name, std::string_view id, std::string meaning) const;

private:
    std::string scope_;
    std::vector<Metric>& metrics_;
};

} // namespace weft
