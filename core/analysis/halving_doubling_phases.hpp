// SPDX-License-Identifier: GPL-3.0-or-later
// The phases of recursive halving and doubling on a fabric. Partners change from phase to phase,
// and each phase has a rate of its own.
#pragma once

#include "core/analysis/collective_job.hpp"
#include "core/traffic/phase.hpp"

namespace weft {

// Phases that run at one rate, with the share of the message they carry in all.
struct PhaseGroup {
    Bandwidth rate;
    double share = 0;
    bool inside = false; // on the scale-up network alone
};

struct HalvingDoublingPhases {
    std::vector<PhaseGroup> groups;
    double steps = 0, insideSteps = 0;
    PhaseLoad worst; // of the phase that loads the fabric most

    // The one bandwidth that gives the same time: total share ÷ Σ share/rate. Where all rates are
    // equal it is theirs.
    Bandwidth bandwidth() const;
};

// `meter` is of the job's layout and holds no flows.
HalvingDoublingPhases halvingDoublingPhases(const CollectiveJob& job, PhaseMeter& meter);

} // namespace weft
