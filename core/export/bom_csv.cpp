// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/bom.hpp"
#include "core/export/table.hpp"

namespace weft {
namespace {

Result<std::string> bytes(const ExportInput& input) {
    std::string out;
    appendCsvHeader(out, bomColumns());
    for (const BomRow& row : bomTable(input).rows) {
        appendCsvRow(out, bomCells(row));
    }
    return out;
}

} // namespace

constinit const Exporter kBomCsv{"bom-csv", "Bill of materials, CSV",
                                 "csv",     "One line per part and use, RFC 4180, UTF-8",
                                 true,      bytes};

} // namespace weft
