// SPDX-License-Identifier: GPL-3.0-or-later
// What a training step is made of: the plan as it is, and the best a search found, side by side.
// One of them becomes the workload's at a press.
#pragma once

#include "ui/performance/page.hpp"
#include "ui/session/plan_finder.hpp"

QT_BEGIN_NAMESPACE
class QComboBox;
class QProgressBar;
class QPushButton;
QT_END_NAMESPACE

namespace weft::ui {

class Document;
class StackedBarChart;

class StepPage : public PerformancePage {
    Q_OBJECT

public:
    explicit StepPage(Document& document, QWidget* parent = nullptr);
    void showSnapshot(const SnapshotPtr& snapshot, const InSight& inSight) override;

    StackedBarChart* chart() const { return chart_; }
    QPushButton* searchButton() const { return search_; }
    QPushButton* useButton() const { return use_; }
    LinkButton* cancelButton() const { return cancel_; }
    bool isSearching() const { return finder_.isRunning(); }
    // Row 0 is the workload as it is; the others are plans found. One step that undo takes back.
    bool use(int row);

private:
    void fillWorkloads(const Id& selected);
    void search();
    void showRows();
    void showState();
    void showFound(const FoundPlansPtr& found);
    Id workload() const;
    bool isCurrent() const; // what was found holds for the design as it is

    Document& document_;
    PlanFinder finder_;
    SnapshotPtr snapshot_;
    FoundPlansPtr found_;
    std::vector<Design> holdsFor_; // designs that differ in the plan alone
    QString problem_;
    QComboBox* workloads_;
    QPushButton* search_;
    QPushButton* use_;
    QProgressBar* progress_;
    LinkButton* cancel_;
    StackedBarChart* chart_;
};

} // namespace weft::ui
