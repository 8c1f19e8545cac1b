// SPDX-License-Identifier: GPL-3.0-or-later
// Sizing of folded Clos fabrics, shared by leaf-spine, fat-tree and rail-optimised: from what hangs
// on a leaf and an oversubscription target to spines, cores and links per pair. Whole counts only,
// nothing is expanded here.
#pragma once

#include "core/topology/switch_model.hpp"

namespace weft {

struct ClosDemand {
    std::string fabricId;
    std::int64_t leaves = 0;
    std::vector<PortDemand> leafDown; // of the fullest leaf
    double oversubscription = 1;      // target at the leaf
    double spineOversubscription = 1; // target at the spine, three tiers
    std::int64_t leavesTogether = 1; // leaves of one scalable unit, which a pod does not tear apart
    SwitchModel leaf, spine, core;
    std::optional<Bandwidth> uplinkRate; // said; else the fastest both ends have
    bool maySplitUplinks =
        false;                // break uplinks out below the endpoint rate to stay within two tiers
    std::optional<int> tiers; // said; else two where they suffice
    std::optional<std::int64_t> spines, cores, pods,
        linksPerPair; // said; taken even where they do not fit
};

struct ClosPlan {
    int tiers = 2;
    std::int64_t leaves = 0, spines = 0, cores = 0; // in all
    std::int64_t pods = 1, leavesPerPod = 0, spinesPerPod = 0;
    std::int64_t uplinks = 0; // links of one leaf upward, spread over the spines of its pod
    std::int64_t spineUplinks =
        0; // links of one spine upward, spread over the cores of its position
    std::int64_t coresPerPosition = 0;
    Bandwidth uplinkRate;
    std::int64_t breakout = 1; // uplinks one full-rate cage of a leaf gives
    std::vector<SizingNote> notes;
};

// The most endpoints of `rate` on a leaf beside the uplinks that the target wants for them; 0 where
// nothing fits.
std::int64_t mostDownPorts(const SwitchModel& leaf, Bandwidth rate, Bandwidth uplinkRate,
                           double oversubscription);

// The fastest rate that both switches offer; the leaf's own fastest where they share none.
Bandwidth fastestCommonRate(const SwitchModel& leaf, const SwitchModel& spine);

// Uplinks a leaf needs for its down ports under the target.
std::int64_t uplinksFor(std::span<const PortDemand> down, Bandwidth uplinkRate,
                        double oversubscription);

// The largest n of 1 … most for which `holds`, which more never make true; 1 where none does.
template <class Holds> std::int64_t largestWhere(std::int64_t most, Holds holds) {
    std::int64_t least = 1;
    while (least < most) {
        const std::int64_t middle = most - (most - least) / 2;
        if (holds(middle)) {
            least = middle;
        } else {
            most = middle - 1;
        }
    }
    return least;
}

// Leaves of the full tree of demand.tiers tiers: as many as the tier above has ports for.
std::int64_t fullLeaves(const ClosDemand& demand, Bandwidth uplinkRate);

// Fewest switches that meet the demand; the notes say which limit decided. Where nothing fits, the
// plan nearest to it: ports beyond a faceplate are then findings of the expanded fabric.
ClosPlan planClos(const ClosDemand& demand);

} // namespace weft
