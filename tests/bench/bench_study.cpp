// SPDX-License-Identifier: GPL-3.0-or-later
// Many designs at once, against what is promised: another scenario at 65,536 endpoints in 50 ms,
// eight scenarios compared in 200 ms, a sweep of 400 points in 2 s on two cores.
#include "core/catalog/seeds.hpp"
#include "core/design/file.hpp"
#include "core/design/scenario.hpp"
#include "core/design/templates.hpp"
#include "core/study/figures.hpp"
#include "core/study/sweep.hpp"
#include "core/study/what_ifs.hpp"

#include <benchmark/benchmark.h>

#include <stdexcept>

namespace {

const weft::Catalog& catalog() {
    static const weft::Catalog loaded = weft::loadSeeds(weft::seedFolder()).catalog();
    return loaded;
}

weft::Design superPod() {
    for (const weft::Template& sample : weft::listTemplates()) {
        if (sample.id == "dgx-superpod-h100-4su") {
            return sample.design;
        }
    }
    throw std::runtime_error("the 4-SU template is not there");
}

// A what-if of one setting, kept in the design.
weft::Design withWhatIf(const weft::Design& design, const std::string& setting) {
    weft::Scenario made;
    made.name = setting;
    made.id = weft::freshId(design, setting);
    made.edits = {weft::parseSetting(design, setting).value()};
    return weft::apply(design, weft::PutScenario{std::move(made)}).value();
}

// From the baseline to a what-if and back, each answered in the frame lane, as the window does.
void switchScenario(benchmark::State& state) {
    const std::vector<std::string> settings = {"radix=64"};
    weft::Design design =
        weft::designFromTopology(*weft::findTopology("fat-tree"), settings, catalog()).value();
    design = withWhatIf(design, design.fabrics->front().id + ".oversubscription=2:1");
    const weft::Id other = design.scenarios->front().id;
    bool isOther = false;
    for (auto _ : state) {
        isOther = !isOther;
        const weft::Resolved resolved = weft::resolve(design, isOther ? other : weft::Id()).value();
        benchmark::DoNotOptimize(weft::analyse(resolved.design, catalog()));
    }
    state.counters["endpoints"] = 65536;
}

void compareScenarios(benchmark::State& state) {
    weft::Design design = superPod();
    for (const char* setting :
         {"compute.oversubscription=2:1", "compute.oversubscription=4:1", "dgx-h100.count=96",
          "dgx-h100.count=64", "storage-fabric.oversubscription=2:1", "money.pue=1.5",
          "optics.aoc=off"}) {
        design = withWhatIf(design, setting);
    }
    for (auto _ : state) {
        const auto all = weft::whatIfs(design, {}, catalog(), weft::Depth::Frame);
        benchmark::DoNotOptimize(weft::figures(*all));
    }
    state.counters["scenarios"] = static_cast<double>(design.scenarios->size() + 1);
}

void sweepGrid(benchmark::State& state, const char* figure) {
    const weft::Design design = superPod();
    weft::SweepPlan plan;
    for (const char* axis : {"compute.oversubscription=1..2.9:0.1", "dgx-h100.count=32..127:5"}) {
        plan.axes.push_back(weft::parseAxis(axis).value());
    }
    plan.figures = {{figure, {}}};
    for (auto _ : state) {
        benchmark::DoNotOptimize(weft::sweep(design, plan, catalog()));
    }
    state.counters["points"] = static_cast<double>(plan.points());
}

BENCHMARK(switchScenario)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(compareScenarios)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK_CAPTURE(sweepGrid, price, "cost.capex")->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK_CAPTURE(sweepGrid, ownership, "cost.tco")->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK_CAPTURE(sweepGrid, bisection, "fabric.bisection")
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();
BENCHMARK_CAPTURE(sweepGrid, all_reduce, "collective.all_reduce.auto.time")
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();

} // namespace
