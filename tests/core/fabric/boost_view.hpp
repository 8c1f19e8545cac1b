// SPDX-License-Identifier: GPL-3.0-or-later
// A second opinion on maximum flows: plain arrays of a flow network, dressed as the graph that
// Boost.Graph's algorithms expect. Every edge is two arcs; arcs of a vertex lie together, and
// `reverse` finds the other of the pair.
#pragma once

#include "core/fabric/max_flow.hpp"

#include <boost/graph/graph_traits.hpp>
#include <boost/graph/properties.hpp>
#include <boost/iterator/counting_iterator.hpp>
#include <boost/iterator/iterator_facade.hpp>
#include <boost/property_map/property_map.hpp>

namespace weft {

struct FlowArc {
    std::uint32_t tail = 0, index = 0;
    bool operator==(const FlowArc&) const = default;
};

class FlowArcIterator
    : public boost::iterator_facade<FlowArcIterator, FlowArc, boost::random_access_traversal_tag,
                                    FlowArc, std::int64_t> {
public:
    FlowArcIterator() = default;
    FlowArcIterator(std::uint32_t tail, std::uint32_t index) : tail_(tail), index_(index) {}

private:
    friend class boost::iterator_core_access;
    FlowArc dereference() const { return {tail_, index_}; }
    bool equal(const FlowArcIterator& other) const { return index_ == other.index_; }
    void increment() { ++index_; }
    void decrement() { --index_; }
    void advance(std::int64_t by) { index_ = static_cast<std::uint32_t>(index_ + by); }
    std::int64_t distance_to(const FlowArcIterator& other) const {
        return std::int64_t{other.index_} - std::int64_t{index_};
    }

    std::uint32_t tail_ = 0, index_ = 0;
};

struct FlowView {
    explicit FlowView(const FlowNetwork& network);

    std::vector<std::uint32_t> firstArc; // vertices + 1 entries
    std::vector<std::uint32_t> head;     // per arc
    std::vector<std::uint32_t> reverse;  // per arc: the arc the other way
    std::vector<std::int64_t> capacity;  // per arc
    std::vector<std::int64_t> residual;  // per arc, written by the algorithm

    std::uint32_t vertices() const { return static_cast<std::uint32_t>(firstArc.size() - 1); }
};

inline FlowView::FlowView(const FlowNetwork& network)
    : firstArc(network.vertices + std::size_t{1}, 0), head(network.edges.size() * 2),
      reverse(head.size()), capacity(head.size()), residual(head.size()) {
    for (const FlowEdge& edge : network.edges) {
        ++firstArc[edge.a + std::size_t{1}];
        ++firstArc[edge.b + std::size_t{1}];
    }
    for (std::size_t i = 1; i < firstArc.size(); ++i) {
        firstArc[i] += firstArc[i - 1];
    }
    std::vector<std::uint32_t> next(firstArc.begin(), firstArc.end() - 1);
    for (const FlowEdge& edge : network.edges) {
        const std::uint32_t there = next[edge.a]++;
        const std::uint32_t back = next[edge.b]++;
        head[there] = edge.b;
        head[back] = edge.a;
        reverse[there] = back;
        reverse[back] = there;
        capacity[there] = edge.forward;
        capacity[back] = edge.backward;
    }
}

// Property maps: a value per arc.
template <class T> struct ArcMap {
    using key_type = FlowArc;
    using value_type = T;
    using reference = T&;
    using category = boost::read_write_property_map_tag;
    std::vector<T>* values = nullptr;
};
template <class T> T get(const ArcMap<T>& map, FlowArc arc) {
    return (*map.values)[arc.index];
}
template <class T> void put(const ArcMap<T>& map, FlowArc arc, T value) {
    (*map.values)[arc.index] = value;
}

struct ReverseMap {
    using key_type = FlowArc;
    using value_type = FlowArc;
    using reference = FlowArc;
    using category = boost::readable_property_map_tag;
    const FlowView* view = nullptr;
};
inline FlowArc get(const ReverseMap& map, FlowArc arc) {
    return {map.view->head[arc.index], map.view->reverse[arc.index]};
}

// What Boost.Graph calls, found by argument-dependent lookup.
inline std::pair<boost::counting_iterator<std::uint32_t>, boost::counting_iterator<std::uint32_t>>
vertices(const FlowView& view) {
    return {boost::counting_iterator<std::uint32_t>(0),
            boost::counting_iterator<std::uint32_t>(view.vertices())};
}
inline std::uint32_t num_vertices(const FlowView& view) {
    return view.vertices();
}
inline std::size_t num_edges(const FlowView& view) {
    return view.head.size();
}
inline std::pair<FlowArcIterator, FlowArcIterator> out_edges(std::uint32_t vertex,
                                                             const FlowView& view) {
    return {{vertex, view.firstArc[vertex]}, {vertex, view.firstArc[vertex + 1]}};
}
inline std::size_t out_degree(std::uint32_t vertex, const FlowView& view) {
    return view.firstArc[vertex + 1] - view.firstArc[vertex];
}
inline std::uint32_t source(FlowArc arc, const FlowView&) {
    return arc.tail;
}
inline std::uint32_t target(FlowArc arc, const FlowView& view) {
    return view.head[arc.index];
}

} // namespace weft

template <> struct boost::graph_traits<weft::FlowView> {
    using vertex_descriptor = std::uint32_t;
    using edge_descriptor = weft::FlowArc;
    using out_edge_iterator = weft::FlowArcIterator;
    using vertex_iterator = boost::counting_iterator<std::uint32_t>;
    using directed_category = boost::directed_tag;
    using edge_parallel_category = boost::allow_parallel_edge_tag;
    struct traversal_category : boost::incidence_graph_tag, boost::vertex_list_graph_tag {};
    using vertices_size_type = std::uint32_t;
    using edges_size_type = std::size_t;
    using degree_size_type = std::size_t;
    static vertex_descriptor null_vertex() { return ~std::uint32_t{0}; }
};

// Needs to have seen the view's functions. Without assertions: the second phase, which turns the
// preflow into a flow, fails Boost 1.74's own check on some networks; the value is settled before.
#pragma push_macro("NDEBUG")
#ifndef NDEBUG
#define NDEBUG
#endif
#include <boost/graph/push_relabel_max_flow.hpp>
#pragma pop_macro("NDEBUG")

namespace weft {

inline std::int64_t boostMaxFlow(const FlowNetwork& network, std::uint32_t source,
                                 std::uint32_t sink) {
    FlowView view(network);
    return boost::push_relabel_max_flow(view, source, sink, ArcMap<std::int64_t>{&view.capacity},
                                        ArcMap<std::int64_t>{&view.residual}, ReverseMap{&view},
                                        boost::typed_identity_property_map<std::uint32_t>());
}

} // namespace weft
