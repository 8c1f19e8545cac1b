// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes: either a design that saves and loads back equal, or one error with a sentence.
#include "core/base/text.hpp"
#include "core/design/file.hpp"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto design = weft::parseDesign(text, "fuzz.weft");
    if (!design) {
        WEFT_CHECK(!design.error().message.empty() && design.error().file == "fuzz.weft");
        WEFT_CHECK(weft::isValidUtf8(design.error().toString()));
        return 0;
    }
    const std::string saved = weft::writeDesign(*design);
    const auto again = weft::parseDesign(saved);
    WEFT_CHECK(again && *again == *design);
    WEFT_CHECK(weft::writeDesign(*again) == saved);
    return 0;
}
