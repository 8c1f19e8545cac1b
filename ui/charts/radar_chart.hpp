// SPDX-License-Identifier: GPL-3.0-or-later
// Several quantities at once, a spoke each, a polygon per line; further out is better. A glance for
// those who decide, not a measure: areas mean nothing, and the order of spokes shapes them.
#pragma once

#include "ui/charts/chart_base.hpp"

#include <vector>

namespace weft::ui {

struct RadarLine {
    QString name;
    std::vector<double> shares; // per spoke, 0 … 1
    QStringList values;         // per spoke, for the readout
};

class RadarChart : public ChartBase {
    Q_OBJECT

public:
    explicit RadarChart(const QString& name, QWidget* parent = nullptr);
    void setLines(QStringList spokes, std::vector<RadarLine> lines, const QString& emptyText);
    const std::vector<RadarLine>& lines() const { return lines_; }
    const QStringList& spokes() const { return spokes_; }

protected:
    void drawBackground(QPainter* painter, const QRectF& rect) override;
    void drawForeground(QPainter* painter, const QRectF& rect) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    bool isEmpty() const { return spokes_.size() < 3 || lines_.empty(); }
    QPointF centre() const;
    double radius() const;
    QPointF at(qsizetype spoke, double share) const;
    void paintNames(QPainter& painter) const;
    void paintLegend(QPainter& painter) const;
    QStringList readout(qsizetype spoke) const;
    void hover(qsizetype spoke);

    QStringList spokes_;
    std::vector<RadarLine> lines_;
    QString empty_;
    qsizetype hovered_ = -1; // spoke
};

} // namespace weft::ui
