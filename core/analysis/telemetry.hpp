// SPDX-License-Identifier: GPL-3.0-or-later
// What to watch on each class of devices, at which thresholds of this design, and what streaming it
// takes. Pass "telemetry".
#pragma once

#include "core/analysis/pass.hpp"

#include <string>
#include <vector>

namespace weft {

struct WatchedCounter {
    std::string id;    // "queue-depth"
    std::string title; // "Depth of the queue"
    std::string path;  // OpenConfig, for gNMI; empty where it is read another way
    std::string how;   // "gNMI", "host agent", "UFM"
    Duration interval;
    double perPort = 1;                // updates of one port each time: 8 where kept per queue
    std::optional<double> threshold;   // alarm above it; below it where isFloor
    bool isFloor = false;
    std::string unit;   // of the threshold: "B", "ratio", "packets/s", "GB/s"
    std::string reason; // where the threshold comes from
};

// The devices of one class in one fabric, or a WAN's gateways.
struct WatchedClass {
    Id scope;          // fabric, group or gateway
    std::string title; // "Compute, leaf: NVIDIA SN5600"
    std::vector<std::string> names; // of the devices, as gNMI targets; at most kMostTargets
    std::int64_t devices = 0, ports = 0;
    std::vector<WatchedCounter> counters;
    Bandwidth rate() const; // of all its updates
};

struct TelemetryPlan {
    std::vector<WatchedClass> classes;
    Bandwidth rate() const;
};

constexpr std::size_t kMostTargets = 100'000;
// One update on the wire: path, value and time as gNMI's protobuf, planning figure.
constexpr DataSize kUpdateSize = bytes(100);

// From what the analysis has expanded.
TelemetryPlan telemetryPlan(const Design& design, const Catalog& catalog, const Analysis& analysis);

void telemetry(const PassInput& input, PassOutput& output);

} // namespace weft
