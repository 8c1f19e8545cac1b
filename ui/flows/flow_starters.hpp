// SPDX-License-Identifier: GPL-3.0-or-later
// What a flow begins as: from one place to another, of a kind its source suggests.
#pragma once

#include "core/design/design.hpp"

#include <vector>

namespace weft::ui {

// A site, server group or fabric: what a flow may begin or end at.
bool isFlowPlace(const Design& design, std::string_view id);
std::vector<Id> flowPlaces(const Design& design); // sites, each before what stands at it

// Under a fresh id; an empty end is to be said later. Users and edge sites send requests, others
// sync data once a day.
Flow newFlow(const Design& design, const Id& from, const Id& to);

} // namespace weft::ui
