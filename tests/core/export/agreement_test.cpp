// SPDX-License-Identifier: GPL-3.0-or-later
// CSV, JSON and XLSX of one design, read back: they agree with the bill and the metrics to the cent
// and the piece.
#include "core/export/bom.hpp"
#include "core/export/workbook.hpp"
#include "tests/core/export/read_back.hpp"
#include "tests/core/plant/planned.hpp"

#include <fmt/format.h>
#include <locale.h>
#include <nlohmann/json.hpp>

namespace weft::test {
namespace {

struct Exported {
    Design design = superPod().design;
    Analysis analysis = analyse(design, seedCatalog());
    ExportInput input{design, seedCatalog(), analysis};
};

std::int64_t centsOf(const std::string& plain) { // "1234.50"
    const std::size_t point = plain.find('.');
    EXPECT_EQ(plain.size() - point, 3u) << plain;
    return std::stoll(plain.substr(0, point)) * 100 + std::stoll(plain.substr(point + 1));
}

TEST(Exports, TotalsOfTheBillAgreeToTheCentAndThePiece) {
    const Exported from;
    const BomTotals totals = bomTable(from.input).totals;
    const std::int64_t cents = totals.price.inMicros() / 10'000;
    ASSERT_GT(cents, 0);

    const TextTable csv = readCsv(bytesOf("bom-csv", from.input));
    std::int64_t csvCents = 0, csvPieces = 0;
    for (std::size_t i = 1; i < csv.size(); ++i) {
        ASSERT_EQ(csv[i].size(), csv[0].size());
        csvCents += csv[i][kBomExtended].empty() ? 0 : centsOf(csv[i][kBomExtended]);
        csvPieces += std::stoll(csv[i][kBomQuantity]);
    }
    EXPECT_EQ(csvCents, cents);
    EXPECT_EQ(csvPieces, totals.pieces);

    const auto json = nlohmann::json::parse(bytesOf("bom-json", from.input));
    std::int64_t jsonCents = 0, jsonPieces = 0;
    for (const auto& line : json["lines"]) {
        jsonCents += line["extended_price_usd"].is_null()
                         ? 0
                         : std::llround(line["extended_price_usd"].get<double>() * 100);
        jsonPieces += line["quantity"].get<std::int64_t>();
    }
    EXPECT_EQ(jsonCents, cents);
    EXPECT_EQ(std::llround(json["totals"]["price_usd"].get<double>() * 100), cents);
    EXPECT_EQ(jsonPieces, totals.pieces);
    EXPECT_EQ(json["totals"]["pieces"], totals.pieces);
    EXPECT_EQ(json["lines"].size() + 1, csv.size());

    ReadBook book = readBook(bytesOf("bom-xlsx", from.input));
    ReadSheet& lines = book.sheets["Lines"];
    std::int64_t bookCents = 0, bookPieces = 0;
    for (std::uint32_t row = 1; row < csv.size(); ++row) {
        const SheetCell& extended = lines[cellName(row, kBomExtended)];
        bookCents += extended.text.empty() ? 0 : std::llround(std::stod(extended.text) * 100);
        bookPieces += std::stoll(lines[cellName(row, kBomQuantity)].text);
        EXPECT_EQ(extended.formula, fmt::format("(J{0}+K{0})*L{0}", row + 1));
    }
    EXPECT_EQ(bookCents, cents);
    EXPECT_EQ(bookPieces, totals.pieces);
    const SheetCell& total =
        lines[cellName(static_cast<std::uint32_t>(csv.size()) + 1, kBomExtended)];
    EXPECT_EQ(total.formula, fmt::format("SUM(M2:M{})", csv.size()));
    EXPECT_EQ(std::llround(std::stod(total.text) * 100), cents);

    const Metric* capex = from.analysis.find("cost.capex", "design");
    ASSERT_NE(capex, nullptr);
    EXPECT_EQ(std::llround(capex->value * 100), cents);
    EXPECT_EQ(from.analysis.find("bom.lines", "design")->value,
              static_cast<double>(csv.size() - 1));
}

TEST(Exports, TheScheduleHasARowPerCableInEveryFormat) {
    const Exported from;
    const auto rows = static_cast<std::size_t>(from.analysis.find("cabling.rows", "design")->value);
    EXPECT_EQ(rows, 1016u + 1024 + 254 + 256 + 254 + 128 + 127 + 3);
    EXPECT_EQ(readCsv(bytesOf("cabling-csv", from.input)).size(), rows + 1);
    const auto json = nlohmann::json::parse(bytesOf("cabling-json", from.input));
    EXPECT_EQ(json["cables"].size(), rows);
    EXPECT_EQ(json["totals"]["rows"], rows);
    ReadBook book = readBook(bytesOf("cabling-xlsx", from.input));
    EXPECT_TRUE(book.sheets["Schedule"].contains(cellName(static_cast<std::uint32_t>(rows), 0)));
    EXPECT_FALSE(
        book.sheets["Schedule"].contains(cellName(static_cast<std::uint32_t>(rows) + 1, 0)));
}

TEST(Exports, BytesRepeat) {
    const Exported from;
    for (const Exporter* exporter : exporters()) {
        EXPECT_EQ(bytesOf(exporter->id, from.input), bytesOf(exporter->id, from.input))
            << exporter->id;
    }
}

TEST(Exports, ADecimalCommaInTheLocaleChangesNothing) {
    const Exported from;
    std::vector<std::string> before;
    for (const Exporter* exporter : exporters()) {
        before.push_back(bytesOf(exporter->id, from.input));
    }
    const std::string old = setlocale(LC_ALL, nullptr);
    ASSERT_NE(setlocale(LC_ALL, "de_DE.UTF-8"), nullptr);
    std::vector<std::string> after;
    for (const Exporter* exporter : exporters()) {
        after.push_back(bytesOf(exporter->id, from.input));
    }
    setlocale(LC_ALL, old.c_str());
    EXPECT_EQ(after, before);
}

TEST(Exports, OfAnEmptyDesignAreValid) {
    const Design design = emptyDesign("nothing");
    const Analysis analysis = analyse(design, seedCatalog());
    const ExportInput input{design, seedCatalog(), analysis};
    EXPECT_EQ(readCsv(bytesOf("bom-csv", input)).size(), 1u);
    EXPECT_EQ(nlohmann::json::parse(bytesOf("bom-json", input))["lines"].size(), 0u);
    EXPECT_EQ(readBook(bytesOf("bom-xlsx", input)).names.size(), 2u);
    EXPECT_EQ(readBook(bytesOf("cabling-xlsx", input)).names.size(), 1u);
    EXPECT_TRUE(xmlOf(bytesOf("svg", input)).child("svg"));
}

TEST(Exports, EachSiteHasASheetWithALegalName) {
    Design design = superPod().design;
    design.sites.write().front().name = "'A very long name: of [one] site/hall?*\\ 7'";
    Site second{"s2", "'A very long name: of [one] site/hall?*\\ 8'", SiteKind::Edge, {}, {}, {}};
    design.sites.write().push_back(second);
    design.groups.write().push_back({"more", "more", "s2", "nvidia-dgx-h100", 2});
    const Analysis analysis = analyse(design, seedCatalog());
    const ReadBook book = readBook(bytesOf("bom-xlsx", {design, seedCatalog(), analysis}));
    ASSERT_EQ(book.names.size(), 4u);
    for (const std::string& name : book.names) {
        EXPECT_LE(name.size(), 31u);
        EXPECT_EQ(name.find_first_of("[]:*?/\\"), std::string::npos) << name;
        EXPECT_NE(name.front(), '\'');
        EXPECT_NE(name.back(), '\'');
    }
    EXPECT_NE(book.names[2], book.names[3]);
}

} // namespace
} // namespace weft::test
