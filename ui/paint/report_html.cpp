// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/report_html.hpp"

#include "core/base/text.hpp"
#include "ui/paint/figures.hpp"
#include "ui/paint/logo.hpp"
#include "ui/paint/metric_names.hpp"
#include "ui/paint/plot.hpp"
#include "ui/paint/report_sections.hpp"
#include "ui/paint/report_tables.hpp"
#include "ui/paint/words.hpp"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace weft::ui {

namespace {

struct Report {
    Q_DECLARE_TR_FUNCTIONS(weft::ui::Report)
};

QString keyFigures(const Design& design, const Analysis& analysis) {
    const Id fabric = headlineFabric(design, analysis, {});
    HtmlTable table({{Report::tr("Figure"), Align::Left, 30},
                     {Report::tr("Value"), Align::Right, 18},
                     {Report::tr("Method"), Align::Left, 14},
                     {Report::tr("Note"), Align::Left, 38}});
    for (const Figure& figure : headlineFigures(design, analysis, fabric)) {
        if (figure.isOptional && figure.isMissing()) {
            continue;
        }
        table.row({figure.label, figure.value.joined(),
                   figure.isMissing() ? QString() : wordFor(figure.method),
                   figure.isMissing() ? figure.tip : figure.sub});
    }
    const QString about =
        fabric.empty()
            ? QString()
            : reportParagraph(
                  Report::tr("Power and cost of the whole design; the rest of the fabric %1.")
                      .arg(scopeName(design, fabric)),
                  QStringLiteral("note"));
    return reportHeading(2, Report::tr("Key figures")) + table.html() + about;
}

QString sizingNotes(const Analysis& analysis, const Id& fabric) {
    const AnalysedFabric* analysed = analysis.fabric(fabric);
    if (analysed == nullptr || analysed->expansion == nullptr) {
        return reportParagraph(Report::tr("This fabric could not be built; see the findings."),
                               QStringLiteral("note"));
    }
    QString out;
    for (const SizingNote& note : analysed->expansion->notes) {
        out += reportParagraph(text(note.text), QStringLiteral("note"));
    }
    return out;
}

QString fabricSection(const Design& design, const Analysis& analysis, const FabricIntent& fabric) {
    QString out = QStringLiteral("<h2 style=\"page-break-before: always;\">%1</h2>")
                      .arg(scopeName(design, fabric.id).toHtmlEscaped()) +
                  reportParagraph(QStringLiteral("%1, %2, %3")
                                      .arg(text(fabric.topology), wordFor(fabric.role),
                                           wordFor(fabric.transport)),
                                  QStringLiteral("note")) +
                  sizingNotes(analysis, fabric.id);
    out +=
        reportHeading(3, Report::tr("Counts")) +
        metricTable(analysis, fabric.id,
                    {"fabric.endpoints", "fabric.servers", "fabric.accelerators", "fabric.switches",
                     "fabric.links", "fabric.cables", "fabric.transceivers", "fabric.ports"});
    out += reportHeading(3, Report::tr("Capacity and paths")) +
           metricTable(analysis, fabric.id,
                       {"fabric.oversubscription", "fabric.bisection", "fabric.hops",
                        "fabric.paths", "fabric.diameter", "fabric.distance"});
    const auto part = [&](const QString& title, std::initializer_list<std::string_view> prefixes) {
        const QString table = metricTable(analysis, fabric.id, prefixes);
        return table.isEmpty() ? QString() : reportHeading(3, title) + table;
    };
    out += part(Report::tr("Traffic and failures"),
                {"fabric.load", "fabric.throughput", "fabric.hash", "fabric.failure",
                 "fabric.availability", "traffic.", "join."});
    out +=
        part(Report::tr("Latency and buffers"), {"fabric.latency", "fabric.headroom", "fabric.ecn",
                                                 "fabric.incast", "fabric.lossless"});
    out += part(Report::tr("Power and cost"), {"fabric.power", "fabric.optics", "power.", "cost."});
    const QString collectives = metricTable(analysis, fabric.id, {"collective."}, ".time");
    if (!collectives.isEmpty()) {
        out += reportHeading(3, Report::tr("All-reduce"));
        out += collectives;
    }
    if (!collectiveSeries(analysis, fabric.id).empty()) {
        out += reportParagraph(Report::tr("Time over message size, both axes logarithmic."),
                               QStringLiteral("note"));
        out += QStringLiteral("<p>%1</p>").arg(plotMark(fabric.id));
    }
    return out;
}

QString findings(const Design& design, const Analysis& analysis) {
    QString out = reportHeading(2, Report::tr("Findings"));
    if (analysis.findings.empty()) {
        return out + reportParagraph(Report::tr("No check found anything amiss."));
    }
    HtmlTable table({{Report::tr("Severity"), Align::Left, 10},
                     {Report::tr("Where"), Align::Left, 16},
                     {Report::tr("Finding"), Align::Left, 56},
                     {Report::tr("Accepted"), Align::Left, 18}});
    for (const Finding& finding : analysis.findings) {
        QString note;
        for (const Acceptance& acceptance : *design.accepted) {
            if (acceptance.key == finding.key()) {
                note = acceptance.note.empty() ? Report::tr("yes") : text(acceptance.note);
            }
        }
        table.row({wordFor(finding.severity), scopeName(design, finding.scope),
                   text(finding.message), note});
    }
    return out + table.html();
}

QString methods(const Analysis& analysis) {
    QString out = reportHeading(2, Report::tr("Method and sources"));
    out += reportParagraph(
        Report::tr("Bandwidth counts one direction of a link; Gb/s is 10⁹ bit/s, GiB "
                   "is 2³⁰ bytes. Each figure "
                   "above follows from these formulas."),
        QStringLiteral("note"));
    HtmlTable table({{Report::tr("Figure"), Align::Left, 24},
                     {Report::tr("Formula"), Align::Left, 26},
                     {Report::tr("Meaning and source"), Align::Left, 50}});
    std::set<std::string> seen;
    for (const Metric& metric : analysis.metrics) {
        if (metric.expression.empty() || !seen.insert(metric.id).second) {
            continue;
        }
        QStringList sources;
        for (const std::string& source : metric.sources) {
            sources += text(source);
        }
        const QString cited =
            sources.isEmpty() ? QString() : QLatin1Char('\n') + sources.join(QStringLiteral("; "));
        table.row({metricName(metric.id), text(metric.expression), text(metric.meaning) + cited});
    }
    return out + table.html();
}

} // namespace

QString reportTitle(const Design& design) {
    const Presentation& said = *design.presentation;
    return !said.title.empty()    ? text(said.title)
           : !design.name.empty() ? text(design.name)
                                  : Report::tr("Untitled design");
}

QString logoMark() {
    return QStringLiteral("[[weft-logo]]");
}

QString pictureMark() {
    return QStringLiteral("[[weft-picture]]");
}

QString plotMark(const Id& fabric) {
    return QStringLiteral("[[weft-plot %1]]").arg(text(fabric));
}

QString reportStyle() {
    return QStringLiteral(
        "h1 { font-size: 22pt; font-weight: 600; margin: 0px 0px 2px 0px; }"
        "h2 { font-size: 14pt; font-weight: 600; margin: 26px 0px 6px 0px; }"
        "h3 { font-size: 10pt; font-weight: 600; margin: 14px 0px 3px 0px; color: #3b4250; }"
        "p { margin: 0px 0px 5px 0px; }"
        "p.note { color: #5b6472; }"
        "th { font-weight: 500; color: #5b6472; }");
}

QString reportHtml(const Design& design, const Analysis& analysis,
                   std::span<const WhatIf> compared) {
    const Presentation& said = *design.presentation;
    QString out;
    if (canShowLogo(logoBytes(said.logo))) {
        out += QStringLiteral("<p style=\"margin-bottom: 10px;\">%1</p>").arg(logoMark());
    }
    out += reportHeading(1, reportTitle(design));
    out += reportParagraph(said.author.empty()
                               ? Report::tr("Technical report")
                               : Report::tr("Technical report, %1").arg(text(said.author)),
                           QStringLiteral("note"));
    if (!design.notes.empty()) {
        out += reportParagraph(text(design.notes));
    }
    out += keyFigures(design, analysis);
    if (!design.fabrics->empty()) {
        out += QStringLiteral("<p>%1</p>").arg(pictureMark());
    }
    out += comparisonSection(compared);
    for (const FabricIntent& fabric : *design.fabrics) {
        out += fabricSection(design, analysis, fabric);
    }
    out += workloadsSection(design, analysis);
    out += flowsSection(design, analysis);
    out += sitesSection(design, analysis);
    const QString whole = metricTable(analysis, "design", {""});
    if (!whole.isEmpty()) {
        out += reportHeading(2, Report::tr("The whole design")) + whole;
    }
    if (analysis.bill != nullptr) {
        out += reportHeading(2, Report::tr("Power and cost by kind")) + kindTable(*analysis.bill);
    }
    out += findings(design, analysis);
    out += readinessSection(design, analysis);
    if (analysis.bill != nullptr) {
        out +=
            reportHeading(2, Report::tr("Bill of materials")) + billTable(design, *analysis.bill);
    }
    return out + methods(analysis);
}

} // namespace weft::ui
