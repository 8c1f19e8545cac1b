// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixture.hpp"
#include "ui/flows/telemetry_page.hpp"
#include "ui/models/telemetry_model.hpp"
#include "ui/panels/export_job.hpp"

#include <QFile>
#include <QTableView>

namespace weft::ui {
namespace {

TEST_F(FlowsTest, ThePlanToWatchIsTheEnginesAndItsRateTheMetrics) {
    openFactory();
    show();
    auto* page = tab.showPage<TelemetryPage>();
    ASSERT_TRUE(QTest::qWaitFor([&] { return page->model()->rowCount() > 0; }, 20000));
    std::size_t counters = 0;
    for (const WatchedClass& watched : page->model()->plan()->classes) {
        counters += watched.counters.size();
    }
    EXPECT_EQ(page->model()->rowCount(), static_cast<int>(counters));
    EXPECT_NEAR(inGbps(page->model()->plan()->rate()), metric("telemetry.rate", "design"),
                1e-9 * metric("telemetry.rate", "design"));
    EXPECT_EQ(namelessFocusable(tab), QStringList());
}

TEST_F(FlowsTest, SubscriptionsAndTheFlowMatrixAreWrittenOffTheUiThread) {
    openFactory();
    show();
    auto* page = tab.showPage<TelemetryPage>();
    for (const auto& [id, holds] :
         {std::pair{"gnmic", "sample-interval"}, std::pair{"flow-matrix", "robot-1"},
          std::pair{"flow-matrix-json", "robot-1"}}) {
        SCOPED_TRACE(id);
        const QString path = folder.filePath(QString::fromLatin1(id));
        ASSERT_TRUE(page->exportTo(id, path));
        ASSERT_TRUE(QTest::qWaitFor([&] { return !page->job()->isRunning(); }, 20000));
        EXPECT_FALSE(page->job()->failed()) << page->job()->sentence().toStdString();
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        EXPECT_TRUE(file.readAll().contains(holds));
    }
}

} // namespace
} // namespace weft::ui
