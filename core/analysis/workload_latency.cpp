// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/workload_latency.hpp"

#include "core/calc/latency.hpp"
#include "core/collective/constants.hpp"
#include "core/fabric/paths.hpp"
#include "core/plant/gateway_net.hpp"
#include "core/workload/transport.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>

namespace weft {
namespace {

constexpr std::string_view kSources[] = {
    "DeepSeek-V3, ISCA 2025, table 5 (end to end through one switch)",
    "Weft: NIC, switches, propagation and serialisation in turn"};
constexpr std::string_view kQueueSources[] = {"Kleinrock 1975, M/D/1", "Tijms 2003"};

constexpr Formula kBase{"fabric.latency.base.max", "s", "tx + s*w + d*v + 8e-9*S/B + rx",
                        "One way between the two endpoints farthest apart on an idle fabric, cut "
                        "through.",
                        kSources};
constexpr Formula kLoaded{"fabric.latency.loaded.max", "s", "b + s*r/(2*(1-r))*8e-9*S/B",
                          "The same with the mean wait in a queue at every switch.", kQueueSources};
constexpr Formula kTail{"fabric.latency.p99.max", "s", "b + s*q",
                        "The same with the wait that 99 of 100 packets stay below at every switch.",
                        kQueueSources};

constexpr DataSize kPacket = bytes(4096); // RDMA's largest payload
constexpr double kLoad = 0.5;
constexpr Duration kFibre = seconds(4.9e-9); // per metre

struct SwitchLatency {
    Duration time = kAssumedSwitchLatency;
    std::string origin = "assumed: a switch's latency is not catalogued";
};

// The slowest of the fabric's switches.
SwitchLatency slowestSwitch(const Fabric& fabric, const Catalog& catalog) {
    SwitchLatency slowest;
    bool isFirst = true;
    for (const Device& device : fabric.devices) {
        const Part* part = catalog.find(device.part);
        const Switch* model = part != nullptr ? part->as<Switch>() : nullptr;
        if (device.role == NodeRole::Server) {
            continue;
        }
        const Duration own =
            model != nullptr && model->latency ? *model->latency : kAssumedSwitchLatency;
        if (isFirst || own > slowest.time) {
            slowest = {own, model != nullptr && model->latency
                                ? device.title
                                : fmt::format("assumed: the latency of {} is not catalogued",
                                              device.title)};
        }
        isFirst = false;
    }
    return slowest;
}

// Cable along a path through so many switches. On a Clos up and down again; elsewhere every link
// between switches may be the longest there is.
Length cableAlong(const Fabric& fabric, std::int64_t switches, bool isClos) {
    Length endpoint, leafSpine, spineCore, longest;
    for (const LinkClass& each : fabric.linkClasses) {
        if (each.lower == NodeRole::Server) {
            endpoint = std::max(endpoint, each.length);
            continue;
        }
        longest = std::max(longest, each.length);
        Length& tier = each.upper == NodeRole::Core ? spineCore : leafSpine;
        tier = std::max(tier, each.length);
    }
    const double between = static_cast<double>(switches - 1);
    if (!isClos) {
        return 2 * endpoint + between * longest;
    }
    return 2 * endpoint + std::min(between, 2.0) * leafSpine +
           std::max(0.0, between - 2) * spineCore;
}

Bandwidth slowestRate(const Fabric& fabric) {
    Bandwidth slowest = fabric.linkClasses.front().rate;
    for (const LinkClass& each : fabric.linkClasses) {
        slowest = std::min(slowest, each.rate);
    }
    return slowest;
}

// What a message through so many switches waits for, part by part.
struct PathParts {
    std::int64_t switches = 0;
    Duration software, forwarding, propagation, serialisation, queueing;
};

struct Layer {
    std::string_view id, name;
    Duration PathParts::*part;
};
constexpr Layer kLayers[] = {
    {"software", "hosts, NICs and software", &PathParts::software},
    {"forwarding", "switches", &PathParts::forwarding},
    {"propagation", "cable", &PathParts::propagation},
    {"serialisation", "serialisation", &PathParts::serialisation},
    {"queueing", "queues, links half full", &PathParts::queueing},
};

void writeWaterfall(const Id& fabric, const std::vector<PathParts>& paths,
                    std::vector<Series>& out) {
    for (const Layer& layer : kLayers) {
        Series series{fmt::format("fabric.latency.{}", layer.id),
                      fabric,
                      std::string(layer.name),
                      "count",
                      "s",
                      {},
                      {}};
        series.kind = SeriesKind::Stack;
        series.chart = "fabric.latency";
        series.title = "One way between two endpoints";
        series.xLabel = "path";
        series.yLabel = "time";
        series.metric = kLoaded.id;
        for (const PathParts& path : paths) {
            series.x.push_back(static_cast<double>(series.x.size()));
            series.y.push_back(inSeconds(path.*layer.part));
            series.labels.push_back(path.switches == 1
                                        ? "through 1 switch"
                                        : fmt::format("through {} switches", path.switches));
        }
        out.push_back(std::move(series));
    }
}

// The slowest of those that are joined; of one fabric its own.
Transport transportOf(const Design& design, const AnalysedFabric& analysed,
                      const JoinedFabrics* joined) {
    Transport slowest = Transport::InfiniBand;
    bool isFirst = true;
    for (const Id& id : joined != nullptr ? joined->fabrics : std::vector<Id>{analysed.id}) {
        const FabricIntent* intent = design.fabric(id);
        const Transport own = intent != nullptr ? intent->transport : Transport::RoceV2;
        if (isFirst || endLatency(own) > endLatency(slowest)) {
            slowest = own;
        }
        isFirst = false;
    }
    return slowest;
}

// With the joins that are taken to be as long as cabling takes them, for nobody says.
std::string cableOrigin(const std::string& origin, const JoinedFabrics* joined) {
    std::vector<std::string> assumed;
    for (const JoinWiring& each : joined != nullptr ? joined->joins : std::vector<JoinWiring>()) {
        if (!each.join.length) {
            assumed.push_back(each.join.name.empty() ? each.join.id : each.join.name);
        }
    }
    return assumed.empty() ? origin
                           : fmt::format("{}; join.length.assumed: {:g} m for {}", origin,
                                         inMetres(kUsualJoinLength), fmt::join(assumed, ", "));
}

// `joined`: what the fabric is made of, where joins make it.
void writeLatency(const PassInput& input, const AnalysedFabric& analysed, const Metric& hops,
                  const JoinedFabrics* joined, PassOutput& output) {
    std::vector<Metric>& metrics = output.metrics;
    const Fabric& fabric = analysed.works();
    const Transport transport = transportOf(input.design, analysed, joined);
    const bool isClos = joined == nullptr && analysed.shape->clos.has_value();
    const auto switches = static_cast<std::int64_t>(std::llround(hops.value));
    const SwitchLatency device = slowestSwitch(fabric, input.catalog);
    // A join may be a thousand times as long as the links of its fabrics: its ways are looked at.
    const Length across = joined != nullptr
                              ? longestWay(fabric, analysed.shape->graph, input.options.stop)
                              : Length();
    if (input.isStopped()) {
        return;
    }
    const auto cableThrough = [&](std::int64_t passed) {
        return joined == nullptr ? cableAlong(fabric, passed, isClos)
                                 : cableAlong(fabric, 1, false) + (passed > 1 ? across : Length());
    };
    const Length cable = cableThrough(switches);
    const Bandwidth rate = slowestRate(fabric);
    const Duration end = endLatency(transport), packet = kPacket / rate;
    const Duration base = 2 * end + hops.value * device.time + kFibre * inMetres(cable) + packet;
    const std::string origin = fabricOrigin(input.design, analysed.id);
    const std::string endOrigin = transport == Transport::Tcp
                                      ? "DeepSeek-V3, ISCA 2025, table 5, and the kernel's sockets"
                                      : "DeepSeek-V3, ISCA 2025, table 5";
    const Term hopTerm{"s", hops.value, hops.unit, hops.id, "switches passed", hops.id, {}};
    const Term size{"S", inBytes(kPacket), "B", "a full RDMA packet", "message", {}, {}};
    const Term slowest{"B", inGbps(rate), "Gb/s", origin, "slowest link", {}, {}};
    metrics.push_back(metricOf(
        kBase, analysed.id, inSeconds(base), isClos ? Method::Estimate : Method::UpperBound,
        {{"tx", inSeconds(end), "s", endOrigin, "sending host and NIC", {}, {}},
         hopTerm,
         {"w", inSeconds(device.time), "s", device.origin, "port to port of a switch", {}, {}},
         {"d", inMetres(cable), "m", cableOrigin(origin, joined), "cable along the way", {}, {}},
         {"v", inSeconds(kFibre), "s/m", "fibre; copper 4.76 ns/m", "time per metre", {}, {}},
         size,
         slowest,
         {"rx", inSeconds(end), "s", endOrigin, "receiving NIC and host", {}, {}}}));
    const Metric& idle = metrics.back();
    const Term idleTerm{"b", idle.value, "s", idle.id, "on an idle fabric", idle.id, {}};
    const QueueWait wait = queueWait(kLoad, packet);
    metrics.push_back(
        metricOf(kLoaded, analysed.id, inSeconds(base + hops.value * wait.mean), Method::Estimate,
                 {idleTerm,
                  hopTerm,
                  {"r", kLoad, "ratio", "assumed: every link half full", "utilisation", {}, {}},
                  size,
                  slowest}));
    metrics.push_back(metricOf(kTail, analysed.id, inSeconds(base + hops.value * wait.percentile99),
                               Method::Estimate,
                               {idleTerm,
                                hopTerm,
                                {"q",
                                 inSeconds(wait.percentile99),
                                 "s",
                                 "M/D/1 with every link half full",
                                 "99th percentile of the wait at a switch",
                                 {},
                                 {}}}));
    // On a Clos every path there is; elsewhere the shortest and the longest.
    const std::int64_t step = isClos ? 2 : std::max<std::int64_t>(1, switches - 1);
    std::vector<PathParts> paths;
    for (std::int64_t passed = 1; passed <= switches; passed += step) {
        const double count = static_cast<double>(passed);
        paths.push_back({passed, 2 * end, count * device.time,
                         kFibre * inMetres(cableThrough(passed)), packet, count * wait.mean});
    }
    writeWaterfall(analysed.id, paths, output.series);
}

} // namespace

void latencies(const PassInput& input, PassOutput& output) {
    forEachNetwork(input, [&](const AnalysedFabric& analysed, std::size_t index) {
        const std::size_t fabrics = input.soFar.fabrics.size();
        const JoinedFabrics* joined =
            index < fabrics ? nullptr : input.soFar.joined[index - fabrics].get();
        const Metric* hops = input.soFar.find("fabric.hops.max", analysed.id);
        const bool isKnown = input.soFar.find(kBase.id, analysed.id) != nullptr;
        const bool hasLinks = !analysed.expansion->fabric.linkClasses.empty();
        const SwitchGraph& graph = analysed.shape->graph;
        const double steps = static_cast<double>(graph.size()) *
                             static_cast<double>(graph.size() + graph.arcs.size());
        const bool fits = joined == nullptr || input.fits(steps);
        if (hops != nullptr && hops->value >= 1 && hasLinks && !isKnown && fits) {
            writeLatency(input, analysed, *hops, joined, output);
        } else if (hops != nullptr && !fits && !isKnown && input.lane == Lane::Background) {
            output.findings.push_back(notRun(analysed.id, "latency", std::string(kBase.id),
                                             "the joined fabrics are too large for it in "
                                             "bounded time"));
        }
    });
}

} // namespace weft
