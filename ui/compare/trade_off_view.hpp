// SPDX-License-Identifier: GPL-3.0-or-later
// Two figures against each other, a point per scenario. Scenarios that none beats in both stand on
// the frontier.
#pragma once

#include "ui/compare/view.hpp"

QT_BEGIN_NAMESPACE
class QComboBox;
QT_END_NAMESPACE

namespace weft::ui {

class ScatterChart;

class TradeOffView : public ComparisonView {
    Q_OBJECT

public:
    explicit TradeOffView(QWidget* parent = nullptr);
    void showComparison(const Comparison& comparison) override;
    ScatterChart* chart() const { return chart_; }
    QComboBox* across() const { return across_; }
    QComboBox* up() const { return up_; }

private:
    void fill(QComboBox* choice, std::string_view usual);
    void showChosen();

    Comparison comparison_;
    QComboBox* across_;
    QComboBox* up_;
    ScatterChart* chart_;
};

} // namespace weft::ui
