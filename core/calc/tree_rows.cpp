// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calc/rows.hpp"
#include "core/calc/trees.hpp"

#include <fmt/format.h>

#include <cmath>

namespace weft {
namespace {

using enum CalcKind;

constexpr std::string_view kFatTreeSources[] = {"Al-Fares, Loukissas, Vahdat 2008 (SIGCOMM)"};
constexpr std::string_view kClosSources[] = {"Clos 1953", "Leiserson 1985"};
constexpr std::string_view kXgftSources[] = {"Öhring, Ibel, Das, Kumar 1995 (IPPS)"};

Failure oddRadix(std::int64_t radix) {
    return fail(ErrorCode::Usage,
                fmt::format("radix: found {}, expected an even number: half the ports go down, "
                            "half up",
                            radix),
                "radix");
}

constexpr CalcParam kFatTreeParams[] = {
    param("tiers", Count, "tiers of switches, 2 or 3").within(2, 3).orElse("3"),
    param("radix", Count, "ports of a switch, even"),
};
constexpr CalcField kFatTreeFields[] = {
    {"endpoints", "count", "tiers == 2 ? radix^2/2 : radix^3/4", "endpoints"},
    {"switches", "count", "tiers == 2 ? 3*radix/2 : 5*radix^2/4", "switches of all tiers"},
    {"leaves", "count", "tiers == 2 ? radix : radix^2/2", "leaf (edge) switches"},
    {"spines", "count", "tiers == 2 ? radix/2 : radix^2/2", "spine (aggregation) switches"},
    {"cores", "count", "tiers == 2 ? 0 : radix^2/4", "core switches"},
    {"links", "count", "(tiers-1)*endpoints", "links between switches"},
    {"all-links", "count", "tiers*endpoints", "links, those of endpoints included"},
    {"paths-across", "count", "(radix/2)^(tiers-1)", "shortest paths between pods (leaves)"},
    {"paths-in-pod", "count", "radix/2", "shortest paths between leaves of a pod"},
    {"diameter", "count", "2*tiers", "links between the farthest endpoints, theirs included"},
    {"bisection", "count", "endpoints/2", "bisection in links of the endpoints' rate"},
};
Result<CalcOutcome> runFatTree(const CalcArguments& in) {
    const std::int64_t radix = in.count("radix"), tiers = in.count("tiers");
    if (radix % 2 != 0) {
        return oddRadix(radix);
    }
    const FatTreeCounts c = fatTree(tiers, radix);
    return outcome({c.endpoints, c.switches(), c.leaves, c.spines, c.cores, c.links,
                    c.links + c.endpoints, c.pathsAcross, c.pathsInPod, c.diameterLinks,
                    c.bisectionLinks});
}

constexpr CalcParam kLeastParams[] = {
    param("endpoints", Count, "endpoints to join"),
    param("radix", Count, "ports of a switch, even").within(2, 1e6),
};
constexpr CalcField kLeastFields[] = {
    {"tiers", "count", "", "tiers needed"},
    {"switches", "count", "leaves+spines+cores", "switches"},
    {"leaves", "count", "tiers == 1 ? 1 : ceil(endpoints/(radix/2))", "leaf switches"},
    {"spines", "count", "tiers == 1 ? 0 : tiers == 2 ? ceil(endpoints/radix) : leaves",
     "spine switches"},
    {"cores", "count", "tiers == 3 ? ceil(endpoints/radix) : 0", "core switches"},
    {"links", "count", "(tiers-1)*endpoints", "links between switches"},
};
Result<CalcOutcome> runLeastClos(const CalcArguments& in) {
    const std::int64_t radix = in.count("radix");
    if (radix % 2 != 0) {
        return oddRadix(radix);
    }
    const ClosCounts c = leastClos(in.count("endpoints"), radix);
    if (c.tiers == 0) {
        return fail(ErrorCode::Usage,
                    fmt::format("{} endpoints need more than three tiers of radix {}, which join "
                                "{}",
                                in.count("endpoints"), radix, closMax(radix, 3, 1, 1)),
                    "endpoints");
    }
    return outcome({real(c.tiers), c.switches(), c.leaves, c.spines, c.cores, c.links},
                   {term("leaves", c.leaves, "count", "leaf switches"),
                    term("spines", c.spines, "count", "spine switches"),
                    term("cores", c.cores, "count", "core switches")});
}

constexpr CalcParam kMaxParams[] = {
    param("radix", Count, "ports of a switch"),
    param("tiers", Count, "tiers").within(1, 4).orElse("2"),
    param("planes", Count, "parallel fabrics, one port of every endpoint in each").orElse("1"),
    param("breakout", Count, "ports that each port is split into").orElse("1"),
};
constexpr CalcField kMaxFields[] = {
    {"endpoints", "count", "planes*2*(radix*breakout/2)^tiers",
     "endpoints at most, each with a port per plane counted once per plane"},
    {"per-plane", "count", "2*(radix*breakout/2)^tiers", "endpoints of one plane"},
};
Result<CalcOutcome> runClosMax(const CalcArguments& in) {
    const auto most = [&](std::int64_t planes) {
        return closMax(in.count("radix"), in.count("tiers"), planes, in.count("breakout"));
    };
    return outcome({most(in.count("planes")), most(1)});
}

constexpr CalcParam kXgftParams[] = {
    param("m", Count, "children of a node at level 1, 2, …").list(),
    param("w", Count, "parents of a node at level 0, 1, …").list(),
};
constexpr CalcField kXgftFields[] = {
    {"endpoints", "count", "", "nodes of level 0"},
    {"switches", "count", "", "nodes of the other levels"},
    {"links", "count", "", "links, those of endpoints included"},
    {"paths", "count", "", "shortest paths over the top"},
    {"level-1", "count", "", "nodes of level 1"},
    {"level-2", "count", "", "nodes of level 2"},
    {"level-3", "count", "", "nodes of level 3"},
    {"level-4", "count", "", "nodes of level 4"},
};
Result<CalcOutcome> runXgft(const CalcArguments& in) {
    const auto &m = in.list("m"), &w = in.list("w");
    if (m.size() != w.size() || m.size() > 4) {
        return fail(
            ErrorCode::Usage,
            fmt::format("m has {} levels, w {}; expected as many, at most 4", m.size(), w.size()),
            "w");
    }
    const XgftCounts c = xgft(m, w);
    const auto level = [&](std::size_t i) {
        return i < c.levels.size() ? std::optional(c.levels[i]) : std::nullopt;
    };
    CalcOutcome out = outcome({c.levels[0], c.switches(), c.links, c.pathsOverTop, level(1),
                               level(2), level(3), level(4)});
    out.expressions["endpoints"] = overList(out, "m", m, "count", "@", "*");
    out.expressions["paths"] = overList(out, "w", w, "count", "@", "*");
    std::string levels, links;
    for (std::size_t i = 1; i < c.levels.size(); ++i) {
        std::string nodes;
        for (std::size_t j = 1; j <= m.size(); ++j) {
            nodes += fmt::format("{}{}_{}", j == 1 ? "" : "*", j <= i ? "w" : "m", j);
        }
        out.expressions[fmt::format("level-{}", i)] = nodes;
        levels += (i == 1 ? "" : " + ") + nodes;
        links +=
            fmt::format("{}{}*m_{}", i == 1 ? "" : " + ", nodes, i); // children × their parents
    }
    out.expressions["switches"] = levels;
    out.expressions["links"] = links;
    return out;
}

constexpr CalcParam kUniformParams[] = {
    param("leaves", Count, "leaf switches"),
    param("uplinks", Count, "uplinks of a leaf"),
    param("radix", Count, "ports of a spine"),
};
constexpr CalcField kUniformFields[] = {
    {"spines", "count", "", "least divisor of the uplinks whose ports suffice"},
    {"by-ports", "count", "ceil(leaves*uplinks/radix)", "spines that the ports alone would ask"},
    {"links-per-pair", "count", "uplinks/spines", "of a leaf to a spine"},
};
Result<CalcOutcome> runUniform(const CalcArguments& in) {
    const std::int64_t leaves = in.count("leaves"), uplinks = in.count("uplinks"),
                       radix = in.count("radix");
    const std::int64_t spines = leastUniformSpines(leaves, uplinks, radix);
    if (spines == 0) {
        return fail(
            ErrorCode::Usage,
            fmt::format("{} leaves are more than a spine of radix {} has ports", leaves, radix),
            "leaves");
    }
    return outcome({real(spines), std::ceil(real(leaves) * real(uplinks) / real(radix)),
                    real(uplinks / spines)});
}

constexpr CalcParam kCrossbarParams[] = {
    param("accelerators", Count, "of the domain"),
    param("links", Count, "of each accelerator"),
    param("chips", Count, "switch chips"),
    param("rate", Rate, "of an accelerator, one way, all links together").maybe(),
};
constexpr CalcField kCrossbarFields[] = {
    {"links", "count", "accelerators*n_links", "of all accelerators"},
    {"ports-per-chip", "count", "accelerators*n_links/chips", "in use"},
    {"links-per-pair", "count", "n_links/chips", "of an accelerator to a chip"},
    {"link-rate", "Gb/s", "rate/n_links", "of one link, one way; unknown where no rate was given"},
    {"aggregate", "Gb/s", "rate*accelerators", "of all accelerators, one way"},
};
Result<CalcOutcome> runCrossbar(const CalcArguments& in) {
    const double accelerators = real(in.count("accelerators")), each = real(in.count("links"));
    const Crossbar c = crossbar(accelerators, each, real(in.count("chips")));
    CalcOutcome out = outcome({c.links, c.portsPerChip, c.linksPerPair, std::nullopt, std::nullopt},
                              {term("n_links", each, "count", "of each accelerator", "you chose")});
    if (in.has("rate")) {
        out.values[3] = inGbps(in.rate("rate") / each);
        out.values[4] = inGbps(in.rate("rate") * accelerators);
    }
    return out;
}

constexpr CalcParam kPodParams[] = {
    param("per-rack", Count, "endpoints of a rack"),
    param("racks-per-pod", Count, "racks of a pod"),
    param("pods", Count, "pods").within(2, kMostCalcCount),
    param("rate", Rate, "of an endpoint"),
    param("oversubscription", Ratio, "of a pod's uplinks").within(1e-6, 1e6),
};
constexpr CalcField kPodFields[] = {
    {"per-pod", "count", "per_rack*racks_per_pod", "endpoints of a pod"},
    {"endpoints", "count", "per_pod*pods", "endpoints"},
    {"racks", "count", "racks_per_pod*pods", "racks"},
    {"across-pods", "Gb/s", "rate/oversubscription", "of an endpoint, when all leave their pods"},
    {"pod-uplink", "Gb/s", "across_pods*per_pod", "of a pod"},
    {"bisection", "Gb/s", "floor(pods/2)*pod_uplink", "between halves of the pods"},
};
Result<CalcOutcome> runPods(const CalcArguments& in) {
    const TaperedPods c =
        taperedPodCounts(real(in.count("per-rack")), real(in.count("racks-per-pod")),
                         real(in.count("pods")), in.rate("rate"), in.real("oversubscription"));
    return outcome({c.perPod, c.endpoints, c.racks, inGbps(c.acrossPods), inGbps(c.podUplink),
                    inGbps(c.bisection)});
}

constexpr std::string_view kCrossbarSources[] = {"NVIDIA DGX GB200 NVL72 reference architecture"};
constexpr std::string_view kPodSources[] = {
    "Dubey et al. 2024 (The Llama 3 Herd of Models), 3.3.1"};

constexpr Calculation kRows[] = {
    {"fat-tree", "largest fat-tree of switches of one radix", kFatTreeParams, kFatTreeFields,
     "exact", kFatTreeSources, "radix=64", &runFatTree},
    {"clos", "smallest non-blocking Clos for so many endpoints", kLeastParams, kLeastFields,
     "exact", kClosSources, "endpoints=1024 radix=64", &runLeastClos,
     "tiers: 1 up to R endpoints, 2 up to R^2/2, 3 up to R^3/4"},
    {"clos-max", "most endpoints that tiers of a radix join, with planes and breakout", kMaxParams,
     kMaxFields, "exact", kClosSources, "radix=64 tiers=2 planes=8", &runClosMax},
    {"xgft", "extended generalised fat-tree XGFT(h; m; w)", kXgftParams, kXgftFields, "exact",
     kXgftSources, "m=4,4,8 w=1,2,2", &runXgft,
     "level-i nodes = product(m_{i+1..h}) * product(w_{1..i}), level 0 the endpoints; links = sum "
     "over i of level-i nodes * m_i; paths = product(w); levels above the highest are unknown"},
    {"uniform-spines", "fewest spines over which a leaf's uplinks divide evenly", kUniformParams,
     kUniformFields, "exact", kClosSources, "leaves=24 uplinks=32 radix=64", &runUniform,
     "spines: the least divisor of uplinks that is leaves*uplinks/radix or more"},
    {"crossbar", "scale-up domain of one tier of switch chips", kCrossbarParams, kCrossbarFields,
     "exact", kCrossbarSources, "accelerators=72 links=18 chips=18 rate=900GB/s", &runCrossbar},
    {"tapered-pods", "non-blocking pods with oversubscribed uplinks", kPodParams, kPodFields,
     "exact", kPodSources, "per-rack=16 racks-per-pod=192 pods=8 rate=400Gb/s oversubscription=7",
     &runPods},
};

} // namespace

std::span<const Calculation> treeRows() {
    return kRows;
}

} // namespace weft
