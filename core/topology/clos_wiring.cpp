// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/topology/clos_wiring.hpp"

#include "core/base/checked.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

namespace weft {

namespace {

std::int64_t bundlesOf(const ClosPlan& plan) {
    const std::int64_t up = saturatingMultiply(
        plan.leaves, std::min(plan.uplinks, std::max<std::int64_t>(plan.spinesPerPod, 1)));
    const std::int64_t top =
        saturatingMultiply(plan.spines, std::min(plan.spineUplinks, plan.coresPerPosition));
    return saturatingAdd(up, top);
}

Result<void> checkSize(const ClosWiring& wiring) {
    const ClosPlan& plan = wiring.plan;
    std::int64_t size = bundlesOf(plan);
    for (const std::int64_t nodes : {plan.leaves, plan.spines, plan.cores}) {
        size = saturatingAdd(size, nodes);
    }
    size = saturatingMultiply(size, wiring.planes);
    for (const AttachedServers& block : wiring.blocks) {
        size = saturatingAdd(size, saturatingAdd(block.count, block.endpoints()));
    }
    if (size > kLargestFabric) {
        return fail(
            ErrorCode::Usage,
            fmt::format(
                "would expand to more than {} nodes and links: {} leaves, {} spines, {} cores",
                kLargestFabric, wiring.plan.leaves, wiring.plan.spines, wiring.plan.cores),
            {}, "Ask for fewer endpoints or leaves");
    }
    return {};
}

// Deals `links` links of lower node number `lower` over `uppers` upper nodes: equal shares, and the
// remainder round-robin from a start that moves with the lower node, so that no upper node is left
// dark. Calls visit(upper, count) for every count above 0.
template <class Visit>
void deal(std::int64_t links, std::int64_t uppers, std::int64_t lower, Visit visit) {
    const std::int64_t each = links / uppers, rest = links % uppers;
    const std::int64_t start = lower * rest % uppers;
    for (std::int64_t turn = 0; turn < (each > 0 ? uppers : rest); ++turn) {
        visit((start + turn) % uppers, static_cast<std::uint32_t>(each + (turn < rest ? 1 : 0)));
    }
}

class Wirer {
public:
    explicit Wirer(const ClosWiring& wiring) : w_(wiring), builder_(wiring.intent.id) {}

    Expansion wire() {
        addServers();
        addSwitches();
        linkServers();
        linkLeaves();
        linkSpines();
        Expansion expansion;
        expansion.fabric = std::move(builder_).build();
        expansion.notes = w_.plan.notes;
        expansion.known.planes = w_.planes;
        findUneven(expansion);
        findUnused(expansion);
        return expansion;
    }

private:
    void addServers() {
        for (const AttachedServers& block : w_.blocks) {
            const std::uint8_t device =
                builder_.addDevice({NodeRole::Server, block.part, block.name, {}});
            const bool isMain = &block == &w_.blocks.front();
            servers_.push_back(builder_.addServers({block.group,
                                                    block.name,
                                                    block.part,
                                                    {},
                                                    block.portsPerServer,
                                                    block.portRole,
                                                    block.rate,
                                                    block.accelerators,
                                                    block.nic},
                                                   device, block.count,
                                                   isMain ? w_.serversPerPod : 0));
        }
    }

    void addSwitches() {
        const ClosPlan& plan = w_.plan;
        std::vector<PortDemand> leafPorts = w_.demand.leafDown;
        leafPorts.push_back({plan.uplinks, plan.uplinkRate});
        const std::uint8_t leaf =
            builder_.addDevice(w_.demand.leaf.device(NodeRole::Leaf, leafPorts));
        const std::int64_t unit = w_.rails > 0      ? w_.rails
                                  : plan.tiers == 3 ? plan.leavesPerPod
                                                    : plan.leaves;
        for (std::int64_t plane = 0; plane < w_.planes; ++plane) {
            for (std::int64_t i = 0; i < plan.leaves; ++i) {
                const std::int64_t number = w_.planes > 1 ? plane : w_.rails > 0 ? i % w_.rails : 0;
                const NodeRange one = builder_.addSwitches(
                    NodeRole::Leaf, leaf, 1, static_cast<std::uint16_t>(number),
                    static_cast<std::uint32_t>(i / std::max<std::int64_t>(unit, 1)));
                firstLeaf_ = plane + i == 0 ? one.begin : firstLeaf_;
            }
        }
        if (plan.spines > 0) {
            const PortDemand ports[] = {
                {ceilDivide(plan.leaves * plan.uplinks, plan.spines) + plan.spineUplinks,
                 plan.uplinkRate}};
            const std::uint8_t spine =
                builder_.addDevice(w_.demand.spine.device(NodeRole::Spine, ports));
            for (std::int64_t pod = 0; pod < w_.planes * plan.pods; ++pod) {
                const NodeRange range =
                    builder_.addSwitches(NodeRole::Spine, spine, plan.spinesPerPod,
                                         static_cast<std::uint16_t>(pod / plan.pods),
                                         static_cast<std::uint32_t>(pod % plan.pods));
                firstSpine_ = pod == 0 ? range.begin : firstSpine_;
            }
        }
        if (plan.cores > 0) {
            const PortDemand ports[] = {
                {ceilDivide(plan.spines * plan.spineUplinks, plan.cores), plan.uplinkRate}};
            const std::uint8_t core =
                builder_.addDevice(w_.demand.core.device(NodeRole::Core, ports));
            for (std::int64_t plane = 0; plane < w_.planes; ++plane) {
                const NodeRange range = builder_.addSwitches(NodeRole::Core, core, plan.cores,
                                                             static_cast<std::uint16_t>(plane));
                firstCore_ = plane == 0 ? range.begin : firstCore_;
            }
        }
    }

    LinkClass linkClass(std::string_view id, NodeRole lower, NodeRole upper, Bandwidth rate,
                        std::string_view length) const {
        return {std::string(id),
                lower,
                upper,
                rate,
                w_.params.length(length).value_or(Length()),
                !w_.params.isSaid(length)};
    }

    void linkServers() {
        for (std::size_t b = 0; b < w_.blocks.size(); ++b) {
            const AttachedServers& block = w_.blocks[b];
            const std::uint16_t kind = builder_.addLinkClass(linkClass(
                "endpoint_leaf", NodeRole::Server, NodeRole::Leaf, block.rate, kEndpointLength));
            for (std::int64_t server = 0; server < block.count; ++server) {
                // Ports to the same leaf in a row make one bundle.
                std::int64_t leaf = -1;
                std::uint32_t parallel = 0;
                for (std::int64_t port = 0; port <= block.portsPerServer; ++port) {
                    const std::int64_t next =
                        port < block.portsPerServer ? w_.leafOf(b, server, port) : -1;
                    if (next != leaf && parallel > 0) {
                        builder_.link(
                            NodeIndex(servers_[b].begin + static_cast<std::size_t>(server)),
                            NodeIndex(firstLeaf_ + static_cast<std::size_t>(leaf)), parallel, kind);
                        parallel = 0;
                    }
                    leaf = next;
                    ++parallel;
                }
            }
        }
    }

    void linkLeaves() {
        const ClosPlan& plan = w_.plan;
        if (plan.spinesPerPod == 0) {
            return;
        }
        const std::uint16_t kind = builder_.addLinkClass(linkClass(
            "leaf_spine", NodeRole::Leaf, NodeRole::Spine, plan.uplinkRate, kUplinkLength));
        for (std::int64_t leaf = 0; leaf < w_.planes * plan.leaves; ++leaf) {
            const std::int64_t inPlane = leaf % plan.leaves;
            const std::int64_t pod = leaf / plan.leaves * plan.pods + inPlane / plan.leavesPerPod;
            deal(plan.uplinks, plan.spinesPerPod, inPlane,
                 [&](std::int64_t spine, std::uint32_t count) {
                     builder_.link(NodeIndex(firstLeaf_ + static_cast<std::size_t>(leaf)),
                                   NodeIndex(firstSpine_ + static_cast<std::size_t>(
                                                               pod * plan.spinesPerPod + spine)),
                                   count, kind);
                 });
        }
    }

    void linkSpines() {
        const ClosPlan& plan = w_.plan;
        if (plan.cores == 0) {
            return;
        }
        const std::uint16_t kind = builder_.addLinkClass(
            linkClass("spine_core", NodeRole::Spine, NodeRole::Core, plan.uplinkRate, kCoreLength));
        for (std::int64_t spine = 0; spine < w_.planes * plan.spines; ++spine) {
            const std::int64_t plane = spine / plan.spines,
                               pod = spine % plan.spines / plan.spinesPerPod,
                               position = spine % plan.spinesPerPod;
            const std::int64_t first = plane * plan.cores + position * plan.coresPerPosition;
            deal(plan.spineUplinks, plan.coresPerPosition, pod,
                 [&](std::int64_t core, std::uint32_t count) {
                     builder_.link(NodeIndex(firstSpine_ + static_cast<std::size_t>(spine)),
                                   NodeIndex(firstCore_ + static_cast<std::size_t>(first + core)),
                                   count, kind);
                 });
        }
    }

    void findUneven(Expansion& expansion) const {
        const auto report = [&](std::string_view tier, std::string_view what, std::int64_t links,
                                std::int64_t over) {
            if (over > 0 && links % over != 0) {
                expansion.findings.push_back(
                    {"bundle.uneven",
                     Severity::Warning,
                     fmt::format("{}/{}", w_.intent.id, tier),
                     fmt::format("{} {} do not divide over {}: some pairs have {} links, others {}",
                                 links, what, over, links / over, links / over + 1),
                     static_cast<double>(links % over),
                     0.0,
                     "count",
                     {}});
            }
        };
        report("leaf", "uplinks of a leaf", w_.plan.uplinks, w_.plan.spinesPerPod);
        report("spine", "uplinks of a spine", w_.plan.spineUplinks, w_.plan.coresPerPosition);
    }

    // Counts that were said of a tier the fabric does not have.
    void findUnused(Expansion& expansion) const {
        for (const auto& [tier, counts, there] :
             {std::tuple("core", "cores", w_.plan.tiers >= 3),
              std::tuple("spine", "spines", w_.plan.tiers >= 2)}) {
            if (!there && w_.params.isSaid(counts)) {
                const std::int64_t said = w_.params.count(counts).value_or(0);
                expansion.findings.push_back(
                    {fmt::format("{}.unused", counts),
                     Severity::Warning,
                     fmt::format("{}/{}", w_.intent.id, tier),
                     fmt::format("{} {} are said, and the fabric has {}: they are left out", said,
                                 counts,
                                 w_.plan.tiers == 1 ? "one switch to a plane" : "two tiers"),
                     static_cast<double>(said),
                     0.0,
                     "count",
                     {{fmt::format("Say no {}", counts),
                       SetParameter{w_.intent.id, counts, std::nullopt}}}});
            }
        }
    }

    const ClosWiring& w_;
    FabricBuilder builder_;
    std::vector<NodeRange> servers_;
    std::size_t firstLeaf_ = 0, firstSpine_ = 0, firstCore_ = 0;
};

} // namespace

Result<Expansion> wireClos(const ClosWiring& wiring) {
    WEFT_TRY_VOID(checkSize(wiring));
    return Wirer(wiring).wire();
}

} // namespace weft
