// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/cabling.hpp"

#include "core/plant/plant.hpp"

#include <algorithm>

namespace weft {
namespace {

constexpr std::int64_t kRowsPerReport = 1024;

std::string idOf(const Part* part) {
    return part == nullptr ? std::string() : part->id;
}

std::vector<Cell> cellsOf(const CableRow& row, const FabricIntent& intent) {
    return {row.id,
            intent.site,
            row.fabric,
            row.linkClass,
            row.deviceA,
            portLabel(row.portA),
            idOf(row.moduleA),
            row.deviceB,
            portLabel(row.portB),
            idOf(row.moduleB),
            idOf(row.cable),
            std::string(row.cableTitle),
            inGbps(row.rate),
            inMetres(row.length)};
}

} // namespace

const std::vector<Column>& cablingColumns() {
    static const std::vector<Column> columns{
        {"id", "Cable", 16},
        {"site", "Site", 16},
        {"fabric", "Fabric", 14},
        {"link", "Link", 14},
        {"device_a", "Device A", 22},
        {"port_a", "Port A", 14},
        {"module_a", "Module A", 22},
        {"device_b", "Device B", 22},
        {"port_b", "Port B", 14},
        {"module_b", "Module B", 22},
        {"cable_part", "Cable part", 26},
        {"cable", "Cable type", 40},
        {"rate_gbps", "Rate, Gb/s", 10},
        {"length_m", "Length, m", 10},
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

Result<std::int64_t> forEachCablingRow(const ExportInput& input,
                                       const std::function<void(const std::vector<Cell>&)>& visit) {
    const Catalog catalog = input.catalog.withPinned(*input.design.parts);
    std::vector<std::shared_ptr<const Expansion>> expansions;
    for (const AnalysedFabric& fabric : input.analysis.fabrics) {
        expansions.push_back(fabric.expansion);
    }
    const std::vector<Cabling> plans = planCabling(input.design, catalog, expansions);
    const double all = static_cast<double>(std::max<std::int64_t>(cablesOf(input.analysis), 1));
    std::int64_t rows = 0;
    bool goesOn = true;
    for (std::size_t i = 0; i < plans.size() && goesOn; ++i) {
        if (expansions[i] == nullptr) {
            continue;
        }
        forEachCable(expansions[i]->fabric, plans[i], [&](const CableRow& row) {
            visit(cellsOf(row, (*input.design.fabrics)[i]));
            if (++rows % kRowsPerReport == 0 && input.progress) {
                goesOn = input.progress(std::min(1.0, static_cast<double>(rows) / all));
            }
            return goesOn;
        });
    }
    return goesOn ? Result<std::int64_t>(rows)
                  : fail(ErrorCode::Cancelled, "the export was cancelled");
}

} // namespace weft
