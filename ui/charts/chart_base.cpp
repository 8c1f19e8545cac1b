// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_base.hpp"

#include "ui/charts/chart_picture.hpp"
#include "ui/paint/words.hpp"

#include <QChart>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QEvent>
#include <QFileDialog>
#include <QFocusEvent>
#include <QGuiApplication>
#include <QLegend>
#include <QMenu>
#include <QMessageBox>
#include <QPainter>
#include <QValueAxis>

#include <algorithm>

namespace weft::ui {

ChartBase::ChartBase(const QString& name, QWidget* parent) : QChartView(new QChart, parent) {
    setAccessibleName(name);
    setFrameShape(QFrame::NoFrame);
    setRenderHint(QPainter::Antialiasing);
    setBackgroundBrush(Qt::NoBrush);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setFocusPolicy(Qt::NoFocus); // the view itself takes the keyboard, and has the name
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

QValueAxis* ChartBase::bareAxis(Qt::Alignment side) {
    auto* axis = new QValueAxis(chart());
    axis->setLabelsVisible(false);
    axis->setLineVisible(false);
    axis->setGridLineVisible(false);
    chart()->addAxis(axis, side);
    return axis;
}

QColor ChartBase::hue(qsizetype index) const {
    return theme().series[index % theme().series.size()];
}

void ChartBase::paintEmpty(QPainter& painter, const QString& words) const {
    painter.setFont(ui::font(TextStyle::Small));
    painter.setPen(theme().textMuted);
    painter.drawText(viewport()->rect().adjusted(16, 4, -16, 0), Qt::AlignTop | Qt::TextWordWrap,
                     words);
}

void ChartBase::paintReadout(QPainter& painter, const QPointF& at, const QStringList& words,
                             const std::vector<QColor>& inks) const {
    constexpr double kLine = 17, kPadding = 10, kOff = 12;
    painter.setFont(ui::font(TextStyle::Small));
    double width = 0;
    for (const QString& line : words) {
        width = std::max<double>(width, painter.fontMetrics().horizontalAdvance(line));
    }
    const QRectF view = QRectF(viewport()->rect()).adjusted(2, 2, -2, -2);
    QRectF box(at + QPointF(kOff, 0),
               QSizeF(width + 2 * kPadding, kLine * static_cast<double>(words.size()) + kPadding));
    if (box.right() > view.right()) {
        box.moveRight(at.x() - kOff);
    }
    box.moveLeft(std::max(view.left(), box.left()));
    box.moveTop(std::max(view.top(), std::min(box.top(), view.bottom() - box.height())));
    painter.setPen(theme().hairline);
    painter.setBrush(theme().card);
    painter.drawRoundedRect(box, kFieldRadius, kFieldRadius);
    for (qsizetype i = 0; i < words.size(); ++i) {
        painter.setPen(inks[std::min(static_cast<std::size_t>(i), inks.size() - 1)]);
        painter.drawText(box.topLeft() + QPointF(kPadding, kLine * static_cast<double>(i + 1)),
                         words[i]);
    }
}

void ChartBase::paintEvent(QPaintEvent* event) {
    QChartView::paintEvent(event);
    if (framed_) {
        QPainter painter(viewport());
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(theme().accent);
        painter.drawRoundedRect(QRectF(viewport()->rect()).adjusted(0.5, 0.5, -1.5, -1.5),
                                kFieldRadius, kFieldRadius);
    }
}

void ChartBase::contextMenuEvent(QContextMenuEvent* event) {
    QMenu menu(this);
    menu.addAction(tr("&Copy picture"), this, [this] {
        QGuiApplication::clipboard()->setImage(imageOf(*this, theme().card));
    });
    menu.addAction(tr("&Save picture…"), this, &ChartBase::savePicture);
    menu.exec(event->globalPos());
}

void ChartBase::savePicture() {
    const QString path = QFileDialog::getSaveFileName(this, tr("Save picture"),
                                                      accessibleName() + QStringLiteral(".svg"),
                                                      tr("SVG (*.svg);;PNG (*.png)"));
    if (path.isEmpty()) {
        return;
    }
    const Result<void> written = writeView(*this, theme().card, path);
    if (!written) {
        QMessageBox::warning(this, tr("Save picture"), text(written.error().toString()));
    }
}

void ChartBase::focusInEvent(QFocusEvent* event) {
    QChartView::focusInEvent(event);
    framed_ = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    viewport()->update();
}

void ChartBase::focusOutEvent(QFocusEvent* event) {
    QChartView::focusOutEvent(event);
    framed_ = false;
    viewport()->update();
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
