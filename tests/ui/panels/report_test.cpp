// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixture.hpp"
#include "ui/paint/figures.hpp"
#include "ui/paint/report.hpp"

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

TEST_F(ReportTest, anUnwritablePathIsAnErrorWithItsPlace) {
    const Result<void> written =
        writeReport(emptyDesign("x"), Analysis(), "/nowhere/at/all/report.pdf");
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().code, ErrorCode::Unwritable);
}

} // namespace

} // namespace weft::ui
