// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/bom.hpp"
#include "core/export/table.hpp"
#include "core/export/workbook.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace weft {
namespace {

using Rows = std::vector<const BomRow*>;

// A table of lines with the extended price as a live formula and the total below.
void writeLines(Sheet& sheet, const Rows& rows) {
    const std::vector<Column>& columns = bomColumns();
    const auto count = static_cast<std::uint32_t>(rows.size());
    sheet.header(columns, count);
    Money total;
    for (std::uint32_t i = 0; i < count; ++i) {
        const std::uint32_t row = i + 1;
        const std::vector<Cell> cells = bomCells(*rows[i]);
        for (std::uint16_t column = 0; column < columns.size(); ++column) {
            if (column == kBomExtended && rows[i]->unitPrice) {
                sheet.formula(row, column,
                              fmt::format("=({}+{})*{}", cellName(row, kBomQuantity),
                                          cellName(row, kBomSpares), cellName(row, kBomUnitPrice)),
                              rows[i]->extended.inDollars(), CellStyle::Money);
            } else if (column + 1U == columns.size()) {
                sheet.write(row, column, cells[column], CellStyle::Wrapped);
            } else {
                sheet.write(row, column, cells[column]);
            }
        }
        total += rows[i]->extended;
    }
    if (count > 0) {
        const std::uint32_t below = count + 2; // a blank row keeps the total out of the filter
        sheet.write(below, kBomKind, std::string("Total"), CellStyle::Bold);
        sheet.formula(
            below, kBomExtended,
            fmt::format("=SUM({}:{})", cellName(1, kBomExtended), cellName(count, kBomExtended)),
            total.inDollars(), CellStyle::BoldMoney);
    }
}

// Sums of the lines by what `keyOf` says, in the order they are met; returns the row below.
template <class Column, class KeyOf>
std::uint32_t writeGroups(Sheet& sheet, std::uint32_t row, const char* title, const Column& column,
                          std::uint16_t index, const BomTable& table, KeyOf keyOf) {
    std::vector<std::pair<std::string, std::optional<Money>>> groups; // unset: no price is known
    for (const BomRow& line : table.rows) {
        const std::string key = keyOf(line);
        auto found = std::find_if(groups.begin(), groups.end(),
                                  [&](const auto& group) { return group.first == key; });
        if (found == groups.end()) {
            groups.emplace_back(key, std::nullopt);
            found = groups.end() - 1;
        }
        if (line.unitPrice) {
            found->second = found->second.value_or(Money()) + line.extended;
        }
    }
    sheet.write(row, 0, std::string(title), CellStyle::Header);
    sheet.write(row, 1, std::string(), CellStyle::Header);
    sheet.write(row, 2, std::string("Known prices, USD"), CellStyle::Header);
    for (const auto& [key, price] : groups) {
        if (key.empty()) {
            continue;
        }
        sheet.write(++row, 0, key);
        if (price) {
            sheet.formula(row, 2,
                          fmt::format("=SUMIF({},{},{})", column(index), cellName(row, 0),
                                      column(kBomExtended)),
                          price->inDollars(), CellStyle::Money);
        } else {
            sheet.write(row, 2, std::string("unknown"), CellStyle::Money);
        }
    }
    return row + 2;
}

void writeSummary(Sheet& sheet, const ExportInput& input, const BomTable& table) {
    sheet.width(0, 28);
    sheet.width(1, 14);
    sheet.width(2, 20);
    sheet.write(0, 0, input.design.name, CellStyle::Title);
    sheet.write(1, 0, std::string("Bill of materials"), CellStyle::Plain);
    const std::array<std::string_view, 3> titles{"Kind", "Pieces", "Price, USD"};
    for (std::uint16_t i = 0; i < titles.size(); ++i) {
        sheet.write(3, i, std::string(titles[i]), CellStyle::Header);
    }
    const auto last = static_cast<std::uint32_t>(table.rows.size());
    const auto column = [&](std::uint16_t index) {
        return fmt::format("Lines!${0}$2:${0}${1}", cellName(0, index).substr(0, 1), last + 1);
    };
    std::uint32_t row = 4;
    for (const BillKind kind : kBillKinds) {
        std::int64_t pieces = 0;
        Money price;
        bool isPriced = false;
        for (const BomRow& line : table.rows) {
            pieces += line.line->kind == kind ? line.line->quantity : 0;
            price += line.line->kind == kind ? line.extended : Money();
            isPriced |= line.line->kind == kind && line.unitPrice.has_value();
        }
        if (pieces > 0) {
            const std::string sum = fmt::format("=SUMIF({},{}", column(kBomKind), cellName(row, 0));
            sheet.write(row, 0, std::string(toString(kind)));
            sheet.formula(row, 1, fmt::format("{},{})", sum, column(kBomQuantity)),
                          static_cast<double>(pieces), CellStyle::Count);
            if (isPriced) {
                sheet.formula(row, 2, fmt::format("{},{})", sum, column(kBomExtended)),
                              price.inDollars(), CellStyle::Money);
            } else {
                sheet.write(row, 2, std::string("unknown"), CellStyle::Money);
            }
            ++row;
        }
    }
    const BomTotals& totals = table.totals;
    sheet.write(row, 0, std::string(totals.unpriced > 0 ? "Total of known prices" : "Total"),
                CellStyle::Bold);
    if (row > 4) {
        sheet.formula(row, 1, fmt::format("=SUM({}:{})", cellName(4, 1), cellName(row - 1, 1)),
                      static_cast<double>(totals.pieces), CellStyle::BoldCount);
        sheet.formula(row, 2, fmt::format("=SUM({}:{})", cellName(4, 2), cellName(row - 1, 2)),
                      totals.price.inDollars(), CellStyle::BoldMoney);
    }
    row += 2;
    row = writeGroups(sheet, row, "Fabric or group", column, kBomWhere, table,
                      [](const BomRow& line) { return line.line->scope; });
    row = writeGroups(sheet, row, "Site", column, kBomSite, table,
                      [](const BomRow& line) { return line.siteId; });
    const auto note = [&](std::string text, const Cell& value) {
        sheet.write(row, 0, std::move(text));
        sheet.write(row++, 1, value);
    };
    note("Spares among the pieces bought", totals.spares);
    note("Lines without a known price", totals.unpriced);
    note("Lines priced by a planning band", totals.banded);
    note("Typical power, W", inWatts(totals.typical));
    note("Maximum power, W", inWatts(totals.max));
}

Result<std::string> bytes(const ExportInput& input) {
    const BomTable table = bomTable(input);
    WEFT_TRY(Workbook book, Workbook::create(input.design.name));
    writeSummary(book.addSheet("Summary"), input, table);
    Rows all;
    for (const BomRow& row : table.rows) {
        all.push_back(&row);
    }
    writeLines(book.addSheet("Lines"), all);
    for (const Site& site : *input.design.sites) {
        Rows here;
        for (const BomRow& row : table.rows) {
            if (row.siteId == site.id) {
                here.push_back(&row);
            }
        }
        if (!here.empty()) {
            writeLines(book.addSheet("Site " + (site.name.empty() ? site.id : site.name)), here);
        }
    }
    return book.bytes();
}

} // namespace

constinit const Exporter kBomXlsx{
    "bom-xlsx", "Bill of materials, XLSX",
    "xlsx",     "Summary, lines and sites as a workbook with live sums",
    false,      bytes};

} // namespace weft
