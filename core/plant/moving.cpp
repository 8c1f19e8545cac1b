// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plant/moving.hpp"

#include "core/base/text.hpp"
#include "core/plant/rack_sums.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace weft {
namespace {

const SiteStanding* siteOf(const Standing& standing, std::uint32_t box) {
    for (const SiteStanding& here : standing.sites) {
        if (box >= here.firstBox && box < here.endBox) {
            return &here;
        }
    }
    return nullptr;
}

Failure cannot(std::string why) {
    return fail(ErrorCode::Usage, std::move(why));
}

// What keeps the box from standing there, apart from those that stand there.
Result<void> checkLimits(const Standing& standing, const Box& box, std::uint32_t rackIndex,
                         std::int64_t unit, std::string_view name) {
    const BoxKind& kind = standing.kinds[box.kind];
    const Rack& rack = standing.racks[rackIndex];
    if (!rack.isDrawn()) {
        return cannot(fmt::format("Rack {} is not on a floor plan yet: draw the racks of this site "
                                  "first.",
                                  rack.name()));
    }
    if (rack.blocked) {
        return cannot(fmt::format("Rack {} is blocked.", rack.name()));
    }
    const std::int64_t top = unit + kind.units - 1;
    if (unit < 1 || top > rack.units) {
        return cannot(fmt::format("{} takes units {} to {}; rack {} has 1 to {}.", name, unit, top,
                                  rack.name(), rack.units));
    }
    if (box.rack == static_cast<std::int32_t>(rackIndex)) {
        return {};
    }
    Power draw = standing.mostOf(box);
    Mass mass = kind.mass.value_or(Mass());
    for (const Box& other : standing.boxes) {
        if (other.rack == static_cast<std::int32_t>(rackIndex)) {
            draw += standing.mostOf(other);
            mass += standing.kinds[other.kind].mass.value_or(Mass());
        }
    }
    if (rack.power && draw > *rack.power) {
        return cannot(fmt::format(
            "Rack {} would draw up to {}; {} {}.", rack.name(), formatPower(draw),
            rack.limitIsFeed ? "a feed carries" : "its limit is", formatPower(*rack.power)));
    }
    if (rack.cooling && draw > *rack.cooling) {
        return cannot(fmt::format("Rack {} would give off up to {} of heat; its cooling takes away "
                                  "{}.",
                                  rack.name(), formatPower(draw), formatPower(*rack.cooling)));
    }
    if (rack.load && mass > *rack.load) {
        return cannot(fmt::format("Rack {} would hold {:.0f} kg; its limit is {:.0f} kg.",
                                  rack.name(), inKilograms(mass), inKilograms(*rack.load)));
    }
    return {};
}

// The boxes of the design with the floor as it is changed.
Standing standingOf(const Plant& plant, const Design& changed) {
    Standing standing = plant.standing;
    standing.racks.clear();
    standing.findings.clear();
    for (Box& box : standing.boxes) {
        box.rack = -1;
        box.unit = 0;
        box.byHand = false;
    }
    for (SiteStanding& here : standing.sites) {
        here.firstRack = here.endRack = 0;
        here.drawn = 0;
    }
    placeBoxes(standing, changed, plant.expansions);
    return standing;
}

Placement placementOf(const Standing& standing, const Box& box, const BoxNames& names) {
    const Rack& rack = standing.racks[static_cast<std::size_t>(box.rack)];
    return {names(box), rack.row, rack.number, box.unit, RackFace::Front};
}

bool standsElsewhere(const Standing& a, const Standing& b, std::uint32_t box) {
    const Box &x = a.boxes[box], &y = b.boxes[box];
    return x.unit != y.unit || a.racks[static_cast<std::size_t>(x.rack)].name() !=
                                   b.racks[static_cast<std::size_t>(y.rack)].name();
}

// "a" … "z", "aa", "ab"…
std::string rowLetters(std::int64_t number) {
    std::string letters;
    for (; number > 0; number = (number - 1) / 26) {
        letters.insert(letters.begin(), static_cast<char>('a' + (number - 1) % 26));
    }
    return letters;
}

std::string freeRoomId(const Floor& floor) {
    std::string id = "hall";
    for (int number = 2; floor.room(id) != nullptr; ++number) {
        id = fmt::format("hall-{}", number);
    }
    return id;
}

} // namespace

Result<void> mayStand(const Design& design, const Plant& plant, std::uint32_t box,
                      std::uint32_t rack, std::int64_t unit) {
    const Standing& standing = plant.standing;
    const BoxNames names(standing, plant.expansions, design);
    const Box& moved = standing.boxes[box];
    const std::string name = names(moved);
    const SiteStanding& here = *siteOf(standing, box);
    if (standing.racks[rack].site != here.site) {
        return cannot(fmt::format("{} stands at another site than rack {}.", name,
                                  standing.racks[rack].name()));
    }
    WEFT_TRY_VOID(checkLimits(standing, moved, rack, unit, name));
    const std::int64_t top = unit + standing.kinds[moved.kind].units - 1;
    for (std::uint32_t i = here.firstBox; i < here.endBox; ++i) {
        const Box& other = standing.boxes[i];
        const std::int64_t itsTop = other.unit + standing.kinds[other.kind].units - 1;
        if (i != box && other.rack == static_cast<std::int32_t>(rack) && other.unit <= top &&
            itsTop >= unit) {
            return cannot(fmt::format("Unit {} of rack {} holds {}.",
                                      std::max<std::int64_t>(unit, other.unit),
                                      standing.racks[rack].name(), names(other)));
        }
    }
    return {};
}

Result<Edit> moveBox(const Design& design, const Plant& plant, std::uint32_t box,
                     std::uint32_t rack, std::int64_t unit) {
    WEFT_TRY_VOID(mayStand(design, plant, box, rack, unit));
    const Standing& standing = plant.standing;
    const BoxNames names(standing, plant.expansions, design);
    const std::string name = names(standing.boxes[box]);
    const SiteStanding& here = *siteOf(standing, box);
    Placement placement{name, standing.racks[rack].row, standing.racks[rack].number, unit,
                        RackFace::Front};
    const PlaceDevice place{here.site, placement, true};
    WEFT_TRY(Design changed, weft::apply(design, Edit(place)));
    // What is held makes room elsewhere in the order of placing, so others may follow: until none
    // does. Each round holds one more at least.
    std::vector<bool> isHeld(here.endBox - here.firstBox);
    isHeld[box - here.firstBox] = true;
    std::vector<Placement> held;
    while (true) {
        const Standing then = standingOf(plant, changed);
        const std::size_t before = held.size();
        for (std::uint32_t i = here.firstBox; i < here.endBox; ++i) {
            const Box& other = standing.boxes[i];
            if (!isHeld[i - here.firstBox] && !other.byHand && standsElsewhere(standing, then, i) &&
                standing.racks[static_cast<std::size_t>(other.rack)].isDrawn()) {
                isHeld[i - here.firstBox] = true;
                held.push_back(placementOf(standing, other, names));
            }
        }
        if (held.size() == before) {
            break;
        }
        Site site = *changed.site(here.site);
        std::vector<Placement>& placements = site.floor.write().placements;
        placements.insert(placements.end(), held.begin() + static_cast<std::ptrdiff_t>(before),
                          held.end());
        std::sort(placements.begin(), placements.end(),
                  [](const Placement& x, const Placement& y) { return x.device < y.device; });
        WEFT_TRY(changed, weft::apply(changed, Edit(PutSite{std::move(site)})));
    }
    if (held.empty()) {
        return Edit(place);
    }
    return Edit(Batch{fmt::format("Move {} to {} U{}", name, standing.racks[rack].name(), unit),
                      {PutSite{*changed.site(here.site)}}});
}

Edit releaseBox(const Design& design, const Plant& plant, std::uint32_t box) {
    const Standing& standing = plant.standing;
    const BoxNames names(standing, plant.expansions, design);
    Placement placement;
    placement.device = names(standing.boxes[box]);
    return PlaceDevice{siteOf(standing, box)->site, std::move(placement), false};
}

Result<Edit> drawRacks(const Design& design, const Plant& plant, const Id& site) {
    const Standing& standing = plant.standing;
    const Site* found = design.site(site);
    if (found == nullptr) {
        return fail(ErrorCode::Usage,
                    fmt::format("found {}, expected the id of a site", inQuotes(site)));
    }
    // Rows of made-up racks lie at distances of their own, those of one kind in their order.
    struct Row {
        RowUse use = RowUse::Any;
        std::int64_t racks = 0;
    };
    std::map<double, Row> rows; // by y
    const std::vector<RackSum> sums = rackSums(standing);
    for (std::size_t i = 0; i < standing.racks.size(); ++i) {
        const Rack& rack = standing.racks[i];
        if (rack.site == site && !rack.isDrawn() && !sums[i].boxes.empty()) {
            Row& row = rows[inMetres(rack.y)];
            row.use = rack.use;
            row.racks = std::max(row.racks, (rack.number - 1) % kMadeUpRow + 1);
        }
    }
    if (rows.empty()) {
        return cannot(fmt::format("Every rack of {} that holds something is drawn.", found->name));
    }
    Room room;
    room.id = freeRoomId(*found->floor);
    room.name = room.id == "hall" ? "Hall" : "Hall " + room.id.substr(5);
    room.y = metres(rows.begin()->first);
    std::int64_t servers = 0, network = 0;
    for (const auto& [y, row] : rows) {
        FloorRow drawn;
        const bool isNetwork = row.use == RowUse::Network;
        std::int64_t& number = isNetwork ? network : servers;
        do { // ids are unique in the site
            ++number;
            drawn.id = isNetwork ? fmt::format("net{}", number) : rowLetters(number);
        } while (found->floor->row(drawn.id) != nullptr);
        drawn.name =
            isNetwork ? (number == 1 ? "Network" : fmt::format("Network {}", number)) : drawn.id;
        drawn.y = metres(y) - room.y;
        drawn.racks = row.racks;
        drawn.use = row.use;
        room.rows.push_back(std::move(drawn));
    }
    return Edit(
        Batch{fmt::format("Draw the racks of {}", found->name), {PutRoom{site, std::move(room)}}});
}

} // namespace weft
