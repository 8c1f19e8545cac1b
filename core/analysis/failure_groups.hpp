// SPDX-License-Identifier: GPL-3.0-or-later
// What goes down together beside single links and switches: the links of a transceiver, a rack, a
// power feed.
#pragma once

#include "core/analysis/pass.hpp"
#include "core/traffic/failures.hpp"

namespace weft {

struct FailureGroup {
    std::string name; // "cage 7 of leaf-03"
    Outage outage;    // of what works
};
struct FailureGroups {
    std::vector<FailureGroup> groups;
    std::string how; // "ports as the cabling deals them", "assumed: …"
    bool isAssumed = false;
};

struct FailureGroupKind {
    std::string_view word, article; // "transceiver", "one transceiver"
    FailureGroups (*make)(const AnalysedFabric&, const PassInput&);
};
std::span<const FailureGroupKind> failureGroupKinds();

} // namespace weft
