// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/racks.hpp"

#include "core/export/table.hpp"
#include "core/export/workbook.hpp"
#include "core/plant/plant.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

namespace weft {
namespace {

std::vector<std::uint32_t> fromTheTopDown(const Standing& standing, const SiteStanding& here) {
    std::vector<std::uint32_t> order(here.endBox - here.firstBox);
    std::iota(order.begin(), order.end(), here.firstBox);
    std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        const Box &x = standing.boxes[a], &y = standing.boxes[b];
        return std::pair(x.rack, -x.unit) < std::pair(y.rack, -y.unit);
    });
    return order;
}

Result<std::string> csvBytes(const ExportInput& input) {
    std::string out;
    appendCsvHeader(out, rackColumns());
    forEachRackRow(input, [&](const std::vector<Cell>& cells) { appendCsvRow(out, cells); });
    return out;
}

Result<std::string> jsonBytes(const ExportInput& input) {
    std::string out =
        fmt::format("{{\"format\":1,\"design\":{},\"boxes\":[", jsonText(input.design.name));
    bool first = true;
    const std::int64_t rows = forEachRackRow(input, [&](const std::vector<Cell>& cells) {
        out += first ? "\n" : ",\n";
        first = false;
        appendJsonObject(out, rackColumns(), cells);
    });
    fmt::format_to(std::back_inserter(out), "\n],\"totals\":{{\"boxes\":{}}}}}\n", rows);
    return out;
}

Result<std::string> xlsxBytes(const ExportInput& input) {
    WEFT_TRY(Workbook book, Workbook::create(input.design.name));
    Sheet& sheet = book.addSheet("Racks");
    const Analysis& analysis = input.analysis;
    const std::size_t boxes = analysis.plant == nullptr ? 0 : analysis.plant->standing.boxes.size();
    sheet.header(rackColumns(),
                 static_cast<std::uint32_t>(std::min<std::size_t>(boxes, 1'048'575)));
    std::uint32_t row = 0;
    forEachRackRow(input, [&](const std::vector<Cell>& cells) {
        if (row < 1'048'575) {
            ++row;
            for (std::uint16_t column = 0; column < cells.size(); ++column) {
                sheet.write(row, column, cells[column]);
            }
        }
    });
    return book.bytes();
}

} // namespace

const std::vector<Column>& rackColumns() {
    static const std::vector<Column> columns{
        {"site", "Site", 14},
        {"room", "Room", 12},
        {"rack", "Rack", 14},
        {"unit", "Unit", 7},
        {"height", "Units", 7},
        {"device", "Device", 26},
        {"belongs_to", "Belongs to", 16},
        {"part", "Part", 26},
        {"title", "Description", 36},
        {"typical_w", "Typical power, W", 12},
        {"max_w", "Maximum power, W", 12},
        {"mass_kg", "Weight, kg", 10},
        {"placed", "Placed", 10},
    };
    return columns;
}

std::int64_t forEachRackRow(const ExportInput& input,
                            const std::function<void(const std::vector<Cell>&)>& visit) {
    if (input.analysis.plant == nullptr) {
        return 0;
    }
    const Plant& plant = *input.analysis.plant;
    const Standing& standing = plant.standing;
    const BoxNames names(standing, plant.expansions, input.design);
    std::int64_t rows = 0;
    for (const SiteStanding& here : standing.sites) {
        for (const std::uint32_t index : fromTheTopDown(standing, here)) {
            const Box& box = standing.boxes[index];
            const BoxKind& kind = standing.kinds[box.kind];
            const Rack& rack = standing.racks[static_cast<std::size_t>(box.rack)];
            visit({here.site, rack.room, rack.name(), std::int64_t{box.unit}, kind.units,
                   names(box), kind.scope, kind.part, kind.title, inWatts(standing.typicalOf(box)),
                   inWatts(standing.mostOf(box)),
                   kind.mass && kind.massIsWhole ? Cell(inKilograms(*kind.mass)) : Cell(),
                   std::string(box.byHand ? "by hand" : "by policy")});
            ++rows;
        }
    }
    return rows;
}

constinit const Exporter kRacksCsv{"racks-csv", "Racks, CSV",
                                   "csv",       "Every box with its rack, unit, power and weight",
                                   true,        csvBytes};
constinit const Exporter kRacksJson{
    "racks-json", "Racks, JSON", "json", "Every box with its rack, for scripts", true, jsonBytes};
constinit const Exporter kRacksXlsx{
    "racks-xlsx", "Racks, XLSX", "xlsx", "Rack elevations as a workbook", false, xlsxBytes};

} // namespace weft
