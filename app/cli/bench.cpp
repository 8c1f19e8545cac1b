// SPDX-License-Identifier: GPL-3.0-or-later
// weft-cli bench: one measured piece of engine work, to be timed beside other programs.
#include "app/cli/bench_collective.hpp"
#include "app/cli/bench_instance.hpp"
#include "app/cli/command.hpp"
#include "core/base/text.hpp"
#include "core/fabric/clos.hpp"
#include "core/fabric/max_flow.hpp"
#include "core/traffic/clos_loads.hpp"
#include "core/traffic/concurrent_flow.hpp"
#include "core/traffic/failures.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <ctime>

namespace weft::cli {

namespace {

struct Options {
    std::string work, instance;
    std::int64_t sample = 0;
    int threads = 1;
    bool noSymmetry = false;
    bool asJson = false;
};

// Of a phase: wall time by the monotonic clock and processor time of all threads.
class Stopwatch {
public:
    Json stop(double check) const {
        const std::chrono::duration<double> wall = std::chrono::steady_clock::now() - begin_;
        const double processor = processorSeconds() - processor_;
        return {{"t", wall.count()}, {"cpu", processor}, {"check", check}};
    }

private:
    static double processorSeconds() {
        timespec time{};
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
        return static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec);
    }
    // The wall's clock last and first: asking for the processor's takes a microsecond.
    double processor_ = processorSeconds();
    std::chrono::steady_clock::time_point begin_ = std::chrono::steady_clock::now();
};

struct Prepared {
    BenchInstance instance;
    Fabric fabric;
    SwitchGraph graph;
    std::optional<ClosShape> shape; // where symmetry may be used
    ClosPlaces places;
    Routing routing;
    Bandwidth perPair; // at which a host link carries 1 Gb/s
};

Prepared prepare(const BenchInstance& instance, const Options& options) {
    Prepared on{instance, buildBenchFabric(instance), {}, {}, {}, {}, {}};
    on.graph = switchGraphOf(on.fabric);
    on.routing.threads = options.threads;
    on.perPair = gbps(1) / static_cast<double>(std::max<std::int64_t>(1, instance.hosts() - 1));
    if (!options.noSymmetry) {
        on.shape = recogniseClos(on.fabric);
    }
    if (on.shape) {
        on.places = closPlaces(on.fabric, on.graph);
    }
    return on;
}

Result<Json> build(const BenchInstance& instance, const Options&) {
    const Stopwatch watch;
    const Fabric fabric = buildBenchFabric(instance);
    Json result = watch.stop(static_cast<double>(fabric.arcs.size()));
    result["bytes_per_link"] =
        static_cast<double>(fabric.nodes.size() * sizeof(Node) +
                            fabric.links.size() * sizeof(Link) + fabric.arcs.size() * sizeof(Arc) +
                            fabric.firstArc.size() * sizeof(std::uint32_t)) /
        static_cast<double>(fabric.links.size());
    return result;
}

Result<Json> loads(const BenchInstance& instance, const Options& options) {
    const Prepared on = prepare(instance, options);
    const Stopwatch watch;
    if (on.shape) {
        TrafficMatrix matrix;
        matrix.uniform.push_back({on.graph.endpoints, on.perPair});
        if (const auto loads = closLoads(matrix, on.graph, *on.shape, on.places)) {
            return watch.stop(hottestLink(on.fabric, on.graph, *loads).utilisation);
        }
    }
    const LinkLoads loads = uniformLoads(on.fabric, on.graph, on.perPair, on.routing);
    return watch.stop(hottestLink(on.fabric, loads).utilisation);
}

Result<Json> cut(const BenchInstance& instance, const Options& options) {
    const Prepared on = prepare(instance, options);
    std::vector<NodeIndex> first, second;
    const auto hosts = static_cast<std::size_t>(instance.hosts());
    for (std::size_t host = 0; host < hosts; ++host) {
        (host < hosts / 2 ? first : second).emplace_back(host);
    }
    const Stopwatch watch;
    const std::optional<MinCut> quick =
        on.shape ? minCutOfClos(on.fabric, *on.shape, on.places, first, second) : std::nullopt;
    const MinCut cut = quick ? *quick : minCut(on.fabric, first, second);
    return watch.stop(inGbps(cut.capacity));
}

Result<Json> failures(const BenchInstance& instance, const Options& options) {
    const Prepared on = prepare(instance, options);
    const std::vector<Outage> all = singleLinkFailures(on.fabric);
    const std::size_t tried = options.sample > 0
                                  ? std::min(all.size(), static_cast<std::size_t>(options.sample))
                                  : all.size();
    std::vector<Outage> sample;
    for (std::size_t i = 0; i < tried; ++i) {
        sample.push_back(all[i * all.size() / tried]);
    }
    double most = 0;
    const Stopwatch watch;
    if (on.shape) {
        for (const FailureClass& each : closLinkFailures(on.fabric, on.graph, on.perPair)) {
            const bool isTried =
                tried == all.size() ||
                std::any_of(sample.begin(), sample.end(), [&](const Outage& f) {
                    return std::binary_search(each.members.begin(), each.members.end(),
                                              f.links.front().link.value);
                });
            most = std::max(most, isTried ? each.outcome.hottest.utilisation : 0.0);
        }
    } else {
        const FailureSweep sweep(on.fabric, on.graph, on.perPair, on.routing);
        for (const FailureOutcome& outcome : sweep.outcomes(sample)) {
            most = std::max(most, outcome.hottest.utilisation);
        }
    }
    Json result = watch.stop(most);
    result["failures"] = tried;
    result["all"] = all.size();
    return result;
}

Result<Json> concurrentFlow(const BenchInstance& instance, const Options& options) {
    const Prepared on = prepare(instance, options);
    const std::vector<Demand> demands = benchPermutation(instance);
    ConcurrentFlowOptions flowOptions;
    flowOptions.threads = options.threads;
    const Stopwatch watch;
    const ConcurrentFlow flow = maxConcurrentFlow(on.fabric, on.graph, demands, flowOptions);
    Json result = watch.stop(flow.lower);
    result["upper"] = flow.upper;
    result["epsilon"] = flowOptions.epsilon;
    return result;
}

// A ring of some ranks takes less than to ask the processor's clock, and a page of code longer to
// be found: run once unseen, then as often as fills a millisecond, and divided.
Result<Json> collective(const Options& options) {
    WEFT_TRY(BenchCollective on, parseBenchCollective(options.instance));
    on.run(on);
    constexpr std::chrono::milliseconds kEnough(1);
    const Stopwatch watch;
    const auto begin = std::chrono::steady_clock::now();
    int runs = 0;
    do {
        on.run(on);
        ++runs;
    } while (std::chrono::steady_clock::now() - begin < kEnough);
    Json result = watch.stop(inSeconds(on.time));
    for (const char* clock : {"t", "cpu"}) {
        result[clock] = result[clock].get<double>() / runs;
    }
    result["runs"] = runs;
    return result;
}

template <auto kRun> Result<Json> onFabric(const Options& options) {
    WEFT_TRY(const BenchInstance instance, parseBenchInstance(options.instance));
    return kRun(instance, options);
}

struct Work {
    std::string_view name, does;
    Result<Json> (*run)(const Options&);
};
constexpr Work kWorks[] = {
    {"W1", "build links and fabric", onFabric<build>},
    {"W2", "ECMP loads of uniform all-to-all traffic", onFabric<loads>},
    {"W3", "max flow between the halves of the hosts", onFabric<cut>},
    {"W4", "W2 after the failure of each link between switches", onFabric<failures>},
    {"W5", "max concurrent flow of a permutation of hosts", onFabric<concurrentFlow>},
    {"W6", "time of a collective", collective},
};

Result<void> run(const Options& options) {
    const auto work = std::find_if(std::begin(kWorks), std::end(kWorks),
                                   [&](const Work& each) { return each.name == options.work; });
    if (work == std::end(kWorks)) {
        return fail(ErrorCode::Usage,
                    fmt::format("work: found {}, expected W1 to W6", inQuotes(options.work)));
    }
    if (options.sample < 0 || options.threads < 0 || options.threads > 1024) {
        return fail(ErrorCode::Usage, "the sample and the threads are counted from 0");
    }
    WEFT_TRY(Json result, work->run(options));
    return put(result.dump() + "\n", {}); // one line, for scripts that take the last
}

} // namespace

void addBench(CLI::App& app, Session& session) {
    CLI::App* command = app.add_subcommand("bench", "Time one piece of the engine's work");
    auto options = std::make_shared<Options>();
    std::string works;
    for (const Work& work : kWorks) {
        works += fmt::format("{}{}: {}", works.empty() ? "" : "; ", work.name, work.does);
    }
    command->add_option("work", options->work, works)->required();
    command
        ->add_option("instance", options->instance,
                     "ftK: 3-tier K-ary fat tree; lsR: leaf-spine of R ports; a trailing f: 5 % of "
                     "the links between switches down; W6: algorithm-ranks-bytes-kK-placement")
        ->required();
    command->add_option("sample", options->sample, "W4: how many failures to try; 0: all");
    command->add_flag("--no-symmetry", options->noSymmetry, "The general path, whatever the shape");
    command->add_option("--threads", options->threads, "0: one per processor; 1 unless said");
    command->add_flag("--json", options->asJson, "JSON, as without it");
    command->callback(guarded(session, [options] { return run(*options); }));
}

} // namespace weft::cli
