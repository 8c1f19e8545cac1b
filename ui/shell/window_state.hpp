// SPDX-License-Identifier: GPL-3.0-or-later
// Where the window was left: its place, how its room is divided and what is shown, from one start
// to the next.
#pragma once

#include <QtGlobal>

#include <array>

QT_BEGIN_NAMESPACE
class QSplitter;
class QWidget;
QT_END_NAMESPACE

namespace weft::ui {

class Actions;
class ResultsArea;

struct WindowState {
    struct Shown {
        const char* action; // that shows and hides it
        QWidget* panel;
    };

    QWidget& window;
    const Actions& actions;
    QSplitter& across;
    QSplitter& down;
    ResultsArea& results;
    std::array<Shown, 3> panels;

    void restore() const;
    void keep() const;
};

} // namespace weft::ui
