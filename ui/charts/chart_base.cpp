// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_base.hpp"

#include <QChart>
#include <QEvent>
#include <QLegend>

namespace weft::ui {

ChartBase::ChartBase(const QString& name, QWidget* parent) : QChartView(new QChart, parent) {
    setAccessibleName(name);
    setFrameShape(QFrame::NoFrame);
    setRenderHint(QPainter::Antialiasing);
    setBackgroundBrush(Qt::NoBrush);
    setFocusPolicy(Qt::StrongFocus);
    chart()->legend()->hide();
    chart()->setBackgroundVisible(false);
    chart()->setPlotAreaBackgroundVisible(false);
    chart()->setMargins(QMargins());
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    chart()->setAnimationOptions(QChart::NoAnimation); // it follows a drag
}

void ChartBase::setPlotMargins(const QMarginsF& margins) {
    margins_ = margins;
    layOut();
}

void ChartBase::layOut() {
    const QRectF area = QRectF(viewport()->rect()).marginsRemoved(margins_);
    if (area.width() > 10 && area.height() > 10) {
        chart()->setPlotArea(area);
    }
}

void ChartBase::resizeEvent(QResizeEvent* event) {
    QChartView::resizeEvent(event);
    layOut();
}

void ChartBase::changeEvent(QEvent* event) {
    QChartView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange) {
        applyTheme(theme());
        viewport()->update();
    }
}

} // namespace weft::ui
