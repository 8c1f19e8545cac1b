// SPDX-License-Identifier: GPL-3.0-or-later
// Edits of floors, rules of buying, and price books.
#pragma once

#include "core/base/result.hpp"
#include "core/design/design.hpp"

namespace weft {

// Adds the room to a site's floor, or replaces the one with its id. What was placed by hand in rows
// that are gone is placed by the policy again.
struct PutRoom {
    Id site;
    Room room;
};
struct RemoveRoom {
    Id site;
    Id room;
};
struct MoveRow {
    Id site;
    Id row;
    Length x, y;
};
// Puts a device into a rack by hand, or leaves it to the policy again.
struct PlaceDevice {
    Id site;
    Placement placement;
    bool placed = true;
};
struct SetFloorRules {
    Id site;
    FloorRules rules;
};
struct SetPlantRules {
    PlantRules rules;
};
struct PutPriceBook {
    PriceBook book;
};
struct RemovePriceBook {
    Id book;
};

// As apply() does them: on a working copy.
Result<void> change(Design& design, const PutRoom& edit);
Result<void> change(Design& design, const RemoveRoom& edit);
Result<void> change(Design& design, const MoveRow& edit);
Result<void> change(Design& design, const PlaceDevice& edit);
Result<void> change(Design& design, const SetFloorRules& edit);
Result<void> change(Design& design, const SetPlantRules& edit);
Result<void> change(Design& design, const PutPriceBook& edit);
Result<void> change(Design& design, const RemovePriceBook& edit);

// True when the second edit only goes on with what the first began.
bool continues(const MoveRow& a, const MoveRow& b);
bool continues(const PlaceDevice& a, const PlaceDevice& b);

} // namespace weft
