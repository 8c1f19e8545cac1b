// SPDX-License-Identifier: GPL-3.0-or-later
// The engine's work W1 to W6 over growing instances, with the growth fitted: N is the number of
// links. `weft-cli bench` times the same pieces one at a time.
#include "app/cli/bench_instance.hpp"
#include "core/fabric/clos_places.hpp"
#include "core/fabric/max_flow.hpp"
#include "core/traffic/clos_loads.hpp"
#include "core/traffic/concurrent_flow.hpp"
#include "core/traffic/failures.hpp"

#include <benchmark/benchmark.h>

namespace weft {
namespace {

struct Instance {
    Instance(const benchmark::State& state, bool isDamaged)
        : instance{state.range(0), 3, isDamaged}, fabric(cli::buildBenchFabric(instance)),
          graph(switchGraphOf(fabric)),
          perPair(gbps(1) / static_cast<double>(instance.hosts() - 1)) {}

    cli::BenchInstance instance;
    Fabric fabric;
    SwitchGraph graph;
    Bandwidth perPair; // at which a host link carries 1 Gb/s
};

void build(benchmark::State& state) {
    const cli::BenchInstance instance{state.range(0), 3, false};
    for (auto _ : state) {
        benchmark::DoNotOptimize(cli::buildBenchFabric(instance));
    }
    state.SetComplexityN(3 * instance.hosts());
}

void loadsInClosedForm(benchmark::State& state) {
    const Instance on(state, false);
    const auto shape = recogniseClos(on.fabric);
    const ClosPlaces places = closPlaces(on.fabric, on.graph);
    TrafficMatrix uniform;
    uniform.uniform.push_back({on.graph.endpoints, on.perPair});
    for (auto _ : state) {
        benchmark::DoNotOptimize(closLoads(uniform, on.graph, *shape, places));
    }
    state.SetComplexityN(static_cast<std::int64_t>(on.fabric.links.size()));
}

void loads(benchmark::State& state, bool isDamaged, int threads) {
    const Instance on(state, isDamaged);
    Routing routing;
    routing.threads = threads;
    for (auto _ : state) {
        benchmark::DoNotOptimize(uniformLoads(on.fabric, on.graph, on.perPair, routing));
    }
    state.SetComplexityN(static_cast<std::int64_t>(on.fabric.links.size()));
}

void cut(benchmark::State& state, bool byKinds) {
    const Instance on(state, false);
    const auto shape = recogniseClos(on.fabric);
    const ClosPlaces places = closPlaces(on.fabric, on.graph);
    std::vector<NodeIndex> first, second;
    const auto hosts = static_cast<std::size_t>(on.instance.hosts());
    for (std::size_t host = 0; host < hosts; ++host) {
        (host < hosts / 2 ? first : second).emplace_back(host);
    }
    for (auto _ : state) {
        if (byKinds) {
            benchmark::DoNotOptimize(minCutOfClos(on.fabric, *shape, places, first, second));
        } else {
            benchmark::DoNotOptimize(minCut(on.fabric, first, second));
        }
    }
    state.SetComplexityN(static_cast<std::int64_t>(on.fabric.links.size()));
}

void failuresByClasses(benchmark::State& state) {
    const Instance on(state, false);
    for (auto _ : state) {
        benchmark::DoNotOptimize(closLinkFailures(on.fabric, on.graph, on.perPair));
    }
    state.SetComplexityN(static_cast<std::int64_t>(on.fabric.links.size()));
}

// One failure, the sweep being prepared.
void failure(benchmark::State& state) {
    const Instance on(state, true);
    const FailureSweep sweep(on.fabric, on.graph, on.perPair);
    const std::vector<Outage> all = singleLinkFailures(on.fabric);
    std::vector<Outage> sample;
    for (std::size_t i = 0; i < 16; ++i) {
        sample.push_back(all[i * all.size() / 16]);
    }
    for (auto _ : state) {
        benchmark::DoNotOptimize(sweep.outcomes(sample));
    }
    state.SetComplexityN(static_cast<std::int64_t>(on.fabric.links.size()));
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(sample.size()));
}

void concurrentFlow(benchmark::State& state) {
    const Instance on(state, true);
    const std::vector<Demand> demands = cli::benchPermutation(on.instance);
    for (auto _ : state) {
        benchmark::DoNotOptimize(maxConcurrentFlow(on.fabric, on.graph, demands));
    }
    state.SetComplexityN(static_cast<std::int64_t>(on.fabric.links.size()));
}

void sizes(benchmark::internal::Benchmark* work, std::int64_t most) {
    for (const std::int64_t radix : {8, 16, 32, 48, 64, 128}) {
        if (radix <= most) {
            work->Arg(radix);
        }
    }
    work->Unit(benchmark::kMillisecond)->Complexity();
}

const bool kRegistered = [] {
    sizes(benchmark::RegisterBenchmark("W1/build", build), 128);
    sizes(benchmark::RegisterBenchmark("W2/closed-form", loadsInClosedForm), 128);
    sizes(benchmark::RegisterBenchmark("W2/general", loads, false, 1), 64);
    sizes(benchmark::RegisterBenchmark("W2/damaged", loads, true, 1), 64);
    sizes(benchmark::RegisterBenchmark("W2/damaged-2-threads", loads, true, 2)->UseRealTime(), 64);
    sizes(benchmark::RegisterBenchmark("W3/kinds", cut, true), 128);
    sizes(benchmark::RegisterBenchmark("W3/general", cut, false), 128);
    sizes(benchmark::RegisterBenchmark("W4/classes", failuresByClasses), 64);
    sizes(benchmark::RegisterBenchmark("W4/16-damaged", failure), 64);
    sizes(benchmark::RegisterBenchmark("W5/damaged", concurrentFlow), 16);
    return true;
}();

} // namespace
} // namespace weft
