// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/topology/planar_clos.hpp"

#include "core/base/checked.hpp"
#include "core/topology/leaf_deal.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace weft {

namespace {

// What of each group hangs on one plane; a server whose ports do not divide has most on the first.
std::vector<AttachedServers> inOnePlane(const std::vector<AttachedServers>& blocks,
                                        std::int64_t planes) {
    std::vector<AttachedServers> found = blocks;
    for (AttachedServers& block : found) {
        block.portsPerServer = ceilDivide(block.portsPerServer, planes);
    }
    return found;
}

void shareOut(std::optional<std::int64_t>& said, std::int64_t planes) {
    if (said) {
        said = ceilDivide(*said, planes);
    }
}

// A plane of one switch.
ClosPlan oneSwitch(const ClosDemand& demand) {
    ClosPlan plan;
    plan.tiers = 1;
    plan.leaves = plan.pods = plan.leavesPerPod = 1;
    plan.uplinkRate = demand.leaf.fullRate();
    plan.notes.push_back({"leaf", "one switch takes all ports of a plane"});
    return plan;
}

void findUneven(const FabricIntent& intent, const std::vector<AttachedServers>& blocks,
                std::int64_t planes, Expansion& expansion) {
    for (const AttachedServers& block : blocks) {
        const std::int64_t over = block.portsPerServer % planes;
        if (over != 0) {
            expansion.known.planes = 1;
            expansion.findings.push_back(
                {"planes.uneven",
                 Severity::Warning,
                 intent.id,
                 fmt::format("{} ports of a server of {} do not divide over {} planes",
                             block.portsPerServer, block.name, planes),
                 static_cast<double>(block.portsPerServer),
                 static_cast<double>(planes),
                 "count",
                 {}});
        }
    }
}

} // namespace

Result<Expansion> expandPlanes(const ParamReader& params, const FabricIntent& intent,
                               Attached attached, ClosDemand demand, const Planes& planes) {
    for (std::optional<std::int64_t>* said : {&demand.spines, &demand.cores}) {
        shareOut(*said, planes.planes);
    }
    std::optional<std::int64_t> leaves = params.count("leaves");
    shareOut(leaves, planes.planes);
    demand.tiers = planes.tiers;
    AttachedServers& main = attached.blocks.front();
    const Bandwidth uplinkRate =
        demand.uplinkRate.value_or(fastestCommonRate(demand.leaf, demand.spine));
    if (!attached.isCountSaid) {
        const std::int64_t ports = ceilDivide(main.portsPerServer, planes.planes);
        const std::int64_t perLeaf =
            planes.tiers == 1
                ? demand.leaf.portsAt(main.rate)
                : mostDownPorts(demand.leaf, main.rate, uplinkRate, demand.oversubscription);
        leaves = leaves ? *leaves : std::max<std::int64_t>(1, fullLeaves(demand, uplinkRate));
        main.count = saturatingMultiply(*leaves, std::max<std::int64_t>(1, perLeaf / ports));
    }
    const std::vector<AttachedServers> blocks = inOnePlane(attached.blocks, planes.planes);
    demand.leafDown = LeafDeal(blocks, 1).fullest();
    const bool isOne = planes.tiers ? planes.tiers == 1
                                    : leaves.value_or(1) == 1 && !demand.spines && !demand.cores &&
                                          demand.leaf.fits(demand.leafDown);
    demand.leaves = isOne ? 1
                          : std::max<std::int64_t>(
                                1, leaves ? *leaves : fewestLeaves(demand, blocks, uplinkRate, 2));
    const LeafDeal deal(blocks, demand.leaves);
    demand.leafDown = deal.fullest();
    const ClosPlan plan = isOne ? oneSwitch(demand) : planClos(demand);
    const auto leafOf = [&](std::size_t block, std::int64_t server, std::int64_t port) {
        return port % planes.planes * demand.leaves + deal.leafOf(block, server);
    };
    WEFT_TRY(Expansion expansion, wireClos({intent, params, demand, plan, attached.blocks, leafOf,
                                            0, 0, planes.planes}));
    findUneven(intent, attached.blocks, planes.planes, expansion);
    return expansion;
}

} // namespace weft
