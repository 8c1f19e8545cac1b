// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/actions.hpp"
#include "ui/shell/commands.hpp"

#include <QCoreApplication>

namespace weft::ui {

namespace {

struct Table {
    Q_DECLARE_TR_FUNCTIONS(Actions)

public:
    static std::vector<ActionRow> rows();
};

std::vector<ActionRow> Table::rows() {
    using M = MenuId;
    using W = When;
    using C = Commands;
    return {
        {"new", M::File, 0, QT_TR_NOOP("&New design"), "new", "Ctrl+N", W::Always, &C::newDesign},
        {"templates", M::File, 0, QT_TR_NOOP("New from &template…"), "templates", "Ctrl+Shift+N",
         W::Always, &C::showTemplates},
        {"open", M::File, 0, QT_TR_NOOP("&Open…"), "open", "Ctrl+O", W::Always, &C::open},
        {"save", M::File, 1, QT_TR_NOOP("&Save"), "save", "Ctrl+S", W::Always, &C::saveOrAsk},
        {"save-as", M::File, 1, QT_TR_NOOP("Save &as…"), "", "Ctrl+Shift+S", W::Always,
         &C::askAndSave},
        {"export-report", M::File, 2, QT_TR_NOOP("Export &report (PDF)…"), "export", "Ctrl+E",
         W::Filled, &C::exportReport},
        {"export-deck", M::File, 2, QT_TR_NOOP("Export &deck (PDF, PPTX)…"), "", "Ctrl+Shift+E",
         W::Filled, &C::exportDeck},
        {"export-picture", M::File, 2, QT_TR_NOOP("Export canvas as &picture…"), "", "", W::Filled,
         &C::exportPicture},
        {"close", M::File, 3, QT_TR_NOOP("&Close design"), "", "Ctrl+W", W::Always, &C::newDesign},
        {"quit", M::File, 3, QT_TR_NOOP("&Quit"), "", "Ctrl+Q", W::Always, &C::quit},

        {"undo", M::Edit, 0, QT_TR_NOOP("&Undo"), "undo", "Ctrl+Z", W::CanUndo, &C::undo},
        {"redo", M::Edit, 0, QT_TR_NOOP("&Redo"), "redo", "Ctrl+Shift+Z; Ctrl+Y", W::CanRedo,
         &C::redo},
        {"history", M::Edit, 0, QT_TR_NOOP("&History"), "", "Ctrl+Shift+Y", W::Always,
         &C::toggleHistory, true},
        {"cut", M::Edit, 1, QT_TR_NOOP("Cu&t"), "cut", "Ctrl+X", W::Selected, &C::cut},
        {"copy", M::Edit, 1, QT_TR_NOOP("&Copy"), "copy", "Ctrl+C", W::Selected, &C::copy},
        {"copy-picture", M::Edit, 1, QT_TR_NOOP("Copy canvas as p&icture"), "", "Ctrl+Shift+C",
         W::Filled, &C::copyPicture},
        {"paste", M::Edit, 1, QT_TR_NOOP("&Paste"), "paste", "Ctrl+V", W::Pasteable, &C::paste},
        {"duplicate", M::Edit, 1, QT_TR_NOOP("&Duplicate"), "duplicate", "Ctrl+D", W::Selected,
         &C::duplicate},
        {"delete", M::Edit, 1, QT_TR_NOOP("De&lete"), "delete", "Del; Backspace", W::Selected,
         &C::remove},
        {"rename", M::Edit, 2, QT_TR_NOOP("Re&name"), "rename", "F2", W::OneSelected, &C::rename},
        {"select-all", M::Edit, 2, QT_TR_NOOP("Select &all"), "select-all", "Ctrl+A", W::OnCanvas,
         &C::selectAll},
        {"least-cut", M::Edit, 3, QT_TR_NOOP("Least &cut between them"), "", "", W::Cuttable,
         &C::findCut},
        {"cut-between", M::Edit, 3, QT_TR_NOOP("Least cut be&tween…"), "", "", W::Filled,
         &C::askCut},
        {"fail", M::Edit, 3, QT_TR_NOOP("&Fail it"), "", "", W::Failable, &C::fail},
        {"repair", M::Edit, 3, QT_TR_NOOP("Re&pair it"), "", "", W::Repairable, &C::fail},
        {"palette", M::Edit, 4, QT_TR_NOOP("Do or find an&ything…"), "search", "Ctrl+K", W::Always,
         &C::showPalette},
        {"find", M::Edit, 4, QT_TR_NOOP("&Find in library"), "", "Ctrl+F", W::Always, &C::find},
        {"settings", M::Edit, 5, QT_TR_NOOP("&Settings…"), "", "Ctrl+,", W::Always, &C::settings},

        {"align-left", M::Arrange, 0, QT_TR_NOOP("Align &left"), "align-left", "", W::Several,
         &C::alignLeft},
        {"align-centre", M::Arrange, 0, QT_TR_NOOP("Align &centres"), "align-centre", "",
         W::Several, &C::alignCentre},
        {"align-right", M::Arrange, 0, QT_TR_NOOP("Align &right"), "align-right", "", W::Several,
         &C::alignRight},
        {"align-top", M::Arrange, 1, QT_TR_NOOP("Align &top"), "align-top", "", W::Several,
         &C::alignTop},
        {"align-middle", M::Arrange, 1, QT_TR_NOOP("Align &middles"), "align-middle", "",
         W::Several, &C::alignMiddle},
        {"align-bottom", M::Arrange, 1, QT_TR_NOOP("Align &bottom"), "align-bottom", "", W::Several,
         &C::alignBottom},

        {"arrange-map", M::Arrange, 2, QT_TR_NOOP("Sites as on a &map"), "", "", W::OnCanvas,
         &C::arrangeMap},

        {"scenario-new", M::Scenario, 0, QT_TR_NOOP("&New what-if from here"), "add",
         "Ctrl+Shift+I", W::Filled, &C::newScenario},
        {"scenario-duplicate", M::Scenario, 0, QT_TR_NOOP("&Duplicate what-if"), "", "",
         W::InScenario, &C::duplicateScenario},
        {"scenario-rename", M::Scenario, 1, QT_TR_NOOP("&Rename what-if"), "", "", W::InScenario,
         &C::renameScenario},
        {"scenario-promote", M::Scenario, 1, QT_TR_NOOP("Make it the &baseline"), "", "",
         W::InScenario, &C::promoteScenario},
        {"scenario-delete", M::Scenario, 1, QT_TR_NOOP("De&lete what-if"), "", "", W::InScenario,
         &C::removeScenario},
        {"scenario-changes", M::Scenario, 2, QT_TR_NOOP("What it &changes…"), "", "Ctrl+I",
         W::InScenario, &C::showScenarioChanges},
        {"scenario-next", M::Scenario, 3, QT_TR_NOOP("Ne&xt"), "", "Ctrl+PgDown", W::HasScenarios,
         &C::nextScenario},
        {"scenario-previous", M::Scenario, 3, QT_TR_NOOP("&Previous"), "", "Ctrl+PgUp",
         W::HasScenarios, &C::previousScenario},

        {"zoom-in", M::View, 0, QT_TR_NOOP("Zoom &in"), "zoom-in", "Ctrl++; Ctrl+=", W::Always,
         &C::zoomIn},
        {"zoom-out", M::View, 0, QT_TR_NOOP("Zoom &out"), "zoom-out", "Ctrl+-", W::Always,
         &C::zoomOut},
        {"zoom-100", M::View, 0, QT_TR_NOOP("&Actual size"), "", "Ctrl+1", W::Always,
         &C::zoomActual},
        {"zoom-fit", M::View, 0, QT_TR_NOOP("&Fit everything"), "zoom-fit", "Ctrl+0", W::Always,
         &C::zoomFit},
        {"zoom-selection", M::View, 0, QT_TR_NOOP("Fit &selection"), "", "Ctrl+Home", W::Selected,
         &C::zoomSelection},
        {"page-design", M::View, 1, QT_TR_NOOP("&Design"), "", "F5", W::Always, &C::pageDesign},
        {"page-plant", M::View, 1, QT_TR_NOOP("Pla&nt"), "", "F6", W::Always, &C::pagePlant},
        {"page-parts", M::View, 1, QT_TR_NOOP("&Parts"), "", "F7", W::Always, &C::pageParts},
        {"page-compare", M::View, 1, QT_TR_NOOP("&Compare topologies"), "", "F8", W::Always,
         &C::pageCompare},
        {"page-readiness", M::View, 1, QT_TR_NOOP("Readi&ness"), "", "F12", W::Always,
         &C::pageReadiness},
        {"present", M::View, 1, QT_TR_NOOP("Presen&tation"), "", "Shift+F5", W::Filled,
         &C::present},
        {"show-library", M::View, 2, QT_TR_NOOP("&Library"), "library", "F9", W::Always,
         &C::toggleLibrary, true},
        {"show-inspector", M::View, 2, QT_TR_NOOP("I&nspector"), "panel-right", "F10", W::Always,
         &C::toggleInspector, true},
        {"show-results", M::View, 2, QT_TR_NOOP("&Results"), "panel-bottom", "F11", W::Always,
         &C::toggleResults, true},
        {"show-workloads", M::View, 2, QT_TR_NOOP("&Workloads"), "workload", "Shift+F9", W::Always,
         &C::showWorkloads},
        {"show-performance", M::View, 2, QT_TR_NOOP("P&erformance"), "", "Shift+F11", W::Filled,
         &C::showPerformance},
        {"show-flows", M::View, 2, QT_TR_NOOP("Flo&ws"), "", "Shift+F12", W::Filled, &C::showFlows},
        {"show-map", M::View, 2, QT_TR_NOOP("Overview &map"), "", "Ctrl+Shift+M", W::Always,
         &C::toggleMap, true},
        {"heat-load", M::Heat, 0, QT_TR_NOOP("&Load of links"), "", "", W::Filled, &C::heatOfLoad,
         true},
        {"heat-power", M::Heat, 0, QT_TR_NOOP("&Power of devices"), "", "", W::Filled,
         &C::heatOfPower, true},
        {"heat-findings", M::Heat, 0, QT_TR_NOOP("What was &found"), "", "", W::Filled,
         &C::heatOfFindings, true},
        {"heat-none", M::Heat, 1, QT_TR_NOOP("&None"), "", "", W::Filled, &C::heatOfNothing, true},
        {"theme-system", M::View, 3, QT_TR_NOOP("Theme of the s&ystem"), "theme", "", W::Always,
         &C::themeSystem, true},
        {"theme-light", M::View, 3, QT_TR_NOOP("Li&ght theme"), "", "", W::Always, &C::themeLight,
         true},
        {"theme-dark", M::View, 3, QT_TR_NOOP("Dar&k theme"), "", "", W::Always, &C::themeDark,
         true},

        {"why", M::Help, 0, QT_TR_NOOP("&Why this figure?"), "why", "F3", W::Filled, &C::why},
        {"help-here", M::Help, 0, QT_TR_NOOP("&Formula of this figure"), "help", "F1", W::Always,
         &C::helpHere},
        {"help", M::Help, 1, QT_TR_NOOP("&Manual and formulas"), "", "", W::Always, &C::help},
        {"keys", M::Help, 1, QT_TR_NOOP("&Keys and gestures"), "", "Shift+F1", W::Always, &C::keys},
        {"tour", M::Help, 1, QT_TR_NOOP("&Tour of the window"), "", "", W::Always, &C::tour},
        {"about", M::Help, 1, QT_TR_NOOP("&About Weft"), "", "", W::Always, &C::about},
    };
}

} // namespace

const std::vector<ActionRow>& actionTable() {
    static const std::vector<ActionRow> rows = Table::rows();
    return rows;
}

} // namespace weft::ui
