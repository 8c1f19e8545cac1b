// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/cabling.hpp"

#include "core/plant/bundles.hpp"
#include "core/plant/panels.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace weft {
namespace {

constexpr std::int64_t kRowsPerReport = 1024;

std::string idOf(const Part* part) {
    return part == nullptr ? std::string() : part->id;
}

// Where an end of a cable is.
struct CableEnd {
    std::string device, port;
    std::string_view site;
    const PortPlace* place = nullptr;
    const Part* module = nullptr;
    const Rack* rack = nullptr; // null: in none
    std::int64_t unit = 0;

    std::string spot(bool namesSite) const {
        return rack == nullptr ? std::string(namesSite ? site : "")
                               : fmt::format("{}{}{} U{}", namesSite ? site : "",
                                             namesSite ? " " : "", rack->name(), unit);
    }
};

struct ScheduleRow {
    const CableRow& cable;
    CableEnd a, b;
    Bundles::Place bundle;
    std::int64_t trunk = 0; // of the bundle, from 1; 0: none
};

void addEnd(std::vector<Cell>& cells, const CableEnd& end) {
    cells.emplace_back(end.device);
    cells.emplace_back(end.port);
    cells.emplace_back(end.place->cageOnIt());
    if (end.rack == nullptr) {
        cells.resize(cells.size() + 4);
    } else {
        cells.emplace_back(end.rack->room);
        cells.emplace_back(end.rack->row);
        cells.emplace_back(end.rack->name());
        cells.emplace_back(end.unit);
    }
    cells.emplace_back(idOf(end.module));
}

std::vector<Cell> cellsOf(const ScheduleRow& row) {
    const CableRow& cable = row.cable;
    std::string medium = mediumOf(cable);
    const std::string colour(colourOf(medium));
    std::vector<Cell> cells;
    cells.reserve(cablingColumns().size());
    cells.emplace_back(cable.id);
    cells.emplace_back(std::string(row.a.site));
    cells.emplace_back(cable.fabric);
    cells.emplace_back(cable.linkClass);
    addEnd(cells, row.a);
    cells.emplace_back(std::string(row.b.site));
    addEnd(cells, row.b);
    cells.emplace_back(idOf(cable.cable));
    cells.emplace_back(std::string(cable.cableTitle));
    cells.emplace_back(std::move(medium));
    cells.emplace_back(colour);
    cells.emplace_back(inGbps(cable.rate));
    cells.emplace_back(inMetres(cable.length));
    cells.emplace_back(std::string(row.bundle.name));
    cells.emplace_back(row.bundle.pull);
    if (row.trunk == 0) {
        cells.emplace_back();
    } else {
        cells.emplace_back(fmt::format("{} T{}", cable.fabric, row.trunk));
    }
    if (cable.trunk) {
        cells.emplace_back(inMetres(*cable.trunk));
    } else {
        cells.emplace_back();
    }
    return cells;
}

// Every cable with where its ends are, until `visit` returns false or the export is cancelled.
template <class Visit> Result<std::int64_t> forEachRow(const ExportInput& input, Visit visit) {
    std::int64_t rows = 0;
    bool goesOn = true;
    if (input.analysis.plant == nullptr) {
        return rows;
    }
    const Plant& plant = *input.analysis.plant;
    Bundles bundles(plant);
    Trunks trunks(plant, input.design);
    const double all = static_cast<double>(std::max<std::int64_t>(cablesOf(input.analysis), 1));
    forEachNet(plant, [&](const Fabric& fabric, const Cabling& cabling, std::size_t i) {
        if (!goesOn) {
            return;
        }
        const auto endOf = [&](NodeIndex node, const std::string& device, const PortPlace& place,
                               const Part* module) {
            const Id& site = plant.siteOf(i, node, input.design);
            const Box* box = bundles.boxOf(i, node);
            return CableEnd{device,
                            portLabel(place),
                            site,
                            &place,
                            module,
                            bundles.rackOf(box),
                            box == nullptr ? 0 : box->unit};
        };
        forEachCable(fabric, cabling, [&](const CableRow& cable) {
            visit(ScheduleRow{cable, endOf(cable.nodeA, cable.deviceA, cable.portA, cable.moduleA),
                              endOf(cable.nodeB, cable.deviceB, cable.portB, cable.moduleB),
                              bundles.next(i, cable.nodeA, cable.nodeB),
                              trunks.next(i, cable.nodeA, cable.nodeB, *cable.medium)});
            if (++rows % kRowsPerReport == 0 && input.progress) {
                goesOn = input.progress(std::min(1.0, static_cast<double>(rows) / all));
            }
            return goesOn;
        });
    });
    return goesOn ? Result<std::int64_t>(rows)
                  : fail(ErrorCode::Cancelled, "interrupted; nothing was written");
}

} // namespace

std::string mediumOf(const CableRow& row) {
    for (const Part* part :
         {row.moduleA, row.moduleB, row.cable}) { // a cord may be of either fibre
        const Optic* optic = part == nullptr ? nullptr : part->as<Optic>();
        if (optic != nullptr && optic->media) {
            return *optic->media;
        }
    }
    return {};
}

std::string_view colourOf(std::string_view medium) {
    struct Colour {
        std::string_view word, colour;
    };
    constexpr Colour kColours[] = {{"OS2", "yellow"}, {"SMF", "yellow"},   {"OM5", "lime green"},
                                   {"OM4", "aqua"},   {"OM3", "aqua"},     {"MMF", "aqua"},
                                   {"Cat", "blue"},   {"copper", "black"}, {"twinax", "black"}};
    for (const Colour& each : kColours) {
        if (medium.find(each.word) != std::string_view::npos) {
            return each.colour;
        }
    }
    return {};
}

const std::vector<Column>& cablingColumns() {
    static const std::vector<Column> columns{
        {"id", "Cable", 16},
        {"site", "Site A", 12},
        {"fabric", "Fabric", 14},
        {"link", "Link", 14},
        {"device_a", "Device A", 22},
        {"port_a", "Port A", 10},
        {"cage_a", "Cage A", 7},
        {"room_a", "Room A", 10},
        {"row_a", "Row A", 10},
        {"rack_a", "Rack A", 12},
        {"unit_a", "Unit A", 7},
        {"module_a", "Module A", 22},
        {"site_b", "Site B", 12},
        {"device_b", "Device B", 22},
        {"port_b", "Port B", 10},
        {"cage_b", "Cage B", 7},
        {"room_b", "Room B", 10},
        {"row_b", "Row B", 10},
        {"rack_b", "Rack B", 12},
        {"unit_b", "Unit B", 7},
        {"module_b", "Module B", 22},
        {"cable_part", "Cable part", 26},
        {"cable", "Cable type", 36},
        {"medium", "Medium", 14},
        {"colour", "Colour", 10},
        {"rate_gbps", "Rate, Gb/s", 8},
        {"length_m", "Length, m", 8},
        {"bundle", "Bundle", 20},
        {"pull_order", "Pull order", 8},
        {"trunk", "Trunk of the bundle", 14},
        {"trunk_m", "Trunk, m", 8},
    };
    return columns;
}

const std::vector<Column>& labelColumns() {
    static const std::vector<Column> columns{
        {"cable", "Cable", 18},   {"end", "End", 5},
        {"here", "Here", 34},     {"here_at", "At", 14},
        {"there", "To", 34},      {"there_at", "At", 14},
        {"colour", "Colour", 10}, {"length_m", "Length, m", 8},
    };
    return columns;
}

std::int64_t cablesOf(const Analysis& analysis) {
    std::int64_t cables = 0;
    if (analysis.bill != nullptr) {
        for (const BillLine& line : analysis.bill->lines) {
            cables += line.kind == BillKind::Cable ? line.quantity : 0;
        }
    }
    return cables;
}

Result<std::int64_t> forEachCablingRow(const ExportInput& input, const RowVisitor& visit) {
    return forEachRow(input, [&](const ScheduleRow& row) { visit(cellsOf(row)); });
}

Result<CellTable> cablingTable(const ExportInput& input) {
    CellTableBuilder table(cablingColumns());
    WEFT_TRY_VOID(
        forEachCablingRow(input, [&](const std::vector<Cell>& cells) { table.add(cells); }));
    return std::move(table).done();
}

Result<std::int64_t> forEachLabel(const ExportInput& input, const RowVisitor& visit) {
    return forEachRow(input, [&](const ScheduleRow& row) {
        const std::string colour(colourOf(mediumOf(row.cable)));
        const bool isBetweenSites = row.a.site != row.b.site;
        for (const auto& [name, here, there] :
             {std::tuple("A", &row.a, &row.b), std::tuple("B", &row.b, &row.a)}) {
            visit({row.cable.id, std::string(name), here->device + " " + here->port,
                   here->spot(isBetweenSites), there->device + " " + there->port,
                   there->spot(isBetweenSites), colour, inMetres(row.cable.length)});
        }
    });
}

} // namespace weft
