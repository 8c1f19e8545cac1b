// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/ownership.hpp"

#include "core/analysis/assumptions.hpp"
#include "core/analysis/bill_terms.hpp"
#include "core/plant/plant.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace weft {
namespace {

constexpr std::string_view kYearly[] = {"a year at typical draw; prices as said or assumed"};
constexpr std::string_view kPresent[] = {
    "present value of equal yearly costs, paid at the end of each year"};
constexpr std::string_view kShared[] = {"sum over the bill"};

constexpr Formula kEnergy{"cost.energy", "USD", "energy * price", "Electricity of a year.",
                          kYearly};
constexpr Formula kAllEnergy{"cost.energy", "USD", "", "Electricity of a year, all sites.",
                             kYearly};
constexpr Formula kRackSpace{"cost.rack_space", "USD", "racks * price", "Rack space of a year.",
                             kYearly};
constexpr Formula kAllRackSpace{"cost.rack_space", "USD", "", "Rack space of a year, all sites.",
                                kYearly};
constexpr Formula kMaintenance{"cost.maintenance", "USD", "capex * share",
                               "Support and repair of a year, as a share of the purchase price.",
                               kYearly};
constexpr Formula kAnnuity{"cost.tco.annuity", "ratio", "(1 - (1 + r)^(-n)) / r",
                           "What a dollar a year for n years is worth today.", kPresent};
constexpr Formula kTco{"cost.tco", "USD", "",
                       "Total cost of ownership: purchase, and energy, maintenance and rack space "
                       "of every year at today's worth. Prices that are not known are not in it.",
                       kPresent};
constexpr Formula kPerAccelerator{"cost.per_accelerator", "USD", "capex / accelerators",
                                  "Purchase price of everything in the bill per accelerator.",
                                  kShared};
constexpr Formula kTcoPerAccelerator{"cost.tco.per_accelerator", "USD", "tco / accelerators",
                                     "Total cost of ownership per accelerator.", kShared};
constexpr Formula kPerGbps{"cost.per_gbps", "USD", "capex / bisection",
                           "Purchase price of the network per Gb/s of its bisection.", kShared};
constexpr Formula kPerToken{
    "cost.per_million_tokens", "USD", "tco * 1e6 / (n * 31536000 * rate)",
    "Total cost of ownership per million trained tokens, were this all that ever runs.", kShared};

constexpr std::size_t kMostYears = 40; // bars of a chart

class Ownership {
public:
    Ownership(const PassInput& input, PassOutput& output) : input_(input), output_(output) {}

    void run() {
        const Metric* capex = input_.soFar.find("cost.capex", "design");
        for (const Site& site : *input_.design.sites) {
            addSite(site);
        }
        std::vector<Term> yearly;
        Method method = capex == nullptr ? Method::LowerBound : capex->method;
        const auto total = [&](const Formula& formula, std::vector<Term> terms) {
            if (!terms.empty()) {
                yearly.push_back(put(sumOf(formula, "design", Method::Estimate, std::move(terms))));
                method = method == Method::LowerBound ? method : Method::Estimate;
            }
        };
        total(kAllEnergy, std::move(energy_));
        if (capex != nullptr) {
            const Assumption share = maintenanceOf(input_.design);
            yearly.push_back(
                put(metricOf(kMaintenance, "design", capex->value * share.value, Method::Estimate,
                             {termOf(*capex, "capex", "purchase price"),
                              share.term("share", "ratio", "of the purchase price, a year")})));
            method = method == Method::LowerBound ? method : Method::Estimate;
        }
        total(kAllRackSpace, std::move(rackSpace_));
        addTotal(capex, yearly, method);
    }

private:
    Term put(Metric metric) {
        Term term = termOf(metric, metric.id.substr(metric.id.rfind('.') + 1), metric.meaning);
        output_.metrics.push_back(std::move(metric));
        return term;
    }

    void addSite(const Site& site) {
        if (const Metric* energy = input_.soFar.find("site.energy", site.id)) {
            const Assumption price = usdPerKwhOf(input_.design, site);
            Term term =
                put(metricOf(kEnergy, site.id, energy->value * price.value, Method::Estimate,
                             {termOf(*energy, "energy", "electricity of a year"),
                              price.term("price", "USD/kWh", "of electricity")}));
            term.name = termName(site.id);
            energy_.push_back(std::move(term));
        }
        const Metric* racks = input_.soFar.find("site.racks", site.id);
        const std::optional<double> rent = usdPerRackYearOf(input_.design, site);
        if (racks != nullptr && rent) {
            Term term =
                put(metricOf(kRackSpace, site.id, racks->value * *rent, racks->method,
                             {termOf(*racks, "racks", "racks in use"),
                              {"price", *rent, "USD", "you chose", "of a rack, a year", {}, {}}}));
            term.name = termName(site.id);
            rackSpace_.push_back(std::move(term));
        }
    }

    void addTotal(const Metric* capex, const std::vector<Term>& yearly, Method method) {
        const Assumption years = yearsOf(input_.design), rate = discountOf(input_.design);
        const double n = years.value, r = rate.value;
        Metric annuity = metricOf(
            kAnnuity, "design", r > 0 ? (1 - std::pow(1 + r, -n)) / r : n, Method::Exact,
            {years.term("n", "count", "years"), rate.term("r", "ratio", "discounted a year")});
        if (!(r > 0)) {
            annuity.expression = "n";
            annuity.terms.pop_back();
        }
        const Term worth = put(std::move(annuity));
        if (capex == nullptr && yearly.empty()) {
            return;
        }
        Metric tco = metricOf(kTco, "design", 0, method, {});
        std::string sum;
        double each = 0;
        if (capex != nullptr) {
            tco.terms.push_back(termOf(*capex, "capex", "purchase price"));
            tco.value = capex->value;
        }
        for (const Term& term : yearly) {
            sum += (sum.empty() ? "" : " + ") + term.name;
            each += term.value;
            tco.terms.push_back(term);
        }
        tco.terms.push_back(worth);
        tco.value += each * worth.value;
        tco.expression = fmt::format("{}({}) * annuity", capex != nullptr ? "capex + " : "",
                                     sum.empty() ? "0" : sum);
        addYears(capex, yearly, n, r);
        const Term total = put(std::move(tco));
        addRatios(capex, total, years, method);
    }

    // What has been paid by the end of each year, at today's worth; the last bar is the total.
    void addYears(const Metric* capex, const std::vector<Term>& yearly, double n, double r) {
        std::vector<double> ends{0};
        for (double year = 1; year < n && ends.size() < kMostYears; ++year) {
            ends.push_back(year);
        }
        ends.push_back(n);
        const auto layer = [&](const std::string& name, const std::string& metric, auto paid) {
            Series series{"cost.tco." + name, "design", name, "count", "USD", {}, {}};
            series.kind = SeriesKind::Stack;
            series.chart = "cost.tco";
            series.title = "Cost of ownership over the years";
            series.xLabel = "year";
            series.yLabel = "paid, at today's worth";
            series.metric = metric;
            for (const double year : ends) {
                series.x.push_back(static_cast<double>(series.x.size()));
                series.y.push_back(paid(year));
                series.labels.push_back(year > 0 ? fmt::format("year {:g}", year) : "purchase");
            }
            output_.series.push_back(std::move(series));
        };
        if (capex != nullptr) {
            layer("purchase", "cost.capex", [&](double) { return capex->value; });
        }
        for (const Term& term : yearly) {
            const std::string name =
                term.name == "rack_space" ? std::string("rack space") : term.name;
            layer(name, "cost." + term.name, [&](double year) {
                return term.value * (r > 0 ? (1 - std::pow(1 + r, -year)) / r : year);
            });
        }
    }

    // Accelerators of the servers that stand in the design; where none are known, of the fabric
    // that joins most.
    std::int64_t accelerators() const {
        std::int64_t count = 0;
        for (const BillLine& line : input_.soFar.bill->lines) {
            const Part* part = input_.catalog.find(line.part);
            const Server* server = part == nullptr ? nullptr : part->as<Server>();
            count += server == nullptr || line.kind != BillKind::Server
                         ? 0
                         : server->accelerators * line.quantity;
        }
        for (const AnalysedFabric& fabric : input_.soFar.fabrics) {
            const Metric* known = input_.soFar.find("fabric.accelerators", fabric.id);
            if (known != nullptr) {
                count = std::max(count, static_cast<std::int64_t>(known->value));
            }
        }
        return count;
    }

    void addRatios(const Metric* capex, const Term& tco, const Assumption& years, Method method) {
        if (const std::int64_t count = accelerators(); count > 0) {
            const Term each{"accelerators",
                            static_cast<double>(count),
                            "count",
                            "counted on the bill",
                            "accelerators",
                            {},
                            {}};
            if (capex != nullptr) {
                put(metricOf(kPerAccelerator, "design", capex->value / each.value, capex->method,
                             {termOf(*capex, "capex", "purchase price"), each}));
            }
            put(metricOf(kTcoPerAccelerator, "design", tco.value / each.value, method,
                         {tco, each}));
        }
        for (const Workload& workload : *input_.design.workloads) {
            const Metric* rate = input_.soFar.find("workload.tokens_per_second", workload.id);
            if (rate != nullptr && rate->value > 0 && years.value > 0) {
                put(metricOf(kPerToken, workload.id,
                             tco.value * 1e6 / (years.value * 31'536'000 * rate->value),
                             Method::Estimate,
                             {tco, years.term("n", "count", "years"),
                              termOf(*rate, "rate", "tokens a second")}));
            }
        }
    }

    const PassInput& input_;
    PassOutput& output_;
    std::vector<Term> energy_, rackSpace_; // per site
};

} // namespace

void costOfCapacity(const PassInput& input, PassOutput& output) {
    for (const FabricIntent& fabric : *input.design.fabrics) {
        const Metric* cost = input.soFar.find("cost.capex", fabric.id);
        const Metric* bisection = input.soFar.find("fabric.bisection", fabric.id);
        const bool isTold = input.soFar.find(kPerGbps.id, fabric.id) != nullptr;
        if (!isTold && cost != nullptr && bisection != nullptr && bisection->value > 0) {
            output.metrics.push_back(
                metricOf(kPerGbps, fabric.id, cost->value / bisection->value,
                         weaker(cost->method, bisection->method),
                         {termOf(*cost, "capex", "purchase price of the network"),
                          termOf(*bisection, "bisection", "bisection bandwidth")}));
        }
    }
}

void ownership(const PassInput& input, PassOutput& output) {
    if (input.soFar.bill != nullptr && !input.soFar.bill->lines.empty()) {
        Ownership(input, output).run();
    }
}

} // namespace weft
