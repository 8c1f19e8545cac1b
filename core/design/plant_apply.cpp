// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.hpp"
#include "core/design/plant_edits.hpp"
#include "core/design/shape.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace weft {

namespace {

// The site with its floor changed by `work`, which may refuse; kept only where its shape holds.
template <class Work> Result<void> changeFloor(Design& design, const Id& site, Work work) {
    const Site* before = design.site(site);
    if (before == nullptr) {
        return fail(ErrorCode::Usage,
                    fmt::format("found {}, expected the id of a site", inQuotes(site)));
    }
    Floor floor = *before->floor;
    WEFT_TRY_VOID(work(floor));
    WEFT_TRY_VOID(below("/floor", checkShape(floor)));
    if (!(floor == *before->floor)) {
        const auto at = before - design.sites->data();
        design.sites.write()[static_cast<std::size_t>(at)].floor = std::move(floor);
    }
    return {};
}

// What stood in rows that are gone is for the policy to place.
void dropLost(Floor& floor) {
    std::erase_if(floor.placements,
                  [&](const Placement& each) { return floor.row(each.row) == nullptr; });
}

Failure noRoom(const Id& room) {
    return fail(ErrorCode::Usage,
                fmt::format("found {}, expected the id of a room of this site", inQuotes(room)));
}

} // namespace

Result<void> change(Design& design, const PutRoom& edit) {
    return changeFloor(design, edit.site, [&](Floor& floor) -> Result<void> {
        const auto found = std::find_if(floor.rooms.begin(), floor.rooms.end(),
                                        [&](const Room& room) { return room.id == edit.room.id; });
        if (found != floor.rooms.end()) {
            *found = edit.room;
        } else {
            floor.rooms.push_back(edit.room);
        }
        dropLost(floor);
        return {};
    });
}

Result<void> change(Design& design, const RemoveRoom& edit) {
    return changeFloor(design, edit.site, [&](Floor& floor) -> Result<void> {
        if (floor.room(edit.room) == nullptr) {
            return noRoom(edit.room);
        }
        std::erase_if(floor.rooms, [&](const Room& room) { return room.id == edit.room; });
        dropLost(floor);
        return {};
    });
}

Result<void> change(Design& design, const MoveRow& edit) {
    return changeFloor(design, edit.site, [&](Floor& floor) -> Result<void> {
        for (Room& room : floor.rooms) {
            for (FloorRow& row : room.rows) {
                if (row.id == edit.row) {
                    row.x = edit.x;
                    row.y = edit.y;
                    return {};
                }
            }
        }
        return fail(ErrorCode::Usage, fmt::format("found {}, expected the id of a row of this site",
                                                  inQuotes(edit.row)));
    });
}

Result<void> change(Design& design, const PlaceDevice& edit) {
    return changeFloor(design, edit.site, [&](Floor& floor) -> Result<void> {
        const std::string key = placementKey(edit.placement.device);
        std::erase_if(floor.placements,
                      [&](const Placement& other) { return placementKey(other.device) == key; });
        if (edit.placed) {
            const auto at = std::lower_bound(
                floor.placements.begin(), floor.placements.end(), edit.placement,
                [](const Placement& a, const Placement& b) { return a.device < b.device; });
            floor.placements.insert(at, edit.placement);
        }
        return {};
    });
}

Result<void> change(Design& design, const SetFloorRules& edit) {
    return changeFloor(design, edit.site, [&](Floor& floor) -> Result<void> {
        floor.rules = edit.rules;
        return {};
    });
}

Result<void> change(Design& design, const SetPlantRules& edit) {
    WEFT_TRY_VOID(checkShape(edit.rules));
    if (!(edit.rules == *design.plant)) {
        design.plant = edit.rules;
    }
    return {};
}

Result<void> change(Design& design, const PutPriceBook& edit) {
    WEFT_TRY_VOID(checkShape(edit.book));
    const auto found = std::find_if(design.books->begin(), design.books->end(),
                                    [&](const PriceBook& book) { return book.id == edit.book.id; });
    if (found == design.books->end()) {
        if (design.books->size() >= kMostItems) {
            return fail(ErrorCode::Usage,
                        fmt::format("a design has at most {} items of a kind", kMostItems));
        }
        design.books.write().push_back(edit.book);
    } else if (!(*found == edit.book)) {
        const auto at = found - design.books->begin();
        design.books.write()[static_cast<std::size_t>(at)] = edit.book;
    }
    return {};
}

Result<void> change(Design& design, const RemovePriceBook& edit) {
    if (design.book(edit.book) == nullptr) {
        return fail(ErrorCode::Usage,
                    fmt::format("found {}, expected the id of a price book", inQuotes(edit.book)));
    }
    std::erase_if(design.books.write(),
                  [&](const PriceBook& book) { return book.id == edit.book; });
    return {};
}

bool continues(const MoveRow& a, const MoveRow& b) {
    return a.site == b.site && a.row == b.row;
}

bool continues(const PlaceDevice& a, const PlaceDevice& b) {
    return a.site == b.site && a.placed && b.placed &&
           placementKey(a.placement.device) == placementKey(b.placement.device);
}

} // namespace weft
