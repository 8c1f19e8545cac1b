// SPDX-License-Identifier: GPL-3.0-or-later
// Batches are added up part by part, and the parts in their order, whoever worked them out: the
// sums are the same to the bit whatever the number of threads.
#include "core/traffic/batch_router.hpp"

#include <tbb/enumerable_thread_specific.h>
#include <tbb/info.h>
#include <tbb/parallel_for.h>
#include <tbb/task_arena.h>

#include <algorithm>

namespace weft {
namespace {

constexpr std::size_t kParts = 8; // each holds a load per arc

void add(const ArcLoads& part, ArcLoads& sum) {
    for (std::size_t arc = 0; arc < sum.bps.size(); ++arc) {
        sum.bps[arc] += part.bps[arc];
    }
    const std::size_t room = kMostCutOff - std::min(kMostCutOff, sum.cutOff.size());
    sum.cutOff.insert(sum.cutOff.end(), part.cutOff.begin(),
                      part.cutOff.begin() +
                          static_cast<std::ptrdiff_t>(std::min(room, part.cutOff.size())));
    sum.unreachable += part.unreachable;
    sum.lostBps += part.lostBps;
}

} // namespace

ArcLoads routeInBatches(const RoutingGraph& graph, const Traffic& traffic, int threads,
                        std::stop_token stop) {
    const std::size_t all = traffic.destinations.size(), batches = (all + kLanes - 1) / kLanes;
    const std::size_t parts = std::min(kParts, batches);
    tbb::enumerable_thread_specific<BatchRouter> routers([&] { return BatchRouter(graph); });
    const auto route = [&](std::size_t part, ArcLoads& loads) {
        loads.bps.assign(graph.to.size(), 0);
        for (std::size_t batch = batches * part / parts;
             batch < batches * (part + 1) / parts && !stop.stop_requested(); ++batch) {
            routers.local().route(traffic, batch * kLanes, std::min(all, (batch + 1) * kLanes),
                                  loads);
        }
    };
    ArcLoads sum, part;
    sum.bps.assign(graph.to.size(), 0);
    if (threads == 1) {
        for (std::size_t i = 0; i < parts; ++i) {
            part = {std::move(part.bps), {}, 0, 0};
            route(i, part);
            add(part, sum);
        }
        return sum;
    }
    std::vector<ArcLoads> loads(parts);
    const int processors = tbb::info::default_concurrency();
    tbb::task_arena arena(threads == 0 ? processors : std::min(threads, processors));
    arena.execute([&] {
        tbb::parallel_for(
            std::size_t{0}, parts, [&](std::size_t i) { route(i, loads[i]); },
            tbb::simple_partitioner());
    });
    for (const ArcLoads& each : loads) {
        add(each, sum);
    }
    return sum;
}

} // namespace weft
