// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/readiness.hpp"
#include "fixture.hpp"
#include "ui/paint/report_html.hpp"
#include "ui/paint/report_sections.hpp"

namespace weft::ui {
namespace {

TEST_F(FlowsTest, TheReportHasEveryFlowAndTheRoadmap) {
    openFactory();
    waitForWhole();
    const SnapshotPtr snapshot = document.snapshot();
    const QString report = reportHtml(snapshot->design, snapshot->analysis, {});
    for (const Flow& flow : *snapshot->design.flows) {
        EXPECT_TRUE(report.contains(text(flow.name).toHtmlEscaped())) << flow.name;
    }
    const QString roadmap = readinessSection(snapshot->design, snapshot->analysis);
    EXPECT_TRUE(report.contains(roadmap));
    for (const PlannedPhase& phase : snapshot->analysis.readiness->phases) {
        EXPECT_TRUE(roadmap.contains(text(phase.name).toHtmlEscaped()));
        EXPECT_TRUE(roadmap.contains(
            QStringLiteral("%1–%2").arg(phase.start + 1).arg(phase.start + phase.weeks)));
    }
    openSuperPod();
    EXPECT_TRUE(flowsSection(document.snapshot()->design, document.snapshot()->analysis).isEmpty());
}

} // namespace
} // namespace weft::ui
