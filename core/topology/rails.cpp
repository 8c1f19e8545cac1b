// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/topology/rails.hpp"

#include "core/base/checked.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace weft {

namespace {

constexpr std::int64_t kUsualRails = 8, kUsualServers = 32;

// A unit as large as a leaf takes; a lone smaller one keeps to its servers, rounded up to a
// multiple of four so that its uplinks still spread evenly over two or four spines.
std::int64_t serversPerUnit(const ParamReader& params, std::int64_t mostPerLeaf,
                            std::int64_t servers, std::optional<std::int64_t> units) {
    if (const auto said = params.count("servers-per-su")) {
        return *said;
    }
    if (units) {
        return std::max<std::int64_t>(1, ceilDivide(servers, *units));
    }
    const std::int64_t needed = ceilDivide(servers, 4) * 4;
    return std::max<std::int64_t>(1, std::min(mostPerLeaf, needed));
}

// Ports of the further groups (fabric managers, storage) go one by one to the leaf with most room,
// the last unit's first: that is where the reference designs leave a server out for the fabric
// manager.
class SpareDealer {
public:
    explicit SpareDealer(std::vector<std::int64_t> used) : used_(std::move(used)) {}

    std::int64_t next() {
        const auto least = std::min_element(used_.rbegin(), used_.rend());
        ++*least;
        return static_cast<std::int64_t>(used_.rend() - least) - 1;
    }

private:
    std::vector<std::int64_t> used_;
};

// Servers and their ports as this family sees them: a NIC's rate is shared by its ports.
Result<Attached> railServers(const ParamReader& params, const FabricIntent& intent,
                             const ExpandContext& context, std::int64_t portsPerNic) {
    WEFT_TRY(Attached attached, attachedServers(params, intent, context));
    AttachedServers& main = attached.blocks.front();
    if (main.part.empty() && !params.isSaid("rails")) {
        main.portsPerServer = kUsualRails;
    }
    if (main.part.empty()) {
        main.name = "servers";
    }
    main.portsPerServer = saturatingMultiply(main.portsPerServer, portsPerNic);
    if (!params.isSaid("rate")) {
        main.rate = main.rate / static_cast<double>(portsPerNic);
    }
    return attached;
}

// Leaves said that make no whole unit are left out.
void findOddLeaves(const FabricIntent& intent, std::int64_t said, std::int64_t perUnit,
                   Expansion& expansion) {
    if (said % perUnit != 0) {
        expansion.findings.push_back(
            {"leaves.odd",
             Severity::Warning,
             intent.id + "/leaf",
             fmt::format("{} leaves are no multiple of the {} of a unit: {} are left out", said,
                         perUnit, said < perUnit ? 0 : said % perUnit),
             static_cast<double>(said),
             static_cast<double>(std::max(said - said % perUnit, perUnit)),
             "count",
             {{"Use whole units",
               SetParameter{intent.id, "leaves", std::max(said - said % perUnit, perUnit)}}}});
    }
}

} // namespace

Result<Expansion> expandRails(const Topology& row, const FabricIntent& intent,
                              const ExpandContext& context, const RailShape& shape) {
    WEFT_TRY(const ParamReader params, ParamReader::of(row, intent));
    const std::int64_t portsPerNic = shape.planes * shape.leavesPerRail;
    WEFT_TRY(Attached attached, railServers(params, intent, context, portsPerNic));
    AttachedServers& main = attached.blocks.front();
    WEFT_TRY(ClosDemand demand, closDemand(params, intent, context, main.rate));
    const std::int64_t leavesPerUnit = main.portsPerServer / shape.planes; // in a plane
    const Bandwidth uplinkRate =
        demand.uplinkRate.value_or(fastestCommonRate(demand.leaf, demand.spine));
    const std::int64_t mostPerLeaf =
        mostDownPorts(demand.leaf, main.rate, uplinkRate, demand.oversubscription);
    const std::optional<std::int64_t> leaves = params.count("leaves");
    std::optional<std::int64_t> units;
    if (leaves) {
        units =
            std::max<std::int64_t>(1, *leaves / saturatingMultiply(leavesPerUnit, shape.planes));
    }
    if (!attached.isCountSaid) {
        main.count =
            units ? saturatingMultiply(*units,
                                       std::max<std::int64_t>(
                                           1, params.count("servers-per-su").value_or(mostPerLeaf)))
                  : kUsualServers;
    }
    const std::int64_t perUnit = serversPerUnit(params, mostPerLeaf, main.count, units);
    units = std::max(units.value_or(1), ceilDivide(main.count, perUnit));
    demand.leaves = saturatingMultiply(*units, leavesPerUnit);
    demand.leavesTogether = leavesPerUnit;
    demand.leafDown = {{perUnit, main.rate}};
    for (std::optional<std::int64_t>* said : {&demand.spines, &demand.cores}) {
        *said = *said ? std::optional(ceilDivide(**said, shape.planes)) : std::nullopt;
    }
    if (const auto tiers = params.count("tiers")) {
        demand.tiers = static_cast<int>(*tiers);
    } else if (demand.cores) {
        demand.tiers = 3; // cores said are cores wanted
    }
    if (saturatingMultiply(demand.leaves, shape.planes) > kLargestFabric) {
        return fail(ErrorCode::Usage,
                    fmt::format("{} leaves are more than the {} nodes and links a fabric may have",
                                demand.leaves, kLargestFabric));
    }
    ClosPlan plan = planClos(demand);
    plan.notes.insert(
        plan.notes.begin(),
        SizingNote{"leaf",
                   fmt::format("{} units of {} servers × {} leaves{}", *units, perUnit,
                               leavesPerUnit,
                               shape.planes > 1 ? fmt::format(" × {} planes", shape.planes) : "")});
    std::vector<std::int64_t> used(static_cast<std::size_t>(demand.leaves), perUnit);
    const std::int64_t whole = main.count / perUnit; // units; those after them hold fewer, or none
    for (std::int64_t unit = whole; unit < *units; ++unit) {
        const auto first = used.begin() + unit * leavesPerUnit;
        std::fill(first, first + leavesPerUnit, unit == whole ? main.count % perUnit : 0);
    }
    std::vector<SpareDealer> spare(static_cast<std::size_t>(shape.planes),
                                   SpareDealer(std::move(used)));
    const auto leafOf = [&](std::size_t block, std::int64_t server, std::int64_t port) {
        const std::int64_t plane = port % shape.planes;
        return plane * demand.leaves + (block == 0
                                            ? server / perUnit * leavesPerUnit + port / shape.planes
                                            : spare[static_cast<std::size_t>(plane)].next());
    };
    WEFT_TRY(Expansion expansion, wireClos({intent, params, demand, plan, attached.blocks, leafOf,
                                            perUnit, leavesPerUnit, shape.planes}));
    if (leaves) {
        findOddLeaves(intent, *leaves, leavesPerUnit * shape.planes, expansion);
    }
    return expansion;
}

} // namespace weft
