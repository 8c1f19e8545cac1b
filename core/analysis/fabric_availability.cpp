// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/fabric_availability.hpp"

#include "core/calc/availability.hpp"
#include "core/flows/reliability.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace weft {

namespace {

constexpr std::string_view kFactoring[] = {
    "Moskowitz 1958: factoring on the parts of a path; exact for parts that fail by themselves"};
constexpr std::string_view kRenewal[] = {"Barlow & Proschan 1975: MTBF/(MTBF+MTTR)"};
constexpr std::string_view kLost[] = {"Kokolis et al., HPCA 2025: a failure costs its job the "
                                      "restart and half a checkpoint interval"};

constexpr Formula kUp{"availability.", "ratio", "mtbf/(mtbf + mttr)",
                      "Share of the time one of these is up.", kRenewal};
constexpr Formula kConnected{"fabric.availability", "ratio", "1 - parted",
                             "Share of the time that two servers farthest apart are connected over "
                             "the shortest ways between them, which ECMP uses.",
                             kFactoring};
constexpr Formula kDowntime{"fabric.downtime", "s", "parted*31536000",
                            "Time in a year that they are not.", kFactoring};
constexpr Formula kFailures{"availability.failures.", "count", "n*31536000/mtbf",
                            "Failures to be expected in a year.", kRenewal};
constexpr Formula kLostHours{
    "availability.lost", "count",
    "interruptions*accelerators*(restart + interval/2)/3600 + repairs/3600",
    "Accelerator-hours a year lost to failures: the whole job each time, and what hangs on a "
    "broken "
    "part until it is mended.",
    kLost};

constexpr Duration kRestart = seconds(300), kInterval = seconds(3600);
constexpr std::uint32_t kFar = std::numeric_limits<std::uint32_t>::max();

std::vector<std::uint32_t> distancesFrom(const Fabric& fabric, NodeIndex from) {
    std::vector<std::uint32_t> distance(fabric.nodes.size(), kFar);
    std::vector<NodeIndex> queue{from};
    distance[from.get()] = 0;
    for (std::size_t head = 0; head < queue.size(); ++head) {
        for (const Arc& arc : fabric.neighbours(queue[head])) {
            if (distance[arc.node.get()] == kFar) {
                distance[arc.node.get()] = distance[queue[head].get()] + 1;
                queue.push_back(arc.node);
            }
        }
    }
    return distance;
}

bool hasEndpoints(const Fabric& fabric, std::size_t node) {
    return fabric.range(NodeRole::Server).contains(NodeIndex(static_cast<std::uint32_t>(node))) ||
           (!fabric.mergedEndpoints.empty() && fabric.mergedEndpoints[node] > 0);
}

// Parts of one class of a fabric: how many there are, how many stop a job when they fail, and how
// many accelerators hang on one.
struct PartCount {
    std::string_view kind;
    double pieces = 0, interrupting = 0, hanging = 0;
};

std::vector<PartCount> partsOf(const AnalysedFabric& analysed) {
    const Fabric& fabric = analysed.expansion->fabric;
    const bool isRedundant = analysed.expansion->known.planes > 1; // a plane may be lost
    double accelerators = 0, servers = 0, endpointLinks = 0, links = 0, leaves = 0;
    for (const ServerBlock& block : fabric.servers) {
        servers += block.part.empty() ? 0 : block.nodes.size();
        accelerators += static_cast<double>(block.accelerators) * block.nodes.size();
    }
    for (const Link& link : fabric.links) {
        links += link.count;
        endpointLinks += fabric.node(link.a).role == NodeRole::Server ? link.count : 0;
    }
    leaves = fabric.range(NodeRole::Leaf).size();
    const double switches = fabric.switches().size();
    const double perLeaf = leaves > 0 ? accelerators / leaves : 0;
    const double once = isRedundant ? 0 : 1;
    return {
        {"switch", switches, leaves * once, perLeaf * once},
        {"link", links, endpointLinks * once, once},
        {"nic", endpointLinks, endpointLinks * once, once},
        {"server", servers, servers, servers > 0 ? accelerators / servers : 0},
        {"accelerator", accelerators, accelerators, 1},
    };
}

class FabricFailures {
public:
    FabricFailures(const PassInput& input, const AnalysedFabric& analysed,
                   std::vector<Metric>& metrics)
        : input_(input), analysed_(analysed), metrics_(metrics) {}

    void write() {
        const std::string origin = fabricOrigin(input_.design, analysed_.id);
        double interruptions = 0, repairs = 0;
        for (const PartCount& part : partsOf(analysed_)) {
            const KnownReliability known = *reliabilityOf(input_.design, part.kind);
            if (part.pieces == 0) {
                continue;
            }
            Metric metric = metricOf(kFailures, analysed_.id, part.pieces * (kYear / known.mtbf),
                                     Method::Estimate,
                                     {{"n", part.pieces, "count", origin, "pieces", {}, {}},
                                      {"mtbf",
                                       inSeconds(known.mtbf),
                                       "s",
                                       known.origin,
                                       "between two failures of one",
                                       {},
                                       {}}});
            metric.id += part.kind;
            metrics_.push_back(std::move(metric));
            const double stops = part.interrupting * (kYear / known.mtbf);
            interruptions += stops;
            repairs += stops * part.hanging * inSeconds(known.mttr);
        }
        writeLost(interruptions, repairs, origin);
    }

private:
    void writeLost(double interruptions, double repairs, const std::string& origin) {
        double accelerators = 0;
        for (const ServerBlock& block : analysed_.expansion->fabric.servers) {
            accelerators += static_cast<double>(block.accelerators) * block.nodes.size();
        }
        const FabricIntent* intent = input_.design.fabric(analysed_.id);
        if (accelerators == 0 || intent == nullptr || intent->role != FabricRole::Compute) {
            return;
        }
        const double interval = inSeconds(kInterval), restart = inSeconds(kRestart);
        metrics_.push_back(metricOf(
            kLostHours, analysed_.id,
            interruptions * accelerators * (restart + interval / 2) / 3600 + repairs / 3600,
            Method::Estimate,
            {{"interruptions",
              interruptions,
              "count",
              "failures of parts that stop a job",
              "a year, over all kinds",
              {},
              {}},
             {"accelerators", accelerators, "count", origin, "that wait", {}, {}},
             {"restart",
              restart,
              "s",
              "Kokolis et al., HPCA 2025",
              "until the job runs again",
              {},
              {}},
             {"interval",
              interval,
              "s",
              "assumed: a checkpoint every hour",
              "between two checkpoints",
              {},
              {}},
             {"repairs",
              repairs,
              "s",
              "failures times what hangs on the part times its repair",
              "accelerator-seconds out of service",
              {},
              {}}}));
    }

    const PassInput& input_;
    const AnalysedFabric& analysed_;
    std::vector<Metric>& metrics_;
};

void writeClasses(const Design& design, std::vector<Metric>& metrics) {
    for (const ReliabilityClass& row : reliabilityClasses()) {
        const KnownReliability known = *reliabilityOf(design, row.id);
        Metric metric = metricOf(
            kUp, "design", known.availability(), Method::Estimate,
            {{"mtbf", inSeconds(known.mtbf), "s", known.origin, "between two failures", {}, {}},
             {"mttr", inSeconds(known.mttr), "s", known.origin, "until it is mended", {}, {}}});
        metric.id += row.id;
        metrics.push_back(std::move(metric));
    }
}

void writeConnected(const PassInput& input, const AnalysedFabric& analysed,
                    std::vector<Metric>& metrics) {
    const Fabric& fabric = analysed.works();
    const auto [from, to] = farthestEndpoints(fabric);
    if (from == to) {
        return;
    }
    const ShortestWays ways =
        shortestWays(fabric, from, to, reliabilityOf(input.design, "switch")->availability(),
                     reliabilityOf(input.design, "link")->availability());
    const Connection known = connection(ways.network, ways.from, ways.to);
    const double parted = 1 - known.lower;
    const std::string origin =
        fmt::format("factoring over {} switches and bundles of links", ways.network.up.size());
    Metric metric = metricOf(kConnected, analysed.id, 1 - parted,
                             known.isExact() ? Method::Exact : Method::LowerBound,
                             {{"parted",
                               parted,
                               "ratio",
                               origin,
                               "probability that every shortest way is broken",
                               {},
                               {}}});
    metric.witness = fmt::format("{} to {}", nodeName(fabric, from), nodeName(fabric, to));
    metrics.push_back(std::move(metric));
    metrics.push_back(metricOf(kDowntime, analysed.id, parted * 31536000,
                               known.isExact() ? Method::Exact : Method::UpperBound,
                               {{"parted",
                                 parted,
                                 "ratio",
                                 origin,
                                 "probability that every shortest way is broken",
                                 {},
                                 {}}}));
}

} // namespace

std::pair<NodeIndex, NodeIndex> farthestEndpoints(const Fabric& fabric) {
    std::size_t from = 0;
    while (from < fabric.nodes.size() && !hasEndpoints(fabric, from)) {
        ++from;
    }
    if (from == fabric.nodes.size()) {
        return {};
    }
    const auto start = NodeIndex(static_cast<std::uint32_t>(from));
    const std::vector<std::uint32_t> distance = distancesFrom(fabric, start);
    std::size_t to = from;
    for (std::size_t node = 0; node < distance.size(); ++node) {
        if (hasEndpoints(fabric, node) && distance[node] != kFar &&
            distance[node] >= distance[to]) {
            to = node;
        }
    }
    return {start, NodeIndex(static_cast<std::uint32_t>(to))};
}

ShortestWays shortestWays(const Fabric& fabric, NodeIndex from, NodeIndex to, double switchUp,
                          double linkUp) {
    ShortestWays ways;
    const std::vector<std::uint32_t> distance = distancesFrom(fabric, from);
    std::vector<std::uint32_t> place(fabric.nodes.size(), kFar);
    const auto add = [&](NodeIndex node) {
        std::uint32_t& known = place[node.get()];
        if (known == kFar) {
            known = static_cast<std::uint32_t>(ways.network.nodes.size());
            ways.network.nodes.emplace_back();
            if (fabric.node(node).role !=
                NodeRole::Server) { // a server's own faults are its class's
                ways.network.nodes.back().push_back(
                    static_cast<std::uint32_t>(ways.network.up.size()));
                ways.network.up.push_back(switchUp);
            }
        }
        return known;
    };
    ways.to = add(to);
    std::vector<NodeIndex> queue{to}; // back over every link that comes nearer
    for (std::size_t head = 0; head < queue.size(); ++head) {
        const NodeIndex node = queue[head];
        for (const Arc& arc : fabric.neighbours(node)) {
            if (distance[arc.node.get()] + 1 != distance[node.get()]) {
                continue;
            }
            if (place[arc.node.get()] == kFar) {
                queue.push_back(arc.node);
            }
            const std::uint32_t near = add(arc.node);
            const auto part = static_cast<std::uint32_t>(ways.network.up.size());
            ways.network.up.push_back(
                1 - std::pow(1 - linkUp, static_cast<double>(fabric.link(arc.link).count)));
            ways.network.edges.push_back({near, place[node.get()], {part}});
        }
    }
    ways.from = add(from);
    return ways;
}

void fabricAvailability(const PassInput& input, PassOutput& output) {
    if (input.lane == Lane::Frame) {
        writeClasses(input.design, output.metrics);
    }
    forEachFabric(input, [&](const AnalysedFabric& analysed, std::size_t) {
        const double size = static_cast<double>(analysed.works().links.size());
        const bool isSaid = std::any_of(
            input.soFar.metrics.begin(), input.soFar.metrics.end(), [&](const Metric& metric) {
                return metric.scope == analysed.id && metric.id.starts_with(kFailures.id);
            });
        if (!input.fits(size) || isSaid) {
            return;
        }
        writeConnected(input, analysed, output.metrics);
        FabricFailures(input, analysed, output.metrics).write();
    });
}

} // namespace weft
