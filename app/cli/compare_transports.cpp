// SPDX-License-Identifier: GPL-3.0-or-later
// weft-cli compare-transports: the same design over InfiniBand, RoCEv2, TCP and packet-sprayed
// Ethernet.
#include "app/cli/command.hpp"
#include "app/cli/table.hpp"
#include "core/analysis/analysis.hpp"
#include "core/base/text.hpp"
#include "core/design/file.hpp"

#include <fmt/format.h>

#include <numeric>

namespace weft::cli {

namespace {

struct Options {
    std::string file, fabric;
    bool asJson = false;
};

std::string cellText(const TableColumn& column, const TableCell& cell) {
    if (!cell.isNumber) {
        return cell.text;
    }
    return column.unit == "s"       ? formatDuration(seconds(cell.value))
           : column.unit == "ratio" ? fmt::format("{:.3g}", cell.value)
           : column.unit == "USD"   ? fmt::format("${:.0f}", cell.value)
                                    : fmt::format("{:.4g}", cell.value);
}

// What is compared lies side by side: a row per figure, a column per transport.
std::string textOf(const ResultTable& found) {
    std::vector<std::string> heads = {found.scope};
    for (const std::vector<TableCell>& row : found.rows) {
        heads.push_back(row.front().text);
    }
    Table table(heads);
    for (std::size_t i = 1; i + 1 < found.columns.size(); ++i) { // the last names every model
        std::vector<std::string> cells = {found.columns[i].name};
        for (const std::vector<TableCell>& row : found.rows) {
            cells.push_back(cellText(found.columns[i], row[i]));
        }
        table.add(std::move(cells));
    }
    return table.text({});
}

Json toJson(const ResultTable& found) {
    Json rows = Json::array();
    for (const std::vector<TableCell>& row : found.rows) {
        Json cells = Json::object();
        for (std::size_t i = 0; i < row.size(); ++i) {
            const std::string name =
                found.columns[i].unit.empty()
                    ? found.columns[i].name
                    : fmt::format("{} ({})", found.columns[i].name, found.columns[i].unit);
            cells[name] = row[i].isNumber ? Json(row[i].value) : Json(row[i].text);
        }
        rows.push_back(std::move(cells));
    }
    return {{"fabric", found.scope}, {"transports", std::move(rows)}};
}

Result<void> run(const Options& options, Session& session) {
    WEFT_TRY(const Design design, loadDesign(options.file));
    AnalysisOptions only;
    only.only = {"transport."};
    const Analysis frame = analyse(design, session.catalog(), only);
    const Analysis whole = deepen(frame, design, session.catalog(), only);
    std::string text;
    Json fabrics = Json::array();
    for (const ResultTable& table : whole.tables) {
        if (table.id == "transports" && (options.fabric.empty() || table.scope == options.fabric)) {
            text += (text.empty() ? "" : "\n") + textOf(table);
            fabrics.push_back(toJson(table));
        }
    }
    if (fabrics.empty()) {
        return fail(ErrorCode::Usage,
                    options.fabric.empty()
                        ? "the design has no compute fabric that can be built"
                        : fmt::format("no compute fabric {} that can be built", options.fabric));
    }
    return options.asJson ? putJson({{"format", 1}, {"fabrics", std::move(fabrics)}})
                          : put(text, {});
}

} // namespace

void addCompareTransports(CLI::App& app, Session& session) {
    CLI::App* command = app.add_subcommand(
        "compare-transports", "The same design over InfiniBand, RoCEv2, TCP and packet-sprayed "
                              "Ethernet: time, loss, cores, price");
    auto options = std::make_shared<Options>();
    command->add_option("FILE", options->file, "Design")->required();
    command->add_option("--fabric", options->fabric, "One compute fabric; all where not said");
    command->add_flag("--json", options->asJson, "JSON");
    command->callback(guarded(session, [options, &session] { return run(*options, session); }));
}

} // namespace weft::cli
