// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/traffic/matrix.hpp"

#include "core/fabric/max_flow.hpp"
#include "core/fabric/paths.hpp"
#include "core/traffic/endpoints.hpp"
#include "core/traffic/longest_matching.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <random>

namespace weft {
namespace {

// Gathers flows between endpoints, and what each endpoint's own link carries.
class Gatherer {
public:
    Gatherer(const EndpointList& ends, std::string_view id)
        : ends_(ends), sent_(ends.size(), 0), received_(ends.size(), 0) {
        matrix_.id = id;
    }

    void add(std::size_t from, std::size_t to, Bandwidth rate) {
        if (from == to) {
            return;
        }
        sent_[from] += inBitsPerSecond(rate);
        received_[to] += inBitsPerSecond(rate);
        matrix_.demands.push_back({ends_.at[from], ends_.at[to], rate});
        ++matrix_.flows;
        constexpr std::size_t kManyDemands = std::size_t{1} << 22; // so many are merged early
        if (matrix_.demands.size() >= kManyDemands + mergedSize_) {
            matrix_.demands = merged(std::move(matrix_.demands));
            mergedSize_ = matrix_.demands.size();
        }
    }
    void addAtSlowerRate(std::size_t from, std::size_t to) {
        add(from, to, std::min(ends_.rate[from], ends_.rate[to]));
    }

    std::optional<TrafficMatrix> take() {
        if (matrix_.flows == 0) {
            return std::nullopt;
        }
        for (std::size_t i = 0; i < ends_.merged; ++i) {
            matrix_.endpointUse = std::max(matrix_.endpointUse, std::max(sent_[i], received_[i]) /
                                                                    inBitsPerSecond(ends_.rate[i]));
        }
        matrix_.demands = merged(std::move(matrix_.demands));
        return std::move(matrix_);
    }
    TrafficMatrix& matrix() { return matrix_; }

private:
    const EndpointList& ends_;
    std::vector<double> sent_, received_; // bit/s per endpoint
    TrafficMatrix matrix_;
    std::size_t mergedSize_ = 0;
};

// Every endpoint sends to every other: the same where all links are alike, else in proportion to
// the other's rate, so that no link is asked for more than it has. With rates r and their sum R a
// pair talks at r1 r2 / (R - slowest).
std::optional<TrafficMatrix> allToAll(const MatrixInput& input) {
    const std::vector<EndpointBundle>& bundles = input.graph.bundles;
    const std::int64_t all = input.graph.endpointCount();
    if (all < 2) {
        return std::nullopt;
    }
    const auto [slowest, fastest] =
        std::minmax_element(bundles.begin(), bundles.end(),
                            [](const auto& x, const auto& y) { return x.rate < y.rate; });
    TrafficMatrix matrix;
    matrix.id = "all_to_all";
    matrix.flows = all * (all - 1);
    if (slowest->rate == fastest->rate) {
        matrix.weights = input.graph.endpoints;
        matrix.perWeight = slowest->rate / static_cast<double>(all - 1);
    } else {
        matrix.weights.assign(input.graph.size(), 0);
        for (const EndpointBundle& bundle : bundles) {
            matrix.weights[bundle.at] += bundle.count * inWholeMbps(bundle.rate);
        }
        const std::int64_t sum =
            std::accumulate(matrix.weights.begin(), matrix.weights.end(), std::int64_t{0});
        matrix.perWeight = mbps(1 / static_cast<double>(sum - inWholeMbps(slowest->rate)));
        matrix.note = "endpoints of different rates: in proportion to them";
    }
    if (std::any_of(bundles.begin(), bundles.end(),
                    [](const EndpointBundle& bundle) { return !bundle.rateAssumed; })) {
        matrix.endpointUse = 1;
    }
    return matrix;
}

// One cycle through all endpoints in random order (Sattolo 1986): nobody sends to itself.
std::optional<TrafficMatrix> randomPermutation(const MatrixInput& input) {
    const EndpointList ends = endpointList(input.fabric, input.graph);
    std::vector<std::size_t> to(ends.size());
    std::iota(to.begin(), to.end(), std::size_t{0});
    std::mt19937_64 random(input.seed);
    for (std::size_t i = to.size(); i-- > 1;) {
        std::swap(to[i], to[random() % i]);
    }
    Gatherer gatherer(ends, "permutation");
    for (std::size_t from = 0; from < to.size(); ++from) {
        gatherer.addAtSlowerRate(from, to[from]);
    }
    gatherer.matrix().note = fmt::format("seed {}", input.seed);
    return gatherer.take();
}

std::optional<TrafficMatrix> worstPermutation(const MatrixInput& input) {
    const auto matching = longestMatching(input.fabric, input.graph, input.clos, input.stop);
    if (!matching) {
        return std::nullopt;
    }
    const EndpointList ends = endpointList(input.fabric, input.graph);
    std::vector<std::vector<std::uint32_t>> on(input.graph.size());
    for (std::size_t i = 0; i < ends.size(); ++i) {
        on[ends.at[i]].push_back(static_cast<std::uint32_t>(i));
    }
    std::vector<std::size_t> senders(input.graph.size(), 0), receivers(input.graph.size(), 0);
    Gatherer gatherer(ends, "worst_permutation");
    for (const MatchedGroup& group : matching->groups) {
        for (std::int64_t i = 0; i < group.count; ++i) {
            gatherer.addAtSlowerRate(on[group.from][senders[group.from]++],
                                     on[group.to][receivers[group.to]++]);
        }
    }
    gatherer.matrix().note =
        matching->isExact ? "longest matching" : "a long matching, greedy with swaps";
    return gatherer.take();
}

std::optional<TrafficMatrix> incast(const MatrixInput& input) {
    const EndpointList ends = endpointList(input.fabric, input.graph);
    Gatherer gatherer(ends, "incast");
    for (std::size_t from = 1; from < ends.size(); ++from) {
        gatherer.add(from, 0, ends.rate[from]);
    }
    gatherer.matrix().note = fmt::format("{} to one", ends.size() > 0 ? ends.size() - 1 : 0);
    return gatherer.take();
}

// One ring for each port number: a server's port sends to the same port of the next server.
std::optional<TrafficMatrix> ring(const MatrixInput& input) {
    const EndpointList ends = endpointList(input.fabric, input.graph);
    std::vector<std::vector<std::size_t>> rings;
    for (std::size_t i = 0; i < ends.size(); ++i) {
        const std::size_t port = ends.hasLink(i) ? ends.port[i] + std::size_t{1} : 0;
        rings.resize(std::max(rings.size(), port + 1));
        rings[port].push_back(i);
    }
    Gatherer gatherer(ends, "ring");
    for (const auto& members : rings) {
        for (std::size_t i = 0; members.size() > 1 && i < members.size(); ++i) {
            gatherer.addAtSlowerRate(members[i], members[i + 1 == members.size() ? 0 : i + 1]);
        }
    }
    return gatherer.take();
}

std::optional<TrafficMatrix> toStorage(const MatrixInput& input) {
    if (input.isStorage.empty()) {
        return std::nullopt;
    }
    const EndpointList ends = endpointList(input.fabric, input.graph);
    std::vector<double> sent(input.graph.size(), 0), storage(input.graph.size(), 0);
    double sentInAll = 0, storageInAll = 0;
    bool compute = false;
    for (std::size_t i = 0; i < ends.size(); ++i) {
        bool stores = false;
        if (ends.hasLink(i)) {
            const ServerBlock& block = input.fabric.blockOf(NodeIndex(ends.server[i]));
            stores =
                input.isStorage[static_cast<std::size_t>(&block - input.fabric.servers.data())];
        }
        const double bps = inBitsPerSecond(ends.rate[i]);
        (stores ? storage : sent)[ends.at[i]] += bps;
        (stores ? storageInAll : sentInAll) += bps;
        compute |= !stores && ends.hasLink(i);
    }
    if (storageInAll <= 0 || sentInAll <= 0) {
        return std::nullopt;
    }
    TrafficMatrix matrix;
    matrix.id = "storage";
    for (std::uint32_t from = 0; from < input.graph.size(); ++from) {
        for (std::uint32_t to = 0; sent[from] > 0 && to < input.graph.size(); ++to) {
            if (storage[to] > 0) {
                matrix.demands.push_back(
                    {from, to, bitsPerSecond(sent[from] * (storage[to] / storageInAll))});
            }
        }
    }
    matrix.demands = merged(std::move(matrix.demands));
    matrix.endpointUse = std::max(compute ? 1.0 : 0.0, sentInAll / storageInAll);
    return matrix;
}

// The switches through which traffic leaves: the top tier, or all where there are no tiers.
NodeRange borderOf(const Fabric& fabric) {
    for (const NodeRole role : {NodeRole::Core, NodeRole::Spine, NodeRole::Switch}) {
        if (fabric.range(role).size() > 0) {
            return fabric.range(role);
        }
    }
    return {};
}

std::optional<TrafficMatrix> northSouth(const MatrixInput& input) {
    auto matrix = allToAll(input);
    const NodeRange border = borderOf(input.fabric);
    if (!matrix || border.size() == 0) {
        return std::nullopt;
    }
    matrix->id = "north_south";
    matrix->perWeight = matrix->perWeight * (1 - input.northSouthShare);
    const double each = input.northSouthShare / border.size();
    for (const EndpointBundle& bundle : input.graph.bundles) {
        const Bandwidth rate = bundle.rate * (static_cast<double>(bundle.count) * each);
        for (std::uint32_t node = border.begin; node < border.end; ++node) {
            const std::uint32_t outside = node - input.graph.firstNode;
            matrix->demands.push_back({bundle.at, outside, rate});
            matrix->demands.push_back({outside, bundle.at, rate});
        }
    }
    matrix->demands = merged(std::move(matrix->demands));
    matrix->note = fmt::format("{:g} % to and from outside over {} switches",
                               input.northSouthShare * 100, border.size());
    return matrix;
}

// Listing endpoints, drawing and sorting costs some hundred steps for each.
double stepsBySwitch(const MatrixInput& input) {
    return static_cast<double>(input.graph.arcs.size());
}
double stepsByEndpoint(const MatrixInput& input) {
    return 400.0 * static_cast<double>(input.graph.endpointCount());
}
double stepsOfMatching(const MatrixInput& input) {
    const auto used = static_cast<double>(switchesWithEndpoints(input.graph).size());
    return stepsByEndpoint(input) + (input.clos != nullptr ? 0 : used * used * (used / 4));
}

constexpr MatrixRow kRows[] = {
    {"all_to_all", "Uniform all-to-all",
     "Every endpoint sends to every other, all of them at once and all alike.", allToAll,
     stepsBySwitch},
    {"permutation", "Random permutation", "Every endpoint sends to one other, drawn at random.",
     randomPermutation, stepsByEndpoint},
    {"worst_permutation", "Longest permutation",
     "Every endpoint sends to one other, so that traffic goes as far as it can.", worstPermutation,
     stepsOfMatching},
    {"incast", "Incast", "Every endpoint sends to the first.", incast, stepsByEndpoint},
    {"ring", "Ring", "Every port sends to the same port of the next server.", ring,
     stepsByEndpoint},
    {"storage", "To storage",
     "Every other endpoint sends to the storage nodes, spread over their ports.", toStorage,
     stepsByEndpoint},
    {"north_south", "North-south",
     "A share of all traffic goes out and comes in through the top tier, the rest is all-to-all.",
     northSouth, stepsBySwitch, false},
};

} // namespace

std::span<const MatrixRow> trafficMatrices() {
    return kRows;
}

const MatrixRow* findMatrix(std::string_view id) {
    const auto found = std::find_if(std::begin(kRows), std::end(kRows),
                                    [&](const MatrixRow& row) { return row.id == id; });
    return found == std::end(kRows) ? nullptr : found;
}

std::optional<TrafficMatrix> givenMatrix(const MatrixInput& input,
                                         std::span<const GivenFlow> flows) {
    const EndpointList ends = endpointList(input.fabric, input.graph);
    Gatherer gatherer(ends, "given");
    for (const GivenFlow& flow : flows) {
        const auto from = static_cast<std::size_t>(flow.from),
                   to = static_cast<std::size_t>(flow.to);
        if (flow.from >= 0 && flow.to >= 0 && from < ends.size() && to < ends.size() &&
            flow.rate > Bandwidth()) {
            gatherer.add(from, to, flow.rate);
        }
    }
    return gatherer.take();
}

} // namespace weft
