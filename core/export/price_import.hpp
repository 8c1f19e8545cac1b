// SPDX-License-Identifier: GPL-3.0-or-later
// A supplier's quote (CSV or XLSX) to a price book. Columns are found by their titles or said; what
// cannot be told for certain (whether "1,234" is a thousand) is asked, never guessed.
#pragma once

#include "core/base/result.hpp"
#include "core/catalog/catalog.hpp"
#include "core/design/plant_rules.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace weft {

enum class DecimalSign : std::uint8_t { Unsaid, Point, Comma };

struct PriceSheet {
    std::string sheet;                   // of a workbook; empty: the first
    std::string partColumn, priceColumn; // title, letter or number; empty: found by title
    std::string noteColumn;
    DecimalSign decimal = DecimalSign::Unsaid;
    std::string currency;      // empty: as the sheet says, else USD
    std::optional<double> usd; // of one unit of it; must be said of every other than USD
};

struct ImportedPrices {
    PriceBook book;                 // without id, name and date, which are the caller's to give
    std::int64_t rows = 0;          // below the titles
    std::int64_t strangers = 0;     // that name no part of the catalog
    std::vector<std::string> notes; // what was passed over, with its place, at most 20
};

// Parts go by id, by the maker's part number, or by "vendor model". An error's place is "line 7" or
// "sheet Quote, row 7". O(rows + parts).
Result<ImportedPrices> importPrices(std::string_view bytes, const PriceSheet& how,
                                    const Catalog& catalog);

} // namespace weft
