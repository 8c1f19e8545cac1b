// SPDX-License-Identifier: GPL-3.0-or-later
// What runs on the network: the design's workloads, with what each comes to. A selected one is
// edited in the inspector. Empty, it offers the kinds there are.
#pragma once

#include "ui/session/snapshot.hpp"
#include "ui/session/workload_starters.hpp"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QAbstractButton;
class QListView;
class QMenu;
class QStackedWidget;
class QToolButton;
QT_END_NAMESPACE

namespace weft::ui {

class Document;
class Selection;
class WorkloadsModel;

class Workloads : public QWidget {
    Q_OBJECT

public:
    Workloads(Document& document, Selection& selection, QWidget* parent = nullptr);

    WorkloadsModel* model() const { return model_; }
    QListView* list() const { return list_; }
    bool isEmptyShown() const;
    const std::vector<QAbstractButton*>& offers() const { return offers_; } // of the empty state
    QMenu* addMenu() const { return menu_; }

    // Each one step that undo takes back; what is made is selected.
    void add(const WorkloadKind& kind, const std::optional<WorkloadPreset>& preset = {});
    void duplicateSelected();
    void removeSelected();
    // False where no single workload is selected.
    bool renameSelected();
    Id fabricSelected() const; // the fabric or group to run on; empty: none is selected

signals:
    void importWanted(const QString& fabric); // of a log to calibrate by

private:
    QWidget* makeHead();
    QWidget* makeEmpty();
    void fillMenu();
    void openMenu(const QPoint& at);
    void refresh();
    void follow();
    const Workload* selected() const; // null unless exactly one is

    Document& document_;
    Selection& selection_;
    WorkloadsModel* model_;
    QListView* list_;
    QStackedWidget* pages_;
    QMenu* menu_;
    QToolButton* duplicate_ = nullptr;
    QToolButton* remove_ = nullptr;
    std::vector<QAbstractButton*> offers_;
    bool following_ = false;
};

} // namespace weft::ui
