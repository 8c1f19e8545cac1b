// SPDX-License-Identifier: GPL-3.0-or-later
// What a workload lays on a fabric, by kind: the mean of what it sends while it runs, as demands
// between the switches its endpoints hang on.
#pragma once

#include "core/design/design.hpp"
#include "core/traffic/ecmp.hpp"

#include <string_view>
#include <vector>

namespace weft {

enum class TrafficKind : std::uint8_t {
    Accelerators, // collectives between accelerators, keys and values between their servers
    Storage,      // checkpoints and training data
    Retrieval,    // vector databases
    Users,        // requests and answers
    Telemetry,
    Management,
    Backup
};
constexpr std::size_t kFlowKinds = 7;
std::string_view toString(TrafficKind kind); // "accelerators", …
std::string_view nameOf(TrafficKind kind);   // "between accelerators", …

struct WorkloadFlow {
    TrafficKind kind = TrafficKind::Accelerators;
    Id workload, fabric;
    std::vector<Demand> demands; // between switches; those within one are not listed
    Bandwidth injected;          // by all senders of the fabric together, within a switch too
    bool leaves = false;         // north-south: to or from outside the fabric
};

} // namespace weft
