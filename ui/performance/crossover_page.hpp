// SPDX-License-Identifier: GPL-3.0-or-later
// Which algorithm is fastest for so many ranks and so large a message. Computed in the background
// while the page is in sight.
#pragma once

#include "ui/performance/page.hpp"
#include "ui/session/crossover_finder.hpp"

#include <QTimer>

QT_BEGIN_NAMESPACE
class QComboBox;
class QProgressBar;
QT_END_NAMESPACE

namespace weft::ui {

class MapChart;

class CrossoverPage : public PerformancePage {
    Q_OBJECT

public:
    explicit CrossoverPage(QWidget* parent = nullptr);
    void showSnapshot(const SnapshotPtr& snapshot, const InSight& inSight) override;
    MapChart* chart() const { return chart_; }
    QComboBox* operations() const { return operation_; }
    bool isBusy() const { return finder_.isRunning() || settle_.isActive(); }

private:
    void find();
    void showFound(const CrossoverMapPtr& map);
    void showChosen();
    void showState();

    CrossoverFinder finder_;
    QTimer settle_; // the design must rest before it is asked
    SnapshotPtr snapshot_, asked_;
    Id fabric_;
    CrossoverMapPtr map_;
    bool givenUp_ = false;
    QComboBox* operation_;
    QProgressBar* progress_;
    LinkButton* cancel_;
    MapChart* chart_;
};

} // namespace weft::ui
