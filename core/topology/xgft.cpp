// SPDX-License-Identifier: GPL-3.0-or-later
// Extended generalised fat tree XGFT(h; m; w): a node of level i has m_i children and w_(i+1)
// parents (Öhring, Ibel, Das & Kumar 1995, IPPS). Level 0 are the servers, each with w_1 ports.
#include "core/base/checked.hpp"
#include "core/topology/direct.hpp"
#include "core/topology/table.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace weft {

namespace {

constexpr ParamSpec kM{
    "m", ParamKind::Words, "", 0, 0, "4x4x8", "Children of a node at each level from the lowest"};
constexpr ParamSpec kW{"w",
                       ParamKind::Words,
                       "",
                       0,
                       0,
                       "1x2x2",
                       "Parents of a node at each level from the lowest, the server's first"};

constexpr ParamSpec kParams[] = {
    kM,
    kW,
    param::kDirectRate,
    param::kSwitchLinkRate,
    param::kOwnRadix,
    param::kServers,
    param::kServer,
    param::kSwitch,
    param::kNic,
    param::kOptic,
    param::kEndpointLengthSpec,
    param::kUplinkLengthSpec,
    param::kCoreLengthSpec,
};

struct Shape {
    Dims m, w;

    std::size_t height() const { return m.size(); }
    // Nodes of a level, 1 … h.
    std::int64_t count(std::size_t level) const {
        return saturatingMultiply(
            productOf(Dims(m.begin() + static_cast<std::ptrdiff_t>(level), m.end())),
            parents(level));
    }
    // Nodes of a level in one subtree below the level's own: w_1 … w_level.
    std::int64_t parents(std::size_t level) const {
        return productOf(Dims(w.begin(), w.begin() + static_cast<std::ptrdiff_t>(level)));
    }
    NodeRole role(std::size_t level) const {
        return level == 1                          ? NodeRole::Leaf
               : level == height() && height() > 2 ? NodeRole::Core
                                                   : NodeRole::Spine;
    }
};

Result<Shape> shapeOf(const ParamReader& params) {
    WEFT_TRY(const auto m, dimsOf(params, "m"));
    WEFT_TRY(const auto w, dimsOf(params, "w"));
    if (!m || !w || m->size() != w->size()) {
        return fail(ErrorCode::Usage,
                    fmt::format("m has {} levels and w {}: expected as many", m ? m->size() : 0,
                                w ? w->size() : 0),
                    "w");
    }
    return Shape{*m, *w};
}

void addLevels(const Shape& shape, const DirectHosts& hosts, const ParamReader& params,
               std::vector<std::vector<PortDemand>>& ports, NetworkPlan& plan) {
    for (std::size_t level = 1; level <= shape.height(); ++level) {
        const std::int64_t down = shape.m[level - 1],
                           up = level < shape.height() ? shape.w[level] : 0;
        ports.push_back({{level == 1 ? endpointsEach(hosts, shape.count(1)) : down,
                          level == 1 ? hosts.rate : hosts.linkRate},
                         {up, hosts.linkRate}});
        const std::int64_t count = shape.count(level);
        const bool isTop = level == shape.height();
        plan.sets.push_back({shape.role(level),
                             {},
                             count,
                             isTop ? 0 : count / shape.m.back(),
                             static_cast<std::uint16_t>(level)});
        if (!isTop) {
            const NodeRole lower = shape.role(level), upper = shape.role(level + 1);
            plan.kinds.push_back(linkKind(lower == NodeRole::Leaf   ? "leaf_spine"
                                          : upper == NodeRole::Core ? "spine_core"
                                                                    : "switch_switch",
                                          lower, upper, hosts.linkRate, params,
                                          lower == NodeRole::Leaf ? kUplinkLength : kCoreLength));
            plan.bundles = saturatingAdd(plan.bundles, saturatingMultiply(count, up));
        }
    }
}

// A node's number: its digits b_1 … b_i among the parents, then a_(i+1) … a_h of its subtree. A
// parent has one digit a less and one digit b more.
void wire(const Shape& shape, LinkSink& sink) {
    for (std::size_t level = 1; level < shape.height(); ++level) {
        const std::int64_t count = shape.count(level), own = shape.parents(level),
                           above = shape.parents(level + 1);
        for (std::int64_t node = 0; node < count; ++node) {
            const std::int64_t subtree = node / own / shape.m[level];
            for (std::int64_t b = 0; b < shape.w[level]; ++b) {
                sink.link(level - 1, node, level, node % own + own * b + above * subtree, 1,
                          level - 1);
            }
        }
    }
}

Result<Expansion> expand(const FabricIntent& intent, const ExpandContext& context) {
    WEFT_TRY(const ParamReader params, ParamReader::of(kXgft, intent));
    WEFT_TRY(DirectHosts hosts, directHosts(params, intent, context));
    WEFT_TRY(const Shape shape, shapeOf(params));
    NetworkPlan plan;
    AttachedServers& main = hosts.attached.blocks.front();
    if (!hosts.attached.isCountSaid && main.part.empty()) {
        main.portsPerServer = shape.w.front();
        main.count = productOf(shape.m);
        plan.hostOf = [&](std::size_t, std::int64_t server, std::int64_t port) {
            return server / shape.m.front() * shape.w.front() + port;
        };
    }
    fill(hosts, shape.count(1), shape.m.front());
    std::vector<std::vector<PortDemand>> ports;
    addLevels(shape, hosts, params, ports, plan);
    for (std::size_t i = 0; i < plan.sets.size(); ++i) {
        WEFT_TRY(plan.sets[i].device, directSwitch(params, context, plan.sets[i].role, ports[i]));
    }
    plan.wire = [&](LinkSink& sink) { wire(shape, sink); };
    WEFT_TRY(Expansion expansion, wireNetwork(params, intent, hosts.attached.blocks, plan));
    if (plan.hostOf) {
        expansion.known.planes = shape.w.front(); // a server's parents never meet again
    }
    expansion.notes.push_back(
        {"leaf", fmt::format("XGFT({}; {}; {}): {} ways over the top", shape.height(),
                             dimsText(shape.m), dimsText(shape.w), productOf(shape.w))});
    return expansion;
}

} // namespace

constinit const Topology kXgft{"xgft", "XGFT", "fat tree of any levels", kParams, expand};

} // namespace weft
