// SPDX-License-Identifier: GPL-3.0-or-later
// The what-ifs of the design as tabs, the baseline first: which one is shown and written to, how
// many changes it holds, and what they are. Tabs are dragged to reorder, double-clicked to rename.
#pragma once

#include "core/design/edit.hpp"

#include <QFrame>

QT_BEGIN_NAMESPACE
class QLabel;
class QLineEdit;
class QTabBar;
class QToolButton;
QT_END_NAMESPACE

namespace weft::ui {

class Actions;
class Document;

class ScenarioBar : public QFrame {
    Q_OBJECT

public:
    ScenarioBar(Document& document, Actions& actions, QWidget* parent = nullptr);

    QTabBar* tabs() const { return tabs_; }
    // The name of the active what-if becomes a field over its tab.
    void renameActive();
    // The active what-if's changes as sentences, each with a way to drop it.
    void showChanges();

protected:
    void contextMenuEvent(QContextMenuEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void rebuild();
    void moved(int from, int to);
    void endRename(bool keep);

    Document& document_;
    Actions& actions_;
    QTabBar* tabs_;
    QToolButton* changes_;
    QLabel* on_;
    QLineEdit* name_;
    Id renamed_;
    bool rebuilding_ = false;
};

} // namespace weft::ui
