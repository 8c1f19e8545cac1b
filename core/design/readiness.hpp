// SPDX-License-Identifier: GPL-3.0-or-later
// What the architect answers about the plan itself: the planning questions that no model can
// compute, and the phases the design is built in.
#pragma once

#include "core/design/id.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace weft {

// To a planning question; its id is the question's ("skills").
struct Answer {
    Id id = {};
    std::string text = {};
    std::string evidence = {}; // where it can be checked: a document, a ticket, a name
    bool settled = false;      // true: good enough to go on with
    bool operator==(const Answer&) const = default;
};

struct Phase {
    Id id = {};
    std::string name = {};
    std::int64_t weeks = 0;
    Id after = {}; // the phase that must end first; empty: starts at once
    // Exit gates: beginnings of finding ids ("flow.latency") none of which may be an error or a
    // warning when the phase ends, or planning questions ("question:skills") that must be settled.
    std::vector<std::string> gates = {};
    std::string note = {};
    bool operator==(const Phase&) const = default;
};

} // namespace weft
