// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/file.hpp"
#include "core/design/file.hpp"
#include "fixture.hpp"
#include "tests/core/base/full_disk.hpp"
#include "ui/paint/figures.hpp"
#include "ui/paint/report.hpp"
#include "ui/paint/report_html.hpp"

#include <QDir>
#include <QFile>
#include <QProcess>

#include <clocale>

namespace weft::ui {

namespace {

class ReportTest : public PanelTest {
protected:
    QString textOf(const QString& pdf) {
        QProcess reader;
        reader.start(QStringLiteral("pdftotext"), {pdf, QStringLiteral("-")});
        EXPECT_TRUE(reader.waitForFinished(20000));
        return QString::fromUtf8(reader.readAllStandardOutput());
    }
    // Line breaks inside a cell are the layout's; what was written is compared without blanks.
    static QString solid(QString words) {
        words.remove(QChar(0x202f));
        words.remove(QChar(0x00a0));
        words.remove(QChar(0x00ad));
        return words.simplified().remove(QLatin1Char(' '));
    }
};

TEST_F(ReportTest, carriesEveryPartAndTheSameNumbers) {
    if (QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty()) {
        GTEST_SKIP() << "pdftotext is not installed";
    }
    openSuperPod();
    const SnapshotPtr snapshot = document.snapshot();
    const QString path = folder.path() + QStringLiteral("/report.pdf");
    const Result<void> written =
        writeReport(snapshot->design, snapshot->analysis, path.toStdString());
    ASSERT_TRUE(written) << written.error().toString();
    const QString report = textOf(path);
    for (const BillLine& line : snapshot->analysis.bill->lines) {
        EXPECT_TRUE(solid(report).contains(solid(text(line.part)))) << line.part;
    }
    for (const Figure& figure :
         headlineFigures(snapshot->design, snapshot->analysis,
                         headlineFabric(snapshot->design, snapshot->analysis, {}))) {
        EXPECT_TRUE((figure.isOptional && figure.isMissing()) ||
                    solid(report).contains(solid(figure.value.joined())))
            << figure.key.toStdString();
    }
}

TEST_F(ReportTest, hasASectionForAllThatTheDesignHas) {
    const auto has = [](const QString& html, const char* title) {
        return html.contains(QStringLiteral(">%1</h2>").arg(QLatin1String(title)));
    };
    openSuperPod();
    Design design = document.snapshot()->design;
    Presentation said;
    said.title = "Hall <2>";
    design.presentation = said;
    design.scenarios.write() = {
        {"wide", "Two to one", {}, {}, {SetParameter{"compute", "oversubscription", 2.0}}}};
    const auto compared = whatIfs(design, {}, document.catalog(), Depth::Frame);
    ASSERT_TRUE(compared);
    const WhatIf& baseline = compared->front();
    const QString html = reportHtml(baseline.design, baseline.analysis, *compared);
    for (const char* title :
         {"Key figures", "What-ifs against the baseline", "Sites and racks", "The whole design",
          "Findings", "Readiness", "Bill of materials", "Method and sources"}) {
        EXPECT_TRUE(has(html, title)) << title;
    }
    EXPECT_TRUE(html.contains(QStringLiteral("Hall &lt;2&gt;")));
    EXPECT_FALSE(has(html, "Flows between sites"));
    // Both values of a figure that differs stand in its row.
    for (const WhatIf& each : *compared) {
        const QString value =
            metricText(*each.analysis.find("fabric.bisection", "compute")).joined();
        EXPECT_TRUE(html.contains(value.toHtmlEscaped())) << value.toStdString();
    }

    const Result<Design> hospital =
        loadDesign(WEFT_SOURCE_DIR "/resources/templates/hospital-imaging-rag.weft");
    ASSERT_TRUE(hospital);
    const auto alone = whatIfs(*hospital, {}, document.catalog(), Depth::Frame);
    ASSERT_TRUE(alone);
    const QString wide = reportHtml(alone->front().design, alone->front().analysis, *alone);
    EXPECT_TRUE(has(wide, "Flows between sites"));
    EXPECT_FALSE(has(wide, "What-ifs against the baseline"));
    for (const Flow& flow : *hospital->flows) {
        EXPECT_TRUE(wide.contains(text(flow.name).toHtmlEscaped())) << flow.name;
    }
}

TEST_F(ReportTest, isOnThePaperAskedFor) {
    const Design design = emptyDesign("x");
    EXPECT_NE(renderReport(design, Analysis(), {}, {Paper::A4, {}}),
              renderReport(design, Analysis(), {}, {Paper::Letter, {}}));
    EXPECT_TRUE(
        renderReport(design, Analysis(), {}, {Paper::Letter, {}}).contains("/MediaBox [0 0 612"));
}

TEST_F(ReportTest, leavesTheNumericLocaleAlone) {
    openFabric("fat-tree", {"radix=8", "rate=400Gb/s"});
    const SnapshotPtr snapshot = document.snapshot();
    EXPECT_FALSE(renderReport(snapshot->design, snapshot->analysis).isEmpty());
    EXPECT_STREQ(std::localeconv()->decimal_point, ".");
}

TEST_F(ReportTest, anEmptyDesignHasAReportToo) {
    const QByteArray bytes = renderReport(emptyDesign("Leer"), Analysis());
    EXPECT_TRUE(bytes.startsWith("%PDF"));
}

// The logo is drawn at the head; one that cannot be shown leaves no trace of its mark.
TEST_F(ReportTest, showsTheLogo) {
    Design design = emptyDesign("Leer");
    const QString plain = reportHtml(design, Analysis(), {});
    Presentation said;
    said.logo = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"40\" height=\"20\">"
                "<rect width=\"40\" height=\"20\" fill=\"#123456\"/></svg>";
    design.presentation = said;
    EXPECT_TRUE(reportHtml(design, Analysis(), {}).contains(logoMark()));
    const QByteArray with = renderReport(design, Analysis());
    design.presentation = Presentation();
    const QByteArray without = renderReport(design, Analysis());
    EXPECT_GT(with.size(), without.size());
    said.logo = "\x89PNG\r\n\x1a\n";
    design.presentation = said;
    EXPECT_EQ(reportHtml(design, Analysis(), {}), plain);
}

// No half report either where the disk is full, and none in place of what is no file.
TEST_F(ReportTest, aFullDiskLeavesTheOldReport) {
    const std::string path = (folder.path() + QStringLiteral("/report.pdf")).toStdString();
    ASSERT_TRUE(saveAtomically(path, "the old one"));
    const Result<void> written = [&] {
        const weft::test::FullDisk full(4096);
        return writeReport(emptyDesign("x"), Analysis(), path);
    }();
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().code, ErrorCode::Unwritable);
    EXPECT_EQ(*readFile(path), "the old one");
    EXPECT_EQ(QDir(folder.path()).entryList({QStringLiteral("report*")}, QDir::Files).size(), 1);
    EXPECT_FALSE(writeReport(emptyDesign("x"), Analysis(), "/dev/full"));
}

TEST_F(ReportTest, anUnwritablePathIsAnErrorWithItsPlace) {
    const Result<void> written =
        writeReport(emptyDesign("x"), Analysis(), "/nowhere/at/all/report.pdf");
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().code, ErrorCode::Unwritable);
}

} // namespace

} // namespace weft::ui
