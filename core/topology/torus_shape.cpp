// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/topology/torus_shape.hpp"

#include "core/base/checked.hpp"
#include "core/fabric/board.hpp"
#include "core/topology/known.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace weft {

namespace {

bool isRing(const TorusShape& shape, std::size_t dim) {
    return shape.wrap && shape.dims[dim] > 2;
}

// Load of the busiest link along a dimension of k when every node sends one unit, evenly to all,
// routed dimension by dimension the shorter way (Dally & Towles 2004, 3.3): k/8 on an even ring,
// k/4 in the middle of an even line.
double busiestLoad(double k, bool ring, bool even) {
    return (even ? k : (k * k - 1) / k) / (ring ? 8 : 4);
}

// Mean distance along one dimension over all ordered pairs, a place with itself among them.
double meanAlong(double k, bool ring, bool even) {
    return ring ? (even ? k / 4 : (k * k - 1) / (4 * k)) : (k * k - 1) / (3 * k);
}

constexpr std::string_view kSource =
    "Dally & Towles 2004, Principles of Interconnection Networks, 3.3 and 5.2";

KnownFigure diameterOf(const TorusShape& shape) {
    KnownFigure figure;
    for (std::size_t i = 0; i < shape.dims.size(); ++i) {
        const std::string name = fmt::format("k{}", i + 1);
        const std::int64_t k = shape.dims[i];
        figure.value += static_cast<double>(isRing(shape, i) ? k / 2 : k - 1);
        figure.expression += fmt::format("{}{}", i == 0 ? "" : " + ",
                                         isRing(shape, i) ? fmt::format("floor({}/2)", name)
                                                          : fmt::format("({} - 1)", name));
        figure.terms.push_back(knownCount(name, k, fmt::format("nodes along dimension {}", i + 1)));
    }
    figure.source = kSource;
    return figure;
}

KnownFigure meanDistanceOf(const TorusShape& shape) {
    KnownFigure figure;
    double sum = 0;
    std::string text;
    for (std::size_t i = 0; i < shape.dims.size(); ++i) {
        const std::string name = fmt::format("k{}", i + 1);
        const std::int64_t k = shape.dims[i];
        const bool ring = isRing(shape, i), even = k % 2 == 0;
        sum += meanAlong(static_cast<double>(k), ring, even);
        text +=
            fmt::format("{}{}", i == 0 ? "" : " + ",
                        ring && even ? fmt::format("{}/4", name)
                                     : fmt::format("({0}*{0} - 1)/({1}*{0})", name, ring ? 4 : 3));
        figure.terms.push_back(knownCount(name, k, fmt::format("nodes along dimension {}", i + 1)));
    }
    const auto n = static_cast<double>(shape.nodes());
    figure.value = sum * n / (n - 1);
    figure.expression = fmt::format("({})*n/(n - 1)", text);
    figure.terms.push_back(knownCount("n", shape.nodes(), "nodes"));
    figure.source = kSource;
    return figure;
}

std::optional<KnownFigure> bisectionOf(const TorusShape& shape, std::int64_t each, Bandwidth r,
                                       Bandwidth link) {
    std::optional<std::size_t> widest;
    double busiest = 0;
    for (std::size_t i = 0; i < shape.dims.size(); ++i) {
        const std::int64_t k = shape.dims[i];
        const double load = busiestLoad(static_cast<double>(k), isRing(shape, i), k % 2 == 0);
        if (load > busiest + 1e-12 || (load > busiest - 1e-12 && k % 2 == 0)) {
            busiest = load;
            widest = i;
        }
    }
    if (!widest || shape.dims[*widest] % 2 != 0) {
        return std::nullopt;
    }
    const std::int64_t n = shape.nodes(), k = shape.dims[*widest];
    const bool ring = isRing(shape, *widest);
    return halvesFigure(n, each, r, link, static_cast<double>((ring ? 2 : 1) * (n / k)),
                        ring ? "2*n/k*c" : "n/k*c", k, "nodes along the widest dimension",
                        std::string(kSource));
}

} // namespace

std::int64_t TorusShape::linksAlong(std::size_t dim) const {
    const std::int64_t k = dims[dim], n = nodes();
    return wrap && k > 2 ? n : saturatingMultiply(n / k, k - 1);
}

std::int64_t TorusShape::degree() const {
    std::int64_t ports = 0;
    for (const std::int64_t k : dims) {
        ports += k == 1 ? 0 : k == 2 ? 1 : 2;
    }
    return ports;
}

void TorusShape::wire(LinkSink& sink) const {
    Dims at;
    const std::int64_t count = nodes();
    for (std::int64_t node = 0; node < count; ++node) {
        digitsOf(node, dims, at);
        std::int64_t stride = 1;
        for (std::size_t i = 0; i < dims.size(); ++i) {
            if (at[i] + 1 < dims[i]) {
                const bool isInside = block && at[i] / (*block)[i] == (at[i] + 1) / (*block)[i];
                sink.link(0, node, 0, node + stride, 1, isInside ? 1 : 0);
            } else if (wrap && dims[i] > 2) {
                sink.link(0, node - at[i] * stride, 0, node, 1, 0);
            }
            stride *= dims[i];
        }
    }
}

KnownFacts knownOf(const TorusShape& shape, std::int64_t each, Bandwidth r, Bandwidth link) {
    KnownFacts known;
    if (shape.nodes() > 1) {
        known.diameter = diameterOf(shape);
        known.meanDistance = meanDistanceOf(shape);
        known.bisection = each > 0 ? bisectionOf(shape, each, r, link) : std::nullopt;
    }
    return known;
}

Result<Expansion> expandTorus(const ParamReader& params, const FabricIntent& intent,
                              const ExpandContext& context, DirectHosts hosts,
                              const TorusShape& shape, std::int64_t endpointsPerNode) {
    const std::int64_t nodes = shape.nodes();
    const bool isMerged = isBare(params, intent);
    fill(hosts, nodes, endpointsPerNode);
    NetworkPlan plan;
    Device device{NodeRole::Switch, {}, "node", {}}; // as many ports as it is joined with
    if (!isMerged || !params.words("switch").empty() || params.isSaid("radix")) {
        const PortDemand ports[] = {
            {isMerged ? endpointsPerNode : endpointsEach(hosts, nodes), hosts.rate},
            {shape.degree(), hosts.linkRate}};
        WEFT_TRY(device, directSwitch(params, context, NodeRole::Switch, ports));
    }
    const std::int64_t perPod = shape.dims.size() > 1 ? nodes / shape.dims.back() : 0;
    plan.sets = {{NodeRole::Switch, device, nodes, perPod, 0}};
    plan.kinds = {linkKind("switch_switch", NodeRole::Switch, NodeRole::Switch, hosts.linkRate,
                           params, kLinkLength)};
    if (shape.block) {
        constexpr Length kTrace = metres(0.5);
        plan.kinds.push_back(
            {kBoardLinks, NodeRole::Switch, NodeRole::Switch, hosts.linkRate, kTrace, true});
    }
    for (std::size_t i = 0; i < shape.dims.size(); ++i) {
        plan.bundles = saturatingAdd(plan.bundles, shape.linksAlong(i));
    }
    plan.mergedEach = isMerged ? endpointsPerNode : 0;
    plan.wire = [&](LinkSink& sink) { shape.wire(sink); };
    WEFT_TRY(Expansion expansion, wireNetwork(params, intent, hosts.attached.blocks, plan));
    // Merged endpoints state no rate: that of the links stands in.
    const bool isEven = isMerged || hosts.isEven(nodes, endpointsEach(hosts, nodes));
    if (isMerged || hosts.reachAll(nodes)) {
        expansion.known = knownOf(shape,
                                  !isEven    ? 0
                                  : isMerged ? endpointsPerNode
                                             : endpointsEach(hosts, nodes),
                                  isMerged ? hosts.linkRate : hosts.rate, hosts.linkRate);
    }
    expansion.notes.push_back(
        {"switch", fmt::format("{} = {} nodes", dimsText(shape.dims), nodes)});
    return expansion;
}

} // namespace weft
