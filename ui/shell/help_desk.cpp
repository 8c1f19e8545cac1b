// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/help_desk.hpp"

#include "ui/help/help_window.hpp"
#include "ui/panels/why_panel.hpp"
#include "ui/shell/actions.hpp"

#include <QApplication>
#include <QCursor>
#include <QWidget>

#include <algorithm>

namespace weft::ui {

namespace {

std::vector<KeyRow> keyRows(const Actions& actions) {
    std::vector<KeyRow> keys;
    for (const ActionRow& row : actionTable()) {
        const QAction& action = *actions.action(row.id);
        QStringList shortcuts;
        for (const QKeySequence& key : action.shortcuts()) {
            shortcuts += key.toString(QKeySequence::NativeText);
        }
        keys.push_back({Actions::menuTitle(row.menu),
                        QString(action.text()).remove(QLatin1Char('&')),
                        shortcuts.join(QStringLiteral(", ")), action.whatsThis()});
    }
    return keys;
}

} // namespace

HelpDesk::HelpDesk(Document& document, const Actions& actions, const WhyPanel& why, QWidget& window)
    : QObject(&window), document_(document), actions_(actions), why_(why), window_(window) {
}

void HelpDesk::make() {
    help_ = new HelpWindow(document_, keyRows(actions_), &window_);
    connect(help_, &HelpWindow::whyRequested, this, &HelpDesk::whyRequested);
}

void HelpDesk::show(const QString& topic) {
    if (help_ == nullptr) {
        make();
    }
    help_->show();
    help_->raise();
    help_->activateWindow();
    if (!topic.isEmpty()) {
        help_->showTopic(topic);
    }
}

// A widget that shows a figure names it in its property "metric".
void HelpDesk::showHere() {
    QString metric = why_.isVisible() ? why_.metricId() : QString();
    for (const QWidget* start :
         {static_cast<const QWidget*>(QApplication::widgetAt(QCursor::pos())),
          static_cast<const QWidget*>(window_.focusWidget())}) {
        for (const QWidget* at = start; at != nullptr && metric.isEmpty();
             at = at->parentWidget()) {
            metric = at->property("metric").toString();
        }
    }
    show({});
    if (!metric.isEmpty()) {
        help_->showFigure(metric);
    }
}

} // namespace weft::ui
