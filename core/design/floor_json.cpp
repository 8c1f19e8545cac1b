// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/design/optional_json.hpp"
#include "core/design/plant_json.hpp"

#include <algorithm>

namespace weft {

namespace {

constexpr auto kRackFields = [](auto& spec, auto visit) {
    visit("units", spec.units);
    visit("width_m", spec.width);
    visit("depth_m", spec.depth);
    visit("power_w", spec.power);
    visit("feeds", spec.feeds);
    visit("feed_power_w", spec.feedPower);
    visit("load_kg", spec.load);
    visit("cooling_w", spec.cooling);
};

void putSpec(Json& json, const char* key, const RackSpec& spec) {
    if (!(spec == RackSpec())) {
        json[key] = maybesToJson(kRackFields, spec);
    }
}

Result<void> takeSpec(RackSpec& spec, const JsonAt& at, std::string_view key) {
    if (at.has(key)) {
        WEFT_TRY(spec, maybesFromJson<RackSpec>(kRackFields, at.at(key)));
    }
    return {};
}

Json toJson(const RackChange& change) {
    Json json = {{"rack", change.rack}};
    if (change.blocked) {
        json["blocked"] = true;
    }
    putSpec(json, "spec", change.spec);
    return json;
}

Result<RackChange> rackChangeFromJson(const JsonAt& at) {
    WEFT_TRY_VOID(at.expectObject({"rack", "blocked?", "spec?"}));
    RackChange change;
    WEFT_TRY(change.rack, at.at("rack").asCount(1, kLargestCount));
    if (at.has("blocked")) {
        WEFT_TRY(change.blocked, at.at("blocked").asBool());
    }
    WEFT_TRY_VOID(takeSpec(change.spec, at, "spec"));
    return change;
}

Result<Length> lengthFromJson(const JsonAt& at) {
    WEFT_TRY(const double value, finiteReal(at));
    return metres(value);
}

Json toJson(const FloorRow& row) {
    Json json = {{"id", row.id},
                 {"name", row.name},
                 {"x_m", shortNumber(inMetres(row.x))},
                 {"y_m", shortNumber(inMetres(row.y))},
                 {"racks", row.racks}};
    if (row.use != RowUse::Any) {
        json["use"] = toString(row.use);
    }
    if (row.turned) {
        json["turned"] = true;
    }
    putSpec(json, "spec", row.spec);
    if (!row.changes.empty()) {
        Json& changes = json["changes"] = Json::array();
        for (const RackChange& change : row.changes) {
            changes.push_back(toJson(change));
        }
    }
    return json;
}

Result<FloorRow> rowFromJson(const JsonAt& at) {
    WEFT_TRY_VOID(at.expectObject(
        {"id", "name", "x_m", "y_m", "racks", "use?", "turned?", "spec?", "changes?"}));
    FloorRow row;
    WEFT_TRY(row.id, at.at("id").asString());
    WEFT_TRY(row.name, at.at("name").asString());
    WEFT_TRY(row.x, lengthFromJson(at.at("x_m")));
    WEFT_TRY(row.y, lengthFromJson(at.at("y_m")));
    WEFT_TRY(row.racks, at.at("racks").asCount(0, kLargestCount));
    if (at.has("use")) {
        WEFT_TRY(row.use, wordFromJson(at.at("use"), rowUseFrom, "any, servers or network"));
    }
    if (at.has("turned")) {
        WEFT_TRY(row.turned, at.at("turned").asBool());
    }
    WEFT_TRY_VOID(takeSpec(row.spec, at, "spec"));
    if (at.has("changes")) {
        WEFT_TRY(row.changes, listFromJson(at.at("changes"), kMostItems, rackChangeFromJson));
        std::stable_sort(row.changes.begin(), row.changes.end(),
                         [](const RackChange& a, const RackChange& b) { return a.rack < b.rack; });
    }
    return row;
}

Json toJson(const TrayRules& tray) {
    Json json = Json::object();
    putMaybe(json, "kind", tray.kind);
    putMaybe(json, "height_m", tray.height);
    putMaybe(json, "slack_m", tray.slack);
    putMaybe(json, "slack_share", tray.slackShare);
    putMaybe(json, "storey_m", tray.storey);
    if (!tray.crossings.empty()) {
        Json& crossings = json["crossings_m"] = Json::array();
        for (const Length crossing : tray.crossings) {
            crossings.push_back(shortNumber(inMetres(crossing)));
        }
    }
    return json;
}

Result<TrayRules> trayFromJson(const JsonAt& at) {
    WEFT_TRY_VOID(at.expectObject(
        {"kind?", "height_m?", "slack_m?", "slack_share?", "storey_m?", "crossings_m?"}));
    TrayRules tray;
    if (at.has("kind")) {
        WEFT_TRY(tray.kind, wordFromJson(at.at("kind"), trayKindFrom, "overhead or underfloor"));
    }
    WEFT_TRY_VOID(takeMaybe(tray.height, at, "height_m"));
    WEFT_TRY_VOID(takeMaybe(tray.slack, at, "slack_m"));
    WEFT_TRY_VOID(takeMaybe(tray.slackShare, at, "slack_share"));
    WEFT_TRY_VOID(takeMaybe(tray.storey, at, "storey_m"));
    if (at.has("crossings_m")) {
        WEFT_TRY(tray.crossings, listFromJson(at.at("crossings_m"), kMostItems, lengthFromJson));
    }
    return tray;
}

template <class T> void putList(Json& json, const char* key, const std::vector<T>& items) {
    if (!items.empty()) {
        Json& list = json[key] = Json::array();
        for (const T& item : items) {
            list.push_back(toJson(item));
        }
    }
}

} // namespace

Json toJson(const Room& room) {
    Json json = {{"id", room.id},
                 {"name", room.name},
                 {"x_m", shortNumber(inMetres(room.x))},
                 {"y_m", shortNumber(inMetres(room.y))}};
    if (room.level != 0) {
        json["level"] = room.level;
    }
    json["rows"] = Json::array();
    for (const FloorRow& row : room.rows) {
        json["rows"].push_back(toJson(row));
    }
    return json;
}

Result<Room> roomFromJson(const JsonAt& at) {
    WEFT_TRY_VOID(at.expectObject({"id", "name", "x_m", "y_m", "level?", "rows"}));
    Room room;
    WEFT_TRY(room.id, at.at("id").asString());
    WEFT_TRY(room.name, at.at("name").asString());
    WEFT_TRY(room.x, lengthFromJson(at.at("x_m")));
    WEFT_TRY(room.y, lengthFromJson(at.at("y_m")));
    if (at.has("level")) {
        WEFT_TRY(room.level, at.at("level").asCount(-kMostLevels, kMostLevels));
    }
    WEFT_TRY(room.rows, listFromJson(at.at("rows"), kMostItems, rowFromJson));
    return room;
}

Json toJson(const Placement& placement) {
    Json json = {{"device", placement.device},
                 {"row", placement.row},
                 {"rack", placement.rack},
                 {"unit", placement.unit}};
    if (placement.face != RackFace::Front) {
        json["face"] = toString(placement.face);
    }
    return json;
}

Result<Placement> placementFromJson(const JsonAt& at) {
    WEFT_TRY_VOID(at.expectObject({"device", "row", "rack", "unit", "face?"}));
    Placement placement;
    WEFT_TRY(placement.device, at.at("device").asString());
    WEFT_TRY(placement.row, at.at("row").asString());
    WEFT_TRY(placement.rack, at.at("rack").asCount(1, kLargestCount));
    WEFT_TRY(placement.unit, at.at("unit").asCount(1, kLargestCount));
    if (at.has("face")) {
        WEFT_TRY(placement.face, wordFromJson(at.at("face"), rackFaceFrom, "front or rear"));
    }
    return placement;
}

Json toJson(const FloorRules& rules) {
    Json json = Json::object();
    putMaybe(json, "policy", rules.policy);
    putMaybe(json, "servers_per_rack", rules.serversPerRack);
    putSpec(json, "rack", rules.rack);
    if (!(rules.tray == TrayRules())) {
        json["tray"] = toJson(rules.tray);
    }
    putMaybe(json, "pue", rules.pue);
    putMaybe(json, "usd_per_kwh", rules.usdPerKwh);
    putMaybe(json, "kg_co2_per_kwh", rules.kgCo2PerKwh);
    putMaybe(json, "usd_per_rack_year", rules.usdPerRackYear);
    return json;
}

Result<FloorRules> floorRulesFromJson(const JsonAt& at) {
    WEFT_TRY_VOID(at.expectObject({"policy?", "servers_per_rack?", "rack?", "tray?", "pue?",
                                   "usd_per_kwh?", "kg_co2_per_kwh?", "usd_per_rack_year?"}));
    FloorRules rules;
    if (at.has("policy")) {
        WEFT_TRY(rules.policy, wordFromJson(at.at("policy"), rackPolicyFrom,
                                            "top-of-rack, middle-of-row, end-of-row, network-rows "
                                            "or scalable-units"));
    }
    WEFT_TRY_VOID(takeMaybe(rules.serversPerRack, at, "servers_per_rack"));
    WEFT_TRY_VOID(takeSpec(rules.rack, at, "rack"));
    if (at.has("tray")) {
        WEFT_TRY(rules.tray, trayFromJson(at.at("tray")));
    }
    WEFT_TRY_VOID(takeMaybe(rules.pue, at, "pue"));
    WEFT_TRY_VOID(takeMaybe(rules.usdPerKwh, at, "usd_per_kwh"));
    WEFT_TRY_VOID(takeMaybe(rules.kgCo2PerKwh, at, "kg_co2_per_kwh"));
    WEFT_TRY_VOID(takeMaybe(rules.usdPerRackYear, at, "usd_per_rack_year"));
    return rules;
}

Json toJson(const Floor& floor) {
    Json json = Json::object();
    if (!(floor.rules == FloorRules())) {
        json["rules"] = toJson(floor.rules);
    }
    putList(json, "rooms", floor.rooms);
    putList(json, "placements", floor.placements);
    return json;
}

Result<Floor> floorFromJson(const JsonAt& at) {
    WEFT_TRY_VOID(at.expectObject({"rules?", "rooms?", "placements?"}));
    Floor floor;
    if (at.has("rules")) {
        WEFT_TRY(floor.rules, floorRulesFromJson(at.at("rules")));
    }
    if (at.has("rooms")) {
        WEFT_TRY(floor.rooms, listFromJson(at.at("rooms"), kMostItems, roomFromJson));
    }
    if (at.has("placements")) {
        WEFT_TRY(floor.placements,
                 listFromJson(at.at("placements"), kMostGraphItems, placementFromJson));
        std::stable_sort(
            floor.placements.begin(), floor.placements.end(),
            [](const Placement& a, const Placement& b) { return a.device < b.device; });
    }
    return floor;
}

} // namespace weft
