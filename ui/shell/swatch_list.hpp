// SPDX-License-Identifier: GPL-3.0-or-later
// Names with their colours, one beneath the other: the legend of what is tinted.
#pragma once

#include "ui/canvas/overlay.hpp"

#include <QWidget>

namespace weft::ui {

class SwatchList : public QWidget {
    Q_OBJECT

public:
    explicit SwatchList(QWidget* parent = nullptr);
    void setTints(std::vector<OverlayLegend::Tint> tints);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::vector<OverlayLegend::Tint> tints_;
};

} // namespace weft::ui
