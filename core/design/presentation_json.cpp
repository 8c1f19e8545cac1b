// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/design/presentation_json.hpp"

#include "core/base/base64.hpp"
#include "core/design/item_json.hpp"
#include "core/design/shape.hpp"

namespace weft {

namespace {

constexpr std::size_t kLongestLogo = (kLargestLogo + 2) / 3 * 4; // characters

// Its words, in the order of the file.
template <class Fields, class Visit> void eachText(Fields& fields, Visit visit) {
    visit("title", fields.title);
    visit("author", fields.author);
    visit("question", fields.question);
    visit("recommendation", fields.recommendation);
    visit("confidentiality", fields.confidentiality);
    visit("accent", fields.accent);
}

} // namespace

Json toJson(const Presentation& presentation) {
    Json json = Json::object();
    eachText(presentation, [&](const char* key, const std::string& words) {
        if (!words.empty()) {
            json[key] = words;
        }
    });
    if (presentation.colours != DeckColours::Light) {
        json["colours"] = toString(presentation.colours);
    }
    if (!presentation.logo.empty()) {
        json["logo"] = toBase64(presentation.logo);
    }
    return json;
}

Result<Presentation> presentationFromJson(const JsonAt& at) {
    WEFT_TRY_VOID(at.expectObject({"title?", "author?", "question?", "recommendation?",
                                   "confidentiality?", "accent?", "colours?", "logo?"}));
    Presentation presentation;
    Result<void> taken;
    eachText(presentation, [&](const char* key, std::string& words) {
        if (taken && at.has(key)) {
            Result<std::string> read = at.at(key).asString();
            if (read) {
                words = *std::move(read);
            } else {
                taken = Failure(std::move(read).error());
            }
        }
    });
    WEFT_TRY_VOID(std::move(taken));
    if (at.has("colours")) {
        WEFT_TRY(presentation.colours,
                 wordFromJson(at.at("colours"), deckColoursFrom, "light, dark"));
    }
    if (at.has("logo")) {
        WEFT_TRY(const std::string coded, at.at("logo").asString(kLongestLogo));
        std::optional<std::string> logo = fromBase64(coded);
        if (!logo) {
            return at.at("logo").expected("base64");
        }
        presentation.logo = *std::move(logo);
    }
    WEFT_TRY_VOID(below(at.pointer(), checkShape(presentation)));
    return presentation;
}

} // namespace weft
