// SPDX-License-Identifier: GPL-3.0-or-later
// Every command of the window in one table: id, menu, text, help, icon, shortcut, when it is
// possible, what it does. Menus, context menus, buttons and shortcuts all come from it. To add one:
// a row here and a function in Commands.
#pragma once

#include <QAction>
#include <QKeySequence>
#include <QObject>

#include <map>
#include <vector>

QT_BEGIN_NAMESPACE
class QMenu;
class QMenuBar;
QT_END_NAMESPACE

namespace weft::ui {

class Commands;

enum class MenuId { File, Edit, Arrange, Scenario, View, Help, Heat }; // Heat: within View
enum class When {
    Always,
    Selected,
    OneSelected,
    Several,
    CanUndo,
    CanRedo,
    Filled,
    OnCanvas,
    Joinable,     // two fabrics are selected
    Calibratable, // there is a fabric
    Cuttable,     // two things of one fabric are selected
    Failable,     // a switch or link that works
    Repairable,   // one that has failed
    Pasteable,
    InScenario,  // a what-if is active
    HasScenarios // there are what-ifs
};

struct ActionRow {
    const char* id;
    MenuId menu;
    int group; // a line is drawn between groups of a menu
    const char* text;
    const char* help;     // one sentence: tooltip, and what the page of keys says of it
    const char* icon;     // empty: none
    const char* shortcut; // portable text; alternatives separated by "; "
    When when;
    void (Commands::*run)();
    bool checkable = false;
};

const std::vector<ActionRow>& actionTable();

class Actions : public QObject {
    Q_OBJECT

public:
    explicit Actions(Commands& commands, QWidget* window);

    QAction* action(const char* id) const; // of a row of the table
    void fill(QMenuBar& bar);
    static QString menuTitle(MenuId menu); // translated, without its mnemonic
    void fillContextMenu(QMenu& menu) const;
    void fillScenarioMenu(QMenu& menu) const;
    void refresh(); // what is possible now

private:
    Commands& commands_;
    std::map<std::string, QAction*, std::less<>> actions_;
};

} // namespace weft::ui
