// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/cabling.hpp"
#include "tests/ui/plant/fixture.hpp"
#include "ui/paint/labels.hpp"
#include "ui/panels/export_job.hpp"
#include "ui/plant/cabling_tab.hpp"

#include <QSignalSpy>

namespace weft::ui {

namespace {

class LabelsTest : public PlantTest {
protected:
    ExportInput input(const SnapshotPtr& of, ExportProgress told = {}) const {
        return {of->design, of->catalog, of->analysis, std::move(told)};
    }
};

// Pages of a PDF by its page objects; the tree's own is "/Type /Pages".
qsizetype pagesOf(const QByteArray& pdf) {
    return pdf.count("/Type /Page\n");
}

TEST_F(LabelsTest, twoForEveryCableOnAsManySheetsAsTheyFill) {
    openSuperPod();
    const SnapshotPtr snapshot = document.snapshot();
    const Result<QByteArray> pdf = renderLabels(input(snapshot));
    ASSERT_TRUE(pdf) << pdf.error().toString();
    const std::int64_t labels = 2 * cablesOf(snapshot->analysis);
    constexpr std::int64_t kPerSheet = kLabelColumns * kLabelRows;
    EXPECT_EQ(pagesOf(*pdf), (labels + kPerSheet - 1) / kPerSheet);
}

TEST_F(LabelsTest, areTheSameBytesOnAnotherDay) {
    openSuperPod();
    const SnapshotPtr snapshot = document.snapshot();
    const QByteArray first = *renderLabels(input(snapshot));
    QTest::qSleep(1100); // a date of writing would differ
    EXPECT_EQ(first, *renderLabels(input(snapshot)));
}

TEST_F(LabelsTest, areGivenUpWithoutAFile) {
    openSuperPod();
    const SnapshotPtr snapshot = document.snapshot();
    const QString path = folder.path() + QStringLiteral("/labels.pdf");
    const Result<void> written =
        writeLabels(input(snapshot, [](double) { return false; }), path.toStdString());
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().code, ErrorCode::Cancelled);
    EXPECT_FALSE(QFile::exists(path));
}

TEST_F(LabelsTest, arePrintedFromTheScheduleOffTheUiThread) {
    openSuperPod();
    showPage();
    auto* tab = page.showTab<CablingTab>();
    const QString path = folder.path() + QStringLiteral("/labels.pdf");
    QSignalSpy finished(tab->job(), &ExportJob::finished);
    ASSERT_TRUE(tab->printLabels(path));
    ASSERT_TRUE(finished.wait(60000));
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_EQ(file.readAll(), *renderLabels(input(document.snapshot())));
}

TEST_F(LabelsTest, ofADesignWithoutCablesAreRefused) {
    EXPECT_FALSE(renderLabels(input(document.snapshot())));
}

} // namespace

} // namespace weft::ui
