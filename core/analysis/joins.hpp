// SPDX-License-Identifier: GPL-3.0-or-later
// Fabrics joined through gateways: read as one fabric by every pass that measures capacity and
// traffic, and asked here what the join itself is worth.
#pragma once

#include "core/analysis/pass.hpp"

namespace weft {

// Puts together the fabrics of the analysis that joins make one of; a join that does not fit, at a
// gateway too, is a finding.
void joinFabrics(const Design& design, const Catalog& catalog, Analysis& analysis);

// "join.capacity".
Metric joinCapacity(const FabricJoin& join);

// Pass "joins".
void joins(const PassInput& input, PassOutput& output);

} // namespace weft
