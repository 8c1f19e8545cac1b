// SPDX-License-Identifier: GPL-3.0-or-later
// What failures of one kind came to, as metrics: what is left of throughput at worst and on
// average, and whom they cut off.
#pragma once

#include "core/analysis/analysis.hpp"
#include "core/design/metric.hpp"
#include "core/traffic/failures.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace weft {

struct FailureAnswer {
    std::string word, article; // "link", "one link between switches"
    std::string failures;      // "single link failures"
    std::string how;           // "all of them", "64 of 4,096, evenly spread"
    Method method = Method::Exact;
    std::vector<FailureClass> classes;
    std::vector<double> ratios; // per class: throughput after over before
    std::function<std::string(const FailureClass&)> nameOf;
};

// Id of the most endpoints that any single link or switch cuts off.
constexpr std::string_view kLargestCutOff = "fabric.failure.disconnected.max";

// Worst and mean of the ratios of an answer with classes; `before`: the throughput they compare to,
// above 0. `origin`: who chose the fabric.
void addFailureMetrics(const AnalysedFabric& analysed, const FailureAnswer& answer, double before,
                       const std::string& origin, std::vector<Metric>& metrics);

// Most endpoints that the loss of one such thing cuts off.
Metric cutOffMetric(const Id& fabric, const FailureAnswer& answer);

// The same of single links and switches together; `which` is the one that does.
Metric mostCutOffMetric(const Id& fabric, std::int64_t endpoints, std::string which, Method method,
                        const std::string& origin);

} // namespace weft
