// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.hpp"

#include <cmath>
#include <limits>
#include <random>

namespace weft {
namespace {

TEST(TextWrite, Counts) {
    EXPECT_EQ(formatCount(0), "0");
    EXPECT_EQ(formatCount(999), "999");
    EXPECT_EQ(formatCount(1016), "1,016");
    EXPECT_EQ(formatCount(-1234567), "-1,234,567");
    EXPECT_EQ(formatCount(std::numeric_limits<std::int64_t>::min()), "-9,223,372,036,854,775,808");
}

TEST(TextWrite, Reals) {
    EXPECT_EQ(formatReal(0.625), "0.6250");
    EXPECT_EQ(formatReal(0), "0");
    EXPECT_EQ(formatReal(-0.0), "0");
    EXPECT_EQ(formatReal(1), "1.000");
    EXPECT_EQ(formatReal(9.9996), "10.00");
    EXPECT_EQ(formatReal(999.96), "1,000");
    EXPECT_EQ(formatReal(203200), "203,200");
    EXPECT_EQ(formatReal(1234567.8), "1,234,568");
    EXPECT_EQ(formatReal(-12.3456, 3), "-12.3");
    EXPECT_EQ(formatReal(0.0012345, 3), "0.00123");
    EXPECT_EQ(formatReal(1.5e20), "1.500e+20");
    EXPECT_EQ(formatReal(std::nan("")), "unknown");
    EXPECT_EQ(formatReal(std::numeric_limits<double>::infinity()), "∞");
}

TEST(TextWrite, Quantities) {
    EXPECT_EQ(formatBandwidth(gbps(203200)), "203.2 Tb/s");
    EXPECT_EQ(formatBandwidth(gbps(400)), "400 Gb/s");
    EXPECT_EQ(formatBandwidth(gbps(999.99)), "1.000 Tb/s");
    EXPECT_EQ(formatBandwidth({}), "0 b/s");
    EXPECT_EQ(formatDuration(milliseconds(10.7)), "10.70 ms");
    EXPECT_EQ(formatDuration(microseconds(2)), "2 µs");
    EXPECT_EQ(formatDuration(nanoseconds(30)), "30 ns");
    EXPECT_EQ(formatDuration(seconds(150)), "2.500 min");
    EXPECT_EQ(formatDuration(seconds(14 * 86400)), "14 days");
    EXPECT_EQ(formatPower(watts(12'345)), "12.35 kW");
    EXPECT_EQ(formatPower(kilowatts(12)), "12 kW");
    EXPECT_EQ(formatLength(metres(30)), "30 m");
    EXPECT_EQ(formatLength(kilometres(80)), "80 km");
    EXPECT_EQ(formatLengthIn(LengthUnits::Metric, metres(30)), "30 m");
    EXPECT_EQ(formatLengthIn(LengthUnits::Imperial, metres(30)), "98.43 ft"); // 30/0.3048
    EXPECT_EQ(formatLengthIn(LengthUnits::Imperial, metres(0.3048)), "1 ft");
    EXPECT_EQ(formatLengthIn(LengthUnits::Imperial, kilometres(80)), "49.71 mi"); // 80/1.609344
    EXPECT_EQ(formatLengthIn(LengthUnits::Imperial, *parseLength("12mi")),
              "12 mi"); // there and back
    EXPECT_DOUBLE_EQ(inMetres(*parseLength("3ft")), inMetres(*parseLength("36in")));
    EXPECT_EQ(formatDataSizeIn(ByteUnits::Decimal, mebibytes(1)), "1.049 MB"); // 2^20 B
    EXPECT_EQ(formatDataSizeIn(ByteUnits::Binary, megabytes(1)), "976.6 KiB"); // 1e6/1024
    EXPECT_EQ(formatDataSizeIn(ByteUnits::Either, mebibytes(1)), formatDataSize(mebibytes(1)));
    EXPECT_EQ(formatRatio(2), "2.00 : 1");
    EXPECT_EQ(formatPercent(0.5), "50 %");
    EXPECT_EQ(formatPercent(0.12345), "12.3 %");
}

TEST(TextWrite, SizesTakeTheUnitsTheyAreWholeIn) {
    EXPECT_EQ(formatDataSize(gibibytes(1)), "1 GiB");
    EXPECT_EQ(formatDataSize(megabytes(64)), "64 MB");
    EXPECT_EQ(formatDataSize(mebibytes(64)), "64 MiB");
    EXPECT_EQ(formatDataSize(bytes(128'000)), "128 kB");
    EXPECT_EQ(formatDataSize(bytes(1500)), "1.500 kB");
    EXPECT_EQ(formatDataSize(bytes(512)), "512 B");
    EXPECT_EQ(formatDataSize(bytes(1024), 3), "1 KiB");
}

TEST(TextWrite, Amounts) {
    EXPECT_EQ(formatMoney(Money::fromDollars(6'810'000)), "$6.810 M");
    EXPECT_EQ(formatMoney(Money::fromDollars(35'000)), "$35,000");
    EXPECT_EQ(formatMoney(Money::fromDollars(12.5)), "$12.50");
    EXPECT_EQ(formatMoney(Money::fromDollars(-12)), "-$12");
    EXPECT_EQ(formatMoney(Money::fromDollars(999'999.99)), "$1.000 M");
    EXPECT_EQ(formatMoney(Money::fromDollars(2.5e9)), "$2.500 bn");
}

TEST(TextWrite, ValuesByTheirUnit) {
    EXPECT_EQ(formatValue(203200, "Gb/s"), "203.2 Tb/s");
    EXPECT_EQ(formatValue(10.7e-3, "s"), "10.70 ms");
    EXPECT_EQ(formatValue(1016, "count"), "1,016");
    EXPECT_EQ(formatValue(0.5, "ratio"), "0.5000");
    EXPECT_EQ(formatValue(3.5, "dB"), "3.500 dB");
    EXPECT_EQ(formatValue(6.81e6, "USD"), "$6.810 M");
    for (const char* unit : {"Gb/s", "B", "s", "W", "m", "USD", "count", "ratio", "dB", ""}) {
        for (const double value :
             {0.0, -1.0, 1e300, 1e-300, std::nan(""), std::numeric_limits<double>::infinity()}) {
            EXPECT_FALSE(formatValue(value, unit).empty());
        }
    }
}

TEST(TextWrite, ExactFormsReadBackToTheSameValue) {
    EXPECT_EQ(exactBandwidth(gbps(400)), "400Gb/s");
    EXPECT_EQ(exactBandwidth(gbps(1600)), "1.6Tb/s");
    EXPECT_EQ(exactBandwidth({}), "0b/s");
    EXPECT_EQ(exactLength(metres(30)), "30m");
    EXPECT_EQ(exactLength(metres(0.5)), "0.5m");
    EXPECT_EQ(exactLength(kilometres(80)), "80km");
    EXPECT_EQ(exactDataSize(mebibytes(64)), "64MiB");
    EXPECT_EQ(exactDataSize(megabytes(64)), "64MB");
    EXPECT_EQ(exactDataSize(bytes(1500)), "1500B");
    EXPECT_EQ(exactDataSize({}), "0B");
    EXPECT_EQ(exactDuration(microseconds(2)), "2e-06s");
    EXPECT_EQ(exactReal(0.1), "0.1");
    std::mt19937_64 random(1);
    for (int i = 0; i < 20'000; ++i) {
        const double value =
            std::ldexp(static_cast<double>(random() >> 11), static_cast<int>(random() % 120) - 80);
        ASSERT_EQ(parseBandwidth(exactBandwidth(bitsPerSecond(value))), bitsPerSecond(value))
            << value;
        ASSERT_EQ(parseLength(exactLength(metres(value))), metres(value)) << value;
        ASSERT_EQ(parseDataSize(exactDataSize(bits(value))), bits(value)) << value;
        ASSERT_EQ(parseDuration(exactDuration(seconds(value))), seconds(value)) << value;
        ASSERT_EQ(parseReal(exactReal(value)), value);
    }
    for (const double value : {5e-324, 1e-310, std::numeric_limits<double>::max()}) {
        EXPECT_EQ(parseBandwidth(exactBandwidth(bitsPerSecond(value))), bitsPerSecond(value));
    }
}

} // namespace
} // namespace weft
