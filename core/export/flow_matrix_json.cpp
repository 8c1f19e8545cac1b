// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/flow_matrix.hpp"
#include "core/export/table.hpp"

namespace weft {
namespace {

Result<std::string> bytes(const ExportInput& input) {
    std::string out =
        "{\"format\": 1, \"design\": " + jsonText(input.design.name) + ", \"flows\": [";
    std::string_view separator = "\n";
    for (const std::vector<Cell>& row : flowMatrixRows(input)) {
        out += separator;
        appendJsonObject(out, flowMatrixColumns(), row);
        separator = ",\n";
    }
    return out + "\n]}\n";
}

} // namespace

constinit const Exporter kFlowMatrixJson{
    "flow-matrix-json", "Flow matrix, JSON", "json", "The same rows as objects", true, bytes};

} // namespace weft
