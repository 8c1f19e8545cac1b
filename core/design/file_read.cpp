// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/file.hpp"
#include "core/base/text.hpp"
#include "core/catalog/part_json.hpp"
#include "core/design/edit_json.hpp"
#include "core/design/file.hpp"
#include "core/design/item_json.hpp"
#include "core/design/migrate.hpp"
#include "core/design/plant_json.hpp"
#include "core/design/presentation_json.hpp"
#include "core/design/range_json.hpp"
#include "core/design/scenario.hpp"
#include "core/design/shape.hpp"
#include "core/design/wide_items.hpp"
#include "core/design/wide_json.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>

namespace weft {

namespace {

// Where each id was first met, over all sections or within one.
using Places = std::unordered_map<std::string_view, std::string>;

Result<void> checkUnique(Places& places, const std::string& id, const std::string& place,
                         std::string_view key) {
    const auto [found, isNew] = places.try_emplace(id, place);
    return isNew ? Result<void>()
                 : fail(ErrorCode::Invalid,
                        fmt::format("found {}, expected an {} that is not taken ({} has it)",
                                    inQuotes(id), key, found->second),
                        fmt::format("{}/{}", place, key));
}

std::string placeOf(std::string_view section, std::size_t index) {
    return fmt::format("/{}/{}", section, index);
}

template <class T>
Result<void> checkIds(Places& places, std::string_view section, const std::vector<T>& items) {
    for (std::size_t i = 0; i < items.size(); ++i) {
        WEFT_TRY_VOID(checkUnique(places, items[i].id, placeOf(section, i), "id"));
    }
    return {};
}

template <class T>
Result<void> checkAllReferences(const Directory& directory, std::string_view section,
                                const std::vector<T>& items) {
    for (std::size_t i = 0; i < items.size(); ++i) {
        WEFT_TRY_VOID(below(placeOf(section, i), checkReferences(directory, items[i])));
    }
    return {};
}

Result<void> checkWideIds(Places& items, const Design& design) {
    Result<void> result;
    eachWideSection([&]<class T>(TypeOf<T>) {
        constexpr bool isKeyed = std::is_same_v<T, Reliability> || std::is_same_v<T, Answer>;
        Places own;
        if (result) {
            result =
                checkIds(isKeyed ? own : items, wideNames<T>().section, *wideSection<T>(design));
        }
    });
    return result;
}

Result<void> checkWideReferences(const Directory& directory, const Design& design) {
    Result<void> result;
    eachWideItem([&]<class T>(TypeOf<T>) {
        if (result) {
            result = checkAllReferences(directory, wideNames<T>().section, *wideSection<T>(design));
        }
    });
    return result;
}

Result<void> checkWhole(const Design& design) {
    Places items, books, parts, keys;
    WEFT_TRY_VOID(checkHead(design));
    WEFT_TRY_VOID(checkIds(items, "sites", *design.sites));
    WEFT_TRY_VOID(checkIds(items, "groups", *design.groups));
    WEFT_TRY_VOID(checkIds(items, "fabrics", *design.fabrics));
    WEFT_TRY_VOID(checkIds(items, "wans", *design.wans));
    WEFT_TRY_VOID(checkIds(items, "workloads", *design.workloads));
    WEFT_TRY_VOID(checkIds(items, "joins", *design.joins));
    WEFT_TRY_VOID(checkWideIds(items, design));
    WEFT_TRY_VOID(checkIds(books, "books", *design.books));
    WEFT_TRY_VOID(checkIds(items, "scenarios", *design.scenarios));
    WEFT_TRY_VOID(checkIds(parts, "parts", *design.parts));
    for (std::size_t i = 0; i < design.accepted->size(); ++i) {
        WEFT_TRY_VOID(checkUnique(keys, (*design.accepted)[i].key, placeOf("accepted", i), "key"));
    }
    const Directory directory(design);
    WEFT_TRY_VOID(checkAllReferences(directory, "groups", *design.groups));
    WEFT_TRY_VOID(checkAllReferences(directory, "fabrics", *design.fabrics));
    WEFT_TRY_VOID(checkAllReferences(directory, "wans", *design.wans));
    WEFT_TRY_VOID(checkAllReferences(directory, "workloads", *design.workloads));
    WEFT_TRY_VOID(checkAllReferences(directory, "joins", *design.joins));
    WEFT_TRY_VOID(checkWideReferences(directory, design));
    return below("/scenarios", checkScenarios(*design.scenarios));
}

template <class T, class Read>
Result<void> readSection(Shared<std::vector<T>>& section, const JsonAt& document,
                         std::string_view key, Read read) {
    if (document.has(key)) {
        WEFT_TRY(std::vector<T> items, listFromJson(document.at(key), kMostItems, read));
        section = std::move(items);
    }
    return {};
}

Result<Design> designFromJson(const JsonAt& at) {
    WEFT_TRY_VOID(at.expectObject(
        {"format",    "id",           "name",          "notes?",     "sites?",
         "groups?",   "fabrics?",     "wans?",         "workloads?", "joins?",
         "gateways?", "risk_groups?", "flows?",        "zones?",     "rules?",
         "phases?",   "reliability?", "answers?",      "plant?",     "books?",
         "parts?",    "accepted?",    "presentation?", "ranges?",    "scenarios?"}));
    Design design;
    WEFT_TRY(design.id, at.at("id").asString());
    WEFT_TRY(design.name, at.at("name").asString());
    WEFT_TRY(design.notes, textOr(at, "notes"));
    WEFT_TRY_VOID(readSection(design.sites, at, "sites", siteFromJson));
    WEFT_TRY_VOID(readSection(design.groups, at, "groups", groupFromJson));
    WEFT_TRY_VOID(readSection(design.fabrics, at, "fabrics", fabricFromJson));
    WEFT_TRY_VOID(readSection(design.wans, at, "wans", wanFromJson));
    WEFT_TRY_VOID(readSection(design.workloads, at, "workloads", workloadFromJson));
    WEFT_TRY_VOID(readSection(design.joins, at, "joins", joinFromJson));
    Result<void> wide;
    eachWideSection([&]<class T>(TypeOf<T>) {
        if (wide) {
            wide = readSection(wideSection<T>(design), at, wideNames<T>().section, wideFromJson<T>);
        }
    });
    WEFT_TRY_VOID(std::move(wide));
    if (at.has("plant")) {
        WEFT_TRY(PlantRules plant, plantFromJson(at.at("plant")));
        design.plant = std::move(plant);
    }
    WEFT_TRY_VOID(readSection(design.books, at, "books", bookFromJson));
    WEFT_TRY_VOID(readSection(design.parts, at, "parts", partFromJson));
    WEFT_TRY_VOID(readSection(design.accepted, at, "accepted", acceptanceFromJson));
    if (at.has("presentation")) {
        WEFT_TRY(Presentation presentation, presentationFromJson(at.at("presentation")));
        design.presentation = std::move(presentation);
    }
    if (at.has("ranges")) {
        WEFT_TRY(StatedRanges ranges, statedRangesFromJson(at.at("ranges")));
        design.ranges = std::move(ranges);
    }
    if (at.has("scenarios")) {
        WEFT_TRY(design.scenarios.write(),
                 listFromJson(at.at("scenarios"), kMostScenarios, scenarioFromJson));
    }
    WEFT_TRY_VOID(checkWhole(design));
    std::vector<Part>& parts = design.parts.write(); // their order in the file carries no meaning
    std::stable_sort(parts.begin(), parts.end(),
                     [](const Part& a, const Part& b) { return a.id < b.id; });
    return design;
}

Result<Design> designFromText(std::string_view text, const std::string& fileName) {
    WEFT_TRY(Json raw, parseJson(text, fileName));
    WEFT_TRY(const Json document, migrated(std::move(raw)));
    return designFromJson(JsonAt(document));
}

} // namespace

Result<Design> parseDesign(std::string_view text, const std::string& fileName) {
    try {
        Result<Design> design = designFromText(text, fileName);
        if (!design) {
            design.error().file = fileName;
        }
        return design;
    } catch (const std::exception& error) { // no memory, or a library's surprise
        return Failure(Error{
            ErrorCode::Invalid, fmt::format("cannot be read: {}", error.what()), fileName, {}, {}});
    }
}

Result<Design> loadDesign(const std::string& path) {
    sweepStrays(path);
    WEFT_TRY(const std::string text, readFile(path));
    return parseDesign(text, path);
}

} // namespace weft
