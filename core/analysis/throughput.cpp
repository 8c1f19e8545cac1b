// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/throughput.hpp"

#include "core/analysis/loads.hpp"
#include "core/analysis/terms.hpp"
#include "core/fabric/clos_places.hpp"
#include "core/traffic/concurrent_flow.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace weft {
namespace {

constexpr std::string_view kFlowSources[] = {
    "Shahrokhi & Matula 1990 (maximum concurrent flow)",
    "Garg & Könemann 2007, Fleischer 2000 (approximation)"};
constexpr std::string_view kCutSources[] = {
    "Shahrokhi & Matula 1990 (maximum concurrent flow)",
    "cut bound: what leaves or enters a leaf or a pod crosses its uplinks, and ECMP fills them "
    "evenly"};

constexpr double kEpsilon = 0.01;
constexpr std::size_t kMostDemands = 250'000; // each with paths of its own
constexpr std::size_t kMostColumns = 8'000;   // of the linear programme: some seconds
// Arcs the approximation may look at for one matrix: some ten seconds. Where that does not bring
// the bounds together it says how far apart they are.
constexpr double kMostWork = 8e8;
constexpr double kFewestRounds = 3; // fewer say nothing

constinit const Formula kFlow{.id = "fabric.throughput.max.",
                              .unit = "ratio",
                              .expression = "flow",
                              .meaning = "",
                              .sources = kFlowSources};

Metric flowMetric(const MatrixRow& row, const Id& fabric, double network, double endpointUse,
                  Method method, Term flow) {
    Metric metric = metricOf(kFlow, fabric, network, method, {});
    metric.id += row.id;
    metric.meaning = fmt::format("{} The most of it that fits when traffic may take any paths and "
                                 "split as it likes.",
                                 row.meaning);
    metric.terms.push_back(std::move(flow));
    if (endpointUse > 0) {
        metric.expression = "min(flow, 1/endpoint)";
        metric.terms.push_back(ratioTerm("endpoint", endpointUse, "the matrix",
                                         "utilisation of the fullest endpoint link"));
        if (1 / endpointUse <= network) {
            metric.value = 1 / endpointUse;
            metric.method = Method::Exact; // the network carries more than its endpoints can
            metric.witness = "endpoint links are full first";
        }
    }
    return metric;
}

// Nothing carries more than the endpoint links do.
bool fillsEndpointLinks(const Metric& theta) {
    constexpr double kDust = 1e-9;
    return std::any_of(theta.terms.begin(), theta.terms.end(), [&](const Term& term) {
        return term.name == "endpoint" && theta.value * term.value >= 1 - kDust;
    });
}

// Whether every matrix between leaves fills the cuts around leaves or pods evenly.
bool isDecidedByCuts(const AnalysedFabric& analysed) {
    return analysed.shape->clos && closPlaces(analysed.works(), analysed.shape->graph).evenBundles;
}

class FabricThroughput {
public:
    FabricThroughput(const AnalysedFabric& analysed, const PassInput& input, PassOutput& output)
        : analysed_(analysed), input_(input), output_(output), byCuts_(isDecidedByCuts(analysed)) {}

    void run(const MatrixRow& row) {
        const Metric* load =
            input_.soFar.find(fmt::format("fabric.load.max.{}", row.id), analysed_.id);
        const Metric* theta =
            input_.soFar.find(fmt::format("fabric.throughput.ecmp.{}", row.id), analysed_.id);
        if (load == nullptr || theta == nullptr) {
            return;
        }
        const bool byCuts = byCuts_ && row.isBetweenEndpoints;
        if (theta->value == 0 || fillsEndpointLinks(*theta) ||
            (byCuts && isMinimal(policyOf(input_, analysed_.id)))) {
            takeFrom(row, *theta);
        } else if (byCuts) {
            fillCuts(row);
        } else if (input_.lane == Lane::Background) {
            search(row, *load, *theta);
        }
    }

    void reportTooLarge() {
        if (!tooLarge_.empty()) {
            output_.findings.push_back(
                notRun(analysed_.id, "throughput",
                       fmt::format("Maximum flow of {}", fmt::join(tooLarge_, ", ")),
                       "the fabric is too large for it in bounded time"));
        }
    }

private:
    // ECMP does as well as any routing: it fills a cut, or nothing has to be routed at all.
    void takeFrom(const MatrixRow& row, const Metric& theta) {
        Metric metric = metricOf(
            kFlow, analysed_.id, theta.value, Method::Exact,
            {ratioTerm("ecmp", theta.value, theta.id, "throughput over shortest paths", theta.id)});
        metric.id += row.id;
        metric.expression = "ecmp";
        metric.meaning = fmt::format("{} The most of it that fits over any paths; no more than "
                                     "over shortest ones, for those fill a cut.",
                                     row.meaning);
        metric.sources.assign(std::begin(kCutSources), std::end(kCutSources));
        metric.witness = theta.witness;
        output_.metrics.push_back(std::move(metric));
    }

    // The same where the fabric's own routing takes detours.
    void fillCuts(const MatrixRow& row) {
        const auto matrix = row.make(matrixInput(analysed_, input_));
        if (!matrix) {
            return;
        }
        const double fullest =
            hottestLink(analysed_.works(), matrixLoads(*matrix, analysed_, input_)).utilisation;
        output_.metrics.push_back(
            flowMetric(row, analysed_.id, 1 / fullest, matrix->endpointUse, Method::Exact,
                       ratioTerm("flow", 1 / fullest, "equal split over shortest paths",
                                 "concurrent flow that fills a cut")));
    }

    // Shortest paths that fill every link evenly: nothing takes up less of them, and nothing is
    // left.
    bool meetsHopBound(const TrafficMatrix& matrix, const Metric& load) const {
        constexpr double kDust = 1e-9;
        const auto hops = rateTimesDistance(matrix, analysed_.shape->graph, input_.options.stop);
        return hops && *hops > Bandwidth() &&
               2 * (switchCapacity(analysed_.works()) / *hops) * load.value <= 1 + kDust;
    }

    void search(const MatrixRow& row, const Metric& load, const Metric& theta) {
        const Fabric& fabric = analysed_.works();
        const SwitchGraph& graph = analysed_.shape->graph;
        const auto matrix = row.make(matrixInput(analysed_, input_));
        const auto demands = matrix ? listedDemands(*matrix, kMostDemands) : std::nullopt;
        if (!matrix || input_.isStopped()) {
            return;
        }
        if (input_.fits(routingSteps(*matrix, graph)) && meetsHopBound(*matrix, load)) {
            output_.metrics.push_back(
                flowMetric(row, analysed_.id, 1 / load.value, matrix->endpointUse, Method::Exact,
                           ratioTerm("flow", 1 / load.value, load.id,
                                     "concurrent flow that leaves no link room")));
            return;
        }
        if (!demands || kFewestRounds * routingSteps(*matrix, graph) > kMostWork) {
            tooLarge_.push_back(row.name);
            return;
        }
        ConcurrentFlowOptions options;
        options.epsilon = kEpsilon;
        options.mostWork = kMostWork;
        options.threads = 0;
        options.stop = input_.options.stop;
        const double columns = routingSteps(*matrix, graph);
        if (const auto exact = columns <= kMostColumns
                                   ? exactConcurrentFlow(fabric, graph, *demands, options)
                                   : Result<double>(fail(ErrorCode::Invalid, "too large"))) {
            if (!input_.isStopped()) {
                output_.metrics.push_back(
                    flowMetric(row, analysed_.id, *exact, matrix->endpointUse, Method::Exact,
                               ratioTerm("flow", *exact, "linear programme",
                                         "maximum concurrent flow between the switches")));
            }
            return;
        }
        const ConcurrentFlow flow = maxConcurrentFlow(fabric, graph, *demands, options);
        if (input_.isStopped()) {
            return;
        }
        // What the fabric's own routing carries is a flow too.
        const double network = std::max(flow.lower, theta.value);
        Metric metric = flowMetric(
            row, analysed_.id, network, matrix->endpointUse, Method::LowerBound,
            ratioTerm("flow", network, fmt::format("approximation, epsilon {:g} %", kEpsilon * 100),
                      "a concurrent flow between the switches"));
        if (metric.method != Method::Exact) {
            metric.witness = fmt::format("no flow carries more than {:.6g}{}", flow.upper,
                                         flow.converged ? "" : "; stopped before epsilon was met");
        }
        output_.metrics.push_back(std::move(metric));
    }

    const AnalysedFabric& analysed_;
    const PassInput& input_;
    PassOutput& output_;
    bool byCuts_;
    std::vector<std::string_view> tooLarge_;
};

} // namespace

void throughput(const PassInput& input, PassOutput& output) {
    forEachNetwork(input, [&](const AnalysedFabric& analysed, std::size_t index) {
        FabricThroughput one(analysed, input, output);
        const auto rows = trafficMatrices();
        for (std::size_t i = 0; i < rows.size() && !input.isStopped(); ++i) {
            const std::string id = fmt::format("{}{}", kFlow.id, rows[i].id);
            if (input.wants(id) && input.soFar.find(id, analysed.id) == nullptr) {
                input.report((static_cast<double>(index) +
                              static_cast<double>(i) / static_cast<double>(rows.size())) /
                             static_cast<double>(input.soFar.fabrics.size()));
                one.run(rows[i]);
            }
        }
        one.reportTooLarge();
    });
}

} // namespace weft
