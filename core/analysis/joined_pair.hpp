// SPDX-License-Identifier: GPL-3.0-or-later
// The graph of joined fabrics with the endpoints of two of them, asked with some of it away.
#pragma once

#include "core/analysis/network.hpp"
#include "core/fabric/max_flow.hpp"

#include <vector>

namespace weft {

// Keeps references to `joined`, which outlives it.
class JoinedPair {
public:
    static constexpr std::uint8_t kNeither = 2;

    // `a` and `b`: places in joined.fabrics; they are sides 0 and 1.
    JoinedPair(const JoinedFabrics& joined, std::uint32_t a, std::uint32_t b);

    Bandwidth injection(std::size_t side) const { return injection_[side]; }
    // Switches of a side that hold endpoints.
    std::size_t used(std::uint8_t side) const;
    // Per switch: 0, 1 or kNeither.
    const std::vector<std::uint8_t>& side() const { return side_; }

    // Least cut between the two fabrics' endpoints, in Mb/s: whole; one link of a bundle gone; one
    // switch gone.
    MaxFlow cut() const;
    std::int64_t cutWithout(LinkIndex link) const;
    std::int64_t cutWithoutSwitch(std::uint32_t at) const;

    // Endpoints of either fabric that reach none of the other's. `gone`: a switch that is down.
    std::int64_t cutOff(std::uint32_t gone, std::uint32_t goneLink) const;

private:
    const Fabric& fabric_;
    const SwitchGraph& graph_;
    std::vector<std::uint8_t> side_;
    Bandwidth injection_[2];
    FlowNetwork network_;             // source and sink after the switches
    std::vector<std::size_t> edgeOf_; // per link
};

} // namespace weft
