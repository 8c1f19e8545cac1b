// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/flow_matrix.hpp"
#include "core/export/table.hpp"

namespace weft {
namespace {

Result<std::string> bytes(const ExportInput& input) {
    std::string out;
    appendCsvHeader(out, flowMatrixColumns());
    for (const std::vector<Cell>& row : flowMatrixRows(input)) {
        appendCsvRow(out, row);
    }
    return out;
}

} // namespace

constinit const Exporter kFlowMatrixCsv{
    "flow-matrix", "Flow matrix, CSV",
    "csv",         "One row per flow: zones, policy, way, share, latency, availability",
    true,          bytes};

} // namespace weft
