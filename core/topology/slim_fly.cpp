// SPDX-License-Identifier: GPL-3.0-or-later
// Slim Fly: the graphs of McKay, Miller & Širáň (1998, J. Comb. Theory B) with 2q² switches of
// degree (3q − δ)/2 and diameter two, in the form of Hafner (2004) and Besta & Hoefler (2014, SC):
// q = 4w + δ a prime power, δ = −1, 0 or 1. Switches (0, x, y) and (1, m, c) over the field of q
// elements: (0, x, y) is joined to (0, x, y') where y − y' is in X, (1, m, c) to (1, m, c') where
// c − c' is in X', and (0, x, y) to (1, m, c) where y = m·x + c.
#include "core/base/checked.hpp"
#include "core/topology/direct.hpp"
#include "core/topology/fit.hpp"
#include "core/topology/galois_field.hpp"
#include "core/topology/known.hpp"
#include "core/topology/table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace weft {

namespace {

constexpr ParamSpec kQ{"q",
                       ParamKind::Count,
                       "count",
                       2,
                       param::kMostCount,
                       "",
                       "A prime power from 3; 5 where nothing is said, else the least for the "
                       "endpoints"};
constexpr ParamSpec kP{"p",
                       ParamKind::Count,
                       "count",
                       1,
                       param::kMostCount,
                       "",
                       "Endpoints of a switch; half its links, rounded up, where not said"};

constexpr ParamSpec kParams[] = {
    kQ,
    kP,
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

std::int64_t deltaOf(std::int64_t q) {
    return q % 4 == 3 ? -1 : q % 4; // 2 mod 4 is only q = 2, which is refused
}

std::int64_t degreeOf(std::int64_t q) {
    return (saturatingMultiply(3, q) - deltaOf(q)) / 2;
}

bool isConstructible(std::int64_t q) {
    return q >= 3 && primeOf(q).has_value();
}

// X and X' as Hafner gives them, in powers of a primitive element.
std::array<std::vector<std::int64_t>, 2> generatorSets(const GaloisField& field) {
    const std::int64_t q = field.size();
    std::array<std::vector<std::int64_t>, 2> sets;
    for (std::int64_t i = 0; i < (q - deltaOf(q)) / 2; ++i) {
        std::int64_t first = 2 * i;
        if (deltaOf(q) == -1) { // w even powers, then the odd ones that are their negatives
            const std::int64_t w = (q + 1) / 4;
            first = i < w ? 2 * i : 2 * i - 1;
        }
        sets[0].push_back(field.power(first % (q - 1)));
        sets[1].push_back(field.power((first + 1) % (q - 1)));
    }
    return sets;
}

struct Shape {
    std::int64_t q = 0, p = 0;
    std::int64_t switches() const { return saturatingMultiply(2, saturatingMultiply(q, q)); }
};

std::string whyNot(std::int64_t q) {
    std::int64_t factor = 2;
    while (factor * factor <= q && q % factor != 0) {
        ++factor;
    }
    return q == 2 ? std::string("2 is not 4w + δ with δ = −1, 0 or 1")
                  : fmt::format("{} = {} × {} is no prime power, and only a field of q elements "
                                "makes one",
                                q, factor, q / factor);
}

Result<Shape> shapeOf(const ParamReader& params, const DirectHosts& hosts) {
    constexpr std::int64_t kLargest = 10'000; // far beyond kLargestFabric: 2q² switches
    Shape shape{params.count("q").value_or(5), 0};
    const auto endpointsOf = [&](std::int64_t q) {
        return params.count("p").value_or(ceilDivide(degreeOf(q), 2));
    };
    if (!params.isSaid("q") && hosts.wanted > 0) {
        shape.q = 3;
        while (shape.q < kLargest &&
               (!isConstructible(shape.q) ||
                saturatingMultiply(shape.switches(), endpointsOf(shape.q)) < hosts.wanted)) {
            ++shape.q;
        }
    }
    if (shape.q >= kLargest) {
        return fail(
            ErrorCode::Usage,
            fmt::format("q = {} has 2q² switches, more than the {} nodes and links a fabric "
                        "may have",
                        shape.q, kLargestFabric),
            "q", "Choose a smaller q");
    }
    if (!isConstructible(shape.q)) {
        std::int64_t below = shape.q, above = shape.q;
        while (below > 3 && !isConstructible(below)) {
            --below;
        }
        while (!isConstructible(above)) {
            ++above;
        }
        return fail(ErrorCode::Usage,
                    fmt::format("no Slim Fly of q = {} exists: {}", shape.q, whyNot(shape.q)), "q",
                    below < shape.q && below >= 3
                        ? fmt::format("The nearest are q = {} and q = {}", below, above)
                        : fmt::format("The nearest is q = {}", above));
    }
    shape.p = endpointsOf(shape.q);
    return shape;
}

// Switch (side, x, y) stands in rack x with its twin side: 2q switches of a rack.
void wire(const GaloisField& field, LinkSink& sink) {
    const std::int64_t q = field.size();
    const auto node = [&](std::int64_t side, std::int64_t x, std::int64_t y) {
        return x * 2 * q + side * q + y;
    };
    const auto sets = generatorSets(field);
    for (std::int64_t side = 0; side < 2; ++side) {
        for (std::int64_t x = 0; x < q; ++x) {
            for (std::int64_t y = 0; y < q; ++y) {
                for (const std::int64_t step : sets[static_cast<std::size_t>(side)]) {
                    const std::int64_t other = field.add(y, step);
                    if (y < other) { // the sets hold the negative of each element too
                        sink.link(0, node(side, x, y), 0, node(side, x, other), 1, 0);
                    }
                }
            }
        }
    }
    for (std::int64_t x = 0; x < q; ++x) {
        for (std::int64_t m = 0; m < q; ++m) {
            const std::int64_t product = field.multiply(m, x);
            for (std::int64_t c = 0; c < q; ++c) {
                sink.link(0, node(0, x, field.add(product, c)), 0, node(1, m, c), 1, 0);
            }
        }
    }
}

KnownFacts knownOf(const Shape& shape) {
    KnownFacts known;
    const std::string source = "McKay, Miller & Širáň 1998; Besta & Hoefler 2014, Slim Fly, SC";
    const std::int64_t n = shape.switches(), degree = degreeOf(shape.q);
    known.diameter = KnownFigure{2, "2", {}, source, {}};
    // Every switch has its neighbours at one link and all others at two.
    known.meanDistance = KnownFigure{
        static_cast<double>(2 * (n - 1) - degree) / static_cast<double>(n - 1),
        "(d + 2*(n - 1 - d))/(n - 1)",
        {knownCount("d", degree, "links of a switch to others"), knownCount("n", n, "switches")},
        source,
        {}};
    return known;
}

Result<Expansion> expand(const FabricIntent& intent, const ExpandContext& context) {
    WEFT_TRY(const ParamReader params, ParamReader::of(kSlimFly, intent));
    WEFT_TRY(DirectHosts hosts, directHosts(params, intent, context));
    WEFT_TRY(const Shape shape, shapeOf(params, hosts));
    const std::int64_t switches = shape.switches(), degree = degreeOf(shape.q);
    fill(hosts, switches, shape.p);
    const PortDemand ports[] = {{endpointsEach(hosts, switches), hosts.rate},
                                {degree, hosts.linkRate}};
    NetworkPlan plan;
    WEFT_TRY(const Device device, directSwitch(params, context, NodeRole::Switch, ports));
    plan.sets = {{NodeRole::Switch, device, switches, 2 * shape.q, 0}};
    plan.kinds = {linkKind("switch_switch", NodeRole::Switch, NodeRole::Switch, hosts.linkRate,
                           params, kLinkLength)};
    plan.bundles = saturatingMultiply(switches, degree) / 2;
    plan.wire = [&](LinkSink& sink) {
        const auto field = GaloisField::of(shape.q);
        WEFT_CHECK(field.has_value()); // constructible, and small enough for its links
        wire(*field, sink);
    };
    WEFT_TRY(Expansion expansion, wireNetwork(params, intent, hosts.attached.blocks, plan));
    if (hosts.reachAll(switches)) {
        expansion.known = knownOf(shape);
    }
    expansion.notes.push_back(
        {"switch", fmt::format("q = {}: 2q² switches of {} links to others", shape.q, degree)});
    return expansion;
}

} // namespace

constinit const Topology kSlimFly{"slim-fly", "Slim Fly", "two hops, fewest switches",
                                  kParams,    expand,     fitEndpoints};

} // namespace weft
