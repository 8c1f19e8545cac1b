// SPDX-License-Identifier: GPL-3.0-or-later
// weft-cli bom, cabling, labels, racks, export: what leaves the program.
#include "app/cli/command.hpp"
#include "app/cli/watch.hpp"
#include "core/base/file.hpp"
#include "core/design/file.hpp"
#include "core/export/exporter.hpp"

#include <fmt/format.h>
#include <unistd.h>

namespace weft::cli {

namespace {

struct Options {
    std::string file, format, output, scenario;
};

std::vector<std::string> formatsOf(std::string_view prefix) {
    std::vector<std::string> found;
    for (const Exporter* exporter : exporters()) {
        if (exporter->id.starts_with(prefix)) {
            found.emplace_back(exporter->id.substr(prefix.size()));
        }
    }
    return found;
}

// `prefix` + format names the exporter's row: "bom-" + "csv".
Result<void> write(std::string_view prefix, const Options& options, Session& session) {
    const Exporter* exporter = findExporter(fmt::format("{}{}", prefix, options.format));
    if (exporter == nullptr) {
        return fail(ErrorCode::Usage, fmt::format("no format {}; known are {}", options.format,
                                                  fmt::join(formatsOf(prefix), ", ")));
    }
    if (options.output.empty() && !exporter->isText && isatty(STDOUT_FILENO) != 0) {
        return fail(ErrorCode::Usage,
                    fmt::format("{} is not text: name a file with -o", exporter->name));
    }
    WEFT_TRY(const Resolved resolved, loadScenario(options.file, options.scenario));
    const Design& design = resolved.design;
    Watch watch(session);
    AnalysisOptions analysing;
    analysing.stop = watch.stop();
    analysing.progress = [&](int percent, std::string_view what) { watch.tell(percent, what); };
    const Analysis analysis = analyse(design, session.catalog(), analysing);
    const ExportInput input{design, session.catalog(), analysis, [&](double share) {
                                watch.tell(static_cast<int>(100 * share), exporter->name);
                                return !watch.isStopped();
                            }};
    const Failure cancelled = fail(ErrorCode::Cancelled, "interrupted; nothing was written");
    if (watch.isStopped()) {
        return cancelled;
    }
    WEFT_TRY(const std::string bytes, exporter->bytes(input));
    if (watch.isStopped()) {
        return cancelled;
    }
    return put(bytes, options.output);
}

void addWriter(CLI::App& app, Session& session, const char* name, const char* help,
               std::string prefix, const char* usual) {
    CLI::App* command = app.add_subcommand(name, help);
    auto options = std::make_shared<Options>();
    options->format = usual;
    command->add_option("FILE", options->file, "Design")->required();
    addScenarioOption(*command, options->scenario);
    auto* format = command->add_option("--format", options->format,
                                       fmt::format("{}", fmt::join(formatsOf(prefix), ", ")));
    if (*usual == '\0') {
        format->required();
    }
    command->add_option("-o,--output", options->output,
                        "File to write; standard output where not said");
    command->callback(guarded(session, [options, prefix = std::move(prefix), &session] {
        return write(prefix, *options, session);
    }));
}

} // namespace

void addBill(CLI::App& app, Session& session) {
    addWriter(app, session, "bom", "Bill of materials", "bom-", "csv");
}

void addCabling(CLI::App& app, Session& session) {
    addWriter(app, session, "cabling", "Cabling schedule", "cabling-", "csv");
}

void addRacks(CLI::App& app, Session& session) {
    addWriter(app, session, "racks", "Rack elevations: what stands where", "racks-", "csv");
}

void addLabels(CLI::App& app, Session& session) {
    addWriter(app, session, "labels", "Labels for both ends of every cable", "labels-", "csv");
}

void addExport(CLI::App& app, Session& session) {
    addWriter(app, session, "export", "Any format, by its whole id", "", "");
}

} // namespace weft::cli
