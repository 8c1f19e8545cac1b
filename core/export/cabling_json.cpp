// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/cabling.hpp"
#include "core/export/table.hpp"

#include <fmt/format.h>

namespace weft {
namespace {

Result<std::string> bytes(const ExportInput& input) {
    std::string out =
        fmt::format("{{\"format\":1,\"design\":{},\"cables\":[", jsonText(input.design.name));
    bool first = true;
    WEFT_TRY(const std::int64_t rows, forEachCablingRow(input, [&](const std::vector<Cell>& cells) {
                 out += first ? "\n" : ",\n";
                 first = false;
                 appendJsonObject(out, cablingColumns(), cells);
             }));
    fmt::format_to(std::back_inserter(out), "\n],\"totals\":{{\"rows\":{}}}}}\n", rows);
    return out;
}

} // namespace

constinit const Exporter kCablingJson{"cabling-json", "Cabling schedule, JSON",
                                      "json",         "Every cable with both ends, for scripts",
                                      true,           bytes};

} // namespace weft
