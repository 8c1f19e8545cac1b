// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/actions.hpp"

#include "ui/shell/commands.hpp"
#include "ui/theme/icons.hpp"

#include <QCoreApplication>
#include <QMenu>
#include <QMenuBar>

#include <functional>

namespace weft::ui {

namespace {

QString translated(const char* text) {
    return QCoreApplication::translate("Actions", text);
}

constexpr const char* kMenus[] = {
    QT_TRANSLATE_NOOP("Actions", "&File"),    QT_TRANSLATE_NOOP("Actions", "&Edit"),
    QT_TRANSLATE_NOOP("Actions", "&Arrange"), QT_TRANSLATE_NOOP("Actions", "&What-if"),
    QT_TRANSLATE_NOOP("Actions", "&View"),    QT_TRANSLATE_NOOP("Actions", "&Help"),
    QT_TRANSLATE_NOOP("Actions", "&Heat map")};

} // namespace

QString Actions::menuTitle(MenuId menu) {
    return translated(kMenus[static_cast<std::size_t>(menu)]).remove(QLatin1Char('&'));
}

Actions::Actions(Commands& commands, QWidget* window) : QObject(window), commands_(commands) {
    for (const ActionRow& row : actionTable()) {
        auto* action = new QAction(translated(row.text), this);
        action->setObjectName(QLatin1String(row.id));
        if (*row.icon) {
            action->setIcon(icon(QLatin1String(row.icon)));
        }
        if (*row.shortcut) { // of no words it makes one empty key
            action->setShortcuts(QKeySequence::listFromString(QLatin1String(row.shortcut)));
        }
        const QString key = action->shortcut().toString(QKeySequence::NativeText);
        const QString title = QString(action->text()).remove(QLatin1Char('&'));
        const QString help = translated(row.help);
        action->setToolTip((key.isEmpty() ? title : QStringLiteral("%1 (%2)").arg(title, key)) +
                           QLatin1Char('\n') + help);
        action->setWhatsThis(help);
        action->setCheckable(row.checkable);
        // Keys that a text field needs for itself reach it first; Qt asks the focus before it asks
        // the window.
        action->setShortcutContext(Qt::WindowShortcut);
        connect(action, &QAction::triggered, this,
                [&commands, run = row.run] { std::invoke(run, commands); });
        actions_.emplace(row.id, action);
        window->addAction(action);
    }
}

QAction* Actions::action(const char* id) const {
    return actions_.at(id);
}

void Actions::fill(QMenuBar& bar) {
    std::vector<QMenu*> menus;
    for (const char* title : kMenus) {
        const bool isWithin = menus.size() == static_cast<std::size_t>(MenuId::Heat);
        menus.push_back(isWithin ? new QMenu(translated(title), &bar)
                                 : bar.addMenu(translated(title)));
    }
    std::vector<int> groups(menus.size(), 0);
    for (const ActionRow& row : actionTable()) {
        const auto menu = static_cast<std::size_t>(row.menu);
        if (row.group != groups[menu]) {
            menus[menu]->addSeparator();
            groups[menu] = row.group;
        }
        menus[menu]->addAction(action(row.id));
        if (std::string_view(row.id) == "show-map") {
            menus[menu]->addMenu(menus[static_cast<std::size_t>(MenuId::Heat)]);
        }
        if (std::string_view(row.id) == "open") {
            commands_.setRecentMenu(
                menus[menu]->addMenu(translated(QT_TRANSLATE_NOOP("Actions", "Open rec&ent"))));
        }
    }
    for (QMenu* menu : menus) {
        menu->setToolTipsVisible(true);
        connect(menu, &QMenu::aboutToShow, this, &Actions::refresh);
    }
}

void Actions::fillScenarioMenu(QMenu& menu) const {
    for (const ActionRow& row : actionTable()) {
        if (row.menu == MenuId::Scenario && row.group < 2) {
            menu.addAction(action(row.id));
        }
    }
}

void Actions::fillContextMenu(QMenu& menu) const {
    for (const char* id : {"cut", "copy", "paste", "duplicate", "delete"}) {
        menu.addAction(action(id));
    }
    menu.addSeparator();
    menu.addAction(action("rename"));
    menu.addAction(action("zoom-selection"));
    menu.addAction(action("zoom-fit"));
    for (const auto& [when, id] :
         {std::pair{When::Failable, "fail"}, {When::Repairable, "repair"}}) {
        if (commands_.isPossible(when)) {
            menu.addSeparator();
            menu.addAction(action(id));
        }
    }
    if (commands_.isPossible(When::Joinable)) {
        menu.addSeparator();
        menu.addAction(action("join"));
    }
    if (commands_.isPossible(When::Cuttable)) {
        menu.addSeparator();
        menu.addAction(action("least-cut"));
    }
    if (commands_.isPossible(When::Several)) {
        menu.addSeparator();
        QMenu* align = menu.addMenu(translated(QT_TRANSLATE_NOOP("Actions", "Align")));
        for (const char* id : {"align-left", "align-centre", "align-right", "align-top",
                               "align-middle", "align-bottom"}) {
            align->addAction(action(id));
        }
    }
}

void Actions::refresh() {
    for (const ActionRow& row : actionTable()) {
        action(row.id)->setEnabled(commands_.isPossible(row.when));
    }
    commands_.nameUndo(*action("undo"), *action("redo"));
}

} // namespace weft::ui
