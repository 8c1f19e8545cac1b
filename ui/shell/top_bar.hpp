// SPDX-License-Identifier: GPL-3.0-or-later
// The line along the top: menus, the design's name and whether it is saved, pages, undo and redo.
#pragma once

#include <QFrame>

QT_BEGIN_NAMESPACE
class QButtonGroup;
class QLabel;
class QMenuBar;
class QToolButton;
QT_END_NAMESPACE

namespace weft::ui {

class Actions;
class Document;

class TopBar : public QFrame {
    Q_OBJECT

public:
    TopBar(Document& document, Actions& actions, const QStringList& pages,
           QWidget* parent = nullptr);
    void setPage(int page);
    QWidget* pageButton(int page) const;

signals:
    void pageChosen(int page);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void showDocument();
    QWidget* makePages(const QStringList& pages);

    Document& document_;
    QMenuBar* menus_;
    QLabel* name_;
    QLabel* state_;
    QButtonGroup* pages_;
};

} // namespace weft::ui
