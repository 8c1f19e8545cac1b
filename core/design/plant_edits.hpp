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
    bool operator==(const PutRoom&) const = default;
};
struct RemoveRoom {
    Id site;
    Id room;
    bool operator==(const RemoveRoom&) const = default;
};
struct MoveRow {
    Id site;
    Id row;
    Length x, y;
    bool operator==(const MoveRow&) const = default;
};
// Puts a device into a rack by hand, or leaves it to the policy again.
struct PlaceDevice {
    Id site;
    Placement placement;
    bool placed = true;
    bool operator==(const PlaceDevice&) const = default;
};
struct SetFloorRules {
    Id site;
    FloorRules rules;
    bool operator==(const SetFloorRules&) const = default;
};
struct SetPlantRules {
    PlantRules rules;
    bool operator==(const SetPlantRules&) const = default;
};
struct PutPriceBook {
    PriceBook book;
    bool operator==(const PutPriceBook&) const = default;
};
struct RemovePriceBook {
    Id book;
    bool operator==(const RemovePriceBook&) const = default;
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
