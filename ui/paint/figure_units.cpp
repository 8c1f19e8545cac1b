// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/figure_units.hpp"

#include "ui/paint/words.hpp"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <mutex>

namespace weft::ui {

namespace {

constexpr Currency kCurrencies[] = {
    {"USD", QT_TRANSLATE_NOOP("weft::ui::Currencies", "US dollars"), "$"},
    {"EUR", QT_TRANSLATE_NOOP("weft::ui::Currencies", "Euros"), "€"},
    {"GBP", QT_TRANSLATE_NOOP("weft::ui::Currencies", "Pounds sterling"), "£"},
    {"CHF", QT_TRANSLATE_NOOP("weft::ui::Currencies", "Swiss francs"), "CHF\u202f"},
    {"JPY", QT_TRANSLATE_NOOP("weft::ui::Currencies", "Japanese yen"), "¥"},
    {"CNY", QT_TRANSLATE_NOOP("weft::ui::Currencies", "Chinese yuan"), "CN¥"},
    {"INR", QT_TRANSLATE_NOOP("weft::ui::Currencies", "Indian rupees"), "₹"},
};

std::mutex guard;
FigureUnits current;

const char* symbolOf(std::string_view code) {
    const auto found = std::find_if(std::begin(kCurrencies), std::end(kCurrencies),
                                    [&](const Currency& each) { return each.code == code; });
    return found == std::end(kCurrencies) ? "" : found->symbol;
}

// Dollars as core writes them, in the reader's money.
QString inMoney(const FigureUnits& wanted, QString dollars) {
    const QString symbol = QString::fromUtf8(symbolOf(wanted.currency));
    return dollars.replace(QLatin1Char('$'),
                           symbol.isEmpty() ? text(wanted.currency) + QChar(0x202f) : symbol);
}

Money converted(const FigureUnits& wanted, Money value) {
    return wanted.currency == "USD" ? value
                                    : Money::fromDollars(value.inDollars() * wanted.perDollar);
}

} // namespace

FigureUnits figureUnits() {
    const std::lock_guard lock(guard);
    return current;
}

void setFigureUnits(const FigureUnits& wanted) {
    const std::lock_guard lock(guard);
    current = wanted;
    if (!(std::isfinite(wanted.perDollar) && wanted.perDollar > 0)) {
        current.currency = "USD"; // money without a rate is dollars
        current.perDollar = 1;
    }
}

std::span<const Currency> currencies() {
    return kCurrencies;
}

QString moneyWords(Money value, int digits) {
    const FigureUnits wanted = figureUnits();
    return inMoney(wanted, people(formatMoney(converted(wanted, value), digits)));
}

QString exactMoney(Money value) {
    const FigureUnits wanted = figureUnits();
    return inMoney(wanted, exactDollars(converted(wanted, value)));
}

QString lengthWords(Length value, int digits) {
    return people(formatLengthIn(figureUnits().lengths, value, digits));
}

QString sizeWords(DataSize value, int digits) {
    return people(formatDataSizeIn(figureUnits().bytes, value, digits));
}

QString figureWords(double value, std::string_view unit, int digits) {
    const FigureUnits wanted = figureUnits();
    if (unit == "B") {
        return sizeWords(bytes(value), digits);
    }
    if (unit == "m") {
        return lengthWords(metres(value), digits);
    }
    if (unit == "USD" && std::isfinite(value)) {
        return moneyWords(Money::fromDollars(value), digits);
    }
    if (unit.starts_with("USD") && wanted.currency != "USD") { // "USD/month"
        return people(formatValue(value * wanted.perDollar,
                                  wanted.currency + std::string(unit.substr(3)), digits));
    }
    return people(formatValue(value, unit, digits));
}

} // namespace weft::ui
