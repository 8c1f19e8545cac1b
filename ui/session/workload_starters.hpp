// SPDX-License-Identifier: GPL-3.0-or-later
// What a workload begins as: its kind's defaults, or one of the kind's presets.
#pragma once

#include "core/workload/workload.hpp"

#include <QString>

#include <optional>
#include <vector>

namespace weft::ui {

// A value of the parameter a kind is told apart by: a model, a class of requirements.
struct WorkloadPreset {
    std::string param, value;
};
// None where the kind has no such parameter.
std::vector<WorkloadPreset> presetsOf(const WorkloadKind& kind);

// With a fresh id, on the fabric or group `on` (empty: the first compute fabric).
Workload newWorkload(const Design& design, const WorkloadKind& kind, const QString& name,
                     const Id& on, const std::optional<WorkloadPreset>& preset = {});
// The same under a fresh id.
Workload copyOf(const Design& design, const Workload& workload);

} // namespace weft::ui
