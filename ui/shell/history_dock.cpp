// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/history_dock.hpp"

#include "ui/theme/icons.hpp"

#include <QUndoView>

namespace weft::ui {

HistoryDock::HistoryDock(QUndoStack* steps, QWidget* parent) : QDockWidget(tr("History"), parent) {
    setAllowedAreas(Qt::LeftDockWidgetArea | Qt::RightDockWidgetArea);
    auto* list = new QUndoView(steps);
    list->setEmptyLabel(tr("As it was opened"));
    list->setCleanIcon(icon(QStringLiteral("save")));
    list->setAccessibleName(tr("Steps of the history"));
    list->setFrameShape(QFrame::NoFrame);
    setWidget(list);
}

} // namespace weft::ui
