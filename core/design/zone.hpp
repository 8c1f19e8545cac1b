// SPDX-License-Identifier: GPL-3.0-or-later
// Segmentation: zones, what may cross between them (nothing, unless a rule allows it) and how.
#pragma once

#include "core/design/flow.hpp"

namespace weft {

// What keeps tenants of one fabric apart.
enum class Isolation : std::uint8_t { None, Vrf, Vxlan, PartitionKey, Dpu };

struct Zone {
    Id id = {};
    std::string name = {};
    Id parent = {}; // a zone it lies in; empty: none. No zone lies in itself, over however many.
    std::string tenant = {};
    std::vector<Id> members = {}; // sites, groups, fabrics, gateways; the nearest counts: a group's
                                  // own zone before its site's
    Isolation isolation = Isolation::None;
    bool operator==(const Zone&) const = default;
};

// One cell of the allowed-flow matrix. What no rule allows is denied.
struct FlowRule {
    Id id = {};
    std::string name = {};
    Id from = {}, to = {};            // zones; empty: any. A zone stands for those within it too.
    std::vector<FlowKind> kinds = {}; // empty: all
    bool allow = true;                // false: denied, whatever else allows it
    bool inspected = true;            // must pass an enforcement point
    bool encrypted = true;            // must be encrypted all the way
    bool operator==(const FlowRule&) const = default;
};

std::string_view toString(Isolation isolation); // "none", "vrf", "vxlan", "partition-key", "dpu"

} // namespace weft
