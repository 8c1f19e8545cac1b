// SPDX-License-Identifier: GPL-3.0-or-later
// weft-cli topologies: what can be built, with every parameter.
#include "app/cli/command.hpp"
#include "app/cli/specs.hpp"
#include "core/topology/topology.hpp"

#include <fmt/format.h>

namespace weft::cli {

namespace {

Result<void> list(bool asJson) {
    if (!asJson) {
        std::string text;
        for (const Topology* topology : topologies()) {
            text += fmt::format("{}: {} ({})\n", topology->id, topology->name, topology->summary);
            text += specLines(topology->params);
        }
        return put(text, {});
    }
    Json rows = Json::array();
    for (const Topology* topology : topologies()) {
        rows.push_back({{"id", topology->id},
                        {"name", topology->name},
                        {"summary", topology->summary},
                        {"parameters", specsJson(topology->params)}});
    }
    return putJson({{"format", 1}, {"topologies", rows}});
}

} // namespace

void addTopologies(CLI::App& app, Session& session) {
    CLI::App* command = app.add_subcommand("topologies", "What can be built, with every parameter");
    auto asJson = std::make_shared<bool>(false);
    command->add_flag("--json", *asJson, "JSON");
    command->callback(guarded(session, [asJson] { return list(*asJson); }));
}

} // namespace weft::cli
