// SPDX-License-Identifier: GPL-3.0-or-later
// The baseline and its what-ifs side by side: figures as a table with weights in sight, and for the
// figure one points at, why it differs; other pictures of the same beside it.
#pragma once

#include "ui/models/what_ifs_model.hpp"

#include <QTimer>
#include <QWidget>

#include <vector>

QT_BEGIN_NAMESPACE
class QCheckBox;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QTabBar;
class QTableView;
QT_END_NAMESPACE

namespace weft::ui {

class Document;
class ComparisonView;
class LinkButton;
class WaterfallView;

class WhatIfsPage : public QWidget {
    Q_OBJECT

public:
    explicit WhatIfsPage(Document& document, QWidget* parent = nullptr);

    WhatIfsModel* model() const { return model_; }
    QTableView* table() const { return table_; }
    WaterfallView* why() const { return why_; }
    QTabBar* tabs() const { return tabs_; }
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
    void showPicture();
    const ComparedFigure* selected() const;

    Document& document_;
    WhatIfFinder finder_;
    QTimer settle_;
    WhatIfsModel* model_;
    QStackedWidget* stack_;
    QTableView* table_;
    QCheckBox* onlyDifferences_;
    QTabBar* tabs_ = nullptr;
    WaterfallView* why_ = nullptr;
    std::vector<ComparisonView*> views_; // by tab
    QProgressBar* progress_;
    LinkButton* cancel_;
    bool isStale_ = true;
};

} // namespace weft::ui
