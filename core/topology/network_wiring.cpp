// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/topology/network_wiring.hpp"

#include "core/base/checked.hpp"
#include "core/topology/clos_wiring.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace weft {

namespace {

std::int64_t portsOf(const std::vector<AttachedServers>& blocks) {
    std::int64_t ports = 0;
    for (const AttachedServers& block : blocks) {
        ports = saturatingAdd(ports, block.endpoints());
    }
    return ports;
}

Result<void> checkSize(const std::vector<AttachedServers>& blocks, const NetworkPlan& plan) {
    std::int64_t switches = 0, size = plan.bundles;
    for (const SwitchSet& set : plan.sets) {
        switches = saturatingAdd(switches, set.count);
    }
    size = saturatingAdd(size, switches);
    if (plan.mergedEach == 0) {
        for (const AttachedServers& block : blocks) {
            size = saturatingAdd(size, saturatingAdd(block.count, block.endpoints()));
        }
    }
    if (size > kLargestFabric) {
        return fail(ErrorCode::Usage,
                    fmt::format("would expand to more than {} nodes and links: {} switches with {} "
                                "links among them",
                                kLargestFabric, switches, plan.bundles),
                    {}, "Ask for a smaller network");
    }
    return {};
}

class Wirer : public LinkSink {
public:
    Wirer(const ParamReader& params, const FabricIntent& intent,
          const std::vector<AttachedServers>& blocks, const NetworkPlan& plan)
        : params_(params), blocks_(blocks), plan_(plan), builder_(intent.id) {}

    Fabric wire() {
        if (plan_.mergedEach == 0) {
            addServers();
        }
        addSwitches();
        linkServers();
        for (const LinkKind& kind : plan_.kinds) {
            kinds_.push_back(builder_.addLinkClass({std::string(kind.id), kind.lower, kind.upper,
                                                    kind.rate, kind.length, kind.lengthAssumed}));
        }
        plan_.wire(*this);
        return std::move(builder_).build();
    }

    void link(std::size_t setA, std::int64_t a, std::size_t setB, std::int64_t b,
              std::int64_t count, std::size_t kind) override {
        builder_.link(NodeIndex(first_[setA] + static_cast<std::size_t>(a)),
                      NodeIndex(first_[setB] + static_cast<std::size_t>(b)),
                      static_cast<std::uint32_t>(count), kinds_[kind]);
    }

private:
    void addServers() {
        for (const AttachedServers& block : blocks_) {
            const std::uint8_t device =
                builder_.addDevice({NodeRole::Server, block.part, block.name, {}});
            servers_.push_back(builder_
                                   .addServers({block.group,
                                                block.name,
                                                block.part,
                                                {},
                                                block.portsPerServer,
                                                block.portRole,
                                                block.rate,
                                                block.accelerators,
                                                block.nic},
                                               device, block.count)
                                   .begin);
        }
    }

    void addSwitches() {
        for (const SwitchSet& set : plan_.sets) {
            const std::uint8_t device = builder_.addDevice(set.device);
            const std::int64_t perPod = set.perPod > 0 ? set.perPod : set.count;
            first_.push_back(0);
            for (std::int64_t done = 0; done < set.count; done += perPod) {
                const NodeRange range =
                    builder_.addSwitches(set.role, device, std::min(perPod, set.count - done),
                                         set.plane, static_cast<std::uint32_t>(done / perPod));
                first_.back() = done == 0 ? range.begin : first_.back();
            }
        }
        const std::int64_t hosts = plan_.sets[plan_.hosts].count;
        for (std::int64_t i = 0; i < hosts && plan_.mergedEach > 0; ++i) {
            builder_.setMergedEndpoints(
                NodeIndex(first_[plan_.hosts] + static_cast<std::size_t>(i)),
                static_cast<std::uint32_t>(plan_.mergedEach));
        }
    }

    // Port i of P goes to switch ⌊i·S/P⌋ of S; ports of one server to the same one make a bundle.
    void linkServers() {
        const std::int64_t switches = plan_.sets[plan_.hosts].count, ports = portsOf(blocks_);
        std::int64_t next = 0;
        for (std::size_t b = 0; b < servers_.size(); ++b) {
            const AttachedServers& block = blocks_[b];
            const std::uint16_t kind = builder_.addLinkClass(
                {"endpoint_leaf", NodeRole::Server, plan_.sets[plan_.hosts].role, block.rate,
                 params_.length(kEndpointLength).value_or(Length()),
                 !params_.isSaid(kEndpointLength)});
            for (std::int64_t server = 0; server < block.count; ++server) {
                std::int64_t at = -1;
                std::uint32_t parallel = 0;
                for (std::int64_t port = 0; port <= block.portsPerServer; ++port) {
                    const bool isLast = port == block.portsPerServer;
                    const std::int64_t to = isLast         ? -1
                                            : plan_.hostOf ? plan_.hostOf(b, server, port)
                                                           : next++ * switches / ports;
                    if (to != at && parallel > 0) {
                        builder_.link(NodeIndex(servers_[b] + static_cast<std::size_t>(server)),
                                      NodeIndex(first_[plan_.hosts] + static_cast<std::size_t>(at)),
                                      parallel, kind);
                        parallel = 0;
                    }
                    at = to;
                    ++parallel;
                }
            }
        }
    }

    const ParamReader& params_;
    const std::vector<AttachedServers>& blocks_;
    const NetworkPlan& plan_;
    FabricBuilder builder_;
    std::vector<std::size_t> servers_, first_; // first node of each block, of each set
    std::vector<std::uint16_t> kinds_;
};

} // namespace

Result<Expansion> wireNetwork(const ParamReader& params, const FabricIntent& intent,
                              const std::vector<AttachedServers>& blocks, const NetworkPlan& plan) {
    WEFT_TRY_VOID(checkSize(blocks, plan));
    Expansion expansion;
    expansion.fabric = Wirer(params, intent, blocks, plan).wire();
    return expansion;
}

} // namespace weft
