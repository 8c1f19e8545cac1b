// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/telemetry.hpp"

#include "core/base/text.hpp"
#include "core/flows/report.hpp"
#include "core/plant/device_names.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace weft {

namespace {

constexpr std::string_view kPlan[] = {"Weft: ports times updates times 100 B, planning figure"};
constexpr Formula kRate{"telemetry.rate", "Gb/s", "1e-9*8*size*updates",
                        "Bandwidth that streaming the planned counters takes.", kPlan};

constexpr double kQueues = 8; // priorities of IEEE 802.1Qbb

// DCQCN as RoCE deployments scale it (ENGINE §10): Kmin 100 kB at 25 Gb/s, Kmax four times that.
double kMinBytes(Bandwidth rate) {
    return 100e3 * (rate / gbps(25));
}

std::vector<WatchedCounter> switchCounters(const FabricIntent& intent, Bandwidth rate,
                                           std::optional<double> load) {
    const bool isLossless =
        intent.transport == Transport::RoceV2 || intent.transport == Transport::InfiniBand;
    const bool isInfiniBand = intent.transport == Transport::InfiniBand;
    const std::string how = isInfiniBand ? "UFM" : "gNMI";
    const auto path = [&](const char* text) { return isInfiniBand ? std::string() : text; };
    const Duration often = seconds(10), seldom = seconds(30);
    std::vector<WatchedCounter> counters{
        {"drops", "Packets dropped", path("/interfaces/interface/state/counters/out-discards"), how,
         often, 1, isLossless ? 0.0 : 0.001, false, isLossless ? "packets/s" : "ratio",
         isLossless ? "nothing may be dropped on a lossless fabric" : "loss below 0.1 %"},
        {"utilisation", "Octets sent", path("/interfaces/interface/state/counters/out-octets"), how,
         often, 1, load ? std::min(1.0, *load * 1.2) : 0.8, false, "ratio",
         load ? fmt::format("a fifth above the {} of uniform all-to-all", formatPercent(*load))
              : "80 % of a link, where no load is computed"},
        {"errors", "Frames with errors", path("/interfaces/interface/state/counters/in-errors"),
         how, seldom, 1, 0.0, false, "packets/s", "a clean link has none after FEC"},
    };
    if (intent.transport == Transport::RoceV2) {
        const double kMin = kMinBytes(rate);
        counters.push_back({"ecn-marks", "Packets marked",
                            "/qos/interfaces/interface/output/queues/queue/state/ecn-marked-pkts",
                            how, often, kQueues, 0.01, false, "ratio",
                            "1 % marked: senders slow down all the time"});
        counters.push_back({"queue-depth", "Depth of the queue",
                            "/qos/interfaces/interface/output/queues/queue/state/max-queue-len",
                            how, often, kQueues, 4 * kMin, false, "B",
                            fmt::format("Kmax, four times Kmin of {} B at {}", exactReal(kMin),
                                        formatBandwidth(rate))});
        counters.push_back({"pause-frames", "Pause frames received",
                            "/interfaces/interface/ethernet/state/counters/in-mac-pause-frames",
                            how, often, kQueues, 0.0, false, "packets/s",
                            "ECN should hold queues below XOFF"});
    }
    return counters;
}

std::vector<WatchedCounter> adapterCounters(Bandwidth rate) {
    return {
        {"adapter-out-of-sequence",
         "Packets out of sequence",
         {},
         "host agent",
         seconds(10),
         1,
         0.0,
         false,
         "packets/s",
         "loss or reordering on the way"},
        {"adapter-rate",
         "Bytes sent and received",
         {},
         "host agent",
         seconds(10),
         1,
         0.9,
         false,
         "ratio",
         fmt::format("nine tenths of the port's {}", formatBandwidth(rate))},
    };
}

class Planner {
public:
    Planner(const Design& design, const Catalog& catalog, const Analysis& analysis)
        : design_(design), catalog_(catalog), analysis_(analysis) {}

    TelemetryPlan plan() {
        for (const AnalysedFabric& analysed : analysis_.fabrics) {
            const FabricIntent* intent = design_.fabric(analysed.id);
            if (analysed.expansion != nullptr && intent != nullptr) {
                addSwitches(analysed.expansion->fabric, *intent);
                addAdapters(analysed.expansion->fabric, *intent);
            }
        }
        for (const ServerGroup& group : *design_.groups) {
            addStorage(group);
        }
        for (const Gateway& gateway : *design_.gateways) {
            addGateway(gateway);
        }
        return std::move(plan_);
    }

private:
    void addSwitches(const Fabric& fabric, const FabricIntent& intent) {
        const Metric* load = analysis_.find("fabric.load.max.all_to_all", intent.id);
        for (std::size_t kind = 0; kind < fabric.devices.size(); ++kind) {
            WatchedClass watched;
            Bandwidth fastest;
            for (std::uint32_t i = fabric.switches().begin; i < fabric.switches().end; ++i) {
                const NodeIndex node(i);
                if (fabric.node(node).device != kind) {
                    continue;
                }
                ++watched.devices;
                for (const Arc& arc : fabric.neighbours(node)) {
                    const Link& link = fabric.link(arc.link);
                    watched.ports += link.count;
                    fastest = std::max(fastest, fabric.classOf(link).rate);
                }
                if (watched.names.size() < kMostTargets) {
                    watched.names.push_back(
                        fmt::format("{}-{}", intent.id, nodeName(fabric, node)));
                }
            }
            if (watched.devices == 0) {
                continue;
            }
            watched.scope = intent.id;
            watched.title = fmt::format("{}: {}", intent.name.empty() ? intent.id : intent.name,
                                        fabric.devices[kind].title);
            watched.counters = switchCounters(
                intent, fastest, load != nullptr ? std::optional(load->value) : std::nullopt);
            plan_.classes.push_back(std::move(watched));
        }
    }

    void addAdapters(const Fabric& fabric, const FabricIntent& intent) {
        for (const ServerBlock& block : fabric.servers) {
            if (block.part.empty()) {
                continue;
            }
            WatchedClass watched;
            watched.scope = intent.id;
            watched.title = fmt::format("{}: adapters of {}", intent.id, block.name);
            watched.devices = block.nodes.size();
            watched.ports = watched.devices * block.portsPerServer;
            watched.counters = adapterCounters(block.rate);
            plan_.classes.push_back(std::move(watched));
        }
    }

    void addStorage(const ServerGroup& group) {
        const Part* part = catalog_.find(group.part);
        const auto* storage = part != nullptr ? part->as<Storage>() : nullptr;
        if (storage == nullptr || group.count == 0) {
            return;
        }
        WatchedClass watched;
        watched.scope = group.id;
        watched.title = fmt::format("{}: {}", group.id, part->title());
        watched.devices = group.count;
        watched.ports = group.count;
        WatchedCounter counter{"storage-throughput",
                               "Bytes read",
                               {},
                               "storage agent",
                               seconds(30),
                               1,
                               std::nullopt,
                               true,
                               "GB/s",
                               "nothing is known of what it gives"};
        if (storage->readGbPerSecond) {
            counter.threshold = *storage->readGbPerSecond * 0.8;
            counter.reason = fmt::format("under load, four fifths of the {} GB/s of one",
                                         exactReal(*storage->readGbPerSecond));
        }
        watched.counters = {std::move(counter)};
        plan_.classes.push_back(std::move(watched));
    }

    void addGateway(const Gateway& gateway) {
        WatchedClass watched;
        watched.scope = gateway.id;
        watched.title = gateway.name.empty() ? gateway.id : gateway.name;
        watched.devices = gateway.count;
        double busiest = 0;
        if (const WideReport* wide = analysis_.wide.get()) {
            for (std::size_t i = 0; i < wide->graph.joints.size(); ++i) {
                const SiteJoint& joint = wide->graph.joints[i];
                for (const std::uint32_t end : {joint.gatewayA, joint.gatewayB}) {
                    if (end != kNoGateway && wide->graph.gateways[end].id == gateway.id) {
                        watched.ports += joint.circuits;
                        const Bandwidth load =
                            std::max(wide->loads[i].forward, wide->loads[i].back);
                        busiest = std::max(busiest, load / joint.capacity);
                    }
                }
            }
        }
        for (std::int64_t i = 0; i < gateway.count && watched.names.size() < kMostTargets; ++i) {
            watched.names.push_back(memberName(gateway.id, static_cast<std::size_t>(i)));
        }
        const std::string octets = "/interfaces/interface/state/counters/out-octets";
        const std::string discards = "/interfaces/interface/state/counters/out-discards";
        watched.counters = {
            {"utilisation", "Octets sent", octets, "gNMI", seconds(10), 1,
             busiest > 0 ? std::min(1.0, busiest * 1.2) : 0.8, false, "ratio",
             busiest > 0 ? fmt::format("a fifth above the planned {} of the busiest circuit",
                                       formatPercent(busiest))
                         : "80 % of a circuit, where no load is planned"},
            {"drops", "Packets dropped", discards, "gNMI", seconds(10), 1, 0.001, false, "ratio",
             "loss below 0.1 %"}};
        plan_.classes.push_back(std::move(watched));
    }

    const Design& design_;
    const Catalog& catalog_;
    const Analysis& analysis_;
    TelemetryPlan plan_;
};

} // namespace

Bandwidth WatchedClass::rate() const {
    Bandwidth sum;
    for (const WatchedCounter& counter : counters) {
        sum += kUpdateSize * (static_cast<double>(ports) * counter.perPort) / counter.interval;
    }
    return sum;
}

Bandwidth TelemetryPlan::rate() const {
    Bandwidth sum;
    for (const WatchedClass& each : classes) {
        sum += each.rate();
    }
    return sum;
}

TelemetryPlan telemetryPlan(const Design& design, const Catalog& catalog,
                            const Analysis& analysis) {
    return Planner(design, catalog, analysis).plan();
}

void telemetry(const PassInput& input, PassOutput& output) {
    double links = 0;
    for (const AnalysedFabric& analysed : input.soFar.fabrics) {
        links += analysed.expansion != nullptr
                     ? static_cast<double>(analysed.expansion->fabric.links.size())
                     : 0;
    }
    if (!input.fits(links * 10) || input.soFar.find(kRate.id, "design") != nullptr) {
        return;
    }
    const TelemetryPlan plan = telemetryPlan(input.design, input.catalog, input.soFar);
    double updates = 0;
    for (const WatchedClass& each : plan.classes) {
        for (const WatchedCounter& counter : each.counters) {
            updates +=
                static_cast<double>(each.ports) * counter.perPort / inSeconds(counter.interval);
        }
    }
    if (updates > 0) {
        output.metrics.push_back(
            metricOf(kRate, "design", 1e-9 * 8 * inBytes(kUpdateSize) * updates, Method::Estimate,
                     {{"size",
                       inBytes(kUpdateSize),
                       "B",
                       "assumed: protobuf of one value",
                       "one update",
                       {},
                       {}},
                      {"updates",
                       updates,
                       "count",
                       "ports times counters over their intervals",
                       "updates a second",
                       {},
                       {}}}));
    }
}

} // namespace weft
