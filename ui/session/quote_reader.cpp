// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/quote_reader.hpp"

#include "core/base/file.hpp"
#include "core/export/spreadsheet.hpp"
#include "core/plant/buying.hpp"

namespace weft::ui {

namespace {

// An error of the visitor's own ends the reading behind the last of them.
std::vector<std::vector<std::string>> firstRows(std::string_view bytes, const std::string& sheet) {
    std::vector<std::vector<std::string>> rows;
    const auto ended = readSpreadsheet(
        bytes, sheet, [&](std::int64_t row, const std::vector<SheetText>& cells) -> Result<void> {
            if (row > QuoteReader::kFirstRows) {
                return fail(ErrorCode::Cancelled, "enough");
            }
            std::vector<std::string>& words = rows.emplace_back();
            for (const SheetText& cell : cells) {
                words.push_back(cell.text);
            }
            return {};
        });
    return ended || ended.error().code == ErrorCode::Cancelled
               ? rows
               : std::vector<std::vector<std::string>>();
}

Quote quoteOf(const Snapshot& snapshot, const QString& path, const PriceSheet& how) {
    Quote quote;
    const Result<std::string> bytes = readFile(path.toStdString());
    if (!bytes) {
        quote.problem = bytes.error().toString();
        return quote;
    }
    quote.first = firstRows(*bytes, how.sheet);
    Result<ImportedPrices> prices =
        importPrices(*bytes, how, catalogFor(snapshot.design, snapshot.catalog));
    if (prices) {
        quote.prices = *std::move(prices);
    } else {
        quote.problem = prices.error().toString();
    }
    return quote;
}

} // namespace

void QuoteReader::read(const SnapshotPtr& snapshot, const QString& path, const PriceSheet& how) {
    start([this, snapshot, path, how](const Run& run) {
        auto quote = std::make_shared<const Quote>(quoteOf(*snapshot, path, how));
        run.post([this, quote] { emit found(quote); });
    });
}

} // namespace weft::ui
