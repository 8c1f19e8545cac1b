// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as an edit of the journal and as a setting of the command line: what is read writes
// back equal, and what applies to a design can be stored.
#include "core/design/file.hpp"

#include <cstddef>
#include <cstdint>

namespace {

weft::Design start() {
    weft::Design design = weft::emptyDesign("Fuzz");
    weft::FabricIntent fabric;
    fabric.id = "lab";
    fabric.site = "dc";
    fabric.topology = "free-form";
    fabric.graph = weft::DrawnGraph{{{"a", "", {}, "", 0, {}}, {"b", "", {}, "", 0, {}}}, {}};
    design.fabrics.write().push_back(fabric);
    design.groups.write().push_back({"dgx", "", "dc", "", 1});
    return design;
}

void checkApplied(const weft::Design& before, const weft::Edit& edit) {
    WEFT_CHECK(!weft::label(before, edit).empty());
    const auto after = weft::apply(before, edit);
    if (!after) {
        WEFT_CHECK(!after.error().message.empty());
        return;
    }
    const auto again = weft::parseDesign(weft::writeDesign(*after));
    WEFT_CHECK(again && *again == *after);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const weft::Design kBefore = start();
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    if (const auto setting = weft::parseSetting(kBefore, text)) {
        checkApplied(kBefore, *setting);
    }
    if (const auto edit = weft::parseEdit(text)) {
        const std::string line = weft::writeEdit(*edit);
        const auto again = weft::parseEdit(line);
        WEFT_CHECK(again && weft::writeEdit(*again) == line);
        checkApplied(kBefore, *edit);
    }
    return 0;
}
