// SPDX-License-Identifier: GPL-3.0-or-later
// What runs on the network. A kind of workload is one file and one row of the table: its
// parameters' specs draw the form, check the document and print the help, so that a new kind needs
// no other code anywhere.
#pragma once

#include "core/catalog/catalog.hpp"
#include "core/design/finding.hpp"
#include "core/design/metric.hpp"
#include "core/design/param_reader.hpp"
#include "core/fabric/clos.hpp"
#include "core/fabric/switch_graph.hpp"
#include "core/workload/flow.hpp"

#include <span>
#include <stop_token>

namespace weft {

// A fabric of the design, expanded.
struct BuiltFabric {
    const FabricIntent* intent = nullptr;
    const Fabric* fabric = nullptr;
    const SwitchGraph* graph = nullptr;
    const ClosShape* clos = nullptr; // proven; null where it is no Clos
};

// What a workload is evaluated on. Lives as long as the evaluation.
struct WorkloadInput {
    const Workload& workload;
    const Id& scope; // of its metrics
    const Design& design;
    const Catalog& catalog;               // with pinned parts over it
    std::span<const BuiltFabric> fabrics; // all that could be built, in document order
    const BuiltFabric* on = nullptr;      // the one it runs on; null: none, or not built
    std::stop_token stop;
    std::span<const Metric> known = {}; // of fabrics and earlier workloads
};

struct WorkloadOutput {
    std::vector<Metric>& metrics;
    std::vector<Finding>& findings;
    std::vector<Series>& series;
    std::vector<ResultTable>& tables;
    std::vector<WorkloadFlow>& flows; // what it sends; empty of a workload that sends nothing
};

// Kinds are evaluated in turns, for later ones look at what earlier ones came to.
enum class WorkloadTurn : std::uint8_t {
    First, // what a step of training pays for: checkpoints
    Usual,
    Last // what looks at all others: requirements
};

struct WorkloadKind {
    std::string_view id, name, summary; // summary: a few words for the library
    std::span<const ParamSpec> params;
    // An error is one the workload cannot be evaluated with at all (an unknown parameter, no fabric
    // to run on, counts that do not multiply): the analysis turns it into a finding on the
    // workload.
    Result<void> (*evaluate)(const WorkloadInput&, const WorkloadOutput&);
    WorkloadTurn turn = WorkloadTurn::Usual;
    // Its metrics are the fabric's own: the first one on a fabric tells them, a fabric without one
    // is told with the defaults.
    bool tellsOfFabric = false;
};

// The table, in the order of the library.
std::span<const WorkloadKind* const> workloadKinds();
const WorkloadKind* findWorkloadKind(std::string_view id); // null when unknown

// The fabric it names, the compute fabric its group is attached to, or the first compute fabric;
// null where there is none such.
const FabricIntent* fabricOf(const Design& design, const Workload& workload);

} // namespace weft
