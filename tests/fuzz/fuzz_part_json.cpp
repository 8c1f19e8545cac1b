// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes: either a part that writes and reads back equal, and whose fields do so as text, or one
// error with a sentence.
#include "core/catalog/fields.hpp"
#include "core/catalog/part_json.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace {

void checkFieldTexts(const weft::Part& part) {
    for (const weft::Field& field : weft::fieldsOf(part.kind())) {
        weft::Part copy = part;
        // A text may be refused (a comma in a word of an own file); it must never crash or go half
        // in.
        if (!weft::setFieldText(copy, field, weft::fieldText(part, field))) {
            WEFT_CHECK(copy == part);
        }
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto part = weft::parsePart(text, "fuzz.json");
    if (!part) {
        WEFT_CHECK(!part.error().message.empty());
        return 0;
    }
    const auto again = weft::parsePart(weft::writePart(*part));
    WEFT_CHECK(again && *again == *part);
    checkFieldTexts(*part);
    return 0;
}
