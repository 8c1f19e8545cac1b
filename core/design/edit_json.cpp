// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/design/edit_json.hpp"

#include "core/catalog/part_json.hpp"
#include "core/design/file.hpp"
#include "core/design/item_json.hpp"
#include "core/design/plant_json.hpp"
#include "core/design/presentation_json.hpp"
#include "core/design/range_json.hpp"
#include "core/design/scenario.hpp"
#include "core/design/shape.hpp"
#include "core/design/wide_items.hpp"
#include "core/design/wide_json.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace weft {

namespace {

Result<Edit> readPutSite(const JsonAt& at) {
    WEFT_TRY_VOID(at.expectObject({"edit", "site"}));
    WEFT_TRY(Site site, siteFromJson(at.at("site")));
    return PutSite{std::move(site)};
}

Result<Edit> readPutGroup(const JsonAt& at) {
    WEFT_TRY_VOID(at.expectObject({"edit", "group"}));
    WEFT_TRY(ServerGroup group, groupFromJson(at.at("group")));
    return PutGroup{std::move(group)};
}

Result<Edit> readPutFabric(const JsonAt& at) {
    WEFT_TRY_VOID(at.expectObject({"edit", "fabric"}));
    WEFT_TRY(FabricIntent fabric, fabricFromJson(at.at("fabric")));
    return PutFabric{std::move(fabric)};
}

Result<Edit> readPutWan(const JsonAt& at) {
    WEFT_TRY_VOID(at.expectObject({"edit", "wan"}));
    WEFT_TRY(WanLink wan, wanFromJson(at.at("wan")));
    return PutWan{std::move(wan)};
}

Result<Edit> readPutWorkload(const JsonAt& at) {
    WEFT_TRY_VOID(at.expectObject({"edit", "workload"}));
    WEFT_TRY(Workload workload, workloadFromJson(at.at("workload")));
    return PutWorkload{std::move(workload)};
}

Result<Edit> readPutJoin(const JsonAt& at) {
    WEFT_TRY_VOID(at.expectObject({"edit", "join"}));
    WEFT_TRY(FabricJoin join, joinFromJson(at.at("join")));
    return PutJoin{std::move(join)};
}

template <class Item> Result<Edit> readPutItem(const JsonAt& at) {
    const std::string_view key = wideNames<Item>().editKey;
    WEFT_TRY_VOID(at.expectObject({"edit", key}));
    WEFT_TRY(Item item, wideFromJson<Item>(at.at(key)));
    return PutItem<Item>{std::move(item)};
}

template <class Entry> Result<Edit> readSetEntry(const JsonAt& at) {
    const std::string_view key = wideNames<Entry>().editKey;
    WEFT_TRY_VOID(at.expectObject({"edit", key, "on"}));
    SetEntry<Entry> edit;
    WEFT_TRY(edit.entry, wideFromJson<Entry>(at.at(key)));
    WEFT_TRY(edit.on, at.at("on").asBool());
    return edit;
}

Result<Edit> readPutNode(const JsonAt& at) {
    WEFT_TRY_VOID(at.expectObject({"edit", "fabric", "node"}));
    WEFT_TRY(Id fabric, at.at("fabric").asString());
    WEFT_TRY(DrawnNode node, nodeFromJson(at.at("node")));
    return PutNode{std::move(fabric), std::move(node)};
}

Result<Edit> readPutLink(const JsonAt& at) {
    WEFT_TRY_VOID(at.expectObject({"edit", "fabric", "link"}));
    WEFT_TRY(Id fabric, at.at("fabric").asString());
    WEFT_TRY(DrawnLink link, linkFromJson(at.at("link")));
    return PutLink{std::move(fabric), std::move(link)};
}

Result<Edit> readRemoveItem(const JsonAt& at) {
    WEFT_TRY_VOID(at.expectObject({"edit", "id"}));
    WEFT_TRY(Id id, at.at("id").asString());
    return RemoveItem{std::move(id)};
}

Result<Edit> readRemoveNode(const JsonAt& at) {
    WEFT_TRY_VOID(at.expectObject({"edit", "fabric", "node"}));
    WEFT_TRY(Id fabric, at.at("fabric").asString());
    WEFT_TRY(Id node, at.at("node").asString());
    return RemoveNode{std::move(fabric), std::move(node)};
}

Result<Edit> readRemoveLink(const JsonAt& at) {
    WEFT_TRY_VOID(at.expectObject({"edit", "fabric", "link"}));
    WEFT_TRY(Id fabric, at.at("fabric").asString());
    WEFT_TRY(Id link, at.at("link").asString());
    return RemoveLink{std::move(fabric), std::move(link)};
}

Result<Edit> readSetParameter(const JsonAt& at) {
    WEFT_TRY_VOID(at.expectObject({"edit", "item?", "fabric?", "name", "value"}));
    if (at.has("item") == at.has("fabric")) {
        return at.expected("an object with the key \"item\"");
    }
    SetParameter edit; // journals of Weft 0.1 say "fabric"
    WEFT_TRY(edit.item, at.at(at.has("item") ? "item" : "fabric").asString());
    WEFT_TRY(edit.name, at.at("name").asString());
    if (!at.at("value").value().is_null()) {
        WEFT_TRY(edit.value, paramFromJson(at.at("value")));
    }
    return edit;
}

Result<Edit> readRename(const JsonAt& at) {
    WEFT_TRY_VOID(at.expectObject({"edit", "id", "name"}));
    WEFT_TRY(Id id, at.at("id").asString());
    WEFT_TRY(std::string name, at.at("name").asString());
    return Rename{std::move(id), std::move(name)};
}

Result<Edit> readSetNotes(const JsonAt& at) {
    WEFT_TRY_VOID(at.expectObject({"edit", "notes"}));
    WEFT_TRY(std::string notes, at.at("notes").asString());
    return SetNotes{std::move(notes)};
}

Result<Edit> readSetPresentation(const JsonAt& at) {
    WEFT_TRY_VOID(at.expectObject({"edit", "presentation"}));
    WEFT_TRY(Presentation presentation, presentationFromJson(at.at("presentation")));
    return SetPresentation{std::move(presentation)};
}

Result<Edit> readSetRanges(const JsonAt& at) {
    WEFT_TRY_VOID(at.expectObject({"edit", "ranges"}));
    WEFT_TRY(StatedRanges ranges, statedRangesFromJson(at.at("ranges")));
    return SetRanges{std::move(ranges)};
}

Result<Edit> readMove(const JsonAt& at) {
    WEFT_TRY_VOID(at.expectObject({"edit", "id", "place"}));
    WEFT_TRY(Id id, at.at("id").asString());
    WEFT_TRY(const Rect place, rectFromJson(at.at("place")));
    return Move{std::move(id), place};
}

Result<Edit> readMoveNode(const JsonAt& at) {
    WEFT_TRY_VOID(at.expectObject({"edit", "fabric", "node", "place"}));
    WEFT_TRY(Id fabric, at.at("fabric").asString());
    WEFT_TRY(Id node, at.at("node").asString());
    WEFT_TRY(const Point place, pointFromJson(at.at("place")));
    return MoveNode{std::move(fabric), std::move(node), place};
}

Result<Edit> readSetFailed(const JsonAt& at) {
    WEFT_TRY_VOID(at.expectObject({"edit", "fabric", "element", "on"}));
    SetFailed edit;
    WEFT_TRY(edit.fabric, at.at("fabric").asString());
    WEFT_TRY(edit.element, failedFromJson(at.at("element")));
    WEFT_TRY(edit.on, at.at("on").asBool());
    return edit;
}

Result<Edit> readPinPart(const JsonAt& at) {
    WEFT_TRY_VOID(at.expectObject({"edit", "part"}));
    WEFT_TRY(Part part, partFromJson(at.at("part")));
    return PinPart{std::move(part)};
}

Result<Edit> readAcceptFinding(const JsonAt& at) {
    WEFT_TRY_VOID(at.expectObject({"edit", "key", "note", "accepted"}));
    AcceptFinding edit;
    WEFT_TRY(edit.key, at.at("key").asString());
    WEFT_TRY(edit.note, at.at("note").asString());
    WEFT_TRY(edit.accepted, at.at("accepted").asBool());
    return edit;
}

Result<Edit> readPutRoom(const JsonAt& at) {
    WEFT_TRY_VOID(at.expectObject({"edit", "site", "room"}));
    WEFT_TRY(Id site, at.at("site").asString());
    WEFT_TRY(Room room, roomFromJson(at.at("room")));
    return PutRoom{std::move(site), std::move(room)};
}

Result<Edit> readRemoveRoom(const JsonAt& at) {
    WEFT_TRY_VOID(at.expectObject({"edit", "site", "room"}));
    WEFT_TRY(Id site, at.at("site").asString());
    WEFT_TRY(Id room, at.at("room").asString());
    return RemoveRoom{std::move(site), std::move(room)};
}

Result<Edit> readMoveRow(const JsonAt& at) {
    WEFT_TRY_VOID(at.expectObject({"edit", "site", "row", "x_m", "y_m"}));
    MoveRow edit;
    WEFT_TRY(edit.site, at.at("site").asString());
    WEFT_TRY(edit.row, at.at("row").asString());
    WEFT_TRY(const double x, finiteReal(at.at("x_m")));
    WEFT_TRY(const double y, finiteReal(at.at("y_m")));
    edit.x = metres(x);
    edit.y = metres(y);
    return edit;
}

Result<Edit> readPlaceDevice(const JsonAt& at) {
    WEFT_TRY_VOID(at.expectObject({"edit", "site", "placement", "placed"}));
    PlaceDevice edit;
    WEFT_TRY(edit.site, at.at("site").asString());
    WEFT_TRY(edit.placement, placementFromJson(at.at("placement")));
    WEFT_TRY(edit.placed, at.at("placed").asBool());
    return edit;
}

Result<Edit> readSetFloorRules(const JsonAt& at) {
    WEFT_TRY_VOID(at.expectObject({"edit", "site", "rules"}));
    SetFloorRules edit;
    WEFT_TRY(edit.site, at.at("site").asString());
    WEFT_TRY(edit.rules, floorRulesFromJson(at.at("rules")));
    return edit;
}

Result<Edit> readSetPlantRules(const JsonAt& at) {
    WEFT_TRY_VOID(at.expectObject({"edit", "rules"}));
    WEFT_TRY(PlantRules rules, plantFromJson(at.at("rules")));
    return SetPlantRules{std::move(rules)};
}

Result<Edit> readPutPriceBook(const JsonAt& at) {
    WEFT_TRY_VOID(at.expectObject({"edit", "book"}));
    WEFT_TRY(PriceBook book, bookFromJson(at.at("book")));
    return PutPriceBook{std::move(book)};
}

Result<Edit> readRemovePriceBook(const JsonAt& at) {
    WEFT_TRY_VOID(at.expectObject({"edit", "book"}));
    WEFT_TRY(Id book, at.at("book").asString());
    return RemovePriceBook{std::move(book)};
}

Result<Edit> readPutScenario(const JsonAt& at) {
    WEFT_TRY_VOID(at.expectObject({"edit", "scenario"}));
    WEFT_TRY(Scenario scenario, scenarioFromJson(at.at("scenario")));
    return PutScenario{std::move(scenario)};
}

Result<Edit> readEditScenario(const JsonAt& at) {
    WEFT_TRY_VOID(at.expectObject({"edit", "scenario", "edits"}));
    EditScenario edit;
    WEFT_TRY(edit.scenario, at.at("scenario").asString());
    WEFT_TRY(edit.edits, listFromJson(at.at("edits"), kMostScenarioEdits, editFromJson));
    return edit;
}

Result<Edit> readDropFromScenario(const JsonAt& at) {
    WEFT_TRY_VOID(at.expectObject({"edit", "scenario", "index"}));
    DropFromScenario edit;
    WEFT_TRY(edit.scenario, at.at("scenario").asString());
    WEFT_TRY(edit.index, at.at("index").asCount(0, kMostScenarioEdits));
    return edit;
}

Result<Edit> readMoveScenario(const JsonAt& at) {
    WEFT_TRY_VOID(at.expectObject({"edit", "scenario", "position"}));
    MoveScenario edit;
    WEFT_TRY(edit.scenario, at.at("scenario").asString());
    WEFT_TRY(edit.position, at.at("position").asCount(0, kMostScenarios));
    return edit;
}

Result<Edit> readPromoteScenario(const JsonAt& at) {
    WEFT_TRY_VOID(at.expectObject({"edit", "scenario"}));
    WEFT_TRY(Id scenario, at.at("scenario").asString());
    return PromoteScenario{std::move(scenario)};
}

Result<Edit> readBatch(const JsonAt& at) {
    WEFT_TRY_VOID(at.expectObject({"edit", "label", "edits"}));
    Batch batch;
    WEFT_TRY(batch.label, at.at("label").asString());
    WEFT_TRY(batch.edits, listFromJson(at.at("edits"), kMostGraphItems, editFromJson));
    return batch;
}

struct Row {
    std::string_view word;
    Result<Edit> (*read)(const JsonAt&);
};
constexpr Row kRows[] = {
    {"put-site", readPutSite},
    {"put-group", readPutGroup},
    {"put-fabric", readPutFabric},
    {"put-wan", readPutWan},
    {"put-workload", readPutWorkload},
    {"put-join", readPutJoin},
    {"put-gateway", readPutItem<Gateway>},
    {"put-risk-group", readPutItem<RiskGroup>},
    {"put-flow", readPutItem<Flow>},
    {"put-zone", readPutItem<Zone>},
    {"put-rule", readPutItem<FlowRule>},
    {"put-phase", readPutItem<Phase>},
    {"set-reliability", readSetEntry<Reliability>},
    {"set-answer", readSetEntry<Answer>},
    {"put-node", readPutNode},
    {"put-link", readPutLink},
    {"remove-item", readRemoveItem},
    {"remove-node", readRemoveNode},
    {"remove-link", readRemoveLink},
    {"set-parameter", readSetParameter},
    {"rename", readRename},
    {"set-notes", readSetNotes},
    {"set-presentation", readSetPresentation},
    {"set-ranges", readSetRanges},
    {"move", readMove},
    {"move-node", readMoveNode},
    {"set-failed", readSetFailed},
    {"pin-part", readPinPart},
    {"accept-finding", readAcceptFinding},
    {"put-room", readPutRoom},
    {"remove-room", readRemoveRoom},
    {"move-row", readMoveRow},
    {"place-device", readPlaceDevice},
    {"set-floor-rules", readSetFloorRules},
    {"set-plant-rules", readSetPlantRules},
    {"put-price-book", readPutPriceBook},
    {"remove-price-book", readRemovePriceBook},
    {"put-scenario", readPutScenario},
    {"edit-scenario", readEditScenario},
    {"drop-from-scenario", readDropFromScenario},
    {"move-scenario", readMoveScenario},
    {"promote-scenario", readPromoteScenario},
    {"batch", readBatch},
};
static_assert(std::size(kRows) == std::variant_size_v<Edit>);

} // namespace

Result<Edit> editFromJson(const JsonAt& at) {
    if (!at.value().is_object() || !at.has("edit")) {
        return at.expected("an object with the key \"edit\"");
    }
    WEFT_TRY(const std::string word, at.at("edit").asString());
    for (const Row& row : kRows) {
        if (row.word == word) {
            return row.read(at);
        }
    }
    return at.at("edit").expected("a kind of edit, for example \"set-parameter\"");
}

Json toJson(const Scenario& scenario) {
    Json json = {{"id", scenario.id}, {"name", scenario.name}};
    if (!scenario.on.empty()) {
        json["on"] = scenario.on;
    }
    if (!scenario.note.empty()) {
        json["note"] = scenario.note;
    }
    return json;
}

Result<Scenario> scenarioFromJson(const JsonAt& at) {
    WEFT_TRY_VOID(at.expectObject({"id", "name", "on?", "note?", "edits"}));
    Scenario scenario;
    WEFT_TRY(scenario.id, at.at("id").asString());
    WEFT_TRY(scenario.name, at.at("name").asString());
    WEFT_TRY(scenario.on, textOr(at, "on"));
    WEFT_TRY(scenario.note, textOr(at, "note"));
    WEFT_TRY(scenario.edits, listFromJson(at.at("edits"), kMostScenarioEdits, editFromJson));
    WEFT_TRY_VOID(below(at.pointer(), checkShape(scenario)));
    return scenario;
}

Result<Edit> parseEdit(std::string_view text) {
    try {
        WEFT_TRY(const Json json, parseJson(text));
        return editFromJson(JsonAt(json));
    } catch (const std::exception& error) {
        return fail(ErrorCode::Invalid, fmt::format("cannot be read: {}", error.what()));
    }
}

} // namespace weft
