// SPDX-License-Identifier: GPL-3.0-or-later
// Routes 64 destinations side by side, a lane each. The searches share their work as bits (many
// sources at once: Then et al., VLDB 2014), the flows as rows of numbers, so that one look at an
// arc serves a whole batch. Distances are kept modulo 4, two bits a lane: between neighbours they
// differ by one at most.
#pragma once

#include "core/traffic/routing_graph.hpp"
#include "core/traffic/row_kernels.hpp"

#include <array>
#include <memory>

namespace weft {

// Of one switch, a bit per lane.
struct LaneState {
    LaneBits reached = 0; // the destination is connected, and not too far to matter
    LaneBits odd = 0;     // distance % 2
    LaneBits twos = 0;    // distance / 2 % 2
    LaneBits flowing = 0; // something for the destination passes or starts here
};

// Lanes in which an arc between two switches leads one hop closer. Both must be reached.
inline LaneBits closer(const LaneState& from, const LaneState& to) {
    return (from.odd ^ to.odd) & (from.twos ^ to.twos ^ from.odd);
}

struct FreeArray {
    void operator()(double* array) const { ::operator delete[](array, std::align_val_t{64}); }
};
using Rows = std::unique_ptr<double[], FreeArray>;
Rows makeRows(std::size_t count); // of kLanes zeros each

class BatchRouter {
public:
    explicit BatchRouter(const RoutingGraph& graph);

    // Routes `traffic`'s destinations [begin, end), at most kLanes, and adds to `loads`.
    void route(const Traffic& traffic, std::size_t begin, std::size_t end, ArcLoads& loads);

private:
    struct Entry {
        std::uint32_t at = 0;
        LaneBits bits = 0; // the lanes whose destination is at this level's distance
    };

    void addSources(const Traffic& traffic, std::size_t begin, std::size_t end);
    void search(const Traffic& traffic, std::size_t begin, std::size_t end);
    void widen(std::size_t levelBegin);    // from few switches to their neighbours
    void complete(std::size_t levelBegin); // from what is missing to whom it neighbours
    void settle(unsigned distance);
    void lose(const Traffic& traffic, std::size_t begin, std::size_t end, ArcLoads& loads);
    void pushDown(const Entry& entry, ArcLoads& loads);
    std::span<const LaneBits> countShares(std::span<const RowArc> hops);
    void cleanUp();

    const RoutingGraph& graph_;
    const RowKernels& kernels_;
    LaneBits all_ = 0;
    std::vector<LaneState> states_;
    Rows rows_;
    std::vector<Entry> entries_;         // level by level
    std::vector<std::size_t> levels_;    // where each begins
    std::vector<LaneBits> next_, front_; // per switch; zero between levels
    std::vector<std::uint32_t> fresh_;   // switches with next_ set
    std::vector<std::uint32_t> missing_; // switches not reached in every lane
    std::vector<std::uint32_t> sources_; // of all lanes
    std::vector<RowArc> hops_;           // room for those of any switch
    std::array<LaneBits, 64> planes_ = {};
};

} // namespace weft
