// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/bom.hpp"

namespace weft {
namespace {

bool isServer(const BillLine& line) {
    return line.kind == BillKind::Server || line.kind == BillKind::Storage;
}

Cell positive(double value) {
    return value > 0 ? Cell(value) : Cell();
}

} // namespace

BomTable bomTable(const ExportInput& input) {
    BomTable table;
    if (input.analysis.bill == nullptr) {
        return table;
    }
    BomTotals& totals = table.totals;
    for (const BillLine& line : input.analysis.bill->lines) {
        if (isServer(line) && !input.design.plant->money.servers.value_or(true)) {
            continue; // someone else buys them
        }
        const Site* site = input.design.site(line.site);
        BomRow row{&line, line.site, site == nullptr ? std::string() : site->name, {}, {}};
        if (line.price.basis != PriceBasis::None) {
            row.unitPrice = wholeCents(line.price.typical);
            row.extended = *row.unitPrice * line.bought();
        }
        ++totals.lines;
        totals.pieces += line.quantity;
        totals.spares += line.spares;
        totals.price += row.extended;
        totals.unpriced += !row.unitPrice && !isRented(line) ? 1 : 0;
        totals.banded += line.price.basis == PriceBasis::Band ? 1 : 0;
        totals.typical += line.typical * static_cast<double>(line.quantity);
        table.rows.push_back(std::move(row));
    }
    for (const Metric& metric : input.analysis.metrics) {
        totals.max += metric.id == "site.power.it" ? watts(metric.value) : Power();
    }
    return table;
}

const std::vector<Column>& bomColumns() {
    static const std::vector<Column> columns{
        {"kind", "Kind", 12},
        {"part", "Part", 24},
        {"title", "Description", 44},
        {"vendor", "Vendor", 14},
        {"model", "Model", 26},
        {"part_number", "Part number", 20},
        {"where", "Belongs to", 16},
        {"use", "Use", 30},
        {"site", "Site", 16},
        {"quantity", "Quantity", 10},
        {"spares", "Spares", 8},
        {"unit_price_usd", "Unit price, USD", 16},
        {"extended_price_usd", "Extended price, USD", 20},
        {"price_basis", "Price basis", 12},
        {"typical_w", "Typical power of one, W", 12},
        {"max_w", "Maximum power of one, W", 12},
        {"power_basis", "Power basis", 12},
        {"length_m", "Length, m", 10},
        {"note", "Note", 40},
    };
    return columns;
}

std::vector<Cell> bomCells(const BomRow& row) {
    const BillLine& line = *row.line;
    const bool draws = inWatts(line.max) > 0 || inWatts(line.typical) > 0;
    const std::string powerBasis = !line.powerIsKnown    ? "unknown"
                                   : line.powerIsPlanned ? "planning"
                                                         : "published";
    return {std::string(toString(line.kind)),
            line.part,
            line.title,
            line.vendor,
            line.model,
            line.partNumber,
            line.scope,
            line.use,
            row.siteId,
            line.quantity,
            line.spares,
            row.unitPrice ? Cell(*row.unitPrice) : Cell(),
            row.unitPrice ? Cell(row.extended) : Cell(),
            std::string(row.unitPrice    ? toString(line.price.basis)
                        : isRented(line) ? "rented"
                                         : "unknown"),
            positive(inWatts(line.typical)),
            positive(inWatts(line.max)),
            draws || !line.powerIsKnown ? Cell(powerBasis) : Cell(),
            positive(inMetres(line.length)),
            line.price.note};
}

} // namespace weft
