// SPDX-License-Identifier: GPL-3.0-or-later
// HyperX: switches on a grid, joined to every other along each dimension (Ahn et al. 2009, SC).
// With dims of 2x2x… it is a hypercube.
#include "core/base/checked.hpp"
#include "core/topology/direct.hpp"
#include "core/topology/fit.hpp"
#include "core/topology/known.hpp"
#include "core/topology/table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace weft {

namespace {

constexpr ParamSpec kDims{"dims",
                          ParamKind::Words,
                          "",
                          0,
                          0,
                          "",
                          "Switches along each dimension, such as 4x4; that where nothing is said, "
                          "else the fewest for the endpoints"};
constexpr ParamSpec kPerSwitch{"endpoints-per-switch",
                               ParamKind::Count,
                               "count",
                               1,
                               1e6,
                               "",
                               "Half the shortest dimension where not said: full bisection"};

constexpr ParamSpec kParams[] = {
    kDims,
    kPerSwitch,
    param::kDirectRate,
    param::kEndpoints,
    param::kServers,
    param::kServer,
    param::kSwitch,
    param::kOwnRadix,
    param::kSwitchLinkRate,
    param::kNic,
    param::kOptic,
    param::kEndpointLengthSpec,
    param::kLinkLengthSpec,
};

constexpr std::string_view kSource = "Ahn et al. 2009, HyperX, SC, section 3";

struct Shape {
    Dims dims;
    std::int64_t each = 1; // endpoints per switch
};

std::int64_t degreeOf(const Dims& dims) {
    std::int64_t degree = 0;
    for (const std::int64_t k : dims) {
        degree = saturatingAdd(degree, k - 1);
    }
    return degree;
}

// Endpoints per switch that leave full bisection: half the shortest dimension.
std::int64_t fullEach(const Dims& dims) {
    std::int64_t shortest = 0;
    for (const std::int64_t k : dims) {
        shortest = k > 1 && (shortest == 0 || k < shortest) ? k : shortest;
    }
    return std::max<std::int64_t>(1, shortest / 2);
}

// Fewest switches of at most `radix` ports over one to four equal dimensions; nullopt where the
// largest such network is too small.
std::optional<Shape> sized(std::int64_t endpoints, std::int64_t radix,
                           std::optional<std::int64_t> each) {
    std::optional<Shape> best;
    for (std::size_t count = 1; count <= 4; ++count) {
        for (std::int64_t side = 2; side <= radix; ++side) {
            Shape shape{Dims(count, side), each.value_or(std::max<std::int64_t>(1, side / 2))};
            if (saturatingAdd(degreeOf(shape.dims), shape.each) > radix) {
                break;
            }
            const std::int64_t switches = productOf(shape.dims);
            if (saturatingMultiply(switches, shape.each) >= endpoints) {
                best = !best || switches < productOf(best->dims) ? shape : best;
                break;
            }
        }
    }
    return best;
}

KnownFacts knownOf(const Shape& shape, bool isEven, Bandwidth rate, Bandwidth link) {
    KnownFacts known;
    const std::int64_t n = productOf(shape.dims);
    if (n < 2) {
        return known;
    }
    KnownFigure diameter, mean;
    double sum = 0;
    std::string text;
    std::int64_t shortest = 0;
    for (std::size_t i = 0; i < shape.dims.size(); ++i) {
        const std::int64_t k = shape.dims[i];
        const std::string name = fmt::format("k{}", i + 1);
        const KnownTerm term =
            knownCount(name, k, fmt::format("switches along dimension {}", i + 1));
        diameter.value += k > 1 ? 1 : 0;
        diameter.expression += fmt::format("{}min({} - 1, 1)", i == 0 ? "" : " + ", name);
        diameter.terms.push_back(term);
        sum += static_cast<double>(k - 1) / static_cast<double>(k);
        text += fmt::format("{0}({1} - 1)/{1}", i == 0 ? "" : " + ", name);
        mean.terms.push_back(term);
        shortest = k > 1 && (shortest == 0 || k < shortest) ? k : shortest;
    }
    diameter.source = mean.source = kSource;
    mean.value = sum * static_cast<double>(n) / static_cast<double>(n - 1);
    mean.expression = fmt::format("({})*n/(n - 1)", text);
    mean.terms.push_back(knownCount("n", n, "switches"));
    known.diameter = diameter;
    known.meanDistance = mean;
    // Dimension-ordered uniform traffic loads a link along k with 1/k of a switch's: the shortest
    // dimension carries most.
    if (isEven && shortest % 2 == 0) {
        known.bisection = halvesFigure(
            n, shape.each, rate, link, static_cast<double>(n) * static_cast<double>(shortest) / 4,
            "n*k/4*c", shortest, "switches along the shortest dimension", std::string(kSource));
    }
    return known;
}

Result<Shape> shapeOf(const ParamReader& params, const ExpandContext& context,
                      const DirectHosts& hosts) {
    WEFT_TRY(const auto dims, dimsOf(params, "dims"));
    const auto each = params.count("endpoints-per-switch");
    constexpr std::int64_t kUsualRadix = 64;
    if (dims || hosts.wanted == 0) {
        const Dims shape = dims.value_or(Dims{4, 4});
        return Shape{shape, each.value_or(fullEach(shape))};
    }
    WEFT_TRY(const std::int64_t radix, radixFor(params, context, hosts.linkRate, kUsualRadix));
    const auto found = sized(hosts.wanted, radix, each);
    if (!found) {
        return fail(ErrorCode::Usage,
                    fmt::format("no HyperX of {}-port switches in up to 4 dimensions has {} "
                                "endpoints; it would take more than fit",
                                radix, hosts.wanted),
                    "endpoints", "Say larger switches, or dims");
    }
    return *found;
}

Result<Expansion> expand(const FabricIntent& intent, const ExpandContext& context) {
    WEFT_TRY(const ParamReader params, ParamReader::of(kHyperX, intent));
    WEFT_TRY(DirectHosts hosts, directHosts(params, intent, context));
    WEFT_TRY(Shape shape, shapeOf(params, context, hosts));
    const std::int64_t switches = productOf(shape.dims);
    fill(hosts, switches, shape.each);
    shape.each = endpointsEach(hosts, switches);
    const PortDemand ports[] = {{shape.each, hosts.rate}, {degreeOf(shape.dims), hosts.linkRate}};
    NetworkPlan plan;
    WEFT_TRY(const Device device, directSwitch(params, context, NodeRole::Switch, ports));
    plan.sets = {{NodeRole::Switch, device, switches,
                  shape.dims.size() > 1 ? switches / shape.dims.back() : 0, 0}};
    plan.kinds = {linkKind("switch_switch", NodeRole::Switch, NodeRole::Switch, hosts.linkRate,
                           params, kLinkLength)};
    plan.bundles = saturatingMultiply(switches, degreeOf(shape.dims)) / 2;
    plan.wire = [&](LinkSink& sink) {
        Dims at;
        for (std::int64_t node = 0; node < switches; ++node) {
            digitsOf(node, shape.dims, at);
            std::int64_t stride = 1;
            for (std::size_t i = 0; i < shape.dims.size(); ++i) {
                for (std::int64_t further = 1; at[i] + further < shape.dims[i]; ++further) {
                    sink.link(0, node, 0, node + further * stride, 1, 0);
                }
                stride *= shape.dims[i];
            }
        }
    };
    WEFT_TRY(Expansion expansion, wireNetwork(params, intent, hosts.attached.blocks, plan));
    if (hosts.reachAll(switches)) {
        expansion.known =
            knownOf(shape, hosts.isEven(switches, shape.each), hosts.rate, hosts.linkRate);
    }
    expansion.notes.push_back({"switch", fmt::format("{} switches with {} endpoints each",
                                                     dimsText(shape.dims), shape.each)});
    return expansion;
}

} // namespace

constinit const Topology kHyperX{"hyperx", "HyperX", "all-to-all along each dimension",
                                 kParams,  expand,   fitEndpoints};

} // namespace weft
