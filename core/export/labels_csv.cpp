// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/cabling.hpp"
#include "core/export/table.hpp"

namespace weft {
namespace {

Result<std::string> bytes(const ExportInput& input) {
    std::string out;
    appendCsvHeader(out, labelColumns());
    WEFT_TRY_VOID(
        forEachLabel(input, [&](const std::vector<Cell>& cells) { appendCsvRow(out, cells); }));
    return out;
}

} // namespace

constinit const Exporter kLabelsCsv{
    "labels-csv", "Cable labels, CSV", "csv", "Two labels for each cable, to print", true, bytes};

} // namespace weft
