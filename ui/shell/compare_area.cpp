// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/compare_area.hpp"

#include "ui/compare/ranges_page.hpp"
#include "ui/compare/sweep_page.hpp"
#include "ui/compare/what_ifs_page.hpp"
#include "ui/panels/families_page.hpp"

#include <QTabBar>

namespace weft::ui {

CompareArea::CompareArea(Document& document, QWidget* parent) : QTabWidget(parent) {
    auto* whatIfs = new WhatIfsPage(document);
    auto* families = new FamiliesPage(document);
    setAccessibleName(tr("What-ifs and topologies"));
    tabBar()->setAccessibleName(tr("What to compare"));
    setDocumentMode(true);
    tabBar()->setDrawBase(false);
    addTab(whatIfs, tr("What-ifs"));
    addTab(new SweepPage(document), tr("Sweeps"));
    addTab(new RangesPage(document), tr("Ranges"));
    addTab(families, tr("Topologies"));
    connect(whatIfs, &WhatIfsPage::newWanted, this, &CompareArea::whatIfWanted);
    connect(families, &FamiliesPage::used, this, &CompareArea::topologyUsed);
}

} // namespace weft::ui
