// SPDX-License-Identifier: GPL-3.0-or-later
// What flows between sites need and do not get, as findings.
#pragma once

#include "core/analysis/pass.hpp"
#include "core/flows/report.hpp"

namespace weft {

void checkFlows(const WideReport& report, const Catalog& catalog, PassOutput& output);

// As findings name a flow: what it is called, or its id.
std::string nameOf(const Flow& flow);

// Many flows fail alike: a check names at most so many, and then how many more there are.
constexpr std::size_t kMostAlike = 100;
void cutAlike(std::vector<Finding>& findings, std::string_view id, PassOutput& output);

} // namespace weft
