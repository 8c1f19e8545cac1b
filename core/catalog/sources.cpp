// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/sources.hpp"

#include "core/base/json.hpp"

namespace weft {
namespace {

Result<Source> sourceAt(const JsonAt& at) {
    WEFT_TRY_VOID(at.expectObject({"id", "publisher", "document", "date", "grade"}));
    Source source;
    WEFT_TRY(source.id, at.at("id").asString());
    WEFT_TRY(source.publisher, at.at("publisher").asString());
    WEFT_TRY(source.document, at.at("document").asString());
    WEFT_TRY(source.date, at.at("date").asString());
    WEFT_TRY(const std::string word, at.at("grade").asString());
    const auto grade = gradeFrom(word);
    if (!grade) {
        return at.at("grade").expected("A, B or C");
    }
    source.grade = *grade;
    return source;
}

Result<std::vector<Source>> sourcesAt(const JsonAt& at) {
    WEFT_TRY_VOID(at.expectArray());
    std::vector<Source> sources;
    for (std::size_t i = 0; i < at.size(); ++i) {
        WEFT_TRY(Source source, sourceAt(at.at(i)));
        sources.push_back(std::move(source));
    }
    return sources;
}

} // namespace

Result<std::vector<Source>> parseSources(std::string_view text, const std::string& fileName) {
    WEFT_TRY(const Json document, parseJson(text, fileName));
    auto sources = sourcesAt(JsonAt(document));
    if (!sources) {
        sources.error().file = fileName;
    }
    return sources;
}

} // namespace weft
