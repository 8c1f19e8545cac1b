// SPDX-License-Identifier: GPL-3.0-or-later
// The racks of a site as its floor plan draws them, each with what it offers; and racks made up
// where none are drawn, or more are needed than the rooms have.
#pragma once

#include "core/design/design.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace weft {

struct Rack {
    Id site;
    std::string room, row;   // ids; room empty: made up
    std::int64_t number = 1; // in the row
    std::int64_t units = 42;
    Length depth;
    std::optional<Power> power; // most it may draw: its own limit, and of a feed where that is less
    std::optional<Mass> load;   // most that may stand in it
    std::optional<Power> cooling; // most heat that is taken away from it
    std::int64_t feeds = 2;       // each must carry the rack alone
    bool limitIsFeed = false;     // `power` is what one feed carries
    bool blocked = false;
    RowUse use = RowUse::Any;
    Length x, y;            // of its middle, in the site
    std::int64_t level = 0; // storey

    bool isDrawn() const { return !room.empty(); }
    std::string name() const; // "a-7"
};

// By room, row and number, blocked ones too.
std::vector<Rack> drawnRacks(const Site& site);

// A rack of the site's usual kind that nobody drew: rows of `kMadeUpRow` racks, "rack-1"… for
// servers, "network-1"… for switches. What is drawn ends at `below`.
constexpr std::int64_t kMadeUpRow = 20;
Rack madeUpRack(const Site& site, RowUse use, std::int64_t number, Length below);

// Planning figures where the floor says nothing.
constexpr std::int64_t kUsualUnits = 42;
constexpr Length kUsualWidth = metres(0.6), kUsualDepth = metres(1.2);
constexpr Length kUnitHeight = metres(0.04445); // EIA-310-D

} // namespace weft
