// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/network.hpp"

#include "core/analysis/bill_terms.hpp"

namespace weft {
namespace {

constexpr std::string_view kSummed[] = {"sum over the fabrics of the design"};

struct Total {
    std::string_view part; // the fabric's metric
    Formula formula;
};
constexpr Total kTotals[] = {
    {"fabric.power.typical",
     {"network.power.typical", "W", "",
      "Typical draw of every fabric of the design, optics included, servers not.", kSummed}},
    {"fabric.power.max",
     {"network.power.max", "W", "",
      "Most that every fabric of the design draws, optics included, servers not.", kSummed}},
    {"cost.capex",
     {"network.cost", "USD", "",
      "Purchase price of every fabric of the design: switches, transceivers, cables and named "
      "network cards; unknown "
      "prices are not in it.",
      kSummed}},
};

} // namespace

void totalNetwork(const PassInput& input, PassOutput& output) {
    for (const Total& total : kTotals) {
        std::vector<Term> terms;
        Method method = Method::Exact;
        for (const AnalysedFabric& fabric : input.soFar.fabrics) {
            if (const Metric* metric = input.soFar.find(total.part, fabric.id)) {
                terms.push_back(termOf(*metric, termName(fabric.id), "network " + fabric.id));
                method = weaker(method, metric->method);
            }
        }
        if (!terms.empty()) {
            output.metrics.push_back(sumOf(total.formula, "design", method, std::move(terms)));
        }
    }
}

} // namespace weft
