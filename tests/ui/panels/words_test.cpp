// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.hpp"
#include "ui/paint/log_scale.hpp"
#include "ui/paint/plot.hpp"
#include "ui/paint/words.hpp"

#include <gtest/gtest.h>

namespace weft::ui {

namespace {

const QLocale kGerman(QLocale::German, QLocale::Germany);
const QLocale kEnglish(QLocale::English, QLocale::UnitedStates);

TEST(Words, numbersFollowTheReadersLocale) {
    EXPECT_EQ(people("1,016.5 kW", kGerman), QStringLiteral("1.016,5 kW"));
    EXPECT_EQ(people("1,016.5 kW", kEnglish), QStringLiteral("1,016.5 kW"));
    EXPECT_EQ(people("-3.5", kEnglish), QString(QChar(0x2212)) + QStringLiteral("3.5"));
    EXPECT_EQ(people("QSFP-DD 2x400G", kGerman), QStringLiteral("QSFP-DD 2x400G"));
}

TEST(Words, typedNumbersMeanTheSameInEveryLocale) {
    EXPECT_EQ(fromPeople(QStringLiteral("1,5 km"), kGerman), "1.5 km");
    EXPECT_EQ(fromPeople(QStringLiteral("1.5 km"), kGerman),
              "1.5 km"); // a point cannot group thousands here
    EXPECT_EQ(fromPeople(QStringLiteral("1.016"), kGerman), "1016");
    EXPECT_EQ(fromPeople(QStringLiteral("1,016"), kEnglish), "1016");
    EXPECT_EQ(fromPeople(QStringLiteral("1.016"), kEnglish), "1.016");
    EXPECT_EQ(fromPeople(QStringLiteral("3,2 Tb/s"), kEnglish), "3.2 Tb/s");
}

TEST(Words, whatIsShownReadsBack) {
    for (const QLocale& locale : {kGerman, kEnglish}) {
        for (const double gigabits : {400.0, 1600.0, 51200.0, 2.5, 0.1}) {
            const QString shown = people(formatBandwidth(gbps(gigabits), 12), locale);
            const Result<Bandwidth> read = parseBandwidth(fromPeople(shown, locale));
            ASSERT_TRUE(read) << shown.toStdString();
            EXPECT_DOUBLE_EQ(inGbps(*read), gigabits) << shown.toStdString();
        }
    }
}

TEST(Words, oversubscriptionIsSetAsARatio) {
    const ValueText value = metricText("fabric.oversubscription", Method::Exact, 2, "ratio");
    EXPECT_EQ(value.unit, QStringLiteral(": 1"));
    EXPECT_EQ(fromPeople(value.number), "2.00");
}

TEST(Words, aPartOfAWholeIsSaidInPerCent) {
    const ValueText value = metricText("vendor.share.max", Method::Exact, 0.611, "ratio");
    EXPECT_EQ(fromPeople(value.number), "61.1");
    EXPECT_EQ(value.unit, QStringLiteral("%"));
    EXPECT_EQ(metricText("traffic.load.max", Method::Exact, 0.611, "ratio").unit, QString());
}

TEST(LogScale, ticksAreSizesAndTimesPeopleSay) {
    const std::vector<Tick> sizes = sizeTicks({1024, 17179869184.0}, 7);
    ASSERT_FALSE(sizes.empty());
    EXPECT_LE(sizes.size(), 7U);
    EXPECT_EQ(sizes.front().label, QStringLiteral("1 KiB"));
    EXPECT_EQ(timeLabel(1e-2), QStringLiteral("10 ms"));
    EXPECT_EQ(timeLabel(1000), people("1,000 s"));
}

TEST(Plot, labelsNeverOverlapAndStayInside) {
    const std::vector<double> placed = spreadLabels({50, 51, 52, 99}, 12, 0, 100);
    for (std::size_t i = 1; i < placed.size(); ++i) {
        EXPECT_GE(placed[i] - placed[i - 1], 12 - 1e-9);
    }
    EXPECT_LE(placed.back(), 100);
}

} // namespace

} // namespace weft::ui
