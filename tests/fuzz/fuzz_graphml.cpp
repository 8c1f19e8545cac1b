// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes: either a design that can be saved and, exported, reads back equal, or one error with a
// sentence.
#include "core/analysis/analysis.hpp"
#include "core/base/text.hpp"
#include "core/design/file.hpp"
#include "core/export/exporter.hpp"
#include "core/export/importer.hpp"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const weft::Importer& kImport = *weft::findImporter("graphml");
    static const weft::Exporter& kExport = *weft::findExporter("graphml");
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto design = kImport.design(text, "fuzz.graphml");
    if (!design) {
        WEFT_CHECK(!design.error().message.empty() && design.error().file == "fuzz.graphml");
        WEFT_CHECK(weft::isValidUtf8(design.error().toString()));
        return 0;
    }
    WEFT_CHECK(weft::parseDesign(weft::writeDesign(*design)) == *design);
    const weft::Analysis none; // drawn fabrics need none
    const auto bytes = kExport.bytes({*design, {}, none});
    WEFT_CHECK(bytes.has_value());
    const auto again = kImport.design(*bytes, "fuzz.graphml");
    for (std::size_t i = 0; i < design->fabrics->size(); ++i) {
        const weft::FabricIntent& fabric = design->fabrics->at(i);
        if (!fabric.graph->nodes.empty()) { // an empty drawing is not written
            WEFT_CHECK(again.has_value());
        }
    }
    return 0;
}
