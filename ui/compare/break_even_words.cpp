// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.hpp"
#include "ui/compare/ranges_page.hpp"
#include "ui/models/ranges_model.hpp"
#include "ui/paint/words.hpp"

#include <QCoreApplication>

#include <cmath>

namespace weft::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(weft::ui::BreakEven)
};

QString money(double dollars) {
    return people(formatMoney(Money::fromDollars(std::abs(dollars)), 3));
}

QString years(double value) {
    return value < 1 ? Words::tr("%1 months").arg(people(formatReal(12 * value, 2)))
                     : Words::tr("%1 years").arg(people(formatReal(value, 2)));
}

// " (1.9 to 3.4 years in eight draws of ten)", where the draws differ.
QString spreadOf(const BreakEven& point) {
    if (!point.p10 || *point.p10 == point.p90) {
        return {};
    }
    return point.p90 ? Words::tr(" (%1 to %2 in eight draws of ten)")
                           .arg(years(*point.p10), years(*point.p90))
                     : Words::tr(" (never in %1 of the draws)").arg(shareText(1 - point.meets));
}

QString timeSentence(const BreakEven& point, const QString& name) {
    const bool isDearer = point.upfront > 0, saves = point.yearly > 0;
    if (point.upfront == 0 && point.yearly == 0) {
        return Words::tr("%1 costs what the baseline does.").arg(name);
    }
    if (isDearer == saves && point.upfront != 0) {
        const QString costs =
            isDearer ? Words::tr("%1 costs %2 more to buy than the baseline and %3 less a year")
                     : Words::tr("%1 costs %2 less to buy than the baseline and %3 more a year");
        const QString words = costs.arg(name, money(point.upfront), money(point.yearly));
        if (!point.years) {
            return isDearer ? Words::tr("%1: it never pays for itself.").arg(words)
                            : Words::tr("%1: it stays ahead for good.").arg(words);
        }
        return (isDearer ? Words::tr("%1: it has paid for itself after %2%3.")
                         : Words::tr("%1: it is ahead for %2%3."))
            .arg(words, years(*point.years), spreadOf(point));
    }
    return (isDearer || (point.upfront == 0 && !saves)
                ? Words::tr("%1 costs more than the baseline from the first day: %2 to buy, %3 a "
                            "year.")
                : Words::tr("%1 costs less than the baseline from the first day: %2 to buy, %3 a "
                            "year."))
        .arg(name, money(point.upfront), money(point.yearly));
}

} // namespace

QString breakEvenSentence(const FoundRanges& found, std::size_t index) {
    const std::optional<BreakEven>& point = found.answer.breakEvens[index - 1];
    if (!point) {
        return Words::tr("Without a total cost of ownership there is no break-even.");
    }
    if (point->formula.empty()) {
        return Words::tr("%1 is discounted at another rate than the baseline: no one year is worth "
                         "the same to both.")
            .arg(text((*found.whatIfs)[index].name));
    }
    QString words = timeSentence(*point, text((*found.whatIfs)[index].name));
    QStringList equal;
    for (const EqualAt& each : found.answer.equals[index - 1]) {
        equal += Words::tr("%1 at %2").arg(quantityName(each.quantity), shareText(each.factor));
    }
    if (!equal.isEmpty()) {
        words += Words::tr(" Their totals of ownership are equal with %1.")
                     .arg(equal.join(Words::tr(", or ")));
    }
    return words;
}

} // namespace weft::ui
