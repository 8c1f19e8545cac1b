// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json.hpp"
#include "core/catalog/estimates.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace weft {
namespace {

constexpr double kMostDollars = 1e9;
constexpr double kMostGbps = 1e9;
constexpr double kMostWatts = 1e6;

constexpr std::array<std::pair<std::string_view, PricePer>, 6> kPer{
    {{"piece", PricePer::Piece},
     {"gbps_of_capacity", PricePer::GbpsOfCapacity},
     {"100g_port", PricePer::Port100G},
     {"usable_tb", PricePer::UsableTb},
     {"hour", PricePer::Hour},
     {"other", PricePer::Other}}};

Result<Provenance> provenanceAt(const JsonAt& at) {
    Provenance provenance;
    WEFT_TRY(const std::string word, at.at("grade").asString());
    const auto grade = gradeFrom(word);
    if (!grade) {
        return at.at("grade").expected("A, B or C");
    }
    provenance.grade = *grade;
    for (std::size_t i = 0; at.has("sources") && i < at.at("sources").size(); ++i) {
        WEFT_TRY(std::string id, at.at("sources").at(i).asString());
        provenance.sources.push_back(std::move(id));
    }
    return provenance;
}

Result<PriceBand> bandAt(const JsonAt& at) {
    WEFT_TRY_VOID(at.expectObject({"id", "label", "per", "low_usd", "typical_usd", "high_usd",
                                   "basis", "grade", "sources?"}));
    PriceBand band;
    WEFT_TRY(band.id, at.at("id").asString());
    WEFT_TRY(band.label, at.at("label").asString());
    WEFT_TRY(band.basis, at.at("basis").asString());
    WEFT_TRY(const std::string per, at.at("per").asString());
    const auto* row =
        std::find_if(kPer.begin(), kPer.end(), [&](const auto& pair) { return pair.first == per; });
    if (row == kPer.end()) {
        return at.at("per").expected(
            "piece, gbps_of_capacity, 100g_port, usable_tb, hour or other");
    }
    band.per = row->second;
    WEFT_TRY(band.low, at.at("low_usd").asReal(0, kMostDollars));
    WEFT_TRY(band.typical, at.at("typical_usd").asReal(band.low, kMostDollars));
    WEFT_TRY(band.high, at.at("high_usd").asReal(band.typical, kMostDollars));
    WEFT_TRY(band.provenance, provenanceAt(at));
    return band;
}

Result<PowerClass> powerClassAt(const JsonAt& at) {
    WEFT_TRY_VOID(at.expectObject({"up_to_gbps", "typical_w", "max_w", "note?"}));
    PowerClass row;
    WEFT_TRY(row.upToGbps, at.at("up_to_gbps").asReal(1e-3, kMostGbps));
    WEFT_TRY(row.typicalW, at.at("typical_w").asReal(0, kMostWatts));
    WEFT_TRY(row.maxW, at.at("max_w").asReal(row.typicalW, kMostWatts));
    return row;
}

Result<ModuleClass> moduleClassAt(const JsonAt& at) {
    WEFT_TRY_VOID(
        at.expectObject({"classes", "up_to_gbps", "reach_from_m?", "per_end_w", "note?"}));
    ModuleClass row;
    for (std::size_t i = 0; i < at.at("classes").size(); ++i) {
        WEFT_TRY(std::string word, at.at("classes").at(i).asString());
        if (!opticKindFrom(word)) {
            return at.at("classes").at(i).expected(
                "optic, dac, acc, aec, aoc, fibre_patch or copper_patch");
        }
        row.classes.push_back(std::move(word));
    }
    WEFT_TRY(row.upToGbps, at.at("up_to_gbps").asReal(0, kMostGbps));
    WEFT_TRY(row.perEndW, at.at("per_end_w").asReal(0, kMostWatts));
    if (at.has("reach_from_m")) {
        WEFT_TRY(row.longerThanM, at.at("reach_from_m").asReal(0, 1e9));
    }
    return row;
}

template <class T, class Read> Result<std::vector<T>> listAt(const JsonAt& at, Read read) {
    WEFT_TRY_VOID(at.expectArray());
    std::vector<T> rows;
    for (std::size_t i = 0; i < at.size(); ++i) {
        WEFT_TRY(T row, read(at.at(i)));
        rows.push_back(std::move(row));
    }
    return rows;
}

Result<std::vector<PowerClass>> powerClassesAt(const JsonAt& at) {
    WEFT_TRY(std::vector<PowerClass> rows, listAt<PowerClass>(at, powerClassAt));
    std::sort(rows.begin(), rows.end(),
              [](const PowerClass& a, const PowerClass& b) { return a.upToGbps < b.upToGbps; });
    return rows;
}

Result<void> planningAt(const JsonAt& at, Estimates& into) {
    WEFT_TRY_VOID(at.expectObject({"basis?", "switches", "nics", "dpus", "modules"}));
    WEFT_TRY(auto switches, powerClassesAt(at.at("switches")));
    WEFT_TRY(auto nics, powerClassesAt(at.at("nics")));
    WEFT_TRY(auto dpus, powerClassesAt(at.at("dpus")));
    WEFT_TRY(auto modules, listAt<ModuleClass>(at.at("modules"), moduleClassAt));
    into.switches = std::move(switches);
    into.nics = std::move(nics);
    into.dpus = std::move(dpus);
    into.modules = std::move(modules);
    return {};
}

template <class T> Result<T> inFile(Result<T> result, const std::string& fileName) {
    if (!result) {
        result.error().file = fileName;
    }
    return result;
}

} // namespace

Result<std::vector<PriceBand>> parsePriceBands(std::string_view text, const std::string& fileName) {
    WEFT_TRY(const Json document, parseJson(text, fileName));
    const JsonAt whole(document);
    const auto read = [&]() -> Result<std::vector<PriceBand>> {
        WEFT_TRY_VOID(whole.expectObject({"note?", "bands"}));
        return listAt<PriceBand>(whole.at("bands"), bandAt);
    };
    return inFile(read(), fileName);
}

Result<void> parsePlanning(std::string_view text, const std::string& fileName, Estimates& into) {
    WEFT_TRY(const Json document, parseJson(text, fileName));
    return inFile(planningAt(JsonAt(document), into), fileName);
}

} // namespace weft
