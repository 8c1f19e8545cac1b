// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/power.hpp"

#include "core/analysis/bill_terms.hpp"
#include "core/analysis/gateway_power.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace weft {
namespace {

constexpr std::string_view kPublished[] = {
    "data sheets as named per part; class figures where a part has none"};
constexpr std::string_view kMaxRule[] = {"data sheets: a switch's published maximum includes "
                                         "worst-case optics, its typical figure none"};
constexpr std::array<std::string_view, 4> kTiers{"leaf", "spine", "core", "switch"};

// Watts of one fabric, with the modules and cable ends of joins that are in its switches. The
// typical sum is switches as published without optics, plus the modules
// that are in them. The maximum of a tier is the larger of the published maxima, which include
// worst-case optics, and typical draw plus the modules really fitted: adding modules to a published
// maximum would count the optics twice, and a maximum below what the modules alone bring would be
// none.
class FabricPower {
public:
    FabricPower(const std::string& fabric, const PassInput& input, PassOutput& output)
        : fabric_(fabric), bill_(*input.soFar.bill), catalog_(input.catalog), output_(output),
          joinCables_(cableEndsAt(fabric, input.design, bill_)) {}

    void run() {
        addOptics();
        addTypical();
        addMax();
        findGaps();
    }

private:
    using Lines = std::vector<const BillLine*>;

    // Of what is in its boxes.
    Lines linesWith(const LinePicker& picks) const {
        Lines lines = linesWhere(bill_, [&](const BillLine& line) {
            return (line.scope == fabric_ || line.host == fabric_) && picks(line);
        });
        for (const BillLine& line : joinCables_) {
            if (picks(line)) {
                lines.push_back(&line);
            }
        }
        return lines;
    }

    Lines linesOf(BillKind kind, std::string_view tier = {}) const {
        return linesWith([&](const BillLine& line) {
            return line.kind == kind && (tier.empty() || line.tier == tier);
        });
    }

    // Switches with the line cards in them.
    Lines switchLines(std::string_view tier = {}) const {
        return linesWith([&](const BillLine& line) {
            return isOfSwitch(line) && (tier.empty() || line.tier == tier);
        });
    }

    // Writes the metric out and gives a term that points to it.
    Term put(Metric metric, std::string name, std::string meaning) {
        Term term = termOf(metric, std::move(name), std::move(meaning));
        method_ = weaker(method_, metric.method);
        output_.metrics.push_back(std::move(metric));
        return term;
    }

    Metric total(const Formula& formula, std::vector<Term> terms) {
        return sumOf(formula, fabric_, method_, std::move(terms));
    }

    void addOptics();
    void addTypical();
    void addMax();
    Metric tierMax(std::string_view tier, const Lines& switches) const;
    void findGaps();

    const std::string& fabric_;
    const Bill& bill_;
    const Catalog& catalog_;
    PassOutput& output_;
    std::vector<BillLine> joinCables_; // each with the watts of the end that is here
    Method method_ = Method::Exact;    // of the sum being made
    std::vector<Term> opticsTerms_;    // by tier, and of active cables
};

constexpr Formula kOpticsTier{"fabric.power.optics.", "W", "", "Modules in the cages of this tier.",
                              kPublished};
constexpr Formula kOptics{"fabric.power.optics", "W", "",
                          "Transceivers and the ends of active cables.", kPublished};
constexpr Formula kOpticsPower{"fabric.optics.power", "W", "optics",
                               "Power of all transceivers and active cable ends of the fabric.",
                               kPublished};

void FabricPower::addOptics() {
    for (const std::string_view tier :
         {kTiers[0], kTiers[1], kTiers[2], kTiers[3], std::string_view("server")}) {
        if (const Lines lines = linesOf(BillKind::Transceiver, tier); !lines.empty()) {
            Metric metric = figureSum(kOpticsTier, fabric_, lines, Figure::Typical, catalog_);
            metric.id += tier;
            opticsTerms_.push_back(put(std::move(metric), std::string(tier),
                                       fmt::format("modules in {} cages", tier)));
        }
    }
    Lines cables = linesOf(BillKind::Cable);
    std::erase_if(cables, [](const BillLine* line) {
        return line->typical <= Power() && line->powerIsKnown;
    });
    if (!cables.empty()) {
        Metric metric = figureSum(kOpticsTier, fabric_, cables, Figure::Typical, catalog_);
        metric.id += "cables";
        metric.meaning = "Ends of cables that draw power.";
        opticsTerms_.push_back(
            put(std::move(metric), "cables", "ends of active and direct-attach cables"));
    }
    const Term optics = put(total(kOptics, opticsTerms_), "optics", "all modules and cable ends");
    output_.metrics.push_back(metricOf(kOpticsPower, fabric_, optics.value, method_, {optics}));
}

constexpr Formula kSwitches{"fabric.power.switches", "W", "",
                            "Switches at their typical draw, without optics.", kPublished};
constexpr Formula kNics{"fabric.power.nics", "W", "", "Network cards named for this fabric.",
                        kPublished};
constexpr Formula kTypical{
    "fabric.power.typical", "W", "",
    "Typical draw of the network: switches without optics, plus every module and cable end.",
    kPublished};

void FabricPower::addTypical() {
    std::vector<Term> terms;
    terms.push_back(put(figureSum(kSwitches, fabric_, switchLines(), Figure::Typical, catalog_),
                        "switches", "switches, typical, without optics"));
    double optics = 0;
    for (const Term& term : opticsTerms_) {
        optics += term.value;
    }
    terms.push_back({"optics", optics, "W", "computed", "modules and cable ends",
                     "fabric.power.optics", fabric_});
    if (const Lines nics = linesOf(BillKind::Nic); !nics.empty()) {
        terms.push_back(put(figureSum(kNics, fabric_, nics, Figure::Typical, catalog_), "nics",
                            "network cards"));
    }
    output_.metrics.push_back(total(kTypical, std::move(terms)));
}

constexpr Formula kMaxTier{
    "fabric.power.max.", "W", "",
    "Most that a tier of switches draws: the published maxima, which include worst-case "
    "optics, or typical draw plus the modules fitted, whichever is more.",
    kMaxRule};

Metric FabricPower::tierMax(std::string_view tier, const Lines& switches) const {
    const Metric most = figureSum(kMaxTier, fabric_, switches, Figure::Max, catalog_);
    std::vector<Term> terms;
    std::string high, low;
    double typical = 0;
    for (std::size_t i = 0; i < switches.size(); ++i) {
        const std::string n = fmt::format("n{}", i + 1), m = fmt::format("m{}", i + 1),
                          t = fmt::format("t{}", i + 1);
        const BillLine& line = *switches[i];
        Term figure = most.terms[2 * i + 1];
        figure.name = m;
        figure.meaning = "most of one, with optics where that is published";
        terms.push_back(most.terms[2 * i]);
        terms.push_back(std::move(figure));
        terms.push_back(
            {t, inWatts(line.typical), "W", line.title, "typical of one, without optics", {}, {}});
        high += fmt::format("{}{}*{}", i == 0 ? "" : " + ", n, m);
        low += fmt::format("{}*{} + ", n, t);
        typical += static_cast<double>(line.quantity) * inWatts(line.typical);
    }
    const auto optics = std::find_if(opticsTerms_.begin(), opticsTerms_.end(),
                                     [&](const Term& term) { return term.name == tier; });
    Term modules{"o", 0, "W", "computed", "modules in these switches", {}, {}};
    if (optics != opticsTerms_.end()) {
        modules = *optics;
        modules.name = "o";
    }
    const double value = std::max(most.value, typical + modules.value);
    terms.push_back(std::move(modules));
    Metric metric = metricOf(kMaxTier, fabric_, value, most.method, std::move(terms));
    metric.id += tier;
    metric.expression = fmt::format("max({}, {}o)", high, low);
    return metric;
}

constexpr Formula kMax{
    "fabric.power.max", "W", "",
    "Most the network draws: tiers at the larger of published maximum and typical plus modules, "
    "plus the modules in servers and active cables.",
    kMaxRule};
constexpr Formula kMaxNics{"fabric.power.max.nics", "W", "", "Network cards at their maximum.",
                           kPublished};

void FabricPower::addMax() {
    std::vector<Term> terms;
    for (const std::string_view tier : kTiers) {
        if (const Lines switches = switchLines(tier); !switches.empty()) {
            terms.push_back(put(tierMax(tier, switches), std::string(tier),
                                fmt::format("{} switches with modules", tier)));
        }
    }
    for (const Term& term : opticsTerms_) {
        // Modules that are not in switches: of servers, of accelerators that are nodes themselves,
        // of active cables.
        if (switchLines(term.name).empty()) {
            terms.push_back(term);
        }
    }
    if (const Lines nics = linesOf(BillKind::Nic); !nics.empty()) {
        terms.push_back(put(figureSum(kMaxNics, fabric_, nics, Figure::Max, catalog_), "nics",
                            "network cards"));
    }
    output_.metrics.push_back(total(kMax, std::move(terms)));
}

void FabricPower::findGaps() {
    const auto find = [&](std::string_view id, std::string_view sentence, const Lines& lines) {
        if (!lines.empty()) {
            output_.findings.push_back({std::string(id),
                                        Severity::Info,
                                        fabric_,
                                        fmt::format("{} of {}.", sentence, titlesOf(lines)),
                                        static_cast<double>(lines.size()),
                                        std::nullopt,
                                        "count",
                                        {}});
        }
    };
    find("power.filled", "Planning figures of the class stand in for the unknown power",
         linesWith([](const BillLine& line) { return line.powerIsPlanned && line.powerIsKnown; }));
    find("power.unknown", "Nothing is known of the power, and nothing counted for it,",
         linesWith([](const BillLine& line) { return !line.powerIsKnown; }));
}

constexpr Formula kServers{"power.servers", "W", "",
                           "Servers and storage at their published maximum.", kPublished};
constexpr Formula kSite{
    "site.power.it", "W", "",
    "Most that the equipment of a site draws: its fabrics, servers, storage and gateways.",
    kMaxRule};

// Servers that stand in a scope: those a fabric counts itself, or a group's.
std::optional<Term> serverTerm(const std::string& scope, const PassInput& input, PassOutput& output,
                               Method& method) {
    const auto lines = linesWhere(*input.soFar.bill, [&](const BillLine& line) {
        return line.scope == scope &&
               (line.kind == BillKind::Server || line.kind == BillKind::Storage);
    });
    if (lines.empty()) {
        return std::nullopt;
    }
    Metric metric = figureSum(kServers, scope, lines, Figure::Max, input.catalog);
    method = weaker(method, metric.method);
    Term term = termOf(metric, termName("servers_" + scope), "servers of " + scope);
    if (metric.method == Method::LowerBound && input.design.group(scope) != nullptr) {
        output.findings.push_back(
            {"power.unknown",
             Severity::Info,
             scope,
             fmt::format("Nothing is known of the power, and nothing counted for it, of {}.",
                         titlesOf(lines)),
             static_cast<double>(lines.size()),
             std::nullopt,
             "count",
             {}});
    }
    output.metrics.push_back(std::move(metric));
    return term;
}

void addSite(const Site& site, const PassInput& input, PassOutput& output) {
    Method method = Method::Exact;
    std::vector<Term> terms;
    const auto addServers = [&](const std::string& scope) {
        if (std::optional<Term> term = serverTerm(scope, input, output, method)) {
            terms.push_back(*std::move(term));
        }
    };
    for (const FabricIntent& fabric : *input.design.fabrics) {
        const auto most =
            std::find_if(output.metrics.begin(), output.metrics.end(), [&](const Metric& metric) {
                return metric.id == kMax.id && metric.scope == fabric.id;
            });
        if (fabric.site == site.id && most != output.metrics.end()) {
            terms.push_back(
                termOf(*most, termName("network_" + fabric.id), "network " + fabric.id));
            method = weaker(method, most->method);
            addServers(fabric.id);
        }
    }
    for (const ServerGroup& group : *input.design.groups) {
        if (group.site == site.id) {
            addServers(group.id);
        }
    }
    for (const Gateway& gateway : *input.design.gateways) {
        if (gateway.site != site.id) {
            continue;
        }
        if (const auto most = gatewayPower(gateway, input, output)) {
            terms.push_back(
                termOf(*most, termName("gateway_" + gateway.id), "gateway " + gateway.id));
            method = weaker(method, most->method);
        }
    }
    output.metrics.push_back(sumOf(kSite, site.id, method, std::move(terms)));
}

} // namespace

void drawPower(const PassInput& input, PassOutput& output) {
    if (input.soFar.bill == nullptr) {
        return;
    }
    for (const AnalysedFabric& fabric : input.soFar.fabrics) {
        if (fabric.expansion != nullptr) {
            FabricPower(fabric.id, input, output).run();
        }
    }
    for (const Site& site : *input.design.sites) {
        addSite(site, input, output);
    }
}

} // namespace weft
