// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/table.hpp"

#include "core/base/file.hpp"

#include <algorithm>
#include <array>

namespace weft {

std::span<const Exporter* const> exporters() {
    static constexpr std::array<const Exporter*, 15> kRows{
        &kBomXlsx,     &kBomCsv,    &kBomJson,       &kCablingXlsx,    &kCablingCsv,
        &kCablingJson, &kLabelsCsv, &kRacksXlsx,     &kRacksCsv,       &kRacksJson,
        &kPictureSvg,  &kGraphml,   &kFlowMatrixCsv, &kFlowMatrixJson, &kGnmic};
    return kRows;
}

const Exporter* findExporter(std::string_view id) {
    const auto rows = exporters();
    const auto found =
        std::find_if(rows.begin(), rows.end(), [&](const Exporter* row) { return row->id == id; });
    return found == rows.end() ? nullptr : *found;
}

Result<void> writeExport(const Exporter& exporter, const ExportInput& input,
                         const std::string& path) {
    WEFT_TRY(const std::string bytes, exporter.bytes(input));
    return saveAtomically(path, bytes);
}

} // namespace weft
