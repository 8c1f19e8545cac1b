// SPDX-License-Identifier: GPL-3.0-or-later
// The steps of the open design; a click goes back or forth to one.
#pragma once

#include <QDockWidget>

QT_BEGIN_NAMESPACE
class QUndoStack;
QT_END_NAMESPACE

namespace weft::ui {

class HistoryDock : public QDockWidget {
    Q_OBJECT

public:
    // The stack outlives it.
    HistoryDock(QUndoStack* steps, QWidget* parent);
};

} // namespace weft::ui
