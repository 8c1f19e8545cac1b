// SPDX-License-Identifier: GPL-3.0-or-later
// Free-form: nodes and links as drawn, listed or imported. Nothing is sized; what makes no sense is
// left out with a finding that says so.
#include "core/topology/switch_model.hpp"
#include "core/topology/table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <numeric>

namespace weft {

namespace {

// How far a role stands from the servers; equal ranks keep the drawn order of nodes.
int rank(NodeRole role) {
    switch (role) {
    case NodeRole::Server:
        return 0;
    case NodeRole::Leaf:
        return 1;
    case NodeRole::Spine:
        return 2;
    case NodeRole::Core:
        return 3;
    case NodeRole::Switch:
        return 4;
    }
    return 4;
}

std::string_view classId(NodeRole lower, NodeRole upper) {
    if (lower == NodeRole::Server) {
        return "endpoint_leaf";
    }
    if (lower == NodeRole::Leaf && upper == NodeRole::Spine) {
        return "leaf_spine";
    }
    if (lower == NodeRole::Spine && upper == NodeRole::Core) {
        return "spine_core";
    }
    return "switch_switch";
}

class DrawnFabric {
public:
    DrawnFabric(const FabricIntent& intent, const ExpandContext& context)
        : intent_(intent), context_(context), graph_(*intent.graph), builder_(intent.id) {}

    Result<Expansion> expand() {
        constexpr Length kUsualLength = metres(30);
        if (static_cast<std::int64_t>(graph_.nodes.size() + graph_.links.size()) > kLargestFabric) {
            return fail(ErrorCode::Usage,
                        fmt::format("has more than {} nodes and links", kLargestFabric));
        }
        sortNodes();
        measureServers();
        WEFT_TRY_VOID(addNodes());
        for (const DrawnLink& link : graph_.links) {
            addLink(link, link.length.value_or(kUsualLength));
        }
        std::vector<std::string> names;
        std::vector<Id> ids;
        for (const std::size_t i : order_) {
            names.push_back(graph_.nodes[i].name.empty() ? graph_.nodes[i].id
                                                         : graph_.nodes[i].name);
            ids.push_back(graph_.nodes[i].id);
        }
        builder_.setDrawn(std::move(names), std::move(ids));
        expansion_.fabric = std::move(builder_).build();
        return std::move(expansion_);
    }

private:
    void find(std::string_view id, const DrawnLink& link, std::string_view why) {
        expansion_.findings.push_back({std::string(id),
                                       Severity::Error,
                                       fmt::format("{}/{}", intent_.id, link.id),
                                       fmt::format("Link {} is left out: {}", link.id, why),
                                       {},
                                       {},
                                       {},
                                       {}});
    }

    void sortNodes() {
        order_.resize(graph_.nodes.size());
        std::iota(order_.begin(), order_.end(), std::size_t{0});
        std::stable_sort(order_.begin(), order_.end(), [&](std::size_t a, std::size_t b) {
            const DrawnNode &x = graph_.nodes[a], &y = graph_.nodes[b];
            return rank(x.role) != rank(y.role) ? rank(x.role) < rank(y.role) : x.part < y.part;
        });
        for (std::size_t place = 0; place < order_.size(); ++place) {
            placeOf_[graph_.nodes[order_[place]].id] = place;
        }
    }

    // Ports and fastest rate of each drawn server, from its links.
    void measureServers() {
        ports_.assign(order_.size(), 0);
        rates_.assign(order_.size(), Bandwidth());
        for (const DrawnLink& link : graph_.links) {
            for (const Id* end : {&link.a, &link.b}) {
                if (const auto found = placeOf_.find(*end); found != placeOf_.end()) {
                    ports_[found->second] += link.count;
                    rates_[found->second] = std::max(rates_[found->second], link.rate);
                }
            }
        }
    }

    Result<void> addNodes() {
        std::map<std::pair<NodeRole, PartId>, std::uint8_t> devices;
        for (std::size_t place = 0; place < order_.size(); ++place) {
            const DrawnNode& node = graph_.nodes[order_[place]];
            const auto key = std::pair(node.role, node.part);
            if (!devices.contains(key)) {
                WEFT_TRY(const Device device, deviceOf(node));
                devices[key] = builder_.addDevice(device);
            }
            if (node.role == NodeRole::Server) {
                const Part* part = context_.catalog.find(node.part);
                const Server* server = part != nullptr ? part->as<Server>() : nullptr;
                builder_.addServers({intent_.id,
                                     node.name,
                                     node.part,
                                     {},
                                     std::max<std::int64_t>(ports_[place], 1),
                                     {},
                                     rates_[place],
                                     server != nullptr ? server->accelerators : 0,
                                     {}},
                                    devices[key], 1);
            } else {
                const NodeRange range = builder_.addSwitches(node.role, devices[key], 1);
                if (node.endpoints > 0) {
                    builder_.setMergedEndpoints(NodeIndex(range.begin),
                                                static_cast<std::uint32_t>(std::min<std::int64_t>(
                                                    node.endpoints, kLargestFabric)));
                }
            }
        }
        return {};
    }

    Result<Device> deviceOf(const DrawnNode& node) const {
        if (node.part.empty() || node.role == NodeRole::Server) {
            const Part* part = context_.catalog.find(node.part);
            if (part == nullptr && !node.part.empty()) {
                return fail(ErrorCode::Invalid, fmt::format("no part {} in the catalog", node.part),
                            node.id);
            }
            return Device{node.role, node.part, part != nullptr ? part->title() : "generic", {}};
        }
        WEFT_TRY(const SwitchModel model, SwitchModel::fromPart(context_.catalog, node.part));
        return model.device(node.role, {});
    }

    void addLink(const DrawnLink& link, Length length) {
        const auto a = placeOf_.find(link.a), b = placeOf_.find(link.b);
        if (a == placeOf_.end() || b == placeOf_.end()) {
            return find("link.dangling", link, "one of its ends is no node of this fabric");
        }
        if (a == b) {
            return find("link.loop", link, "both ends are the same node");
        }
        if (link.rate <= Bandwidth() || link.count <= 0) {
            return find("link.no_capacity", link, "it carries nothing");
        }
        const std::size_t lower = std::min(a->second, b->second),
                          upper = std::max(a->second, b->second);
        const NodeRole lowerRole = graph_.nodes[order_[lower]].role,
                       upperRole = graph_.nodes[order_[upper]].role;
        if (upperRole == NodeRole::Server) {
            return find("link.between_servers", link, "it joins two servers without a switch");
        }
        const auto key = std::tuple(lowerRole, upperRole, link.rate.inBase(), length.inBase(),
                                    link.length.has_value());
        const auto known = classes_.find(key);
        const std::uint16_t kind =
            known != classes_.end()
                ? known->second
                : builder_.addLinkClass({std::string(classId(lowerRole, upperRole)), lowerRole,
                                         upperRole, link.rate, length, !link.length.has_value()});
        classes_[key] = kind;
        constexpr std::int64_t kMostParallel = 1'000'000;
        builder_.link(NodeIndex(lower), NodeIndex(upper),
                      static_cast<std::uint32_t>(std::min(link.count, kMostParallel)), kind);
    }

    const FabricIntent& intent_;
    const ExpandContext& context_;
    const DrawnGraph& graph_;
    FabricBuilder builder_;
    Expansion expansion_;
    std::vector<std::size_t> order_;                 // drawn index by node index
    std::map<Id, std::size_t, std::less<>> placeOf_; // node index by drawn id
    std::vector<std::int64_t> ports_;
    std::vector<Bandwidth> rates_;
    std::map<std::tuple<NodeRole, NodeRole, double, double, bool>, std::uint16_t> classes_;
};

Result<Expansion> expand(const FabricIntent& intent, const ExpandContext& context) {
    WEFT_TRY_VOID(checkParams(kFreeForm.id, kFreeForm.params, intent.params));
    return DrawnFabric(intent, context).expand();
}

// Two switches with two servers each: something to pull at.
void starter(FabricIntent& fabric) {
    constexpr double kStep = 160;
    DrawnGraph& graph = fabric.graph.write();
    const auto node = [&](std::string id, std::string name, NodeRole role, double x, double y) {
        graph.nodes.push_back({std::move(id), std::move(name), role, {}, 0, {x, y}});
    };
    node("switch-1", "switch-1", NodeRole::Switch, kStep, 0);
    node("switch-2", "switch-2", NodeRole::Switch, 3 * kStep, 0);
    for (int i = 1; i <= 4; ++i) {
        const std::string name = fmt::format("server-{}", i);
        node(name, name, NodeRole::Server, kStep * (i - 0.5), kStep);
        graph.links.push_back({fmt::format("link-{}", i),
                               name,
                               fmt::format("switch-{}", (i + 1) / 2),
                               gbps(400),
                               1,
                               {}});
    }
    graph.links.push_back({"link-5", "switch-1", "switch-2", gbps(400), 2, {}});
}

} // namespace

constinit const Topology kFreeForm{.id = "free-form",
                                   .name = "Free-form",
                                   .summary = "draw it",
                                   .params = {},
                                   .expand = expand,
                                   .starter = starter};

} // namespace weft
