// SPDX-License-Identifier: GPL-3.0-or-later
// Fabrics joined through gateways: read as one fabric by every pass that measures capacity and
// traffic, and asked here what the join itself is worth.
#pragma once

#include "core/analysis/pass.hpp"

namespace weft {

// Puts together the fabrics of the analysis that joins make one of; a join that does not fit is a
// finding.
void joinFabrics(const Design& design, Analysis& analysis);

// Pass "joins".
void joins(const PassInput& input, PassOutput& output);

} // namespace weft
