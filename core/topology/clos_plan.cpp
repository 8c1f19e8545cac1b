// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/topology/clos_plan.hpp"

#include "core/base/checked.hpp"
#include "core/base/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace weft {

namespace {

// Rounds up, but not for the dust that a division of rates leaves behind; saturates.
std::int64_t ceilReal(double value) {
    constexpr double kMost = 9e18;
    return value < kMost ? static_cast<std::int64_t>(std::ceil(value - 1e-9)) : kCountMax;
}

bool leafFits(const ClosDemand& demand, Bandwidth uplinkRate, std::int64_t uplinks) {
    std::vector<PortDemand> all = demand.leafDown;
    all.push_back({uplinks, uplinkRate});
    return demand.leaf.fits(all);
}

bool spineFits(const ClosDemand& demand, Bandwidth rate, std::int64_t down, std::int64_t up) {
    const PortDemand all[] = {{saturatingAdd(down, up), rate}};
    return demand.spine.fits(all);
}

// Two tiers: the fewest spines for which some whole number of links per pair gives every leaf its
// uplinks and no spine more links than it has ports. 24 leaves of 32 uplinks need 16 spines of 64
// ports, not 12: 32 links over 12 spines make three per pair, 36 uplinks, more than the leaf has
// left (ENGINE: uniform wiring).
struct TwoTier {
    bool fits = false;
    std::int64_t spines = 0, uplinks = 0;
    std::string note;
};

TwoTier sizeTwoTier(const ClosDemand& demand, Bandwidth rate) {
    TwoTier best;
    std::int64_t uplinks = uplinksFor(demand.leafDown, rate, demand.oversubscription);
    if (demand.spines) {
        best.spines = *demand.spines;
        best.uplinks =
            demand.linksPerPair ? saturatingMultiply(*demand.linksPerPair, best.spines) : uplinks;
        best.fits = true;
        best.note = "as said";
        return best;
    }
    if (demand.linksPerPair) {
        best.spines = ceilDivide(uplinks, *demand.linksPerPair);
        best.uplinks = saturatingMultiply(best.spines, *demand.linksPerPair);
        best.fits = true;
        best.note = fmt::format("{} links per pair as said", *demand.linksPerPair);
        return best;
    }
    const std::int64_t ports = demand.spine.portsAt(rate);
    const std::int64_t byPorts =
        ports > 0 ? ceilDivide(saturatingMultiply(demand.leaves, uplinks), ports) : uplinks;
    const std::int64_t least = std::min<std::int64_t>(std::max<std::int64_t>(byPorts, 2),
                                                      std::max<std::int64_t>(uplinks, 1));
    // Where even the bare uplinks are more than the leaf has room for, no spread of them fits.
    const std::int64_t last = leafFits(demand, rate, uplinks) ? uplinks : least - 1;
    for (std::int64_t spines = least; spines <= last; ++spines) {
        const std::int64_t perPair = ceilDivide(uplinks, spines);
        const bool fits = saturatingMultiply(demand.leaves, perPair) <= ports &&
                          leafFits(demand, rate, spines * perPair);
        if (!fits) {
            continue;
        }
        best = {true, spines, spines * perPair, {}};
        best.note =
            spines == byPorts ? fmt::format("{} leaves × {} uplinks fill {} ports of a spine",
                                            demand.leaves, best.uplinks, ports)
            : spines > byPorts && byPorts >= 2
                ? fmt::format(
                      "{} uplinks of a leaf must spread evenly; ports alone would do with {}",
                      uplinks, byPorts)
                : "two at least, so that one may fail";
        return best;
    }
    best.spines = std::max<std::int64_t>(uplinks, 1);
    best.uplinks = best.spines;
    best.note =
        last < least
            ? fmt::format("{} uplinks and what hangs on a leaf are more than its ports", uplinks)
            : fmt::format("{} leaves are more than the {} ports of a spine", demand.leaves, ports);
    return best;
}

void takeTwoTier(ClosPlan& plan, const ClosDemand& demand, const TwoTier& two, Bandwidth rate) {
    plan.tiers = 2;
    plan.pods = 1;
    plan.leavesPerPod = demand.leaves;
    plan.spines = plan.spinesPerPod = two.spines;
    plan.uplinks = two.uplinks;
    plan.uplinkRate = rate;
    plan.notes.push_back({"spine", two.note});
}

// Three tiers: one spine per uplink of a leaf, pods as large as a spine's down ports allow, then
// for each spine position the fewest cores that take every pod evenly.
void takeThreeTier(ClosPlan& plan, const ClosDemand& demand, Bandwidth rate) {
    plan.tiers = 3;
    plan.uplinkRate = rate;
    plan.uplinks = uplinksFor(demand.leafDown, rate, demand.oversubscription);
    const double target = demand.spineOversubscription;
    const std::int64_t down = largestWhere(demand.spine.portsAt(rate), [&](std::int64_t ports) {
        return spineFits(demand, rate, ports, ceilReal(static_cast<double>(ports) / target));
    });
    const std::int64_t together = std::min(demand.leavesTogether, demand.leaves);
    const std::int64_t largest =
        std::max(together, down - down % std::max<std::int64_t>(together, 1));
    plan.pods =
        demand.pods ? *demand.pods : std::max<std::int64_t>(2, ceilDivide(demand.leaves, largest));
    plan.pods = std::max<std::int64_t>(
        1, std::min(plan.pods, ceilDivide(demand.leaves, std::max<std::int64_t>(together, 1))));
    plan.leavesPerPod = ceilDivide(ceilDivide(demand.leaves, together), plan.pods) * together;
    plan.pods = ceilDivide(demand.leaves, plan.leavesPerPod);
    plan.spinesPerPod = demand.spines         ? ceilDivide(*demand.spines, plan.pods)
                        : demand.linksPerPair ? ceilDivide(plan.uplinks, *demand.linksPerPair)
                                              : plan.uplinks;
    if (demand.linksPerPair) {
        plan.uplinks = saturatingMultiply(plan.spinesPerPod, *demand.linksPerPair);
    }
    plan.spines = saturatingMultiply(plan.spinesPerPod, plan.pods);
    const std::int64_t spineDown = ceilDivide(saturatingMultiply(plan.leavesPerPod, plan.uplinks),
                                              std::max<std::int64_t>(plan.spinesPerPod, 1));
    plan.spineUplinks = ceilReal(static_cast<double>(spineDown) / target);
    plan.notes.push_back(
        {"pod", fmt::format("{} of a spine's {} ports face down: {} leaves a pod", spineDown,
                            demand.spine.portsAt(rate), plan.leavesPerPod)});
    const std::int64_t ports = demand.core.portsAt(rate);
    if (demand.cores) {
        plan.coresPerPosition =
            std::max<std::int64_t>(1, ceilDivide(*demand.cores, plan.spinesPerPod));
        plan.cores = saturatingMultiply(plan.coresPerPosition, plan.spinesPerPod);
        plan.notes.push_back({"core", "as said"});
        return;
    }
    const std::int64_t byPorts =
        ports > 0 ? ceilDivide(saturatingMultiply(plan.pods, plan.spineUplinks), ports)
                  : plan.spineUplinks;
    plan.coresPerPosition = plan.spineUplinks;
    const std::int64_t last =
        spineFits(demand, rate, spineDown, plan.spineUplinks) ? plan.spineUplinks : byPorts - 1;
    for (std::int64_t cores = byPorts; cores <= last; ++cores) {
        const std::int64_t perPair = ceilDivide(plan.spineUplinks, cores);
        if (saturatingMultiply(plan.pods, perPair) <= ports &&
            spineFits(demand, rate, spineDown, cores * perPair)) {
            plan.coresPerPosition = cores;
            plan.spineUplinks = cores * perPair;
            break;
        }
    }
    plan.cores = saturatingMultiply(plan.coresPerPosition, plan.spinesPerPod);
    plan.notes.push_back(
        {"core", plan.coresPerPosition == byPorts
                     ? fmt::format("{} pods × {} uplinks of a spine fill {} ports of a core",
                                   plan.pods, plan.spineUplinks, ports)
                     : fmt::format("{} uplinks of a spine must spread evenly", plan.spineUplinks)});
}

// Uplink rates to try, fastest first: the said one alone, or the fastest common one and then its
// splits.
std::vector<Bandwidth> uplinkRates(const ClosDemand& demand) {
    if (demand.uplinkRate) {
        return {*demand.uplinkRate};
    }
    std::vector<Bandwidth> rates = {fastestCommonRate(demand.leaf, demand.spine)};
    Bandwidth endpointRate;
    for (const PortDemand& down : demand.leafDown) {
        endpointRate = std::max(endpointRate, down.rate);
    }
    for (const Bandwidth rate : demand.leaf.rates()) {
        const bool isSlower =
            rate < rates.front() && demand.spine.portsAt(rate) > demand.spine.portsAt(rates.back());
        if (isSlower && (demand.maySplitUplinks || rate >= endpointRate)) {
            rates.push_back(rate);
        }
    }
    return rates;
}

} // namespace

std::int64_t uplinksFor(std::span<const PortDemand> down, Bandwidth uplinkRate,
                        double oversubscription) {
    Bandwidth capacity;
    for (const PortDemand& demand : down) {
        capacity += demand.rate * static_cast<double>(demand.ports);
    }
    return std::max<std::int64_t>(1, ceilReal(capacity / (uplinkRate * oversubscription)));
}

std::int64_t mostDownPorts(const SwitchModel& leaf, Bandwidth rate, Bandwidth uplinkRate,
                           double oversubscription) {
    const auto fits = [&](std::int64_t down) {
        const PortDemand wanted[] = {{down, rate}};
        const PortDemand all[] = {wanted[0],
                                  {uplinksFor(wanted, uplinkRate, oversubscription), uplinkRate}};
        return leaf.fits(all);
    };
    const std::int64_t most = largestWhere(leaf.portsAt(rate), fits);
    return fits(most) ? most : 0;
}

Bandwidth fastestCommonRate(const SwitchModel& leaf, const SwitchModel& spine) {
    for (const Bandwidth rate : leaf.rates()) {
        if (spine.portsAt(rate) > 0) {
            return rate;
        }
    }
    return leaf.fullRate();
}

std::int64_t fullLeaves(const ClosDemand& demand, Bandwidth uplinkRate) {
    const std::int64_t spinePorts = demand.spine.portsAt(uplinkRate);
    if (demand.tiers == 1) {
        return 1;
    }
    if (demand.tiers == 2) {
        return spinePorts;
    }
    const std::int64_t down = largestWhere(spinePorts, [&](std::int64_t ports) {
        return static_cast<double>(spinePorts - ports) * demand.spineOversubscription >=
               static_cast<double>(ports);
    });
    const std::int64_t pods = demand.pods.value_or(demand.core.portsAt(uplinkRate));
    return saturatingMultiply(down, pods);
}

ClosPlan planClos(const ClosDemand& demand) {
    ClosPlan plan;
    plan.leaves = demand.leaves;
    const std::vector<Bandwidth> rates = uplinkRates(demand);
    if (demand.tiers != 3) {
        for (const Bandwidth rate : rates) {
            const TwoTier two = sizeTwoTier(demand, rate);
            if (two.fits) {
                takeTwoTier(plan, demand, two, rate);
                break;
            }
        }
        if (plan.spines == 0 && demand.tiers == 2) {
            takeTwoTier(plan, demand, sizeTwoTier(demand, rates.front()), rates.front());
        }
    }
    if (plan.spines == 0) {
        takeThreeTier(plan, demand, rates.front());
    }
    plan.breakout = std::max<std::int64_t>(
        1, static_cast<std::int64_t>(std::llround(demand.leaf.fullRate() / plan.uplinkRate)));
    if (plan.tiers == 2 && plan.uplinkRate < rates.front() && !plan.notes.empty()) {
        plan.notes.back().text += fmt::format(
            "; uplinks of {} break out into {} × {}, because two tiers do not suffice without",
            formatBandwidth(rates.front()), std::llround(rates.front() / plan.uplinkRate),
            formatBandwidth(plan.uplinkRate));
    }
    return plan;
}

} // namespace weft
