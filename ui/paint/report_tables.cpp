// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/report_tables.hpp"

#include "core/base/text.hpp"
#include "core/export/cells.hpp"
#include "ui/paint/words.hpp"

#include <QCoreApplication>

#include <map>

namespace weft::ui {

namespace {

struct Tables {
    Q_DECLARE_TR_FUNCTIONS(weft::ui::ReportTables)
};

// As the exports write it.
Money extended(const BillLine& line) {
    return line.price.basis == PriceBasis::None ? Money()
                                                : wholeCents(line.price.typical) * line.bought();
}

struct Sum {
    std::int64_t pieces = 0, unpriced = 0;
    Money cost;
    Power typical; // maxima do not add up: a switch's holds its modules

    void add(const BillLine& line) {
        pieces += line.quantity;
        unpriced += line.price.basis == PriceBasis::None && !isRented(line) ? 1 : 0;
        cost += extended(line);
        typical += line.typical * static_cast<double>(line.quantity);
    }
};

// Numbers stay on one line with their units.
QString cellHtml(const QString& words, const HtmlColumn& column) {
    if (words.isEmpty()) { // Qt takes the space above what follows a table from its last cell
        return QStringLiteral("&nbsp;");
    }
    const qsizetype second = words.indexOf(QLatin1Char('\n'));
    QString html = words.left(second < 0 ? words.size() : second).toHtmlEscaped();
    if (column.align == Align::Right) {
        html.replace(QLatin1Char(' '), QStringLiteral("&nbsp;"));
    }
    if (second < 0) {
        return html;
    }
    const QString wrap =
        column.keepsSecondWhole ? QStringLiteral("nowrap") : QStringLiteral("normal");
    return QStringLiteral("<div>%1</div><div style=\"color: #5b6472; white-space: %2;\">%3</div>")
        .arg(html, wrap, words.mid(second + 1).toHtmlEscaped());
}

QString unpricedNote(std::int64_t lines) {
    if (lines == 0) {
        return {};
    }
    const QString words =
        counted(lines, Tables::tr("1 line has no known price and is not in the sum."),
                Tables::tr("%1 lines have no known price and are not in the sum."));
    return QStringLiteral("<p class=\"note\">%1</p>").arg(words.toHtmlEscaped());
}

} // namespace

HtmlTable::HtmlTable(std::vector<HtmlColumn> columns) : columns_(std::move(columns)) {
}

QString HtmlTable::line(const QStringList& cells, const char* tag, bool bold) const {
    QString out = QStringLiteral("<tr>");
    for (std::size_t i = 0; i < columns_.size(); ++i) {
        const QString align =
            columns_[i].align == Align::Right ? QStringLiteral("right") : QStringLiteral("left");
        QString cell = cellHtml(cells.value(static_cast<qsizetype>(i)), columns_[i]);
        cell = bold ? QStringLiteral("<b>%1</b>").arg(cell) : cell;
        const QString width = columns_[i].percent > 0
                                  ? QStringLiteral(" width=\"%1%\"").arg(columns_[i].percent)
                                  : QString();
        const bool afterNumber =
            i > 0 && columns_[i - 1].align == Align::Right && columns_[i].align == Align::Left;
        out += QStringLiteral("<%1 align=\"%2\"%3 style=\"border-bottom: 0.5px solid #d5d9df; "
                              "padding: 3px 3px 3px %4px;\">%5</%1>")
                   .arg(QLatin1String(tag), align, width,
                        afterNumber ? QStringLiteral("14") : QStringLiteral("3"), cell);
    }
    return out + QStringLiteral("</tr>");
}

void HtmlTable::row(const QStringList& cells) {
    rows_ += line(cells, "td", false);
}

void HtmlTable::total(const QStringList& cells) {
    rows_ += line(cells, "td", true);
}

QString HtmlTable::html() const {
    QStringList titles;
    for (const HtmlColumn& column : columns_) {
        titles += column.title;
    }
    return QStringLiteral("<table width=\"100%\" cellspacing=\"0\" cellpadding=\"0\" border=\"0\" "
                          "style=\"border-collapse: collapse;\"><thead>%1</thead>%2</table>")
        .arg(line(titles, "th", false), rows_);
}

QString billTable(const Design& design, const Bill& bill) {
    HtmlTable table({{Tables::tr("Part"), Align::Left, 27, true},
                     {Tables::tr("Where and use"), Align::Left, 21},
                     {Tables::tr("Quantity"), Align::Right, 9},
                     {Tables::tr("Unit price"), Align::Right, 10},
                     {Tables::tr("Basis"), Align::Left, 10},
                     {Tables::tr("Extended"), Align::Right, 13},
                     {Tables::tr("Power"), Align::Right, 10}});
    Sum sum;
    for (const BillLine& line : bill.lines) {
        sum.add(line);
        const bool priced = line.price.basis != PriceBasis::None;
        const QString name =
            line.part.empty() ? text(line.title) : text(line.title + "\n" + line.part);
        table.row({name, scopeName(design, line.scope) + QStringLiteral(": ") + text(line.use),
                   line.spares == 0 ? people(formatCount(line.quantity))
                                    : Tables::tr("%1 + %2 spare")
                                          .arg(people(formatCount(line.quantity)),
                                               people(formatCount(line.spares))),
                   moneyText(line.price),
                   priced || !isRented(line) ? wordFor(line.price.basis) : Tables::tr("rented"),
                   priced ? exactMoney(extended(line)) : QString(kDash),
                   line.powerIsKnown
                       ? people(formatPower(line.typical * static_cast<double>(line.quantity)))
                       : QString(kDash)});
    }
    table.total({Tables::tr("Total"),
                 {},
                 people(formatCount(sum.pieces)),
                 {},
                 {},
                 exactMoney(sum.cost),
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
    HtmlTable table({{Tables::tr("Kind")},
                     {Tables::tr("Pieces"), Align::Right},
                     {Tables::tr("Power, typical"), Align::Right},
                     {Tables::tr("Cost"), Align::Right}});
    const auto cells = [](const QString& name, const Sum& sum) {
        return QStringList{name, people(formatCount(sum.pieces)), people(formatPower(sum.typical)),
                           exactMoney(sum.cost)};
    };
    for (const auto& [kind, sum] : kinds) {
        table.row(cells(wordFor(kind), sum));
    }
    table.total(cells(Tables::tr("Total"), all));
    return table.html() + unpricedNote(all.unpriced);
}

} // namespace weft::ui
