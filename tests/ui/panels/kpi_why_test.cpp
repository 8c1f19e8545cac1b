// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixture.hpp"
#include "ui/paint/metric_names.hpp"
#include "ui/panels/kpi_strip.hpp"
#include "ui/panels/why_panel.hpp"

#include <QSignalSpy>

#include <algorithm>

namespace weft::ui {

namespace {

class KpiWhy : public PanelTest {};

const Figure& figure(const KpiStrip& strip, const char* key) {
    for (const KpiCell* cell : strip.cells()) {
        if (cell->figure().key == QLatin1String(key)) {
            return cell->figure();
        }
    }
    static const Figure none;
    return none;
}

TEST_F(KpiWhy, figuresAreTheAnalysis) {
    openSuperPod();
    const KpiStrip strip(document);
    EXPECT_EQ(std::count_if(strip.cells().begin(), strip.cells().end(),
                            [&](const KpiCell* cell) { return cell->isVisibleTo(&strip); }),
              6);
    EXPECT_EQ(figure(strip, "endpoints").raw, metric("fabric.endpoints"));
    EXPECT_EQ(figure(strip, "endpoints").value.number, people("1,016"));
    EXPECT_EQ(figure(strip, "oversubscription").raw, metric("fabric.oversubscription"));
    EXPECT_EQ(figure(strip, "bisection").raw, metric("fabric.bisection"));
    EXPECT_EQ(figure(strip, "power").raw, metric("network.power.typical", "design"));
    EXPECT_EQ(figure(strip, "cost").raw, metric("network.cost", "design"));
}

TEST_F(KpiWhy, missingFigureIsADashWithItsReason) {
    document.newDesign();
    waitForAnalysis();
    const KpiStrip strip(document);
    for (const KpiCell* cell : strip.cells()) {
        EXPECT_EQ(cell->figure().value.number, QString(kDash));
        EXPECT_FALSE(cell->toolTip().isEmpty());
    }
}

TEST_F(KpiWhy, previewShowsHowFarItWouldMove) {
    openSuperPod();
    const KpiStrip strip(document);
    document.preview(SetParameter{fabric(), "servers", ParamValue(std::int64_t{64})});
    ASSERT_TRUE(QTest::qWaitFor([&] { return document.snapshot()->isPreview; }, 5000));
    const KpiCell* endpoints = strip.cells().front();
    EXPECT_EQ(endpoints->figure().raw, 512);
    EXPECT_EQ(endpoints->delta(), QString(QChar(0x2212)) + people("504"));
    document.cancelPreview();
    waitForAnalysis();
    EXPECT_TRUE(strip.cells().front()->delta().isEmpty());
}

TEST_F(KpiWhy, aFigureOpensItsWhy) {
    openSuperPod();
    KpiStrip strip(document);
    QSignalSpy asked(&strip, &KpiStrip::whyRequested);
    strip.cells()[1]->click();
    ASSERT_EQ(asked.size(), 1);
    EXPECT_EQ(asked[0][0].toString(), QStringLiteral("fabric.oversubscription"));
    EXPECT_EQ(asked[0][1].toString().toStdString(), fabric());
}

// A metric with a term that another metric explains.
const Metric* withInnerMetric(const Analysis& analysis, const Term** term) {
    for (const Metric& metric : analysis.metrics) {
        for (const Term& each : metric.terms) {
            const Metric* inner = analysis.find(
                each.metric, each.metricScope.empty() ? metric.scope : each.metricScope);
            if (!each.metric.empty() && inner != nullptr && each.metric != metric.id) {
                *term = &each;
                return &metric;
            }
        }
    }
    return nullptr;
}

TEST_F(KpiWhy, walksDownAndBack) {
    openSuperPod();
    QWidget window;
    window.resize(1200, 800);
    WhyPanel panel(document, &window);
    window.show();
    panel.showMetric(QStringLiteral("network.power.typical"), QStringLiteral("design"),
                     window.mapToGlobal(QPoint(200, 60)));
    EXPECT_EQ(panel.depth(), 1);
    EXPECT_TRUE(panel.asText().contains(metricName("network.power.typical")));
    const Term* term = nullptr;
    const Metric* outer = withInnerMetric(document.snapshot()->analysis, &term);
    ASSERT_NE(outer, nullptr);
    panel.showMetric(text(outer->id), text(outer->scope), window.mapToGlobal(QPoint(200, 60)));
    panel.follow(text(term->metric),
                 text(term->metricScope.empty() ? outer->scope : term->metricScope));
    EXPECT_EQ(panel.depth(), 2);
    EXPECT_EQ(panel.metricId(), text(term->metric));
    panel.back(1);
    EXPECT_EQ(panel.metricId(), text(outer->id));
    QTest::keyClick(&panel, Qt::Key_Escape);
    EXPECT_FALSE(panel.isVisible());
}

TEST_F(KpiWhy, openPanelFollowsTheAnalysis) {
    openSuperPod();
    QWidget window;
    WhyPanel panel(document, &window);
    window.show();
    panel.showMetric(QStringLiteral("fabric.endpoints"), text(fabric()),
                     window.mapToGlobal(QPoint(0, 0)));
    EXPECT_TRUE(panel.asText().contains(people("1,016")));
    document.commit(SetParameter{fabric(), "servers", ParamValue(std::int64_t{64})});
    waitForAnalysis();
    EXPECT_TRUE(panel.asText().contains(QStringLiteral("512")));
}

TEST_F(KpiWhy, everyFocusableHasAName) {
    openSuperPod();
    const KpiStrip strip(document);
    QWidget window;
    WhyPanel panel(document, &window);
    panel.showMetric(QStringLiteral("network.cost"), QStringLiteral("design"), QPoint());
    EXPECT_EQ(namelessFocusable(strip), QStringList());
    EXPECT_EQ(namelessFocusable(panel), QStringList());
}

} // namespace

} // namespace weft::ui
