// SPDX-License-Identifier: GPL-3.0-or-later
// The engine's values as a person reads them in the window and on paper: translated words, decimal
// marks of the reader's locale, number and unit apart so that they can be set in two sizes. Qt Core
// only.
#pragma once

#include "core/analysis/analysis.hpp"
#include "ui/paint/figure_units.hpp"

#include <QLocale>
#include <QString>

#include <string_view>

namespace weft::ui {

// UTF-8 to QString.
QString text(std::string_view utf8);
std::string utf8(const QString& text);

// A number as core's formatters write it ("1,016", "0.6250 s", "-3") with the locale's separators
// and a true minus.
QString people(std::string_view formatted, const QLocale& locale = QLocale());
// The way back: "1.016,5" of a German reader as core's parsers expect it. A lone separator that
// cannot group thousands is taken for a decimal mark, so that "1.5" and "1,5" both mean one and a
// half to everyone.
std::string fromPeople(const QString& typed, const QLocale& locale = QLocale());

struct ValueText {
    QString number, unit;
    QString joined() const { return unit.isEmpty() ? number : number + QChar(0x202f) + unit; }
};

// `unit` is one of metric.hpp's.
ValueText valueText(double value, std::string_view unit, int digits = 4);
// A metric's value: oversubscription as "2.00 : 1", estimates to three significant figures, all
// else to four.
ValueText metricText(const Metric& metric);
ValueText metricText(std::string_view id, Method method, double value, std::string_view unit);
// Every digit the engine has, with the unit: "101,600 Gb/s".
QString exactText(double value, std::string_view unit);
QString moneyText(const Price& price); // an en dash where the price is unknown
QString exactDollars(Money value);     // "$1,120,000", with cents where there are any; for fields
// Digits of a plain number in groups of three: "25600 Gb/s" -> "25,600 Gb/s". Text that does not
// begin with one stays.
std::string grouped(std::string_view number);
// `one` for a single thing, else `many` with the number for %1. Says it rightly even where no
// translation is loaded, which Qt's own plurals do not.
QString counted(std::int64_t number, const QString& one, const QString& many);
QString shareText(double share); // "50 %"

QString wordFor(PartKind kind); // "Switch"
QString wordFor(BillKind kind);
QString wordFor(SiteKind kind);
QString wordFor(FabricRole role);
QString wordFor(Transport transport);
QString wordFor(RoutePolicy policy);
QString wordFor(Method method); // "exact", "at least", "at most", "estimate"
QString wordFor(Severity severity);
QString wordFor(PriceBasis basis);
QString meaningOf(Grade grade);             // a sentence for a tooltip
QString algorithmName(std::string_view id); // "halving_doubling" -> "halving-doubling"

// What a reader calls the thing with this id: its name, with its site where one of another site is
// called so too; "Compute, leaf" for a place within; the design's for "design".
QString scopeName(const Design& design, std::string_view scope);

inline constexpr QChar kDash{0x2013}; // stands where a value is unknown

} // namespace weft::ui
