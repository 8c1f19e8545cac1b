// SPDX-License-Identifier: GPL-3.0-or-later
// weft-cli place: holds what stands where it stands.
#include "app/cli/command.hpp"
#include "core/analysis/analysis.hpp"
#include "core/design/file.hpp"
#include "core/plant/keep.hpp"

namespace weft::cli {

namespace {

Result<void> run(const std::string& file, const std::string& output, Session& session) {
    WEFT_TRY(const Design design, loadDesign(file));
    AnalysisOptions only;
    only.only = {"site.racks"};
    const Analysis analysis = analyse(design, session.catalog(), only);
    WEFT_TRY(const Design held, weft::apply(design, keepStanding(design, *analysis.plant)));
    return output.empty() ? put(writeDesign(held), {}) : saveDesign(held, output);
}

} // namespace

void addPlace(CLI::App& app, Session& session) {
    CLI::App* command = app.add_subcommand(
        "place", "Holds every device in the rack and unit the policy chose, as placed by hand");
    struct Options {
        std::string file, output;
    };
    auto options = std::make_shared<Options>();
    command->add_option("FILE", options->file, "Design")->required();
    command->add_option("-o,--output", options->output,
                        "Design to write; standard output where not said");
    command->callback(guarded(
        session, [options, &session] { return run(options->file, options->output, session); }));
}

} // namespace weft::cli
