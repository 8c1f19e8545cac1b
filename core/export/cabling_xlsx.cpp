// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/cabling.hpp"
#include "core/export/table.hpp"
#include "core/export/workbook.hpp"

#include <algorithm>

namespace weft {
namespace {

constexpr std::uint32_t kMostRows = 1'048'575; // of one sheet, below its header, by the file format

Result<std::string> bytes(const ExportInput& input) {
    WEFT_TRY(Workbook book, Workbook::create(input.design.name));
    std::int64_t left = cablesOf(input.analysis);
    Sheet* sheet = nullptr;
    std::uint32_t row = kMostRows;
    const auto nextSheet = [&] {
        sheet = &book.addSheet("Schedule");
        sheet->header(cablingColumns(),
                      static_cast<std::uint32_t>(std::min<std::int64_t>(left, kMostRows)));
        row = 0;
    };
    WEFT_TRY_VOID(forEachCablingRow(input, [&](const std::vector<Cell>& cells) {
        if (row == kMostRows) {
            nextSheet();
        }
        ++row;
        --left;
        for (std::uint16_t column = 0; column < cells.size(); ++column) {
            sheet->write(row, column, cells[column]);
        }
    }));
    if (sheet == nullptr) {
        nextSheet();
    }
    return book.bytes();
}

} // namespace

constinit const Exporter kCablingXlsx{
    "cabling-xlsx", "Cabling schedule, XLSX",
    "xlsx",         "One row per cable with both ends, as a workbook",
    false,          bytes};

} // namespace weft
