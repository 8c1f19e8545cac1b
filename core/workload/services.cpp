// SPDX-License-Identifier: GPL-3.0-or-later
// What runs beside the jobs: telemetry, management, backup and users' traffic, to and from outside
// the fabric.
#include "core/workload/fabric_flows.hpp"
#include "core/workload/metric_writer.hpp"
#include "core/workload/table.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace weft {
namespace {

constexpr std::string_view kSources[] = {"Weft: rates as entered, per server or in all"};

constexpr ParamSpec rateSpec(std::string_view name, std::string_view defaultText,
                             std::string_view help) {
    return {.name = name,
            .kind = ParamKind::Rate,
            .unit = "Gb/s",
            .least = 0,
            .most = 1e6,
            .defaultText = defaultText,
            .help = help};
}

constexpr ParamSpec kParams[] = {
    rateSpec("telemetry", "2Mb/s",
             "Counters and logs a server sends; an assumption to be replaced"),
    rateSpec("management", "1Mb/s",
             "Provisioning and control, per server, each way; an assumption"),
    rateSpec("users", "0Gb/s", "Users' requests and answers, in all, each way"),
    {.name = "backup",
     .kind = ParamKind::Size,
     .unit = "B",
     .least = 0,
     .most = 1e18,
     .defaultText = "0B",
     .help = "What is backed up to elsewhere in one window"},
    {.name = "backup-window",
     .kind = ParamKind::Time,
     .unit = "s",
     .least = 1,
     .most = 1e7,
     .defaultText = "8h",
     .help = "Time a backup may take"},
};

constexpr Formula kRate{"workload.services.rate", "Gb/s", "n*(t + 2*m) + 2*u + 8e-9*S/w",
                        "What services send and receive beside the jobs.", kSources};

// The fabric named; else the one such traffic usually takes.
const BuiltFabric* fabricFor(const WorkloadInput& input) {
    if (input.design.fabric(input.workload.on) != nullptr) {
        return input.on;
    }
    for (const FabricRole role :
         {FabricRole::InBand, FabricRole::FrontEnd, FabricRole::OutOfBand}) {
        for (const BuiltFabric& built : input.fabrics) {
            if (built.intent->role == role) {
                return &built;
            }
        }
    }
    return input.on;
}

Result<void> evaluateServices(const WorkloadInput& input, const WorkloadOutput& output) {
    WEFT_TRY(const ParamReader params, ParamReader::of(kServices, input.workload));
    const BuiltFabric* on = fabricFor(input);
    if (on == nullptr) {
        return fail(ErrorCode::Usage, "there is no fabric to run on", "on",
                    "Add a fabric, or name one");
    }
    const GroupPorts servers = allPortsOf(*on);
    if (!(servers.total > Bandwidth())) {
        return fail(ErrorCode::Usage,
                    fmt::format("{} has no servers",
                                on->intent->name.empty() ? on->intent->id : on->intent->name),
                    "on");
    }
    const double count = on->fabric->range(NodeRole::Server).size();
    const Bandwidth telemetry = *params.rate("telemetry") * count;
    const Bandwidth management = *params.rate("management") * count;
    const Bandwidth users = *params.rate("users");
    const DataSize backup = *params.size("backup");
    const Duration window = *params.time("backup-window");
    const auto add = [&](TrafficKind kind, Bandwidth in, Bandwidth out) {
        if (in + out > Bandwidth()) {
            output.flows.push_back(leavingFlow(kind, input.workload.id, *on, servers, in, out));
        }
    };
    add(TrafficKind::Telemetry, Bandwidth(), telemetry);
    add(TrafficKind::Management, management, management);
    add(TrafficKind::Users, users, users);
    add(TrafficKind::Backup, Bandwidth(), backup / window);
    MetricWriter out(input.scope, output.metrics);
    const auto rate = [](const char* name, Bandwidth value, const char* meaning) {
        return Term{name, inGbps(value), "Gb/s", "you chose, or an assumption", meaning, {}, {}};
    };
    out.add(kRate, inGbps(telemetry + 2 * management + 2 * users + backup / window),
            Method::Estimate,
            {{"n", count, "count", fmt::format("fabric {}", on->intent->name), "servers", {}, {}},
             rate("t", *params.rate("telemetry"), "telemetry of a server"),
             rate("m", *params.rate("management"), "management of a server, each way"),
             rate("u", users, "users, each way"),
             {"S", inBytes(backup), "B", "you chose", "backed up", {}, {}},
             {"w", inSeconds(window), "s", "you chose, or 8 h", "time for it", {}, {}}});
    return {};
}

} // namespace

constinit const WorkloadKind kServices{"services", "Services",
                                       "telemetry, management, users and backup beside the jobs",
                                       kParams, evaluateServices};

} // namespace weft
