// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/failure_metrics.hpp"

#include "core/analysis/loads.hpp"
#include "core/analysis/terms.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace weft {
namespace {

constexpr std::string_view kSources[] = {"definition: theta of uniform all-to-all over reconverged "
                                         "shortest paths, after the failure and "
                                         "before; traffic of endpoints that are cut off is gone"};

constinit const Formula kWorst{.id = "fabric.failure.",
                               .unit = "ratio",
                               .expression = "after/before",
                               .meaning = "",
                               .sources = kSources};
constinit const Formula kMean{.id = "fabric.failure.",
                              .unit = "ratio",
                              .expression = "sum/failures",
                              .meaning = "",
                              .sources = kSources};
constinit const Formula kCutOff{
    .id = kLargestCutOff,
    .unit = "count",
    .expression = "endpoints",
    .meaning = "Most endpoints that a single link or switch cuts off from the largest part left.",
    .sources = kSources};
constinit const Formula kGroupCutOff{.id = "fabric.failure.",
                                     .unit = "count",
                                     .expression = "endpoints",
                                     .meaning = "",
                                     .sources = kSources};

Metric cutOff(const Formula& formula, const Id& fabric, std::int64_t endpoints, Method method,
              const std::string& origin, std::string which) {
    Metric metric = metricOf(formula, fabric, static_cast<double>(endpoints), method,
                             {countTerm("endpoints", endpoints, origin,
                                        "endpoints without a path to the largest part left")});
    metric.witness = endpoints > 0 ? std::move(which) : "";
    return metric;
}

Metric worstMetric(const AnalysedFabric& analysed, const FailureAnswer& answer, double before) {
    const auto least = std::min_element(answer.ratios.begin(), answer.ratios.end());
    const FailureClass& found =
        answer.classes[static_cast<std::size_t>(least - answer.ratios.begin())];
    Metric metric = metricOf(
        kWorst, analysed.id, *least, answer.method,
        {ratioTerm("after", *least * before, answer.how, "throughput after the failure"),
         ratioTerm("before", before, "equal split over shortest paths", "throughput before it")});
    metric.id = fmt::format("fabric.failure.{}.worst", answer.word);
    metric.meaning =
        fmt::format("Share of all-to-all throughput over shortest paths that is left when {} "
                    "fails, the worst of all.",
                    answer.article);
    metric.witness = answer.nameOf(found);
    if (found.failures > 1) {
        metric.witness += fmt::format(", as {} others", found.failures - 1);
    }
    if (found.outcome.hottest.utilisation > 0) {
        metric.witness += fmt::format("; then {} is full first",
                                      arrowOf(analysed.works(), found.outcome.hottest));
    }
    return metric;
}

Metric meanMetric(const AnalysedFabric& analysed, const FailureAnswer& answer,
                  const std::string& origin) {
    double sum = 0;
    std::int64_t failures = 0;
    for (std::size_t i = 0; i < answer.classes.size(); ++i) {
        sum += answer.ratios[i] * static_cast<double>(answer.classes[i].failures);
        failures += answer.classes[i].failures;
    }
    Metric metric = metricOf(
        kMean, analysed.id, sum / static_cast<double>(failures), answer.method,
        {ratioTerm("sum", sum, answer.how, "throughput after over before, over all failures"),
         countTerm("failures", failures, origin, answer.failures)});
    metric.id = fmt::format("fabric.failure.{}.mean", answer.word);
    metric.meaning =
        fmt::format("Share of all-to-all throughput over shortest paths that is left when {} "
                    "fails, on average.",
                    answer.article);
    return metric;
}

} // namespace

void addFailureMetrics(const AnalysedFabric& analysed, const FailureAnswer& answer, double before,
                       const std::string& origin, std::vector<Metric>& metrics) {
    metrics.push_back(worstMetric(analysed, answer, before));
    metrics.push_back(meanMetric(analysed, answer, origin));
}

Metric cutOffMetric(const Id& fabric, const FailureAnswer& answer) {
    const auto most = std::max_element(answer.classes.begin(), answer.classes.end(),
                                       [](const FailureClass& x, const FailureClass& y) {
                                           return x.outcome.disconnected < y.outcome.disconnected;
                                       });
    Metric metric = cutOff(kGroupCutOff, fabric, most->outcome.disconnected, answer.method,
                           answer.how, answer.nameOf(*most));
    metric.id = fmt::format("fabric.failure.{}.disconnected", answer.word);
    metric.meaning = fmt::format(
        "Most endpoints that the loss of {} cuts off from the largest part left.", answer.article);
    return metric;
}

Metric mostCutOffMetric(const Id& fabric, std::int64_t endpoints, std::string which, Method method,
                        const std::string& origin) {
    return cutOff(kCutOff, fabric, endpoints, method, origin, std::move(which));
}

} // namespace weft
