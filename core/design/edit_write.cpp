// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/part_json.hpp"
#include "core/design/edit_json.hpp"
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

Json fabricWithGraph(const FabricIntent& fabric) {
    Json json = toJson(fabric);
    if (!(*fabric.graph == DrawnGraph())) {
        json["graph"] = toJson(*fabric.graph);
    }
    return json;
}

// "put-risk-group"
template <class Item> std::string editWord(std::string_view verb) {
    std::string word = fmt::format("{}-{}", verb, wideNames<Item>().editKey);
    std::replace(word.begin(), word.end(), '_', '-');
    return word;
}

struct Write {
    Json operator()(const PutSite& edit) const {
        return {{"edit", "put-site"}, {"site", toJson(edit.site)}};
    }
    Json operator()(const PutGroup& edit) const {
        return {{"edit", "put-group"}, {"group", toJson(edit.group)}};
    }
    Json operator()(const PutFabric& edit) const {
        return {{"edit", "put-fabric"}, {"fabric", fabricWithGraph(edit.fabric)}};
    }
    Json operator()(const PutWan& edit) const {
        return {{"edit", "put-wan"}, {"wan", toJson(edit.wan)}};
    }
    Json operator()(const PutWorkload& edit) const {
        return {{"edit", "put-workload"}, {"workload", toJson(edit.workload)}};
    }
    Json operator()(const PutJoin& edit) const {
        return {{"edit", "put-join"}, {"join", toJson(edit.join)}};
    }
    template <class Item> Json operator()(const PutItem<Item>& edit) const {
        Json json = {{"edit", editWord<Item>("put")}};
        json[std::string(wideNames<Item>().editKey)] = wideToJson(edit.item);
        return json;
    }
    template <class Entry> Json operator()(const SetEntry<Entry>& edit) const {
        Json json = {{"edit", editWord<Entry>("set")}};
        json[std::string(wideNames<Entry>().editKey)] = wideToJson(edit.entry);
        json["on"] = edit.on;
        return json;
    }
    Json operator()(const PutNode& edit) const {
        return {{"edit", "put-node"}, {"fabric", edit.fabric}, {"node", toJson(edit.node)}};
    }
    Json operator()(const PutLink& edit) const {
        return {{"edit", "put-link"}, {"fabric", edit.fabric}, {"link", toJson(edit.link)}};
    }
    Json operator()(const RemoveItem& edit) const {
        return {{"edit", "remove-item"}, {"id", edit.id}};
    }
    Json operator()(const RemoveNode& edit) const {
        return {{"edit", "remove-node"}, {"fabric", edit.fabric}, {"node", edit.node}};
    }
    Json operator()(const RemoveLink& edit) const {
        return {{"edit", "remove-link"}, {"fabric", edit.fabric}, {"link", edit.link}};
    }
    Json operator()(const SetParameter& edit) const {
        Json json = {{"edit", "set-parameter"}, {"item", edit.item}, {"name", edit.name}};
        json["value"] = edit.value ? toJson(*edit.value) : Json(nullptr);
        return json;
    }
    Json operator()(const Rename& edit) const {
        return {{"edit", "rename"}, {"id", edit.id}, {"name", edit.name}};
    }
    Json operator()(const SetNotes& edit) const {
        return {{"edit", "set-notes"}, {"notes", edit.notes}};
    }
    Json operator()(const SetPresentation& edit) const {
        return {{"edit", "set-presentation"}, {"presentation", toJson(edit.presentation)}};
    }
    Json operator()(const SetRanges& edit) const {
        return {{"edit", "set-ranges"}, {"ranges", toJson(edit.ranges)}};
    }
    Json operator()(const Move& edit) const {
        return {{"edit", "move"}, {"id", edit.id}, {"place", toJson(edit.place)}};
    }
    Json operator()(const MoveNode& edit) const {
        return {{"edit", "move-node"},
                {"fabric", edit.fabric},
                {"node", edit.node},
                {"place", toJson(edit.place)}};
    }
    Json operator()(const SetFailed& edit) const {
        return {{"edit", "set-failed"},
                {"fabric", edit.fabric},
                {"element", toJson(edit.element)},
                {"on", edit.on}};
    }
    Json operator()(const PinPart& edit) const {
        return {{"edit", "pin-part"}, {"part", partToJson(edit.part)}};
    }
    Json operator()(const AcceptFinding& edit) const {
        return {{"edit", "accept-finding"},
                {"key", edit.key},
                {"note", edit.note},
                {"accepted", edit.accepted}};
    }
    Json operator()(const PutRoom& edit) const {
        return {{"edit", "put-room"}, {"site", edit.site}, {"room", toJson(edit.room)}};
    }
    Json operator()(const RemoveRoom& edit) const {
        return {{"edit", "remove-room"}, {"site", edit.site}, {"room", edit.room}};
    }
    Json operator()(const MoveRow& edit) const {
        return {{"edit", "move-row"},
                {"site", edit.site},
                {"row", edit.row},
                {"x_m", shortNumber(inMetres(edit.x))},
                {"y_m", shortNumber(inMetres(edit.y))}};
    }
    Json operator()(const PlaceDevice& edit) const {
        return {{"edit", "place-device"},
                {"site", edit.site},
                {"placement", toJson(edit.placement)},
                {"placed", edit.placed}};
    }
    Json operator()(const SetFloorRules& edit) const {
        return {{"edit", "set-floor-rules"}, {"site", edit.site}, {"rules", toJson(edit.rules)}};
    }
    Json operator()(const SetPlantRules& edit) const {
        return {{"edit", "set-plant-rules"}, {"rules", toJson(edit.rules)}};
    }
    Json operator()(const PutPriceBook& edit) const {
        return {{"edit", "put-price-book"}, {"book", toJson(edit.book)}};
    }
    Json operator()(const RemovePriceBook& edit) const {
        return {{"edit", "remove-price-book"}, {"book", edit.book}};
    }
    Json operator()(const PutScenario& edit) const {
        Json scenario = toJson(edit.scenario);
        scenario["edits"] = list(edit.scenario.edits);
        return {{"edit", "put-scenario"}, {"scenario", std::move(scenario)}};
    }
    Json operator()(const EditScenario& edit) const {
        return {
            {"edit", "edit-scenario"}, {"scenario", edit.scenario}, {"edits", list(edit.edits)}};
    }
    Json operator()(const DropFromScenario& edit) const {
        return {{"edit", "drop-from-scenario"}, {"scenario", edit.scenario}, {"index", edit.index}};
    }
    Json operator()(const MoveScenario& edit) const {
        return {
            {"edit", "move-scenario"}, {"scenario", edit.scenario}, {"position", edit.position}};
    }
    Json operator()(const PromoteScenario& edit) const {
        return {{"edit", "promote-scenario"}, {"scenario", edit.scenario}};
    }
    Json operator()(const Batch& edit) const {
        return {{"edit", "batch"}, {"label", edit.label}, {"edits", list(edit.edits)}};
    }
    Json list(const std::vector<Edit>& all) const {
        Json edits = Json::array();
        for (const Edit& each : all) {
            edits.push_back(std::visit(*this, each));
        }
        return edits;
    }
};

} // namespace

Json toJson(const Edit& edit) {
    return std::visit(Write{}, edit);
}

std::string writeEdit(const Edit& edit) {
    return toJson(edit).dump(-1, ' ', false, Json::error_handler_t::replace);
}

} // namespace weft
