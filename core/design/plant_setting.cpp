// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/design/plant_setting.hpp"

#include "core/design/setting_fields.hpp"
#include "core/design/shape.hpp"

#include <charconv>

namespace weft {

namespace {

using Path = std::vector<std::string_view>;

Result<bool> parseSwitch(std::string_view text) {
    if (text == "on" || text == "true" || text == "off" || text == "false") {
        return text == "on" || text == "true";
    }
    return fail(ErrorCode::Usage, fmt::format("found {}, expected on or off", inQuotes(text)));
}

Result<std::string> parseWord(std::string_view text) {
    return std::string(text);
}

template <class Enum>
Result<void> maybeWord(std::optional<Enum>& field, std::optional<Enum> (*from)(std::string_view),
                       std::string_view word, std::string_view words) {
    if (word.empty()) {
        field.reset();
        return {};
    }
    Enum value{};
    WEFT_TRY_VOID(wordInto(value, from, word, words));
    field = value;
    return {};
}

constexpr std::string_view kPolicyWords =
    "top-of-rack, middle-of-row, end-of-row, network-rows or scalable-units";

constexpr SettingField<RackSpec> kSpecFields[] = {
    {"units",
     [](RackSpec& spec, std::string_view v) { return maybeInto(spec.units, v, parseCount); }},
    {"width",
     [](RackSpec& spec, std::string_view v) { return maybeInto(spec.width, v, parseLength); }},
    {"depth",
     [](RackSpec& spec, std::string_view v) { return maybeInto(spec.depth, v, parseLength); }},
    {"power",
     [](RackSpec& spec, std::string_view v) { return maybeInto(spec.power, v, parsePower); }},
    {"feeds",
     [](RackSpec& spec, std::string_view v) { return maybeInto(spec.feeds, v, parseCount); }},
    {"feed-power",
     [](RackSpec& spec, std::string_view v) { return maybeInto(spec.feedPower, v, parsePower); }},
    {"load", [](RackSpec& spec, std::string_view v) { return maybeInto(spec.load, v, parseMass); }},
    {"cooling",
     [](RackSpec& spec, std::string_view v) { return maybeInto(spec.cooling, v, parsePower); }},
};

Result<void> crossingsInto(std::vector<Length>& crossings, std::string_view text) {
    crossings.clear();
    if (text.empty()) {
        return {};
    }
    for (const std::string_view each : split(text, ',')) {
        WEFT_TRY(const Length crossing, parseLength(trimmed(each)));
        crossings.push_back(crossing);
    }
    return {};
}

constexpr SettingField<FloorRules> kFloorFields[] = {
    {"policy",
     [](FloorRules& rules, std::string_view v) {
         return maybeWord(rules.policy, rackPolicyFrom, v, kPolicyWords);
     }},
    {"servers-per-rack",
     [](FloorRules& rules, std::string_view v) {
         return maybeInto(rules.serversPerRack, v, parseCount);
     }},
    {"tray",
     [](FloorRules& rules, std::string_view v) {
         return maybeWord(rules.tray.kind, trayKindFrom, v, "overhead or underfloor");
     }},
    {"tray-height",
     [](FloorRules& rules, std::string_view v) {
         return maybeInto(rules.tray.height, v, parseLength);
     }},
    {"slack", [](FloorRules& rules,
                 std::string_view v) { return maybeInto(rules.tray.slack, v, parseLength); }},
    {"slack-share",
     [](FloorRules& rules, std::string_view v) {
         return maybeInto(rules.tray.slackShare, v, parseRatio);
     }},
    {"storey", [](FloorRules& rules,
                  std::string_view v) { return maybeInto(rules.tray.storey, v, parseLength); }},
    {"crossings",
     [](FloorRules& rules, std::string_view v) { return crossingsInto(rules.tray.crossings, v); }},
    {"pue",
     [](FloorRules& rules, std::string_view v) { return maybeInto(rules.pue, v, parseReal); }},
    {"usd-per-kwh", [](FloorRules& rules,
                       std::string_view v) { return maybeInto(rules.usdPerKwh, v, parseReal); }},
    {"kg-co2-per-kwh",
     [](FloorRules& rules, std::string_view v) {
         return maybeInto(rules.kgCo2PerKwh, v, parseReal);
     }},
    {"usd-per-rack-year",
     [](FloorRules& rules, std::string_view v) {
         return maybeInto(rules.usdPerRackYear, v, parseReal);
     }},
};

constexpr SettingField<Room> kRoomFields[] = {
    {"name", [](Room& room, std::string_view v) { return textInto(room.name, v); }},
    {"x", [](Room& room, std::string_view v) { return into(room.x, parseLength(v)); }},
    {"y", [](Room& room, std::string_view v) { return into(room.y, parseLength(v)); }},
    {"level", [](Room& room, std::string_view v) { return into(room.level, parseCount(v)); }},
};

constexpr SettingField<FloorRow> kRowFields[] = {
    {"name", [](FloorRow& row, std::string_view v) { return textInto(row.name, v); }},
    {"x", [](FloorRow& row, std::string_view v) { return into(row.x, parseLength(v)); }},
    {"y", [](FloorRow& row, std::string_view v) { return into(row.y, parseLength(v)); }},
    {"racks", [](FloorRow& row, std::string_view v) { return into(row.racks, parseCount(v)); }},
    {"use",
     [](FloorRow& row, std::string_view v) {
         return wordInto(row.use, rowUseFrom, v, "any, servers or network");
     }},
    {"turned", [](FloorRow& row, std::string_view v) { return into(row.turned, parseSwitch(v)); }},
};

constexpr SettingField<ChassisRules> kChassisFields[] = {
    {"card",
     [](ChassisRules& rules, std::string_view v) { return maybeInto(rules.card, v, parseWord); }},
    {"least",
     [](ChassisRules& rules, std::string_view v) { return maybeInto(rules.least, v, parseCount); }},
};

constexpr SettingField<OpticsRules> kOpticsFields[] = {
    {"copper-up-to",
     [](OpticsRules& rules, std::string_view v) {
         return maybeInto(rules.copperUpTo, v, parseLength);
     }},
    {"copper", [](OpticsRules& rules,
                  std::string_view v) { return maybeInto(rules.copper, v, parseSwitch); }},
    {"aoc",
     [](OpticsRules& rules, std::string_view v) { return maybeInto(rules.aoc, v, parseSwitch); }},
    {"family",
     [](OpticsRules& rules, std::string_view v) { return maybeInto(rules.family, v, parseWord); }},
    {"vendor",
     [](OpticsRules& rules, std::string_view v) { return maybeInto(rules.vendor, v, parseWord); }},
    {"plant",
     [](OpticsRules& rules, std::string_view v) {
         return maybeWord(rules.plant, fibrePlantFrom, v, "direct or panels");
     }},
    {"trunk",
     [](OpticsRules& rules, std::string_view v) {
         return maybeWord(rules.trunk, trunkKindFrom, v, "mpo-12, mpo-16 or lc");
     }},
};

constexpr SettingField<MoneyRules> kMoneyFields[] = {
    {"years",
     [](MoneyRules& money, std::string_view v) { return maybeInto(money.years, v, parseReal); }},
    {"discount-rate",
     [](MoneyRules& money, std::string_view v) {
         return maybeInto(money.discountRate, v, parseRatio);
     }},
    {"usd-per-kwh", [](MoneyRules& money,
                       std::string_view v) { return maybeInto(money.usdPerKwh, v, parseReal); }},
    {"pue",
     [](MoneyRules& money, std::string_view v) { return maybeInto(money.pue, v, parseReal); }},
    {"kg-co2-per-kwh",
     [](MoneyRules& money, std::string_view v) {
         return maybeInto(money.kgCo2PerKwh, v, parseReal);
     }},
    {"maintenance", [](MoneyRules& money,
                       std::string_view v) { return maybeInto(money.maintenance, v, parseRatio); }},
    {"usd-per-rack-year",
     [](MoneyRules& money, std::string_view v) {
         return maybeInto(money.usdPerRackYear, v, parseReal);
     }},
    {"servers", [](MoneyRules& money,
                   std::string_view v) { return maybeInto(money.servers, v, parseSwitch); }},
};

constexpr SettingField<PriceBook> kBookFields[] = {
    {"name", [](PriceBook& book, std::string_view v) { return textInto(book.name, v); }},
    {"date", [](PriceBook& book, std::string_view v) { return textInto(book.date, v); }},
    {"currency", [](PriceBook& book, std::string_view v) { return textInto(book.currency, v); }},
    {"usd", [](PriceBook& book, std::string_view v) { return into(book.usd, parseReal(v)); }},
    {"basis",
     [](PriceBook& book, std::string_view v) {
         return wordInto(book.basis, priceBasisFrom, v, "band, street, quote or list");
     }},
    {"active",
     [](PriceBook& book, std::string_view v) { return into(book.active, parseSwitch(v)); }},
};

Failure unknownPath() {
    return fail(
        ErrorCode::Usage,
        "expected a path of a site's floor, for example dc.rows.a.racks=20, dc.rooms.hall.x=0m, "
        "dc.racks.a-7.power=17kW or dc.place.compute-leaf-07=a-7/42");
}

Failure noSuch(std::string_view found, std::string_view what) {
    return fail(ErrorCode::Usage,
                fmt::format("found {}, expected the id of {}", inQuotes(found), what));
}

// "a-7" as row "a", rack 7.
Result<std::pair<std::string, std::int64_t>> parseRack(std::string_view text) {
    const std::size_t dash = text.rfind('-');
    std::int64_t rack = 0;
    if (dash != std::string_view::npos) {
        const char* end = text.data() + text.size();
        const auto [stop, error] = std::from_chars(text.data() + dash + 1, end, rack);
        rack = error == std::errc{} && stop == end ? rack : 0;
    }
    if (rack <= 0) {
        return fail(ErrorCode::Usage,
                    fmt::format("found {}, expected a rack such as a-7", inQuotes(text)));
    }
    return std::pair(std::string(text.substr(0, dash)), rack);
}

// "a-7/42", "a-7/42/rear".
Result<Placement> parsePlacement(std::string_view device, std::string_view text) {
    const std::vector<std::string_view> pieces = split(text, '/');
    if (pieces.size() < 2 || pieces.size() > 3) {
        return fail(ErrorCode::Usage,
                    fmt::format("found {}, expected rack, unit and maybe a face, such as a-7/42",
                                inQuotes(text)));
    }
    Placement placement;
    placement.device = device;
    WEFT_TRY(const auto rack, parseRack(pieces[0]));
    placement.row = rack.first;
    placement.rack = rack.second;
    WEFT_TRY(placement.unit, parseCount(pieces[1]));
    if (pieces.size() == 3) {
        WEFT_TRY_VOID(wordInto(placement.face, rackFaceFrom, pieces[2], "front or rear"));
    }
    return placement;
}

Result<Edit> setRoom(const Site& site, const Path& path, std::string_view value) {
    const Room* room = site.floor->room(path[2]);
    if (path.size() == 3) {
        return value.empty() ? Result<Edit>(RemoveRoom{site.id, Id(path[2])}) : unknownPath();
    }
    Room start;
    start.id = path[2];
    WEFT_TRY(Room changed, withField(room != nullptr ? *room : start, kRoomFields, path[3], value));
    return PutRoom{site.id, std::move(changed)};
}

// Rows set before there is a room stand in a first one.
Room roomOf(const Site& site, std::string_view row) {
    for (const Room& room : site.floor->rooms) {
        for (const FloorRow& each : room.rows) {
            if (each.id == row) {
                return room;
            }
        }
    }
    if (!site.floor->rooms.empty()) {
        return site.floor->rooms.back();
    }
    Room first;
    first.id = "hall";
    first.name = "Hall";
    return first;
}

Result<Edit> setRow(const Site& site, const Path& path, std::string_view value) {
    Room room = roomOf(site, path[2]);
    const auto found = std::find_if(room.rows.begin(), room.rows.end(),
                                    [&](const FloorRow& row) { return row.id == path[2]; });
    if (path.size() == 3) {
        if (found == room.rows.end() || !value.empty()) {
            return found == room.rows.end() ? noSuch(path[2], "a row of this site") : unknownPath();
        }
        room.rows.erase(found);
        return PutRoom{site.id, std::move(room)};
    }
    FloorRow row;
    row.id = path[2];
    if (found != room.rows.end()) {
        row = *found;
    }
    if (findField(kSpecFields, path[3]) != nullptr) {
        WEFT_TRY(row.spec, withField(row.spec, kSpecFields, path[3], value));
    } else {
        WEFT_TRY(row, withField(std::move(row), kRowFields, path[3], value));
    }
    if (found != room.rows.end()) {
        *found = std::move(row);
    } else {
        room.rows.push_back(std::move(row));
    }
    return PutRoom{site.id, std::move(room)};
}

Result<Edit> setRack(const Site& site, const Path& path, std::string_view value) {
    WEFT_TRY(const auto rack, parseRack(path[2]));
    Room room = roomOf(site, rack.first);
    const auto row = std::find_if(room.rows.begin(), room.rows.end(),
                                  [&](const FloorRow& each) { return each.id == rack.first; });
    if (row == room.rows.end() || path.size() != 4) {
        return row == room.rows.end() ? noSuch(rack.first, "a row of this site") : unknownPath();
    }
    auto change = std::lower_bound(
        row->changes.begin(), row->changes.end(), rack.second,
        [](const RackChange& each, std::int64_t number) { return each.rack < number; });
    if (change == row->changes.end() || change->rack != rack.second) {
        change = row->changes.insert(change, RackChange{rack.second, false, {}});
    }
    if (path[3] == "blocked") {
        WEFT_TRY(change->blocked, parseSwitch(value));
    } else {
        WEFT_TRY(change->spec, withField(change->spec, kSpecFields, path[3], value));
    }
    return PutRoom{site.id, std::move(room)};
}

Result<Edit> setFloor(const Site& site, std::string_view field, std::string_view value) {
    FloorRules rules = site.floor->rules;
    if (findField(kSpecFields, field) != nullptr) {
        WEFT_TRY(rules.rack, withField(rules.rack, kSpecFields, field, value));
    } else {
        WEFT_TRY(rules, withField(std::move(rules), kFloorFields, field, value));
    }
    return SetFloorRules{site.id, std::move(rules)};
}

std::optional<Result<Edit>> setOfSite(const Site& site, const Path& path, std::string_view value) {
    if (path.size() == 3 && path[1] == "floor") {
        return setFloor(site, path[2], value);
    }
    if (path.size() == 3 && path[1] == "place") {
        if (value.empty()) {
            Placement placement;
            placement.device = path[2];
            return PlaceDevice{site.id, std::move(placement), false};
        }
        Result<Placement> placement = parsePlacement(path[2], value);
        return placement ? Result<Edit>(PlaceDevice{site.id, *std::move(placement), true})
                         : Failure(placement.error());
    }
    if (path.size() == 3 || path.size() == 4) {
        if (path[1] == "rooms") {
            return setRoom(site, path, value);
        }
        if (path[1] == "rows") {
            return setRow(site, path, value);
        }
        if (path[1] == "racks") {
            return setRack(site, path, value);
        }
    }
    return std::nullopt;
}

Result<Edit> setBook(const Design& design, const Path& path, std::string_view value) {
    const PriceBook* book = design.book(path[1]);
    if (path.size() == 2) {
        return value.empty() ? Result<Edit>(RemovePriceBook{Id(path[1])}) : unknownPath();
    }
    if (book == nullptr) {
        return noSuch(path[1], "a price book");
    }
    WEFT_TRY(PriceBook changed, withField(*book, kBookFields, path[2], value));
    return PutPriceBook{std::move(changed)};
}

Result<Edit> setRules(PlantRules rules, std::string_view section, std::string_view field,
                      std::string_view value) {
    if (section == "optics") {
        WEFT_TRY(rules.optics, withField(rules.optics, kOpticsFields, field, value));
    } else if (section == "money") {
        WEFT_TRY(rules.money, withField(rules.money, kMoneyFields, field, value));
    } else if (value.empty()) {
        rules.spares.erase(std::string(field));
    } else {
        WEFT_TRY(rules.spares[std::string(field)], parseRatio(value));
    }
    return SetPlantRules{std::move(rules)};
}

Result<Edit> setVendors(PlantRules rules, std::string_view value) {
    rules.vendors.clear();
    for (const std::string_view vendor : split(value, ',')) {
        if (!trimmed(vendor).empty()) {
            rules.vendors.emplace_back(trimmed(vendor));
        }
    }
    return SetPlantRules{std::move(rules)};
}

Result<Edit> setCards(PlantRules rules, const Path& path, std::string_view value) {
    const std::string chassis(path[1]);
    WEFT_TRY(rules.cards[chassis], withField(rules.cards[chassis], kChassisFields, path[2], value));
    if (rules.cards[chassis] == ChassisRules()) {
        rules.cards.erase(chassis);
    }
    return SetPlantRules{std::move(rules)};
}

} // namespace

std::optional<Result<Edit>> setPlant(const Design& design, const Path& path,
                                     std::string_view value) {
    if (const Site* site = design.site(path[0])) {
        return setOfSite(*site, path, value);
    }
    if (const FabricIntent* fabric = design.fabric(path[0])) {
        if (path.size() != 3 || path[1] != "optics") {
            return std::nullopt;
        }
        auto rules = withField(fabric->optics, kOpticsFields, path[2], value);
        if (!rules) {
            return Failure(rules.error());
        }
        FabricIntent changed = *fabric;
        changed.optics = *std::move(rules);
        return PutFabric{std::move(changed)};
    }
    if (!ownerOf(design, path[0]).empty()) {
        return std::nullopt;
    }
    if (path.size() == 1 && path[0] == "vendors") {
        return setVendors(*design.plant, value);
    }
    if (path.size() == 2 && (path[0] == "optics" || path[0] == "money" || path[0] == "spares")) {
        return setRules(*design.plant, path[0], path[1], value);
    }
    if (path.size() == 3 && path[0] == "cards") {
        return setCards(*design.plant, path, value);
    }
    if (path[0] == "books" && (path.size() == 2 || path.size() == 3)) {
        return setBook(design, path, value);
    }
    return std::nullopt;
}

} // namespace weft
