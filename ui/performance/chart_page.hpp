// SPDX-License-Identifier: GPL-3.0-or-later
// The charts of one topic, as the analysis says them: curves with marks, stacked bars, waterfalls.
// Those of what is selected come first; a choice leads to the others.
#pragma once

#include "ui/performance/page.hpp"
#include "ui/performance/series_views.hpp"

QT_BEGIN_NAMESPACE
class QComboBox;
class QStackedWidget;
QT_END_NAMESPACE

namespace weft::ui {

class ChartPage : public PerformancePage {
    Q_OBJECT

public:
    struct Topic {
        QString name, empty;                  // of the charts; said where there is nothing to draw
        std::vector<std::string_view> charts; // prefixes
        bool isWaterfall = false;
    };
    explicit ChartPage(Topic topic, QWidget* parent = nullptr);
    void showSnapshot(const SnapshotPtr& snapshot, const InSight& inSight) override;

    CurveChart* curves() const { return curves_; }
    StackedBarChart* bars() const { return bars_; }
    QComboBox* choice() const { return choice_; }

private:
    void fillChoice(const std::vector<SeriesGroup>& groups, const InSight& inSight);
    void showChosen();

    Topic topic_;
    SnapshotPtr snapshot_;
    QComboBox* choice_;
    QStackedWidget* stack_;
    CurveChart* curves_;
    StackedBarChart* bars_;
    std::string scope_, metric_;            // of what is drawn
    std::vector<std::string> layerMetrics_; // per part of the bars
    Id last_;                               // scope last in sight
};

} // namespace weft::ui
