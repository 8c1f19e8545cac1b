// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fabric/partition.hpp"

#include "core/base/result.hpp"

#include <metis.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <future>
#include <limits>
#include <mutex>
#include <numeric>
#include <thread>

namespace weft {
namespace {

// METIS is commonly built with 32-bit weights; dividing all of them by one number keeps their
// order.
std::int64_t scaleFor(std::int64_t total) {
    constexpr std::int64_t kRoom = std::numeric_limits<std::int32_t>::max() / 4;
    return std::max<std::int64_t>(1, total / kRoom + (total > kRoom ? 1 : 0));
}

idx_t toIndex(std::int64_t value) {
    return static_cast<idx_t>(value);
}

std::vector<bool> halved(const PartitionGraph& graph, std::int32_t seed) {
    const std::size_t count = graph.vertexWeights.size();
    std::vector<idx_t> first(count + 1, 0);
    std::int64_t edgeTotal = 0;
    for (const PartitionEdge& edge : graph.edges) {
        if (edge.a != edge.b) {
            ++first[edge.a + std::size_t{1}];
            ++first[edge.b + std::size_t{1}];
            edgeTotal += edge.weight;
        }
    }
    std::partial_sum(first.begin(), first.end(), first.begin());
    std::vector<bool> side(count, false);
    if (count < 2) {
        return side;
    }
    const auto arcs = static_cast<std::size_t>(first.back());
    std::vector<idx_t> next(first.begin(), first.end() - 1), neighbour(arcs), edgeWeight(arcs);
    const std::int64_t edgeScale = scaleFor(edgeTotal);
    for (const PartitionEdge& edge : graph.edges) {
        if (edge.a == edge.b) {
            continue;
        }
        const idx_t weight = std::max<idx_t>(1, toIndex(edge.weight / edgeScale));
        for (const auto& [from, to] : {std::pair(edge.a, edge.b), std::pair(edge.b, edge.a)}) {
            const auto arc = static_cast<std::size_t>(next[from]++);
            neighbour[arc] = toIndex(to);
            edgeWeight[arc] = weight;
        }
    }
    const std::int64_t vertexScale = scaleFor(
        std::accumulate(graph.vertexWeights.begin(), graph.vertexWeights.end(), std::int64_t{0}));
    std::vector<idx_t> vertexWeight;
    for (const std::int64_t weight : graph.vertexWeights) {
        vertexWeight.push_back(toIndex(weight / vertexScale));
    }
    idx_t options[METIS_NOPTIONS];
    METIS_SetDefaultOptions(options);
    options[METIS_OPTION_SEED] = seed;
    options[METIS_OPTION_UFACTOR] = 1; // halves within one part in a thousand
    options[METIS_OPTION_NUMBERING] = 0;
    constexpr std::size_t kManyArcs = 400'000; // each cut of them takes a second
    options[METIS_OPTION_NCUTS] = arcs > kManyArcs ? 1 : 4;
    idx_t vertices = toIndex(static_cast<std::int64_t>(count)), constraints = 1, parts = 2, cut = 0;
    std::vector<idx_t> part(count, 0);
    const int status = METIS_PartGraphRecursive(
        &vertices, &constraints, first.data(), neighbour.data(), vertexWeight.data(), nullptr,
        edgeWeight.data(), &parts, nullptr, nullptr, options, &cut, part.data());
    WEFT_CHECK(status == METIS_OK);
    std::transform(part.begin(), part.end(), side.begin(), [](idx_t p) { return p != 0; });
    return side;
}

// The call under way, if any; waited for when the program ends.
class Worker {
public:
    using Halves = std::future<std::vector<bool>>;

    ~Worker() { join(); }

    // nullopt while an earlier call, left to itself, is still under way.
    std::optional<Halves> begin(const PartitionGraph& graph, std::int32_t seed) {
        const std::lock_guard lock(mutex_);
        if (isBusy_) {
            return std::nullopt;
        }
        join();
        isBusy_ = true;
        std::packaged_task<std::vector<bool>()> task([this, graph, seed] {
            std::vector<bool> side = halved(graph, seed);
            isBusy_ = false;
            return side;
        });
        Halves halves = task.get_future();
        thread_ = std::thread(std::move(task));
        return halves;
    }

private:
    void join() {
        if (thread_.joinable()) {
            thread_.join();
        }
    }

    std::mutex mutex_;
    std::atomic<bool> isBusy_ = false;
    std::thread thread_;
};

} // namespace

std::optional<std::vector<bool>> bipartition(const PartitionGraph& graph, std::int32_t seed,
                                             const std::stop_token& stop) {
    constexpr std::chrono::milliseconds kSlice(2);
    static Worker worker;
    std::optional<Worker::Halves> halves;
    while (!(halves = worker.begin(graph, seed))) {
        if (stop.stop_requested()) {
            return std::nullopt;
        }
        std::this_thread::sleep_for(kSlice);
    }
    while (halves->wait_for(kSlice) != std::future_status::ready) {
        if (stop.stop_requested()) {
            return std::nullopt;
        }
    }
    return halves->get();
}

} // namespace weft
