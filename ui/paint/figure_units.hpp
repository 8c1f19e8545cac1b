// SPDX-License-Identifier: GPL-3.0-or-later
// How the reader wants figures written: units of data and of lengths, and the money. One for the
// whole process, as QLocale's default is. Any thread may ask; what is being written while it
// changes may hold some of both.
#pragma once

#include "core/base/text.hpp"

#include <QString>

#include <span>
#include <string>
#include <string_view>

namespace weft::ui {

struct FigureUnits {
    ByteUnits bytes = ByteUnits::Either;
    LengthUnits lengths = LengthUnits::Metric;
    std::string currency = "USD"; // ISO 4217
    double perDollar = 1;         // of that currency for one US dollar
    bool operator==(const FigureUnits&) const = default;
};

FigureUnits figureUnits();
void setFigureUnits(const FigureUnits& wanted);

struct Currency {
    std::string_view code;
    const char* name;   // translated in context weft::ui::Currencies
    const char* symbol; // UTF-8, stands before the number
};
std::span<const Currency> currencies(); // US dollars first

// A quantity as the reader wants it, in the separators of the locale.
QString moneyWords(Money value, int digits = 4); // "$6.810 M", "€6.265 M"
QString exactMoney(Money value);                 // "€1,120,000", with cents where there are any
QString lengthWords(Length value, int digits = 4);
QString sizeWords(DataSize value, int digits = 4);
QString figureWords(double value, std::string_view unit, int digits = 4); // unit: metric.hpp's

} // namespace weft::ui
