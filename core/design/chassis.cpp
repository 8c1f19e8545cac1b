// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/design/chassis.hpp"

#include "core/catalog/line_cards.hpp"

#include <algorithm>

namespace weft {

const Part* cardOf(const Design& design, const Part& chassis, const Catalog& catalog) {
    if (!takesCards(chassis)) {
        return nullptr;
    }
    const auto rules = design.plant->cards.find(chassis.id);
    if (rules != design.plant->cards.end() && rules->second.card) {
        const Part* named = catalog.find(*rules->second.card);
        return named != nullptr && goesInto(*named, chassis) ? named : nullptr;
    }
    const std::vector<const Part*> cards = cardsFor(chassis, catalog);
    const auto isPinned = [&](const Part* card) {
        return std::any_of(design.parts->begin(), design.parts->end(),
                           [&](const Part& part) { return part.id == card->id; });
    };
    const auto pinned = std::find_if(cards.begin(), cards.end(), isPinned);
    return pinned != cards.end() ? *pinned : cards.empty() ? nullptr : cards.front();
}

} // namespace weft
