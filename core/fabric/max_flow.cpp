// SPDX-License-Identifier: GPL-3.0-or-later
// Dinitz 1970: phases of shortest augmenting paths, each an aggregated depth-first push that looks
// at an arc no more than once after it is spent.
#include "core/fabric/max_flow.hpp"

#include "core/base/large_array.hpp"
#include "core/base/result.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace weft {
namespace {

class Dinitz {
public:
    // `room[v]`: no fewer than the edges at vertex v; what is left of a row is never touched.
    // `edges(visit)` calls visit(const FlowEdge&) for each edge, so that a caller that reads its
    // edges from elsewhere keeps no list of them.
    template <class Edges>
    Dinitz(std::span<const std::uint32_t> room, const Edges& edges, std::uint32_t source,
           std::uint32_t sink, const std::stop_token& stop)
        : source_(source), sink_(sink), stop_(stop), firstArc_(room.size() + 1),
          level_(room.size()), stack_(room.size() + 1) {
        std::partial_sum(room.begin(), room.end(), firstArc_.begin() + 1);
        endArc_.assign(firstArc_.begin(), firstArc_.end() - 1);
        arcs_ = makeLargeArray<Arc>(firstArc_.back());
        edges([&](const FlowEdge& edge) {
            const std::uint32_t out = endArc_[edge.a]++, back = endArc_[edge.b]++;
            arcs_[out] = {edge.b, back, edge.forward};
            arcs_[back] = {edge.a, out, edge.backward};
        });
        queue_.reserve(room.size());
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
    // What is left of an edge one way, beside its head: a scan of a vertex's arcs reads memory in
    // order, and only a push looks at the arc the other way.
    struct Arc {
        std::uint32_t head, mate;
        std::int64_t left;
    };
    struct Frame {
        std::uint32_t vertex = 0;
        std::int64_t limit = 0, pushed = 0;
    };

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
            for (std::uint32_t arc = firstArc_[at]; arc < endArc_[at]; ++arc) {
                const std::uint32_t tail = arcs_[arc].head;
                if (level_[tail] == kUnseen && arcs_[arcs_[arc].mate].left > 0) {
                    level_[tail] = level_[at] + 1;
                    queue_.push_back(tail);
                }
            }
        }
        return level_[source_] != kUnseen;
    }

    std::int64_t push() {
        Frame* frame = stack_.data(); // a way to the sink meets a vertex once
        *frame = {source_, std::numeric_limits<std::int64_t>::max(), 0};
        for (;;) {
            const std::uint32_t at = frame->vertex, end = endArc_[at];
            if (at == sink_) {
                frame->pushed = frame->limit;
            }
            std::uint32_t& arc = current_[at];
            const std::uint32_t below = level_[at] - 1;
            if (frame->pushed < frame->limit) {
                while (arc < end && (arcs_[arc].left == 0 || level_[arcs_[arc].head] != below)) {
                    ++arc;
                }
                if (arc < end) {
                    const std::int64_t room = frame->limit - frame->pushed;
                    *(frame + 1) = {arcs_[arc].head, std::min(room, arcs_[arc].left), 0};
                    ++frame;
                    continue;
                }
            }
            if (frame == stack_.data()) {
                return frame->pushed;
            }
            const Frame done = *frame--;
            std::uint32_t& way = current_[frame->vertex];
            arcs_[way].left -= done.pushed;
            arcs_[arcs_[way].mate].left += done.pushed;
            frame->pushed += done.pushed;
            way += done.pushed < done.limit ? 1 : 0; // a dead end
        }
    }

    std::uint32_t source_, sink_;
    const std::stop_token stop_;
    std::vector<std::uint32_t> firstArc_, endArc_; // per vertex
    LargeArray<Arc> arcs_; // in their tails' order; filled once, and by nothing before
    std::vector<std::uint32_t> level_, current_, queue_;
    std::vector<Frame> stack_;
};

// Members of a group become its terminal; servers without a group and with no more than one link
// pass nothing on, and become nobody.
class Contraction {
public:
    Contraction(const Fabric& fabric, std::span<const NodeIndex> from,
                std::span<const NodeIndex> to)
        : fabric_(fabric), vertexOf_(fabric.nodes.size(), kUndecided) {
        for (const NodeIndex node : from) {
            vertexOf_[node.get()] = kSource;
        }
        for (const NodeIndex node : to) {
            vertexOf_[node.get()] = kSink;
        }
        const std::uint32_t servers = fabric.range(NodeRole::Server).end;
        for (std::uint32_t node = 0; node < vertexOf_.size(); ++node) {
            const auto degree =
                static_cast<std::uint32_t>(fabric.neighbours(NodeIndex(node)).size());
            const bool isNobody = node < servers && degree < 2;
            if (vertexOf_[node] == kUndecided) {
                vertexOf_[node] = isNobody ? kNobody : vertices();
                if (!isNobody) { // its links, and a tie to each terminal
                    room_.push_back(degree + 2);
                }
            }
        }
        for (const LinkClass& linkClass : fabric.linkClasses) {
            mbpsOf_.push_back(inWholeMbps(linkClass.rate));
        }
        room_[kSource] = room_[kSink] = vertices();
        tieUp();
    }

    // Of each vertex, no fewer than its edges.
    std::span<const std::uint32_t> room() const { return room_; }
    std::uint32_t vertexOf(std::size_t node) const { return vertexOf_[node]; }

    // One edge from each terminal to each vertex that servers tie it to, and one per bundle between
    // vertices. The ties first: a search that stands before the sink then sees it at once.
    template <class Visit> void forEachEdge(const Visit& visit) const {
        for (const std::uint32_t terminal : {kSource, kSink}) {
            for (std::uint32_t vertex = 0; vertex < vertices(); ++vertex) {
                if (const std::int64_t tie = ties_[terminal][vertex]; tie > 0) {
                    visit(FlowEdge{terminal, vertex, tie, tie});
                }
            }
        }
        for (std::size_t i = firstInner_; i < fabric_.links.size(); ++i) {
            const Link& link = fabric_.links[i];
            const std::uint32_t a = vertexOf_[link.a.get()], b = vertexOf_[link.b.get()];
            if (isInner(a) && isInner(b)) {
                const std::int64_t capacity = mbpsOf_[link.linkClass] * link.count;
                visit(FlowEdge{a, b, capacity, capacity});
            }
        }
    }

    static constexpr std::uint32_t kSource = 0, kSink = 1, kNobody = ~std::uint32_t{0},
                                   kUndecided = kNobody - 1;

private:
    std::uint32_t vertices() const { return static_cast<std::uint32_t>(room_.size()); }
    static bool isInner(std::uint32_t vertex) { return vertex > kSink && vertex != kNobody; }

    void tieUp() {
        ties_[kSource].resize(vertices(), 0);
        ties_[kSink].resize(vertices(), 0);
        for (std::size_t node = 0; node < vertexOf_.size(); ++node) {
            const std::uint32_t terminal = vertexOf_[node];
            if (terminal > kSink) {
                continue;
            }
            for (const Arc& arc : fabric_.neighbours(NodeIndex(node))) {
                const std::uint32_t other = vertexOf_[arc.node.get()];
                const Link& link = fabric_.link(arc.link);
                if (other > terminal && other != kNobody) { // what ties both is met from the source
                    ties_[terminal][other] += mbpsOf_[link.linkClass] * link.count;
                    if (isInner(other)) {
                        --room_[other]; // the tie stands for it
                    }
                }
            }
        }
        const auto isEdge = [&](const Link& link) {
            return isInner(vertexOf_[link.a.get()]) && isInner(vertexOf_[link.b.get()]);
        };
        firstInner_ = static_cast<std::size_t>(
            std::find_if(fabric_.links.begin(), fabric_.links.end(), isEdge) -
            fabric_.links.begin());
    }

    const Fabric& fabric_;
    std::vector<std::uint32_t> vertexOf_;                             // per node
    std::vector<std::uint32_t> room_ = std::vector<std::uint32_t>(2); // the terminals come first
    std::vector<std::int64_t> mbpsOf_;                                // per link class
    std::vector<std::int64_t> ties_[2]; // of each vertex to source and sink, all servers together
    std::size_t firstInner_ = 0;        // no edge lies before this link
};

} // namespace

MaxFlow maxFlow(const FlowNetwork& network, std::uint32_t source, std::uint32_t sink,
                const std::stop_token& stop) {
    WEFT_CHECK(source != sink && source < network.vertices && sink < network.vertices);
    const auto edges = [&](const auto& visit) {
        std::for_each(network.edges.begin(), network.edges.end(), visit);
    };
    std::vector<std::uint32_t> degrees(network.vertices);
    for (const FlowEdge& edge : network.edges) {
        ++degrees[edge.a];
        ++degrees[edge.b];
    }
    return Dinitz(degrees, edges, source, sink, stop).solve();
}

MinCut minCut(const Fabric& fabric, std::span<const NodeIndex> from,
              std::span<const NodeIndex> to) {
    const Contraction contraction(fabric, from, to);
    const auto edges = [&](const auto& visit) { contraction.forEachEdge(visit); };
    const MaxFlow flow = Dinitz(contraction.room(), edges, Contraction::kSource, Contraction::kSink,
                                std::stop_token())
                             .solve();
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
    const std::vector<std::uint8_t> sideOf(side.begin(), side.end()); // read twice a link: bytes
    std::vector<LinkIndex> links;
    for (std::size_t i = 0; i < fabric.links.size(); ++i) {
        if (sideOf[fabric.links[i].a.get()] != sideOf[fabric.links[i].b.get()]) {
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
