// SPDX-License-Identifier: GPL-3.0-or-later
// A Qt Charts view in the theme's colours. QChart ignores the palette, so colours are set on every
// palette change; labels of axes and lines are painted over it, because only we know "64 KiB" from
// "65536".
#pragma once

#include "ui/theme/theme.hpp"

#include <QChartView>

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
    void resizeEvent(QResizeEvent* event) override;

private:
    void layOut();

    QMarginsF margins_;
};

} // namespace weft::ui
