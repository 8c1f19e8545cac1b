// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/figures.hpp"

#include "core/base/text.hpp"
#include "core/workload/workload.hpp"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace weft::ui {

namespace {

struct Figures {
    Q_DECLARE_TR_FUNCTIONS(weft::ui::Figures)
};

constexpr FigureSource kEndpoints[] = {{"fabric.endpoints"}};
constexpr FigureSource kOversubscription[] = {{"fabric.oversubscription"}};
constexpr FigureSource kBisection[] = {
    {"fabric.bisection"}, {"fabric.bisection.lower"}, {"fabric.bisection.upper"}};
constexpr FigureSource kAllReduce[] = {{"collective.all_reduce.auto.time"}};
constexpr FigureSource kStep[] = {{"workload.step.time", FigureOf::Workload}};
constexpr FigureSource kRequirements[] = {{"workload.requirements.met", FigureOf::Workload}};
constexpr FigureSource kPower[] = {{"network.power.typical", FigureOf::Design},
                                   {"fabric.power.typical"}};
constexpr FigureSource kCost[] = {{"network.cost", FigureOf::Design}, {"cost.capex"}};

constexpr FigureSpec kSpecs[] = {
    {"endpoints", QT_TRANSLATE_NOOP("weft::ui::Figures", "Endpoints"), kEndpoints},
    {"oversubscription", QT_TRANSLATE_NOOP("weft::ui::Figures", "Oversubscription"),
     kOversubscription},
    {"bisection", QT_TRANSLATE_NOOP("weft::ui::Figures", "Bisection"), kBisection},
    {"all-reduce", QT_TRANSLATE_NOOP("weft::ui::Figures", "All-reduce, 1 GiB"), kAllReduce},
    {"step", QT_TRANSLATE_NOOP("weft::ui::Figures", "Training step"), kStep, true},
    {"power", QT_TRANSLATE_NOOP("weft::ui::Figures", "Network power"), kPower},
    {"cost", QT_TRANSLATE_NOOP("weft::ui::Figures", "Network cost"), kCost},
    {"requirements", QT_TRANSLATE_NOOP("weft::ui::Figures", "Requirements met"), kRequirements,
     true},
};

const Metric* firstOf(const Analysis& analysis, std::span<const FigureSource> sources,
                      const Id& fabric) {
    for (const FigureSource& source : sources) {
        if (source.of == FigureOf::Workload) {
            const auto found =
                std::find_if(analysis.metrics.begin(), analysis.metrics.end(),
                             [&](const Metric& metric) { return metric.id == source.metric; });
            if (found != analysis.metrics.end()) {
                return &*found;
            }
            continue;
        }
        if (const Metric* metric = analysis.find(source.metric, source.of == FigureOf::Design
                                                                    ? "design"
                                                                    : std::string_view(fabric))) {
            return metric;
        }
    }
    return nullptr;
}

QString endpointsSub(const Analysis& analysis, std::string_view scope, double endpoints) {
    const Metric* servers = analysis.find("fabric.servers", scope);
    if (servers == nullptr || servers->value < 1) {
        return {};
    }
    const double each = endpoints / servers->value;
    return each == std::floor(each)
               ? Figures::tr("%1 servers × %2")
                     .arg(valueText(servers->value, "count").number,
                          valueText(each, "count").number)
               : Figures::tr("%1 servers").arg(valueText(servers->value, "count").number);
}

QString bisectionSub(const Analysis& analysis, std::string_view scope, double value) {
    const Metric* full = analysis.find("fabric.bisection.full", scope);
    if (full == nullptr || full->value <= 0) {
        return {};
    }
    const QString whole = valueText(full->value, full->unit, 3).joined();
    return value >= full->value
               ? Figures::tr("full")
               : Figures::tr("%1 of full %2").arg(shareText(value / full->value), whole);
}

// `auto` explains itself by the algorithm it took; its term or its witness names it.
QString algorithmSub(const Metric& metric) {
    constexpr std::string_view kPrefix = "collective.all_reduce.";
    for (const Term& term : metric.terms) {
        if (term.metric.starts_with(kPrefix)) {
            const std::string rest = term.metric.substr(kPrefix.size());
            if (metric.value == term.value) {
                return algorithmName(rest.substr(0, rest.find('.')));
            }
        }
    }
    return algorithmName(metric.witness);
}

bool isNetworkOf(std::string_view scope, const BillLine& line) {
    const bool isNetwork = isOfSwitch(line) || line.kind == BillKind::Transceiver ||
                           line.kind == BillKind::Cable || line.kind == BillKind::Nic;
    return isNetwork && (scope == "design" || scope == line.scope);
}

// How well the lines that make up the cost are priced.
QString costSub(const Analysis& analysis, std::string_view scope) {
    if (analysis.bill == nullptr) {
        return {};
    }
    const auto count = [&](PriceBasis basis) {
        return static_cast<int>(std::count_if(
            analysis.bill->lines.begin(), analysis.bill->lines.end(), [&](const BillLine& line) {
                return isNetworkOf(scope, line) && line.price.basis == basis;
            }));
    };
    if (const int unpriced = count(PriceBasis::None); unpriced > 0) {
        return counted(unpriced, Figures::tr("1 line unpriced"), Figures::tr("%1 lines unpriced"));
    }
    return count(PriceBasis::Band) > 0 ? Figures::tr("planning prices")
                                       : Figures::tr("every line priced");
}

// Whose step it is, and what of it waits.
QString stepSub(const Design& design, const Analysis& analysis, const Metric& metric) {
    const Metric* exposed = analysis.find("workload.step.exposed.share", metric.scope);
    const QString whose = scopeName(design, metric.scope);
    return exposed == nullptr
               ? whose
               : Figures::tr("%1 waiting · %2").arg(shareText(exposed->value), whose);
}

QString requirementsSub(const Analysis& analysis, const Metric& met) {
    const Metric* failed = analysis.find("workload.requirements.failed", met.scope);
    const double fails = failed != nullptr ? failed->value : 0;
    const QString all = Figures::tr("of %1").arg(valueText(met.value + fails, "count").number);
    return fails > 0 ? Figures::tr("%1 · %2 fail").arg(all, valueText(fails, "count").number) : all;
}

QString subLine(std::string_view key, const Design& design, const Analysis& analysis,
                const Metric& metric) {
    if (key == "step") {
        return stepSub(design, analysis, metric);
    }
    if (key == "requirements") {
        return requirementsSub(analysis, metric);
    }
    if (key == "endpoints") {
        return endpointsSub(analysis, metric.scope, metric.value);
    }
    if (key == "oversubscription") {
        return metric.value <= 1 ? Figures::tr("non-blocking") : Figures::tr("worst subtree");
    }
    if (key == "bisection") {
        return bisectionSub(analysis, metric.scope, metric.value);
    }
    if (key == "all-reduce") {
        return algorithmSub(metric);
    }
    if (key == "power") {
        const Metric* most = analysis.find(
            metric.scope == "design" ? "network.power.max" : "fabric.power.max", metric.scope);
        return most == nullptr
                   ? QString()
                   : Figures::tr("at most %1").arg(valueText(most->value, most->unit, 3).joined());
    }
    return costSub(analysis, metric.scope);
}

// A missing figure's reason: the error that stands in its way, or that there is nothing to measure
// yet.
QString reasonFor(const Design& design, const Analysis& analysis, const Id& fabric) {
    if (design.fabrics->empty()) {
        return Figures::tr("The design has no fabric yet.");
    }
    for (const Finding& finding : analysis.findings) {
        const bool here = finding.scope == fabric || finding.scope.starts_with(fabric + "/");
        if (finding.severity == Severity::Error && here) {
            return text(finding.message);
        }
    }
    return Figures::tr("Not computed for this topology.");
}

// What a fabric's servers could send at once.
Bandwidth endpointBandwidth(const Analysis& analysis, const Id& fabric) {
    const AnalysedFabric* analysed = analysis.fabric(fabric);
    Bandwidth sum;
    if (analysed != nullptr && analysed->expansion != nullptr) {
        for (const ServerBlock& block : analysed->expansion->fabric.servers) {
            sum += block.rate * static_cast<double>(block.nodes.size() * block.portsPerServer);
        }
    }
    return sum;
}

Figure figureOf(const FigureSpec& spec, const Design& design, const Analysis& analysis,
                const Id& fabric) {
    Figure figure;
    figure.key = QLatin1String(spec.key);
    figure.label = Figures::tr(spec.label);
    figure.isOptional = spec.isOptional;
    const Metric* metric = firstOf(analysis, spec.sources, fabric);
    figure.scope = metric ? metric->scope : fabric;
    if (metric == nullptr) {
        figure.value.number = kDash;
        figure.tip = reasonFor(design, analysis, fabric);
        return figure;
    }
    figure.value = metricText(*metric);
    figure.sub = subLine(spec.key, design, analysis, *metric);
    figure.tip = exactText(metric->value, metric->unit) + QLatin1Char('\n') + text(metric->meaning);
    figure.method = metric->method;
    figure.metric = metric->id;
    figure.raw = metric->value;
    figure.unit = metric->unit;
    return figure;
}

} // namespace

std::span<const FigureSpec> headlineSpecs() {
    return kSpecs;
}

Id headlineFabric(const Design& design, const Analysis& analysis, std::string_view wanted) {
    const std::string_view item = wanted.substr(0, wanted.find('/'));
    if (design.fabric(item) != nullptr) {
        return Id(item);
    }
    if (const Workload* workload = design.workload(item)) {
        if (const FabricIntent* on = fabricOf(design, *workload)) {
            return on->id;
        }
    }
    const std::vector<FabricIntent>& fabrics = *design.fabrics;
    const auto compute =
        std::find_if(fabrics.begin(), fabrics.end(),
                     [](const FabricIntent& fabric) { return fabric.role == FabricRole::Compute; });
    if (compute != fabrics.end()) {
        return compute->id;
    }
    const auto largest = std::max_element(
        fabrics.begin(), fabrics.end(), [&](const FabricIntent& a, const FabricIntent& b) {
            return endpointBandwidth(analysis, a.id) < endpointBandwidth(analysis, b.id);
        });
    return largest == fabrics.end() ? Id() : largest->id;
}

std::vector<Figure> headlineFigures(const Design& design, const Analysis& analysis,
                                    const Id& fabric) {
    std::vector<Figure> figures;
    for (const FigureSpec& spec : kSpecs) {
        figures.push_back(figureOf(spec, design, analysis, fabric));
    }
    return figures;
}

QString deltaText(const Figure& now, const Figure& before) {
    if (now.isMissing() || before.isMissing() || now.unit != before.unit || now.raw == before.raw) {
        return {};
    }
    const double change = now.raw - before.raw;
    const QString sign = change > 0 ? QStringLiteral("+") : QString(QChar(0x2212));
    if (now.unit == "ratio") {
        return sign + people(formatReal(std::abs(change), 3));
    }
    return sign + valueText(std::abs(change), now.unit, 3).joined();
}

} // namespace weft::ui
