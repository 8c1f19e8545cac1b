// SPDX-License-Identifier: GPL-3.0-or-later
// What floors, rules of buying and price books hold to.
#include "core/base/text.hpp"
#include "core/design/shape.hpp"

#include <fmt/format.h>

#include <cmath>
#include <unordered_set>

namespace weft {

namespace {

constexpr std::int64_t kMostUnits = 1'000;    // of a rack
constexpr std::int64_t kMostFeeds = 8;        // of a rack
constexpr std::int64_t kMostSlots = 1'000;    // of a chassis
constexpr std::size_t kMostCrossings = 1'000; // of a site's trays

Result<void> checkRange(std::string_view place, double value, double least, double most) {
    return value >= least && value <= most
               ? Result<void>()
               : wrong(place, fmt::format("{}", value),
                       fmt::format("a number from {} to {}", least, most));
}

Result<void> checkMaybe(std::string_view place, const std::optional<double>& value, double least,
                        double most) {
    return value ? checkRange(place, *value, least, most) : Result<void>();
}

// Of a quantity, in its base unit.
template <class Quantity>
Result<void> checkMaybe(std::string_view place, const std::optional<Quantity>& value, double least,
                        double most) {
    return value ? checkRange(place, value->inBase(), least, most) : Result<void>();
}

Result<void> checkWhole(std::string_view place, std::int64_t value, std::int64_t least,
                        std::int64_t most) {
    return value >= least && value <= most
               ? Result<void>()
               : wrong(place, std::to_string(value),
                       fmt::format("a whole number from {} to {}", least, most));
}

Result<void> checkSpec(const RackSpec& spec) {
    constexpr double kMetresMost = 100, kWattsMost = 1e9, kKilogramsMost = 1e6;
    WEFT_TRY_VOID(checkWhole("/units", spec.units.value_or(1), 1, kMostUnits));
    WEFT_TRY_VOID(checkMaybe("/width_m", spec.width, 0.01, kMetresMost));
    WEFT_TRY_VOID(checkMaybe("/depth_m", spec.depth, 0.01, kMetresMost));
    WEFT_TRY_VOID(checkMaybe("/power_w", spec.power, 0, kWattsMost));
    WEFT_TRY_VOID(checkWhole("/feeds", spec.feeds.value_or(1), 1, kMostFeeds));
    WEFT_TRY_VOID(checkMaybe("/feed_power_w", spec.feedPower, 0, kWattsMost));
    WEFT_TRY_VOID(checkMaybe("/load_kg", spec.load, 0, kKilogramsMost));
    return checkMaybe("/cooling_w", spec.cooling, 0, kWattsMost);
}

Result<void> checkPoint(Length x, Length y) {
    constexpr double kFarthest = 1e6; // metres
    WEFT_TRY_VOID(checkRange("/x_m", inMetres(x), -kFarthest, kFarthest));
    return checkRange("/y_m", inMetres(y), -kFarthest, kFarthest);
}

Result<void> checkRow(const FloorRow& row) {
    WEFT_TRY_VOID(checkId("/id", row.id));
    WEFT_TRY_VOID(checkName(row.name));
    WEFT_TRY_VOID(checkPoint(row.x, row.y));
    WEFT_TRY_VOID(checkWhole("/racks", row.racks, 0, kMostRacks));
    WEFT_TRY_VOID(below("/spec", checkSpec(row.spec)));
    for (std::size_t i = 0; i < row.changes.size(); ++i) {
        const RackChange& change = row.changes[i];
        const std::string at = fmt::format("/changes/{}", i);
        WEFT_TRY_VOID(checkWhole(at + "/rack", change.rack, 1, kMostRacks));
        WEFT_TRY_VOID(below(at + "/spec", checkSpec(change.spec)));
        if (i > 0 && row.changes[i - 1].rack >= change.rack) {
            return wrong(at + "/rack", std::to_string(change.rack),
                         "racks in ascending order, each once");
        }
    }
    return {};
}

Result<void> checkTray(const TrayRules& tray) {
    constexpr double kMetresMost = 1e4;
    WEFT_TRY_VOID(checkMaybe("/height_m", tray.height, 0, kMetresMost));
    WEFT_TRY_VOID(checkMaybe("/slack_m", tray.slack, 0, kMetresMost));
    WEFT_TRY_VOID(checkMaybe("/slack_share", tray.slackShare, 0, 10));
    WEFT_TRY_VOID(checkMaybe("/storey_m", tray.storey, 0, kMetresMost));
    if (tray.crossings.size() > kMostCrossings) {
        return wrong("/crossings_m", fmt::format("{} crossings", tray.crossings.size()),
                     fmt::format("at most {}", kMostCrossings));
    }
    for (std::size_t i = 0; i < tray.crossings.size(); ++i) {
        WEFT_TRY_VOID(
            checkRange(fmt::format("/crossings_m/{}", i), inMetres(tray.crossings[i]), -1e6, 1e6));
    }
    return {};
}

Result<void> checkRules(const FloorRules& rules) {
    WEFT_TRY_VOID(checkWhole("/servers_per_rack", rules.serversPerRack.value_or(1), 1, kMostUnits));
    WEFT_TRY_VOID(below("/rack", checkSpec(rules.rack)));
    WEFT_TRY_VOID(below("/tray", checkTray(rules.tray)));
    WEFT_TRY_VOID(checkMaybe("/pue", rules.pue, 1, 10));
    WEFT_TRY_VOID(checkMaybe("/usd_per_kwh", rules.usdPerKwh, 0, 1e3));
    WEFT_TRY_VOID(checkMaybe("/kg_co2_per_kwh", rules.kgCo2PerKwh, 0, 1e3));
    return checkMaybe("/usd_per_rack_year", rules.usdPerRackYear, 0, 1e9);
}

Result<void> checkPlacement(const Placement& placement) {
    WEFT_TRY_VOID(checkText("/device", placement.device, kLongestName));
    if (placement.device.empty()) {
        return wrong("/device", inQuotes(""), "the name of a device");
    }
    WEFT_TRY_VOID(checkId("/row", placement.row));
    WEFT_TRY_VOID(checkWhole("/rack", placement.rack, 1, kMostRacks));
    return checkWhole("/unit", placement.unit, 1, kMostUnits);
}

Result<void> checkMoney(const MoneyRules& money) {
    WEFT_TRY_VOID(checkMaybe("/years", money.years, 0, 100));
    WEFT_TRY_VOID(checkMaybe("/discount_rate", money.discountRate, 0, 10));
    WEFT_TRY_VOID(checkMaybe("/usd_per_kwh", money.usdPerKwh, 0, 1e3));
    WEFT_TRY_VOID(checkMaybe("/pue", money.pue, 1, 10));
    WEFT_TRY_VOID(checkMaybe("/kg_co2_per_kwh", money.kgCo2PerKwh, 0, 1e3));
    WEFT_TRY_VOID(checkMaybe("/maintenance", money.maintenance, 0, 10));
    return checkMaybe("/usd_per_rack_year", money.usdPerRackYear, 0, 1e9);
}

bool isDate(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') {
        return false;
    }
    for (const std::size_t i : {0u, 1u, 2u, 3u, 5u, 6u, 8u, 9u}) {
        if (text[i] < '0' || text[i] > '9') {
            return false;
        }
    }
    return true;
}

} // namespace

Result<void> checkShape(const Floor& floor) {
    WEFT_TRY_VOID(below("/rules", checkRules(floor.rules)));
    std::unordered_set<std::string_view> rooms, rows;
    for (std::size_t i = 0; i < floor.rooms.size(); ++i) {
        const Room& room = floor.rooms[i];
        const std::string at = fmt::format("/rooms/{}", i);
        WEFT_TRY_VOID(checkId(at + "/id", room.id));
        WEFT_TRY_VOID(below(at, checkName(room.name)));
        WEFT_TRY_VOID(below(at, checkPoint(room.x, room.y)));
        WEFT_TRY_VOID(checkWhole(at + "/level", room.level, -kMostLevels, kMostLevels));
        if (!rooms.insert(room.id).second) {
            return wrong(at + "/id", inQuotes(room.id), "an id that no other room has");
        }
        for (std::size_t j = 0; j < room.rows.size(); ++j) {
            const std::string within = fmt::format("{}/rows/{}", at, j);
            WEFT_TRY_VOID(below(within, checkRow(room.rows[j])));
            if (!rows.insert(room.rows[j].id).second) {
                return wrong(within + "/id", inQuotes(room.rows[j].id),
                             "an id that no other row of the site has");
            }
        }
    }
    if (floor.racks() > kMostRacks) {
        return wrong("/rooms", fmt::format("{} racks", floor.racks()),
                     fmt::format("at most {}", kMostRacks));
    }
    std::unordered_set<std::string> devices;
    for (std::size_t i = 0; i < floor.placements.size(); ++i) {
        const Placement& placement = floor.placements[i];
        const std::string at = fmt::format("/placements/{}", i);
        WEFT_TRY_VOID(below(at, checkPlacement(placement)));
        if (!rows.contains(placement.row)) {
            return wrong(at + "/row", inQuotes(placement.row), "the id of a row of this site");
        }
        if (!devices.insert(placementKey(placement.device)).second) {
            return wrong(at + "/device", inQuotes(placement.device),
                         "a device that is placed only once");
        }
        if (i > 0 && floor.placements[i - 1].device >= placement.device) {
            return wrong(at + "/device", inQuotes(placement.device), "devices in ascending order");
        }
    }
    return {};
}

Result<void> checkShape(const OpticsRules& rules) {
    WEFT_TRY_VOID(checkMaybe("/copper_up_to_m", rules.copperUpTo, 0, 1e4));
    WEFT_TRY_VOID(checkText("/family", rules.family.value_or(""), kLongestName));
    return checkText("/vendor", rules.vendor.value_or(""), kLongestName);
}

Result<void> checkShape(const PlantRules& rules) {
    WEFT_TRY_VOID(below("/optics", checkShape(rules.optics)));
    WEFT_TRY_VOID(below("/money", checkMoney(rules.money)));
    for (const auto& [name, share] : rules.spares) {
        WEFT_TRY_VOID(checkText("/spares", name, kLongestName));
        WEFT_TRY_VOID(checkRange("/spares/" + name, share, 0, 10));
    }
    for (std::size_t i = 0; i < rules.vendors.size(); ++i) {
        WEFT_TRY_VOID(checkText(fmt::format("/vendors/{}", i), rules.vendors[i], kLongestName));
    }
    for (const auto& [chassis, its] : rules.cards) {
        const std::string at = "/cards/" + chassis;
        WEFT_TRY_VOID(checkText("/cards", chassis, kLongestName));
        WEFT_TRY_VOID(checkText(at + "/card", its.card.value_or(""), kLongestName));
        WEFT_TRY_VOID(checkWhole(at + "/least", its.least.value_or(1), 1, kMostSlots));
    }
    return {};
}

Result<void> checkShape(const PriceBook& book) {
    WEFT_TRY_VOID(checkId("/id", book.id));
    WEFT_TRY_VOID(checkName(book.name));
    if (!book.date.empty() && !isDate(book.date)) {
        return wrong("/date", inQuotes(book.date), "a date such as 2026-11-20");
    }
    const auto isCapital = [](char c) { return c >= 'A' && c <= 'Z'; };
    if (book.currency.size() != 3 ||
        !std::all_of(book.currency.begin(), book.currency.end(), isCapital)) {
        return wrong("/currency", inQuotes(book.currency), "three capital letters, such as USD");
    }
    WEFT_TRY_VOID(checkRange("/usd", book.usd, 1e-9, 1e9));
    if (book.currency == "USD" && book.usd != 1) {
        return wrong("/usd", fmt::format("{}", book.usd), "1, since the currency is USD");
    }
    if (book.basis == PriceBasis::None) {
        return wrong("/basis", "\"none\"", "band, street, quote or list");
    }
    for (std::size_t i = 0; i < book.prices.size(); ++i) {
        const BookPrice& price = book.prices[i];
        const std::string at = fmt::format("/prices/{}", i);
        WEFT_TRY_VOID(checkText(at + "/part", price.part, kLongestName));
        WEFT_TRY_VOID(checkRange(at + "/price", price.price, 0, 1e12));
        WEFT_TRY_VOID(checkText(at + "/note", price.note, kLongestNote, "\n\r\t"));
        if (i > 0 && book.prices[i - 1].part >= price.part) {
            return wrong(at + "/part", inQuotes(price.part), "parts in ascending order, each once");
        }
    }
    return {};
}

} // namespace weft
