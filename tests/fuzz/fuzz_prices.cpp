// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a supplier's quote, CSV or XLSX: refused with a sentence, or a price book that a
// design takes.
#include "core/base/text.hpp"
#include "core/catalog/seeds.hpp"
#include "core/design/edit.hpp"
#include "core/export/price_import.hpp"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const weft::Catalog catalog = [] {
        weft::SeedLoad load = weft::loadSeeds(weft::seedFolder());
        return weft::Catalog(std::move(load.parts), std::move(load.sources));
    }();
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    weft::PriceSheet how;
    how.usd = 1.1;
    const auto prices = weft::importPrices(bytes, how, catalog);
    if (!prices) {
        WEFT_CHECK(weft::isValidUtf8(prices.error().toString()));
        WEFT_CHECK(!prices.error().message.empty());
        return 0;
    }
    weft::PriceBook book = prices->book;
    book.id = "quote";
    weft::Design design = weft::emptyDesign("fuzz");
    WEFT_CHECK(weft::apply(design, weft::PutPriceBook{std::move(book)}).has_value());
    return 0;
}
