// SPDX-License-Identifier: GPL-3.0-or-later
// weft-cli workloads: the kinds of workloads, with every parameter.
#include "app/cli/command.hpp"
#include "app/cli/specs.hpp"
#include "core/workload/workload.hpp"

#include <fmt/format.h>

namespace weft::cli {

namespace {

Result<void> list(bool asJson) {
    if (!asJson) {
        std::string text;
        for (const WorkloadKind* kind : workloadKinds()) {
            text += fmt::format("{}: {} ({})\n", kind->id, kind->name, kind->summary);
            text += specLines(kind->params);
        }
        return put(text, {});
    }
    Json rows = Json::array();
    for (const WorkloadKind* kind : workloadKinds()) {
        rows.push_back({{"id", kind->id},
                        {"name", kind->name},
                        {"summary", kind->summary},
                        {"parameters", specsJson(kind->params)}});
    }
    return putJson({{"format", 1}, {"workloads", rows}});
}

} // namespace

void addWorkloads(CLI::App& app, Session& session) {
    CLI::App* command =
        app.add_subcommand("workloads", "What may run on a network, with every parameter");
    auto asJson = std::make_shared<bool>(false);
    command->add_flag("--json", *asJson, "JSON");
    command->callback(guarded(session, [asJson] { return list(*asJson); }));
}

} // namespace weft::cli
