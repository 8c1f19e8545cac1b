// SPDX-License-Identifier: GPL-3.0-or-later
// Dinitz 1970: phases of shortest augmenting paths, each an aggregated depth-first push that looks
// at an arc no more than once after it is spent.
#include "core/fabric/max_flow.hpp"

#include "core/base/result.hpp"

#include <cmath>
#include <limits>

namespace weft {
namespace {

class Dinitz {
public:
    Dinitz(FlowNetwork network, std::uint32_t source, std::uint32_t sink,
           const std::stop_token& stop)
        : source_(source), sink_(sink), stop_(stop), edges_(std::move(network.edges)),
          firstArc_(network.vertices + std::size_t{1}, 0), arcs_(edges_.size() * 2),
          level_(network.vertices), current_(network.vertices) {
        for (const FlowEdge& edge : edges_) {
            ++firstArc_[edge.a + std::size_t{1}];
            ++firstArc_[edge.b + std::size_t{1}];
        }
        for (std::size_t i = 1; i < firstArc_.size(); ++i) {
            firstArc_[i] += firstArc_[i - 1];
        }
        current_.assign(firstArc_.begin(), firstArc_.end() - 1);
        for (std::uint32_t i = 0; i < edges_.size(); ++i) {
            arcs_[current_[edges_[i].a]++] = {edges_[i].b, i};
            arcs_[current_[edges_[i].b]++] = {edges_[i].a, i};
        }
        queue_.reserve(network.vertices);
    }

    MaxFlow solve() {
        MaxFlow flow;
        while (search() && !stop_.stop_requested()) {
            current_.assign(firstArc_.begin(), firstArc_.end() - 1);
            flow.value += push();
        }
        // Whatever can no longer reach the sink is the source's side of a minimum cut (Ford &
        // Fulkerson 1956).
        flow.sourceSide.resize(level_.size());
        for (std::size_t i = 0; i < level_.size(); ++i) {
            flow.sourceSide[i] = level_[i] == kUnseen;
        }
        return flow;
    }

private:
    static constexpr std::uint32_t kUnseen = std::numeric_limits<std::uint32_t>::max();
    struct HalfEdge {
        std::uint32_t head = 0, edge = 0;
    };
    struct Frame {
        std::uint32_t vertex = 0;
        std::int64_t limit = 0, pushed = 0;
    };

    std::int64_t& residual(std::uint32_t tail, std::uint32_t edge) {
        return edges_[edge].a == tail ? edges_[edge].forward : edges_[edge].backward;
    }

    // Distances to the sink over what is left; false where the source has none.
    bool search() {
        level_.assign(level_.size(), kUnseen);
        level_[sink_] = 0;
        queue_.assign(1, sink_);
        for (std::size_t i = 0; i < queue_.size(); ++i) {
            const std::uint32_t at = queue_[i];
            if (level_[at] >= level_[source_]) {
                break;
            }
            for (std::uint32_t arc = firstArc_[at]; arc < firstArc_[at + 1]; ++arc) {
                const HalfEdge half = arcs_[arc];
                if (level_[half.head] == kUnseen && residual(half.head, half.edge) > 0) {
                    level_[half.head] = level_[at] + 1;
                    queue_.push_back(half.head);
                }
            }
        }
        return level_[source_] != kUnseen;
    }

    std::int64_t push() {
        stack_.assign(1, {source_, std::numeric_limits<std::int64_t>::max(), 0});
        for (;;) {
            Frame& frame = stack_.back();
            const std::uint32_t at = frame.vertex;
            if (at == sink_) {
                frame.pushed = frame.limit;
            }
            while (frame.pushed < frame.limit && current_[at] < firstArc_[at + 1]) {
                const HalfEdge half = arcs_[current_[at]];
                const std::int64_t left = residual(at, half.edge);
                if (left > 0 && level_[half.head] + 1 == level_[at]) {
                    stack_.push_back({half.head, std::min(frame.limit - frame.pushed, left), 0});
                    break;
                }
                ++current_[at];
            }
            if (stack_.back().vertex != at) {
                continue;
            }
            const Frame done = stack_.back();
            stack_.pop_back();
            if (stack_.empty()) {
                return done.pushed;
            }
            Frame& parent = stack_.back();
            const std::uint32_t edge = arcs_[current_[parent.vertex]].edge;
            residual(parent.vertex, edge) -= done.pushed;
            residual(at, edge) += done.pushed;
            parent.pushed += done.pushed;
            current_[parent.vertex] += done.pushed < done.limit ? 1 : 0; // a dead end
        }
    }

    std::uint32_t source_, sink_;
    const std::stop_token& stop_;
    std::vector<FlowEdge> edges_; // their residual capacities
    std::vector<std::uint32_t> firstArc_;
    std::vector<HalfEdge> arcs_;
    std::vector<std::uint32_t> level_, current_, queue_;
    std::vector<Frame> stack_;
};

// Members of a group become its terminal; servers without a group and with no more than one link
// pass nothing on, and become nobody.
class Contraction {
public:
    Contraction(const Fabric& fabric, std::span<const NodeIndex> from,
                std::span<const NodeIndex> to)
        : vertexOf_(fabric.nodes.size(), kUndecided) {
        for (const NodeIndex node : from) {
            vertexOf_[node.get()] = kSource;
        }
        for (const NodeIndex node : to) {
            vertexOf_[node.get()] = kSink;
        }
        const std::uint32_t servers = fabric.range(NodeRole::Server).end;
        network_.vertices = 2;
        for (std::uint32_t node = 0; node < vertexOf_.size(); ++node) {
            const bool isNobody = node < servers && fabric.neighbours(NodeIndex(node)).size() < 2;
            if (vertexOf_[node] == kUndecided) {
                vertexOf_[node] = isNobody ? kNobody : network_.vertices++;
            }
        }
        addEdges(fabric);
    }

    FlowNetwork takeNetwork() { return std::move(network_); }
    std::uint32_t vertexOf(std::size_t node) const { return vertexOf_[node]; }

    static constexpr std::uint32_t kSource = 0, kSink = 1, kNobody = ~std::uint32_t{0},
                                   kUndecided = kNobody - 1;

private:
    void addEdges(const Fabric& fabric) {
        std::vector<std::int64_t> mbpsOf;
        for (const LinkClass& linkClass : fabric.linkClasses) {
            mbpsOf.push_back(inWholeMbps(linkClass.rate));
        }
        // What ties each vertex to the source and to the sink, all its servers together.
        std::vector<std::int64_t> ties[2];
        ties[kSource].resize(network_.vertices, 0);
        ties[kSink].resize(network_.vertices, 0);
        network_.edges.reserve(fabric.links.size());
        for (const Link& link : fabric.links) {
            const std::uint32_t a = vertexOf_[link.a.get()], b = vertexOf_[link.b.get()];
            const std::int64_t capacity = mbpsOf[link.linkClass] * link.count;
            if (a == b || a == kNobody || b == kNobody) {
                continue;
            }
            if (a <= kSink || b <= kSink) {
                ties[std::min(a, b)][std::max(a, b)] += capacity;
            } else {
                network_.edges.push_back({a, b, capacity, capacity});
            }
        }
        for (const std::uint32_t terminal : {kSource, kSink}) {
            for (std::uint32_t vertex = 0; vertex < network_.vertices; ++vertex) {
                if (const std::int64_t tie = ties[terminal][vertex]; tie > 0) {
                    network_.edges.push_back({terminal, vertex, tie, tie});
                }
            }
        }
    }

    std::vector<std::uint32_t> vertexOf_; // per node
    FlowNetwork network_;
};

} // namespace

MaxFlow maxFlow(FlowNetwork network, std::uint32_t source, std::uint32_t sink,
                const std::stop_token& stop) {
    WEFT_CHECK(source != sink && source < network.vertices && sink < network.vertices);
    return Dinitz(std::move(network), source, sink, stop).solve();
}

MinCut minCut(const Fabric& fabric, std::span<const NodeIndex> from,
              std::span<const NodeIndex> to) {
    Contraction contraction(fabric, from, to);
    const MaxFlow flow =
        maxFlow(contraction.takeNetwork(), Contraction::kSource, Contraction::kSink);
    MinCut cut{fromWholeMbps(flow.value), {}, std::vector<bool>(fabric.nodes.size())};
    for (std::size_t node = fabric.nodes.size(); node-- > 0;) { // switches before their servers
        const std::uint32_t vertex = contraction.vertexOf(node);
        if (vertex != Contraction::kNobody) {
            cut.sourceSide[node] = flow.sourceSide[vertex];
        } else if (const auto arcs = fabric.neighbours(NodeIndex(node)); !arcs.empty()) {
            cut.sourceSide[node] = cut.sourceSide[arcs.front().node.get()];
        }
    }
    cut.links = linksBetween(fabric, cut.sourceSide);
    return cut;
}

std::vector<LinkIndex> linksBetween(const Fabric& fabric, const std::vector<bool>& side) {
    std::vector<LinkIndex> links;
    for (std::size_t i = 0; i < fabric.links.size(); ++i) {
        if (side[fabric.links[i].a.get()] != side[fabric.links[i].b.get()]) {
            links.emplace_back(i);
        }
    }
    return links;
}

std::int64_t inWholeMbps(Bandwidth rate) {
    return std::llround(inBitsPerSecond(rate) / 1e6);
}

Bandwidth fromWholeMbps(std::int64_t rate) {
    return mbps(static_cast<double>(rate));
}

} // namespace weft
