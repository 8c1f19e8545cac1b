// SPDX-License-Identifier: GPL-3.0-or-later
// The consistency check along every path of a lossless fabric: NIC, switches and hosts must agree
// on class, code point, marking and packet sizes, and be able to do what they are told.
#pragma once

#include "core/workload/lossless_settings.hpp"

namespace weft {

struct SwitchBuffer {
    double bytes = 0;
    std::string name, origin; // the switch model, and who says so
};
// Of the switch model with the least buffer; nullopt where none is known.
std::optional<SwitchBuffer> leastBuffer(const WorkloadInput& input,
                                        const LosslessSettings& settings);

// The table "fabric.lossless", the metrics fabric.lossless.checks and .failed, and a finding with
// its repair for each check that fails.
void checkLossless(const WorkloadInput& input, const LosslessSettings& settings,
                   const WorkloadOutput& output);

} // namespace weft
