// SPDX-License-Identifier: GPL-3.0-or-later
// Passes "zone-…": where flows and fabrics do not keep to the zones and rules of the design. Each
// writes findings alone; all but the last two of them only where there are zones.
#pragma once

#include "core/analysis/pass.hpp"
#include "core/flows/report.hpp"

namespace weft {

// "zone.denied": a flow that no rule allows, or that one forbids.
void deniedFlows(const PassInput& input, PassOutput& output);
// "zone.unchecked": from one zone to another past no firewall, DPU or enforcing gateway.
void uncheckedCrossings(const PassInput& input, PassOutput& output);
// "zone.plain": from one zone to another, over a WAN link in the clear.
void plainCrossings(const PassInput& input, PassOutput& output);
// "zone.encryption": a gateway is asked to encrypt faster than it can.
void slowEncryption(const PassInput& input, PassOutput& output);
// "zone.shared": tenants or zones on one fabric with nothing that keeps them apart.
void sharedFabrics(const PassInput& input, PassOutput& output);
// "zone.inconsistent": the same kind of flow from the same zone treated differently at two sites.
void inconsistentPolicy(const PassInput& input, PassOutput& output);

// "Robot (plant to core)".
std::string crossingText(const FlowOutcome& outcome);

} // namespace weft
