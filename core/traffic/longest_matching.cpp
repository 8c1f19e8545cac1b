// SPDX-License-Identifier: GPL-3.0-or-later
// On a Clos no pair is farther apart than in different pods (on different leaves where there are no
// pods). With the endpoints in a row pod by pod, sending each to the one half the row away leaves
// its pod as long as no pod holds more than half of all: then the matching is the longest.
//
// Elsewhere the counts of endpoints are divided by what they have in common, and the units that
// remain are matched exactly by the Hungarian algorithm (Kuhn 1955; shortest augmenting paths as in
// Jonker & Volgenant 1987), where they are few; where they are many greedily, farthest first, then
// by swapping partners while that gains.
#include "core/traffic/longest_matching.hpp"

#include "core/fabric/clos_places.hpp"
#include "core/fabric/paths.hpp"

#include <algorithm>
#include <numeric>

namespace weft {
namespace {

constexpr std::size_t kMostUnits = 768; // cubed: some 0.5 s
constexpr int kSwapRounds = 4;

std::optional<LongestMatching> onClos(const Fabric& fabric, const SwitchGraph& graph) {
    const ClosPlaces places = closPlaces(fabric, graph);
    std::vector<std::uint32_t> row = switchesWithEndpoints(graph);
    const bool hasPods = fabric.range(NodeRole::Core).size() > 0;
    const auto setOf = [&](std::uint32_t at) { return hasPods ? places.pod[at] : at; };
    std::stable_sort(row.begin(), row.end(),
                     [&](std::uint32_t x, std::uint32_t y) { return setOf(x) < setOf(y); });
    const std::int64_t all = graph.endpointCount(), shift = all / 2;
    std::vector<std::int64_t> inSet(graph.size(), 0);
    for (const std::uint32_t at : row) {
        if ((inSet[setOf(at)] += graph.endpoints[at]) > shift) {
            return std::nullopt;
        }
    }
    LongestMatching matching;
    std::size_t to = 0;
    std::int64_t skip = shift;
    while (skip >= graph.endpoints[row[to]]) {
        skip -= graph.endpoints[row[to++]];
    }
    std::int64_t room = graph.endpoints[row[to]] - skip;
    for (const std::uint32_t from : row) {
        for (std::int64_t left = graph.endpoints[from]; left > 0;) {
            const std::int64_t count = std::min(left, room);
            matching.groups.push_back({from, row[to], count});
            left -= count;
            room -= count;
            if (room == 0) {
                to = to + 1 == row.size() ? 0 : to + 1;
                room = graph.endpoints[row[to]];
            }
        }
    }
    return matching;
}

// Distances between the switches that carry endpoints, plus one. Where there is no path: more than
// any; but 0 between planes, so that the longest matching keeps to each (every pair within one is
// worth something, and whatever leaves can be taken back in).
struct Distances {
    std::vector<std::uint32_t> used;
    std::vector<std::uint16_t> links; // used × used

    std::uint16_t operator()(std::size_t from, std::size_t to) const {
        return links[from * used.size() + to];
    }
};

std::optional<Distances> distancesOf(const Fabric& fabric, const SwitchGraph& graph,
                                     const std::stop_token& stop) {
    Distances distances{switchesWithEndpoints(graph), {}};
    const std::size_t count = distances.used.size();
    if (count > kMostMatchedSwitches) {
        return std::nullopt;
    }
    const bool hasPlanes = partsOf(fabric, graph).joinedByServers;
    const std::uint32_t apart = hasPlanes ? 0 : std::min<std::uint32_t>(graph.size() + 2, 65'000);
    distances.links.reserve(count * count);
    for (const std::uint32_t from : distances.used) {
        if (stop.stop_requested()) {
            return std::nullopt;
        }
        const std::vector<std::uint32_t> found = distancesFrom(graph, from);
        for (const std::uint32_t to : distances.used) {
            distances.links.push_back(static_cast<std::uint16_t>(
                found[to] == kUnreachable ? apart
                                          : std::min<std::uint32_t>(found[to] + 1, 64'999)));
        }
    }
    return distances;
}

// Receiver of each sender at the greatest sum of distances; one unit per switch and repetition.
std::vector<std::size_t> hungarian(const std::vector<std::size_t>& place,
                                   const Distances& distances, const std::stop_token& stop) {
    const std::size_t n = place.size();
    constexpr std::int64_t kFar = std::numeric_limits<std::int64_t>::max() / 4;
    std::vector<std::int64_t> u(n + 1, 0), v(n + 1, 0), least;
    std::vector<std::size_t> senderOf(n + 1, 0), way(n + 1, 0); // by receiver; 1-based, 0: none
    std::vector<bool> done;
    for (std::size_t sender = 1; sender <= n && !stop.stop_requested(); ++sender) {
        senderOf[0] = sender;
        std::size_t at = 0;
        least.assign(n + 1, kFar);
        done.assign(n + 1, false);
        do {
            done[at] = true;
            const std::size_t row = senderOf[at];
            std::int64_t delta = kFar;
            std::size_t next = 0;
            for (std::size_t j = 1; j <= n; ++j) {
                if (done[j]) {
                    continue;
                }
                const std::int64_t cost =
                    -std::int64_t{distances(place[row - 1], place[j - 1])} - u[row] - v[j];
                if (cost < least[j]) {
                    least[j] = cost;
                    way[j] = at;
                }
                if (least[j] < delta) {
                    delta = least[j];
                    next = j;
                }
            }
            for (std::size_t j = 0; j <= n; ++j) {
                if (done[j]) {
                    u[senderOf[j]] += delta;
                    v[j] -= delta;
                } else {
                    least[j] -= delta;
                }
            }
            at = next;
        } while (senderOf[at] != 0);
        for (; at != 0; at = way[at]) {
            senderOf[at] = senderOf[way[at]];
        }
    }
    std::vector<std::size_t> receiverOf(n, 0);
    for (std::size_t j = 1; j <= n; ++j) {
        if (senderOf[j] != 0) {
            receiverOf[senderOf[j] - 1] = j - 1;
        }
    }
    return receiverOf;
}

struct Pairing {
    std::size_t from = 0, to = 0;
    std::int64_t count = 0;
};

std::vector<Pairing> greedy(const SwitchGraph& graph, const Distances& distances,
                            const std::stop_token& stop) {
    const std::size_t count = distances.used.size();
    std::vector<std::int64_t> room;
    for (const std::uint32_t at : distances.used) {
        room.push_back(graph.endpoints[at]);
    }
    std::vector<Pairing> pairings;
    for (std::size_t from = 0; from < count && !stop.stop_requested(); ++from) {
        for (std::int64_t left = graph.endpoints[distances.used[from]]; left > 0;) {
            std::size_t best = count;
            for (std::size_t step = 1; step <= count; ++step) {
                const std::size_t to = (from + step) % count;
                if (room[to] > 0 &&
                    (best == count || distances(from, to) > distances(from, best))) {
                    best = to;
                }
            }
            const std::int64_t taken = std::min(left, room[best]);
            pairings.push_back({from, best, taken});
            room[best] -= taken;
            left -= taken;
        }
    }
    return pairings;
}

void swapPartners(std::vector<Pairing>& pairings, const Distances& distances,
                  const std::stop_token& stop) {
    bool gained = true;
    for (int round = 0; round < kSwapRounds && gained; ++round) {
        gained = false;
        for (std::size_t i = 0; i < pairings.size() && !stop.stop_requested(); ++i) {
            for (std::size_t j = i + 1; j < pairings.size(); ++j) {
                Pairing &x = pairings[i], &y = pairings[j];
                const int now = distances(x.from, x.to) + distances(y.from, y.to);
                const int swapped = distances(x.from, y.to) + distances(y.from, x.to);
                if (swapped > now && x.count == y.count) {
                    std::swap(x.to, y.to);
                    gained = true;
                }
            }
        }
    }
}

} // namespace

std::optional<LongestMatching> longestMatching(const Fabric& fabric, const SwitchGraph& graph,
                                               const ClosShape* clos, const std::stop_token& stop) {
    if (clos != nullptr && clos->tiers > 1) {
        if (auto matching = onClos(fabric, graph)) {
            return matching;
        }
    }
    const auto distances = distancesOf(fabric, graph, stop);
    if (!distances || distances->used.empty()) {
        return std::nullopt;
    }
    std::int64_t common = 0;
    for (const std::uint32_t at : distances->used) {
        common = std::gcd(common, graph.endpoints[at]);
    }
    LongestMatching matching;
    if (static_cast<std::size_t>(graph.endpointCount() / common) <= kMostUnits) {
        std::vector<std::size_t> place;
        for (std::size_t i = 0; i < distances->used.size(); ++i) {
            const auto units =
                static_cast<std::size_t>(graph.endpoints[distances->used[i]] / common);
            place.insert(place.end(), units, i);
        }
        const std::vector<std::size_t> receiverOf = hungarian(place, *distances, stop);
        for (std::size_t unit = 0; unit < place.size(); ++unit) {
            matching.groups.push_back(
                {distances->used[place[unit]], distances->used[place[receiverOf[unit]]], common});
        }
    } else {
        std::vector<Pairing> pairings = greedy(graph, *distances, stop);
        swapPartners(pairings, *distances, stop);
        for (const Pairing& pairing : pairings) {
            matching.groups.push_back(
                {distances->used[pairing.from], distances->used[pairing.to], pairing.count});
        }
        matching.isExact = false;
    }
    return stop.stop_requested() ? std::nullopt : std::optional(std::move(matching));
}

} // namespace weft
