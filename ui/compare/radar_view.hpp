// SPDX-License-Identifier: GPL-3.0-or-later
// The figures that decide, all at once: on each spoke the best of all scenarios is at the rim, and
// one half as good lies halfway in.
#pragma once

#include "ui/compare/view.hpp"

namespace weft::ui {

class RadarChart;

class RadarView : public ComparisonView {
    Q_OBJECT

public:
    explicit RadarView(QWidget* parent = nullptr);
    void showComparison(const Comparison& comparison) override;
    RadarChart* chart() const { return chart_; }

private:
    RadarChart* chart_;
};

} // namespace weft::ui
