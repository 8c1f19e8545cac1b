// SPDX-License-Identifier: GPL-3.0-or-later
// What the commands of weft-cli share. A command is one file and one row of the table in
// main_cli.cpp: it declares its options on the parser and leaves its exit status in the session.
#pragma once

#include "core/base/result.hpp"
#include "core/catalog/catalog.hpp"
#include "core/design/scenario.hpp"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace weft::cli {

using Json = nlohmann::ordered_json;

// Exit statuses of the contract.
enum ExitStatus {
    kFine = 0,
    kHasErrors = 1,
    kUsage = 2,
    kInvalidFile = 3,
    kUnwritable = 4,
    kInternal = 5,
    kInterrupted = 130 // as shells say it of Ctrl+C
};

class Session {
public:
    // The catalog of the user's data folder, seeds and own parts; opened on first use.
    const Catalog& catalog();

    int status = kFine;
    bool quiet = false;

    // Prints the error to standard error and sets the status that its code maps to.
    void report(const Error& error);

private:
    std::unique_ptr<Catalog> catalog_;
};

// A command's body: errors are reported and mapped to a status.
template <class Body> auto guarded(Session& session, Body body) {
    return [&session, body]() {
        if (const Result<void> result = body(); !result) {
            session.report(result.error());
        }
    };
}

// A file's design as one of its scenarios has it, by id or name; "" is the baseline.
Result<Resolved> loadScenario(const std::string& file, const std::string& scenario);

// The option that says it, and the one of commands that hold several against each other.
void addScenarioOption(CLI::App& command, std::string& scenario);
void addScenariosOption(CLI::App& command, std::vector<std::string>& scenarios);

// To standard output, or atomically to the file when a path is given.
Result<void> put(const std::string& text, const std::string& path);
Result<void> putJson(const Json& json);

void addTopologies(CLI::App& app, Session& session);
void addTemplates(CLI::App& app, Session& session);
void addNew(CLI::App& app, Session& session);
void addEdit(CLI::App& app, Session& session);
void addAnalyse(CLI::App& app, Session& session);
void addCheck(CLI::App& app, Session& session);
void addWhy(CLI::App& app, Session& session);
void addBill(CLI::App& app, Session& session);
void addCabling(CLI::App& app, Session& session);
void addRacks(CLI::App& app, Session& session);
void addLabels(CLI::App& app, Session& session);
void addPlace(CLI::App& app, Session& session);
void addPolicies(CLI::App& app, Session& session);
void addPrices(CLI::App& catalog, Session& session); // below "catalog"
void addCollective(CLI::App& app, Session& session);
void addCatalog(CLI::App& app, Session& session);
void addExport(CLI::App& app, Session& session);
void addCalibrate(CLI::App& app, Session& session);
void addParallelism(CLI::App& app, Session& session);
void addDesign(CLI::App& app, Session& session);
void addImport(CLI::App& app, Session& session);
void addCalc(CLI::App& app, Session& session);
void addHeadroom(CLI::App& app, Session& session);
void addWorkloads(CLI::App& app, Session& session);
void addCompareTransports(CLI::App& app, Session& session);
void addOptics(CLI::App& app, Session& session);
void addBench(CLI::App& app, Session& session);
void addCompare(CLI::App& app, Session& session);
void addSweep(CLI::App& app, Session& session);
void addMerge(CLI::App& app, Session& session);
void addRanges(CLI::App& app, Session& session);
void addFlows(CLI::App& app, Session& session);
void addReadiness(CLI::App& app, Session& session);

} // namespace weft::cli
