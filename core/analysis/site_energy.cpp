// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/site_energy.hpp"

#include "core/analysis/assumptions.hpp"
#include "core/analysis/bill_terms.hpp"

#include <algorithm>

namespace weft {
namespace {

// ENGINE §7: 1 W = 3.412 BTU/h, 1 ton of cooling = 3.517 kW.
constexpr double kBtuPerHourPerWatt = 3.412, kWattsPerTon = 3517, kHoursPerYear = 8760;

constexpr std::string_view kPue[] = {"ISO/IEC 30134-2: facility power = IT power × PUE"};
constexpr std::string_view kHeated[] = {"every watt of equipment becomes heat"};
constexpr std::string_view kYear[] = {"8,760 hours at typical draw"};

constexpr Formula kFacility{
    "site.power.facility", "W", "it * pue",
    "Most that the site takes from the grid: equipment, cooling and losses.", kPue};
constexpr Formula kHeat{"site.heat", "W", "it",
                        "Heat to take away: all that the equipment draws at most.", kHeated};
constexpr Formula kBtu{"site.heat.btu", "BTU/h", "heat * 3.412", "The same in BTU an hour.",
                       kHeated};
constexpr Formula kTons{"site.heat.tons", "ton", "heat / 3517",
                        "The same in tons of refrigeration.", kHeated};
constexpr Formula kTypical{"site.power.typical", "W", "",
                           "Typical draw of the site's equipment: fabrics with their optics, "
                           "servers, storage and gateways.",
                           kYear};
constexpr Formula kEnergy{"site.energy", "kWh", "typical * pue * 8760 / 1000",
                          "Electricity of a year.", kYear};
constexpr Formula kCarbon{"site.co2", "kg", "energy * factor",
                          "Carbon dioxide of a year's electricity.", kYear};
constexpr Formula kShare{"fabric.optics.share", "ratio", "optics / typical",
                         "Share of optics and active cable ends in the fabric's typical power.",
                         kYear};

class SiteEnergy {
public:
    SiteEnergy(const Site& site, const PassInput& input, PassOutput& output)
        : site_(site), input_(input), output_(output) {}

    void run() {
        const Metric* it = input_.soFar.find("site.power.it", site_.id);
        if (it == nullptr || !(it->value > 0)) {
            return;
        }
        const Assumption pue = pueOf(input_.design, site_);
        const Term most = termOf(*it, "it", "most that the equipment draws");
        put(metricOf(kFacility, site_.id, it->value * pue.value, Method::Estimate,
                     {most, pue.term("pue", "ratio", "facility power over IT power")}));
        const Term heat = put(metricOf(kHeat, site_.id, it->value, it->method, {most}));
        put(metricOf(kBtu, site_.id, heat.value * kBtuPerHourPerWatt, it->method, {heat}));
        put(metricOf(kTons, site_.id, heat.value / kWattsPerTon, it->method, {heat}));
        addYear(pue);
    }

private:
    Term put(Metric metric) {
        Term term = termOf(metric, metric.id.substr(metric.id.rfind('.') + 1), metric.meaning);
        output_.metrics.push_back(std::move(metric));
        return term;
    }

    void addYear(const Assumption& pue) {
        std::vector<Term> terms;
        Method method = Method::Exact;
        const auto add = [&](const Metric& metric, std::string name, std::string meaning) {
            terms.push_back(termOf(metric, std::move(name), std::move(meaning)));
            method = weaker(method, metric.method);
        };
        for (const FabricIntent& fabric : *input_.design.fabrics) {
            const Metric* typical = input_.soFar.find("fabric.power.typical", fabric.id);
            if (fabric.site == site_.id && typical != nullptr) {
                add(*typical, termName("network_" + fabric.id), "network " + fabric.id);
            }
        }
        for (const Gateway& gateway : *input_.design.gateways) {
            const Metric* typical = input_.soFar.find("power.gateways.typical", gateway.id);
            if (gateway.site == site_.id && typical != nullptr) {
                add(*typical, termName("gateway_" + gateway.id), "gateway " + gateway.id);
            }
        }
        for (const BillLine* line : linesWhere(*input_.soFar.bill, [&](const BillLine& each) {
                 return each.site == site_.id && each.tier == "server" &&
                        (each.kind == BillKind::Server || each.kind == BillKind::Storage);
             })) {
            const Formula one{"", "W", "", "", kYear};
            const Metric sum = figureSum(one, line->scope, {line}, Figure::Typical, input_.catalog);
            Term term = termOf(sum, boxName(terms.size()), line->use + " of " + line->scope);
            term.metric.clear();
            term.origin = "bill";
            terms.push_back(std::move(term));
            method = weaker(method, sum.method);
        }
        const Term typical = put(sumOf(kTypical, site_.id, method, std::move(terms)));
        const Term energy = put(metricOf(
            kEnergy, site_.id, typical.value * pue.value * kHoursPerYear / 1000, Method::Estimate,
            {typical, pue.term("pue", "ratio", "facility power over IT power")}));
        const Assumption factor = kgCo2PerKwhOf(input_.design, site_);
        put(metricOf(kCarbon, site_.id, energy.value * factor.value, Method::Estimate,
                     {energy, factor.term("factor", "kg/kWh", "carbon dioxide of the grid")}));
    }

    static std::string boxName(std::size_t i) { return "boxes" + std::to_string(i + 1); }

    const Site& site_;
    const PassInput& input_;
    PassOutput& output_;
};

} // namespace

void siteEnergy(const PassInput& input, PassOutput& output) {
    if (input.soFar.bill == nullptr) {
        return;
    }
    for (const FabricIntent& fabric : *input.design.fabrics) {
        const Metric* optics = input.soFar.find("fabric.optics.power", fabric.id);
        const Metric* typical = input.soFar.find("fabric.power.typical", fabric.id);
        if (optics != nullptr && typical != nullptr && typical->value > 0) {
            output.metrics.push_back(
                metricOf(kShare, fabric.id, optics->value / typical->value,
                         weaker(optics->method, typical->method),
                         {termOf(*optics, "optics", "optics and cable ends"),
                          termOf(*typical, "typical", "typical draw of the network")}));
        }
    }
    for (const Site& site : *input.design.sites) {
        SiteEnergy(site, input, output).run();
    }
}

} // namespace weft
