// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plant/floor_plan.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace weft {
namespace {

constexpr Length kRowPitch = metres(3.0); // a rack and half of each aisle

template <class T> std::optional<T> first(const std::optional<T>& a, const std::optional<T>& b) {
    return a ? a : b;
}

RackSpec over(const RackSpec& near, const RackSpec& far) {
    return {first(near.units, far.units), first(near.width, far.width),
            first(near.depth, far.depth), first(near.power, far.power),
            first(near.feeds, far.feeds), first(near.feedPower, far.feedPower),
            first(near.load, far.load),   first(near.cooling, far.cooling)};
}

void fill(Rack& rack, const RackSpec& spec) {
    rack.units = spec.units.value_or(kUsualUnits);
    rack.depth = spec.depth.value_or(kUsualDepth);
    rack.feeds = spec.feeds.value_or(2);
    rack.load = spec.load;
    rack.power = spec.power;
    rack.cooling = spec.cooling;
    // With A and B feeds either must carry the rack when the other is lost; of one feed it is all.
    if (spec.feedPower && (!rack.power || *spec.feedPower < *rack.power)) {
        rack.power = spec.feedPower;
        rack.limitIsFeed = true;
    }
}

Ground united(const Ground& a, const Ground& b) {
    const Length x = std::min(a.x, b.x), y = std::min(a.y, b.y);
    return {x, y, std::max(a.x + a.width, b.x + b.width) - x,
            std::max(a.y + a.depth, b.y + b.depth) - y};
}

} // namespace

RackSpec rackSpecOf(const Site& site) {
    RackSpec usual;
    usual.power = site.rackPower;
    return over(site.floor->rules.rack, usual);
}

RackSpec rackSpecOf(const Site& site, const FloorRow& row) {
    return over(row.spec, rackSpecOf(site));
}

RackSpec rackSpecOf(const Site& site, const FloorRow& row, std::int64_t rack) {
    const RackSpec usual = rackSpecOf(site, row);
    const auto change = std::find_if(row.changes.begin(), row.changes.end(),
                                     [&](const RackChange& each) { return each.rack == rack; });
    return change == row.changes.end() ? usual : over(change->spec, usual);
}

Ground groundOf(const Site& site, const Rack& rack) {
    const FloorRow* row = rack.isDrawn() ? site.floor->row(rack.row) : nullptr;
    const RackSpec spec = row == nullptr ? rackSpecOf(site) : rackSpecOf(site, *row, rack.number);
    Ground ground{{}, {}, spec.width.value_or(kUsualWidth), rack.depth};
    if (row != nullptr && row->turned) {
        std::swap(ground.width, ground.depth);
    }
    ground.x = rack.x - ground.width / 2;
    // What nobody drew stands with its front on its line.
    ground.y = row == nullptr ? rack.y : rack.y - ground.depth / 2;
    return ground;
}

Ground groundOf(const Site& site, const Room& room, const FloorRow& row) {
    Length along, across;
    for (std::int64_t number = 1; number <= row.racks; ++number) {
        const RackSpec spec = rackSpecOf(site, row, number);
        along += spec.width.value_or(kUsualWidth);
        across = std::max(across, spec.depth.value_or(kUsualDepth));
    }
    return {room.x + row.x, room.y + row.y, row.turned ? across : along,
            row.turned ? along : across};
}

Ground groundOf(const Site& site, const Room& room) {
    Ground all{room.x, room.y, {}, {}};
    for (std::size_t i = 0; i < room.rows.size(); ++i) {
        const Ground row = groundOf(site, room, room.rows[i]);
        all = i == 0 ? row : united(all, row);
    }
    return all;
}

std::string Rack::name() const {
    return fmt::format("{}-{}", row, number);
}

std::vector<Rack> drawnRacks(const Site& site) {
    std::vector<Rack> racks;
    const RackSpec usual = rackSpecOf(site);
    for (const Room& room : site.floor->rooms) {
        for (const FloorRow& row : room.rows) {
            const RackSpec rowSpec = over(row.spec, usual);
            Length along;
            auto change = row.changes.begin();
            for (std::int64_t number = 1; number <= row.racks; ++number) {
                while (change != row.changes.end() && change->rack < number) {
                    ++change;
                }
                const bool changed = change != row.changes.end() && change->rack == number;
                const RackSpec spec = changed ? over(change->spec, rowSpec) : rowSpec;
                const Length width = spec.width.value_or(kUsualWidth);
                Rack rack;
                rack.site = site.id;
                rack.room = room.id;
                rack.row = row.id;
                rack.number = number;
                rack.use = row.use;
                rack.level = room.level;
                rack.blocked = changed && change->blocked;
                fill(rack, spec);
                const Length middle = along + width / 2, back = rack.depth / 2;
                rack.x = room.x + row.x + (row.turned ? back : middle);
                rack.y = room.y + row.y + (row.turned ? middle : back);
                along += width;
                racks.push_back(std::move(rack));
            }
        }
    }
    return racks;
}

Rack madeUpRack(const Site& site, RowUse use, std::int64_t number, Length below) {
    const RackSpec spec = rackSpecOf(site);
    const Length width = spec.width.value_or(kUsualWidth);
    Rack rack;
    rack.site = site.id;
    rack.row = use == RowUse::Network ? "network" : "rack";
    rack.number = number;
    rack.use = use;
    fill(rack, spec);
    const std::int64_t row = (number - 1) / kMadeUpRow, place = (number - 1) % kMadeUpRow;
    rack.x = width * (static_cast<double>(place) + 0.5);
    // Server rows and network rows by turns, so that either may grow.
    rack.y =
        below + kRowPitch * (2.0 * static_cast<double>(row) + (use == RowUse::Network ? 1 : 0));
    return rack;
}

} // namespace weft
