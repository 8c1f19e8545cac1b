// SPDX-License-Identifier: GPL-3.0-or-later
// weft-cli calibrate: fits a fabric's collectives to the output of nccl-tests.
#include "app/cli/command.hpp"
#include "app/cli/table.hpp"
#include "core/analysis/analysis.hpp"
#include "core/base/file.hpp"
#include "core/base/text.hpp"
#include "core/design/file.hpp"
#include "core/workload/calibration.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace weft::cli {

namespace {

struct Options {
    std::string file, log, operation, fabric, output;
    bool asJson = false;
};

Result<NcclLog> readLog(const Options& options) {
    std::optional<Operation> operation;
    if (!options.operation.empty()) {
        std::string word = options.operation;
        std::replace(word.begin(), word.end(), '-', '_');
        operation = operationFrom(word);
        if (!operation || *operation == Operation::Barrier) {
            return fail(ErrorCode::Usage,
                        fmt::format("--op: found {}, expected all_reduce, all_gather, "
                                    "reduce_scatter, all_to_all, broadcast or reduce",
                                    options.operation));
        }
    }
    WEFT_TRY(const std::string text, readFile(options.log));
    auto log = parseNcclLog(text, operation);
    if (!log) {
        log.error().file = options.log;
    }
    return log;
}

// The fabric named, or the only compute fabric.
Result<BuiltFabric> fabricToFit(const Design& design, const Analysis& analysis,
                                const std::string& wanted) {
    for (const AnalysedFabric& each : analysis.fabrics) {
        const FabricIntent* intent = design.fabric(each.id);
        const bool isMeant =
            wanted.empty() ? intent->role == FabricRole::Compute : each.id == wanted;
        if (isMeant && each.expansion) {
            const auto& clos = each.shape->clos;
            return BuiltFabric{intent, &each.works(), &each.shape->graph, clos ? &*clos : nullptr};
        }
    }
    return fail(ErrorCode::Usage, wanted.empty()
                                      ? "the design has no compute fabric that can be built"
                                      : fmt::format("no fabric {} that can be built", wanted));
}

double errorOf(Duration predicted, Duration measured) {
    return predicted / measured - 1;
}

void print(const NcclLog& log, const CalibrationFit& fit, std::string& text) {
    Table table({"size", "measured", "before", "error", "calibrated", "error", "algorithm"});
    for (const CalibratedPoint& point : fit.points) {
        table.add({formatDataSize(point.size), formatDuration(point.measured),
                   formatDuration(point.before),
                   fmt::format("{:+.1f} %", 100 * errorOf(point.before, point.measured)),
                   formatDuration(point.after),
                   fmt::format("{:+.1f} %", 100 * errorOf(point.after, point.measured)),
                   std::string(point.algorithm)});
    }
    text = fmt::format("{} of {} ranks: alpha {}, {:.4g} s per GB; latency {:.3g} times the "
                       "model's, bandwidth {:.3g} times\n\n",
                       toString(log.operation), log.ranks, formatDuration(fit.alpha),
                       fit.beta * 1e9, fit.latency, fit.efficiency) +
           table.text({0, 1, 2, 3, 4, 5});
}

Json toJson(const NcclLog& log, const CalibrationFit& fit) {
    Json points = Json::array();
    for (const CalibratedPoint& point : fit.points) {
        points.push_back({{"size", inBytes(point.size)},
                          {"measured", inSeconds(point.measured)},
                          {"before", inSeconds(point.before)},
                          {"predicted", inSeconds(point.after)},
                          {"error", errorOf(point.after, point.measured)},
                          {"algorithm", point.algorithm}});
    }
    return {{"format", 1},
            {"op", toString(log.operation)},
            {"ranks", log.ranks},
            {"alpha", inSeconds(fit.alpha)},
            {"beta", fit.beta},
            {"latency", fit.latency},
            {"efficiency", fit.efficiency},
            {"units", {{"size", "B"}, {"measured", "s"}, {"alpha", "s"}, {"beta", "s/B"}}},
            {"points", std::move(points)}};
}

Result<void> run(const Options& options, Session& session) {
    WEFT_TRY(const Design design, loadDesign(options.file));
    WEFT_TRY(const NcclLog log, readLog(options));
    AnalysisOptions quick;
    quick.only = {"collective."};
    const Analysis analysis = analyse(design, session.catalog(), quick);
    WEFT_TRY(const BuiltFabric fabric, fabricToFit(design, analysis, options.fabric));
    const Catalog pinned = session.catalog().withPinned(*design.parts);
    const std::string name = options.log.substr(options.log.find_last_of('/') + 1);
    WEFT_TRY(const CalibrationFit fit, calibrate(log, name, design, pinned, fabric));
    if (!options.output.empty()) {
        WEFT_TRY(const Design fitted, weft::apply(design, PutWorkload{fit.benchmark}));
        WEFT_TRY_VOID(saveDesign(fitted, options.output));
    }
    if (options.asJson) {
        return putJson(toJson(log, fit));
    }
    std::string text;
    print(log, fit, text);
    return put(text, {});
}

} // namespace

void addCalibrate(CLI::App& app, Session& session) {
    CLI::App* command = app.add_subcommand(
        "calibrate", "Fits latency and bandwidth of collectives to the output of nccl-tests");
    auto options = std::make_shared<Options>();
    command->add_option("FILE", options->file, "Design")->required();
    command->add_option("LOG", options->log, "Output of all_reduce_perf or its like")->required();
    command->add_option("--op", options->operation, "Operation, where the log does not say it");
    command->add_option("--fabric", options->fabric, "Fabric; the compute fabric where not said");
    command->add_option("-o", options->output, "Design to write, with the fit in it");
    command->add_flag("--json", options->asJson, "JSON");
    command->callback(guarded(session, [options, &session] { return run(*options, session); }));
}

} // namespace weft::cli
