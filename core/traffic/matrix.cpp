// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/traffic/matrix.hpp"

#include "core/fabric/max_flow.hpp"
#include "core/fabric/paths.hpp"
#include "core/traffic/endpoints.hpp"
#include "core/traffic/longest_matching.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
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

// Who talks to whom: per switch the plane or rail its endpoints keep to. All to all where servers
// do not join what lies apart: then some demands have no path, and that is the answer.
struct Groups {
    std::vector<std::uint32_t> of;
    std::uint32_t count = 1;
};

Groups groupsOf(const MatrixInput& input) {
    Groups groups{std::vector<std::uint32_t>(input.graph.size(), 0), 1};
    if (input.clos == nullptr) {
        FabricParts parts = partsOf(input.fabric, input.graph);
        if (parts.joinedByServers && parts.withEndpoints > 1) {
            groups = {std::move(parts.of), static_cast<std::uint32_t>(parts.endpoints.size())};
        }
    }
    return groups;
}

// The endpoints of one group, all sending to each other: the same where all links are alike, else
// in proportion to the other's rate, so that no link is asked for more than it has. With rates r
// and their sum R a pair talks at r1 r2 / (R - slowest).
class GroupTraffic {
public:
    void add(const EndpointBundle& bundle) {
        slowest_ = endpoints_ == 0 ? bundle.rate : std::min(slowest_, bundle.rate);
        fastest_ = std::max(fastest_, bundle.rate);
        endpoints_ += bundle.count;
        bundles_.push_back(&bundle);
        hasLinks_ |= !bundle.rateAssumed;
    }
    void addTo(TrafficMatrix& matrix, std::uint32_t switches) const {
        if (endpoints_ < 2) {
            return;
        }
        matrix.flows += endpoints_ * (endpoints_ - 1);
        matrix.endpointUse = hasLinks_ ? 1 : matrix.endpointUse;
        if (bundles_.front()->at == bundles_.back()->at) {
            return; // one switch: nothing leaves it
        }
        UniformTraffic uniform{std::vector<std::int64_t>(switches, 0), {}};
        const bool isAlike = slowest_ == fastest_;
        std::int64_t sum = 0;
        for (const EndpointBundle* bundle : bundles_) {
            const std::int64_t weight = isAlike ? 1 : inWholeMbps(bundle->rate);
            uniform.weights[bundle->at] += bundle->count * weight;
            sum += bundle->count * weight;
        }
        if (isAlike) {
            uniform.perWeight = slowest_ / static_cast<double>(sum - 1);
        } else {
            uniform.perWeight = mbps(1 / static_cast<double>(sum - inWholeMbps(slowest_)));
            matrix.note = "endpoints of different rates: in proportion to them";
        }
        matrix.uniform.push_back(std::move(uniform));
    }

private:
    std::vector<const EndpointBundle*> bundles_; // in the order of switches
    Bandwidth slowest_, fastest_;
    std::int64_t endpoints_ = 0;
    bool hasLinks_ = false;
};

std::optional<TrafficMatrix> allToAll(const MatrixInput& input) {
    const Groups groups = groupsOf(input);
    std::vector<GroupTraffic> traffic(groups.count);
    for (const EndpointBundle& bundle : input.graph.bundles) {
        traffic[groups.of[bundle.at]].add(bundle);
    }
    TrafficMatrix matrix;
    matrix.id = "all_to_all";
    for (const GroupTraffic& each : traffic) {
        each.addTo(matrix, input.graph.size());
    }
    return matrix.flows > 0 ? std::optional(std::move(matrix)) : std::nullopt;
}

// Every so many endpoints a look at the stop; what is made then is void.
bool isStopped(const MatrixInput& input, std::size_t endpoint) {
    constexpr std::size_t kPolled = 4096;
    return endpoint % kPolled == 0 && input.stop.stop_requested();
}

// One cycle through all endpoints of a group in random order (Sattolo 1986): nobody sends to
// itself.
std::optional<TrafficMatrix> randomPermutation(const MatrixInput& input) {
    const EndpointList ends = endpointList(input.fabric, input.graph, input.stop);
    const Groups groups = groupsOf(input);
    std::vector<std::vector<std::size_t>> members(groups.count);
    for (std::size_t i = 0; i < ends.size(); ++i) {
        members[groups.of[ends.at[i]]].push_back(i);
    }
    std::mt19937_64 random(input.seed);
    Gatherer gatherer(ends, "permutation");
    for (const std::vector<std::size_t>& from : members) {
        std::vector<std::size_t> to = from;
        for (std::size_t i = to.size(); i-- > 1 && !isStopped(input, i);) {
            std::swap(to[i], to[random() % i]);
        }
        for (std::size_t i = 0; i < from.size() && !isStopped(input, i); ++i) {
            gatherer.addAtSlowerRate(from[i], to[i]);
        }
    }
    gatherer.matrix().note = fmt::format("seed {}", input.seed);
    return gatherer.take();
}

std::optional<TrafficMatrix> worstPermutation(const MatrixInput& input) {
    const auto matching = longestMatching(input.fabric, input.graph, input.clos, input.stop);
    if (!matching) {
        return std::nullopt;
    }
    const EndpointList ends = endpointList(input.fabric, input.graph, input.stop);
    std::vector<std::vector<std::uint32_t>> on(input.graph.size());
    for (std::size_t i = 0; i < ends.size(); ++i) {
        on[ends.at[i]].push_back(static_cast<std::uint32_t>(i));
    }
    std::vector<std::size_t> senders(input.graph.size(), 0), receivers(input.graph.size(), 0);
    Gatherer gatherer(ends, "worst_permutation");
    for (const MatchedGroup& group : matching->groups) {
        for (std::int64_t i = 0; i < group.count && !input.stop.stop_requested(); ++i) {
            gatherer.addAtSlowerRate(on[group.from][senders[group.from]++],
                                     on[group.to][receivers[group.to]++]);
        }
    }
    gatherer.matrix().note =
        matching->isExact ? "longest matching" : "a long matching, greedy with swaps";
    return gatherer.take();
}

std::optional<TrafficMatrix> incast(const MatrixInput& input) {
    const EndpointList ends = endpointList(input.fabric, input.graph, input.stop);
    const Groups groups = groupsOf(input);
    Gatherer gatherer(ends, "incast");
    for (std::size_t from = 1; from < ends.size() && !isStopped(input, from); ++from) {
        if (groups.of[ends.at[from]] == groups.of[ends.at.front()]) {
            gatherer.add(from, 0, ends.rate[from]);
        }
    }
    gatherer.matrix().note = fmt::format("{} to one", gatherer.matrix().flows);
    return gatherer.take();
}

// One ring for each port number: a server's port sends to the same port of the next server.
std::optional<TrafficMatrix> ring(const MatrixInput& input) {
    const EndpointList ends = endpointList(input.fabric, input.graph, input.stop);
    const Groups groups = groupsOf(input);
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::vector<std::size_t>> rings;
    for (std::size_t i = 0; i < ends.size(); ++i) {
        const std::uint32_t port = ends.hasLink(i) ? ends.port[i] + 1 : 0;
        rings[{groups.of[ends.at[i]], port}].push_back(i);
    }
    Gatherer gatherer(ends, "ring");
    for (const auto& [key, members] : rings) {
        for (std::size_t i = 0; members.size() > 1 && i < members.size() && !isStopped(input, i);
             ++i) {
            gatherer.addAtSlowerRate(members[i], members[i + 1 == members.size() ? 0 : i + 1]);
        }
    }
    return gatherer.take();
}

bool isStorage(const MatrixInput& input, const EndpointList& ends, std::size_t endpoint) {
    const Fabric& fabric = input.fabric;
    return ends.hasLink(endpoint) &&
           input.isStorage[static_cast<std::size_t>(
               &fabric.blockOf(NodeIndex(ends.server[endpoint])) - fabric.servers.data())];
}

std::optional<TrafficMatrix> toStorage(const MatrixInput& input) {
    if (std::find(input.isStorage.begin(), input.isStorage.end(), true) == input.isStorage.end()) {
        return std::nullopt;
    }
    const EndpointList ends = endpointList(input.fabric, input.graph, input.stop);
    const Groups groups = groupsOf(input);
    std::vector<double> sent(input.graph.size(), 0), stored(sent);
    std::vector<double> sentInAll(groups.count, 0), storedInAll(sentInAll);
    for (std::size_t i = 0; i < ends.size(); ++i) {
        const bool stores = isStorage(input, ends, i);
        const double bps = inBitsPerSecond(ends.rate[i]);
        (stores ? stored : sent)[ends.at[i]] += bps;
        (stores ? storedInAll : sentInAll)[groups.of[ends.at[i]]] += bps;
    }
    TrafficMatrix matrix;
    matrix.id = "storage";
    for (std::uint32_t group = 0; group < groups.count; ++group) {
        if (sentInAll[group] > 0 && storedInAll[group] > 0) {
            ++matrix.flows;
            matrix.endpointUse =
                std::max({matrix.endpointUse, 1.0, sentInAll[group] / storedInAll[group]});
        }
    }
    for (std::uint32_t from = 0; from < input.graph.size(); ++from) {
        const std::uint32_t group = groups.of[from];
        for (std::uint32_t to = 0; sent[from] > 0 && to < input.graph.size(); ++to) {
            if (stored[to] > 0 && groups.of[to] == group) {
                matrix.demands.push_back(
                    {from, to, bitsPerSecond(sent[from] * (stored[to] / storedInAll[group]))});
            }
        }
    }
    matrix.demands = merged(std::move(matrix.demands));
    return matrix.flows > 0 ? std::optional(std::move(matrix)) : std::nullopt;
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
    for (UniformTraffic& uniform : matrix->uniform) {
        uniform.perWeight = uniform.perWeight * (1 - input.northSouthShare);
    }
    const Groups groups = groupsOf(input);
    matrix->outside.assign(groups.count, {std::vector<Bandwidth>(input.graph.size()), {}});
    std::size_t exitsUp = 0;
    for (std::uint32_t node = border.begin; node < border.end; ++node) {
        const std::uint32_t at = node - input.graph.firstNode;
        // What is down lets nothing out: the others share its part.
        if (input.graph.endpoints[at] > 0 || !input.graph.neighbours(at).empty()) {
            matrix->outside[groups.of[at]].exits.push_back(at);
            ++exitsUp;
        }
    }
    for (const EndpointBundle& bundle : input.graph.bundles) {
        matrix->outside[groups.of[bundle.at]].rates[bundle.at] +=
            bundle.rate * (static_cast<double>(bundle.count) * input.northSouthShare);
    }
    matrix->note = fmt::format("{:g} % to and from outside over {} switches",
                               input.northSouthShare * 100, exitsUp);
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
    const EndpointList ends = endpointList(input.fabric, input.graph, input.stop);
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
