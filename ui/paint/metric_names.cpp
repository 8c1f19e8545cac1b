// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/metric_names.hpp"

#include "ui/paint/words.hpp"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace weft::ui {

namespace {

struct Names {
    Q_DECLARE_TR_FUNCTIONS(weft::ui::MetricNames)
};

struct Row {
    std::string_view id;
    const char* name;
};

constexpr Row kRows[] = {
    {"fabric.endpoints", QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Endpoints")},
    {"fabric.servers", QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Servers")},
    {"fabric.accelerators", QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Accelerators")},
    {"fabric.switches", QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Switches")},
    {"fabric.switches.leaf", QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Leaf switches")},
    {"fabric.switches.spine", QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Spine switches")},
    {"fabric.switches.core", QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Core switches")},
    {"fabric.links", QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Links")},
    {"fabric.links.endpoint_leaf",
     QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Links, endpoint to leaf")},
    {"fabric.links.leaf_spine", QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Links, leaf to spine")},
    {"fabric.links.spine_core", QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Links, spine to core")},
    {"fabric.links.switch_switch",
     QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Links between switches")},
    {"fabric.cables", QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Cables")},
    {"fabric.transceivers", QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Transceivers")},
    {"fabric.ports.used", QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Switch ports used")},
    {"fabric.ports.free", QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Switch ports free")},
    {"fabric.oversubscription", QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Oversubscription")},
    {"fabric.oversubscription.leaf",
     QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Oversubscription of leaves")},
    {"fabric.oversubscription.spine",
     QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Oversubscription of spines")},
    {"fabric.bisection", QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Bisection bandwidth")},
    {"fabric.bisection.lower",
     QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Bisection bandwidth, at least")},
    {"fabric.bisection.upper",
     QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Bisection bandwidth, at most")},
    {"fabric.bisection.full", QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Full bisection")},
    {"fabric.bisection.ratio",
     QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Share of full bisection")},
    {"fabric.hops.max", QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Switches passed, most")},
    {"fabric.hops.mean", QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Switches passed, mean")},
    {"fabric.paths.shortest.min",
     QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Shortest paths, fewest")},
    {"fabric.paths.shortest.max",
     QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Shortest paths, most")},
    {"fabric.paths.disjoint.min",
     QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Disjoint paths, fewest")},
    {"fabric.diameter", QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Diameter, links")},
    {"fabric.distance.mean",
     QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Links between switches, mean")},
    {"fabric.links.local", QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Links within groups")},
    {"fabric.links.global", QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Links between groups")},
    {"fabric.links.row", QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Links along rows")},
    {"fabric.links.column", QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Links along columns")},
    {"fabric.links.board", QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Links on boards")},
    {"fabric.throughput.tub",
     QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Throughput, upper bound")},
    {"fabric.throughput.hop_bound",
     QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Throughput, bound by hops")},
    {"fabric.failure.link.worst",
     QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Left after the worst link fails")},
    {"fabric.failure.link.mean",
     QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Left after a link fails, mean")},
    {"fabric.failure.switch.worst",
     QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Left after the worst switch fails")},
    {"fabric.failure.switch.mean",
     QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Left after a switch fails, mean")},
    {"fabric.failure.disconnected.max",
     QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Endpoints cut off, at most")},
    {"fabric.failure.transceiver.worst",
     QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Left after the worst transceiver fails")},
    {"fabric.failure.transceiver.mean",
     QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Left after a transceiver fails, mean")},
    {"fabric.failure.transceiver.disconnected",
     QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Endpoints cut off by a transceiver, at most")},
    {"fabric.failure.rack.worst",
     QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Left after the worst rack fails")},
    {"fabric.failure.rack.mean",
     QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Left after a rack fails, mean")},
    {"fabric.failure.rack.disconnected",
     QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Endpoints cut off by a rack, at most")},
    {"fabric.failure.feed.worst",
     QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Left after the worse power feed fails")},
    {"fabric.failure.feed.mean",
     QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Left after a power feed fails, mean")},
    {"fabric.failure.feed.disconnected",
     QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Endpoints cut off by a power feed, at most")},
    {"fabric.failure.sample.worst",
     QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Left after many links fail at once, worst draw")},
    {"fabric.failure.sample.mean",
     QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Left after many links fail at once, mean")},
    {"fabric.failure.sample.disconnected",
     QT_TRANSLATE_NOOP("weft::ui::MetricNames",
                       "Endpoints cut off by many links at once, at most")},
    {"fabric.hash.uplink.max",
     QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Fullest uplink under hashing, over the mean")},
    {"fabric.hash.uplink.p99",
     QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Fullest uplink under hashing, once in a hundred")},
    {"fabric.hash.efficiency",
     QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Share of links that flows make use of")},
    {"fabric.hash.load.permutation",
     QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Fullest link under hashing, random permutation")},
    {"fabric.hash.efficiency.permutation",
     QT_TRANSLATE_NOOP("weft::ui::MetricNames",
                       "Share that hashing leaves of a random permutation")},
    {"join.cables", QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Cables of the join")},
    {"join.transceivers", QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Transceivers of the join")},
    {"join.cable.length",
     QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Cable of the join, all runs")},
    {"join.optics.margin",
     QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Least optical margin of the join")},
    {"join.capacity", QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Capacity of the join")},
    {"join.oversubscription",
     QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Oversubscription of the join")},
    {"join.cut", QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Least cut between the fabrics")},
    {"join.hops.max",
     QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Switches passed across the join, most")},
    {"join.hops.mean",
     QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Switches passed across the join, mean")},
    {"join.load.max",
     QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Fullest link, traffic across the join")},
    {"join.throughput", QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Throughput across the join")},
    {"join.failure.worst",
     QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Left of the cut after the worst failure")},
    {"join.disconnected.max",
     QT_TRANSLATE_NOOP("weft::ui::MetricNames",
                       "Endpoints cut off from the other fabric, at most")},
    {"fabric.optics.power", QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Power of optics")},
    {"fabric.power.typical", QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Network power, typical")},
    {"fabric.power.max", QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Network power, at most")},
    {"network.power.typical", QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Network power, typical")},
    {"network.power.max", QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Network power, at most")},
    {"network.cost", QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Network cost")},
    {"site.power.it", QT_TRANSLATE_NOOP("weft::ui::MetricNames", "IT power")},
    {"cost.capex", QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Purchase price")},
    {"cost.switches", QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Cost of switches")},
    {"cost.line_cards", QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Cost of line cards")},
    {"cost.transceivers", QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Cost of transceivers")},
    {"cost.cables", QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Cost of cables")},
    {"cost.nics", QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Cost of NICs")},
    {"cost.servers", QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Cost of servers and storage")},
    {"fabric.power.switches", QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Power of switches")},
    {"fabric.power.optics", QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Power of optics")},
    {"power.servers", QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Power of servers and storage")},
    {"wan.rate", QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Rate")},
    {"wan.latency", QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Latency, one way")},
    {"cost.per_accelerator", QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Cost per accelerator")},
    {"availability.accelerator",
     QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Availability of an accelerator")},
    {"availability.fibre",
     QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Availability of a kilometre of fibre")},
    {"availability.gateway",
     QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Availability of a gateway")},
    {"availability.link", QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Availability of a link")},
    {"availability.nic",
     QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Availability of a network card")},
    {"availability.server", QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Availability of a server")},
    {"availability.switch", QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Availability of a switch")},
    {"flow.availability", QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Availability of the flow")},
    {"availability.lost",
     QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Accelerator-hours lost in a year")},
    {"cost.gateways", QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Cost of gateways")},
    {"fabric.cable.length", QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Cable, all runs")},
    {"fabric.downtime", QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Downtime in a year")},
    {"fabric.ecn.before_pfc",
     QT_TRANSLATE_NOOP("weft::ui::MetricNames", "ECN marks before PFC pauses by")},
    {"fabric.ecn.kmax", QT_TRANSLATE_NOOP("weft::ui::MetricNames", "ECN marks every packet from")},
    {"fabric.ecn.kmin", QT_TRANSLATE_NOOP("weft::ui::MetricNames", "ECN marking begins at")},
    {"fabric.ecn.pmax",
     QT_TRANSLATE_NOOP("weft::ui::MetricNames", "ECN marking probability, at most")},
    {"fabric.headroom.port", QT_TRANSLATE_NOOP("weft::ui::MetricNames", "PFC headroom of a port")},
    {"fabric.headroom.share",
     QT_TRANSLATE_NOOP("weft::ui::MetricNames", "PFC headroom, share of the buffer")},
    {"fabric.headroom.total",
     QT_TRANSLATE_NOOP("weft::ui::MetricNames", "PFC headroom of a switch")},
    {"fabric.incast.backlog",
     QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Incast, backlog in the buffer")},
    {"fabric.incast.senders", QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Incast, senders")},
    {"fabric.incast.share",
     QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Incast, share of the buffer")},
    {"fabric.incast.threshold",
     QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Incast, what a port may take")},
    {"fabric.lossless.checks",
     QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Lossless settings checked")},
    {"fabric.lossless.failed",
     QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Lossless settings that do not agree")},
    {"fabric.optics.margin",
     QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Optical loss, least margin")},
    {"fabric.optics.share",
     QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Optics, share of the fabric's power")},
    {"flow.availability", QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Availability")},
    {"flow.bandwidth.share", QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Bandwidth, fair share")},
    {"flow.cost", QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Cost a month")},
    {"flow.downtime", QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Downtime in a year")},
    {"flow.latency", QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Latency, mean")},
    {"flow.latency.margin",
     QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Latency, margin to the budget")},
    {"flow.latency.p99", QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Latency, 99th percentile")},
    {"flow.transfer", QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Transfer time")},
    {"power.gateways", QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Power of gateways")},
    {"gateway.lan.capacity",
     QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Capacity of the gateway to its fabrics")},
    {"gateway.wan.capacity",
     QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Capacity of the gateway's circuits")},
    {"gateway.throughput",
     QT_TRANSLATE_NOOP("weft::ui::MetricNames", "What the gateway lets through")},
    {"gateway.ports.used", QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Ports used of the gateway")},
    {"gateway.ports.free", QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Ports free of the gateway")},
    {"power.gateways.typical",
     QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Typical power of the gateway")},
    {"power.gateways.devices",
     QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Gateway devices, at most")},
    {"power.gateways.optics", QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Modules in gateways")},
    {"power.gateways.cables", QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Cable ends at gateways")},
    {"wan.cables", QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Cables to the provider")},
    {"wan.transceivers",
     QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Transceivers to the provider")},
    {"wan.cable.length",
     QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Cable to the provider, all runs")},
    {"rack.power.max", QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Fullest rack, power")},
    {"readiness.mistakes", QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Classic mistakes found")},
    {"readiness.settled", QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Planning questions settled")},
    {"site.availability", QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Availability of the site")},
    {"site.co2", QT_TRANSLATE_NOOP("weft::ui::MetricNames", "CO₂ in a year")},
    {"site.energy", QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Energy in a year")},
    {"site.heat", QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Heat")},
    {"site.heat.btu", QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Heat, BTU an hour")},
    {"site.heat.tons", QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Heat, tons of cooling")},
    {"site.liquid.share", QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Share cooled by liquid")},
    {"site.power.facility", QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Facility power")},
    {"site.power.typical", QT_TRANSLATE_NOOP("weft::ui::MetricNames", "IT power, typical")},
    {"site.racks", QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Racks")},
    {"telemetry.rate", QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Telemetry, all devices")},
    {"traffic.load.max",
     QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Fullest link under all workloads")},
    {"traffic.north_south",
     QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Traffic that leaves the fabric")},
    {"traffic.north_south.share",
     QT_TRANSLATE_NOOP("weft::ui::MetricNames", "North-south share of the traffic")},
    {"traffic.total", QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Traffic of all workloads")},
    {"vendor.share.max",
     QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Largest vendor's share of the price")},
    {"workload.memory.gathered",
     QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Memory, gathered parameters")},
    {"workload.model.parameters",
     QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Parameters of the model")},
    {"workload.step.flops",
     QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Operations of a step, model's")},
    {"workload.step.hardware_flops",
     QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Operations of a step, done")},
    {"cost.tco", QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Cost of ownership")},
    {"cost.tco.annuity",
     QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Years that running costs count for")},
    {"cost.tco.per_accelerator",
     QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Cost of ownership per accelerator")},
    {"cost.energy", QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Cost of energy")},
    {"cost.maintenance", QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Cost of maintenance")},
    {"cost.per_million_tokens",
     QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Cost per million tokens")},
    {"cost.per_gbps", QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Cost per Gb/s")},
    {"fabric.availability", QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Availability")},
    {"bom.lines", QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Lines of the bill of materials")},
    {"workload.step.time", QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Step time")},
    {"workload.step.compute", QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Compute of a step")},
    {"workload.step.bubble",
     QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Pipeline bubble of a step")},
    {"workload.step.exposed",
     QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Waiting for the network, a step")},
    {"workload.step.exposed.share",
     QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Share of a step waiting for the network")},
    {"workload.tokens_per_second", QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Tokens per second")},
    {"workload.utilisation", QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Accelerators computing")},
    {"workload.mfu", QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Model FLOPs utilisation")},
    {"workload.memory", QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Memory per accelerator")},
    {"workload.memory.state",
     QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Memory of weights and optimizer")},
    {"workload.memory.activations",
     QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Memory of activations")},
    {"workload.train.time", QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Time to train")},
    {"workload.train.cost", QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Cost to train")},
    {"workload.idle_cost",
     QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Cost of idle accelerators, an hour")},
    {"workload.idle_cost.month",
     QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Cost of idle accelerators, a month")},
    {"workload.checkpoint.bytes",
     QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Size of a checkpoint")},
    {"workload.checkpoint.time",
     QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Time to write a checkpoint")},
    {"workload.checkpoint.load",
     QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Time to load a checkpoint")},
    {"workload.checkpoint.drain",
     QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Time from the drives to the storage")},
    {"workload.checkpoint.interval",
     QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Best interval between checkpoints")},
    {"workload.job.mttf",
     QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Time between failures of the job")},
    {"workload.ettr", QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Effective training time ratio")},
    {"workload.goodput", QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Goodput")},
    {"workload.kv.token", QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Keys and values of a token")},
    {"workload.kv.bytes",
     QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Keys and values of a prompt")},
    {"workload.kv.time",
     QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Time to pass keys and values on")},
    {"workload.retrieval.time", QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Retrievals of a call")},
    {"workload.request.network",
     QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Network time of a request")},
    {"workload.request.network.share",
     QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Network's share of a request")},
    {"workload.requests_per_second",
     QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Requests the network carries")},
    {"workload.requirements.met", QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Requirements met")},
    {"workload.requirements.failed",
     QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Requirements failed")},
    {"fabric.latency.base.max", QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Latency, idle")},
    {"fabric.latency.loaded.max",
     QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Latency, half loaded")},
    {"fabric.latency.p99.max",
     QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Latency, 99th percentile")},
    {"cabling.rows", QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Rows of the cabling schedule")},
};

// Figures of one traffic matrix: "fabric.load.max.all_to_all" -> "Fullest link, all-to-all".
struct MatrixRow {
    std::string_view prefix;
    const char* name;
};
constexpr MatrixRow kMatrixRows[] = {
    {"fabric.load.max.", QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Fullest link, %1")},
    {"fabric.throughput.ecmp.", QT_TRANSLATE_NOOP("weft::ui::MetricNames", "ECMP throughput, %1")},
    {"fabric.throughput.max.", QT_TRANSLATE_NOOP("weft::ui::MetricNames", "Best throughput, %1")},
};

QString matrixFigureName(std::string_view id) {
    for (const MatrixRow& row : kMatrixRows) {
        if (id.starts_with(row.prefix)) {
            QString matrix = text(id.substr(row.prefix.size()));
            matrix = matrix == QLatin1String("all_to_all")
                         ? Names::tr("all-to-all")
                         : matrix.replace(QLatin1Char('_'), QLatin1Char(' '));
            return Names::tr(row.name).arg(matrix);
        }
    }
    return {};
}

// "collective.all_reduce.ring.time" -> "All-reduce, ring: time"
QString collectiveName(std::string_view id) {
    const QStringList parts = text(id).split(QLatin1Char('.'));
    if (parts.size() < 4) {
        return {};
    }
    QString operation = algorithmName(utf8(parts[1]));
    operation[0] = operation[0].toUpper();
    const QString quantity = parts[3] == QLatin1String("time") ? Names::tr("time") : parts[3];
    return QStringLiteral("%1, %2: %3").arg(operation, algorithmName(utf8(parts[2])), quantity);
}

} // namespace

QString metricName(std::string_view id) {
    const auto* row =
        std::find_if(std::begin(kRows), std::end(kRows), [id](const Row& r) { return r.id == id; });
    if (row != std::end(kRows)) {
        return Names::tr(row->name);
    }
    if (id.starts_with("collective.")) {
        const QString name = collectiveName(id);
        if (!name.isEmpty()) {
            return name;
        }
    }
    if (const QString name = matrixFigureName(id); !name.isEmpty()) {
        return name;
    }
    const std::size_t dot = id.find('.');
    QString name = text(dot == std::string_view::npos ? id : id.substr(dot + 1));
    name.replace(QLatin1Char('.'), QStringLiteral(", "))
        .replace(QLatin1Char('_'), QLatin1Char(' '));
    if (!name.isEmpty()) {
        name[0] = name[0].toUpper();
    }
    return name;
}

QString stepName(std::string_view label) {
    return text(label.ends_with('.') ? label.substr(0, label.size() - 1) : label);
}

} // namespace weft::ui
