// SPDX-License-Identifier: GPL-3.0-or-later
// weft-cli: the engine for scripts. No Qt, no display; the same core and the same results as the
// window.
#include "app/cli/command.hpp"
#include "core/base/file.hpp"
#include "core/base/text.hpp"
#include "core/catalog/seeds.hpp"
#include "core/catalog/store.hpp"
#include "core/design/file.hpp"

#include <fmt/format.h>

#include <csignal>
#include <cstdio>
#include <exception>

namespace weft::cli {

namespace {

constexpr void (*kCommands[])(CLI::App&, Session&) = {
    addTopologies,
    addTemplates,
    addNew,
    addEdit,
    addAnalyse,
    addCheck,
    addWhy,
    addBill,
    addCabling,
    addLabels,
    addRacks,
    addPlace,
    addPolicies,
    addExport,
    addCollective,
    addCatalog,
    addCalc,
    addHeadroom,
    addOptics,
    addBench,
    addDesign,
    addImport,
    addCalibrate,
    addParallelism,
    addCompare,
    addSweep,
    addMerge,
    addRanges,
    addWorkloads,
    addCompareTransports,
    addFlows,
    addReadiness,
};

int statusOf(ErrorCode code) {
    switch (code) {
    case ErrorCode::Usage:
        return kUsage;
    case ErrorCode::Cancelled:
        return kInterrupted;
    case ErrorCode::Invalid:
        return kInvalidFile;
    case ErrorCode::Unwritable:
        return kUnwritable;
    case ErrorCode::Internal:
        return kInternal;
    }
    return kInternal;
}

} // namespace

const Catalog& Session::catalog() {
    if (!catalog_) {
        const CatalogStore store = CatalogStore::open(catalogPath(), seedFolder());
        for (const StoreMessage& message : store.messages()) {
            if (!quiet) {
                fmt::print(stderr, "weft-cli: {}: {}\n", message.path, message.text);
            }
        }
        catalog_ = std::make_unique<Catalog>(store.catalog());
    }
    return *catalog_;
}

void Session::report(const Error& error) {
    fmt::print(stderr, "weft-cli: {}\n", error.toString());
    if (error.code == ErrorCode::Internal) {
        fmt::print(stderr,
                   "weft-cli: this is a bug; please report it with the command and the file\n");
    }
    status = statusOf(error.code);
}

void addScenarioOption(CLI::App& command, std::string& scenario) {
    command.add_option("--scenario", scenario,
                       "What-if, by id or name; the baseline where not said");
}

void addScenariosOption(CLI::App& command, std::vector<std::string>& scenarios) {
    command
        .add_option("--scenario", scenarios,
                    "Which, by id or name; the first is what the others are held against; all "
                    "where not said")
        ->delimiter(',');
}

Result<Resolved> loadScenario(const std::string& file, const std::string& scenario) {
    WEFT_TRY(const Design design, loadDesign(file));
    if (scenario.empty() || scenario == kBaseline) {
        return Resolved{design, {}};
    }
    const Scenario* found = findScenario(design, scenario);
    if (found == nullptr) {
        std::vector<std::string_view> known = {kBaseline};
        for (const Scenario& each : *design.scenarios) {
            known.push_back(each.id);
        }
        return fail(ErrorCode::Usage, fmt::format("no scenario {}; known are {}",
                                                  inQuotes(scenario), fmt::join(known, ", ")));
    }
    return resolve(design, found->id);
}

Result<void> put(const std::string& text, const std::string& path) {
    if (!path.empty()) {
        return saveAtomically(path, text);
    }
    if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size() ||
        std::fflush(stdout) != 0) {
        return fail(ErrorCode::Unwritable, "standard output cannot be written");
    }
    return {};
}

Result<void> putJson(const Json& json) {
    return put(json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n", {});
}

} // namespace weft::cli

int main(int argc, char** argv) {
    using namespace weft::cli;
    std::signal(SIGXFSZ, SIG_IGN); // a file beyond the limit is an error like a full disk
    Session session;
    CLI::App app{"Weft: design the networks under AI clusters, from scripts", "weft-cli"};
    app.set_version_flag("--version", WEFT_VERSION);
    app.add_flag("--quiet", session.quiet, "No progress and no notes on standard error");
    app.require_subcommand(1);
    for (const auto add : kCommands) {
        add(app, session);
    }
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? kFine : kUsage;
    } catch (const std::exception& error) {
        session.report({weft::ErrorCode::Internal, error.what(), {}, {}, {}});
    }
    return session.status;
}
