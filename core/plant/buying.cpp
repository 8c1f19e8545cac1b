// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plant/buying.hpp"

#include "core/catalog/line_cards.hpp"
#include "core/design/chassis.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>

namespace weft {
namespace {

// Active books, the latest first; of one day the later in the list first.
std::vector<const PriceBook*> booksInOrder(const Design& design) {
    std::vector<const PriceBook*> books;
    for (auto book = design.books->rbegin(); book != design.books->rend(); ++book) {
        if (book->active) {
            books.push_back(&*book);
        }
    }
    std::stable_sort(books.begin(), books.end(),
                     [](const PriceBook* a, const PriceBook* b) { return a->date > b->date; });
    return books;
}

// Named as a switch of a fabric or gateway.
bool isNamed(const Design& design, const PartId& id) {
    const auto names = [&](const auto& item) { return item.part == id; };
    return std::any_of(design.gateways->begin(), design.gateways->end(), names) ||
           std::any_of(design.fabrics->begin(), design.fabrics->end(),
                       [&](const FabricIntent& fabric) {
                           return std::any_of(fabric.params.begin(), fabric.params.end(),
                                              [&](const auto& each) {
                                                  return each.second == ParamValue(id);
                                              }) ||
                                  std::any_of(fabric.graph->nodes.begin(),
                                              fabric.graph->nodes.end(), names);
                       });
}

// Every chassis in use with the cards the design puts into it.
Catalog withCards(const Design& design, const Catalog& catalog) {
    std::vector<Part> whole;
    for (const Part* part : catalog.ofKind(PartKind::Switch)) {
        if (!takesCards(*part) || !isNamed(design, part->id)) {
            continue;
        }
        if (const Part* card = cardOf(design, *part, catalog)) {
            whole.push_back(equipped(*part, *card));
        }
    }
    return catalog.withPinned(whole);
}

} // namespace

Price priceOf(const PriceBook& book, const BookPrice& entry) {
    Price price;
    price.basis = book.basis;
    price.typical = Money::fromDollars(entry.price * book.usd);
    price.low = price.high = price.typical;
    price.note = fmt::format("{}{}{}", book.name.empty() ? book.id : book.name,
                             book.date.empty() ? "" : ", " + book.date,
                             entry.note.empty() ? "" : ", " + entry.note);
    if (book.currency != "USD") {
        price.note += fmt::format(", {} {:.2f} at {} USD", book.currency, entry.price, book.usd);
    }
    return price;
}

Catalog catalogFor(const Design& design, const Catalog& catalog) {
    const Catalog pinned = catalog.withPinned(*design.parts);
    const std::vector<const PriceBook*> books = booksInOrder(design);
    if (books.empty()) {
        return withCards(design, pinned);
    }
    std::vector<Part> priced;
    for (const Part& part : pinned.parts()) {
        for (const PriceBook* book : books) {
            if (const BookPrice* price = book->find(part.id)) {
                priced.push_back(part);
                priced.back().price = priceOf(*book, *price);
                break;
            }
        }
    }
    return withCards(design, pinned.withPinned(priced));
}

double spareShare(const PlantRules& rules, const BillLine& line) {
    if (isRented(line) || line.part.empty()) {
        return 0;
    }
    for (const std::string& key :
         {line.part, std::string(toString(line.kind)), std::string("all")}) {
        if (const auto found = rules.spares.find(key); found != rules.spares.end()) {
            return found->second;
        }
    }
    return 0;
}

void addSpares(std::vector<BillLine>& lines, const PlantRules& rules) {
    if (rules.spares.empty()) {
        return;
    }
    struct Tally {
        std::int64_t quantity = 0, spares = 0;
    };
    std::map<std::pair<PartId, Length>, Tally> tallies; // cables of another length are other pieces
    for (BillLine& line : lines) {
        const double share = spareShare(rules, line);
        Tally& tally = tallies[{line.part, line.length}];
        tally.quantity += line.quantity;
        // A hair less than exact, for 0.07 × 100 is 7.000000000000001.
        const double wanted =
            std::ceil(static_cast<double>(tally.quantity) * share * (1 - 1e-12) - 1e-9);
        line.spares = std::max<std::int64_t>(
            static_cast<std::int64_t>(std::min(wanted, 1e15)) - tally.spares, 0);
        tally.spares += line.spares;
    }
}

} // namespace weft
