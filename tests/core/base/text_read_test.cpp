// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/rates.hpp"
#include "core/base/text.hpp"

#include <cmath>

namespace weft {
namespace {

struct Good {
    const char* text;
    double value;
};

template <class Parse> void expectAll(std::initializer_list<Good> rows, Parse parse) {
    for (const Good& row : rows) {
        const auto parsed = parse(row.text);
        ASSERT_TRUE(parsed) << row.text << ": " << parsed.error().toString();
        EXPECT_DOUBLE_EQ(parsed->inBase(), row.value) << row.text;
    }
}

TEST(TextRead, Bandwidths) {
    expectAll({{"400Gb/s", 400e9}, {"400 Gb/s", 400e9},   {" 400Gb/s ", 400e9},
               {"400G", 400e9},    {"1.6T", 1.6e12},      {"100M", 100e6},
               {"50GB/s", 400e9},  {"1 MB/s", 8e6},       {"1GiB/s", 8.0 * 1073741824},
               {"25Gbps", 25e9},   {"25 Gbit/s", 25e9},   {"3.2 Tb/s", 3.2e12},
               {"1b/s", 1},        {"1kb/s", 1e3},        {"9600bps", 9600},
               {"0Gb/s", 0},       {"1.5e3 Mb/s", 1.5e9}, {".5Tb/s", 0.5e12},
               {"+1Gb/s", 1e9},    {"010Gb/s", 10e9},     {"1TiB/s", 8.0 * 1099511627776}},
              parseBandwidth);
}

TEST(TextRead, SizesTimesAndTheRest) {
    expectAll({{"1GiB", 8.0 * 1073741824},
               {"64MB", 512e6},
               {"1500B", 12000},
               {"1kB", 8000},
               {"1KiB", 8192},
               {"1PB", 8e15},
               {"8bit", 8},
               {"1Gb", 1e9},
               {"2 TiB", 16.0 * 1099511627776}},
              parseDataSize);
    expectAll({{"2us", 2e-6},
               {"2 µs", 2e-6},
               {"2 \xCE\xBCs", 2e-6},
               {"1.5 ms", 1.5e-3},
               {"500ns", 500e-9},
               {"14 days", 14 * 86400},
               {"1d", 86400},
               {"1 day", 86400},
               {"3h", 10800},
               {"5min", 300},
               {"1month", 2628000},
               {"1s", 1}},
              parseDuration);
    expectAll({{"12kW", 12e3}, {"700 W", 700}, {"1.5MW", 1.5e6}}, parsePower);
    expectAll({{"30m", 30}, {"80 km", 80e3}, {"50cm", 0.5}, {"0.5m", 0.5}}, parseLength);
    expectAll({{"14.8kg", 14.8}}, parseMass);
}

TEST(TextRead, RatesOfOtherThings) {
    expectAll({{"1.98e8m/s", 1.98e8}, {"198 km/s", 198e3}, {"1c", 299792458}}, parseVelocity);
    expectAll({{"0.0065/day", 0.0065 / 86400},
               {"6.5 / day", 6.5 / 86400},
               {"0.057 %/month", 0.00057 / 2628000},
               {"0.057%/month", 0.00057 / 2628000},
               {"6.5/1000days", 6.5 / 86400e3},
               {"3/year", 3.0 / 31536000},
               {"100FIT", 100 / 3600e9},
               {"1/h", 1.0 / 3600}},
              parseEventRate);
    expectAll({{"140TFLOP/s", 140e12}, {"989 TFLOPS", 989e12}, {"1.5PFLOP/s", 1.5e15}},
              parseComputeRate);
    expectAll({{"0.4dB/km", 0.4e-3}, {"2dB/m", 2}}, parseAttenuation);
    expectAll({{"1.9dB", 1.9}, {"0 dB", 0}}, parseDecibel);
    for (const char* text : {"0.0065", "0.0065/", "/day", "0.0065 day", "-1/day", "nan/day", "5%",
                             "1/fortnight", "1FITS", "1/0days", "1/-1day", "1/1", ""}) {
        const auto parsed = parseEventRate(text);
        ASSERT_FALSE(parsed) << text;
        EXPECT_NE(parsed.error().message.find("0.0065/day"), std::string::npos) << text;
    }
    EXPECT_EQ(parseEventRate("1/dayz").error().hint, "Did you mean day?");
    EXPECT_NE(parseComputeRate("140").error().message.find("TFLOP/s"), std::string::npos);
}

TEST(TextRead, CountsRealsRatiosMoney) {
    EXPECT_EQ(parseCount("1016"), 1016);
    EXPECT_EQ(parseCount("1,016"), 1016);
    EXPECT_EQ(parseCount("1,000,000"), 1000000);
    EXPECT_EQ(parseCount(" 5 "), 5);
    EXPECT_EQ(parseCount("010"), 10);
    EXPECT_EQ(parseCount("9223372036854775807"), 9223372036854775807);
    EXPECT_EQ(parseReal("1.5"), 1.5);
    EXPECT_EQ(parseReal("-2e3"), -2000);
    EXPECT_EQ(parseRatio("2"), 2.0);
    EXPECT_EQ(parseRatio("2:1"), 2.0);
    EXPECT_EQ(parseRatio("1.5 : 1"), 1.5);
    EXPECT_EQ(parseRatio("50 %"), 0.5);
    EXPECT_EQ(parseRatio("1:2"), 0.5);
    for (const char* text : {"USD 1200.50", "$1200.50", "1200.50 USD", "1200.5$", "US$ 1,200.50"}) {
        EXPECT_EQ(parseMoney(text), Money::fromMicros(1'200'500'000)) << text;
    }
    EXPECT_EQ(parseMoney("35k$"), Money::fromDollars(35'000));
    EXPECT_EQ(parseMoney("$6.81M"), Money::fromDollars(6'810'000));
    EXPECT_EQ(parseMoney("-$12"), Money::fromDollars(-12));
    EXPECT_EQ(parseMoney("$0.0825"), Money::fromMicros(82'500));
}

TEST(TextRead, NakedNumbersNameTheUnits) {
    EXPECT_EQ(parseBandwidth("400").error().message,
              "found \"400\", expected a rate of 0 or more with its unit (b/s, kb/s, Mb/s, Gb/s, "
              "Tb/s, MB/s, GB/s "
              "or GiB/s), for example 400Gb/s");
    EXPECT_EQ(parseDataSize("64").error().message,
              "found \"64\", expected a size of 0 or more with its unit (B, kB, KiB, MB, MiB, GB, "
              "GiB, TB, TiB or "
              "bit), for example 64MB");
    EXPECT_EQ(parseDuration("2").error().message, "found \"2\", expected a time of 0 or more with "
                                                  "its unit (ns, us, ms, s, min, h or days), for "
                                                  "example 2us");
    EXPECT_EQ(parsePower("12").error().message, "found \"12\", expected a power of 0 or more with "
                                                "its unit (W, kW or MW), for example 12kW");
    EXPECT_EQ(parseLength("30").error().message, "found \"30\", expected a length of 0 or more "
                                                 "with its unit (m, km or cm), for example 30m");
    EXPECT_EQ(parseMoney("35").error().message, "found \"35\", expected an amount in US dollars "
                                                "with its currency, for example 1200.50 USD, $1200 "
                                                "or $35k");
    EXPECT_EQ(parseBandwidth("400").error().code, ErrorCode::Usage);
}

TEST(TextRead, UnitsOfTheWrongCaseAreNamed) {
    EXPECT_EQ(parseBandwidth("400gb/s").error().hint, "Case matters in units: did you mean Gb/s?");
    EXPECT_EQ(parseLength("3 KM").error().hint, "Case matters in units: did you mean km?");
    EXPECT_EQ(parseDuration("3 dayz").error().hint, "Did you mean day?");
}

TEST(TextRead, RefusesWhatIsNoNumber) {
    for (const char* number : {"", " ", "-1", "1,5", "0x10", "nan", "NaN", "inf", "Infinity",
                               "-inf", "1e400", "--1", "+-1", "1e", ".", "4 0", "1_000", "١"}) {
        const std::string text = number;
        EXPECT_FALSE(parseBandwidth(text + "Gb/s")) << text;
        EXPECT_FALSE(parseLength(text + "m")) << text;
        EXPECT_FALSE(parseDuration(text + " s")) << text;
        EXPECT_FALSE(parseMoney("$" + text + ",")) << text;
        EXPECT_FALSE(parseCount(text)) << text;
        EXPECT_FALSE(parseRatio(text)) << text;
        EXPECT_TRUE(text == "-1" || !parseReal(text)) << text;
    }
    for (const char* text : {"64k", "1e3", "1.0", "1,01", "10,16", ",016", "1,,016", "1,0160",
                             "9223372036854775808"}) {
        EXPECT_FALSE(parseCount(text)) << text;
    }
    for (const char* text : {"1:0", "1:", ":1", "1:2:3", "1e300:1e-300", "50 %%", "1/2"}) {
        EXPECT_FALSE(parseRatio(text)) << text;
    }
    for (const char* text : {"1e308Tb/s", "5 Gb", "5 G b/s", "5Gb/s/s", "Gb/s"}) {
        EXPECT_FALSE(parseBandwidth(text)) << text;
    }
    for (const char* text :
         {"$", "USD", "EUR 5", "$5 EUR", "$5kk", "$1,5", "$1e13", "$1e400", "5 k"}) {
        EXPECT_FALSE(parseMoney(text)) << text;
    }
    EXPECT_FALSE(parseDuration("2m")) << "m is metres; minutes are min";
}

TEST(TextRead, MessagesStayShortAndPrintable) {
    std::string longText(100'000, '9');
    longText.append("\x01\xFF\n");
    const std::string message = parseLength(longText).error().message;
    EXPECT_LT(message.size(), 250u);
    EXPECT_TRUE(isValidUtf8(parseLength("\x01\xFF\n").error().message));
    EXPECT_EQ(inQuotes("a\n\xFF"), "\"a\\x0a\\xff\"");
    EXPECT_EQ(inQuotes("ééé", 4), "\"éé…\"");
}

TEST(TextHelpers, WordsAndBytes) {
    EXPECT_EQ(trimmed(" \ta b\r\n"), "a b");
    EXPECT_EQ(split("a,,b", ','), (std::vector<std::string_view>{"a", "", "b"}));
    EXPECT_EQ(split("", ','), (std::vector<std::string_view>{""}));
    EXPECT_EQ(lowered("QM9700-İ"), "qm9700-İ");
    EXPECT_TRUE(containsIgnoringCase("NVIDIA QM9700", "qm97"));
    EXPECT_TRUE(containsIgnoringCase("x", ""));
    EXPECT_FALSE(containsIgnoringCase("x", "xy"));
    EXPECT_EQ(nearest("leafs", {"spines", "leaves", "leaf"}), "leaf");
    EXPECT_EQ(nearest("zzzz", {"spines", "leaves"}), "");
    EXPECT_EQ(nearest(std::string(1'000'000, 'a'), {"a"}), "");
}

TEST(TextHelpers, Utf8) {
    for (const char* good : {"", "abc", "é", "€", "😀", "\xF4\x8F\xBF\xBF"}) {
        EXPECT_TRUE(isValidUtf8(good)) << good;
    }
    for (const char* bad : {"\x80", "\xC0\x80", "\xC3", "\xE0\x80\x80", "\xED\xA0\x80",
                            "\xF4\x90\x80\x80", "\xF5", "\xE2\x82"}) {
        EXPECT_FALSE(isValidUtf8(bad));
    }
    EXPECT_TRUE(isValidUtf8(std::string_view("a\0b", 3)));
}

} // namespace
} // namespace weft
