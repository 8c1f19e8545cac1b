// SPDX-License-Identifier: GPL-3.0-or-later
// A design of some vendors' parts only: which switches, NICs and gateways are of another vendor,
// what could stand in their place, and the edits that put it there. Servers, storage and WAN
// services are what the network is for and stay; modules and cables are chosen by the same filter
// (media_match).
#pragma once

#include "core/design/edit.hpp"
#include "core/design/series.hpp"
#include "core/plant/plant.hpp"

#include <span>
#include <string>
#include <vector>

namespace weft {

// Devices of one part in one place whose vendor is not wanted.
struct StandIn {
    std::string scope;             // "compute/leaf", "compute/nic", "dc-gw"
    std::string use;               // "leaf", "nic", "gateway"
    std::int64_t count = 0;        // of them
    std::string needs;             // "64 × 400 Gb/s": of the one with most ports in use
    const Part* now = nullptr;     // both of the plant's catalog
    const Part* instead = nullptr; // null: none fits, and `problem` says why
    std::string problem;
    // That put it there; where none fits, at most what holds in place what would follow others.
    std::vector<Edit> edits;
};

// In document order; none where no vendor is named. `plant` is of the design.
std::vector<StandIn> standIns(const Design& design, const Plant& plant,
                              std::span<const std::string> vendors);

// The step that takes parts of these vendors only: the rule, then what stands in.
Batch takeOnly(const Design& design, const std::vector<std::string>& vendors,
               const std::vector<StandIn>& standIns);

// A row each: where, how many, what now and what instead, or why nothing.
ResultTable standInTable(std::span<const StandIn> standIns);

} // namespace weft
