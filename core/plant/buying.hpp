// SPDX-License-Identifier: GPL-3.0-or-later
// The catalog as a design sees it: its pinned parts over today's, the prices of its active books
// over both, and every chassis it uses with line cards in. And how many spares are bought.
#pragma once

#include "core/catalog/catalog.hpp"
#include "core/design/design.hpp"
#include "core/plant/bill.hpp"

namespace weft {

Catalog catalogFor(const Design& design, const Catalog& catalog);

// The price of one piece by a book, in dollars.
Price priceOf(const PriceBook& book, const BookPrice& price);

// The share of spares for a line: its part's, its kind's, or that of all.
double spareShare(const PlantRules& rules, const BillLine& line);

// Spares of each line: per part by rate, rounded up once over all its lines (ENGINE §7).
void addSpares(std::vector<BillLine>& lines, const PlantRules& rules);

} // namespace weft
