// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixture.hpp"
#include "ui/flows/availability_page.hpp"
#include "ui/flows/failures_page.hpp"
#include "ui/flows/outages_page.hpp"
#include "ui/models/availability_model.hpp"
#include "ui/models/failures_model.hpp"
#include "ui/models/outages_model.hpp"
#include "ui/paint/wide_words.hpp"

#include <QTableView>
#include <QUndoStack>

namespace weft::ui {
namespace {

TEST(AvailabilityText, NinesAreCutNotRounded) {
    EXPECT_EQ(availabilityText(1), QStringLiteral("100\u202f%"));
    EXPECT_EQ(availabilityText(0.9999), QStringLiteral("99.99\u202f%"));
    EXPECT_EQ(availabilityText(0.999999999), QStringLiteral("99.99999\u202f%"));
    EXPECT_TRUE(downtimeText(0.9999).startsWith(QStringLiteral("52.6")));
}

TEST_F(FlowsTest, AvailabilityOfFabricsSitesAndFlowsIsTheMetricsOwn) {
    openFactory();
    show();
    auto* page = tab.showPage<AvailabilityPage>();
    AvailabilityModel& model = *page->model();
    ASSERT_GT(model.rowCount(), 0);
    int sites = 0, flows = 0, missing = 0;
    for (int row = 0; row < model.rowCount(); ++row) {
        const AvailabilityRow& at = model.row(row);
        const Metric* metric =
            document.snapshot()->analysis.find(availabilityMetric(at.of), at.scope);
        ASSERT_NE(metric, nullptr) << at.scope;
        EXPECT_NEAR(metric->value, at.share, 1e-12);
        sites += at.of == AvailabilityRow::Of::Site ? 1 : 0;
        flows += at.of == AvailabilityRow::Of::Flow ? 1 : 0;
        missing += at.target && at.share < *at.target ? 1 : 0;
    }
    EXPECT_EQ(sites, static_cast<int>(wide().sites.size()));
    EXPECT_EQ(flows, static_cast<int>(wide().flows.size()));
    EXPECT_EQ(model.missing(), missing);
    page->table()->sortByColumn(AvailabilityModel::Down, Qt::DescendingOrder);
    for (int row = 1; row < model.rowCount(); ++row) {
        EXPECT_LE(model.row(row - 1).share, model.row(row).share);
    }
}

TEST_F(FlowsTest, WhatBreaksIsSelectedOnTheCanvas) {
    openFactory();
    waitForWhole();
    show();
    auto* page = tab.showPage<OutagesPage>();
    OutagesModel& model = *page->model();
    ASSERT_GT(model.rowCount(), 0);
    for (int row = 0; row < model.rowCount(); ++row) {
        EXPECT_TRUE(model.effect(row).breaks());
        const bool isFirstPair =
            row > 0 && model.effect(row).units.size() > model.effect(row - 1).units.size();
        EXPECT_TRUE(isFirstPair || row == 0 ||
                    model.effect(row).units.size() == model.effect(row - 1).units.size());
    }
    page->table()->setCurrentIndex(model.index(0, 0));
    EXPECT_EQ(selection.ids(), model.failing(0));
    for (const QString& id : selection.ids()) {
        EXPECT_TRUE(document.design().wan(utf8(id)) || document.design().site(utf8(id)) ||
                    document.design().fabric(utf8(id)));
    }
    EXPECT_FALSE(model.broken(0).isEmpty());
}

TEST_F(FlowsTest, TimesBetweenFailuresAreTypedOverAndTheFailuresFollow) {
    openFactory();
    show();
    auto* page = tab.showPage<FailuresPage>();
    FailuresModel& model = *page->model();
    int row = 0;
    while (model.metric(row) == nullptr ||
           model.metric(row)->id != "availability.failures.switch") {
        ASSERT_LT(++row, model.rowCount());
    }
    const double before = model.metric(row)->value;
    const Duration mtbf = reliabilityOf(document.design(), "switch")->mtbf;
    const Duration half = mtbf * 0.5;
    ASSERT_TRUE(model.setData(model.index(row, FailuresModel::Between),
                              QString::number(inSeconds(half), 'f', 3) + QStringLiteral(" s"),
                              Qt::EditRole));
    waitForAnalysis();
    EXPECT_NEAR(model.metric(row)->value, 2 * before, 1e-6 * before);
    ASSERT_TRUE(model.setData(model.index(row, FailuresModel::Between), QString(), Qt::EditRole));
    EXPECT_EQ(reliabilityOf(document.design(), "switch")->mtbf, mtbf);
    document.undoStack()->undo();
    document.undoStack()->undo();
    EXPECT_TRUE(document.design().reliability->empty());
    waitForAnalysis();
}

} // namespace
} // namespace weft::ui
