// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/part_json.hpp"

#include "core/base/text.hpp"
#include "core/catalog/field_json.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace weft {
namespace {

// Keys of every part beside those of its fields.
constexpr std::array<std::string_view, 6> kOwnKeys{"id",    "kind",    "own",
                                                   "grade", "sources", "facts"};

Result<Provenance> provenanceAt(const JsonAt& at) {
    Provenance provenance;
    if (at.has("grade")) {
        WEFT_TRY(const std::string word, at.at("grade").asString());
        const auto grade = gradeFrom(word);
        if (!grade) {
            return at.at("grade").expected("A, B, C or own");
        }
        provenance.grade = *grade;
    }
    if (at.has("sources")) {
        const JsonAt list = at.at("sources");
        WEFT_TRY_VOID(list.expectArray());
        for (std::size_t i = 0; i < list.size(); ++i) {
            WEFT_TRY(std::string id, list.at(i).asString(200));
            provenance.sources.push_back(std::move(id));
        }
    }
    return provenance;
}

// A field's key, or one with the part of it that is meant ("cages.breakouts", "ports.compute");
// "price" for all of its fields.
bool isFactKey(PartKind kind, std::string_view key) {
    return key == "price" || findField(kind, key.substr(0, key.find('.'))) != nullptr;
}

Result<void> readFacts(Part& part, const JsonAt& at) {
    if (!at.value().is_object()) {
        return at.expected("an object of field keys");
    }
    for (const auto& [key, value] : at.value().items()) {
        const JsonAt fact = at.at(key);
        if (!isFactKey(part.kind(), key)) {
            return fact.expected("the key of a field of this kind");
        }
        WEFT_TRY_VOID(fact.expectObject({"grade", "sources?"}));
        WEFT_TRY(Provenance provenance, provenanceAt(fact));
        part.fieldProvenance.emplace(key, std::move(provenance));
    }
    return {};
}

Result<void> readFields(Part& part, const JsonAt& at) {
    for (const auto& [key, value] : at.value().items()) {
        if (const Field* field = findField(part.kind(), key)) {
            WEFT_TRY(const FieldValue read, fieldFromJson(*field, at.at(key)));
            field->set(part, read);
        } else if (std::find(kOwnKeys.begin(), kOwnKeys.end(), key) == kOwnKeys.end()) {
            std::vector<std::string_view> known(kOwnKeys.begin(), kOwnKeys.end());
            for (const Field& row : fieldsOf(part.kind())) {
                known.push_back(row.key);
            }
            const std::string_view close = nearest(key, known);
            return at.at(key).expected(
                close.empty()
                    ? fmt::format("a key of a {}", toString(part.kind()))
                    : fmt::format("a key of a {}; is \"{}\" meant?", toString(part.kind()), close));
        }
    }
    return {};
}

// A band named without amounts is filled in from price_bands.json later; named at all, it is the
// basis.
void settlePrice(Part& part) {
    if (!part.price.band.empty() && part.price.basis == PriceBasis::None) {
        part.price.basis = PriceBasis::Band;
    }
}

void addProvenance(Json& object, const Provenance& provenance) {
    object["grade"] = toString(provenance.grade);
    if (!provenance.sources.empty()) {
        object["sources"] = provenance.sources;
    }
}

} // namespace

Result<Part> partFromJson(const JsonAt& at) {
    if (!at.value().is_object() || !at.has("id") || !at.has("kind")) {
        return at.expected("a part: an object with \"id\" and \"kind\"");
    }
    WEFT_TRY(const std::string word, at.at("kind").asString());
    const auto kind = partKindFrom(word);
    if (!kind) {
        return at.at("kind").expected("switch, nic, optic, server, storage, cloud or wan");
    }
    Part part = emptyPart(*kind);
    WEFT_TRY(part.id, at.at("id").asString(200));
    WEFT_TRY_VOID(readFields(part, at));
    if (at.has("own")) {
        WEFT_TRY(part.own, at.at("own").asBool());
    }
    WEFT_TRY(part.provenance, provenanceAt(at));
    if (at.has("facts")) {
        WEFT_TRY_VOID(readFacts(part, at.at("facts")));
    }
    settlePrice(part);
    const std::vector<Error> problems = checkPart(part);
    if (!problems.empty()) {
        Error first = problems.front();
        first.place = at.pointer() + "/" + first.place;
        return Failure(std::move(first));
    }
    return part;
}

Json partToJson(const Part& part) {
    Json object{{"id", part.id}, {"kind", toString(part.kind())}};
    const Part blank = emptyPart(part.kind());
    for (const Field& field : fieldsOf(part.kind())) {
        FieldValue value = field.get(part);
        if (field.required || value != field.get(blank)) {
            object[std::string(field.key)] = fieldToJson(field, value);
        }
    }
    if (part.own) {
        object["own"] = true;
    }
    addProvenance(object, part.provenance);
    for (const auto& [key, provenance] : part.fieldProvenance) {
        addProvenance(object["facts"][key], provenance);
    }
    return object;
}

Result<Part> parsePart(std::string_view text, const std::string& fileName) {
    WEFT_TRY(const Json document, parseJson(text, fileName));
    auto part = partFromJson(JsonAt(document));
    if (!part) {
        part.error().file = fileName;
    }
    return part;
}

std::string writePart(const Part& part) {
    return partToJson(part).dump(-1, ' ', false, Json::error_handler_t::replace);
}

Result<std::vector<Part>> parseParts(std::string_view text, const std::string& fileName) {
    WEFT_TRY(const Json document, parseJson(text, fileName));
    const JsonAt whole(document);
    const JsonAt list = whole.has("parts") ? whole.at("parts") : whole;
    std::vector<Part> parts;
    const std::size_t count = list.value().is_array() ? list.size() : 1;
    for (std::size_t i = 0; i < count; ++i) {
        auto part = partFromJson(list.value().is_array() ? list.at(i) : list);
        if (!part) {
            part.error().file = fileName;
            return Failure(std::move(part).error());
        }
        parts.push_back(*std::move(part));
    }
    return parts;
}

} // namespace weft
