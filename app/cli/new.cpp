// SPDX-License-Identifier: GPL-3.0-or-later
// weft-cli new, edit, templates: designs made and changed from words.
#include "app/cli/command.hpp"
#include "core/design/edit.hpp"
#include "core/design/file.hpp"
#include "core/design/templates.hpp"
#include "core/topology/topology.hpp"

#include <fmt/format.h>

namespace weft::cli {

namespace {

struct NewOptions {
    std::string topology, templateId, output;
    std::vector<std::string> settings;
};

// "compute.servers=64"; in a design of one fabric the fabric's name may be left out.
std::string fullPath(const Design& design, const std::string& setting) {
    const std::string path = setting.substr(0, setting.find('='));
    const bool isShort =
        path.find('.') == std::string::npos && path != "name" && design.fabrics->size() == 1;
    return isShort ? design.fabrics->front().id + "." + setting : setting;
}

// The settings as edits, each read in the design that those before it made.
Result<std::vector<Edit>> editsOf(Design design, const std::vector<std::string>& settings) {
    std::vector<Edit> edits;
    for (const std::string& setting : settings) {
        const auto failed = [&](const Error& error) {
            return fail(ErrorCode::Usage, fmt::format("--set {}: {}", setting, error.message), {},
                        error.hint);
        };
        const auto edit = parseSetting(design, fullPath(design, setting));
        if (!edit) {
            return failed(edit.error());
        }
        auto after = weft::apply(design, *edit);
        if (!after) {
            return failed(after.error());
        }
        design = *std::move(after);
        edits.push_back(*edit);
    }
    // The document takes any parameter; whether the topology knows it is settled here, while the
    // user looks on.
    for (const FabricIntent& fabric : *design.fabrics) {
        if (const Topology* topology = findTopology(fabric.topology)) {
            WEFT_TRY_VOID(checkParams(topology->id, topology->params, fabric.params));
        }
    }
    return edits;
}

Result<Design> applySettings(const Design& design, const std::vector<std::string>& settings,
                             const Catalog& catalog) {
    WEFT_TRY(std::vector<Edit> edits, editsOf(design, settings));
    WEFT_TRY(Design after, weft::apply(design, Batch{{}, std::move(edits)}));
    pinUsedParts(after, catalog);
    return after;
}

// The same, written to a what-if.
Result<Design> editWhatIf(Design design, const std::string& scenario,
                          const std::vector<std::string>& settings, const Catalog& catalog) {
    const Scenario* found = findScenario(design, scenario);
    const Id id = found != nullptr ? found->id : freshId(design, scenario);
    if (found == nullptr) {
        WEFT_TRY(design, weft::apply(design, PutScenario{{id, scenario, {}, {}, {}}}));
    }
    WEFT_TRY(const Resolved resolved, resolve(design, id));
    WEFT_TRY(std::vector<Edit> edits, editsOf(resolved.design, settings));
    WEFT_TRY(Design after, weft::apply(design, EditScenario{id, std::move(edits)}));
    pinUsedParts(after, catalog);
    return after;
}

Result<Design> make(const NewOptions& options, Session& session) {
    if (!options.templateId.empty()) {
        WEFT_TRY(const Design design, loadTemplate(options.templateId));
        return applySettings(design, options.settings, session.catalog());
    }
    const Topology* topology = findTopology(options.topology);
    if (topology == nullptr) {
        std::vector<std::string_view> known;
        for (const Topology* each : topologies()) {
            known.push_back(each->id);
        }
        return fail(ErrorCode::Usage, fmt::format("no topology {}; known are {}", options.topology,
                                                  fmt::join(known, ", ")));
    }
    return designFromTopology(*topology, options.settings, session.catalog());
}

Result<void> printTemplates(bool asJson) {
    if (!asJson) {
        std::string text;
        for (const Template& each : listTemplates()) {
            text += fmt::format("{:<28} {}\n", each.id, each.design.name);
        }
        return put(text, {});
    }
    Json rows = Json::array();
    for (const Template& each : listTemplates()) {
        rows.push_back({{"id", each.id}, {"name", each.design.name}, {"notes", each.design.notes}});
    }
    return putJson({{"format", 1}, {"templates", rows}});
}

} // namespace

void addNew(CLI::App& app, Session& session) {
    CLI::App* command =
        app.add_subcommand("new", "Writes a design of one topology, or from a template");
    auto options = std::make_shared<NewOptions>();
    auto* topology =
        command->add_option("--topology", options->topology, "Id of a topology (see topologies)");
    auto* from =
        command->add_option("--template", options->templateId, "Id of a template (see templates)");
    topology->excludes(from);
    command->require_option(1, 0);
    command->add_option("--set", options->settings, "Parameter, NAME=VALUE; may be repeated")
        ->take_all()
        ->allow_extra_args(false);
    command->add_option("-o,--output", options->output,
                        "File to write; standard output where not said");
    command->callback(guarded(session, [options, &session]() -> Result<void> {
        if (options->topology.empty() && options->templateId.empty()) {
            return fail(ErrorCode::Usage, "new: expected --topology ID or --template ID");
        }
        WEFT_TRY(const Design design, make(*options, session));
        return options->output.empty() ? put(writeDesign(design), {})
                                       : saveDesign(design, options->output);
    }));
}

void addEdit(CLI::App& app, Session& session) {
    CLI::App* command = app.add_subcommand("edit", "Applies settings to a design");
    struct Options {
        std::string file, output, scenario;
        std::vector<std::string> settings;
    };
    auto options = std::make_shared<Options>();
    command->add_option("FILE", options->file, "Design")->required();
    command
        ->add_option("--set", options->settings,
                     "PATH=VALUE, such as compute.servers=64; may be repeated")
        ->required()
        ->allow_extra_args(false);
    command->add_option("--scenario", options->scenario,
                        "What-if to write the changes to, by id or name; made where there is none");
    command->add_option("-o,--output", options->output,
                        "File to write; FILE itself where not said");
    command->callback(guarded(session, [options, &session]() -> Result<void> {
        WEFT_TRY(const Design before, loadDesign(options->file));
        WEFT_TRY(const Design after,
                 options->scenario.empty() || options->scenario == kBaseline
                     ? applySettings(before, options->settings, session.catalog())
                     : editWhatIf(before, options->scenario, options->settings, session.catalog()));
        return saveDesign(after, options->output.empty() ? options->file : options->output);
    }));
}

void addTemplates(CLI::App& app, Session& session) {
    CLI::App* command = app.add_subcommand("templates", "Designs to start from");
    auto asJson = std::make_shared<bool>(false);
    command->add_flag("--json", *asJson, "JSON");
    command->callback(guarded(session, [asJson] { return printTemplates(*asJson); }));
}

} // namespace weft::cli
