// SPDX-License-Identifier: GPL-3.0-or-later
// Tables of the report: hairlines between rows, a head that repeats on every page, numbers to the
// right.
#pragma once

#include "core/plant/bill.hpp"

#include <QString>
#include <QStringList>

#include <vector>

namespace weft::ui {

enum class Align { Left, Right };

struct HtmlColumn {
    QString title;
    Align align = Align::Left;
    int percent = 0;               // of the table's width; 0: as the words need
    bool keepsSecondWhole = false; // the second line is a part number: never broken
};

class HtmlTable {
public:
    explicit HtmlTable(std::vector<HtmlColumn> columns);
    void row(const QStringList& cells);   // plain text; a line feed starts a second, quieter line
    void total(const QStringList& cells); // the same, set in bold
    bool isEmpty() const { return rows_.isEmpty(); }
    QString html() const;

private:
    QString line(const QStringList& cells, const char* tag, bool bold) const;

    std::vector<HtmlColumn> columns_;
    QString rows_;
};

QString billTable(const Design& design, const Bill& bill); // every line and the totals
QString kindTable(const Bill& bill);                       // pieces, power and cost per kind

} // namespace weft::ui
