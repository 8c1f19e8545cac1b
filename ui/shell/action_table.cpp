// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/actions.hpp"
#include "ui/shell/commands.hpp"

namespace weft::ui {

#define T(text) QT_TRANSLATE_NOOP("Actions", text)

const std::vector<ActionRow>& actionTable() {
    using M = MenuId;
    using W = When;
    using C = Commands;
    static const std::vector<ActionRow> rows = {
        {"new", M::File, 0, T("&New design"), "new", "Ctrl+N", W::Always, &C::newDesign},
        {"templates", M::File, 0, T("New from &template…"), "templates", "Ctrl+Shift+N", W::Always,
         &C::showTemplates},
        {"open", M::File, 0, T("&Open…"), "open", "Ctrl+O", W::Always, &C::open},
        {"save", M::File, 1, T("&Save"), "save", "Ctrl+S", W::Always, &C::saveOrAsk},
        {"save-as", M::File, 1, T("Save &as…"), "", "Ctrl+Shift+S", W::Always, &C::askAndSave},
        {"export-report", M::File, 2, T("Export &report (PDF)…"), "export", "Ctrl+E", W::Filled,
         &C::exportReport},
        {"export-deck", M::File, 2, T("Export &deck (PDF, PPTX)…"), "", "Ctrl+Shift+E", W::Filled,
         &C::exportDeck},
        {"export-picture", M::File, 2, T("Export canvas as &picture…"), "", "", W::Filled,
         &C::exportPicture},
        {"close", M::File, 3, T("&Close design"), "", "Ctrl+W", W::Always, &C::newDesign},
        {"quit", M::File, 3, T("&Quit"), "", "Ctrl+Q", W::Always, &C::quit},

        {"undo", M::Edit, 0, T("&Undo"), "undo", "Ctrl+Z", W::CanUndo, &C::undo},
        {"redo", M::Edit, 0, T("&Redo"), "redo", "Ctrl+Shift+Z; Ctrl+Y", W::CanRedo, &C::redo},
        {"history", M::Edit, 0, T("&History"), "", "Ctrl+Shift+Y", W::Always, &C::toggleHistory,
         true},
        {"cut", M::Edit, 1, T("Cu&t"), "cut", "Ctrl+X", W::Selected, &C::cut},
        {"copy", M::Edit, 1, T("&Copy"), "copy", "Ctrl+C", W::Selected, &C::copy},
        {"copy-picture", M::Edit, 1, T("Copy canvas as p&icture"), "", "Ctrl+Shift+C", W::Filled,
         &C::copyPicture},
        {"paste", M::Edit, 1, T("&Paste"), "paste", "Ctrl+V", W::Pasteable, &C::paste},
        {"duplicate", M::Edit, 1, T("&Duplicate"), "duplicate", "Ctrl+D", W::Selected,
         &C::duplicate},
        {"delete", M::Edit, 1, T("De&lete"), "delete", "Del; Backspace", W::Selected, &C::remove},
        {"rename", M::Edit, 2, T("Re&name"), "rename", "F2", W::OneSelected, &C::rename},
        {"select-all", M::Edit, 2, T("Select &all"), "select-all", "Ctrl+A", W::OnCanvas,
         &C::selectAll},
        {"least-cut", M::Edit, 3, T("Least &cut between them"), "", "", W::Cuttable, &C::findCut},
        {"cut-between", M::Edit, 3, T("Least cut be&tween…"), "", "", W::Filled, &C::askCut},
        {"fail", M::Edit, 3, T("&Fail it"), "", "", W::Failable, &C::fail},
        {"repair", M::Edit, 3, T("Re&pair it"), "", "", W::Repairable, &C::fail},
        {"palette", M::Edit, 4, T("Do or find an&ything…"), "search", "Ctrl+K", W::Always,
         &C::showPalette},
        {"find", M::Edit, 4, T("&Find in library"), "", "Ctrl+F", W::Always, &C::find},

        {"align-left", M::Arrange, 0, T("Align &left"), "align-left", "", W::Several,
         &C::alignLeft},
        {"align-centre", M::Arrange, 0, T("Align &centres"), "align-centre", "", W::Several,
         &C::alignCentre},
        {"align-right", M::Arrange, 0, T("Align &right"), "align-right", "", W::Several,
         &C::alignRight},
        {"align-top", M::Arrange, 1, T("Align &top"), "align-top", "", W::Several, &C::alignTop},
        {"align-middle", M::Arrange, 1, T("Align &middles"), "align-middle", "", W::Several,
         &C::alignMiddle},
        {"align-bottom", M::Arrange, 1, T("Align &bottom"), "align-bottom", "", W::Several,
         &C::alignBottom},

        {"arrange-map", M::Arrange, 2, T("Sites as on a &map"), "", "", W::OnCanvas,
         &C::arrangeMap},

        {"scenario-new", M::Scenario, 0, T("&New what-if from here"), "add", "Ctrl+Shift+I",
         W::Filled, &C::newScenario},
        {"scenario-duplicate", M::Scenario, 0, T("&Duplicate what-if"), "", "", W::InScenario,
         &C::duplicateScenario},
        {"scenario-rename", M::Scenario, 1, T("&Rename what-if"), "", "", W::InScenario,
         &C::renameScenario},
        {"scenario-promote", M::Scenario, 1, T("Make it the &baseline"), "", "", W::InScenario,
         &C::promoteScenario},
        {"scenario-delete", M::Scenario, 1, T("De&lete what-if"), "", "", W::InScenario,
         &C::removeScenario},
        {"scenario-changes", M::Scenario, 2, T("What it &changes…"), "", "Ctrl+I", W::InScenario,
         &C::showScenarioChanges},
        {"scenario-next", M::Scenario, 3, T("Ne&xt"), "", "Ctrl+PgDown", W::HasScenarios,
         &C::nextScenario},
        {"scenario-previous", M::Scenario, 3, T("&Previous"), "", "Ctrl+PgUp", W::HasScenarios,
         &C::previousScenario},

        {"zoom-in", M::View, 0, T("Zoom &in"), "zoom-in", "Ctrl++; Ctrl+=", W::Always, &C::zoomIn},
        {"zoom-out", M::View, 0, T("Zoom &out"), "zoom-out", "Ctrl+-", W::Always, &C::zoomOut},
        {"zoom-100", M::View, 0, T("&Actual size"), "", "Ctrl+1", W::Always, &C::zoomActual},
        {"zoom-fit", M::View, 0, T("&Fit everything"), "zoom-fit", "Ctrl+0", W::Always,
         &C::zoomFit},
        {"zoom-selection", M::View, 0, T("Fit &selection"), "", "Ctrl+Home", W::Selected,
         &C::zoomSelection},
        {"page-design", M::View, 1, T("&Design"), "", "F5", W::Always, &C::pageDesign},
        {"page-plant", M::View, 1, T("Pla&nt"), "", "F6", W::Always, &C::pagePlant},
        {"page-parts", M::View, 1, T("&Parts"), "", "F7", W::Always, &C::pageParts},
        {"page-compare", M::View, 1, T("&Compare topologies"), "", "F8", W::Always,
         &C::pageCompare},
        {"page-readiness", M::View, 1, T("Readi&ness"), "", "F12", W::Always, &C::pageReadiness},
        {"present", M::View, 1, T("Presen&tation"), "", "Shift+F5", W::Filled, &C::present},
        {"show-library", M::View, 2, T("&Library"), "library", "F9", W::Always, &C::toggleLibrary,
         true},
        {"show-inspector", M::View, 2, T("I&nspector"), "panel-right", "F10", W::Always,
         &C::toggleInspector, true},
        {"show-results", M::View, 2, T("&Results"), "panel-bottom", "F11", W::Always,
         &C::toggleResults, true},
        {"show-workloads", M::View, 2, T("&Workloads"), "workload", "Shift+F9", W::Always,
         &C::showWorkloads},
        {"show-performance", M::View, 2, T("P&erformance"), "", "Shift+F11", W::Filled,
         &C::showPerformance},
        {"show-flows", M::View, 2, T("Flo&ws"), "", "Shift+F12", W::Filled, &C::showFlows},
        {"theme-system", M::View, 3, T("Theme of the s&ystem"), "theme", "", W::Always,
         &C::themeSystem, true},
        {"theme-light", M::View, 3, T("Li&ght theme"), "", "", W::Always, &C::themeLight, true},
        {"theme-dark", M::View, 3, T("Dar&k theme"), "", "", W::Always, &C::themeDark, true},

        {"why", M::Help, 0, T("&Why this figure?"), "why", "F3", W::Filled, &C::why},
        {"help", M::Help, 1, T("&Keys and gestures"), "help", "F1", W::Always, &C::help},
        {"about", M::Help, 1, T("&About Weft"), "", "", W::Always, &C::about},
    };
    return rows;
}

#undef T

} // namespace weft::ui
