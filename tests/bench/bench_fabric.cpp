// SPDX-License-Identifier: GPL-3.0-or-later
// Expanding a k-ary fat-tree of k³/4 endpoints and recognising it as a Clos.
#include "core/fabric/clos.hpp"
#include "core/topology/topology.hpp"

#include <benchmark/benchmark.h>

namespace {

weft::Design fatTree(std::int64_t radix) {
    const std::vector<std::string> settings = {"radix=" + std::to_string(radix)};
    return *weft::designFromTopology(*weft::findTopology("fat-tree"), settings, {});
}

void expand(benchmark::State& state) {
    const weft::Design design = fatTree(state.range(0));
    const weft::Catalog catalog;
    double links = 0;
    for (auto _ : state) {
        const auto expansion =
            weft::findTopology("fat-tree")->expand(design.fabrics->front(), {design, catalog});
        links = static_cast<double>(expansion->fabric.links.size());
    }
    state.counters["links"] = links;
}
BENCHMARK(expand)->Arg(16)->Arg(32)->Arg(64)->Arg(128)->Unit(benchmark::kMillisecond);

void recognise(benchmark::State& state) {
    const weft::Design design = fatTree(state.range(0));
    const weft::Catalog catalog;
    const auto expansion =
        weft::findTopology("fat-tree")->expand(design.fabrics->front(), {design, catalog});
    for (auto _ : state) {
        benchmark::DoNotOptimize(weft::recogniseClos(expansion->fabric));
    }
}
BENCHMARK(recognise)->Arg(16)->Arg(64)->Unit(benchmark::kMillisecond);

} // namespace
