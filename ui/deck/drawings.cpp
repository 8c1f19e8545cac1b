// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/deck/drawings.hpp"

#include "ui/deck/set_text.hpp"
#include "ui/paint/linear_scale.hpp"
#include "ui/paint/metric_names.hpp"
#include "ui/paint/painter.hpp"
#include "ui/paint/words.hpp"
#include "ui/theme/theme.hpp"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace weft::ui {

namespace {

constexpr int kLabel = 12;
constexpr double kLine = 17; // holds one line of a label

// In at most two lines, cut where more are needed, centred in height.
void paintLabel(QPainter& painter, const QRectF& place, const QString& words, const QColor& colour,
                Qt::Alignment align = Qt::AlignLeft, bool isBold = false) {
    QStringList paragraphs{words};
    const int size =
        fittingSize(paragraphs, isBold, place.width(), place.height(), kLabel, kLabel - 3);
    const SetText set(paragraphs, slideFont(size, isBold), place.width(), align);
    painter.setPen(colour);
    set.draw(painter, {place.left(), place.center().y() - set.height() / 2});
}

QString signedText(double value, const std::string& unit) {
    const QString sign = value > 0   ? QStringLiteral("+")
                         : value < 0 ? QString(QChar(0x2212))
                                     : QString();
    return sign + valueText(std::abs(value), unit).joined();
}

struct Bar {
    QString label, value;
    double from = 0, to = 0;
    bool isTotal = false;
};

// Where one step is all there is, what is behind it says more; every level sums to the one above.
const std::vector<WaterfallStep>& tellingSteps(const Waterfall& why) {
    const std::vector<WaterfallStep>* steps = &why.steps;
    while (steps->size() == 1 && !steps->front().behind.empty()) {
        steps = &steps->front().behind;
    }
    return *steps;
}

std::vector<Bar> barsOf(const Waterfall& why, const QString& from, const QString& to) {
    const std::vector<WaterfallStep>& steps = tellingSteps(why);
    std::vector<Bar> bars{{from, valueText(why.from, why.unit).joined(), 0, why.from, true}};
    double at = why.from;
    const auto add = [&](const QString& label, double by) {
        bars.push_back({label, signedText(by, why.unit), at, at + by, false});
        at += by;
    };
    const std::size_t shown = steps.size() > kMostSteps + 1 ? kMostSteps : steps.size();
    for (std::size_t i = 0; i < shown; ++i) {
        const WaterfallStep& step = steps[i];
        add(step.detail.empty()
                ? stepName(step.label)
                : QStringLiteral("%1 (%2)").arg(stepName(step.label), text(step.detail)),
            step.contribution);
    }
    double rest = 0;
    for (std::size_t i = shown; i < steps.size(); ++i) {
        rest += steps[i].contribution;
    }
    if (shown < steps.size()) {
        add(Deck::tr("%1 smaller terms").arg(steps.size() - shown), rest);
    }
    bars.push_back({to, valueText(why.to, why.unit).joined(), 0, why.to, true});
    return bars;
}

struct Axis {
    double least = 0, most = 1;
    double at(double value, const QRectF& area) const {
        return area.left() + area.width() * (value - least) / (most - least);
    }
};

// From 0, unless the steps would then be too thin to see.
Axis axisOf(const std::vector<Bar>& bars) {
    double low = bars.front().to, high = low;
    for (const Bar& bar : bars) {
        low = std::min(low, bar.to);
        high = std::max(high, bar.to);
    }
    const bool isFar = low > 0 && high - low < 0.4 * high;
    Axis axis{isFar ? low - 0.35 * (high - low) : std::min(low, 0.0), std::max(high, 0.0)};
    axis.most = axis.most > axis.least ? axis.most : axis.least + 1;
    return axis;
}

void paintWaterfall(QPainter& painter, const QRectF& place, const DeckLook& look,
                    const std::vector<Bar>& bars, const std::string& unit) {
    const Axis axis = axisOf(bars);
    constexpr double kFoot = 18, kTallest = 52;
    const double row =
        std::min(kTallest, (place.height() - kFoot) / static_cast<double>(bars.size()));
    const double labels = place.width() * 0.36, values = place.width() * 0.2;
    const QRectF area(place.left() + labels, place.top(), place.width() - labels - values,
                      row * static_cast<double>(bars.size()));
    double y = place.top();
    for (std::size_t i = 0; i < bars.size(); ++i, y += row) {
        const Bar& bar = bars[i];
        const double start = axis.at(bar.isTotal ? std::max(axis.least, 0.0) : bar.from, area),
                     end = axis.at(bar.to, area);
        const QColor colour = bar.isTotal         ? look.theme->server
                              : bar.to > bar.from ? look.theme->series[2]
                                                  : look.accent;
        paintLabel(painter, {place.left(), y + 1, labels - 12, row - 2}, bar.label,
                   look.theme->text, Qt::AlignLeft, bar.isTotal);
        painter.fillRect(QRectF(std::min(start, end), y + row * 0.2,
                                std::max(1.0, std::abs(end - start)), row * 0.6),
                         colour);
        if (i + 1 < bars.size()) { // where the next one begins
            painter.setPen(QPen(look.theme->outline, 0.7));
            painter.drawLine(QPointF(end, y + row * 0.8), QPointF(end, y + row * 1.2));
        }
        paintLabel(painter, {area.right() + 8, y + row / 2 - kLine / 2, values - 8, kLine},
                   bar.value, look.theme->text, Qt::AlignRight, bar.isTotal);
    }
    if (axis.least > 0) {
        paintLabel(painter, {area.left(), y, area.width(), kFoot},
                   Deck::tr("Bars begin at %1.").arg(valueText(axis.least, unit, 3).joined()),
                   look.theme->textMuted);
    }
}

} // namespace

DrawnBlock drawnWaterfall(const Waterfall& why, const QString& from, const QString& to) {
    std::vector<Bar> bars = barsOf(why, from, to);
    DrawnBlock block;
    block.name = Deck::tr("Waterfall from %1 to %2").arg(bars.front().value, bars.back().value);
    for (const Bar& bar : bars) {
        block.words += {bar.label, bar.value};
    }
    block.paint = [bars = std::move(bars), unit = why.unit](QPainter& painter, const QRectF& place,
                                                            const DeckLook& look) {
        paintWaterfall(painter, place, look, bars, unit);
    };
    return block;
}

namespace {

QString valueWords(const std::optional<double>& value, const std::string& unit) {
    return value ? valueText(*value, unit).joined() : Deck::tr("unknown");
}

const QColor& seriesColour(const DeckLook& look, std::size_t i) {
    return look.theme->series[static_cast<qsizetype>(i) % look.theme->series.size()];
}

void paintBars(QPainter& painter, const QRectF& place, const DeckLook& look,
               const std::vector<BarGroup>& groups, const std::string& unit) {
    double most = 0;
    for (const BarGroup& group : groups) {
        most = std::max(most, group.values.front().value_or(0));
    }
    constexpr double kValues = 84, kTallest = 40;
    const double labels = place.width() * 0.34;
    const double scale = most > 0 ? (place.width() - labels - kValues) / most : 0;
    const double row = std::min(kTallest, place.height() / static_cast<double>(groups.size()));
    double y = place.top();
    for (const BarGroup& group : groups) {
        const double length = std::max(1.0, group.values.front().value_or(0) * scale);
        const double x = place.left() + labels;
        paintLabel(painter, {place.left(), y, labels - 10, row}, group.label, look.theme->text);
        painter.fillRect(QRectF(x, y + row * 0.2, length, row * 0.6), seriesColour(look, 0));
        paintLabel(painter, {x + length + 6, y + row / 2 - kLine / 2, kValues - 6, kLine},
                   valueWords(group.values.front(), unit), look.theme->text);
        y += row;
    }
}

struct Stack {
    std::vector<BarGroup> groups;
    QStringList designs;
    std::vector<double> sums;
    std::string unit;
};

void paintLegend(QPainter& painter, const QRectF& place, const DeckLook& look, const Stack& stack) {
    constexpr std::size_t kColumns = 2;
    const double width = place.width() / kColumns;
    for (std::size_t i = 0; i < stack.groups.size(); ++i) {
        const QRectF entry(place.left() + width * static_cast<double>(i % kColumns),
                           place.top() + kLine * static_cast<double>(i / kColumns), width, kLine);
        painter.fillRect(QRectF(entry.left(), entry.center().y() - 4, 8, 8), seriesColour(look, i));
        paintLabel(painter, entry.adjusted(14, 0, -10, 0), stack.groups[i].label, look.theme->text);
    }
}

void paintStack(QPainter& painter, const QRectF& place, const DeckLook& look, const Stack& stack) {
    constexpr double kValues = 84, kTallest = 40;
    const double legend = kLine * static_cast<double>((stack.groups.size() + 1) / 2) + 6;
    const double labels = place.width() * 0.26;
    const double most = *std::max_element(stack.sums.begin(), stack.sums.end());
    const double scale = most > 0 ? (place.width() - labels - kValues) / most : 0;
    const double row =
        std::min(kTallest, (place.height() - legend) / static_cast<double>(stack.sums.size()));
    double y = place.top();
    for (std::size_t i = 0; i < stack.sums.size(); ++i, y += row) {
        paintLabel(painter, {place.left(), y, labels - 10, row},
                   stack.designs[static_cast<qsizetype>(i)], look.theme->text);
        double x = place.left() + labels;
        for (std::size_t j = 0; j < stack.groups.size(); ++j) {
            const double length = stack.groups[j].values[i].value_or(0) * scale;
            painter.fillRect(QRectF(x, y + row * 0.18, length, row * 0.64), seriesColour(look, j));
            x += length;
        }
        paintLabel(painter, {x + 6, y + row / 2 - kLine / 2, kValues - 6, kLine},
                   valueWords(stack.sums[i], stack.unit), look.theme->text, Qt::AlignLeft, true);
    }
    paintLegend(painter, {place.left(), y + 6, place.width(), legend}, look, stack);
}

} // namespace

DrawnBlock drawnBars(const QString& title, const std::vector<BarGroup>& groups,
                     const std::string& unit) {
    DrawnBlock block;
    block.name = title;
    for (const BarGroup& group : groups) {
        block.words += {group.label, valueWords(group.values.front(), unit)};
    }
    block.paint = [groups, unit](QPainter& painter, const QRectF& place, const DeckLook& look) {
        paintBars(painter, place, look, groups, unit);
    };
    return block;
}

DrawnBlock drawnStack(const QString& title, const std::vector<BarGroup>& groups,
                      const QStringList& designs, const std::string& unit) {
    Stack stack{groups, designs, std::vector<double>(static_cast<std::size_t>(designs.size())),
                unit};
    DrawnBlock block;
    block.name = title;
    for (const BarGroup& group : groups) {
        block.words += group.label;
        for (std::size_t i = 0; i < stack.sums.size(); ++i) {
            stack.sums[i] += group.values[i].value_or(0);
        }
    }
    for (std::size_t i = 0; i < stack.sums.size(); ++i) {
        block.words += {designs[static_cast<qsizetype>(i)], valueWords(stack.sums[i], unit)};
    }
    block.paint = [stack = std::move(stack)](QPainter& painter, const QRectF& place,
                                             const DeckLook& look) {
        paintStack(painter, place, look, stack);
    };
    return block;
}

namespace {

struct PlanBar {
    QString name;
    double start = 0, weeks = 0;
};

void paintPlan(QPainter& painter, const QRectF& place, const DeckLook& look,
               const std::vector<PlanBar>& bars, double weeks) {
    constexpr double kAxis = 20, kTallest = 34;
    const double labels = place.width() * 0.28;
    const QRectF area(place.left() + labels, place.top(), place.width() - labels - 12,
                      place.height() - kAxis);
    const double row = std::min(kTallest, area.height() / static_cast<double>(bars.size()));
    const double bottom = area.top() + row * static_cast<double>(bars.size());
    for (const double tick : linearTicks(std::max(1.0, weeks), 8)) {
        const double x = area.left() + area.width() * tick / std::max(1.0, weeks);
        painter.setPen(QPen(look.theme->hairline, 0.7));
        painter.drawLine(QPointF(x, area.top()), QPointF(x, bottom));
        paintLabel(painter, {x - 24, bottom + 2, 48, kAxis - 2}, QString::number(tick),
                   look.theme->textMuted, Qt::AlignHCenter);
    }
    paintLabel(painter, {place.left(), bottom + 2, labels - 10, kAxis - 2}, Deck::tr("Week"),
               look.theme->textMuted);
    double y = area.top();
    for (const PlanBar& bar : bars) {
        paintLabel(painter, {place.left(), y, labels - 10, row}, bar.name, look.theme->text);
        painter.fillRect(
            QRectF(area.left() + area.width() * bar.start / std::max(1.0, weeks), y + row * 0.2,
                   std::max(2.0, area.width() * bar.weeks / std::max(1.0, weeks)), row * 0.6),
            look.accent);
        y += row;
    }
}

} // namespace

DrawnBlock drawnPlan(const ReadinessReport& plan) {
    DrawnBlock block;
    block.name = Deck::tr("Phases over %1 weeks").arg(plan.weeks());
    std::vector<PlanBar> bars;
    for (const PlannedPhase& phase : plan.phases) {
        bars.push_back({text(phase.name.empty() ? phase.id : phase.name),
                        static_cast<double>(phase.start), static_cast<double>(phase.weeks)});
        block.words += bars.back().name;
    }
    block.paint = [bars = std::move(bars), weeks = static_cast<double>(plan.weeks())](
                      QPainter& painter, const QRectF& place, const DeckLook& look) {
        paintPlan(painter, place, look, bars, weeks);
    };
    return block;
}

DrawnBlock drawnPicture(const QString& name, Picture picture) {
    DrawnBlock block;
    block.name = name;
    for (const Shape& shape : picture.shapes) {
        if (const auto* words = std::get_if<TextShape>(&shape.form)) {
            block.words += text(words->text);
        }
    }
    block.paint = [picture = std::move(picture)](QPainter& painter, const QRectF& place,
                                                 const DeckLook& look) {
        painter.save();
        painter.setClipRect(place);
        paintPicture(painter, picture, place, *look.theme, 1.3);
        painter.restore();
    };
    return block;
}

} // namespace weft::ui
