// SPDX-License-Identifier: GPL-3.0-or-later
// The published schema says what the reader does: for each object the same keys, and the same of
// them required.
#include "core/base/file.hpp"
#include "core/base/json.hpp"
#include "core/design/edit.hpp"
#include "core/design/file.hpp"
#include "tests/core/design/sample_design.hpp"
#include "tests/core/design/wide_design.hpp"

#include <set>

namespace weft {
namespace {

struct Row {
    const char* definition; // in $defs; empty: the document
    const char* pointer;    // an object of this kind in the sample that has every key
};

constexpr Row kRows[] = {
    {"", ""},
    {"site", "/sites/0"},
    {"place", "/sites/0/place"},
    {"group", "/groups/0"},
    {"fabric", "/fabrics/1"},
    {"attachment", "/fabrics/1/attachments/0"},
    {"failed", "/fabrics/1/failed/0"},
    {"graph", "/fabrics/1/graph"},
    {"node", "/fabrics/1/graph/nodes/0"},
    {"link", "/fabrics/1/graph/links/0"},
    {"wan", "/wans/0"},
    {"terms", "/wans/0/terms"},
    {"coordinates", "/sites/0/coordinates"},
    {"gateway", "/gateways/0"},
    {"risk_group", "/risk_groups/0"},
    {"flow", "/flows/0"},
    {"alternative", "/flows/0/alternatives/0"},
    {"zone", "/zones/0"},
    {"rule", "/rules/0"},
    {"phase", "/phases/0"},
    {"reliability", "/reliability/0"},
    {"answer", "/answers/0"},
    {"workload", "/workloads/0"},
    {"join", "/joins/0"},
    {"join_end", "/joins/0/a"},
    {"acceptance", "/accepted/0"},
    {"floor", "/sites/0/floor"},
    {"floor_rules", "/sites/0/floor/rules"},
    {"rack_spec", "/sites/0/floor/rules/rack"},
    {"tray", "/sites/0/floor/rules/tray"},
    {"room", "/sites/0/floor/rooms/0"},
    {"row", "/sites/0/floor/rooms/0/rows/0"},
    {"rack_change", "/sites/0/floor/rooms/0/rows/0/changes/0"},
    {"placement", "/sites/0/floor/placements/0"},
    {"optics", "/fabrics/1/optics"},
    {"plant", "/plant"},
    {"optics", "/plant/optics"},
    {"money", "/plant/money"},
    {"book", "/books/0"},
    {"price", "/books/0/prices/0"},
    {"presentation", "/presentation"},
    {"ranges", "/ranges"},
    {"range", "/ranges/of/0"},
    {"scenario", "/scenarios/1"},
};

Json completeDocument() {
    Design design = test::furnishedDesign();
    design.fabrics.write()[1].attachments = {{"dgx", "compute", 8, "nvidia-cx7-mcx75310aas-neat"}};
    design.workloads = std::vector<Workload>{
        {"llama", "Llama", "training", "compute", {{"micro-batches", std::int64_t{16}}}}};
    design.fabrics.write()[1].failed = {{"s1", "s2", 1}};
    design.fabrics.write()[1].traffic = {RoutePolicy::Wcmp, 8, 0.25};
    test::addOneOfEachWideItem(design);
    design.fabrics.write()[1].optics = design.plant->optics;
    design.scenarios.write() = {{"wider", "Wider", {}, {}, {}},
                                {"widest", "Widest", "wider", "For the board", {SetNotes{"Big"}}}};
    return *parseJson(writeDesign(design));
}

Json schema() {
    return *parseJson(*readFile(WEFT_SOURCE_DIR "/resources/schema/weft-1.schema.json"));
}

const Json& definition(const Json& schema, const Row& row) {
    return *row.definition == '\0' ? schema : schema.at("$defs").at(row.definition);
}

TEST(DesignSchema, HasTheKeysOfEachObject) {
    const Json published = schema(), document = completeDocument();
    for (const Row& row : kRows) {
        std::set<std::string> expected, found;
        for (const auto& [key, value] : definition(published, row).at("properties").items()) {
            expected.insert(key);
        }
        for (const auto& [key, value] : document.at(Json::json_pointer(row.pointer)).items()) {
            found.insert(key);
        }
        expected.erase("distance_m"); // stands in for distance_km
        EXPECT_EQ(found, expected) << row.definition;
        EXPECT_EQ(definition(published, row).at("additionalProperties"), false) << row.definition;
    }
}

TEST(DesignSchema, RequiresWhatTheReaderRequires) {
    const Json published = schema(), document = completeDocument();
    for (const Row& row : kRows) {
        const auto required =
            definition(published, row).at("required").get<std::set<std::string>>();
        for (const auto& [key, value] : document.at(Json::json_pointer(row.pointer)).items()) {
            if (key == "distance_km") {
                continue; // one of two is required
            }
            Json without = document;
            without.at(Json::json_pointer(row.pointer)).erase(key);
            const Result<Design> design = parseDesign(without.dump());
            const bool isMissed =
                !design && design.error().message == "the key \"" + key + "\" is missing";
            EXPECT_EQ(isMissed, required.contains(key)) << row.pointer << "/" << key;
        }
    }
}

} // namespace
} // namespace weft
