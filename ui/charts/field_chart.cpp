// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/field_chart.hpp"

#include <QChart>
#include <QLinearGradient>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <limits>

namespace weft::ui {

namespace {
constexpr int kScaleWidth = 120;
constexpr double kPalest = 0.12; // a cell with an answer is never as pale as one without
} // namespace

FieldChart::FieldChart(const QString& name, QWidget* parent) : CellChart(name, parent) {
}

void FieldChart::setField(FieldMap field, const QString& emptyText) {
    field_ = std::move(field);
    least_ = std::numeric_limits<double>::infinity();
    most_ = -least_;
    for (const double value : field_.cells) {
        if (std::isfinite(value)) {
            least_ = std::min(least_, value);
            most_ = std::max(most_, value);
        }
    }
    setAccessibleDescription(tr("from %1 to %2").arg(field_.least, field_.most));
    setGrid(field_, emptyText);
}

QColor FieldChart::colourOf(int cell) const {
    const double value = field_.cells[static_cast<std::size_t>(cell)];
    if (!std::isfinite(value)) {
        return theme().field;
    }
    const double share = most_ > least_ ? (value - least_) / (most_ - least_) : 0.5;
    return heatColour(theme(), kPalest + (1 - kPalest) * share);
}

void FieldChart::paintLegend(QPainter& painter) const {
    painter.setFont(ui::font(TextStyle::Small));
    painter.setPen(theme().textMuted);
    const double words = painter.fontMetrics().horizontalAdvance(field_.least) + 2.0;
    painter.drawText(QRectF(kEdge, 0, words, 18), Qt::AlignLeft | Qt::AlignVCenter, field_.least);
    const QRectF bar(kEdge + words + 8, 5, kScaleWidth, 8);
    QLinearGradient gradient(bar.topLeft(), bar.topRight());
    for (int i = 0; i <= 4; ++i) {
        gradient.setColorAt(i / 4.0, heatColour(theme(), kPalest + (1 - kPalest) * i / 4));
    }
    painter.drawText(QRectF(bar.right() + 8, 0, 200, 18), Qt::AlignLeft | Qt::AlignVCenter,
                     field_.most);
    painter.setPen(Qt::NoPen);
    painter.setBrush(gradient);
    painter.drawRoundedRect(bar, 2, 2);
}

QPointF FieldChart::at(const QPointF& cell) const {
    const QRectF first = cellArea(0, 0);
    return first.center() + QPointF(cell.x() * first.width(), -cell.y() * first.height());
}

// The label stands on the piece nearest the middle of the field, where the line has one to spare.
void FieldChart::paintLine(QPainter& painter, const FieldLine& line,
                           std::vector<QRectF>& taken) const {
    std::vector<QLineF> drawn;
    for (const QLineF& piece : line.pieces) {
        drawn.emplace_back(at(piece.p1()), at(piece.p2()));
    }
    painter.setPen(QPen(theme().card, 3.5, Qt::SolidLine, Qt::RoundCap));
    painter.drawLines(drawn.data(), static_cast<int>(drawn.size()));
    painter.setPen(QPen(theme().text, 1.2, Qt::SolidLine, Qt::RoundCap));
    painter.drawLines(drawn.data(), static_cast<int>(drawn.size()));
    const QPointF middle = chart()->plotArea().center();
    std::sort(drawn.begin(), drawn.end(), [&](const QLineF& a, const QLineF& b) {
        return QLineF(a.center(), middle).length() < QLineF(b.center(), middle).length();
    });
    const QSizeF size(painter.fontMetrics().horizontalAdvance(line.label) + 8, 17);
    for (const QLineF& piece : drawn) {
        QRectF place({}, size);
        place.moveCenter(piece.center());
        const bool isFree = chart()->plotArea().contains(place) &&
                            std::none_of(taken.begin(), taken.end(), [&](const QRectF& other) {
                                return other.intersects(place);
                            });
        if (isFree) {
            taken.push_back(place);
            painter.setPen(Qt::NoPen);
            painter.setBrush(theme().card);
            painter.drawRoundedRect(place, 3, 3);
            painter.setPen(theme().text);
            painter.drawText(place, Qt::AlignCenter, line.label);
            return;
        }
    }
}

void FieldChart::paintOver(QPainter& painter) const {
    painter.setFont(ui::font(TextStyle::Small));
    std::vector<QRectF> taken;
    for (const FieldLine& line : field_.lines) {
        paintLine(painter, line, taken);
    }
}

} // namespace weft::ui
