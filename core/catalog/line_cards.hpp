// SPDX-License-Identifier: GPL-3.0-or-later
// A chassis is bought empty: its ports are those of the line cards in its slots.
#pragma once

#include "core/catalog/catalog.hpp"

#include <vector>

namespace weft {

// True of a chassis with a known number of slots.
bool takesCards(const Part& part);

// True where the maker says so: both are of one vendor and share a name of a chassis.
bool goesInto(const Part& card, const Part& chassis);

// The cards that go into a chassis, best first: a known price, the lowest, then the least power,
// then the lesser id.
std::vector<const Part*> cardsFor(const Part& chassis, const Catalog& catalog);

// The chassis with the card in every slot, as sizing sees it: the card's cages times the slots. No
// planning figure stands for its power: that is of a whole switch, and the cards draw their own.
Part equipped(const Part& chassis, const Part& card);

} // namespace weft
