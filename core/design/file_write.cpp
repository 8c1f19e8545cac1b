// SPDX-License-Identifier: GPL-3.0-or-later
// One object per line, so that a diff shows the object that changed. Sections are written item by
// item: the document of a large drawn graph is never in memory as a whole tree.
#include "core/base/file.hpp"
#include "core/catalog/part_json.hpp"
#include "core/design/edit_json.hpp"
#include "core/design/file.hpp"
#include "core/design/item_json.hpp"
#include "core/design/plant_json.hpp"
#include "core/design/presentation_json.hpp"
#include "core/design/range_json.hpp"
#include "core/design/wide_items.hpp"
#include "core/design/wide_json.hpp"

#include <fmt/format.h>

namespace weft {

namespace {

void writeInline(std::string& out, const Json& json) {
    if (json.is_object()) {
        std::string_view separator;
        out += '{';
        for (const auto& [key, value] : json.get_ref<const Json::object_t&>()) {
            out += separator;
            writeInline(out, Json(key));
            out += ": ";
            writeInline(out, value);
            separator = ", ";
        }
        out += '}';
    } else if (json.is_array()) {
        std::string_view separator;
        out += '[';
        for (const Json& element : json) {
            out += separator;
            writeInline(out, element);
            separator = ", ";
        }
        out += ']';
    } else {
        out += json.dump(-1, ' ', false, Json::error_handler_t::replace);
    }
}

// "[" and each item on a line of its own, one step further in than `indent`, and "]".
template <class T, class Write>
void writeList(std::string& out, const std::vector<T>& items, const std::string& indent,
               Write write) {
    std::string_view separator;
    out += '[';
    for (const T& item : items) {
        out += separator;
        out += '\n' + indent + "  ";
        write(item);
        separator = ",";
    }
    out += items.empty() ? "]" : '\n' + indent + "]";
}

void writeFabric(std::string& out, const FabricIntent& fabric) {
    writeInline(out, toJson(fabric));
    const DrawnGraph& graph = *fabric.graph;
    if (graph == DrawnGraph()) {
        return;
    }
    const std::string indent = "    ";
    const auto write = [&](const auto& item) { writeInline(out, toJson(item)); };
    out.pop_back(); // the object's brace: its graph follows inside
    out += ", \"graph\": {\"nodes\": ";
    writeList(out, graph.nodes, indent, write);
    out += ", \"links\": ";
    writeList(out, graph.links, indent, write);
    out += "}}";
}

void writeScenario(std::string& out, const Scenario& scenario) {
    writeInline(out, toJson(scenario));
    out.pop_back(); // the object's brace: its edits follow inside
    out += ", \"edits\": ";
    writeList(out, scenario.edits, "    ",
              [&](const Edit& edit) { writeInline(out, toJson(edit)); });
    out += '}';
}

} // namespace

std::string writeDesign(const Design& design) {
    std::string out = fmt::format("{{\n  \"format\": {}", kDesignFormat);
    const auto text = [&](std::string_view key, const std::string& value) {
        out += fmt::format(",\n  \"{}\": ", key);
        writeInline(out, Json(value));
    };
    const auto section = [&](std::string_view key, const auto& items, auto write) {
        out += fmt::format(",\n  \"{}\": ", key);
        writeList(out, items, "  ", write);
    };
    const auto object = [&](const auto& item) { writeInline(out, toJson(item)); };
    text("id", design.id);
    text("name", design.name);
    text("notes", design.notes);
    section("sites", *design.sites, object);
    section("groups", *design.groups, object);
    section("fabrics", *design.fabrics,
            [&](const FabricIntent& fabric) { writeFabric(out, fabric); });
    section("wans", *design.wans, object);
    if (!design.workloads->empty()) { // a document without any stays readable for Weft 0.1
        section("workloads", *design.workloads, object);
    }
    if (!design.joins->empty()) { // likewise for Weft 0.2
        section("joins", *design.joins, object);
    }
    eachWideSection([&]<class T>(TypeOf<T>) {
        if (!wideSection<T>(design)->empty()) {
            section(wideNames<T>().section, *wideSection<T>(design),
                    [&](const T& item) { writeInline(out, wideToJson(item)); });
        }
    });
    if (!(*design.plant == PlantRules())) {
        out += ",\n  \"plant\": ";
        object(*design.plant);
    }
    if (!design.books->empty()) {
        section("books", *design.books, object);
    }
    section("parts", *design.parts, [&](const Part& part) { writeInline(out, partToJson(part)); });
    section("accepted", *design.accepted, object);
    if (!(*design.presentation == Presentation())) {
        out += ",\n  \"presentation\": ";
        object(*design.presentation);
    }
    if (!(*design.ranges == StatedRanges())) {
        out += ",\n  \"ranges\": ";
        object(*design.ranges);
    }
    if (!design.scenarios->empty()) {
        section("scenarios", *design.scenarios,
                [&](const Scenario& scenario) { writeScenario(out, scenario); });
    }
    return out + "\n}\n";
}

Result<void> saveDesign(const Design& design, const std::string& path) {
    const std::string text = writeDesign(design);
    if (text.size() > kLargestFile) {
        return Failure(Error{
            ErrorCode::Unwritable,
            fmt::format(
                "the document would have {} MiB, and one of more than {} MiB cannot be opened",
                text.size() >> 20, kLargestFile >> 20),
            path,
            {},
            {}});
    }
    return saveAtomically(path, text, true);
}

} // namespace weft
