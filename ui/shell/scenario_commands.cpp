// SPDX-License-Identifier: GPL-3.0-or-later
// The commands of the menu What-if.
#include "core/design/scenario.hpp"
#include "ui/session/document.hpp"
#include "ui/shell/commands.hpp"
#include "ui/shell/main_window.hpp"
#include "ui/shell/scenario_bar.hpp"

#include <QTabBar>

namespace weft::ui {

namespace {

// "What-if 2": the first number whose name is free.
std::string freeName(const Design& design, const QString& stem) {
    for (int i = 1;; ++i) {
        const std::string name = QStringLiteral("%1 %2").arg(stem).arg(i).toStdString();
        if (findScenario(design, name) == nullptr) {
            return name;
        }
    }
}

} // namespace

void Commands::newScenario() {
    Scenario made;
    made.name = freeName(document_.baseline(), tr("What-if"));
    made.id = freshId(document_.baseline(), made.name);
    made.on = document_.activeScenario();
    if (document_.commit(PutScenario{made})) {
        document_.activate(made.id);
        window_.scenarios().renameActive();
    }
}

void Commands::duplicateScenario() {
    const Scenario* shown = document_.baseline().scenario(document_.activeScenario());
    if (shown == nullptr) {
        return;
    }
    Scenario made = *shown;
    made.name = freeName(document_.baseline(),
                         QString::fromStdString(shown->name.empty() ? shown->id : shown->name));
    made.id = freshId(document_.baseline(), made.name);
    if (document_.commit(PutScenario{made})) {
        document_.activate(made.id);
    }
}

void Commands::renameScenario() {
    window_.scenarios().renameActive();
}

void Commands::promoteScenario() {
    document_.commit(PromoteScenario{document_.activeScenario()});
}

void Commands::removeScenario() {
    document_.commit(RemoveItem{document_.activeScenario()});
}

void Commands::showScenarioChanges() {
    window_.scenarios().showChanges();
}

void Commands::nextScenario() {
    QTabBar* tabs = window_.scenarios().tabs();
    tabs->setCurrentIndex((tabs->currentIndex() + 1) % tabs->count());
}

void Commands::previousScenario() {
    QTabBar* tabs = window_.scenarios().tabs();
    tabs->setCurrentIndex((tabs->currentIndex() + tabs->count() - 1) % tabs->count());
}

} // namespace weft::ui
