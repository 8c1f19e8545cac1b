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
constexpr std::string_view kProtocolsOfStorage[] = {"file-system", "nvmeof-rdma", "nvmeof-tcp"};

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
    {.name = "nvme-read-rate",
     .kind = ParamKind::Rate,
     .unit = "Gb/s",
     .least = 0.001,
     .most = 1e6,
     .defaultText = "",
     .help = "What a server's own drives read; as they write where not said"},
    {.name = "hit-rate",
     .kind = ParamKind::Ratio,
     .unit = "ratio",
     .least = 0,
     .most = 1,
     .defaultText = "0",
     .help = "Share of the training data that is read from the servers' own drives (hot), not from "
             "the storage (warm)"},
    {.name = "dataset",
     .kind = ParamKind::Size,
     .unit = "B",
     .least = 0,
     .most = 1e18,
     .defaultText = "0B",
     .help = "Training data read once per epoch"},
    {.name = "epoch",
     .kind = ParamKind::Time,
     .unit = "s",
     .least = 1,
     .most = 1e8,
     .defaultText = "1d",
     .help = "Time in which the job reads it"},
    training::choiceSpec("protocol", kProtocolsOfStorage, "file-system",
                         "How drives are reached: a file system of the storage's own, or NVMe over "
                         "Fabrics"),
    training::countSpec("queue-depth", 65'536, "32", "NVMe-oF: commands under way per connection"),
    training::countSpec("connections", 65'536, "8", "NVMe-oF: connections of a server"),
    {.name = "block",
     .kind = ParamKind::Size,
     .unit = "B",
     .least = 512,
     .most = 1e9,
     .defaultText = "128KiB",
     .help = "NVMe-oF: bytes of a command"},
    {.name = "drive-latency",
     .kind = ParamKind::Time,
     .unit = "s",
     .least = 1e-7,
     .most = 1,
     .defaultText = "100us",
     .help = "NVMe-oF: of the drive itself"},
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
// Round trip that a protocol adds to the drive's own.
constexpr Duration kRdmaOverhead = microseconds(15), kTcpOverhead = microseconds(32.5);
constexpr std::string_view kRdmaOrigin =
    "NVMe over RDMA (nvme-tcp.com, comparison of both: 10 to 20 us)";
constexpr std::string_view kTcpOrigin =
    "NVMe over TCP (nvme-tcp.com, comparison of both: 25 to 40 us)";

constexpr Formula kMttf{"workload.job.mttf", "s", "86400/(N*r)",
                        "Mean time between failures that stop the job.", kMttfSources};
constexpr Formula kOptimum{"workload.checkpoint.interval", "s", "sqrt(2*w*M)",
                           "Interval between checkpoints that loses least (Young's).",
                           kIntervalSources};
constexpr Formula kEvery{"workload.checkpoint.every", "s", "i", "Interval between checkpoints.",
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
    double hitRate = 0;
    DataSize dataset;
    Duration epoch;
    std::string modelOrigin;
    Duration restart;
    std::optional<Duration> interval;
    StorageChoice storage;
};

// What the protocol and the way there and back add to a drive's own latency.
std::optional<RemoteDrives> remoteDrives(const ParamReader& params) {
    const std::string protocol = params.words("protocol");
    if (protocol == "file-system") {
        return std::nullopt;
    }
    const bool isRdma = protocol == "nvmeof-rdma";
    RemoteDrives remote;
    remote.connections = static_cast<double>(*params.count("connections"));
    remote.queueDepth = static_cast<double>(*params.count("queue-depth"));
    remote.block = *params.size("block");
    remote.latency = *params.time("drive-latency");
    remote.overhead = isRdma ? kRdmaOverhead : kTcpOverhead;
    remote.origin = fmt::format(
        "{} connections of {} commands of {:g} B; {:g} us of the drive and {:g} us of {}",
        remote.connections, remote.queueDepth, inBytes(remote.block),
        inMicroseconds(remote.latency), inMicroseconds(remote.overhead),
        isRdma ? kRdmaOrigin : kTcpOrigin);
    return remote;
}

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
    plan.storage.nvmeRead = params.rate("nvme-read-rate");
    plan.storage.remote = remoteDrives(params);
    plan.warmEvery = *params.count("warm-every");
    plan.hitRate = *params.ratio("hit-rate");
    plan.dataset = *params.size("dataset");
    plan.epoch = *params.time("epoch");
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

Series goodputSeries(std::string id, std::string name, const std::string& scope) {
    Series series{std::move(id), scope, std::move(name), "s", "ratio", {}, {}};
    series.chart = "workload.goodput";
    series.title = "Goodput over the checkpoint interval";
    series.xLabel = "interval between checkpoints";
    series.yLabel = "useful share of the time";
    series.metric = kGoodput.id;
    return series;
}

// The intervals worth naming on that curve.
Series goodputMarks(const std::string& scope, Duration best, Duration used, Duration mttf,
                    const CheckpointPlan& plan) {
    Series series = goodputSeries("workload.goodput.optimum", "optimum", scope);
    series.kind = SeriesKind::Marks;
    const auto mark = [&](Duration interval, const char* label) {
        series.x.push_back(inSeconds(interval));
        series.y.push_back(renewalEttr(mttf, {plan.restart, interval, plan.write}));
        series.labels.emplace_back(label);
    };
    mark(best, "best interval (Young)");
    if (used != best) {
        mark(used, "yours");
    }
    return series;
}

// Goodput over the interval, from a hundredth of the best to a hundred times it.
Series goodputCurve(const std::string& scope, Duration best, Duration mttf,
                    const CheckpointPlan& plan) {
    Series series = goodputSeries("workload.goodput", "goodput", scope);
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
    out.add(kEvery, inSeconds(interval), Method::Exact,
            {{"i", inSeconds(interval), "s", origin, "between two checkpoints", {}, {}}});
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
    output.series.push_back(goodputMarks(input.scope, best, interval, mttf, used));
    return interval;
}

void addFlow(const WorkloadInput& input, const WorkloadOutput& output, const StoragePath& path,
             TrafficKind kind, const std::vector<Demand>& shares, Bandwidth rate) {
    if (!(rate > Bandwidth())) {
        return;
    }
    WorkloadFlow flow;
    flow.kind = kind;
    flow.workload = input.workload.id;
    flow.fabric = path.fabric;
    flow.injected = rate;
    for (const Demand& share : shares) {
        flow.demands.push_back({share.from, share.to, rate * inBitsPerSecond(share.rate)});
    }
    output.flows.push_back(std::move(flow));
}

const StorageStage& slowestOf(const std::vector<StorageStage>& stages) {
    return *std::min_element(
        stages.begin(), stages.end(),
        [](const StorageStage& a, const StorageStage& b) { return a.rate < b.rate; });
}

// Hot and warm tier are read at once: the one that takes longer for its share sets the rate.
void writeData(MetricWriter& out, const WorkloadInput& input, const WorkloadOutput& output,
               const Plan& plan, const StoragePath& path) {
    const StorageStage& warm = slowestOf(path.read);
    const double hit = path.readHot ? plan.hitRate : 0;
    const Bandwidth ofWarm = hit < 1 ? warm.rate / (1 - hit) : path.readHot->rate;
    const Bandwidth rate = hit > 0 ? std::min(ofWarm, path.readHot->rate / hit) : warm.rate;
    std::vector<Term> terms = {{"w", inGbps(warm.rate), "Gb/s", warm.origin, warm.meaning, {}, {}}};
    if (hit > 0) {
        terms.push_back(
            {"h", hit, "ratio", "you chose", "share read from the servers' own drives", {}, {}});
        terms.push_back({"o",
                         inGbps(path.readHot->rate),
                         "Gb/s",
                         path.readHot->origin,
                         path.readHot->meaning,
                         {},
                         {}});
    }
    if (hit >= 1) {
        terms.erase(terms.begin());
    }
    out.addMade({"workload.data.rate", "Gb/s",
                 hit >= 1  ? "o/h"
                 : hit > 0 ? "min(w/(1-h), o/h)"
                           : "w",
                 "Training data the servers can read, hot and warm tier at once.", kPathSources},
                inGbps(rate), Method::Estimate, std::move(terms), warm.meaning);
    const Duration time = plan.dataset / rate;
    out.addMade({"workload.data.time", "s", "8e-9*S/r", "Time to read the training data once.",
                 kPathSources},
                inSeconds(time), Method::Estimate,
                {{"S", inBytes(plan.dataset), "B", "you chose", "training data", {}, {}},
                 out.link("r", "workload.data.rate", "read")});
    if (time > plan.epoch) {
        Finding finding;
        finding.id = "workload.data.slow";
        finding.severity = Severity::Warning;
        finding.scope = input.scope;
        finding.value = inSeconds(time);
        finding.limit = inSeconds(plan.epoch);
        finding.unit = "s";
        finding.message =
            fmt::format("Reading the training data takes {}, the job has {}: {}",
                        formatDuration(time), formatDuration(plan.epoch), warm.meaning);
        output.findings.push_back(std::move(finding));
    }
}

Result<void> evaluateCheckpoint(const WorkloadInput& input, const WorkloadOutput& output) {
    if (input.on == nullptr) {
        return fail(ErrorCode::Usage, "there is no compute fabric to run on", "on",
                    "Add a fabric, or name one");
    }
    WEFT_TRY(const ParamReader params, ParamReader::of(kCheckpoint, input.workload));
    const Plan plan = planOf(params);
    if (plan.hitRate > 0 && !plan.storage.nvme) {
        return fail(
            ErrorCode::Usage,
            fmt::format("a hit rate of {:g} needs drives of the servers' own", plan.hitRate),
            "hit-rate", "Say nvme-rate too");
    }
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
    if (plan.dataset > DataSize()) {
        writeData(out, input, output, plan, path);
    }
    addFlow(input, output, path, TrafficKind::Storage, path.down,
            plan.dataset * (1 - plan.hitRate) / plan.epoch);
    if (plan.failuresPerDay > 0) {
        const Duration interval = writeGoodput(out, input, output, plan, path.servers, write, load);
        const Duration atHand = interval * static_cast<double>(plan.warmEvery);
        addFlow(input, output, path, TrafficKind::Storage, path.up, size / atHand);
        if (drain > atHand) {
            output.findings.push_back(drainsTooSlowly(input.scope, drain, atHand));
        }
    }
    return {};
}

} // namespace

constinit const WorkloadKind kCheckpoint{
    "checkpoint", "Checkpoints",      "time to save and load, best interval, goodput",
    kParams,      evaluateCheckpoint, WorkloadTurn::First};

} // namespace weft
