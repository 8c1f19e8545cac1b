// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/bench_collective.hpp"

#include "app/cli/bench_instance.hpp"
#include "core/base/text.hpp"
#include "core/traffic/patterns.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <charconv>
#include <numeric>

namespace weft::cli {
namespace {

constexpr std::int64_t kMostRadix = 128;

// Adds a pattern's flows.
auto onto(BenchCollective& on) {
    return [&on](std::int64_t from, std::int64_t to, double) {
        on.tree.add(on.hostOf[static_cast<std::size_t>(from)],
                    on.hostOf[static_cast<std::size_t>(to)]);
    };
}

Duration timeOf(const StaticFlow& flow, DataSize size) {
    return flow.time(size, gigabytesPerSecond(50), nanoseconds(500));
}

Duration slowest(std::span<const StaticFlow> flows, DataSize size) {
    Duration most;
    for (const StaticFlow& flow : flows) {
        most = std::max(most, timeOf(flow, size));
    }
    return most;
}

// Every step has the same flows, and a rank takes the next when both of its own are done: the
// slowest flow sets the pace.
void ring(BenchCollective& on) {
    ringFlows(on.ranks, onto(on));
    on.time = slowest(on.tree.finish(), on.size / on.ranks) * (2.0 * (on.ranks - 1));
}

// Recursive halving, then doubling. An exchange begins when both partners are ready, and either is
// ready for its next when what it sends and what it takes are done.
void halvingDoubling(BenchCollective& on) {
    std::vector<std::uint32_t> distances;
    for (std::uint32_t distance = on.ranks / 2; distance >= 1; distance /= 2) {
        distances.push_back(distance);
    }
    distances.insert(distances.end(), distances.rbegin(), distances.rend());
    std::vector<Duration> ready(on.ranks);
    for (const std::uint32_t distance : distances) {
        exchangeFlows(Folding(on.ranks), distance, onto(on));
        const auto flows = on.tree.finish(); // one per rank, in their order
        for (std::uint32_t rank = 0; rank < on.ranks; ++rank) {
            const std::uint32_t partner = rank ^ distance;
            if (rank < partner) {
                const DataSize size = on.size * distance / on.ranks;
                ready[rank] = ready[partner] =
                    std::max(ready[rank], ready[partner]) +
                    std::max(timeOf(flows[rank], size), timeOf(flows[partner], size));
            }
        }
    }
    on.time = *std::max_element(ready.begin(), ready.end());
}

void everyoneToEveryone(BenchCollective& on, double times) {
    for (std::uint32_t from = 0; from < on.ranks; ++from) {
        for (std::uint32_t to = 0; to < on.ranks; ++to) {
            if (from != to) {
                on.tree.add(on.hostOf[from], on.hostOf[to]);
            }
        }
    }
    on.time = slowest(on.tree.finish(), on.size / on.ranks) * times;
}

void permutation(BenchCollective& on) {
    for (std::uint32_t from = 0; from < on.ranks; ++from) {
        on.tree.add(on.hostOf[from], on.hostOf[(from + on.ranks / 2) % on.ranks]);
    }
    on.time = slowest(on.tree.finish(), on.size);
}

struct Algorithm {
    std::string_view name;
    void (*run)(BenchCollective&);
    bool wantsPowerOfTwo = false;
};
constexpr Algorithm kAlgorithms[] = {
    {"ring", ring},
    {"rhd", halvingDoubling, true},
    {"direct", [](BenchCollective& on) { everyoneToEveryone(on, 2); }},
    {"a2a", [](BenchCollective& on) { everyoneToEveryone(on, 1); }},
    {"perm", permutation},
};

bool readNumber(std::string_view text, std::int64_t& number) {
    const auto parsed = std::from_chars(text.data(), text.data() + text.size(), number);
    return parsed.ec == std::errc() && parsed.ptr == text.data() + text.size();
}

std::vector<std::uint32_t> placement(std::uint32_t hosts, bool isRandom) {
    std::vector<std::uint32_t> order(hosts);
    std::iota(order.begin(), order.end(), 0U);
    for (std::uint32_t i = hosts - 1; isRandom && i > 0; --i) { // Fisher & Yates 1938
        std::swap(order[i], order[splitmix64(77 + i) % (i + 1)]);
    }
    return order;
}

} // namespace

Result<BenchCollective> parseBenchCollective(std::string_view text) {
    const auto refuse = [&](std::string_view why) {
        return fail(ErrorCode::Usage,
                    fmt::format("instance: found {}, expected {}", inQuotes(text), why));
    };
    const std::vector<std::string_view> words = split(text, '-');
    std::int64_t ranks = 0, size = 0, radix = 0;
    if (words.size() != 5 || !readNumber(words[1], ranks) || !readNumber(words[2], size) ||
        !words[3].starts_with('k') || !readNumber(words[3].substr(1), radix)) {
        return refuse("algorithm-ranks-bytes-kK-placement, such as ring-64-1073741824-k16-linear");
    }
    const auto algorithm =
        std::find_if(std::begin(kAlgorithms), std::end(kAlgorithms),
                     [&](const Algorithm& each) { return each.name == words[0]; });
    if (algorithm == std::end(kAlgorithms)) {
        return refuse("ring, rhd, direct, a2a or perm first");
    }
    if (words[4] != "linear" && words[4] != "random") {
        return refuse("linear or random last");
    }
    if (radix < 2 || radix % 2 != 0 || radix > kMostRadix) {
        return refuse("an even K from 2 to 128");
    }
    if (ranks < 2 || ranks > radix * radix * radix / 4 || size < 1 ||
        size > std::int64_t{1} << 50U) {
        return refuse("2 to K^3/4 ranks and 1 to 2^50 bytes");
    }
    if (algorithm->wantsPowerOfTwo && !std::has_single_bit(static_cast<std::uint64_t>(ranks))) {
        return refuse("a power of two of ranks for rhd");
    }
    if (algorithm->run != ring && algorithm->run != permutation && ranks > 8192) {
        return refuse("at most 8192 ranks where all speak with all");
    }
    StaticFatTree tree(static_cast<std::uint32_t>(radix));
    std::vector<std::uint32_t> hosts = placement(tree.hosts(), words[4] == "random");
    return BenchCollective{algorithm->run,
                           static_cast<std::uint32_t>(ranks),
                           bytes(static_cast<double>(size)),
                           std::move(tree),
                           std::move(hosts),
                           {}};
}

} // namespace weft::cli
