// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/design/floor.hpp"

#include "core/base/checked.hpp"
#include "core/design/words.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace weft {

namespace {

constexpr std::array<std::string_view, 5> kPolicies = {"top-of-rack", "middle-of-row", "end-of-row",
                                                       "network-rows", "scalable-units"};
constexpr std::array<std::string_view, 2> kTrays = {"overhead", "underfloor"};
constexpr std::array<std::string_view, 2> kFaces = {"front", "rear"};
constexpr std::array<std::string_view, 3> kUses = {"any", "servers", "network"};

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

} // namespace

const Room* Floor::room(std::string_view id) const {
    const auto found =
        std::find_if(rooms.begin(), rooms.end(), [&](const Room& room) { return room.id == id; });
    return found == rooms.end() ? nullptr : &*found;
}

const FloorRow* Floor::row(std::string_view id) const {
    for (const Room& room : rooms) {
        for (const FloorRow& row : room.rows) {
            if (row.id == id) {
                return &row;
            }
        }
    }
    return nullptr;
}

std::int64_t Floor::racks() const {
    std::int64_t count = 0;
    for (const Room& room : rooms) {
        for (const FloorRow& row : room.rows) {
            count = saturatingAdd(count, row.racks);
        }
    }
    return count;
}

std::string placementKey(std::string_view device) {
    std::string key;
    for (std::size_t i = 0; i < device.size(); ++i) {
        const bool startsNumber = isDigit(device[i]) && (i == 0 || !isDigit(device[i - 1]));
        while (startsNumber && device[i] == '0' && i + 1 < device.size() &&
               isDigit(device[i + 1])) {
            ++i;
        }
        key += device[i];
    }
    return key;
}

std::string formatPlacement(const Placement& placement) {
    return fmt::format("{}-{}/{}{}", placement.row, placement.rack, placement.unit,
                       placement.face == RackFace::Rear ? "/rear" : "");
}

std::string_view toString(RackPolicy policy) {
    return kPolicies[static_cast<std::size_t>(policy)];
}

std::string_view toString(TrayKind kind) {
    return kTrays[static_cast<std::size_t>(kind)];
}

std::string_view toString(RackFace face) {
    return kFaces[static_cast<std::size_t>(face)];
}

std::string_view toString(RowUse use) {
    return kUses[static_cast<std::size_t>(use)];
}

std::optional<RackPolicy> rackPolicyFrom(std::string_view word) {
    return fromWord<RackPolicy>(kPolicies, word);
}

std::optional<TrayKind> trayKindFrom(std::string_view word) {
    return fromWord<TrayKind>(kTrays, word);
}

std::optional<RackFace> rackFaceFrom(std::string_view word) {
    return fromWord<RackFace>(kFaces, word);
}

std::optional<RowUse> rowUseFrom(std::string_view word) {
    return fromWord<RowUse>(kUses, word);
}

} // namespace weft
