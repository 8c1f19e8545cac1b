// SPDX-License-Identifier: GPL-3.0-or-later
// What charts say and which part of them a hand meets; ticks that fall on round numbers.
#include "ui/charts/chart_picture.hpp"
#include "ui/charts/collective_chart.hpp"
#include "ui/charts/curve_chart.hpp"
#include "ui/charts/map_chart.hpp"
#include "ui/charts/scatter_chart.hpp"
#include "ui/charts/stacked_bar_chart.hpp"
#include "ui/paint/linear_scale.hpp"
#include "ui/performance/series_views.hpp"

#include <gtest/gtest.h>

#include <QSignalSpy>
#include <QTest>
#include <QXmlStreamReader>

#include <cmath>

namespace weft::ui {
namespace {

QString plain(double value) {
    return QString::number(value);
}

TEST(LinearTicks, FallOnOneTwoOrFiveTimesAPowerOfTenAndStayWithin) {
    for (const double most : {0.0031, 0.9, 1.0, 7.0, 12.5, 99.0, 4.2e6}) {
        for (const int count : {2, 4, 9}) {
            const std::vector<double> ticks = linearTicks(most, count);
            SCOPED_TRACE(most);
            ASSERT_GE(ticks.size(), 2u);
            EXPECT_LE(ticks.size(), static_cast<std::size_t>(count) + 2);
            EXPECT_EQ(ticks.front(), 0);
            EXPECT_LE(ticks.back(), most * (1 + 1e-9));
        }
    }
    EXPECT_EQ(linearTicks(7, 4), (std::vector<double>{0, 2, 4, 6}));
}

Series lineOf(const char* id, std::vector<double> y) {
    Series series{id, "f", id, "B", "s", {1024, 2048, 4096}, std::move(y)};
    return series;
}

TEST(MessageChart, MarksWhereOneAlgorithmOvertakesAnotherAndEnterChoosesTheFastest) {
    CollectiveChart chart;
    chart.resize(600, 300);
    const Series slowStart = lineOf("collective.all_reduce.ring", {9e-6, 9e-6, 10e-6});
    const Series slowEnd = lineOf("collective.all_reduce.tree", {1e-6, 8e-6, 64e-6});
    chart.setSeries({&slowStart, &slowEnd});
    chart.setMarksFastest(true);
    EXPECT_EQ(chart.crossovers(), (std::vector<Crossover>{{1024, 1}, {4096, 0}}));
    QSignalSpy chosen(&chart, &CollectiveChart::chosen);
    chart.show();
    QTest::keyClick(&chart, Qt::Key_Return);
    ASSERT_EQ(chosen.size(), 1);
    EXPECT_EQ(chart.lineId(chosen[0][0].toInt()), "collective.all_reduce.ring");
}

TEST(StackedBars, PartsAreReadAndChosenByKeysAndPointer) {
    StackedBarChart chart(QStringLiteral("test"));
    chart.resize(700, 260);
    chart.setRows({{QStringLiteral("Compute"), 0}, {QStringLiteral("Waiting"), 1}},
                  {{QStringLiteral("now"), QStringLiteral("4"), 0, {3, 1}, true},
                   {QStringLiteral("best"), QStringLiteral("2"), 0, {2, 0}, false}},
                  plain, {});
    chart.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&chart));
    EXPECT_TRUE(chart.readout(0, 1).startsWith(QStringLiteral("Waiting: 1")));
    QSignalSpy chosen(&chart, &StackedBarChart::chosen);
    QSignalSpy activated(&chart, &StackedBarChart::activated);
    QTest::keyClick(&chart, Qt::Key_Down);
    QTest::keyClick(&chart, Qt::Key_Down);
    EXPECT_EQ(chart.current(), 1);
    QTest::keyClick(&chart, Qt::Key_Return);
    ASSERT_EQ(activated.size(), 1);
    EXPECT_EQ(activated[0][0].toInt(), 1);
    // A press in the middle of the first row's bar meets its first part.
    const QRectF area = chart.chart()->plotArea();
    QTest::mouseClick(
        chart.viewport(), Qt::LeftButton, {},
        QPointF(area.left() + area.width() / 4, area.top() + area.height() / 4).toPoint());
    ASSERT_EQ(chosen.size(), 1);
    EXPECT_EQ(chosen[0][0].toInt(), 0);
    EXPECT_EQ(chosen[0][1].toInt(), 0);
}

TEST(Waterfall, EachStepBeginsWhereTheLastEndedAndTheyAddUpToTheWhole) {
    Series hosts{"a", "f", "hosts", "count", "s", {0}, {2e-6}};
    Series cable{"b", "f", "cable", "count", "s", {0}, {1e-6}};
    Series none{"c", "f", "queues", "count", "s", {0}, {0}};
    for (Series* each : {&hosts, &cable, &none}) {
        each->kind = SeriesKind::Stack;
        each->labels = {"through 1 switch"};
    }
    const std::vector<const Series*> layers{&hosts, &cable, &none};
    const Stack falls = waterfallOf(layers);
    ASSERT_EQ(falls.rows.size(), 3u); // the whole, and a step for each that takes time
    EXPECT_TRUE(falls.rows[0].isMarked);
    EXPECT_EQ(falls.rows[1].offset, 0);
    EXPECT_DOUBLE_EQ(falls.rows[2].offset, 2e-6);
    EXPECT_DOUBLE_EQ(falls.rows[2].offset + falls.rows[2].parts[1], 3e-6);
}

TEST(Scatter, PointsOnOneAnotherShareAPlaceAndAPressGoesOnToTheNext) {
    ScatterChart chart(QStringLiteral("test"));
    chart.resize(400, 300);
    chart.setPoints(
        {{QStringLiteral("a"), 1, 1}, {QStringLiteral("b"), 1, 1}, {QStringLiteral("c"), 4, 2}},
        {QStringLiteral("x"), plain}, {QStringLiteral("y"), plain}, {});
    chart.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&chart));
    EXPECT_EQ(chart.places(), (std::vector<std::vector<std::size_t>>{{0, 1}, {2}}));
    QSignalSpy chosen(&chart, &ScatterChart::chosen);
    const QRectF area = chart.chart()->plotArea();
    const QPoint both =
        QPointF(area.left() + area.width() / 4 / 1.08, area.bottom() - area.height() / 2 / 1.08)
            .toPoint();
    QTest::mouseClick(chart.viewport(), Qt::LeftButton, {}, both);
    ASSERT_EQ(chosen.size(), 1);
    chart.setCurrent(chosen[0][0].toInt());
    QTest::mouseClick(chart.viewport(), Qt::LeftButton, {}, both);
    ASSERT_EQ(chosen.size(), 2);
    EXPECT_EQ(chosen[0][0].toInt() + chosen[1][0].toInt(), 1); // 0 and 1, in some order
    QTest::keyClick(&chart, Qt::Key_Right);
    EXPECT_EQ(chosen.size(), 3);
}

TEST(Map, ArrowKeysWalkTheCellsAndEnterChoosesOne) {
    MapChart chart(QStringLiteral("test"));
    chart.resize(400, 300);
    chart.setMap(
        {{{QStringLiteral("1 KiB"), QStringLiteral("2 KiB")},
          {QStringLiteral("8"), QStringLiteral("16")},
          {QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c"), QStringLiteral("d")},
          {},
          {}},
         {QStringLiteral("ring"), QStringLiteral("tree")},
         {0, 1, 1, 1}},
        {});
    chart.show();
    QSignalSpy chosen(&chart, &MapChart::chosen);
    QTest::keyClick(&chart, Qt::Key_Right);
    QTest::keyClick(&chart, Qt::Key_Up);
    EXPECT_EQ(chart.accessibleDescription(), QStringLiteral("d"));
    QTest::keyClick(&chart, Qt::Key_Return);
    ASSERT_EQ(chosen.size(), 1);
    EXPECT_EQ(chosen[0][0].toInt(), 1);
    EXPECT_EQ(chosen[0][1].toInt(), 1);
}

TEST(Curve, MarksAndValuesAreRead) {
    CurveChart chart(QStringLiteral("test"));
    chart.resize(400, 300);
    Curves curves;
    curves.lines = {{QStringLiteral("goodput"), {1, 10, 100}, {0.2, 0.9, 0.4}}};
    curves.xAxis = {QStringLiteral("x"), plain, true};
    curves.yAxis = {QStringLiteral("y"), plain};
    curves.marks = {{10, 0.9, QStringLiteral("best"), true}};
    chart.setCurves(curves, {});
    EXPECT_EQ(chart.accessibleDescription(), QStringLiteral("best"));
    EXPECT_EQ(chart.readout(1), (QStringList{QStringLiteral("10"), QStringLiteral("0.9")}));
    QSignalSpy chosen(&chart, &CurveChart::chosen);
    chart.show();
    QTest::keyClick(&chart, Qt::Key_Right);
    EXPECT_EQ(chart.accessibleDescription(), QStringLiteral("100 · 0.4"));
    QTest::keyClick(&chart, Qt::Key_Return);
    EXPECT_EQ(chosen.size(), 1);
}

TEST(ChartPicture, IsSharpAsABitmapAndKeepsItsWordsAsSvg) {
    CurveChart chart(QStringLiteral("Times"));
    chart.resize(400, 240);
    Curves curves;
    curves.lines = {{QStringLiteral("goodput"), {1, 10, 100}, {0.2, 0.9, 0.4}}};
    curves.xAxis = {QStringLiteral("size of it"), plain, true};
    curves.yAxis = {QStringLiteral("y"), plain};
    chart.setCurves(curves, {});
    chart.grab(); // laid out as it would be when shown
    const QImage image = imageOf(chart, Qt::white);
    EXPECT_EQ(image.size(), chart.viewport()->size() * 3);
    const QByteArray svg = svgOf(chart, Qt::white, QStringLiteral("Times"));
    EXPECT_TRUE(svg.contains("<title>Times</title>"));
    EXPECT_FALSE(svg.contains("<image"));
    EXPECT_TRUE(svg.contains("size of it")); // painted over the chart, and text
    QXmlStreamReader reader(svg);
    while (!reader.atEnd()) {
        reader.readNext();
    }
    EXPECT_FALSE(reader.hasError()) << reader.errorString().toStdString();
    EXPECT_FALSE(writeView(chart, Qt::white, QStringLiteral("/proc/no/chart.svg")));
}

} // namespace
} // namespace weft::ui
