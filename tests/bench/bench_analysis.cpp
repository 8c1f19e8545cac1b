// SPDX-License-Identifier: GPL-3.0-or-later
// The frame lane on every template: what one edit costs the engine. The promise is 16 ms at 1,000
// endpoints.
#include "core/analysis/analysis.hpp"
#include "core/catalog/seeds.hpp"
#include "core/design/edit.hpp"
#include "core/design/templates.hpp"
#include "core/fabric/mixed_clos.hpp"
#include "core/workload/table.hpp"

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

// The 4-SU sample with a whole set of workloads, edited each time: the promise is 16 ms a frame.
weft::Design withWorkloads(const weft::Template& sample) {
    weft::Design design = sample.design;
    for (const char* kind : {"training", "checkpoint", "inference", "services", "collective",
                             "lossless", "requirements"}) {
        weft::Workload workload;
        workload.id = std::string(kind) + "-set";
        workload.kind = kind;
        design = weft::apply(design, weft::PutWorkload{std::move(workload)}).value();
    }
    return design;
}

void workloadSet(benchmark::State& state, const weft::Template& sample) {
    weft::Design design = withWorkloads(sample);
    std::int64_t turn = 0;
    for (auto _ : state) {
        weft::Workload job = design.workloads->front();
        job.params["micro-batch"] = ++turn % 2 + 1;
        design = weft::apply(design, weft::PutWorkload{job}).value();
        benchmark::DoNotOptimize(weft::analyse(design, catalog()));
    }
}

// Every operation and algorithm at 25 sizes on a 3-tier fat-tree: below 100 ms at radix 64, 65,536
// endpoints.
void collectives(benchmark::State& state) {
    const std::vector<std::string> settings = {"radix=" + std::to_string(state.range(0))};
    const auto design =
        weft::designFromTopology(*weft::findTopology("fat-tree"), settings, catalog());
    const weft::FabricIntent& intent = design->fabrics->front();
    const auto expansion =
        weft::findTopology(intent.topology)->expand(intent, {*design, catalog()});
    const weft::SwitchGraph graph = weft::switchGraphOf(expansion->fabric);
    const auto clos = weft::recogniseMixedClos(expansion->fabric);
    const weft::BuiltFabric built{&intent, &expansion->fabric, &graph, clos ? &*clos : nullptr};
    weft::Workload benchmarkOf;
    benchmarkOf.kind = weft::kCollectiveBenchmark.id;
    for (auto _ : state) {
        std::vector<weft::Metric> metrics;
        std::vector<weft::Finding> findings;
        std::vector<weft::Series> series;
        std::vector<weft::ResultTable> tables;
        std::vector<weft::WorkloadFlow> flows;
        const auto done = weft::kCollectiveBenchmark.evaluate(
            {benchmarkOf, intent.id, *design, catalog(), {&built, 1}, &built, {}},
            {metrics, findings, series, tables, flows});
        if (!done) {
            state.SkipWithError(done.error().message.c_str());
        }
        state.counters["series"] = static_cast<double>(series.size());
    }
    state.counters["endpoints"] = static_cast<double>(graph.endpointCount());
}

const bool kRegistered = [] {
    static const std::vector<weft::Template> samples = weft::listTemplates();
    for (const weft::Template& sample : samples) {
        benchmark::RegisterBenchmark(
            ("reanalyse/" + sample.id).c_str(),
            [&sample](benchmark::State& state) { reanalyse(state, sample); })
            ->Unit(benchmark::kMillisecond);
        if (sample.id == "dgx-superpod-h100-4su") {
            benchmark::RegisterBenchmark(
                "workloads/dgx-superpod-h100-4su",
                [&sample](benchmark::State& state) { workloadSet(state, sample); })
                ->Unit(benchmark::kMillisecond);
        }
    }
    benchmark::RegisterBenchmark("collectives/fat-tree", collectives)
        ->Arg(32)
        ->Arg(64)
        ->Unit(benchmark::kMillisecond);
    benchmark::RegisterBenchmark("analyse/fat-tree", fatTree)
        ->Arg(16)
        ->Arg(32)
        ->Arg(64)
        ->Arg(128)
        ->Unit(benchmark::kMillisecond);
    return true;
}();

} // namespace
