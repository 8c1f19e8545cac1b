// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/network.hpp"

#include "core/analysis/bill_terms.hpp"

namespace weft {
namespace {

constexpr std::string_view kSummed[] = {
    "sum over the fabrics, joins, gateways and circuits of the design"};

struct Total {
    std::string_view part;    // the metric of a fabric, a join or a WAN link
    std::string_view gateway; // of a gateway
    Formula formula;
};
constexpr Total kTotals[] = {
    {"fabric.power.typical",
     "power.gateways.typical",
     {"network.power.typical", "W", "",
      "Typical draw of every fabric and gateway of the design, optics included, servers not.",
      kSummed}},
    {"fabric.power.max",
     "power.gateways",
     {"network.power.max", "W", "",
      "Most that every fabric and gateway of the design draws, optics included, servers not.",
      kSummed}},
    {"cost.capex",
     "cost.gateways",
     {"network.cost", "USD", "",
      "Purchase price of every fabric and gateway of the design and of the links that join them: "
      "switches, transceivers, cables and named network cards; unknown prices are not in it.",
      kSummed}},
};

} // namespace

void totalNetwork(const PassInput& input, PassOutput& output) {
    for (const Total& total : kTotals) {
        std::vector<Term> terms;
        Method method = Method::Exact;
        const auto add = [&](std::string_view part, const Id& scope) {
            if (const Metric* metric = input.soFar.find(part, scope)) {
                terms.push_back(termOf(*metric, termName(scope), "network " + scope));
                method = weaker(method, metric->method);
            }
        };
        for (const AnalysedFabric& fabric : input.soFar.fabrics) {
            add(total.part, fabric.id);
        }
        // Of links money alone: their watts are those of the devices that hold the modules.
        for (const FabricJoin& join : *input.design.joins) {
            add(total.part, join.id);
        }
        for (const WanLink& wan : *input.design.wans) {
            add(total.part, wan.id);
        }
        for (const Gateway& gateway : *input.design.gateways) {
            add(total.gateway, gateway.id);
        }
        if (!terms.empty()) {
            output.metrics.push_back(sumOf(total.formula, "design", method, std::move(terms)));
        }
    }
}

} // namespace weft
