// SPDX-License-Identifier: GPL-3.0-or-later
// What the design costs: purchase by fabric and kind, what running it adds, the total over its
// years, and what that is per accelerator, per Gb/s and per token. Every bar and figure answers
// why; prices nobody knows are counted and named.
#pragma once

#include "ui/plant/tab.hpp"

#include <vector>

QT_BEGIN_NAMESPACE
class QButtonGroup;
class QHBoxLayout;
class QStackedWidget;
QT_END_NAMESPACE

namespace weft::ui {

class Document;
class ElidedLabel;
class RulesForm;
class StackedBarChart;

class CostTab : public PlantTab {
    Q_OBJECT

public:
    explicit CostTab(Document& document, QWidget* parent = nullptr);
    void showSnapshot(const SnapshotPtr& snapshot) override;

    enum View { Waterfall, ByKind, OverYears };
    void setView(View view);
    StackedBarChart* chart(View view) const { return charts_[view]; }
    RulesForm* form() const { return form_; }
    QString unknownPrices() const;

private:
    struct Asked { // a metric behind a bar or a part of it; empty: none
        std::string metric, scope;
    };
    void makeViews();
    void showFigures();
    void showWaterfall();
    void showKinds();
    void showYears();
    void showUnknown();

    Document& document_;
    SnapshotPtr snapshot_;
    QHBoxLayout* figures_;
    QButtonGroup* views_;
    QStackedWidget* stack_;
    StackedBarChart* charts_[3] = {};
    std::vector<std::vector<Asked>> behind_[3]; // per view and row: of the bar, then of its parts
    RulesForm* form_;
    ElidedLabel* unknown_;
};

} // namespace weft::ui
