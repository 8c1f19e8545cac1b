// SPDX-License-Identifier: GPL-3.0-or-later
// Suppliers' quotes, good and bad.
#include "core/design/edit.hpp"
#include "core/export/price_import.hpp"
#include "core/export/workbook.hpp"
#include "core/plant/buying.hpp"
#include "tests/core/topology/build.hpp"

#include <chrono>

namespace weft::test {
namespace {

Result<ImportedPrices> import(std::string_view text, const PriceSheet& how = {}) {
    return importPrices(text, how, seedCatalog());
}

std::string refusal(std::string_view text, const PriceSheet& how = {}) {
    const auto prices = import(text, how);
    return prices ? "taken" : prices.error().toString();
}

double priceOf(const ImportedPrices& prices, std::string_view part) {
    const BookPrice* price = prices.book.find(part);
    EXPECT_NE(price, nullptr) << part;
    return price == nullptr ? -1 : price->price;
}

TEST(PriceImport, FindsColumnsByTheirTitlesAndPartsByIdTitleAndNumber) {
    const auto prices = import("Quote 7 of Acme,,\n"
                               "Part number,Description,Unit price\n"
                               "nvidia-qm9700,Switch,\"$25,000.50\"\n"
                               "NVIDIA SN5600,Switch,31000\n"
                               "no-such-part,Thing,1\n"
                               ",,\n");
    ASSERT_TRUE(prices) << prices.error().toString();
    EXPECT_DOUBLE_EQ(priceOf(*prices, "nvidia-qm9700"), 25000.50);
    EXPECT_DOUBLE_EQ(priceOf(*prices, "nvidia-sn5600"), 31000);
    EXPECT_EQ(prices->book.currency, "USD");
    EXPECT_EQ(prices->rows, 3);
    EXPECT_EQ(prices->strangers, 1);
    ASSERT_EQ(prices->notes.size(), 1u);
    EXPECT_EQ(prices->notes[0],
              "1 of 3 rows name no part of the catalog, the first is \"no-such-part\" in line 5");
}

TEST(PriceImport, ReadsDecimalCommasWhereTheSheetLeavesNoDoubt) {
    const auto prices =
        import("Part;Preis;Price\nnvidia-qm9700;x;1.234.567,50\nnvidia-sn5600;x;99,9\n");
    ASSERT_TRUE(prices) << prices.error().toString();
    EXPECT_DOUBLE_EQ(priceOf(*prices, "nvidia-qm9700"), 1'234'567.5);
    EXPECT_DOUBLE_EQ(priceOf(*prices, "nvidia-sn5600"), 99.9);
}

TEST(PriceImport, AsksWhereACommaMayBeEither) {
    const char* text = "part\tprice\nnvidia-qm9700\t1,234\n";
    EXPECT_EQ(refusal(text), "line 2: found \"1,234\", which may be 1234 or 1.234. Say whether the "
                             "decimal sign is a point or a comma.");
    PriceSheet how;
    how.decimal = DecimalSign::Comma;
    EXPECT_DOUBLE_EQ(priceOf(*import(text, how), "nvidia-qm9700"), 1.234);
    how.decimal = DecimalSign::Point;
    EXPECT_DOUBLE_EQ(priceOf(*import(text, how), "nvidia-qm9700"), 1234);
    EXPECT_NE(refusal("part,price\nnvidia-qm9700,\"1.200,50\"\n", how)
                  .find("line 2: found \"1.200,50\", expected a number with a decimal point"),
              std::string::npos);
}

TEST(PriceImport, WantsOneCurrencyAndItsRate) {
    const char* euros = "part,price\nnvidia-qm9700,€ 20000\n";
    EXPECT_NE(refusal(euros).find("prices in EUR, expected to be told what one is in USD"),
              std::string::npos);
    PriceSheet how;
    how.usd = 1.1;
    const auto prices = import(euros, how);
    ASSERT_TRUE(prices) << prices.error().toString();
    EXPECT_EQ(prices->book.currency, "EUR");
    EXPECT_EQ(weft::priceOf(prices->book, prices->book.prices[0]).typical,
              Money::fromDollars(22'000));
    how.currency = "USD";
    EXPECT_NE(refusal(euros, how).find("line 2: found a price in \"EUR\", expected USD"),
              std::string::npos);
    EXPECT_NE(refusal("part,price\nnvidia-qm9700,$5\nnvidia-sn5600,£6\n")
                  .find("line 3: found a price in \"GBP\", expected USD"),
              std::string::npos);
    EXPECT_NE(refusal("part,price,currency\nnvidia-qm9700,$5,EUR\n").find("expected EUR"),
              std::string::npos);
}

TEST(PriceImport, RefusesFormulasAndWhatIsNoPrice) {
    EXPECT_NE(refusal("part,price\nnvidia-qm9700,=B7*0.8\n")
                  .find("line 2: found the formula \"=B7*0.8\", expected a price. Paste"),
              std::string::npos);
    EXPECT_NE(refusal("part,price\nnvidia-qm9700,on request\n").find("expected a price"),
              std::string::npos);
    EXPECT_NE(refusal("part,price\nnvidia-qm9700,-5\n").find("a price of -5"), std::string::npos);
    EXPECT_NE(refusal("a,b\n1,2\n").find("no column of parts and one of prices"),
              std::string::npos);
    EXPECT_NE(refusal("").find("no column of parts"), std::string::npos);
    EXPECT_NE(refusal("part,price\n\"nvidia").find("line 2: found a quote that is never closed"),
              std::string::npos);
    EXPECT_NE(refusal("\xFF\xFEp").find("UTF-16"), std::string::npos);
    EXPECT_NE(refusal("part,price\n\xE9,1\n").find("not UTF-8"), std::string::npos);
    const auto zero = import("part,price\nnvidia-qm9700,0\n");
    ASSERT_TRUE(zero);
    EXPECT_TRUE(zero->book.prices.empty()) << "0 is unknown, not free";
    EXPECT_EQ(zero->notes.size(), 1u);
}

TEST(PriceImport, AMillionLinesAreRead) {
    std::string text = "part,price\n";
    for (int i = 0; i < 1'000'000; ++i) {
        text += "stranger,1\n";
    }
    text += "nvidia-qm9700,7\n";
    const auto start = std::chrono::steady_clock::now();
    const auto prices = import(text);
    const auto took = std::chrono::steady_clock::now() - start;
    ASSERT_TRUE(prices) << prices.error().toString();
    EXPECT_EQ(prices->strangers, 1'000'000);
    EXPECT_DOUBLE_EQ(priceOf(*prices, "nvidia-qm9700"), 7);
    RecordProperty("ms", static_cast<int>(std::chrono::duration<double, std::milli>(took).count()));
    EXPECT_LT(std::chrono::duration<double>(took).count(), 20);
}

TEST(PriceImport, ReadsWorkbooksWithStoredResultsOfFormulas) {
    Workbook book = *Workbook::create("Quote");
    Sheet& cover = book.addSheet("Cover");
    cover.write(0, 0, std::string("Dear customer"));
    Sheet& sheet = book.addSheet("Prices");
    sheet.write(0, 0, std::string("Part"));
    sheet.write(0, 1, std::string("List"));
    sheet.write(0, 2, std::string("Net price"));
    sheet.write(1, 0, std::string("nvidia-qm9700"));
    sheet.write(1, 1, 20'000.0);
    sheet.formula(1, 2, "=B2*0.75", 15'000, CellStyle::Money);
    sheet.write(2, 0, std::string("nvidia-sn5600"));
    sheet.write(2, 2, std::string("12,345.60"));
    const std::string bytes = *book.bytes();
    PriceSheet how;
    how.sheet = "Prices";
    const auto prices = import(bytes, how);
    ASSERT_TRUE(prices) << prices.error().toString();
    EXPECT_DOUBLE_EQ(priceOf(*prices, "nvidia-qm9700"), 15'000);
    EXPECT_DOUBLE_EQ(priceOf(*prices, "nvidia-sn5600"), 12'345.6);
    EXPECT_EQ(prices->notes.at(0), "1 prices are results of formulas, as they were stored");
    how.priceColumn = "B"; // by letter
    EXPECT_DOUBLE_EQ(priceOf(*import(bytes, how), "nvidia-qm9700"), 20'000);
    how.sheet = "Offers";
    EXPECT_NE(refusal(bytes, how).find("has no sheet \"Offers\"; it has \"Cover, Prices\""),
              std::string::npos);
    EXPECT_NE(refusal(bytes.substr(0, bytes.size() / 2)).find("no workbook that can be opened"),
              std::string::npos);
}

TEST(PriceImport, TheLatestActiveBookSetsThePrice) {
    Design design = emptyDesign("d");
    const auto put = [&](const char* id, const char* date, double price, bool active) {
        PriceBook book;
        book.id = id;
        book.date = date;
        book.active = active;
        book.prices = {{"nvidia-qm9700", price, ""}};
        design = *weft::apply(design, PutPriceBook{std::move(book)});
    };
    put("old", "2026-01-01", 3, true);
    put("new", "2026-06-01", 2, true);
    put("newest", "2026-09-01", 1, false);
    const Price price = catalogFor(design, seedCatalog()).find("nvidia-qm9700")->price;
    EXPECT_EQ(price.typical, Money::fromDollars(2));
    EXPECT_EQ(price.basis, PriceBasis::Quote);
    EXPECT_EQ(price.note, "new, 2026-06-01");
}

} // namespace
} // namespace weft::test
