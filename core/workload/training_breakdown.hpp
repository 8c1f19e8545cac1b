// SPDX-License-Identifier: GPL-3.0-or-later
// What a step is made of, as stacked bars: one plan, or several side by side.
#pragma once

#include "core/design/series.hpp"
#include "core/workload/training_step.hpp"

#include <span>

namespace weft {

// "tensor 8, pipeline 4, data 32, ZeRO-1", leaving out what is 1.
std::string planLabel(const TrainingPlan& plan);

struct StepBar {
    std::string label;
    const TrainingStep* step = nullptr;
    Duration checkpoint; // what a step pays for checkpoints
};

// Layers "<chart>.compute", ".bubble", ".tensor" … ".data" (exposed), ".checkpoint".
std::vector<Series> stepBreakdown(std::string_view chart, const std::string& scope,
                                  std::span<const StepBar> bars);

} // namespace weft
