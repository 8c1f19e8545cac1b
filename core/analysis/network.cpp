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
      "Purchase price of every fabric of the design and of the links that join them: switches, "
      "transceivers, cables and named network cards; unknown prices are not in it.",
      kSummed}},
};

} // namespace

void totalNetwork(const PassInput& input, PassOutput& output) {
    for (const Total& total : kTotals) {
        std::vector<Term> terms;
        Method method = Method::Exact;
        const auto add = [&](const Id& scope) {
            if (const Metric* metric = input.soFar.find(total.part, scope)) {
                terms.push_back(termOf(*metric, termName(scope), "network " + scope));
                method = weaker(method, metric->method);
            }
        };
        for (const AnalysedFabric& fabric : input.soFar.fabrics) {
            add(fabric.id);
        }
        for (const FabricJoin& join : *input.design.joins) {
            add(join.id); // money alone: its watts are those of the fabrics whose switches hold it
        }
        if (!terms.empty()) {
            output.metrics.push_back(sumOf(total.formula, "design", method, std::move(terms)));
        }
    }
}

} // namespace weft
