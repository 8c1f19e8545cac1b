// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/flows/connection.hpp"

#include <queue>

#include <algorithm>

namespace weft {

namespace {

enum class State : std::uint8_t { Open, Up, Down };

class Factoring {
public:
    Factoring(const FailingNetwork& network, std::uint32_t from, std::uint32_t to)
        : network_(network), from_(from), to_(to), state_(network.up.size(), State::Open),
          arcs_(network.nodes.size()) {
        for (std::uint32_t i = 0; i < network.edges.size(); ++i) {
            arcs_[network.edges[i].a].push_back({network.edges[i].b, i});
            arcs_[network.edges[i].b].push_back({network.edges[i].a, i});
        }
    }

    void setDown(std::uint32_t part) { state_[part] = State::Down; }

    // The shortest way over elements none of whose parts is down; false where there is none. Leaves
    // the parts along it that are still open in `open`.
    bool findPath(std::vector<std::uint32_t>& open) {
        open.clear();
        if (!isUp(network_.nodes[from_]) || !isUp(network_.nodes[to_])) {
            return false;
        }
        constexpr Arc kNone{~0u, ~0u};
        cameBy_.assign(network_.nodes.size(), kNone);
        std::vector<std::uint32_t> queue{from_};
        cameBy_[from_] = {from_, ~0u};
        for (std::size_t head = 0; head < queue.size() && cameBy_[to_].node == ~0u; ++head) {
            const std::uint32_t node = queue[head];
            if (node != from_ && !network_.passes.empty() && !network_.passes[node]) {
                continue;
            }
            for (const Arc arc : arcs_[node]) {
                if (cameBy_[arc.node].node == ~0u && isUp(network_.edges[arc.edge].parts) &&
                    isUp(network_.nodes[arc.node])) {
                    cameBy_[arc.node] = {node, arc.edge};
                    queue.push_back(arc.node);
                }
            }
        }
        if (cameBy_[to_].node == ~0u) {
            return false;
        }
        collect(network_.nodes[to_], open);
        for (std::uint32_t node = to_; node != from_; node = cameBy_[node].node) {
            collect(network_.edges[cameBy_[node].edge].parts, open);
            collect(network_.nodes[cameBy_[node].node], open);
        }
        return true;
    }

    const std::vector<State>& states() const { return state_; }
    void setStates(std::vector<State> states) { state_ = std::move(states); }

private:
    struct Arc {
        std::uint32_t node, edge;
    };

    bool isUp(const std::vector<std::uint32_t>& parts) const {
        return std::none_of(parts.begin(), parts.end(),
                            [&](std::uint32_t part) { return state_[part] == State::Down; });
    }
    void collect(const std::vector<std::uint32_t>& parts, std::vector<std::uint32_t>& open) const {
        std::copy_if(parts.begin(), parts.end(), std::back_inserter(open),
                     [&](std::uint32_t part) { return state_[part] == State::Open; });
    }

    const FailingNetwork& network_;
    std::uint32_t from_, to_;
    std::vector<State> state_;
    std::vector<std::vector<Arc>> arcs_;
    std::vector<Arc> cameBy_;
};

} // namespace

// The likeliest state first, so that what the budget leaves out weighs least. A state without an
// undecided way is settled; another is split along its way: the first part down, the first up and
// the second down …, and at last all of them up, which is connected.
Connection connection(const FailingNetwork& network, std::uint32_t from, std::uint32_t to,
                      std::size_t budget) {
    constexpr double kNothing = 1e-15; // what is left weighs less than rounding
    // Edges looked at and states kept, a byte each: tens of milliseconds, and of megabytes, however
    // long the ways are.
    constexpr std::size_t kMostWork = 40'000'000;
    struct Branch {
        double mass;
        std::vector<State> states;
        bool operator<(const Branch& other) const { return mass < other.mass; }
    };
    Factoring factoring(network, from, to);
    std::priority_queue<Branch> branches;
    branches.push({1, factoring.states()});
    double connected = 0, parted = 0, left = 1;
    std::vector<std::uint32_t> open;
    std::size_t work = 0;
    for (; !branches.empty() && budget > 0 && work < kMostWork && left > kNothing; --budget) {
        factoring.setStates(branches.top().states);
        double mass = branches.top().mass;
        branches.pop();
        left -= mass;
        if (!factoring.findPath(open)) {
            parted += mass;
            continue;
        }
        std::vector<State> states = factoring.states();
        work += network.edges.size() + open.size() * states.size();
        for (const std::uint32_t part : open) {
            const double down = mass * (1 - network.up[part]);
            if (states[part] != State::Open) {
                continue; // the way names it twice
            }
            if (down > 0) {
                states[part] = State::Down;
                branches.push({down, states});
                left += down;
            }
            states[part] = State::Up;
            mass *= network.up[part];
        }
        connected += mass;
    }
    const bool isWhole = branches.empty() || left <= kNothing;
    return {connected, isWhole ? connected : std::max(connected, 1 - parted)};
}

bool isConnected(const FailingNetwork& network, std::uint32_t from, std::uint32_t to,
                 const std::vector<std::uint32_t>& down) {
    Factoring factoring(network, from, to);
    for (const std::uint32_t part : down) {
        factoring.setDown(part);
    }
    std::vector<std::uint32_t> open;
    return factoring.findPath(open);
}

} // namespace weft
