// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workload/table.hpp"

#include <algorithm>

namespace weft {

namespace {

constexpr const WorkloadKind* kRows[] = {&kTraining,    &kCheckpoint,          &kInference,
                                         &kServices,    &kCollectiveBenchmark, &kLossless,
                                         &kRequirements};

} // namespace

std::span<const WorkloadKind* const> workloadKinds() {
    return kRows;
}

const WorkloadKind* findWorkloadKind(std::string_view id) {
    const auto found = std::find_if(std::begin(kRows), std::end(kRows),
                                    [&](const WorkloadKind* row) { return row->id == id; });
    return found == std::end(kRows) ? nullptr : *found;
}

const FabricIntent* fabricOf(const Design& design, const Workload& workload) {
    if (const FabricIntent* named = design.fabric(workload.on)) {
        return named;
    }
    const auto attaches = [&](const FabricIntent& fabric) {
        return std::any_of(fabric.attachments.begin(), fabric.attachments.end(),
                           [&](const Attachment& each) { return each.group == workload.on; });
    };
    for (const FabricIntent& fabric : *design.fabrics) {
        if (fabric.role == FabricRole::Compute && (workload.on.empty() || attaches(fabric))) {
            return &fabric;
        }
    }
    return nullptr;
}

} // namespace weft
