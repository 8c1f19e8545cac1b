// SPDX-License-Identifier: GPL-3.0-or-later
// What the scenarios' series say, one over the other: times of an all-reduce over message size, and
// what a training step is made of.
#pragma once

#include "ui/compare/view.hpp"

QT_BEGIN_NAMESPACE
class QComboBox;
QT_END_NAMESPACE

namespace weft::ui {

class CollectiveChart;
class StackedBarChart;

// The fastest algorithm's time, a line per scenario.
class CollectivesView : public ComparisonView {
    Q_OBJECT

public:
    explicit CollectivesView(QWidget* parent = nullptr);
    void showComparison(const Comparison& comparison) override;
    CollectiveChart* chart() const { return chart_; }

private:
    void showChosen();

    Comparison comparison_;
    QComboBox* fabric_;
    QComboBox* operation_;
    CollectiveChart* chart_;
};

// A bar per scenario and training workload.
class StepsView : public ComparisonView {
    Q_OBJECT

public:
    explicit StepsView(QWidget* parent = nullptr);
    void showComparison(const Comparison& comparison) override;
    StackedBarChart* chart() const { return chart_; }

private:
    StackedBarChart* chart_;
};

} // namespace weft::ui
