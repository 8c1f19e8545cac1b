// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/workload_starters.hpp"

#include "core/design/edit.hpp"

#include <algorithm>
#include <iterator>

namespace weft::ui {

namespace {
constexpr std::string_view kTellApart[] = {"model", "class"};
}

std::vector<WorkloadPreset> presetsOf(const WorkloadKind& kind) {
    std::vector<WorkloadPreset> presets;
    for (const ParamSpec& spec : kind.params) {
        if (std::find(std::begin(kTellApart), std::end(kTellApart), spec.name) !=
            std::end(kTellApart)) {
            for (const std::string_view choice : spec.choices) {
                presets.push_back({std::string(spec.name), std::string(choice)});
            }
        }
    }
    return presets;
}

Workload newWorkload(const Design& design, const WorkloadKind& kind, const QString& name,
                     const Id& on, const std::optional<WorkloadPreset>& preset) {
    Workload made;
    made.name = name.toStdString();
    made.id = freshId(design, made.name);
    made.kind = kind.id;
    made.on = on;
    if (preset) {
        made.params[preset->param] = preset->value;
    }
    return made;
}

Workload copyOf(const Design& design, const Workload& workload) {
    Workload made = workload;
    made.id = freshId(design, workload.name);
    return made;
}

} // namespace weft::ui
