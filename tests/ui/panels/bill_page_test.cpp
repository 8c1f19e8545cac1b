// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.hpp"
#include "core/export/bom.hpp"
#include "core/export/exporter.hpp"
#include "fixture.hpp"
#include "ui/paint/words.hpp"
#include "ui/panels/bill_page.hpp"
#include "ui/panels/export_job.hpp"

#include <QFile>
#include <QSignalSpy>
#include <QTableView>

#include <limits>

namespace weft::ui {

namespace {

class BillPageTest : public PanelTest {};

TEST_F(BillPageTest, totalsAreTheBills) {
    openSuperPod();
    BillPage page(document);
    const Bill& bill = *document.snapshot()->analysis.bill;
    EXPECT_EQ(totalsOf(*page.model(), *page.filter()), totalsOf(bill));
    Money cost;
    std::int64_t pieces = 0;
    for (const BillLine& line : bill.lines) {
        cost += extendedOf(line);
        pieces += line.quantity;
    }
    EXPECT_EQ(totalsOf(bill).cost, cost);
    EXPECT_EQ(totalsOf(bill).pieces, pieces);
    EXPECT_TRUE(page.totalsText().contains(exactMoney(cost)));
}

TEST_F(BillPageTest, totalsAreTheExports) {
    openSuperPod();
    const SnapshotPtr snapshot = document.snapshot();
    const BomTable table = bomTable({snapshot->design, snapshot->catalog, snapshot->analysis});
    const BillTotals totals = totalsOf(*snapshot->analysis.bill);
    EXPECT_EQ(totals.cost, table.totals.price);
    EXPECT_EQ(totals.pieces, table.totals.pieces);
    EXPECT_EQ(totals.unpriced, table.totals.unpriced);
    EXPECT_DOUBLE_EQ(inWatts(totals.typical), inWatts(table.totals.typical));
}

TEST_F(BillPageTest, filteredTotalsAreOfWhatIsShown) {
    openSuperPod();
    BillPage page(document);
    page.filter()->setKind(BillKind::Switch);
    const BillTotals shown = totalsOf(*page.model(), *page.filter());
    EXPECT_EQ(shown.pieces, static_cast<std::int64_t>(metric("fabric.switches")));
    page.filter()->setWords(QStringLiteral("no such thing"));
    EXPECT_EQ(page.filter()->rowCount(), 0);
}

TEST_F(BillPageTest, sortsByQuantityAsANumber) {
    openSuperPod();
    BillPage page(document);
    page.table()->sortByColumn(BillModel::Quantity, Qt::DescendingOrder);
    qlonglong before = std::numeric_limits<qlonglong>::max();
    for (int row = 0; row < page.filter()->rowCount(); ++row) {
        const qlonglong now =
            page.filter()->index(row, BillModel::Quantity).data(BillModel::kSortRole).toLongLong();
        EXPECT_LE(now, before);
        before = now;
    }
}

TEST_F(BillPageTest, exportsOffTheUiThread) {
    openSuperPod();
    BillPage page(document);
    const QString path = folder.path() + QStringLiteral("/bill.csv");
    QSignalSpy finished(page.job(), &ExportJob::finished);
    ASSERT_TRUE(page.exportTo("bom-csv", path));
    ASSERT_TRUE(finished.wait(10000));
    EXPECT_FALSE(page.job()->failed()) << page.job()->sentence().toStdString();
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_TRUE(file.readAll().contains("QM9700"));
}

TEST_F(BillPageTest, anExportSaysHowFarItIsAndCanBeCancelled) {
    openSuperPod();
    BillPage page(document);
    std::vector<double> shares;
    const SnapshotPtr snapshot = document.snapshot();
    const ExportInput input{snapshot->design, snapshot->catalog, snapshot->analysis,
                            [&](double share) {
                                shares.push_back(share);
                                return true;
                            }};
    ASSERT_TRUE(findExporter("cabling-csv")->bytes(input));
    ASSERT_FALSE(shares.empty());
    EXPECT_TRUE(std::is_sorted(shares.begin(), shares.end()));
    EXPECT_GT(shares.back(), 0.4); // 2,040 cables, told after 1,024
    EXPECT_LE(shares.back(), 1);

    const QString path = folder.path() + QStringLiteral("/never.csv");
    QSignalSpy finished(page.job(), &ExportJob::finished);
    ASSERT_TRUE(page.job()->start(QStringLiteral("a long one"), path,
                                  [&](const ExportProgress& progress) -> Result<void> {
                                      while (progress(0.5)) {
                                          std::this_thread::sleep_for(std::chrono::milliseconds(1));
                                      }
                                      return fail(ErrorCode::Cancelled, "cancelled");
                                  }));
    EXPECT_TRUE(QTest::qWaitFor([&] { return page.job()->percent() == 50; }, 5000));
    page.job()->cancel();
    ASSERT_TRUE(finished.wait(5000));
    EXPECT_FALSE(page.job()->failed());
    EXPECT_FALSE(QFile::exists(path));
}

TEST_F(BillPageTest, aRefusedPathIsSaidCalmly) {
    openSuperPod();
    BillPage page(document);
    QSignalSpy finished(page.job(), &ExportJob::finished);
    ASSERT_TRUE(page.exportTo("bom-csv", QStringLiteral("/nowhere/at/all/bill.csv")));
    ASSERT_TRUE(finished.wait(10000));
    EXPECT_TRUE(page.job()->failed());
    EXPECT_FALSE(page.job()->sentence().isEmpty());
}

TEST_F(BillPageTest, exportsAreTheSameInEveryLocale) {
    openSuperPod();
    BillPage page(document);
    QByteArray files[2];
    for (int i = 0; i < 2; ++i) {
        QLocale::setDefault(i == 0 ? QLocale::c() : QLocale(QLocale::German, QLocale::Germany));
        const QString path = folder.path() + QStringLiteral("/bill-%1.csv").arg(i);
        QSignalSpy finished(page.job(), &ExportJob::finished);
        page.exportTo("bom-csv", path);
        finished.wait(10000);
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        files[i] = file.readAll();
    }
    QLocale::setDefault(QLocale::c());
    EXPECT_EQ(files[0], files[1]);
}

TEST_F(BillPageTest, everyFocusableHasAName) {
    const BillPage page(document);
    EXPECT_EQ(namelessFocusable(page), QStringList());
}

} // namespace

} // namespace weft::ui
