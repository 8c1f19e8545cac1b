// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fabric/clos_places.hpp"
#include "core/fabric/max_flow.hpp"

#include <map>
#include <tuple>

namespace weft {
namespace {

constexpr std::uint32_t kSource = 0, kSink = 1;

// What the groups' members on a leaf can send and take, in Mb/s.
struct Ties {
    std::int64_t from = 0, to = 0;
    auto operator<=>(const Ties&) const = default;
};

// Vertices: source, sink, one per pod for its spines, one for all cores, then the kinds of leaves.
class Quotient {
public:
    Quotient(const ClosShape& shape, const ClosPlaces& places, std::uint32_t firstNode)
        : shape_(shape), places_(places), firstNode_(firstNode),
          pods_(static_cast<std::uint32_t>(places.podShape.size())) {
        network_.vertices = 3 + pods_;
        const std::int64_t up =
            inWholeMbps(shape.spineCore) * shape.spinesPerPod * shape.coresPerSpine;
        for (std::uint32_t pod = 0; shape.tiers == 3 && pod < pods_; ++pod) {
            network_.edges.push_back({2 + pod, 2 + pods_, up, up});
        }
    }

    void addLeaves(const std::vector<Ties>& ties) { // per switch
        const std::int64_t up = inWholeMbps(shape_.leafSpine) * shape_.spinesPerPod;
        std::map<std::tuple<std::uint32_t, Ties>, std::pair<std::uint32_t, std::int64_t>> kinds;
        vertexOf_.assign(ties.size(), 2 + pods_);
        for (std::uint32_t at = 0; at < ties.size(); ++at) {
            if (places_.group[at] != ClosPlaces::kNone) {
                vertexOf_[at] =
                    places_.pod[at] == ClosPlaces::kNone ? 2 + pods_ : 2 + places_.pod[at];
                continue;
            }
            const auto [kind, isNew] =
                kinds.try_emplace({places_.pod[at], ties[at]}, network_.vertices, 0);
            network_.vertices += isNew ? 1 : 0;
            vertexOf_[at] = kind->second.first;
            ++kind->second.second;
        }
        for (const auto& [kind, place] : kinds) {
            const auto& [pod, tie] = kind;
            const auto& [vertex, leaves] = place;
            network_.edges.push_back({vertex, 2 + pod, up * leaves, up * leaves});
            network_.edges.push_back({kSource, vertex, tie.from * leaves, 0});
            network_.edges.push_back({vertex, kSink, tie.to * leaves, 0});
        }
    }

    MinCut cut(const Fabric& fabric) const {
        const MaxFlow flow = maxFlow(network_, kSource, kSink);
        MinCut cut{fromWholeMbps(flow.value), {}, std::vector<bool>(fabric.nodes.size())};
        for (std::size_t at = 0; at < vertexOf_.size(); ++at) {
            cut.sourceSide[firstNode_ + at] = flow.sourceSide[vertexOf_[at]];
        }
        return cut;
    }

private:
    const ClosShape& shape_;
    const ClosPlaces& places_;
    std::uint32_t firstNode_, pods_;
    FlowNetwork network_;
    std::vector<std::uint32_t> vertexOf_; // per switch
};

} // namespace

std::optional<MinCut> minCutOfClos(const Fabric& fabric, const ClosShape& shape,
                                   const ClosPlaces& places, std::span<const NodeIndex> from,
                                   std::span<const NodeIndex> to) {
    const std::uint32_t servers = fabric.range(NodeRole::Server).end;
    std::vector<Ties> ties(fabric.nodes.size() - servers);
    for (const bool isFrom : {true, false}) {
        for (const NodeIndex node : isFrom ? from : to) {
            if (node.value >= servers) {
                return std::nullopt;
            }
            for (const Arc& arc : fabric.neighbours(node)) {
                Ties& tie = ties[arc.node.value - servers];
                (isFrom ? tie.from : tie.to) +=
                    inWholeMbps(fabric.classOf(fabric.link(arc.link)).rate) *
                    fabric.link(arc.link).count;
            }
        }
    }
    // A server with a leg on several leaves carries traffic between them.
    for (std::uint32_t server = 0; server < servers; ++server) {
        if (fabric.neighbours(NodeIndex(server)).size() > 1) {
            return std::nullopt;
        }
    }
    Quotient quotient(shape, places, servers);
    quotient.addLeaves(ties);
    MinCut cut = quotient.cut(fabric);
    for (std::uint32_t server = 0; server < servers; ++server) {
        const auto arcs = fabric.neighbours(NodeIndex(server));
        cut.sourceSide[server] = !arcs.empty() && cut.sourceSide[arcs.front().node.get()];
    }
    for (const NodeIndex node : from) {
        cut.sourceSide[node.get()] = true;
    }
    for (const NodeIndex node : to) {
        cut.sourceSide[node.get()] = false;
    }
    cut.links = linksBetween(fabric, cut.sourceSide);
    return cut;
}

} // namespace weft
