// SPDX-License-Identifier: GPL-3.0-or-later
// Collectives as a benchmark runs them: every operation and algorithm on the fabric, placed, routed
// and calibrated as chosen.
#include "core/design/dims.hpp"
#include "core/fabric/mixed_clos.hpp"
#include "core/workload/collective_metrics.hpp"
#include "core/workload/table.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace weft {
namespace {

constexpr std::int64_t kMostEndpoints = 4'000'000; // a rank each would not fit the frame

constexpr ParamSpec fitted(std::string_view name, std::string_view help) {
    return {.name = name,
            .kind = ParamKind::Ratio,
            .unit = "ratio",
            .least = 0.001,
            .most = 1000,
            .defaultText = "",
            .help = help};
}
constexpr std::string_view kLatencyHelp = "Measured latency over the model's; set by calibration";
constexpr std::string_view kEfficiencyHelp =
    "Measured bandwidth over what the fabric gives; set by calibration";

constexpr ParamSpec kParams[] = {
    kPlacementSpecs[0],
    kPlacementSpecs[1],
    kPlacementSpecs[2],
    kRoutingSpecs[0],
    kRoutingSpecs[1],
    kRoutingSpecs[2],
    {.name = "protocol",
     .kind = ParamKind::Choice,
     .unit = "",
     .defaultText = "auto",
     .help = "NCCL's protocol: simple moves most, ll and ll128 answer soonest; auto: the fastest "
             "for each size",
     .choices = kProtocolChoices},
    {.name = "network-latency",
     .kind = ParamKind::Time,
     .unit = "s",
     .least = 0,
     .most = 1,
     .defaultText = "0s",
     .help = "What the network states of itself beside NCCL's constants: 0 of InfiniBand, 35 us of "
             "EFA on p5en and p6, 75 us on p4d and p5 (aws-ofi-nccl)"},
    {.name = "channels",
     .kind = ParamKind::Count,
     .unit = "count",
     .least = 1,
     .most = 64,
     .defaultText = "",
     .help = "NCCL's channels, 20.6 GB/s each within a server; as many as it takes where not said"},
    {.name = "spare-hosts",
     .kind = ParamKind::Count,
     .unit = "count",
     .least = 1,
     .most = 1e9,
     .defaultText = "",
     .help = "Hosts beside the job that serve parameters (BytePS), each with as many ports as a "
             "server; one parameter server beside every worker where not said"},
    {.name = "gamma",
     .kind = ParamKind::Real,
     .unit = "s/B",
     .least = 0,
     .most = 1e-6,
     .defaultText = "",
     .help = "Seconds to reduce a byte; none where reduction keeps up with the wire"},
    {.name = "calibrated-on",
     .kind = ParamKind::Text,
     .unit = "",
     .defaultText = "",
     .help = "The log the figures below were fitted to"},
    fitted("all-reduce-latency", kLatencyHelp),
    fitted("all-reduce-efficiency", kEfficiencyHelp),
    fitted("all-gather-latency", kLatencyHelp),
    fitted("all-gather-efficiency", kEfficiencyHelp),
    fitted("reduce-scatter-latency", kLatencyHelp),
    fitted("reduce-scatter-efficiency", kEfficiencyHelp),
    fitted("all-to-all-latency", kLatencyHelp),
    fitted("all-to-all-efficiency", kEfficiencyHelp),
    fitted("broadcast-latency", kLatencyHelp),
    fitted("broadcast-efficiency", kEfficiencyHelp),
    fitted("reduce-latency", kLatencyHelp),
    fitted("reduce-efficiency", kEfficiencyHelp),
};

// Of a fabric with dimensions: the ranks along each, those of one switch first of all.
std::vector<std::int64_t> dimensionsOf(const FabricIntent& intent, std::int64_t ranks) {
    const auto said = intent.params.find("dims");
    const std::string* text =
        said == intent.params.end() ? nullptr : std::get_if<std::string>(&said->second);
    const auto dims = text != nullptr ? parseDims(*text) : Result<Dims>(Dims());
    if (!dims || dims->empty() || ranks % productOf(*dims) != 0) {
        return {};
    }
    std::vector<std::int64_t> along(dims->rbegin(), dims->rend());
    along.push_back(ranks / productOf(*dims));
    std::erase(along, 1);
    return along;
}

Finding tooLarge(const std::string& scope, std::int64_t endpoints) {
    Finding finding;
    finding.id = "collective.not_run";
    finding.severity = Severity::Info;
    finding.scope = scope;
    finding.message =
        fmt::format("Collective times are not computed: {} endpoints are more than {}", endpoints,
                    kMostEndpoints);
    finding.value = static_cast<double>(endpoints);
    finding.limit = static_cast<double>(kMostEndpoints);
    finding.unit = "count";
    return finding;
}

// A card whose ports in use carry more than its PCIe passes on.
void checkCards(const WorkloadInput& input, std::vector<Finding>& findings) {
    for (const ServerBlock& block : input.on->fabric->servers) {
        const Part* part = input.catalog.find(block.nic);
        const Nic* nic = part != nullptr ? part->as<Nic>() : nullptr;
        std::int64_t ports = 0;
        for (const NicPorts& each : nic != nullptr ? nic->ports : std::vector<NicPorts>()) {
            ports += each.count;
        }
        const Bandwidth used =
            block.rate * static_cast<double>(std::min(ports, block.portsPerServer));
        if (nic == nullptr || !nic->hostBusLimit || used <= *nic->hostBusLimit) {
            continue;
        }
        Finding finding;
        finding.id = "nic.pcie";
        finding.severity = Severity::Warning;
        finding.scope = input.on->intent->id;
        finding.value = inGbps(used);
        finding.limit = inGbps(*nic->hostBusLimit);
        finding.unit = "Gb/s";
        finding.message =
            fmt::format("The ports of {} carry {:g} Gb/s, its PCIe passes {:g} Gb/s on",
                        part->title(), inGbps(used), inGbps(*nic->hostBusLimit));
        findings.push_back(std::move(finding));
    }
}

Finding oneRank(const std::string& scope, std::int64_t ranks) {
    Finding finding;
    finding.id = "collective.not_run";
    finding.severity = Severity::Info;
    finding.scope = scope;
    finding.value = static_cast<double>(ranks);
    finding.limit = 2;
    finding.unit = "count";
    finding.message =
        fmt::format("Collective times are not computed: found {} rank{}, expected 2 or more", ranks,
                    ranks == 1 ? "" : "s");
    return finding;
}

Result<void> evaluateBenchmark(const WorkloadInput& input, const WorkloadOutput& output) {
    if (input.on == nullptr) {
        return fail(ErrorCode::Usage, "there is no compute fabric to run on", "on",
                    "Add a fabric, or name one");
    }
    const FabricIntent& intent = *input.on->intent;
    const Fabric& fabric = *input.on->fabric;
    WEFT_TRY(const ParamReader params, ParamReader::of(kCollectiveBenchmark, input.workload));
    WEFT_TRY(const CollectiveSettings settings, collectiveSettings(params, intent));
    const SwitchGraph& graph = *input.on->graph;
    if (graph.endpointCount() > kMostEndpoints) {
        output.findings.push_back(tooLarge(input.scope, graph.endpointCount()));
        return {};
    }
    WEFT_TRY(CollectiveJob job, collectiveJob(fabric, graph, input.catalog, settings));
    job.dims = dimensionsOf(intent, job.layout.ranks());
    checkCards(input, output.findings);
    if (job.layout.ranks() < 2 && !input.workload.id.empty()) {
        output.findings.push_back(oneRank(input.scope, job.layout.ranks()));
    }
    if (job.layout.ranks() < 2 || graph.serversJoined || !(job.layout.portRate > Bandwidth())) {
        return {};
    }
    const std::string origin =
        fmt::format("fabric {}", intent.name.empty() ? intent.id : intent.name);
    // Reduction trees lie along the tiers, so these ask for them whatever else is searched.
    const auto clos =
        input.on->clos != nullptr ? std::optional(*input.on->clos) : recogniseMixedClos(fabric);
    const MeasuredCollectives measured = measureCollectives(fabric, graph, clos ? &*clos : nullptr,
                                                            job, settings, input.catalog, origin);
    writeCollectives(measured, job, settings, input.scope, origin, output);
    return {};
}

} // namespace

constinit const WorkloadKind kCollectiveBenchmark{
    "collective", "Collectives",     "every operation and algorithm, as nccl-tests runs them",
    kParams,      evaluateBenchmark, WorkloadTurn::Usual,
    true};

} // namespace weft
