// SPDX-License-Identifier: GPL-3.0-or-later
// What does not fit, where it is, and what to do: a click goes there, a link mends it (undo takes
// it back), and what is meant that way can be accepted with a note.
#pragma once

#include "ui/session/snapshot.hpp"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
class QListView;
class QModelIndex;
class QStackedWidget;
QT_END_NAMESPACE

namespace weft::ui {

class Document;
class LinkButton;
class ProblemsDelegate;
class ProblemsModel;
class Selection;

class Problems : public QWidget {
    Q_OBJECT

public:
    Problems(Document& document, Selection& selection, QWidget* parent = nullptr);

    // Only what these checks find, under a title of its own; `nothing` is said where they find
    // none.
    void showOnly(std::string prefix, const QString& title, const QString& nothing);

    QListView* list() const { return list_; }
    ProblemsModel* model() const { return model_; }
    void applyFix(int row, int fix);
    void accept(int row, const QString& note);
    void reopen(int row); // takes an acceptance back
    bool jumps() const {
        return jumps_;
    } // a click goes to the place; else only Enter or the menu does
    void setJumps(bool jumps);

signals:
    void countChanged(int open);

private:
    void showSnapshot(const SnapshotPtr& snapshot);
    void clicked(const QModelIndex& index);
    void reveal(const QModelIndex& index);
    void openMenu(const QPoint& at);
    void askNote(int row);
    QWidget* makeHead();
    QString checkedSentence(const Snapshot& snapshot) const;

    Document& document_;
    Selection& selection_;
    ProblemsModel* model_;
    ProblemsDelegate* delegate_;
    QListView* list_;
    QStackedWidget* pages_;
    QLabel* empty_;
    QLabel* title_ = nullptr;
    QString nothing_; // empty: what was checked
    QLabel* count_ = nullptr;
    LinkButton* jump_ = nullptr;
    bool jumps_ = true;
    bool fixing_ = false;
};

} // namespace weft::ui
