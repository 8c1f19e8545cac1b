// SPDX-License-Identifier: GPL-3.0-or-later
// The area beneath the canvas: all-reduce time over message size, network power and cost by kind,
// problems.
#pragma once

#include "ui/session/snapshot.hpp"

#include <QStringList>
#include <QWidget>

QT_BEGIN_NAMESPACE
class QComboBox;
class QLabel;
class QSplitter;
QT_END_NAMESPACE

namespace weft::ui {

class BarChart;
class CollectiveChart;
class Document;
class PathsView;
class Problems;
class Selection;

class Results : public QWidget {
    Q_OBJECT

public:
    Results(Document& document, Selection& selection, QWidget* parent = nullptr);
    Problems* problems() const { return problems_; }
    CollectiveChart* collectives() const { return collectives_; }
    BarChart* power() const { return power_; }
    BarChart* cost() const { return cost_; }
    PathsView* paths() const { return paths_; }
    QByteArray saveState() const; // of the splitter
    void restoreState(const QByteArray& state);

signals:
    void whyRequested(const QString& metric, const QString& scope, const QPoint& at);

private:
    void showSnapshot(const SnapshotPtr& snapshot);
    Id headline() const; // the fabric whose figures are shown
    void showBars(const Snapshot& snapshot);
    void showPaths(const Snapshot& snapshot, const Id& fabric);
    QWidget* panel(const QString& title, QLabel** note, QWidget* content);
    QWidget* networkPanel(); // power or cost, one at a time
    QWidget* pathsPanel();

    Document& document_;
    Selection& selection_;
    QSplitter* splitter_;
    CollectiveChart* collectives_;
    BarChart* power_;
    BarChart* cost_;
    PathsView* paths_;
    Problems* problems_;
    QLabel* collectivesNote_ = nullptr;
    QLabel* powerNote_ = nullptr;
    QLabel* costNote_ = nullptr;
    QLabel* pathsNote_ = nullptr;
    QLabel* pathsEmpty_ = nullptr;
};

} // namespace weft::ui
