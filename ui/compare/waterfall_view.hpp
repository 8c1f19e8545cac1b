// SPDX-License-Identifier: GPL-3.0-or-later
// Why the chosen figure differs between the baseline and a what-if: the parts, counts and prices
// that moved it, from one value to the other. A bar with more behind it opens.
#pragma once

#include "core/study/waterfall.hpp"
#include "ui/compare/view.hpp"

QT_BEGIN_NAMESPACE
class QComboBox;
class QLabel;
QT_END_NAMESPACE

namespace weft::ui {

class LinkButton;
class StackedBarChart;

class WaterfallView : public ComparisonView {
    Q_OBJECT

public:
    explicit WaterfallView(QWidget* parent = nullptr);
    void showComparison(const Comparison& comparison) override;
    void setAgainst(const Id& scenario); // unknown: stays
    StackedBarChart* chart() const { return chart_; }

private:
    void showWhy();
    void showSteps();
    void enter(int row); // what is behind a step

    Comparison comparison_;
    QLabel* title_;
    QComboBox* against_;
    LinkButton* back_;
    StackedBarChart* chart_;
    Waterfall why_;
    std::vector<std::size_t> path_; // steps entered, outermost first
};

} // namespace weft::ui
