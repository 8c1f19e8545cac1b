// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/help_topics.hpp"

#include "ui/paint/metric_names.hpp"
#include "ui/paint/words.hpp"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <algorithm>

namespace weft::ui {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(weft::ui::Help)
};

constexpr std::size_t kMostValues = 12; // of one figure in one design

QString escaped(std::string_view words) {
    return text(words).toHtmlEscaped();
}

QString readPage(const QString& name) {
    // Translated as a word is, so that the pages follow the language of the menus.
    const QString language = Tr::tr("en", "the folder of the manual's pages");
    QFile file(QStringLiteral(":/help/%1/%2.md").arg(language, name));
    if (!file.exists()) {
        file.setFileName(QStringLiteral(":/help/en/%1.md").arg(name));
    }
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString titleOf(const QString& markdown) {
    return markdown.section(QLatin1Char('\n'), 0, 0).remove(QLatin1Char('#')).trimmed();
}

QString unitWords(const std::string& unit) {
    return unit == "count"   ? Tr::tr("a count")
           : unit == "ratio" ? Tr::tr("a ratio")
           : unit.empty()    ? QString(kDash)
                             : escaped(unit);
}

QString termsTable(const GlossaryEntry& entry) {
    QString rows;
    for (const GlossaryTerm& term : entry.terms) {
        const QString name = QStringLiteral("<code>%1</code>").arg(escaped(term.name));
        rows += QStringLiteral("<tr><td>%1</td><td>%2</td><td>%3</td></tr>")
                    .arg(term.metric.empty() ? name
                                             : QStringLiteral("<a href=\"figure/%1\">%2</a>")
                                                   .arg(escaped(term.metric), name),
                         escaped(term.meaning), unitWords(term.unit));
    }
    return rows.isEmpty()
               ? QString()
               : QStringLiteral("<h3>%1</h3><table width=\"100%\" cellpadding=\"4\">"
                                "<tr><th align=\"left\">%2</th><th align=\"left\">%3</th>"
                                "<th align=\"left\">%4</th></tr>%5</table>")
                     .arg(Tr::tr("Terms"), Tr::tr("Name"), Tr::tr("Meaning"), Tr::tr("Unit"), rows);
}

QString sourcesList(const GlossaryEntry& entry) {
    QString items;
    for (const std::string& source : entry.sources) {
        items += QStringLiteral("<li>%1</li>").arg(escaped(source));
    }
    return items.isEmpty() ? QString()
                           : QStringLiteral("<h3>%1</h3><ul>%2</ul>").arg(Tr::tr("Sources"), items);
}

QString formulaBlock(const GlossaryEntry& entry) {
    return entry.expression.empty()
               ? QStringLiteral("<p class=\"muted\">%1</p>")
                     .arg(Tr::tr("Counted, searched or chosen: there is no closed formula."))
               : QStringLiteral("<pre>%1</pre>").arg(escaped(entry.expression));
}

QString valuesIn(const Snapshot& snapshot, const std::string& id) {
    QString rows;
    std::size_t count = 0;
    for (const Metric& metric : snapshot.analysis.metrics) {
        if (metric.id == id && ++count <= kMostValues) {
            rows += QStringLiteral("<tr><td>%1</td><td><a href=\"why/%2|%3\">%4</a></td></tr>")
                        .arg(scopeName(snapshot.design, metric.scope).toHtmlEscaped(),
                             escaped(metric.id), escaped(metric.scope),
                             metricText(metric).joined().toHtmlEscaped());
        }
    }
    return rows.isEmpty() ? QString()
                          : QStringLiteral("<h3>%1</h3><table cellpadding=\"4\">%2</table>")
                                .arg(Tr::tr("In this design"), rows);
}

QString wordsOf(const GlossaryEntry& entry) {
    QStringList words{text(entry.id), text(entry.meaning), text(entry.expression)};
    for (const GlossaryTerm& term : entry.terms) {
        words += text(term.meaning);
    }
    for (const std::string& source : entry.sources) {
        words += text(source);
    }
    return words.join(QLatin1Char('\n'));
}

} // namespace

std::vector<HelpTopic> manualTopics() {
    std::vector<HelpTopic> topics;
    for (const QString& file : QDir(QStringLiteral(":/help/en")).entryList({}, QDir::Files)) {
        const QString name = file.section(QLatin1Char('.'), 0, 0);
        const QString page = readPage(name);
        topics.push_back(
            {HelpTopic::Kind::Page, QStringLiteral("page/") + name, titleOf(page), page});
    }
    return topics;
}

QString manualPage(const QString& id) {
    return readPage(id.section(QLatin1Char('/'), 1));
}

HelpTopic figureTopic(const GlossaryEntry& entry) {
    const QString title = metricName(entry.id);
    return {HelpTopic::Kind::Figure, QStringLiteral("figure/") + text(entry.id), title,
            title + QLatin1Char('\n') + wordsOf(entry)};
}

HelpTopic calculationTopic(const GlossaryEntry& entry) {
    QString title = text(entry.id).replace(QLatin1Char('-'), QLatin1Char(' '));
    title[0] = title[0].toUpper();
    return {HelpTopic::Kind::Calculation, QStringLiteral("calc/") + text(entry.id), title,
            wordsOf(entry)};
}

QString figureHtml(const GlossaryEntry& entry, const Snapshot& snapshot) {
    return QStringLiteral("<h2>%1</h2><p class=\"muted\"><code>%2</code> · %3 · %4</p><p>%5</p>")
               .arg(metricName(entry.id).toHtmlEscaped(), escaped(entry.id), unitWords(entry.unit),
                    wordFor(entry.method), escaped(entry.meaning)) +
           formulaBlock(entry) + valuesIn(snapshot, entry.id) + termsTable(entry) +
           sourcesList(entry);
}

QString calculationHtml(const GlossaryEntry& entry) {
    return QStringLiteral("<h2>%1</h2><p class=\"muted\"><code>weft-cli calc %2</code> · %3</p>"
                          "<p>%4</p>")
               .arg(calculationTopic(entry).title.toHtmlEscaped(), escaped(entry.id),
                    wordFor(entry.method), escaped(entry.meaning)) +
           formulaBlock(entry) + termsTable(entry) + sourcesList(entry);
}

QString keysHtml(const std::vector<KeyRow>& rows) {
    const std::pair<QString, QString> gestures[] = {
        {Tr::tr("Wheel"), Tr::tr("zoom at the pointer; with Ctrl or Shift: pan")},
        {Tr::tr("Middle or right drag, Space + drag"), Tr::tr("pan")},
        {Tr::tr("Drag to the right"),
         Tr::tr("select what is fully inside; to the left: what is touched")},
        {Tr::tr("Drag a handle"), Tr::tr("join sites, cards or nodes")},
        {Tr::tr("Shift + drag a handle"), Tr::tr("draw a flow from there to where you let go")},
        {Tr::tr("Ctrl + drag, Ctrl+D"), Tr::tr("duplicate")},
        {Tr::tr("Ctrl while dragging"), Tr::tr("no snapping")},
        {Tr::tr("Tab, Shift+Tab"), Tr::tr("next, previous item; Alt+arrows: the neighbour there")},
        {Tr::tr("Arrows"), Tr::tr("move what is selected; Shift: further, Ctrl: finer")},
        {Tr::tr("Enter"), Tr::tr("go to the inspector")},
        {Tr::tr("F2, double click on a name"), Tr::tr("rename")},
        {Tr::tr("Home, Ctrl+0"), Tr::tr("fit everything; Ctrl+Home: fit the selection")}};
    QString html = QStringLiteral("<h2>%1</h2><h3>%2</h3><table cellpadding=\"4\">")
                       .arg(Tr::tr("Keys and gestures"), Tr::tr("On the canvas"));
    const auto row = [](const QString& left, const QString& right) {
        return QStringLiteral("<tr><td><b>%1</b></td><td>%2</td></tr>")
            .arg(left.toHtmlEscaped(), right.toHtmlEscaped());
    };
    for (const auto& [gesture, what] : gestures) {
        html += row(gesture, what);
    }
    QString menu;
    for (const KeyRow& each : rows) {
        if (each.menu != menu) {
            menu = each.menu;
            html += QStringLiteral("</table><h3>%1</h3><table cellpadding=\"4\">")
                        .arg(menu.toHtmlEscaped());
        }
        html += QStringLiteral("<tr><td><b>%1</b></td><td>%2<br><span class=\"muted\">%3</span>"
                               "</td></tr>")
                    .arg(each.keys.toHtmlEscaped(), each.action.toHtmlEscaped(),
                         each.help.toHtmlEscaped());
    }
    return html + QStringLiteral("</table>");
}

} // namespace weft::ui
