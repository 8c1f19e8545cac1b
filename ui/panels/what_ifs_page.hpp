// SPDX-License-Identifier: GPL-3.0-or-later
// The baseline and its what-ifs side by side: figures as a table with weights in sight, and for the
// figure one points at, why it differs, term by term.
#pragma once

#include "core/study/waterfall.hpp"
#include "ui/models/what_ifs_model.hpp"

#include <QTimer>
#include <QWidget>

#include <vector>

QT_BEGIN_NAMESPACE
class QCheckBox;
class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QTableView;
QT_END_NAMESPACE

namespace weft::ui {

class Document;
class LinkButton;
class StackedBarChart;

class WhatIfsPage : public QWidget {
    Q_OBJECT

public:
    explicit WhatIfsPage(Document& document, QWidget* parent = nullptr);

    WhatIfsModel* model() const { return model_; }
    QTableView* table() const { return table_; }
    StackedBarChart* chart() const { return chart_; }
    bool isBusy() const { return finder_.isRunning(); }

signals:
    void newWanted(); // a first what-if

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeEmpty();
    QWidget* makeBar();
    QWidget* makeSide();
    void ask();
    void show(const WhatIfsPtr& whatIfs);
    void showWhy();
    void showSteps();
    void enter(int row); // what is behind a step
    const ComparedFigure* selected() const;

    Document& document_;
    WhatIfFinder finder_;
    QTimer settle_;
    WhatIfsModel* model_;
    QStackedWidget* stack_;
    QTableView* table_;
    QCheckBox* onlyDifferences_;
    QLabel* whyTitle_;
    QComboBox* against_;
    LinkButton* back_;
    StackedBarChart* chart_;
    QProgressBar* progress_;
    LinkButton* cancel_;
    bool isStale_ = true;
    Waterfall why_;
    std::vector<std::size_t> path_; // steps entered, outermost first
};

} // namespace weft::ui
