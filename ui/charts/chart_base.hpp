// SPDX-License-Identifier: GPL-3.0-or-later
// A Qt Charts view in the theme's colours. QChart ignores the palette, so colours are set on every
// palette change; labels of axes and lines are painted over it, because only we know "64 KiB" from
// "65536".
#pragma once

#include "ui/theme/theme.hpp"

#include <QChartView>

#include <vector>

QT_BEGIN_NAMESPACE
class QValueAxis;
QT_END_NAMESPACE

namespace weft::ui {

class ChartBase : public QChartView {
    Q_OBJECT

public:
    explicit ChartBase(const QString& name, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;
    // Colours of series and axes; called after each change of the theme (also, to no effect, while
    // this is being made).
    virtual void applyTheme(const Theme&) {}
    const Theme& theme() const { return themeFor(palette()); }
    void setPlotMargins(const QMarginsF& margins); // room for labels around the plot area
    // An axis that only scales: labels and grid are ours, for they lie on our ticks.
    QValueAxis* bareAxis(Qt::Alignment side);
    QColor hue(qsizetype index) const; // of a line or part, taken in turn
    void paintEmpty(QPainter& painter, const QString& words) const;
    // Lines of words in a card beside `at`, within the view.
    void paintReadout(QPainter& painter, const QPointF& at, const QStringList& words,
                      const std::vector<QColor>& inks) const;
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override; // to copy or save the chart
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void layOut();
    void savePicture();

    QMarginsF margins_;
    bool framed_ = false; // the keyboard came here
};

} // namespace weft::ui
