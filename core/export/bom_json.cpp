// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/bom.hpp"
#include "core/export/table.hpp"

#include <fmt/format.h>

namespace weft {
namespace {

// One line of text per line of the bill, so that differences read well.
Result<std::string> bytes(const ExportInput& input) {
    const BomTable table = bomTable(input);
    std::string out =
        fmt::format("{{\"format\":1,\"design\":{},\"lines\":[", jsonText(input.design.name));
    for (const BomRow& row : table.rows) {
        out += &row == &table.rows.front() ? "\n" : ",\n";
        appendJsonObject(out, bomColumns(), bomCells(row));
    }
    const BomTotals& totals = table.totals;
    fmt::format_to(std::back_inserter(out),
                   "\n],\"totals\":{{\"lines\":{},\"pieces\":{},\"spares\":{},\"price_usd\":{},"
                   "\"unpriced_lines\":{},"
                   "\"banded_lines\":{},\"typical_w\":{},\"it_max_w\":{}}}}}\n",
                   totals.lines, totals.pieces, totals.spares, totals.price.toPlainString(),
                   totals.unpriced, totals.banded, inWatts(totals.typical), inWatts(totals.max));
    return out;
}

} // namespace

constinit const Exporter kBomJson{
    "bom-json", "Bill of materials, JSON", "json", "Lines and totals for scripts", true, bytes};

} // namespace weft
