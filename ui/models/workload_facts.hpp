// SPDX-License-Identifier: GPL-3.0-or-later
// What a workload came to, in a line: its kind, where it runs, the figure that heads it, and
// whether all is well.
#pragma once

#include "ui/models/facts.hpp"

namespace weft::ui {

enum class WorkloadState { Unknown, Good, Warning, Bad };

struct WorkloadLine {
    QString name, kind, where;
    QString figure, figureTip; // an en dash where there is none yet
    std::string metric, scope; // what Why opens; empty: nothing to ask
    WorkloadState state = WorkloadState::Unknown;
    QString stateWords; // the first finding against it
    bool operator==(const WorkloadLine&) const = default;
};
WorkloadLine workloadLine(const Design& design, const Analysis& analysis, const Workload& workload);

// The figures beneath its form: the result before its parts.
std::vector<Fact> workloadFacts(const Snapshot& snapshot, const Workload& workload);
QString workloadKindName(std::string_view kind);
// What its metrics and series go by: a benchmark of collectives is told as its fabric's own.
Id workloadScope(const Design& design, const Analysis& analysis, const Workload& workload);

} // namespace weft::ui
