// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/cable_lengths.hpp"

#include "core/analysis/bill_terms.hpp"
#include "core/base/text.hpp"
#include "core/calc/optics.hpp"
#include "core/plant/media.hpp"
#include "core/plant/plant.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace weft {
namespace {

constexpr std::string_view kRun[] = {
    "class length as entered or assumed; where racks are drawn: way along the trays, up and down, "
    "and slack, rounded up to a length that is sold"};
constexpr std::string_view kBudget[] = {
    "ANSI/TIA-568.3 fibre loss, 0.5 dB a mated pair, against the interface's channel limit (IEEE "
    "802.3)"};

struct Figures {
    Formula total, margin; // no margin: the light goes on where we do not see it
};
constexpr Figures kOfFabric{
    {"fabric.cable.length", "m", "", "Length of all cables together.", kRun},
    {"fabric.optics.margin", "dB", "limit - (fibre * length + connectors * each)",
     "What is left of the channel's loss budget on the link that has least.", kBudget}};
constexpr Figures kOfJoin{
    {"join.cable.length", "m", "", "Length of all cables of the join together.", kRun},
    {"join.optics.margin", "dB", "limit - (fibre * length + connectors * each)",
     "What is left of the channel's loss budget on the link of the join that has least.", kBudget}};
constexpr Figures kOfCircuits{
    {"wan.cable.length", "m", "", "Length of all fibres from our gateways to the provider.", kRun},
    {}};

// A join's loss against its limit; unset where either is not known, or there is no fibre.
struct Budget {
    const Join* join = nullptr;
    OpticalPath path;
    Decibel limit;
    Decibel margin() const { return limit - insertionLoss(path); }
};

std::optional<Budget> budgetOf(const Join& join, bool panels, Bandwidth rate) {
    const Optic* optic =
        join.medium.lowerModule == nullptr ? nullptr : join.medium.lowerModule->as<Optic>();
    const std::optional<Fibre> fibre = optic == nullptr ? std::nullopt : fibreOf(*optic);
    if (!fibre) {
        return std::nullopt;
    }
    const OpticalInterface* interface = findInterface(pmdPerLink(*optic, serviceAt(*optic, rate)));
    const ChannelLimit* channel = interface == nullptr ? nullptr : limitOn(*interface, *fibre);
    if (channel == nullptr || !channel->loss()) {
        return std::nullopt;
    }
    Budget budget;
    budget.join = &join;
    budget.path.length = pathLength(join.medium);
    budget.path.fibre = attenuationOf(*fibre);
    budget.path.connectors = panels ? 4 : 2; // both modules, and a panel at each end
    budget.limit = *channel->loss();
    return budget;
}

class FabricCables {
public:
    FabricCables(const Fabric& fabric, const Cabling& cabling, const OpticsRules& rules,
                 const Figures& figures, PassOutput& output)
        : fabric_(fabric), cabling_(cabling), figures_(figures),
          panels_(rules.plant.value_or(FibrePlant::Direct) == FibrePlant::Panels), output_(output) {
    }

    void run() {
        std::map<Length, std::int64_t> pieces;
        for (const Join& join : cabling_.joins) {
            pieces[pathLength(join.medium)] += join.links;
        }
        if (pieces.empty()) {
            return;
        }
        addTotal(pieces);
        addHistogram(pieces);
        if (!figures_.margin.id.empty()) {
            addMargin();
        }
    }

private:
    void addTotal(const std::map<Length, std::int64_t>& pieces) {
        std::vector<Term> terms;
        std::string expression;
        double total = 0;
        for (const auto& [length, count] : pieces) {
            const std::size_t i = terms.size() / 2 + 1;
            terms.push_back({fmt::format("n{}", i),
                             static_cast<double>(count),
                             "count",
                             "cabling schedule",
                             "cables of this length",
                             {},
                             {}});
            terms.push_back({fmt::format("l{}", i),
                             inMetres(length),
                             "m",
                             cabling_.lengths.empty() ? "class length" : "way between racks",
                             "of one",
                             {},
                             {}});
            expression += fmt::format("{}n{}*l{}", i == 1 ? "" : " + ", i, i);
            total += static_cast<double>(count) * inMetres(length);
        }
        Metric metric =
            metricOf(figures_.total, fabric_.id, total, Method::Estimate, std::move(terms));
        metric.expression = std::move(expression);
        output_.metrics.push_back(std::move(metric));
    }

    void addHistogram(const std::map<Length, std::int64_t>& pieces) {
        Series series{"fabric.cable.length", fabric_.id, "Cables", "m", "count", {}, {}};
        series.kind = SeriesKind::Bars;
        series.chart = "fabric.cable.length";
        series.title = "Cable lengths";
        series.xLabel = "length";
        series.yLabel = "cables";
        series.metric = figures_.total.id;
        for (const auto& [length, count] : pieces) {
            series.x.push_back(inMetres(length));
            series.y.push_back(static_cast<double>(count));
            series.labels.push_back(exactLength(length));
        }
        output_.series.push_back(std::move(series));
    }

    void addMargin() {
        std::optional<Budget> least;
        std::int64_t over = 0;
        for (const Join& join : cabling_.joins) {
            const auto budget = budgetOf(join, panels_, fabric_.linkClasses[join.linkClass].rate);
            if (!budget) {
                continue;
            }
            over += budget->margin() < Decibel() ? join.links : 0;
            if (!least || budget->margin() < least->margin()) {
                least = budget;
            }
        }
        if (!least) {
            return;
        }
        const OpticalPath& path = least->path;
        const std::string title = least->join->medium.lowerModule->title();
        Metric metric = metricOf(
            figures_.margin, fabric_.id, inDecibels(least->margin()), Method::Estimate,
            {{"limit", inDecibels(least->limit), "dB", title, "the channel may lose", {}, {}},
             {"fibre", path.fibre.inBase(), "dB/m", "ANSI/TIA-568.3", "lost by a metre", {}, {}},
             {"length", inMetres(path.length), "m", "cabling schedule", "of the link", {}, {}},
             {"connectors",
              static_cast<double>(path.connectors),
              "count",
              panels_ ? "modules and panels" : "modules",
              "mated pairs",
              {},
              {}},
             {"each",
              inDecibels(path.perConnector),
              "dB",
              "ANSI/TIA-568.3, planning",
              "lost in a mated pair",
              {},
              {}}});
        const LinkClass& narrowest = fabric_.linkClasses[least->join->linkClass];
        metric.witness =
            fmt::format("{} to {}", toString(narrowest.lower), toString(narrowest.upper));
        output_.metrics.push_back(std::move(metric));
        if (over > 0) {
            output_.findings.push_back(
                {"optics.loss",
                 Severity::Warning,
                 fabric_.id + "/" + fabric_.linkClasses[least->join->linkClass].id,
                 fmt::format("{} links lose more light than {} allows: take shorter ways, fewer "
                             "panels, low-loss connectors or optics of a longer reach.",
                             over, title),
                 inDecibels(insertionLoss(path)),
                 inDecibels(least->limit),
                 "dB",
                 {}});
        }
    }

    const Fabric& fabric_;
    const Cabling& cabling_;
    const Figures& figures_;
    const bool panels_;
    PassOutput& output_;
};

} // namespace

void cableLengthsAndLoss(const PassInput& input, PassOutput& output) {
    if (input.soFar.plant == nullptr) {
        return;
    }
    const Plant& plant = *input.soFar.plant;
    forEachNet(plant, [&](const Fabric& fabric, const Cabling& cabling, std::size_t i) {
        const std::size_t fabrics = plant.expansions.size();
        const Figures& figures = i < fabrics                       ? kOfFabric
                                 : plant.nets[i - fabrics].isOfWan ? kOfCircuits
                                                                   : kOfJoin;
        FabricCables(fabric, cabling, plant.opticsOf(i, input.design), figures, output).run();
    });
}

} // namespace weft
