// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calc/grids.hpp"
#include "core/calc/rows.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace weft {
namespace {

using enum CalcKind;

constexpr std::string_view kTorusSources[] = {"Dally 1990 (k-ary n-cubes)"};
constexpr std::string_view kHyperXSources[] = {"Ahn, Binkert, Davis, McLaren, Schreiber 2009",
                                               "Lindsey 1964 (bisection)"};
constexpr std::string_view kHammingSources[] = {"Hoefler et al. 2022 (HammingMesh, SC)"};
constexpr std::string_view kDragonflySources[] = {"Kim, Dally, Scott, Abts 2008 (ISCA)",
                                                  "BookSim2, src/networks/dragonfly.cpp"};
constexpr std::string_view kSlimFlySources[] = {"Besta & Hoefler 2014 (Slim Fly, SC)"};

constexpr std::string_view kMeanNote =
    "nodes: the product of the extents; links, degree and diameter: the dimensions' own, added (a "
    "ring of k has k links and diameter floor(k/2), a line k-1, a mesh of all k(k-1)/2 and 1). "
    "mean-distance: the dimensions' means over all ordered pairs, added, times N/(N-1) for pairs "
    "of distinct nodes. bisection is unknown where the extent that decides it is odd.";

constexpr CalcField kGridFields[] = {
    {"nodes", "count", "", "nodes"},
    {"links", "count", "", "links between them"},
    {"degree", "count", "", "links of a node, at most"},
    {"diameter", "count", "", "links between the farthest two"},
    {"mean-distance", "count", "", "links between two distinct nodes, on average"},
    {"bisection", "count", "", "links cut by the least bisection"},
};
CalcOutcome gridOutcome(const GridCounts& c, const std::vector<double>& extents) {
    CalcOutcome out =
        outcome({c.nodes, c.links, c.degree, c.diameter, c.meanDistance, c.bisectionLinks});
    out.expressions["nodes"] = overList(out, "k", extents, "count", "@", "*");
    return out;
}

constexpr CalcParam kTorusParams[] = {
    param("dims", Count, "extents, as 4x4x4 or 4,4,4").list(),
    param("wrap", Toggle, "on: a torus; off: a mesh").orElse("on"),
};
Result<CalcOutcome> runTorus(const CalcArguments& in) {
    const std::vector<double>& extents = in.list("dims");
    CalcOutcome out = gridOutcome(torus(extents, in.toggle("wrap")), extents);
    if (in.toggle("wrap") && !out.terms.empty()) {
        std::string farthest;
        for (const CalcTerm& each : out.terms) {
            farthest += (farthest.empty() ? "floor(" : " + floor(") + each.name + "/2)";
        }
        out.expressions["diameter"] = farthest;
    }
    return out;
}

constexpr CalcParam kHyperXParams[] = {
    param("dims", Count, "extents, as 4x4 or 4,4").list(),
};
Result<CalcOutcome> runHyperX(const CalcArguments& in) {
    const std::vector<double>& extents = in.list("dims");
    CalcOutcome out = gridOutcome(hyperX(extents), extents);
    out.expressions["links"] = "nodes*degree/2";
    if (!out.terms.empty()) {
        std::string degree;
        for (const CalcTerm& each : out.terms) {
            degree += (degree.empty() ? "" : " + ") + each.name + "-1";
        }
        out.terms.push_back(term("degree", out.values[2].value_or(0), "count", "links of a node"));
        out.expressions["degree"] = degree;
    }
    return out;
}

constexpr CalcParam kHammingParams[] = {
    param("board", Count, "accelerators of a board, a x b").list(),
    param("dims", Count, "boards, x x y").list(),
    param("radix", Count, "ports of a switch, even").within(2, 1e6).orElse("64"),
    param("planes", Count, "planes").orElse("1"),
};
constexpr CalcField kHammingFields[] = {
    {"accelerators", "count", "a*b*x*y", "accelerators"},
    {"switches", "count", "", "switches of a plane"},
    {"dac", "count", "2*b*x*y", "cables of a plane along a row: short, passive copper"},
    {"aoc", "count", "", "other cables of a plane: columns, and links between switches"},
    {"all-switches", "count", "planes*switches", "switches of all planes"},
    {"global-share", "ratio", "1/(2*a)", "bandwidth of the global cut over injection"},
};
Result<CalcOutcome> runHammingMesh(const CalcArguments& in) {
    const auto &board = in.list("board"), &dims = in.list("dims");
    const std::int64_t radix = in.count("radix");
    if (board.size() != 2 || dims.size() != 2) {
        return fail(ErrorCode::Usage, "board and dims are two extents each, such as 2x2 and 16x16");
    }
    const auto r = static_cast<double>(radix);
    if (radix % 2 != 0 || 2 * std::max(dims[0], dims[1]) > r * r * r / 4) {
        return fail(ErrorCode::Usage,
                    fmt::format("switches of radix {} cannot join a line of {} boards", radix,
                                std::max(dims[0], dims[1])),
                    "radix");
    }
    const HammingMeshCounts c = hammingMesh(board[0], board[1], dims[0], dims[1], radix);
    return outcome({c.accelerators, c.switches, c.firstDimensionLinks, c.otherLinks,
                    c.switches * real(in.count("planes")), c.globalCutShare},
                   {term("a", board[0], "count", "accelerators of a board along a row"),
                    term("b", board[1], "count", "accelerators of a board along a column"),
                    term("x", dims[0], "count", "boards of a row"),
                    term("y", dims[1], "count", "boards of a column")});
}

constexpr CalcParam kDragonflyParams[] = {
    param("p", Count, "endpoints of a switch"),
    param("a", Count, "switches of a group; 2p where not said (balanced)").maybe(),
    param("h", Count, "global links of a switch; p where not said (balanced)").maybe(),
    param("groups", Count, "groups; a*h+1, the most, where not said").maybe(),
};
constexpr CalcField kDragonflyFields[] = {
    {"groups", "count", "g", "groups"},
    {"endpoints", "count", "p*n_a*groups", "endpoints"},
    {"switches", "count", "n_a*groups", "switches"},
    {"radix", "count", "p+n_a-1+n_h", "ports of a switch"},
    {"local-links", "count", "groups*n_a*(n_a-1)/2", "links inside groups"},
    {"global-links", "count", "groups > 1 ? groups*n_a*n_h/2 : 0", "links between groups"},
    {"diameter", "count", "", "links between the farthest switches, minimal routing"},
};
Result<CalcOutcome> runDragonfly(const CalcArguments& in) {
    const double p = real(in.count("p"));
    const double a = in.has("a") ? real(in.count("a")) : 2 * p;
    const double h = in.has("h") ? real(in.count("h")) : p;
    const double most = a * h + 1;
    const double groups = in.has("groups") ? real(in.count("groups")) : most;
    if (groups > most) {
        return fail(ErrorCode::Usage,
                    fmt::format("found {} groups, expected at most a*h+1 = {}", groups, most),
                    "groups");
    }
    const DragonflyCounts c = dragonfly(p, a, h, groups);
    return outcome(
        {c.groups, c.endpoints, c.switches, c.radix, c.localLinks, c.globalLinks, c.diameter},
        {term("g", groups, "count", "groups"), term("n_a", a, "count", "switches of a group"),
         term("n_h", h, "count", "global links of a switch")});
}

constexpr CalcParam kSlimFlyParams[] = {
    param("q", Count, "a prime power 4w-1, 4w or 4w+1").within(3, 1e6),
    param("p", Count, "endpoints of a switch; half the degree, rounded up, where not said").maybe(),
};
constexpr CalcField kSlimFlyFields[] = {
    {"switches", "count", "2*q^2", "switches"},
    {"degree", "count", "(3*q-delta)/2", "links of a switch to others"},
    {"links", "count", "switches*degree/2", "links between switches"},
    {"endpoints", "count", "n_p*switches", "endpoints"},
    {"radix", "count", "n_p+degree", "ports of a switch"},
    {"diameter", "count", "2", "links between the farthest switches"},
    {"mean-distance", "count", "(degree+2*(switches-1-degree))/(switches-1)",
     "links between two distinct switches, on average"},
};
Result<CalcOutcome> runSlimFly(const CalcArguments& in) {
    const auto counts = slimFly(in.count("q"));
    if (!counts) {
        return fail(ErrorCode::Usage,
                    fmt::format("q: found {}, expected a prime power of the form 4w-1, 4w or 4w+1, "
                                "such as 5, 7, 8, 9, 11, 13",
                                in.count("q")),
                    "q");
    }
    const double p = in.has("p") ? real(in.count("p")) : std::ceil(counts->degree / 2);
    return outcome({counts->switches, counts->degree, counts->links, p * counts->switches,
                    p + counts->degree, counts->diameter, counts->meanDistance},
                   {term("delta", counts->delta, "count", "q = 4w + delta"),
                    term("n_p", p, "count", "endpoints of a switch")});
}

constexpr Calculation kRows[] = {
    {"torus", "torus or mesh of any extents", kTorusParams, kGridFields, "exact", kTorusSources,
     "dims=4x4x4", &runTorus, kMeanNote},
    {"hyperx", "every line of a dimension fully meshed; hypercube at extents of 2", kHyperXParams,
     kGridFields, "exact", kHyperXSources, "dims=4x4", &runHyperX, kMeanNote},
    {"hamming-mesh", "boards of accelerators, rows and columns joined by switches", kHammingParams,
     kHammingFields, "exact", kHammingSources, "board=2x2 dims=16x16 planes=4", &runHammingMesh,
     "Lines of 2x (2y) ports share switches where they fit; a longer line gets the least "
     "non-blocking Clos."},
    {"dragonfly", "groups of switches, all joined; balanced where only p is said", kDragonflyParams,
     kDragonflyFields, "exact", kDragonflySources, "p=4", &runDragonfly,
     "diameter: local, global, local"},
    {"slim-fly", "MMS graphs of diameter 2", kSlimFlyParams, kSlimFlyFields, "exact",
     kSlimFlySources, "q=5", &runSlimFly},
};

} // namespace

std::span<const Calculation> gridRows() {
    return kRows;
}

} // namespace weft
