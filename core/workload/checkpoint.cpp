// SPDX-License-Identifier: GPL-3.0-or-later
// Checkpoints: bytes, the time to write and to load them as the slowest stage on their way allows,
// how often to write one, and what failures then leave of the time.
#include "core/base/text.hpp"
#include "core/calc/availability.hpp"
#include "core/workload/metric_writer.hpp"
#include "core/workload/model.hpp"
#include "core/workload/storage_path.hpp"
#include "core/workload/table.hpp"
#include "core/workload/training_specs.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace weft {
namespace {

constexpr std::string_view kBytesSources[] = {
    "Rajbhandari et al. 2020 (ZeRO), section 3: mixed-precision Adam"};
constexpr std::string_view kPathSources[] = {
    "Weft: a transfer is as fast as the slowest stage on its way"};
constexpr std::string_view kMttfSources[] = {"Kokolis et al., HPCA 2025"};
constexpr std::string_view kIntervalSources[] = {"Young 1974", "Daly 2006"};
constexpr std::string_view kGoodputSources[] = {"Daly 2006", "Kokolis et al., HPCA 2025"};

constexpr std::string_view kWays[] = {"gpudirect", "bounce"};

constexpr ParamSpec kParams[] = {
    training::choiceSpec("model", training::kModels, "llama-3-70b", "Published shape"),
    {.name = "parameters",
     .kind = ParamKind::Real,
     .unit = "count",
     .least = 1,
     .most = 1e16,
     .defaultText = "",
     .help = "Weights of the model, in place of the published shape's"},
    {.name = "bytes-per-parameter",
     .kind = ParamKind::Real,
     .unit = "B",
     .least = 0.1,
     .most = 64,
     .defaultText = "14",
     .help = "Of a checkpoint: 14 for BF16 weights with Adam's FP32 state, 16 with gradients"},
    {.name = "storage",
     .kind = ParamKind::Text,
     .unit = "",
     .defaultText = "",
     .help = "Server group of the storage; the first group of storage parts where not said"},
    training::choiceSpec("path", kWays, "gpudirect",
                         "Straight from the accelerators' memory, or through the host's"),
    {.name = "bounce-rate",
     .kind = ParamKind::Rate,
     .unit = "Gb/s",
     .least = 0.001,
     .most = 1e6,
     .defaultText = "200Gb/s",
     .help = "What a server's host memory passes on where there is no direct path"},
    {.name = "nvme-rate",
     .kind = ParamKind::Rate,
     .unit = "Gb/s",
     .least = 0.001,
     .most = 1e6,
     .defaultText = "",
     .help =
         "What a server's own drives write: a hot tier before the storage; none where not said"},
    {.name = "warm-every",
     .kind = ParamKind::Count,
     .unit = "count",
     .least = 1,
     .most = 1e6,
     .defaultText = "1",
     .help = "Of so many checkpoints on a server's drives one goes on to the storage"},
    {.name = "failures",
     .kind = ParamKind::Real,
     .unit = "1/day",
     .least = 0,
     .most = 1000,
     .defaultText = "0.0065",
     .help = "Failures of a server per day that stop the job"},
    {.name = "restart",
     .kind = ParamKind::Time,
     .unit = "s",
     .least = 0,
     .most = 1e7,
     .defaultText = "5min",
     .help = "From a failure until the job runs again, without loading the checkpoint"},
    {.name = "interval",
     .kind = ParamKind::Time,
     .unit = "s",
     .least = 1,
     .most = 1e8,
     .defaultText = "",
     .help = "Between checkpoints; the best one where not said"},
};

constexpr Formula kBytes{"workload.checkpoint.bytes", "B", "P*b", "Size of a checkpoint.",
                         kBytesSources};
constexpr Formula kMttf{"workload.job.mttf", "s", "86400/(N*r)",
                        "Mean time between failures that stop the job.", kMttfSources};
constexpr Formula kOptimum{"workload.checkpoint.interval", "s", "sqrt(2*w*M)",
                           "Interval between checkpoints that loses least (Young's).",
                           kIntervalSources};
constexpr Formula kEttr{"workload.ettr", "ratio", "max(0, (1 - (u + i/2)/M)/(1 + w/i))",
                        "Expected effective training time ratio, for failures that cost little.",
                        kGoodputSources};
constexpr Formula kGoodput{"workload.goodput", "ratio", "i/(M*exp(u/M)*(exp((i + w)/M) - 1))",
                           "Useful over elapsed time: failures come at random, in restarts and "
                           "checkpoints too.",
                           kGoodputSources};

struct Plan {
    double parameters = 0, bytesEach = 0, failuresPerDay = 0;
    std::int64_t warmEvery = 1;
    std::string modelOrigin;
    Duration restart;
    std::optional<Duration> interval;
    StorageChoice storage;
};

Plan planOf(const ParamReader& params) {
    Plan plan;
    const ModelSpec& model = *findModel(params.words("model"));
    plan.parameters = params.real("parameters").value_or(weightsOf(model).total);
    plan.modelOrigin = params.isSaid("parameters") ? "you chose" : std::string(model.source);
    plan.bytesEach = *params.real("bytes-per-parameter");
    plan.failuresPerDay = *params.real("failures");
    plan.restart = *params.time("restart");
    plan.interval = params.time("interval");
    plan.storage.group = params.words("storage");
    if (params.words("path") == "bounce") {
        plan.storage.bounce = params.rate("bounce-rate");
    }
    plan.storage.nvme = params.rate("nvme-rate");
    plan.warmEvery = *params.count("warm-every");
    return plan;
}

// "workload.checkpoint.time": bytes over the slowest of the stages, which the terms name.
Duration writeTransfer(MetricWriter& out, std::string_view id, std::string_view meaning,
                       DataSize size, const std::vector<StorageStage>& stages) {
    std::vector<Term> terms = {out.link("S", kBytes.id, "size")};
    std::string least;
    const StorageStage* slowest = &stages.front();
    for (const StorageStage& stage : stages) {
        terms.push_back(
            {stage.name, inGbps(stage.rate), "Gb/s", stage.origin, stage.meaning, {}, {}});
        least += fmt::format("{}{}", least.empty() ? "" : ", ", stage.name);
        slowest = stage.rate < slowest->rate ? &stage : slowest;
    }
    const Duration time = size / slowest->rate;
    out.addMade(
        {std::string(id), "s",
         stages.size() > 1 ? fmt::format("8e-9*S/min({})", least) : fmt::format("8e-9*S/{}", least),
         std::string(meaning), kPathSources},
        inSeconds(time), Method::Estimate, std::move(terms), slowest->meaning);
    return time;
}

// Goodput over the interval, from a hundredth of the best to a hundred times it.
Series goodputCurve(const std::string& scope, Duration best, Duration mttf,
                    const CheckpointPlan& plan) {
    Series series{"workload.goodput", scope, "goodput", "s", "ratio", {}, {}};
    constexpr int kPoints = 49;
    for (int i = 0; i < kPoints; ++i) {
        const Duration interval = best * std::pow(10.0, -2 + 4.0 * i / (kPoints - 1));
        series.x.push_back(inSeconds(interval));
        series.y.push_back(renewalEttr(mttf, {plan.restart, interval, plan.write}));
    }
    return series;
}

Finding drainsTooSlowly(const Id& scope, Duration drain, Duration atHand) {
    Finding finding;
    finding.id = "workload.checkpoint.drain";
    finding.severity = Severity::Warning;
    finding.scope = scope;
    finding.value = inSeconds(drain);
    finding.limit = inSeconds(atHand);
    finding.unit = "s";
    finding.message = fmt::format(
        "Checkpoints need {} from the servers' drives to the storage, and every {} another one "
        "follows",
        formatDuration(drain), formatDuration(atHand));
    return finding;
}

// The interval used.
Duration writeGoodput(MetricWriter& out, const WorkloadInput& input, const WorkloadOutput& output,
                      const Plan& plan, double servers, Duration write, Duration load) {
    const Duration mttf = jobMttf(servers, perDay(plan.failuresPerDay));
    out.add(kMttf, inSeconds(mttf), Method::Estimate,
            {{"N", servers, "count", "the servers that compute", "servers of the job", {}, {}},
             {"r",
              plan.failuresPerDay,
              "1/day",
              "you chose, or Kokolis et al. 2025",
              "failures of a server per day",
              {},
              {}}});
    const Duration best = youngInterval(write, mttf);
    out.add(kOptimum, inSeconds(best), Method::Estimate,
            {{"w",
              inSeconds(write),
              "s",
              "workload.checkpoint.time",
              "time to write one",
              "workload.checkpoint.time",
              {}},
             out.link("M", kMttf.id, "time between failures")});
    const Duration interval = plan.interval.value_or(best);
    const CheckpointPlan used{plan.restart + load, interval, write};
    const std::string origin = plan.interval ? "you chose" : "the best one";
    const std::vector<Term> terms = {
        {"u",
         inSeconds(used.restart),
         "s",
         "restart, and loading the checkpoint",
         "lost after a failure",
         {},
         {}},
        {"i", inSeconds(interval), "s", origin, "interval between checkpoints", {}, {}},
        out.link("M", kMttf.id, "time between failures"),
        out.link("w", "workload.checkpoint.time", "time to write one")};
    out.add(kEttr, expectedEttr(servers, perDay(plan.failuresPerDay), used), Method::Estimate,
            terms);
    out.add(kGoodput, renewalEttr(mttf, used), Method::Estimate, terms);
    output.series.push_back(goodputCurve(input.scope, best, mttf, used));
    return interval;
}

Result<void> evaluateCheckpoint(const WorkloadInput& input, const WorkloadOutput& output) {
    if (input.on == nullptr) {
        return fail(ErrorCode::Usage, "there is no compute fabric to run on", "on",
                    "Add a fabric, or name one");
    }
    WEFT_TRY(const ParamReader params, ParamReader::of(kCheckpoint, input.workload));
    const Plan plan = planOf(params);
    WEFT_TRY(const StoragePath path, storagePath(input, plan.storage));
    MetricWriter out(input.scope, output.metrics);
    const DataSize size = bytes(plan.parameters * plan.bytesEach);
    out.add(kBytes, inBytes(size), Method::Exact,
            {{"P", plan.parameters, "count", plan.modelOrigin, "weights", {}, {}},
             {"b",
              plan.bytesEach,
              "B",
              "you chose, or mixed-precision Adam",
              "bytes per weight",
              {},
              {}}});
    const Duration write = writeTransfer(
        out, "workload.checkpoint.time",
        path.writeHot.empty() ? "Time to write a checkpoint to the storage."
                              : "Time to write a checkpoint to the servers' own drives.",
        size, path.writeHot.empty() ? path.write : path.writeHot);
    Duration drain;
    if (!path.writeHot.empty()) {
        drain = writeTransfer(out, "workload.checkpoint.drain",
                              "Time to bring a checkpoint from the servers' drives to the storage, "
                              "beneath training.",
                              size, path.write);
    }
    const Duration load = writeTransfer(out, "workload.checkpoint.load",
                                        "Time to load a checkpoint.", size, path.read);
    if (plan.failuresPerDay > 0) {
        const Duration interval = writeGoodput(out, input, output, plan, path.servers, write, load);
        const Duration atHand = interval * static_cast<double>(plan.warmEvery);
        if (drain > atHand) {
            output.findings.push_back(drainsTooSlowly(input.scope, drain, atHand));
        }
    }
    return {};
}

} // namespace

constinit const WorkloadKind kCheckpoint{"checkpoint", "Checkpoints",
                                         "time to save and load, best interval, goodput", kParams,
                                         evaluateCheckpoint};

} // namespace weft
