// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/cabling.hpp"
#include "core/export/table.hpp"

namespace weft {
namespace {

Result<std::string> bytes(const ExportInput& input) {
    std::string out;
    appendCsvHeader(out, cablingColumns());
    WEFT_TRY_VOID(forEachCablingRow(
        input, [&](const std::vector<Cell>& cells) { appendCsvRow(out, cells); }));
    return out;
}

} // namespace

constinit const Exporter kCablingCsv{
    "cabling-csv", "Cabling schedule, CSV",
    "csv",         "One row per cable with both ends, RFC 4180, UTF-8",
    true,          bytes};

} // namespace weft
