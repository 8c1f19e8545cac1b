// SPDX-License-Identifier: GPL-3.0-or-later
// weft-cli import: a design from another program's file.
#include "app/cli/command.hpp"
#include "core/base/file.hpp"
#include "core/design/file.hpp"
#include "core/export/importer.hpp"
#include "core/topology/topology.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace weft::cli {

namespace {

struct Options {
    std::string file, format, output;
};

std::string formats() {
    std::vector<std::string_view> ids;
    for (const Importer* importer : importers()) {
        ids.push_back(importer->id);
    }
    return fmt::format("{}", fmt::join(ids, ", "));
}

Result<void> import(const Options& options, Session& session) {
    const Importer* importer = findImporter(options.format);
    if (importer == nullptr) {
        return fail(ErrorCode::Usage,
                    fmt::format("no format {}; known are {}", options.format, formats()));
    }
    WEFT_TRY(const std::string bytes, readFile(options.file));
    WEFT_TRY(Design design, importer->design(bytes, options.file));
    pinUsedParts(design, session.catalog());
    return options.output.empty() ? put(writeDesign(design), {})
                                  : saveDesign(design, options.output);
}

} // namespace

void addImport(CLI::App& app, Session& session) {
    CLI::App* command = app.add_subcommand("import", "A design from another program's file");
    auto options = std::make_shared<Options>();
    command->add_option("FILE", options->file, "File to read")->required();
    command->add_option("--format", options->format, formats())->required();
    command->add_option("-o,--output", options->output,
                        "Design to write; standard output where not said");
    command->callback(guarded(session, [options, &session] { return import(*options, session); }));
}

} // namespace weft::cli
