// SPDX-License-Identifier: GPL-3.0-or-later
// The area beneath the canvas: overview, performance and flows as tabs, and a button that gives
// them the canvas' room too.
#pragma once

#include <QWidget>

QT_BEGIN_NAMESPACE
class QStackedWidget;
class QTabBar;
class QToolButton;
QT_END_NAMESPACE

namespace weft::ui {

class Document;
class Flows;
class Performance;
class Results;
class Selection;

class ResultsArea : public QWidget {
    Q_OBJECT

public:
    enum class Tab { Overview, Performance, Flows };

    ResultsArea(Document& document, Selection& selection, QWidget* parent = nullptr);

    Results* overview() const { return overview_; }
    Performance* performance() const { return performance_; }
    Flows* flows() const { return flows_; }
    QTabBar* tabs() const { return tabs_; }
    void showTab(Tab tab);
    void setEnlarged(bool enlarged);
    bool isEnlarged() const;

signals:
    void whyRequested(const QString& metric, const QString& scope, const QPoint& at);
    void tabShown(weft::ui::ResultsArea::Tab tab);
    void enlarged(bool on);

private:
    Results* overview_;
    Performance* performance_;
    Flows* flows_;
    QTabBar* tabs_;
    QStackedWidget* stack_;
    QToolButton* enlarge_;
};

} // namespace weft::ui
