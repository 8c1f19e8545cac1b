// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/report_sections.hpp"

#include "core/analysis/readiness.hpp"
#include "core/base/text.hpp"
#include "core/flows/report.hpp"
#include "core/plant/plant.hpp"
#include "core/study/figures.hpp"
#include "core/study/waterfall.hpp"
#include "ui/paint/metric_names.hpp"
#include "ui/paint/plan_words.hpp"
#include "ui/paint/report_tables.hpp"
#include "ui/paint/wide_words.hpp"
#include "ui/paint/words.hpp"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace weft::ui {

namespace {

struct Sections {
    Q_DECLARE_TR_FUNCTIONS(weft::ui::ReportSections)
};

QString note(const QString& words) {
    return reportParagraph(words, QStringLiteral("note"));
}

QString signedText(double value, const std::string& unit) {
    return (value > 0 ? QStringLiteral("+") : QString(QChar(0x2212))) +
           valueText(std::abs(value), unit).joined();
}

QString designName(std::span<const WhatIf> designs, std::size_t i) {
    return i == 0                    ? Sections::tr("Baseline")
           : designs[i].name.empty() ? text(designs[i].id)
                                     : text(designs[i].name);
}

} // namespace

QString reportHeading(int level, const QString& words) {
    return QStringLiteral("<h%1>%2</h%1>").arg(level).arg(words.toHtmlEscaped());
}

QString reportParagraph(const QString& words, const QString& style) {
    return QStringLiteral("<p class=\"%1\">%2</p>").arg(style, words.toHtmlEscaped());
}

QString metricTable(const Analysis& analysis, std::string_view scope,
                    std::initializer_list<std::string_view> prefixes, std::string_view suffix) {
    HtmlTable table({{Sections::tr("Figure"), Align::Left, 30},
                     {Sections::tr("Value"), Align::Right, 18},
                     {Sections::tr("Method"), Align::Left, 14},
                     {Sections::tr("Decided by"), Align::Left, 38}});
    for (const Metric& metric : analysis.metrics) {
        const bool wanted = metric.scope == scope &&
                            std::string_view(metric.id).ends_with(suffix) &&
                            std::any_of(prefixes.begin(), prefixes.end(), [&](auto prefix) {
                                return std::string_view(metric.id).starts_with(prefix);
                            });
        if (wanted) {
            table.row({metricName(metric.id), metricText(metric).joined(), wordFor(metric.method),
                       text(metric.witness)});
        }
    }
    return table.isEmpty() ? QString() : table.html();
}

QString comparisonSection(std::span<const WhatIf> designs) {
    if (designs.size() < 2) {
        return {};
    }
    QString out = reportHeading(2, Sections::tr("What-ifs against the baseline"));
    const std::vector<ComparedFigure> all = figures(designs);
    for (std::size_t i = 1; i < designs.size(); ++i) {
        out += reportHeading(3, designName(designs, i));
        HtmlTable table({{Sections::tr("Figure"), Align::Left, 26},
                         {Sections::tr("Baseline"), Align::Right, 13},
                         {Sections::tr("What-if"), Align::Right, 13},
                         {Sections::tr("Change"), Align::Right, 13},
                         {Sections::tr("Moved by"), Align::Left, 35}});
        for (const ComparedFigure& figure : all) {
            const auto &from = figure.values.front(), &to = figure.values[i];
            if (!from || !to || *from == *to) {
                continue;
            }
            const Metric* before = designs.front().analysis.find(figure.metric, figure.scope);
            const Metric* after = designs[i].analysis.find(figure.metric, figure.scope);
            constexpr qsizetype kMostReasons = 5;
            QStringList why;
            double rest = 0;
            for (const WaterfallStep& step :
                 waterfall(designs.front().analysis, *before, designs[i].analysis, *after).steps) {
                if (why.size() == kMostReasons) {
                    rest += step.contribution;
                } else if (step.contribution != 0) {
                    why += QStringLiteral("%1: %2").arg(stepName(step.label),
                                                        signedText(step.contribution, figure.unit));
                }
            }
            if (rest != 0) {
                why += Sections::tr("all others: %1").arg(signedText(rest, figure.unit));
            }
            const QString name = metricName(figure.metric);
            table.row(
                {figure.scope == "design"
                     ? name
                     : name + QLatin1Char('\n') + scopeName(designs.front().design, figure.scope),
                 metricText(*before).joined(), metricText(*after).joined(),
                 signedText(*to - *from, figure.unit), why.join(QStringLiteral("; "))});
        }
        out += table.isEmpty() ? note(Sections::tr("No compared figure differs.")) : table.html();
    }
    return out;
}

QString workloadsSection(const Design& design, const Analysis& analysis) {
    QString out;
    for (const Workload& workload : *design.workloads) {
        const QString table = metricTable(analysis, workload.id, {"workload.", "cost."});
        if (!table.isEmpty()) {
            out +=
                reportHeading(3, text(workload.name.empty() ? workload.id : workload.name)) + table;
        }
    }
    return out.isEmpty() ? QString() : reportHeading(2, Sections::tr("Workloads")) + out;
}

namespace {

QString flowTable(const Design& design, const WideReport& wide) {
    HtmlTable table({{Sections::tr("Flow"), Align::Left, 22},
                     {Sections::tr("Way"), Align::Left, 20},
                     {Sections::tr("Latency p99"), Align::Right, 13},
                     {Sections::tr("Budget"), Align::Right, 10},
                     {Sections::tr("Share"), Align::Right, 12},
                     {Sections::tr("Available"), Align::Right, 11},
                     {Sections::tr("A month"), Align::Right, 12}});
    for (const FlowOutcome& outcome : wide.flows) {
        const Flow* flow = design.flow(outcome.id);
        const FlowState& state = outcome.state;
        const QString unknown(kDash);
        const QString share = state.share == kUnlimited ? Sections::tr("no limit")
                                                        : people(formatBandwidth(state.share));
        table.row(
            {flow == nullptr || flow->name.empty() ? text(outcome.id) : text(flow->name),
             state.isRouted ? wayText(design, wide.graph, outcome.demand, state.route)
                            : Sections::tr("none"),
             state.isRouted && !state.isOverloaded ? people(formatDuration(state.p99.total(), 3))
                                                   : unknown,
             flow != nullptr && flow->budget ? people(formatDuration(*flow->budget, 3)) : unknown,
             state.isRouted ? share : unknown, availabilityText(outcome.availability.lower),
             outcome.cost.isWhole
                 ? valueText(outcome.cost.circuits + outcome.cost.egress, "USD").joined()
                 : unknown});
    }
    return table.html();
}

QString namesOf(const Design& design, const std::vector<std::size_t>& flows) {
    QStringList names;
    for (const std::size_t i : flows) {
        const Flow& flow = (*design.flows)[i];
        names += text(flow.name.empty() ? flow.id : flow.name);
    }
    return names.isEmpty() ? QString(kDash) : names.join(QStringLiteral(", "));
}

QString outageTable(const WideReport& wide) {
    HtmlTable table({{Sections::tr("What fails"), Align::Left, 34},
                     {Sections::tr("Flows cut off"), Align::Left, 22},
                     {Sections::tr("Too slow"), Align::Left, 22},
                     {Sections::tr("Too late"), Align::Left, 22}});
    for (const OutageEffect& effect : wide.outages) {
        if (!effect.breaks()) {
            continue;
        }
        QStringList units;
        for (const std::size_t unit : effect.units) {
            units += text(wide.units[unit].name);
        }
        table.row({units.join(Sections::tr(" and ")), namesOf(wide.design, effect.lost),
                   namesOf(wide.design, effect.slow), namesOf(wide.design, effect.late)});
    }
    return table.isEmpty() ? note(Sections::tr("No single failure looked at breaks a flow."))
                           : table.html();
}

} // namespace

QString flowsSection(const Design& design, const Analysis& analysis) {
    if (analysis.wide == nullptr || analysis.wide->flows.empty()) {
        return {};
    }
    const WideReport& wide = *analysis.wide;
    QString out = reportHeading(2, Sections::tr("Flows between sites")) + flowTable(design, wide);
    if (wide.outagesSwept) {
        out += reportHeading(3, Sections::tr("What failures break")) + outageTable(wide);
    }
    return out;
}

namespace {

struct RackSum {
    std::int64_t boxes = 0, units = 0;
    Power typical, most;
};

// A row per rack; of a large site the fullest.
QString rackTable(const Standing& standing, const SiteStanding& site) {
    constexpr std::size_t kMostRows = 120;
    std::vector<RackSum> sums(standing.racks.size());
    for (std::uint32_t i = site.firstBox; i < site.endBox; ++i) {
        const Box& box = standing.boxes[i];
        if (box.rack >= 0) {
            RackSum& sum = sums[static_cast<std::size_t>(box.rack)];
            ++sum.boxes;
            sum.units += standing.kinds[box.kind].units;
            sum.typical += standing.typicalOf(box);
            sum.most += standing.mostOf(box);
        }
    }
    std::vector<std::uint32_t> racks;
    for (std::uint32_t i = site.firstRack; i < site.endRack; ++i) {
        if (sums[i].boxes > 0) {
            racks.push_back(i);
        }
    }
    const std::size_t all = racks.size();
    if (all > kMostRows) {
        std::stable_sort(racks.begin(), racks.end(), [&](std::uint32_t a, std::uint32_t b) {
            return sums[a].most > sums[b].most;
        });
        racks.resize(kMostRows);
        std::sort(racks.begin(), racks.end());
    }
    HtmlTable table({{Sections::tr("Rack"), Align::Left, 24},
                     {Sections::tr("Devices"), Align::Right, 12},
                     {Sections::tr("Units"), Align::Right, 16},
                     {Sections::tr("Power, typical"), Align::Right, 16},
                     {Sections::tr("At most"), Align::Right, 16},
                     {Sections::tr("Limit"), Align::Right, 16}});
    for (const std::uint32_t i : racks) {
        const Rack& rack = standing.racks[i];
        table.row({text(rack.name()), people(formatCount(sums[i].boxes)),
                   Sections::tr("%1 of %2")
                       .arg(people(formatCount(sums[i].units)), people(formatCount(rack.units))),
                   people(formatPower(sums[i].typical)), people(formatPower(sums[i].most)),
                   rack.power ? people(formatPower(*rack.power)) : QString(kDash)});
    }
    if (table.isEmpty()) {
        return {};
    }
    const QString left = all > kMostRows
                             ? note(Sections::tr("The %1 racks that draw most, of %2.")
                                        .arg(people(formatCount(kMostRows)),
                                             people(formatCount(static_cast<std::int64_t>(all)))))
                             : QString();
    return left + table.html();
}

} // namespace

QString sitesSection(const Design& design, const Analysis& analysis) {
    QString out;
    for (const Site& site : *design.sites) {
        QString part = metricTable(analysis, site.id, {"site.", "rack.", "cost."});
        if (analysis.plant != nullptr) {
            for (const SiteStanding& standing : analysis.plant->standing.sites) {
                if (standing.site == site.id) {
                    part += rackTable(analysis.plant->standing, standing);
                }
            }
        }
        if (!part.isEmpty()) {
            out += reportHeading(3, text(site.name.empty() ? site.id : site.name)) + part;
        }
    }
    return out.isEmpty() ? QString() : reportHeading(2, Sections::tr("Sites and racks")) + out;
}

QString readinessSection(const Design& design, const Analysis& analysis) {
    if (analysis.readiness == nullptr) {
        return {};
    }
    const ReadinessReport& plan = *analysis.readiness;
    HtmlTable questions({{Sections::tr("Question"), Align::Left, 36},
                         {Sections::tr("State"), Align::Left, 12},
                         {Sections::tr("Answer and evidence"), Align::Left, 52}});
    for (const PlanningQuestion& each : plan.questions) {
        const QString evidence = evidenceText(design, analysis, each);
        QString answer = each.answer.empty() ? QString(kDash) : text(each.answer);
        if (!evidence.isEmpty()) {
            answer += QLatin1Char('\n') + evidence;
        }
        questions.row({text(each.title) + QLatin1Char('\n') + text(each.question),
                       wordFor(each.state), answer});
    }
    HtmlTable mistakes({{Sections::tr("Classic mistake"), Align::Left, 36},
                        {Sections::tr("State"), Align::Left, 12},
                        {Sections::tr("Why"), Align::Left, 52}});
    for (const ClassicMistake& each : plan.mistakes) {
        mistakes.row({text(each.title), wordFor(each.state), text(each.evidence)});
    }
    HtmlTable phases({{Sections::tr("Phase"), Align::Left, 24},
                      {Sections::tr("Weeks"), Align::Left, 12},
                      {Sections::tr("Exit gates"), Align::Left, 64}});
    for (const PlannedPhase& each : plan.phases) {
        QStringList gates;
        for (const PlannedPhase::Gate& gate : each.gates) {
            gates += gateText(plan, gate);
        }
        phases.row({text(each.name.empty() ? each.id : each.name),
                    QStringLiteral("%1–%2").arg(each.start + 1).arg(each.start + each.weeks),
                    gates.isEmpty() ? QString(kDash) : gates.join(QStringLiteral("; "))});
    }
    QString out = reportHeading(2, Sections::tr("Readiness")) + questions.html() +
                  reportHeading(3, Sections::tr("Classic mistakes")) + mistakes.html() +
                  reportHeading(3, Sections::tr("Phases"));
    if (plan.phasesAreUsual) {
        out += note(Sections::tr("The usual phases; the design names none of its own."));
    }
    return out + phases.html();
}

} // namespace weft::ui
