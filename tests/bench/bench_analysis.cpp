// SPDX-License-Identifier: GPL-3.0-or-later
// The frame lane on every template: what one edit costs the engine. The promise is 16 ms at 1,000
// endpoints.
#include "core/analysis/analysis.hpp"
#include "core/catalog/seeds.hpp"
#include "core/design/templates.hpp"

#include <benchmark/benchmark.h>

namespace {

const weft::Catalog& catalog() {
    static const weft::Catalog loaded = weft::loadSeeds(weft::seedFolder()).catalog();
    return loaded;
}

// An edit that changes the count of servers each time, so that nothing can be kept from the last
// round.
void reanalyse(benchmark::State& state, const weft::Template& sample) {
    weft::Design design = sample.design;
    std::int64_t turn = 0;
    for (auto _ : state) {
        const std::int64_t step = ++turn % 2 == 0 ? -1 : 1;
        for (weft::ServerGroup& group : design.groups.write()) {
            group.count += step;
        }
        benchmark::DoNotOptimize(weft::analyse(design, catalog()));
    }
}

void fatTree(benchmark::State& state) {
    const std::vector<std::string> settings = {"radix=" + std::to_string(state.range(0))};
    const auto design =
        weft::designFromTopology(*weft::findTopology("fat-tree"), settings, catalog());
    for (auto _ : state) {
        benchmark::DoNotOptimize(weft::analyse(*design, catalog()));
    }
    state.counters["endpoints"] =
        static_cast<double>(state.range(0) * state.range(0) * state.range(0) / 4);
}

const bool kRegistered = [] {
    static const std::vector<weft::Template> samples = weft::listTemplates();
    for (const weft::Template& sample : samples) {
        benchmark::RegisterBenchmark(
            ("reanalyse/" + sample.id).c_str(),
            [&sample](benchmark::State& state) { reanalyse(state, sample); })
            ->Unit(benchmark::kMillisecond);
    }
    benchmark::RegisterBenchmark("analyse/fat-tree", fatTree)
        ->Arg(16)
        ->Arg(32)
        ->Arg(64)
        ->Arg(128)
        ->Unit(benchmark::kMillisecond);
    return true;
}();

} // namespace
