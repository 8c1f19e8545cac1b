// SPDX-License-Identifier: GPL-3.0-or-later
// Leaf-spine: a two-tier folded Clos; every leaf is joined to every spine. Servers are dealt to the
// leaves in equal runs, all ports of a server to one leaf.
#include "core/base/checked.hpp"
#include "core/topology/common_params.hpp"
#include "core/topology/table.hpp"

#include <algorithm>

namespace weft {

namespace {

constexpr ParamSpec kParams[] = {
    param::kServers,          param::kServer, param::kEndpoints, param::kRate,
    param::kOversubscription, param::kLeaf,   param::kSpine,     param::kRadix,
    param::kUplinkRate,       param::kLeaves, param::kSpines,    param::kLinksPerPair,
    param::kSplitUplinks,     param::kNic,    param::kOptic,     param::kEndpointLengthSpec,
    param::kUplinkLengthSpec,
};

// Ports of every block on the fullest of `leaves` leaves.
std::vector<PortDemand> fullestLeaf(const std::vector<AttachedServers>& blocks,
                                    std::int64_t leaves) {
    std::vector<PortDemand> down;
    for (const AttachedServers& block : blocks) {
        const std::int64_t ports =
            saturatingMultiply(ceilDivide(block.count, leaves), block.portsPerServer);
        const auto same = std::find_if(down.begin(), down.end(),
                                       [&](const PortDemand& d) { return d.rate == block.rate; });
        if (same != down.end()) {
            same->ports = saturatingAdd(same->ports, ports);
        } else {
            down.push_back({ports, block.rate});
        }
    }
    return down;
}

bool leavesSuffice(const ClosDemand& demand, const std::vector<AttachedServers>& blocks,
                   std::int64_t leaves, Bandwidth uplinkRate) {
    std::vector<PortDemand> all = fullestLeaf(blocks, leaves);
    all.push_back({uplinksFor(all, uplinkRate, demand.oversubscription), uplinkRate});
    return demand.leaf.fits(all);
}

// The fewest leaves on which everything fits; more leaves never fit less, so a binary search finds
// them.
std::int64_t fewestLeaves(const ClosDemand& demand, const std::vector<AttachedServers>& blocks,
                          Bandwidth uplinkRate) {
    std::int64_t most = 2;
    for (const AttachedServers& block : blocks) {
        most = std::max(most, block.count);
    }
    std::int64_t least = 2; // below two leaves there is nothing for a spine to join
    while (least < most) {
        const std::int64_t middle = least + (most - least) / 2;
        if (leavesSuffice(demand, blocks, middle, uplinkRate)) {
            most = middle;
        } else {
            least = middle + 1;
        }
    }
    return least;
}

Result<Expansion> expand(const FabricIntent& intent, const ExpandContext& context) {
    WEFT_TRY(const ParamReader params, ParamReader::of(kLeafSpine, intent));
    WEFT_TRY(Attached attached, attachedServers(params, intent, context));
    AttachedServers& main = attached.blocks.front();
    WEFT_TRY(ClosDemand demand, closDemand(params, intent, context, main.rate));
    demand.tiers = 2;
    const Bandwidth uplinkRate =
        demand.uplinkRate.value_or(fastestCommonRate(demand.leaf, demand.spine));
    const std::optional<std::int64_t> leaves = params.count("leaves");
    if (!attached.isCountSaid) {
        constexpr std::int64_t kUsualEndpoints = 128;
        const std::int64_t perLeaf =
            mostDownPorts(demand.leaf, main.rate, uplinkRate, demand.oversubscription);
        main.count = leaves ? saturatingMultiply(
                                  *leaves, std::max<std::int64_t>(1, perLeaf / main.portsPerServer))
                            : ceilDivide(kUsualEndpoints, main.portsPerServer);
    }
    demand.leaves = leaves ? *leaves : fewestLeaves(demand, attached.blocks, uplinkRate);
    demand.leafDown = fullestLeaf(attached.blocks, demand.leaves);
    const ClosPlan plan = planClos(demand);
    const auto leafOf = [&](std::size_t block, std::int64_t server, std::int64_t) {
        // Equal runs: server s of n stands on leaf ⌊s·L/n⌋.
        return server * demand.leaves / attached.blocks[block].count;
    };
    return wireClos({intent, params, demand, plan, attached.blocks, leafOf, 0, 0});
}

} // namespace

constinit const Topology kLeafSpine{"leaf-spine", "Leaf-spine", "2-tier Clos", kParams, expand};

} // namespace weft
