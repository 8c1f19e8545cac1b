// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/flows/connection.hpp"

#include <algorithm>

namespace weft {

namespace {

enum class State : std::uint8_t { Open, Up, Down };

// So many things down at once that no sum of doubles near 1 would show it; counted as parted.
constexpr double kNegligible = 1e-18;

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

    // Adds to `bounds` what is certain below this state, which has probability `mass`.
    void split(double mass, std::size_t& budget, double& connected, double& parted) {
        std::vector<std::uint32_t> open;
        if (mass < kNegligible || !findPath(open)) {
            parted += mass;
            return;
        }
        if (open.empty()) {
            connected += mass;
            return;
        }
        if (budget == 0) {
            return;
        }
        // The path's parts in turn: down here, the earlier ones up; and at last all of them up.
        double allUp = mass;
        std::vector<std::uint32_t> set;
        for (const std::uint32_t part : open) {
            if (state_[part] != State::Open) {
                continue; // the path names it twice
            }
            if (budget > 0 && network_.up[part] < 1) {
                --budget;
                state_[part] = State::Down;
                split(allUp * (1 - network_.up[part]), budget, connected, parted);
            }
            state_[part] = State::Up;
            set.push_back(part);
            allUp *= network_.up[part];
        }
        connected += allUp;
        for (const std::uint32_t part : set) {
            state_[part] = State::Open;
        }
    }

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

Connection connection(const FailingNetwork& network, std::uint32_t from, std::uint32_t to,
                      std::size_t budget) {
    Factoring factoring(network, from, to);
    double connected = 0, parted = 0;
    const std::size_t given = budget;
    factoring.split(1, budget, connected, parted);
    if (budget > 0 || given == 0) {
        return {connected, connected};
    }
    return {connected, std::max(connected, 1 - parted)};
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
