// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/why_text.hpp"

#include "ui/paint/formula_text.hpp"
#include "ui/paint/metric_names.hpp"
#include "ui/paint/words.hpp"

#include <QCoreApplication>

namespace weft::ui {

namespace {

struct Why {
    Q_DECLARE_TR_FUNCTIONS(weft::ui::WhyPanel)
};

QString termLine(const Term& term) {
    return QStringLiteral("  %1 = %2  (%3; %4)")
        .arg(text(term.name), termValue(term), text(term.meaning), text(term.origin));
}

} // namespace

QString termValue(const Term& term) {
    return valueText(term.value, term.unit).joined();
}

QString joinedSources(const Metric& metric) {
    QStringList list;
    for (const std::string& source : metric.sources) {
        list += text(source);
    }
    return list.join(QStringLiteral("; "));
}

QString whyText(const Metric& metric, const Design& design) {
    QStringList lines;
    lines += QStringLiteral("%1 · %2: %3 (%4)")
                 .arg(metricName(metric.id), scopeName(design, metric.scope),
                      metricText(metric).joined(), wordFor(metric.method));
    lines += text(metric.meaning);
    lines += text(metric.expression);
    if (const QString filled = filledIn(metric); !filled.isEmpty()) {
        lines += QStringLiteral("= ") + filled;
    }
    for (const Term& term : metric.terms) {
        lines += termLine(term);
    }
    if (!metric.witness.empty()) {
        lines += Why::tr("Decided by %1.").arg(text(metric.witness));
    }
    lines += joinedSources(metric);
    lines.removeAll(QString());
    return lines.join(QLatin1Char('\n'));
}

} // namespace weft::ui
