// SPDX-License-Identifier: GPL-3.0-or-later
// A flow: what one place sends to another, how much, and what it needs of the way between them.
#pragma once

#include "core/design/service.hpp"

namespace weft {

enum class FlowKind : std::uint8_t {
    InferenceRequest,
    SensorStream,
    ModelPush,
    DatasetSync,
    CheckpointReplication,
    RagQuery,
    UserTraffic,
    Telemetry,
    Backup
};
// How a queue treats it. Unset on a flow: its kind's usual class.
enum class TrafficClass : std::uint8_t { RealTime, Interactive, Bulk, Background };

// Another place where the flow's work could be done.
struct FlowAlternative {
    Id to = {};
    std::optional<Duration> processing = {}; // unset: the flow's own
    std::optional<Money> perMonth = {};      // of the compute there; unset: not known
    bool operator==(const FlowAlternative&) const = default;
};

// Unset means: not said. A flow with neither rate nor volume only asks for a path and its latency.
struct Flow {
    Id id = {};
    std::string name = {};
    FlowKind kind = FlowKind::UserTraffic;
    Id from = {}, to = {};               // each a site, server group or fabric; empty: not said yet
    std::int64_t count = 1;              // equal senders at `from`
    std::optional<Bandwidth> rate = {};  // of one sender, mean
    std::optional<DataSize> volume = {}; // of one sender in each period
    std::optional<Duration> period = {};
    std::optional<Duration> deadline = {}; // for moving one volume
    std::optional<DataSize> message = {};  // what the latency is of; unset: one packet
    std::optional<DataSize> reply = {};    // given: the latency is there and back
    std::optional<DataSize> burst = {};    // sent at line rate at once
    std::optional<Duration> budget = {};   // for the 99th percentile of the latency
    std::optional<Duration> processing = {};
    std::optional<TrafficClass> trafficClass = {};
    Id zone = {}; // empty: the zone its ends lie in
    std::optional<Encryption> encryption = {};
    std::optional<double> availability = {}; // target, 0 … 1
    std::vector<FlowAlternative> alternatives = {};
    bool operator==(const Flow&) const = default;
};

std::string_view toString(FlowKind kind);             // "inference-request", "sensor-stream", …
std::string_view toString(TrafficClass trafficClass); // "real-time", "interactive", …

} // namespace weft
