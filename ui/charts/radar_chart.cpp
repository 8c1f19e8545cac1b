// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/radar_chart.hpp"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace weft::ui {

namespace {
constexpr int kRings = 4, kLegendRow = 18;
constexpr double kNameWidth = 140, kNameHeight = 50, kTop = 12;
} // namespace

RadarChart::RadarChart(const QString& name, QWidget* parent) : ChartBase(name, parent) {
    setMouseTracking(true);
    viewport()->setMouseTracking(true);
    setMinimumSize(320, 280);
}

void RadarChart::setLines(QStringList spokes, std::vector<RadarLine> lines,
                          const QString& emptyText) {
    spokes_ = std::move(spokes);
    lines_ = std::move(lines);
    empty_ = emptyText;
    hovered_ = -1;
    QStringList spoken;
    for (const RadarLine& line : lines_) {
        spoken += line.name;
    }
    setAccessibleDescription(spoken.join(QStringLiteral(", ")));
    viewport()->update();
}

double RadarChart::radius() const {
    const double legend = kLegendRow * static_cast<double>(lines_.size());
    const double height = viewport()->height() - kTop - legend - 2 * kNameHeight;
    return std::max(20.0, std::min(viewport()->width() / 2.0 - kNameWidth, height / 2));
}

QPointF RadarChart::centre() const {
    return {viewport()->width() / 2.0, kTop + kNameHeight + radius()};
}

QPointF RadarChart::at(qsizetype spoke, double share) const {
    const double turn =
        2 * std::numbers::pi * static_cast<double>(spoke) / static_cast<double>(spokes_.size());
    return centre() + share * radius() * QPointF(std::sin(turn), -std::cos(turn));
}

void RadarChart::drawBackground(QPainter* painter, const QRectF& rect) {
    ChartBase::drawBackground(painter, rect);
    if (isEmpty()) {
        return;
    }
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(theme().hairline);
    for (int ring = 1; ring <= kRings; ++ring) {
        QPolygonF web;
        for (qsizetype i = 0; i < spokes_.size(); ++i) {
            web += at(i, static_cast<double>(ring) / kRings);
        }
        painter->drawPolygon(web);
    }
    for (qsizetype i = 0; i < spokes_.size(); ++i) {
        painter->drawLine(centre(), at(i, 1));
    }
}

void RadarChart::paintNames(QPainter& painter) const {
    painter.setFont(ui::font(TextStyle::Small));
    painter.setPen(theme().text);
    for (qsizetype i = 0; i < spokes_.size(); ++i) {
        const QPointF end = at(i, 1) + (at(i, 1) - centre()) * (8 / radius());
        const double side = end.x() - centre().x();
        const bool isMiddle = std::abs(side) < 4;
        const QRectF place(isMiddle   ? end.x() - kNameWidth / 2
                           : side > 0 ? end.x()
                                      : end.x() - kNameWidth,
                           end.y() - (isMiddle && end.y() < centre().y() ? kNameHeight
                                      : isMiddle                         ? 0
                                                                         : kNameHeight / 2),
                           kNameWidth, kNameHeight);
        painter.drawText(place,
                         Qt::TextWordWrap | (isMiddle   ? Qt::AlignCenter
                                             : side > 0 ? Qt::AlignLeft | Qt::AlignVCenter
                                                        : Qt::AlignRight | Qt::AlignVCenter),
                         spokes_[i]);
    }
}

void RadarChart::paintLegend(QPainter& painter) const {
    double y = centre().y() + radius() + kNameHeight + 4;
    painter.setFont(ui::font(TextStyle::Small));
    for (std::size_t i = 0; i < lines_.size(); ++i) {
        painter.setPen(QPen(hue(static_cast<qsizetype>(i)), 2));
        painter.drawLine(QPointF(16, y + 8), QPointF(34, y + 8));
        painter.setPen(theme().text);
        painter.drawText(QRectF(42, y, viewport()->width() - 50, kLegendRow), Qt::AlignVCenter,
                         lines_[i].name);
        y += kLegendRow;
    }
}

QStringList RadarChart::readout(qsizetype spoke) const {
    QStringList words{spokes_[spoke]};
    for (const RadarLine& line : lines_) {
        words += QStringLiteral("%1  %2").arg(line.values[spoke], line.name);
    }
    return words;
}

void RadarChart::drawForeground(QPainter* painter, const QRectF&) {
    if (isEmpty()) {
        paintEmpty(*painter, empty_);
        return;
    }
    painter->setRenderHint(QPainter::Antialiasing);
    for (std::size_t i = 0; i < lines_.size(); ++i) {
        const QColor ink = hue(static_cast<qsizetype>(i));
        QColor fill = ink;
        fill.setAlphaF(0.10F);
        QPolygonF shape;
        for (qsizetype spoke = 0; spoke < spokes_.size(); ++spoke) {
            shape += at(spoke, lines_[i].shares[static_cast<std::size_t>(spoke)]);
        }
        painter->setPen(QPen(ink, 2));
        painter->setBrush(fill);
        painter->drawPolygon(shape);
    }
    paintNames(*painter);
    paintLegend(*painter);
    if (hovered_ >= 0) {
        std::vector<QColor> inks{theme().text};
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            inks.push_back(hue(static_cast<qsizetype>(i)));
        }
        paintReadout(*painter, at(hovered_, 0.6), readout(hovered_), inks);
    }
}

void RadarChart::hover(qsizetype spoke) {
    if (spoke != hovered_) {
        hovered_ = spoke;
        if (spoke >= 0) {
            setAccessibleDescription(readout(spoke).join(QStringLiteral(", ")));
        }
        viewport()->update();
    }
}

void RadarChart::mouseMoveEvent(QMouseEvent* event) {
    qsizetype nearest = -1;
    double least = radius() / 3;
    for (qsizetype i = 0; !isEmpty() && i < spokes_.size(); ++i) {
        for (const double share : {0.35, 0.7, 1.0}) {
            const double distance = QLineF(at(i, share), event->position()).length();
            if (distance < least) {
                least = distance;
                nearest = i;
            }
        }
    }
    hover(nearest);
}

void RadarChart::leaveEvent(QEvent* event) {
    ChartBase::leaveEvent(event);
    hover(-1);
}

void RadarChart::keyPressEvent(QKeyEvent* event) {
    const int step = event->key() == Qt::Key_Right || event->key() == Qt::Key_Down ? 1
                     : event->key() == Qt::Key_Left || event->key() == Qt::Key_Up  ? -1
                                                                                   : 0;
    if (step == 0 || isEmpty()) {
        ChartBase::keyPressEvent(event);
        return;
    }
    hover((std::max<qsizetype>(hovered_, step > 0 ? -1 : 0) + step + spokes_.size()) %
          spokes_.size());
}

} // namespace weft::ui
