// SPDX-License-Identifier: GPL-3.0-or-later
// From drawing to order at 65,536 endpoints (196,608 cables): racks, cabling and bill computed in
// under a second, each export in under ten.
#include "core/catalog/seeds.hpp"
#include "core/export/exporter.hpp"
#include "core/plant/buying.hpp"
#include "core/plant/plant.hpp"

#include <benchmark/benchmark.h>

namespace {

struct Order {
    weft::Catalog catalog = weft::loadSeeds(weft::seedFolder()).catalog();
    weft::Design design;
    weft::Analysis analysis;

    explicit Order(bool drawn) {
        const std::vector<std::string> settings = {"tiers=3",
                                                   "radix=64",
                                                   "rate=400Gb/s",
                                                   "leaf=nvidia-qm9700",
                                                   "spine=nvidia-qm9700",
                                                   "core=nvidia-qm9700"};
        design = *weft::designFromTopology(*weft::findTopology("fat-tree"), settings, catalog);
        if (drawn) {
            weft::Room room;
            room.id = "hall";
            for (int i = 0; i < 60; ++i) {
                weft::FloorRow row;
                row.id = "row" + std::to_string(i + 1);
                row.racks = 40;
                row.y = weft::metres(3.0 * i);
                room.rows.push_back(std::move(row));
            }
            design.sites.write()[0].floor.write().rooms = {std::move(room)};
        }
        analysis = weft::analyse(design, catalog);
    }
};

const Order& order(bool drawn) {
    static const Order plain(false), placed(true);
    return drawn ? placed : plain;
}

void plan(benchmark::State& state) {
    const Order& from = order(state.range(0) != 0);
    for (auto _ : state) {
        const weft::PlannedPlant planned =
            weft::planPlant(from.design, weft::catalogFor(from.design, from.catalog),
                            from.analysis.plant->expansions);
        std::int64_t rows = 0;
        for (std::size_t i = 0; i < planned.plant->cabling.size(); ++i) {
            rows +=
                weft::forEachCable(planned.plant->expansions[i]->fabric, planned.plant->cabling[i],
                                   [](const weft::CableRow&) { return true; });
        }
        state.counters["rows"] = static_cast<double>(rows);
    }
}

void write(benchmark::State& state, const char* format) {
    const Order& from = order(true);
    for (auto _ : state) {
        const auto bytes =
            weft::findExporter(format)->bytes({from.design, from.catalog, from.analysis});
        state.counters["bytes"] = static_cast<double>(bytes->size());
    }
}

const bool kRegistered = [] {
    benchmark::RegisterBenchmark("order/plan", plan)->Arg(0)->Arg(1)->Unit(benchmark::kMillisecond);
    for (const char* format : {"cabling-csv", "cabling-xlsx", "bom-xlsx", "racks-csv"}) {
        benchmark::RegisterBenchmark((std::string("order/") + format).c_str(),
                                     [format](benchmark::State& state) { write(state, format); })
            ->Unit(benchmark::kMillisecond)
            ->Iterations(1);
    }
    return true;
}();

} // namespace
