// SPDX-License-Identifier: GPL-3.0-or-later
// Servers of all groups dealt over the leaves together, all ports of a server to one leaf, so that
// the fullest leaf carries as little as it can: what one group leaves over goes where the others
// left room. Nothing is expanded: leaves that carry the same are one stretch, of which there are at
// most one more than groups.
#pragma once

#include "core/topology/clos_plan.hpp"
#include "core/topology/server_blocks.hpp"

namespace weft {

class LeafDeal {
public:
    // `blocks` are copied as far as needed; `leaves` > 0.
    LeafDeal(std::span<const AttachedServers> blocks, std::int64_t leaves);

    // Down ports of the leaf with most capacity under it, rates in the order of the blocks.
    std::vector<PortDemand> fullest() const;
    // Whether every leaf has room for its servers beside the uplinks that the fullest one needs.
    bool fits(const ClosDemand& demand, Bandwidth uplinkRate) const;
    // Leaf (0-based) of a server.
    std::int64_t leafOf(std::size_t block, std::int64_t server) const;

private:
    struct Stretch {
        std::int64_t leaves = 0;
        std::vector<std::int64_t> servers; // of each block, per leaf
        double load = 0;                   // bit/s under each leaf
    };
    void deal(std::size_t block);
    std::vector<PortDemand> downOf(const Stretch& stretch) const;

    struct Block {
        std::int64_t count = 0, ports = 0;
        Bandwidth rate;
    };
    std::vector<Block> blocks_;
    std::vector<Stretch> stretches_; // in the order of leaves
};

// The fewest leaves, at least `least`, on which everything fits under the target.
std::int64_t fewestLeaves(const ClosDemand& demand, std::span<const AttachedServers> blocks,
                          Bandwidth uplinkRate, std::int64_t least);

} // namespace weft
