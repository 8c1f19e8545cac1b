// SPDX-License-Identifier: GPL-3.0-or-later
// weft-cli sweep, merge: a design with its settings varied, on one machine or shared out over many.
#include "core/study/sweep.hpp"

#include "app/cli/command.hpp"
#include "app/cli/table.hpp"
#include "app/cli/watch.hpp"
#include "core/base/file.hpp"
#include "core/base/text.hpp"
#include "core/design/file.hpp"

#include <fmt/format.h>

namespace weft::cli {

namespace {

struct Options {
    std::string file, shard, output, scenario;
    std::vector<std::string> axes, figures, shares;
    bool asJson = false;
};

// "2/8" is the third of eight shares.
Result<SweepShare> parseShare(const std::string& text) {
    SweepShare share;
    if (text.empty()) {
        return share;
    }
    const std::size_t slash = text.find('/');
    const auto number = parseCount(text.substr(0, slash));
    const auto of = slash == std::string::npos ? number : parseCount(text.substr(slash + 1));
    if (slash == std::string::npos || !number || !of || *of < 1 || *number >= *of) {
        return fail(ErrorCode::Usage,
                    fmt::format("--shard {}: expected I/N, I from 0 to N - 1", text));
    }
    return SweepShare{*number, *of};
}

Result<SweepPlan> parsePlan(const Options& options) {
    SweepPlan plan;
    for (const std::string& text : options.axes) {
        WEFT_TRY(SweepAxis axis, parseAxis(text));
        plan.axes.push_back(std::move(axis));
    }
    for (const std::string& text : options.figures) {
        const std::size_t at = text.find('@');
        plan.figures.push_back(
            {text.substr(0, at), at == std::string::npos ? std::string() : text.substr(at + 1)});
    }
    return plan;
}

std::string tableText(const Sweep& sweep) {
    std::vector<std::string> titles;
    for (const SweepAxis& axis : sweep.plan.axes) {
        titles.push_back(axis.path);
    }
    std::vector<std::size_t> right;
    for (const SweepFigure& figure : sweep.plan.figures) {
        right.push_back(titles.size());
        titles.push_back(figure.scope.empty() ? figure.metric : figure.metric + "@" + figure.scope);
    }
    titles.emplace_back("problem");
    Table table(titles);
    for (const SweepPoint& point : sweep.points) {
        std::vector<std::string> cells = valuesAt(sweep.plan, point.number);
        for (std::size_t i = 0; i < point.figures.size(); ++i) {
            cells.push_back(point.figures[i] ? formatValue(*point.figures[i], sweep.units[i])
                                             : "-");
        }
        cells.push_back(point.problem);
        table.add(std::move(cells));
    }
    return table.text(right);
}

Result<void> print(const Sweep& sweep, const Options& options) {
    return put(options.asJson || !options.output.empty() ? sweepJson(sweep) : tableText(sweep),
               options.output);
}

Result<void> run(const Options& options, Session& session) {
    WEFT_TRY(const Resolved resolved, loadScenario(options.file, options.scenario));
    WEFT_TRY(const SweepPlan plan, parsePlan(options));
    WEFT_TRY(const SweepShare share, parseShare(options.shard));
    Watch watch(session);
    SweepWatch points;
    points.progress = [&](std::int64_t done, std::int64_t all) {
        watch.tell(static_cast<int>(100 * done / all), "Sweep");
    };
    WEFT_TRY(const Sweep found,
             sweep(resolved.design, plan, session.catalog(), share, watch.stop(), points));
    if (watch.isStopped()) {
        return fail(ErrorCode::Cancelled, "interrupted; nothing was written");
    }
    return print(found, options);
}

Result<void> join(const Options& options) {
    std::vector<Sweep> shares;
    for (const std::string& path : options.shares) {
        WEFT_TRY(const std::string text, readFile(path));
        WEFT_TRY(Sweep share, parseSweep(text, path));
        shares.push_back(std::move(share));
    }
    WEFT_TRY(const Sweep whole, merged(shares));
    return print(whole, options);
}

} // namespace

void addSweep(CLI::App& app, Session& session) {
    CLI::App* command =
        app.add_subcommand("sweep", "A design with settings varied: the figures at every point");
    auto options = std::make_shared<Options>();
    command->add_option("FILE", options->file, "Design")->required();
    command
        ->add_option("--vary", options->axes,
                     "PATH=VALUE,VALUE… or PATH=FIRST..LAST:STEP; repeated for a grid")
        ->required()
        ->allow_extra_args(false);
    command
        ->add_option("--figure", options->figures,
                     "METRIC or METRIC@SCOPE to note; may be repeated")
        ->required()
        ->delimiter(',');
    addScenarioOption(*command, options->scenario);
    command->add_option("--shard", options->shard,
                        "I/N: only every N-th point from the I-th on, for merge to join");
    command->add_flag("--json", options->asJson, "JSON");
    command->add_option("-o,--output", options->output, "File to write, as JSON");
    command->callback(guarded(session, [options, &session] { return run(*options, session); }));
}

void addMerge(CLI::App& app, Session& session) {
    CLI::App* command = app.add_subcommand("merge", "Joins the shares of a sweep");
    auto options = std::make_shared<Options>();
    command->add_option("FILES", options->shares, "Shares, as sweep -o wrote them")->required();
    command->add_flag("--json", options->asJson, "JSON");
    command->add_option("-o,--output", options->output, "File to write, as JSON");
    command->callback(guarded(session, [options] { return join(*options); }));
}

} // namespace weft::cli
