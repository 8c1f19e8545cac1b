// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/report_tables.hpp"

#include "core/base/text.hpp"
#include "ui/paint/words.hpp"

#include <map>

#include <QCoreApplication>

namespace weft::ui {

namespace {

struct Tables {
    Q_DECLARE_TR_FUNCTIONS(weft::ui::ReportTables)
};

struct Sum {
    std::int64_t pieces = 0, unpriced = 0;
    Money cost;
    Power typical, max;

    void add(const BillLine& line) {
        pieces += line.quantity;
        unpriced += line.price.basis == PriceBasis::None ? 1 : 0;
        cost += line.total();
        typical += line.typical * static_cast<double>(line.quantity);
        max += line.max * static_cast<double>(line.quantity);
    }
};

QString unpricedNote(std::int64_t lines) {
    return lines == 0 ? QString()
                      : QStringLiteral("<p class=\"note\">%1</p>")
                            .arg(Tables::tr("%n line(s) have no known price and are not in the sum.", nullptr,
                                            static_cast<int>(lines)).toHtmlEscaped());
}

} // namespace

HtmlTable::HtmlTable(std::vector<HtmlColumn> columns) : columns_(std::move(columns)) {}

QString HtmlTable::line(const QStringList& cells, const char* tag, bool bold) const {
    QString out = QStringLiteral("<tr>");
    for (std::size_t i = 0; i < columns_.size(); ++i) {
        const QString align = columns_[i].align == Align::Right ? QStringLiteral("right") : QStringLiteral("left");
        const QString cell = cells.value(static_cast<qsizetype>(i)).toHtmlEscaped();
        out += QStringLiteral("<%1 align=\"%2\" style=\"border-bottom: 0.5px solid #d5d9df;\">%3</%1>")
                   .arg(QLatin1String(tag), align, bold ? QStringLiteral("<b>%1</b>").arg(cell) : cell);
    }
    return out + QStringLiteral("</tr>");
}

void HtmlTable::row(const QStringList& cells) { rows_ += line(cells, "td", false); }

void HtmlTable::total(const QStringList& cells) { rows_ += line(cells, "td", true); }

QString HtmlTable::html() const {
    QStringList titles;
    for (const HtmlColumn& column : columns_) {
        titles += column.title;
    }
    return QStringLiteral("<table width=\"100%\" cellspacing=\"0\" cellpadding=\"3\" border=\"0\" "
                          "style=\"border-collapse: collapse;\"><thead>%1</thead>%2</table>")
        .arg(line(titles, "th", false), rows_);
}

QString billTable(const Design& design, const Bill& bill) {
    HtmlTable table({{Tables::tr("Part")}, {Tables::tr("Where and use")}, {Tables::tr("Quantity"), Align::Right},
                     {Tables::tr("Unit price"), Align::Right}, {Tables::tr("Basis")},
                     {Tables::tr("Extended"), Align::Right}, {Tables::tr("Power"), Align::Right}});
    Sum sum;
    for (const BillLine& line : bill.lines) {
        sum.add(line);
        const bool priced = line.price.basis != PriceBasis::None;
        const QString name = line.part.empty() ? text(line.title) : text(line.title + " · " + line.part);
        table.row({name, scopeName(design, line.scope) + QStringLiteral(": ") + text(line.use),
                   people(formatCount(line.quantity)), moneyText(line.price), wordFor(line.price.basis),
                   priced ? exactMoney(line.total()) : QString(kDash),
                   line.powerIsKnown ? people(formatPower(line.typical * static_cast<double>(line.quantity)))
                                     : QString(kDash)});
    }
    table.total({Tables::tr("Total"), {}, people(formatCount(sum.pieces)), {}, {}, exactMoney(sum.cost),
                 people(formatPower(sum.typical))});
    return table.html() + unpricedNote(sum.unpriced);
}

QString kindTable(const Bill& bill) {
    std::map<BillKind, Sum> kinds;
    Sum all;
    for (const BillLine& line : bill.lines) {
        kinds[line.kind].add(line);
        all.add(line);
    }
    HtmlTable table({{Tables::tr("Kind")}, {Tables::tr("Pieces"), Align::Right}, {Tables::tr("Power, typical"), Align::Right},
                     {Tables::tr("Power, at most"), Align::Right}, {Tables::tr("Cost"), Align::Right}});
    const auto cells = [](const QString& name, const Sum& sum) {
        return QStringList{name, people(formatCount(sum.pieces)), people(formatPower(sum.typical)),
                           people(formatPower(sum.max)), exactMoney(sum.cost)};
    };
    for (const auto& [kind, sum] : kinds) {
        table.row(cells(wordFor(kind), sum));
    }
    table.total(cells(Tables::tr("Total"), all));
    return table.html() + unpricedNote(all.unpriced);
}

} // namespace weft::ui
