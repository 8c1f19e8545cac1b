// SPDX-License-Identifier: GPL-3.0-or-later
// weft-cli analyse, check, why.
#include "app/cli/command.hpp"
#include "app/cli/table.hpp"
#include "core/analysis/analysis.hpp"
#include "core/base/text.hpp"
#include "core/design/file.hpp"
#include "core/export/analysis_json.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <set>

namespace weft::cli {

namespace {

struct Options {
    std::string file, metric, scope, scenario;
    std::vector<std::string> only;
    bool asJson = false, noSymmetry = false, frameOnly = false;
};

void showProgress(int percent, std::string_view what) {
    constexpr int kWidth = 30;
    const int done = percent * kWidth / 100;
    fmt::print(stderr, "\r\033[K[{:#<{}}{:<{}}] {:3} %  {}", "", done, "", kWidth - done, percent,
               what);
    std::fflush(stderr);
}

Result<Analysis> analyseFile(const Options& options, Session& session, Design& design) {
    WEFT_TRY(Resolved resolved, loadScenario(options.file, options.scenario));
    design = std::move(resolved.design);
    AnalysisOptions wanted;
    wanted.known = std::move(resolved.findings);
    wanted.only = options.only;
    wanted.useSymmetry = !options.noSymmetry;
    if (!session.quiet && isatty(STDERR_FILENO) != 0) {
        wanted.progress = showProgress;
    }
    Analysis analysis = analyse(design, session.catalog(), wanted);
    if (!options.frameOnly) {
        analysis = deepen(analysis, design, session.catalog(), wanted);
    }
    if (wanted.progress) {
        fmt::print(stderr, "\r\033[K");
    }
    return analysis;
}

std::string scenarioName(const Options& options) {
    return options.scenario.empty() ? std::string(kBaseline) : options.scenario;
}

void setStatus(const Analysis& analysis, Session& session) {
    const bool hasErrors =
        std::any_of(analysis.findings.begin(), analysis.findings.end(),
                    [](const Finding& finding) { return finding.severity == Severity::Error; });
    session.status = hasErrors ? kHasErrors : kFine;
}

std::string findingsText(const Analysis& analysis) {
    if (analysis.findings.empty()) {
        return "No findings.\n";
    }
    std::string text;
    for (const Finding& finding : analysis.findings) {
        text += fmt::format("{:<8} {}: {} [{}]\n", toString(finding.severity), finding.scope,
                            finding.message, finding.id);
    }
    return text;
}

std::string metricsText(const Analysis& analysis) {
    Table table({"scope", "metric", "value", "method"});
    for (const Metric& metric : analysis.metrics) {
        table.add({metric.scope, metric.id, formatValue(metric.value, metric.unit),
                   std::string(toString(metric.method))});
    }
    return table.text({2});
}

void whyText(const Analysis& analysis, const Metric& metric, int depth,
             std::set<const Metric*>& told, std::string& text) {
    const std::string indent(static_cast<std::size_t>(depth) * 2, ' ');
    text += fmt::format("{}{} ({}) = {}, {}\n", indent, metric.id, metric.scope,
                        formatValue(metric.value, metric.unit), toString(metric.method));
    text += fmt::format("{}  {}\n{}  = {}\n", indent, metric.meaning, indent, metric.expression);
    for (const Term& term : metric.terms) {
        text += fmt::format("{}  {:<20} {:>16}  {}{}\n", indent, term.name,
                            formatValue(term.value, term.unit),
                            term.meaning.empty() ? "" : term.meaning + ", ", term.origin);
    }
    if (!metric.witness.empty()) {
        text += fmt::format("{}  decided by {}\n", indent, metric.witness);
    }
    if (!metric.sources.empty()) {
        text += fmt::format("{}  source: {}\n", indent, fmt::join(metric.sources, "; "));
    }
    for (const Term& term : metric.terms) {
        const Metric* next =
            term.metric.empty()
                ? nullptr
                : analysis.find(term.metric,
                                term.metricScope.empty() ? metric.scope : term.metricScope);
        if (next != nullptr && told.insert(next).second) {
            whyText(analysis, *next, depth + 1, told, text);
        }
    }
}

Result<const Metric*> findMetric(const Analysis& analysis, const Options& options) {
    std::vector<const Metric*> found;
    std::vector<std::string> scopes;
    for (const Metric& metric : analysis.metrics) {
        if (metric.id == options.metric &&
            (options.scope.empty() || metric.scope == options.scope)) {
            found.push_back(&metric);
            scopes.push_back(metric.scope);
        }
    }
    if (found.empty()) {
        std::vector<std::string_view> known;
        for (const Metric& metric : analysis.metrics) {
            known.push_back(metric.id);
        }
        const std::string_view near = nearest(options.metric, known);
        return fail(ErrorCode::Usage,
                    fmt::format("no metric {}{}", options.metric,
                                options.scope.empty() ? "" : " of " + options.scope),
                    {}, near.empty() ? std::string() : fmt::format("Did you mean {}?", near));
    }
    if (found.size() > 1) {
        return fail(ErrorCode::Usage,
                    fmt::format("{} is known for {}", options.metric, fmt::join(scopes, ", ")), {},
                    "Say which with --scope ID");
    }
    return found.front();
}

std::shared_ptr<Options> addFile(CLI::App& command) {
    auto options = std::make_shared<Options>();
    command.add_option("FILE", options->file, "Design")->required();
    addScenarioOption(command, options->scenario);
    command.add_flag("--json", options->asJson, "JSON");
    command.add_flag("--no-symmetry", options->noSymmetry,
                     "Search every fabric as if its symmetry were not known");
    command.add_flag("--frame", options->frameOnly,
                     "Only what answers at once: counts, costs, closed forms; no searches");
    return options;
}

} // namespace

void addAnalyse(CLI::App& app, Session& session) {
    CLI::App* command = app.add_subcommand("analyse", "Metrics and findings")->alias("analyze");
    auto options = addFile(*command);
    command->add_option("--only", options->only, "Only metrics whose id begins with one of these")
        ->delimiter(',');
    command->callback(guarded(session, [options, &session]() -> Result<void> {
        Design design;
        WEFT_TRY(Analysis analysis, analyseFile(*options, session, design));
        setStatus(analysis, session);
        std::erase_if(analysis.metrics, [&](const Metric& metric) {
            return !options->only.empty() &&
                   std::none_of(
                       options->only.begin(), options->only.end(),
                       [&](const std::string& prefix) { return metric.id.starts_with(prefix); });
        });
        return put(options->asJson ? analysisJson(design, analysis, scenarioName(*options))
                                   : metricsText(analysis) + "\n" + findingsText(analysis),
                   {});
    }));
}

void addCheck(CLI::App& app, Session& session) {
    CLI::App* command = app.add_subcommand("check", "Findings only");
    auto options = addFile(*command);
    command->callback(guarded(session, [options, &session]() -> Result<void> {
        Design design;
        WEFT_TRY(Analysis analysis, analyseFile(*options, session, design));
        setStatus(analysis, session);
        analysis.metrics.clear();
        return put(options->asJson ? analysisJson(design, analysis, scenarioName(*options))
                                   : findingsText(analysis),
                   {});
    }));
}

void addWhy(CLI::App& app, Session& session) {
    CLI::App* command = app.add_subcommand("why", "The tree behind one number");
    auto options = addFile(*command);
    command->add_option("METRIC", options->metric, "Id of the metric")->required();
    command->add_option("--scope", options->scope, "Fabric, site or other item the metric is of");
    command->callback(guarded(session, [options, &session]() -> Result<void> {
        Design design;
        WEFT_TRY(const Analysis analysis, analyseFile(*options, session, design));
        WEFT_TRY(const Metric* metric, findMetric(analysis, *options));
        if (options->asJson) {
            return put(whyJson(analysis, *metric), {});
        }
        std::string text;
        std::set<const Metric*> told{metric};
        whyText(analysis, *metric, 0, told, text);
        return put(text, {});
    }));
}

} // namespace weft::cli
