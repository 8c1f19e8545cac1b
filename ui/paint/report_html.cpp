// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/report_html.hpp"

#include "core/base/text.hpp"
#include "ui/paint/figures.hpp"
#include "ui/paint/metric_names.hpp"
#include "ui/paint/plot.hpp"
#include "ui/paint/report_tables.hpp"
#include "ui/paint/report_wide.hpp"
#include "ui/paint/words.hpp"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace weft::ui {

namespace {

struct Report {
    Q_DECLARE_TR_FUNCTIONS(weft::ui::Report)
};

QString heading(int level, const QString& words) {
    return QStringLiteral("<h%1>%2</h%1>").arg(level).arg(words.toHtmlEscaped());
}

QString paragraph(const QString& words, const QString& style = {}) {
    return QStringLiteral("<p class=\"%1\">%2</p>").arg(style, words.toHtmlEscaped());
}

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
            : paragraph(Report::tr("Power and cost of the whole design; the rest of the fabric %1.")
                            .arg(scopeName(design, fabric)),
                        QStringLiteral("note"));
    return heading(2, Report::tr("Key figures")) + table.html() + about;
}

// Metrics of one scope whose id begins with one of `prefixes` and ends with `suffix`, as rows.
QString metricTable(const Analysis& analysis, std::string_view scope,
                    std::initializer_list<std::string_view> prefixes,
                    std::string_view suffix = {}) {
    HtmlTable table({{Report::tr("Figure"), Align::Left, 30},
                     {Report::tr("Value"), Align::Right, 18},
                     {Report::tr("Method"), Align::Left, 14},
                     {Report::tr("Decided by"), Align::Left, 38}});
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

QString sizingNotes(const Analysis& analysis, const Id& fabric) {
    const AnalysedFabric* analysed = analysis.fabric(fabric);
    if (analysed == nullptr || analysed->expansion == nullptr) {
        return paragraph(Report::tr("This fabric could not be built; see the findings."),
                         QStringLiteral("note"));
    }
    QString out;
    for (const SizingNote& note : analysed->expansion->notes) {
        out += paragraph(text(note.text), QStringLiteral("note"));
    }
    return out;
}

QString fabricSection(const Analysis& analysis, const FabricIntent& fabric) {
    QString out =
        QStringLiteral("<h2 style=\"page-break-before: always;\">%1</h2>")
            .arg(text(fabric.name).toHtmlEscaped()) +
        paragraph(QStringLiteral("%1, %2, %3")
                      .arg(text(fabric.topology), wordFor(fabric.role), wordFor(fabric.transport)),
                  QStringLiteral("note")) +
        sizingNotes(analysis, fabric.id);
    out +=
        heading(3, Report::tr("Counts")) +
        metricTable(analysis, fabric.id,
                    {"fabric.endpoints", "fabric.servers", "fabric.accelerators", "fabric.switches",
                     "fabric.links", "fabric.cables", "fabric.transceivers", "fabric.ports"});
    out += heading(3, Report::tr("Capacity and paths")) +
           metricTable(analysis, fabric.id,
                       {"fabric.oversubscription", "fabric.bisection", "fabric.hops",
                        "fabric.paths", "fabric.diameter", "fabric.distance"});
    const QString collectives = metricTable(analysis, fabric.id, {"collective."}, ".time");
    if (!collectives.isEmpty()) {
        out += heading(3, Report::tr("All-reduce"));
        out += collectives;
    }
    if (!collectiveSeries(analysis, fabric.id).empty()) {
        out += paragraph(Report::tr("Time over message size, both axes logarithmic."),
                         QStringLiteral("note"));
        out += QStringLiteral("<p>%1</p>").arg(plotMark(fabric.id));
    }
    return out;
}

QString findings(const Design& design, const Analysis& analysis) {
    QString out = heading(2, Report::tr("Findings"));
    if (analysis.findings.empty()) {
        return out + paragraph(Report::tr("No check found anything amiss."));
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
    QString out = heading(2, Report::tr("Method and sources"));
    out += paragraph(Report::tr("Bandwidth counts one direction of a link; Gb/s is 10⁹ bit/s, GiB "
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

QString reportHtml(const Design& design, const Analysis& analysis) {
    QString out =
        heading(1, design.name.empty() ? Report::tr("Untitled design") : text(design.name));
    out += paragraph(Report::tr("Technical report"), QStringLiteral("note"));
    if (!design.notes.empty()) {
        out += paragraph(text(design.notes));
    }
    out += keyFigures(design, analysis);
    if (!design.fabrics->empty()) {
        out += QStringLiteral("<p>%1</p>").arg(pictureMark());
    }
    for (const FabricIntent& fabric : *design.fabrics) {
        out += fabricSection(analysis, fabric);
    }
    if (const QString flows = flowsTable(design, analysis); !flows.isEmpty()) {
        out += heading(2, Report::tr("Flows between sites")) + flows;
    }
    if (const QString roadmap = roadmapTable(analysis);
        !roadmap.isEmpty() && !(design.flows->empty() && design.phases->empty())) {
        out += heading(2, Report::tr("Roadmap")) + roadmap;
    }
    if (analysis.bill != nullptr) {
        out += heading(2, Report::tr("Power and cost by kind")) + kindTable(*analysis.bill);
    }
    out += findings(design, analysis);
    if (analysis.bill != nullptr) {
        out += heading(2, Report::tr("Bill of materials")) + billTable(design, *analysis.bill);
    }
    return out + methods(analysis);
}

} // namespace weft::ui
