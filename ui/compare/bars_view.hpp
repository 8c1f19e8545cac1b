// SPDX-License-Identifier: GPL-3.0-or-later
// Every figure as a group of bars, a bar per scenario, each group to its own scale.
#pragma once

#include "ui/compare/view.hpp"

namespace weft::ui {

class StackedBarChart;

class BarsView : public ComparisonView {
    Q_OBJECT

public:
    explicit BarsView(QWidget* parent = nullptr);
    void showComparison(const Comparison& comparison) override;
    StackedBarChart* chart() const { return chart_; }

private:
    StackedBarChart* chart_;
};

} // namespace weft::ui
