// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calc/rows.hpp"
#include "core/calc/throughput.hpp"

namespace weft {
namespace {

using enum CalcKind;

constexpr std::string_view kDefinition[] = {
    "definition: capacity of the down ports in use over capacity of the up ports in use"};
constexpr std::string_view kLeafSpineSources[] = {
    "cut of a leaf against the demand across it; checked by linear programming"};
constexpr std::string_view kHopSources[] = {"Singla, Godfrey, Kolla 2014 (NSDI)"};
constexpr std::string_view kTubSources[] = {"Namyar, Supittayapornpong, Zhang, Yu, Govindan 2021 "
                                            "(SIGCOMM)"};
constexpr std::string_view kMooreSources[] = {"Cerf, Cowan, Mullin, Stanton 1974",
                                              "Singla, Godfrey, Kolla 2014 (NSDI)"};

constexpr CalcParam kRatioParams[] = {
    param("down-ports", Count, "down ports in use"),
    param("down-rate", Rate, "rate of a down port"),
    param("up-ports", Count, "up ports in use"),
    param("up-rate", Rate, "rate of an up port"),
    param("backup-ports", Count, "down ports that carry nothing, as backups do")
        .within(0, kMostCalcCount)
        .orElse("0"),
};
constexpr CalcField kRatioFields[] = {
    {"oversubscription", "ratio", "down_ports*down_rate/(up_ports*up_rate)", "down over up"},
    {"down", "Gb/s", "down_ports*down_rate", "capacity downwards"},
    {"up", "Gb/s", "up_ports*up_rate", "capacity upwards"},
    {"ports-bandwidth", "Gb/s", "(down_ports+backup_ports)*down_rate + up_ports*up_rate",
     "what the switch must have ports for"},
};
Result<CalcOutcome> oversubscription(const CalcArguments& in) {
    const Bandwidth down = in.rate("down-rate") * real(in.count("down-ports"));
    const Bandwidth up = in.rate("up-rate") * real(in.count("up-ports"));
    const Bandwidth backup = in.rate("down-rate") * real(in.count("backup-ports"));
    return outcome({down / up, inGbps(down), inGbps(up), inGbps(down + backup + up)});
}

constexpr CalcParam kLeafSpineParams[] = {
    param("endpoints", Count, "endpoints of the fabric"),
    param("per-leaf", Count, "endpoints of a leaf"),
    param("uplinks", Count, "uplinks of a leaf, each as fast as an endpoint"),
};
constexpr CalcField kLeafSpineFields[] = {
    {"all-to-all", "ratio",
     "endpoints <= per_leaf ? 1 : min(1, uplinks*(endpoints-1)/(per_leaf*(endpoints-per_leaf)))",
     "theta of uniform all-to-all: part of it stays under its leaf"},
    {"permutation", "ratio", "min(1, uplinks/per_leaf)",
     "theta of a permutation in which every flow leaves its leaf"},
    {"oversubscription", "ratio", "per_leaf/uplinks", "of a leaf"},
};
Result<CalcOutcome> leafSpine(const CalcArguments& in) {
    const double n = real(in.count("endpoints")), h = real(in.count("per-leaf")),
                 u = real(in.count("uplinks"));
    return outcome({leafSpineAllToAll(n, h, u), leafSpinePermutation(h, u), h / u});
}

constexpr CalcParam kHopParams[] = {
    param("links", Count, "links between switches, each one unit each way"),
    param("servers", Count, "servers that send one unit each"),
    param("distance", Ratio, "links a flow passes, on average"),
};
constexpr CalcField kHopFields[] = {
    {"theta", "ratio", "2*links/(servers*distance)", "no throughput is above this"},
};
Result<CalcOutcome> hops(const CalcArguments& in) {
    return outcome(
        {hopBound(real(in.count("links")), real(in.count("servers")), in.real("distance"))});
}

constexpr CalcParam kTubParams[] = {
    param("links", Count, "links between switches, each one unit each way"),
    param("switches", Count, "switches that hold servers"),
    param("servers-per-switch", Count, "servers of each").orElse("1"),
    param("distance", Ratio,
          "links between a switch and its partner, on average over a permutation of greatest sum"),
};
constexpr CalcField kTubFields[] = {
    {"theta", "ratio", "2*links/(switches*servers_per_switch*distance)",
     "no throughput is above this for the worst permutation"},
};
Result<CalcOutcome> tub(const CalcArguments& in) {
    return outcome({hopBound(real(in.count("links")),
                             real(in.count("switches")) * real(in.count("servers-per-switch")),
                             in.real("distance"))});
}

constexpr CalcParam kBoundParams[] = {
    param("switches", Count, "switches"),
    param("degree", Count, "links of a switch to others"),
    param("servers", Count, "servers on all switches together"),
};
constexpr CalcField kBoundFields[] = {
    {"distance", "count", "", "least mean distance of any graph of this size and degree, links"},
    {"theta", "ratio", "switches*degree/(servers*distance)",
     "no such graph carries more of uniform all-to-all"},
};
Result<CalcOutcome> distanceBound(const CalcArguments& in) {
    const double distance = leastMeanDistance(in.count("switches"), in.count("degree"));
    if (!(distance > 0)) {
        return fail(ErrorCode::Usage, "expected two switches or more: one is at no distance",
                    "switches");
    }
    const double links = real(in.count("switches")) * real(in.count("degree")) / 2;
    return outcome({distance, hopBound(links, real(in.count("servers")), distance)});
}

constexpr Calculation kRows[] = {
    {"oversubscription", "of a switch: down over up", kRatioParams, kRatioFields, "exact",
     kDefinition, "down-ports=128 down-rate=200Gb/s up-ports=60 up-rate=400Gb/s backup-ports=8",
     &oversubscription},
    {"leaf-spine-throughput", "what a leaf-spine carries of two matrices", kLeafSpineParams,
     kLeafSpineFields, "exact", kLeafSpineSources, "endpoints=16 per-leaf=4 uplinks=2", &leafSpine},
    {"hop-bound", "throughput bound from the mean distance", kHopParams, kHopFields, "upper-bound",
     kHopSources, "links=15 servers=10 distance=1.6666666667", &hops},
    {"tub", "throughput upper bound of uni-regular graphs", kTubParams, kTubFields, "upper-bound",
     kTubSources, "links=15 switches=10 distance=2", &tub},
    {"distance-bound", "least mean distance and most throughput of any graph", kBoundParams,
     kBoundFields, "upper-bound", kMooreSources, "switches=50 degree=7 servers=50", &distanceBound,
     "distance (a lower bound): r(r-1)^(j-1) switches at distance j until all are placed"},
};

} // namespace

std::span<const Calculation> throughputRows() {
    return kRows;
}

} // namespace weft
