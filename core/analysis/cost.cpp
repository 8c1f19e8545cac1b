// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/cost.hpp"

#include "core/analysis/bill_terms.hpp"
#include "core/plant/plant.hpp"

#include <fmt/format.h>

#include <array>

namespace weft {
namespace {

constexpr std::string_view kPrices[] = {
    "prices with their basis as named per part; planning bands where none was read"};

struct KindCost {
    BillKind kind;
    std::string_view name; // of the term
    Formula formula;
};

constexpr Formula kServers{"cost.servers", "USD", "", "Servers and storage.", kPrices};
constexpr Formula kGateways{"cost.gateways", "USD", "", "Routers, firewalls and concentrators.",
                            kPrices};
constexpr Formula kFabricCapex{
    "cost.capex", "USD", "",
    "Purchase price of the network: switches, transceivers, cables and named network "
    "cards; unknown prices are not in it.",
    kPrices};
constexpr Formula kJoinCapex{"cost.capex", "USD", "",
                             "Purchase price of the links of the join: transceivers, cables and "
                             "panels; unknown prices are not in it.",
                             kPrices};
constexpr Formula kCircuitCapex{"cost.capex", "USD", "",
                                "Purchase price of our ends of the circuits: transceivers and "
                                "fibres to the provider; unknown prices are not in it.",
                                kPrices};
constexpr Formula kCapex{
    "cost.capex", "USD", "",
    "Purchase price of everything in the bill; what is rented by the hour and unknown prices are "
    "not in it.",
    kPrices};
constexpr bool kServersBought = true; // unless the rules of buying say otherwise

constexpr std::array kNetwork{
    KindCost{BillKind::Switch,
             "switches",
             {"cost.switches", "USD", "", "Switches of every tier.", kPrices}},
    KindCost{BillKind::LineCard,
             "line_cards",
             {"cost.line_cards", "USD", "", "Line cards of chassis.", kPrices}},
    KindCost{BillKind::Transceiver,
             "transceivers",
             {"cost.transceivers", "USD", "", "Modules at both ends of every link.", kPrices}},
    KindCost{BillKind::Cable, "cables", {"cost.cables", "USD", "", "Cables and patches.", kPrices}},
    KindCost{BillKind::Panel, "panels", {"cost.panels", "USD", "", "Patch panels.", kPrices}},
    KindCost{BillKind::Nic,
             "nics",
             {"cost.nics", "USD", "", "Network cards named for the fabric.", kPrices}},
};

using Lines = std::vector<const BillLine*>;

void findPrices(const std::string& scope, const Bill& bill, PassOutput& output) {
    const auto find = [&](std::string_view id, std::string_view sentence, PriceBasis basis) {
        const Lines lines = linesWhere(bill, [&](const BillLine& line) {
            return line.scope == scope && !isRented(line) && line.price.basis == basis;
        });
        if (!lines.empty()) {
            output.findings.push_back({std::string(id),
                                       Severity::Info,
                                       scope,
                                       fmt::format("{} {}.", sentence, titlesOf(lines)),
                                       static_cast<double>(lines.size()),
                                       std::nullopt,
                                       "count",
                                       {}});
        }
    };
    find("price.unknown", "No price is known, and none counted, for", PriceBasis::None);
    find("price.planned", "A planning band stands in for the price of", PriceBasis::Band);
}

// A sum in which no price is known has no value: 0 would be a lie.
bool isUnknown(const Metric& metric) {
    return metric.terms.empty() && metric.method != Method::Exact;
}

class Costs {
public:
    Costs(const PassInput& input, PassOutput& output)
        : input_(input), bill_(*input.soFar.bill), output_(output) {}

    void addFabric(const std::string& fabric) {
        addNetwork(fabric, kFabricCapex);
        addServers(fabric);
        findPrices(fabric, bill_, output_);
    }

    // Of a join or a WAN link.
    void addLinks(const GatewayNet& net) {
        addNetwork(net.fabric.id, net.isOfWan ? kCircuitCapex : kJoinCapex);
        findPrices(net.fabric.id, bill_, output_);
    }

    void addGroup(const std::string& group) {
        addServers(group);
        findPrices(group, bill_, output_);
    }

    void addGateway(const std::string& gateway) {
        const Lines lines =
            linesWhere(bill_, [&](const BillLine& line) { return line.scope == gateway; });
        if (!lines.empty()) {
            put(figureSum(kGateways, gateway, lines, Figure::Price, input_.catalog),
                termName("gateway_" + gateway), "gateway " + gateway);
            findPrices(gateway, bill_, output_);
        }
    }

    void addTotal() {
        Metric total = sumOf(kCapex, "design", method_, std::move(terms_));
        if (!isUnknown(total)) {
            output_.metrics.push_back(std::move(total));
        }
    }

private:
    void addNetwork(const std::string& scope, const Formula& whole) {
        std::vector<Term> terms;
        Method method = Method::Exact;
        for (const KindCost& each : kNetwork) {
            const Lines lines = linesWhere(bill_, [&](const BillLine& line) {
                return line.scope == scope && line.kind == each.kind;
            });
            if (lines.empty()) {
                continue;
            }
            Metric metric = figureSum(each.formula, scope, lines, Figure::Price, input_.catalog);
            method = weaker(method, metric.method);
            if (!isUnknown(metric)) {
                terms.push_back(
                    termOf(metric, std::string(each.name), std::string(each.formula.meaning)));
                output_.metrics.push_back(std::move(metric));
            }
        }
        put(sumOf(whole, scope, method, std::move(terms)), termName("network_" + scope),
            "network " + scope);
    }

    void addServers(const std::string& scope) {
        const Lines lines = linesWhere(bill_, [&](const BillLine& line) {
            return line.scope == scope &&
                   (line.kind == BillKind::Server || line.kind == BillKind::Storage);
        });
        if (!lines.empty() && input_.design.plant->money.servers.value_or(kServersBought)) {
            put(figureSum(kServers, scope, lines, Figure::Price, input_.catalog),
                termName("servers_" + scope), "servers of " + scope);
        }
    }

    void put(Metric metric, std::string name, std::string meaning) {
        method_ = weaker(method_, metric.method);
        if (!isUnknown(metric)) {
            terms_.push_back(termOf(metric, std::move(name), std::move(meaning)));
            output_.metrics.push_back(std::move(metric));
        }
    }

    const PassInput& input_;
    const Bill& bill_;
    PassOutput& output_;
    std::vector<Term> terms_; // of the design's total
    Method method_ = Method::Exact;
};

} // namespace

void addUpCost(const PassInput& input, PassOutput& output) {
    if (input.soFar.bill == nullptr) {
        return;
    }
    Costs costs(input, output);
    for (const AnalysedFabric& fabric : input.soFar.fabrics) {
        if (fabric.expansion != nullptr) {
            costs.addFabric(fabric.id);
        }
    }
    for (const GatewayNet& net : input.soFar.plant->nets) {
        costs.addLinks(net);
    }
    for (const ServerGroup& group : *input.design.groups) {
        costs.addGroup(group.id);
    }
    for (const Gateway& gateway : *input.design.gateways) {
        costs.addGateway(gateway.id);
    }
    costs.addTotal();
}

} // namespace weft
