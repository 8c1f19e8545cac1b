// SPDX-License-Identifier: GPL-3.0-or-later
// Every unit of traffic takes up as many units of link as it has hops at least, and there are only
// so many: sum over demands of rate × distance ≤ capacity of all links, both ways. With all-to-all
// that is the hop bound; with the longest matching TUB, which bounds every matrix that the fabric
// promises to carry.
#include "core/analysis/loads.hpp"
#include "core/analysis/throughput.hpp"

#include <fmt/format.h>

namespace weft {
namespace {

constexpr std::string_view kTubSources[] = {
    "Namyar, Supittayapornpong, Zhang, Yu & Govindan, SIGCOMM 2021 (TUB)"};
constexpr std::string_view kHopSources[] = {
    "Jyothi, Singla, Godfrey & Kolla, SC 2016; Singla, Godfrey & Kolla, NSDI 2014"};

struct Bound {
    Formula formula;
    std::string_view matrix;
};
constexpr Bound kBounds[] = {
    {{"fabric.throughput.tub", "ratio", "2*links/hops",
      "Upper bound, not the throughput: no fabric carries more of the longest permutation, and so "
      "of all permutations, than its links have room for its hops.",
      kTubSources},
     "worst_permutation"},
    {{"fabric.throughput.hop_bound", "ratio", "2*links/hops",
      "Upper bound, not the throughput: no fabric carries more of uniform all-to-all than its "
      "links "
      "have room for its hops.",
      kHopSources},
     "all_to_all"},
};

void writeBound(const Bound& bound, const AnalysedFabric& analysed, const PassInput& input,
                PassOutput& output) {
    const MatrixInput fabric = matrixInput(analysed, input);
    const MatrixRow& row = *findMatrix(bound.matrix);
    const auto tooLarge = [&] {
        if (input.lane == Lane::Background) {
            output.findings.push_back(notRun(analysed.id, bound.formula.id.substr(7),
                                             std::string(bound.formula.id),
                                             "the fabric is too large to search"));
        }
    };
    if (!input.fits(row.steps(fabric))) {
        return tooLarge();
    }
    const auto matrix = row.make(fabric);
    if (!matrix || input.isStopped()) {
        return;
    }
    if (!input.fits(routingSteps(*matrix, fabric.graph))) {
        return tooLarge();
    }
    const auto hops = rateTimesDistance(*matrix, fabric.graph, input.options.stop);
    const Bandwidth links = switchCapacity(analysed.works());
    if (input.isStopped() || (hops && *hops <= Bandwidth())) {
        return; // nothing leaves its switch: nothing to bound
    }
    const std::string origin = fabricOrigin(input.design, analysed.id);
    if (!hops) {
        Metric metric =
            metricOf(bound.formula, analysed.id, 0, Method::UpperBound,
                     {{"reached", 0, "ratio", origin, "some pairs have no path", {}, {}}});
        metric.expression = "reached";
        output.metrics.push_back(std::move(metric));
        return;
    }
    Metric metric =
        metricOf(bound.formula, analysed.id, 2 * inGbps(links) / inGbps(*hops), Method::UpperBound,
                 {{"links",
                   inGbps(links),
                   "Gb/s",
                   origin,
                   "capacity of all links between switches, one direction",
                   {},
                   {}},
                  {"hops",
                   inGbps(*hops),
                   "Gb/s",
                   fmt::format("{} by distance", row.name),
                   "rate of every demand times the links on its shortest path",
                   {},
                   {}}});
    metric.witness = matrix->note;
    output.metrics.push_back(std::move(metric));
}

} // namespace

void throughputBounds(const PassInput& input, PassOutput& output) {
    forEachNetwork(input, [&](const AnalysedFabric& analysed, std::size_t) {
        for (const Bound& bound : kBounds) {
            if (input.wants(bound.formula.id) && !input.isStopped() &&
                !analysed.shape->graph.serversJoined &&
                input.soFar.find(bound.formula.id, analysed.id) == nullptr) {
                writeBound(bound, analysed, input, output);
            }
        }
    });
}

} // namespace weft
