// SPDX-License-Identifier: GPL-3.0-or-later
// Where the equipment of a site stands: rooms, rows and racks, what was put into a rack by hand,
// how the rest is placed, and how cables run from rack to rack. Lengths are on the floor plan in
// metres, x along a room's front, y away from it. What is not said keeps a default that the engine
// states.
#pragma once

#include "core/base/units.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace weft {

// Where switches go that nobody placed by hand.
enum class RackPolicy : std::uint8_t {
    TopOfRack,     // leaves above the servers they serve
    MiddleOfRow,   // leaves in a rack in the middle of each row
    EndOfRow,      // leaves in a rack at the end of each row
    NetworkRows,   // every switch in rows of its own
    ScalableUnits, // each scalable unit with its leaves; spines and cores in racks of their own
};
enum class TrayKind : std::uint8_t { Overhead, Underfloor };
enum class RackFace : std::uint8_t { Front, Rear };
enum class RowUse : std::uint8_t { Any, Servers, Network };

// What a rack offers. At a rack what is not said comes from its row, then from the site.
struct RackSpec {
    std::optional<std::int64_t> units;
    std::optional<Length> width, depth;
    std::optional<Power> power;        // most it may draw
    std::optional<std::int64_t> feeds; // 2: A and B, each of which must carry the rack alone
    std::optional<Power> feedPower;    // of one feed
    std::optional<Mass> load;          // most that may stand in it
    std::optional<Power> cooling;      // most heat that is taken away from it
    bool operator==(const RackSpec&) const = default;
};

// A rack that differs from the others of its row.
struct RackChange {
    std::int64_t rack = 1; // from 1
    bool blocked = false;  // a column stands there, or it is let: nothing is placed in it
    RackSpec spec;
    bool operator==(const RackChange&) const = default;
};

// Racks side by side, numbered from 1 at (x, y); their names are "a-1", "a-2"… of row "a".
struct FloorRow {
    std::string id; // unique in the site
    std::string name;
    Length x, y; // in the room
    std::int64_t racks = 0;
    RowUse use = RowUse::Any;
    bool turned = false; // runs along y
    RackSpec spec;
    std::vector<RackChange> changes; // sorted by rack
    bool operator==(const FloorRow&) const = default;
};

struct Room {
    std::string id; // unique in the site
    std::string name;
    Length x, y;            // of its corner, in the site
    std::int64_t level = 0; // storey
    std::vector<FloorRow> rows;
    bool operator==(const Room&) const = default;
};

// A device put into a rack by hand. It goes by the name it has over the whole design
// ("compute-leaf-07"); leading zeros of numbers do not count, so that it stays where it stands
// while the design grows.
struct Placement {
    std::string device;
    std::string row;
    std::int64_t rack = 1; // from 1
    std::int64_t unit = 1; // lowest it fills, from 1 at the bottom
    RackFace face = RackFace::Front;
    bool operator==(const Placement&) const = default;
};

// Cables go up or down to a tray, along it to a crossing, across, and down or up again.
struct TrayRules {
    std::optional<TrayKind> kind;
    std::optional<Length> height;     // over the racks, or under the floor
    std::optional<Length> slack;      // at each end
    std::optional<double> slackShare; // of the route
    std::optional<Length> storey;     // from one level to the next
    std::vector<Length> crossings;    // x in the site where trays cross rows; none: anywhere
    bool operator==(const TrayRules&) const = default;
};

struct FloorRules {
    std::optional<RackPolicy> policy;
    std::optional<std::int64_t> serversPerRack; // no more than this
    RackSpec rack;
    TrayRules tray;
    std::optional<double> pue;            // facility power over IT power
    std::optional<double> usdPerKwh;      // else the design's
    std::optional<double> kgCo2PerKwh;    // else the design's
    std::optional<double> usdPerRackYear; // else the design's
    bool operator==(const FloorRules&) const = default;
};

struct Floor {
    FloorRules rules;
    std::vector<Room> rooms;
    std::vector<Placement> placements; // sorted by device
    bool operator==(const Floor&) const = default;

    const Room* room(std::string_view id) const;
    const FloorRow* row(std::string_view id) const;
    std::int64_t racks() const; // drawn, over all rooms
};

// "compute-leaf-7" for "compute-leaf-007": one name however many digits the design gives it.
std::string placementKey(std::string_view device);

// "a-7/42", "a-7/42/rear".
std::string formatPlacement(const Placement& placement);

std::string_view toString(RackPolicy policy); // "top-of-rack", "middle-of-row", …
std::string_view toString(TrayKind kind);     // "overhead", "underfloor"
std::string_view toString(RackFace face);     // "front", "rear"
std::string_view toString(RowUse use);        // "any", "servers", "network"
std::optional<RackPolicy> rackPolicyFrom(std::string_view word);
std::optional<TrayKind> trayKindFrom(std::string_view word);
std::optional<RackFace> rackFaceFrom(std::string_view word);
std::optional<RowUse> rowUseFrom(std::string_view word);

} // namespace weft
