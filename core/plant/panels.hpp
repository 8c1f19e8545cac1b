// SPDX-License-Identifier: GPL-3.0-or-later
// Structured cabling, where the rules of optics say panels: a fibre link is a cord to the panel of
// its rack, a place in a trunk to the panel of the other rack, and a cord there. The schedule's row
// is the path, its cable the cord at the A end; the cord at the far panel, trunks and panels are
// lines of their own.
#pragma once

#include "core/plant/plant.hpp"

#include <map>
#include <string>
#include <tuple>

namespace weft {

constexpr Length kPanelCord = metres(3); // from a box to the panel of its rack
// Planning figures: links that a panel of one unit takes.
constexpr std::int64_t kMpoPerPanel = 36, kLcPerPanel = 48;

bool isFibrePath(const Medium& medium); // modules at both ends with fibre between

// Trunks between racks: of one net (Plant::netAt), kind of trunk and fibre each.
class Trunks {
public:
    Trunks(const Plant& plant, const Design& design);

    struct Trunk {
        std::string title;         // "trunk MPO-12, SMF OS2"
        std::int64_t perTrunk = 1; // links that one carries
        bool isMpo = true;         // the cords' connector
        std::int64_t links = 0;
        Length length; // of the longest
        std::int64_t next = 0;
        std::int64_t count() const { return (links + perTrunk - 1) / perTrunk; }
    };
    using Key = std::tuple<std::size_t, std::int32_t, std::int32_t, std::string>; // net, racks

    const std::map<Key, Trunk>& all() const { return trunks_; }
    // The number of the trunk that the next link of the piece's racks takes, from 1; 0 where it
    // runs over none. Call once per cable, in the schedule's order.
    std::int64_t next(std::size_t net, NodeIndex a, NodeIndex b, const Medium& medium);

private:
    Key keyOf(std::size_t net, NodeIndex a, NodeIndex b, const Medium& medium) const;

    const Plant& plant_;
    std::vector<TrunkKind> kinds_; // per net
    std::map<Key, Trunk> trunks_;
};

// Far cords, trunks and panels, behind all other lines.
void addPanelLines(std::vector<BillLine>& lines, const Plant& plant, const Design& design);

} // namespace weft
