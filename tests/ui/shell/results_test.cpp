// SPDX-License-Identifier: GPL-3.0-or-later
// Tabs of the results, workloads in the window, the least cut between any two, files written beside
// the work.
#include "core/design/file.hpp"
#include "core/workload/workload.hpp"
#include "tests/ui/shell/window_fixture.hpp"
#include "ui/canvas/canvas.hpp"
#include "ui/flows/flows.hpp"
#include "ui/panels/export_job.hpp"
#include "ui/panels/workloads.hpp"
#include "ui/performance/performance.hpp"
#include "ui/session/fabric_parts.hpp"
#include "ui/session/workload_starters.hpp"
#include "ui/shell/actions.hpp"
#include "ui/shell/commands.hpp"
#include "ui/shell/cut_dialog.hpp"
#include "ui/shell/results_area.hpp"

#include <QComboBox>
#include <QFile>
#include <QImage>
#include <QLabel>
#include <QListView>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTimer>
#include <QUndoStack>

namespace weft::ui {
namespace {

class ResultsAreaTest : public WindowTest {
protected:
    Id addWorkload(const char* kind) {
        const Workload made =
            newWorkload(document.design(), *findWorkloadKind(kind), QLatin1String(kind), {});
        EXPECT_TRUE(document.commit(PutWorkload{made}));
        waitForAnalysis();
        return made.id;
    }
};

TEST_F(ResultsAreaTest, PerformanceOpensByItsActionWithRoomForItsCharts) {
    openSuperPod();
    window.actions().action("show-performance")->trigger();
    EXPECT_TRUE(window.results().performance()->isVisible());
    EXPECT_GE(window.results().height(), 260);
    window.results().setEnlarged(true);
    EXPECT_FALSE(window.canvas().isVisible());
    EXPECT_TRUE(QTest::qWaitFor([&] { return window.results().height() > 400; }, 2000));
    window.results().setEnlarged(false);
    EXPECT_TRUE(window.canvas().isVisible());
    window.results().showTab(ResultsArea::Tab::Overview);
    EXPECT_FALSE(window.results().performance()->isVisible());
}

TEST_F(ResultsAreaTest, AFindingOfAFlowLeadsToItsRowAndItsWayIsLit) {
    const Result<Design> design =
        loadDesign(WEFT_SOURCE_DIR "/resources/templates/hospital-imaging-rag.weft");
    ASSERT_TRUE(design);
    document.openCopy(*design, QStringLiteral("hospital"));
    waitForAnalysis();
    const std::vector<Finding>& findings = document.snapshot()->analysis.findings;
    const auto failing = std::find_if(findings.begin(), findings.end(), [](const Finding& finding) {
        return finding.id == "flow.availability";
    });
    ASSERT_NE(failing, findings.end()); // on purpose, with a fix
    ASSERT_FALSE(failing->fixes.empty());
    const QString flow = QString::fromStdString(failing->scope);
    selection.reveal(flow);
    EXPECT_TRUE(window.results().flows()->isVisible());
    EXPECT_EQ(selection.ids(), QStringList(flow));
    EXPECT_FALSE(window.results().flows()->way().primary.isEmpty());
    // Del is the canvas' while no field has the keyboard: it deletes what is selected.
    const std::size_t before = document.design().flows->size();
    window.actions().action("delete")->trigger();
    EXPECT_EQ(document.design().flows->size(), before - 1);
    document.undoStack()->undo();
    EXPECT_EQ(document.design().flows->size(), before);
    waitForAnalysis();
}

TEST_F(ResultsAreaTest, AnEmptyDesignBringsTheGalleryBackHoweverLargeTheResultsWere) {
    openSuperPod();
    window.results().setEnlarged(true);
    document.newDesign();
    waitForAnalysis();
    EXPECT_TRUE(window.isGalleryShown());
    EXPECT_FALSE(window.results().isEnlarged());
}

TEST_F(ResultsAreaTest, AProblemOfAWorkloadLeadsToItsRowAndKeysWorkOnIt) {
    openSuperPod();
    const Id id = addWorkload("inference");
    selection.reveal(QString::fromStdString(id));
    EXPECT_EQ(selection.ids(), QStringList(QString::fromStdString(id)));
    EXPECT_TRUE(window.workloads().isVisible());
    EXPECT_TRUE(window.workloads().list()->selectionModel()->hasSelection());
    window.actions().action("duplicate")->trigger();
    EXPECT_EQ(document.design().workloads->size(), 2u);
    window.actions().action("delete")->trigger();
    EXPECT_EQ(document.design().workloads->size(), 1u);
    document.undoStack()->undo();
    EXPECT_EQ(document.design().workloads->size(), 2u);
    waitForAnalysis();
}

TEST_F(ResultsAreaTest, ASelectedWorkloadOutlivesAnEdit) {
    openSuperPod();
    const Id id = addWorkload("inference");
    selection.set({QString::fromStdString(id)});
    document.commit(Rename{fabric(), "Other"});
    waitForAnalysis();
    EXPECT_EQ(selection.ids(), QStringList(QString::fromStdString(id)));
}

TEST_F(ResultsAreaTest, TheLeastCutBetweenTwoUnitsIsAskedAndShown) {
    openSuperPod();
    const SnapshotPtr snapshot = document.snapshot();
    CutDialog dialog(snapshot, fabric());
    ASSERT_GE(dialog.from()->count(), 4) << "four scalable units";
    ASSERT_TRUE(dialog.findButton()->isEnabled());
    dialog.to()->setCurrentIndex(dialog.from()->currentIndex());
    EXPECT_FALSE(dialog.findButton()->isEnabled()) << "a unit and itself";
    dialog.to()->setCurrentIndex(dialog.to()->count() - 1);
    const auto question = dialog.question();
    ASSERT_TRUE(question);
    EXPECT_NE(question->from, question->to);
    CutFinder finder;
    QSignalSpy found(&finder, &CutFinder::found);
    finder.find(snapshot, *question);
    ASSERT_TRUE(found.wait(20000));
    // All ports of the smaller unit, at the rate of each: nothing in the fabric is narrower.
    double gbps = 0;
    const Fabric& built = snapshot->analysis.fabric(fabric())->expansion->fabric;
    for (const ServerUnit& unit : serverUnits(built)) {
        const double its = double(unit.nodes.size()) * double(built.servers[0].portsPerServer) *
                           inGbps(built.servers[0].rate);
        gbps = gbps == 0 ? its : std::min(gbps, its);
    }
    EXPECT_NEAR(inGbps(found[0][0].value<LeastCut>().capacity), gbps, 1e-6 * gbps);
    EXPECT_EQ(namelessFocusable(dialog), QStringList());
}

TEST_F(ResultsAreaTest, TheReportIsWrittenBesideTheWork) {
    openSuperPod();
    const QString path = folder.path() + QStringLiteral("/r.pdf");
    QSignalSpy finished(&window.exports(), &ExportJob::finished);
    ASSERT_TRUE(window.commands().writeReportTo(path));
    EXPECT_FALSE(window.commands().writeReportTo(path)) << "one at a time";
    // The window goes on meanwhile: a change neither waits for the report nor reaches into it.
    ASSERT_TRUE(document.commit(Rename{fabric(), "Changed meanwhile"}));
    ASSERT_TRUE(finished.wait(60000));
    EXPECT_TRUE(finished[0][0].toBool()) << window.exports().sentence().toStdString();
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    EXPECT_TRUE(bytes.startsWith("%PDF-"));
    EXPECT_TRUE(bytes.trimmed().endsWith("%%EOF"));
    waitForAnalysis();
}

TEST_F(ResultsAreaTest, AReportGivenUpLeavesNoFileAndOneThatCannotBeWrittenSaysWhy) {
    openSuperPod();
    const QString path = folder.path() + QStringLiteral("/given-up.pdf");
    QSignalSpy finished(&window.exports(), &ExportJob::finished);
    ASSERT_TRUE(window.commands().writeReportTo(path));
    window.exports().cancel();
    ASSERT_TRUE(finished.wait(60000));
    EXPECT_FALSE(finished[0][0].toBool());
    EXPECT_FALSE(QFile::exists(path));
    ASSERT_TRUE(window.commands().writeReportTo(folder.path() + QStringLiteral("/no/such/r.pdf")));
    ASSERT_TRUE(finished.wait(60000));
    EXPECT_TRUE(window.exports().failed());
    EXPECT_FALSE(window.exports().sentence().isEmpty());
}

TEST_F(ResultsAreaTest, ThePictureIsPackedBesideTheWork) {
    openSuperPod();
    const QString path = folder.path() + QStringLiteral("/p.png");
    QSignalSpy finished(&window.exports(), &ExportJob::finished);
    ASSERT_TRUE(window.commands().writePictureTo(path));
    ASSERT_TRUE(finished.wait(60000));
    EXPECT_TRUE(finished[0][0].toBool());
    EXPECT_FALSE(QImage(path).isNull());
}

TEST_F(ResultsAreaTest, AMessageWithQuotesIsShownAsItIs) {
    bool plain = false;
    QTimer::singleShot(0, [&] {
        for (QWidget* widget : QApplication::topLevelWidgets()) {
            if (auto* box = qobject_cast<QMessageBox*>(widget)) {
                for (const QLabel* label : box->findChildren<QLabel*>()) {
                    plain = plain || (label->text().contains(QLatin1String("&quot;")) &&
                                      Qt::mightBeRichText(label->text()));
                }
                box->accept();
            }
        }
    });
    emit document.errorRaised(QStringLiteral("No"),
                              QStringLiteral("the key \"params\" is missing"));
    EXPECT_TRUE(plain) << "quotes are escaped only where they are read as rich text";
}

} // namespace
} // namespace weft::ui
