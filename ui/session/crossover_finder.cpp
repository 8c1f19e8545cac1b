// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/crossover_finder.hpp"

#include "core/design/edit.hpp"
#include "core/workload/job.hpp"
#include "core/workload/table.hpp"

#include <algorithm>

namespace weft::ui {

namespace {

// The fabric's own benchmark, so that placement, routing and calibration are its.
Workload benchmarkOf(const Design& design, const FabricIntent& fabric) {
    for (const Workload& each : *design.workloads) {
        if (each.kind == kCollectiveBenchmark.id && fabricOf(design, each) == &fabric) {
            return each;
        }
    }
    Workload usual;
    usual.id = freshId(design, "benchmark");
    usual.kind = kCollectiveBenchmark.id;
    usual.on = fabric.id;
    return usual;
}

// Whole servers: 1, 2, 4 … all.
std::vector<std::int64_t> rankCounts(const CollectiveJob& job) {
    std::vector<std::int64_t> counts;
    for (std::int64_t servers = 1; servers < job.layout.servers; servers *= 2) {
        counts.push_back(servers * job.layout.perServer);
    }
    counts.push_back(job.layout.servers * job.layout.perServer);
    std::erase_if(counts, [](std::int64_t ranks) { return ranks < 2; });
    return counts;
}

std::vector<std::int64_t> countsOf(const Snapshot& snapshot, const Workload& benchmark,
                                   const FabricIntent& intent, const AnalysedFabric& fabric) {
    const auto params = ParamReader::of(kCollectiveBenchmark, benchmark);
    const auto settings = params ? collectiveSettings(*params, intent)
                                 : Result<CollectiveSettings>(Failure(params.error()));
    const auto job =
        settings ? collectiveJob(fabric.works(), fabric.shape->graph, snapshot.catalog, *settings)
                 : Result<CollectiveJob>(Failure(settings.error()));
    return job ? rankCounts(*job) : std::vector<std::int64_t>();
}

// The design with its benchmark at so many ranks, timed.
void survey(const Snapshot& snapshot, Workload benchmark, std::int64_t ranks,
            const std::stop_token& stop, CrossoverMap& map) {
    benchmark.params["ranks"] = ranks;
    const Result<Design> design = weft::apply(snapshot.design, PutWorkload{std::move(benchmark)});
    if (!design) {
        return;
    }
    AnalysisOptions options;
    options.only = {"collective."};
    options.stop = stop;
    for (Series& series : analyse(*design, snapshot.catalog, options).series) {
        constexpr std::string_view kPrefix = "collective.";
        const std::size_t end = series.id.find('.', kPrefix.size());
        if (series.scope != map.fabric || !series.id.starts_with(kPrefix) ||
            end == std::string::npos) {
            continue;
        }
        auto& all = map.operations[series.id.substr(kPrefix.size(), end - kPrefix.size())];
        if (all.empty() || all.back().ranks != ranks) {
            all.push_back({ranks, {}});
        }
        all.back().algorithms.push_back(std::move(series));
    }
}

} // namespace

void CrossoverFinder::find(const SnapshotPtr& snapshot, const Id& fabric) {
    start([this, snapshot, fabric](const Run& run) {
        const FabricIntent* intent = snapshot->design.fabric(fabric);
        const AnalysedFabric* analysed = snapshot->analysis.fabric(fabric);
        auto map = std::make_shared<CrossoverMap>();
        map->fabric = fabric;
        if (intent != nullptr && analysed != nullptr && analysed->expansion != nullptr) {
            const Workload benchmark = benchmarkOf(snapshot->design, *intent);
            const std::vector<std::int64_t> counts =
                countsOf(*snapshot, benchmark, *intent, *analysed);
            for (std::size_t i = 0; i < counts.size() && !run.stop().stop_requested(); ++i) {
                survey(*snapshot, benchmark, counts[i], run.stop(), *map);
                run.tell(static_cast<int>(100 * (i + 1) / counts.size()));
            }
        }
        run.post([this, map] { emit found(map->operations.empty() ? CrossoverMapPtr() : map); });
    });
}

} // namespace weft::ui
