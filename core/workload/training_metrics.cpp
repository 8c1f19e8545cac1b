// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workload/training_metrics.hpp"

#include "core/workload/metric_writer.hpp"

#include <fmt/format.h>

namespace weft {
namespace {

constexpr std::string_view kFlopsSources[] = {"Narayanan et al. 2021 (Megatron-LM), equation 3",
                                              "Korthikanti et al. 2022, equation 7"};
constexpr std::string_view kPipelineSources[] = {
    "Narayanan et al. 2021 (Megatron-LM), section 2.2"};
constexpr std::string_view kMemorySources[] = {"Rajbhandari et al. 2020 (ZeRO)",
                                               "Megatron-LM, distributed optimizer",
                                               "Korthikanti et al. 2022, table 2"};
constexpr std::string_view kTrafficSources[] = {
    "Narayanan et al. 2021 (Megatron-LM), section 3", "Korthikanti et al. 2022, section 4.2",
    "Rajbhandari et al. 2020 (ZeRO), section 7", "Liu et al. 2023 (Ring Attention)"};
constexpr std::string_view kStepSources[] = {
    "Weft: communication is exposed where it finds no compute to hide under"};
constexpr std::string_view kMfuSources[] = {"Chowdhery et al. 2022 (PaLM), appendix B"};
constexpr std::string_view kCostSources[] = {"Accelerators × price per hour"};

constexpr Formula kParameters{
    "workload.model.parameters", "count", "l*a + d*f + (l-d)*(r + (n+s)*e) + V",
    "Weights of the model; norms and biases, below 0.1 %, are left out.", kFlopsSources};
constexpr Formula kFlops{"workload.step.flops", "FLOP", "(6*w + 12*l*s*c + 6*V*h)*T",
                         "Operations of the model in a step: forward once, backward twice; what is "
                         "computed again does not count.",
                         kFlopsSources};
constexpr Formula kHardwareFlops{
    "workload.step.hardware_flops", "FLOP", "f + (k*w + j*l*s*c)*T",
    "Operations done in a step, with what is computed again instead of kept.", kFlopsSources};
constexpr Formula kCompute{"workload.step.compute", "s", "u*F/(N*P*e)",
                           "Time the accelerators compute in a step.", kFlopsSources};
constexpr Formula kBubble{
    "workload.step.bubble", "s", "(p-1)/(v*m)*(c + x)",
    "Time the stages of the pipeline wait to fill and drain it, each for a micro-batch's compute "
    "and the network it waits for.",
    kPipelineSources};
constexpr Formula kExposed{"workload.step.exposed", "s", "", "Time a step waits for the network.",
                           kStepSources};
constexpr Formula kExposedShare{"workload.step.exposed.share", "ratio", "x/t",
                                "Share of a step that waits for the network.", kStepSources};
constexpr Formula kTime{"workload.step.time", "s", "c + b + x", "Time of a training step.",
                        kStepSources};
constexpr Formula kCheckpointShare{
    "workload.step.checkpoint", "s", "t*w/i",
    "What writing checkpoints adds to a step, spread over the steps between two of them.",
    kStepSources};
constexpr Formula kTokens{"workload.tokens_per_second", "1/s", "T/t", "Tokens trained per second.",
                          kStepSources};
constexpr Formula kUtilisation{"workload.utilisation", "ratio", "c/t",
                               "Share of the time the accelerators compute.", kStepSources};
constexpr Formula kMfu{"workload.mfu", "ratio", "f/(N*P*t)",
                       "Model FLOPs utilisation: the model's operations over the accelerators' "
                       "peak.",
                       kMfuSources};
constexpr Formula kState{
    "workload.memory.state", "B", "i*(a + z/d) + j*(a + z/q)",
    "Weights, gradients and optimizer state an accelerator of the fullest stage holds.",
    kMemorySources};
constexpr Formula kActivations{"workload.memory.activations", "B", "x",
                               "Activations the first stage of the pipeline holds.",
                               kMemorySources};
constexpr Formula kGathered{"workload.memory.gathered", "B", "2*w",
                            "Weights of a layer, gathered for its turn where the replicas divide "
                            "them (ZeRO-3), in BF16.",
                            kMemorySources};
constexpr Formula kMemory{"workload.memory", "B", "s + x + g",
                          "Memory a plan needs per accelerator.", kMemorySources};
constexpr Formula kTrainTime{"workload.train.time", "s", "D/r", "Time to train on all tokens.",
                             kStepSources};
constexpr Formula kTrainCost{"workload.train.cost", "USD", "N*y*t/3600",
                             "What the accelerators cost while training.", kCostSources};
constexpr Formula kIdleCost{"workload.idle_cost", "USD", "N*y*(1-u)",
                            "What idle accelerators cost per hour.", kCostSources};
constexpr Formula kIdleMonth{"workload.idle_cost.month", "USD", "730*i",
                             "What idle accelerators cost per month of 730 hours.", kCostSources};

double asReal(std::int64_t count) {
    return static_cast<double>(count);
}

class TrainingWriter {
public:
    TrainingWriter(const TrainingJob& job, const TrainingStep& step, const PlanMemory& memory,
                   const std::string& scope, std::vector<Metric>& metrics)
        : job_(job), plan_(job.plan), model_(job.model), weights_(weightsOf(job.model)),
          step_(step), memory_(memory), out_(scope, metrics) {}

    Duration write(const CheckpointShare& checkpoints) {
        writeModel();
        writeTraffic();
        writeStep();
        writeMemory();
        writeRun();
        return checkpoints.write != nullptr ? writeCheckpoints(checkpoints) : Duration();
    }

private:
    Term model(std::string name, double value, std::string meaning) const {
        return {std::move(name), value, "count", job_.modelOrigin, std::move(meaning), {}, {}};
    }
    Term planned(std::string name, std::int64_t value, std::string meaning) const {
        return {
            std::move(name), asReal(value), "count", job_.planOrigin, std::move(meaning), {}, {}};
    }
    Term accelerators() const {
        return {
            "N", asReal(plan_.accelerators), "count", "the ranks of the job", "accelerators", {},
            {}};
    }
    Term peak() const {
        return {"P",
                job_.accelerator.peak.inBase(),
                "FLOP/s",
                job_.peakOrigin,
                "peak of an accelerator",
                {},
                {}};
    }
    Term price() const {
        return {
            "y", job_.hourly, "USD", "planning figure, or yours", "cost of an accelerator per hour",
            {},  {}};
    }

    void writeModel();
    void writeTraffic();
    void writeDimension(Dimension dimension);
    void writeStep();
    void writeMemory();
    void writeRun();
    Duration writeCheckpoints(const CheckpointShare& checkpoints);

    const TrainingJob& job_;
    const TrainingPlan& plan_;
    const ModelSpec& model_;
    const ModelWeights weights_;
    const TrainingStep& step_;
    const PlanMemory& memory_;
    MetricWriter out_;
};

void TrainingWriter::writeModel() {
    out_.add(kParameters, weights_.total, Method::Exact,
             {model("l", model_.layers, "layers"),
              model("a", weights_.attention, "weights of a layer's attention"),
              model("d", model_.plainLayers(), "layers without experts"),
              model("f", weights_.dense, "weights of such a layer's feed-forward network"),
              model("r", weights_.router, "weights of a router"),
              model("n", model_.experts, "routed experts of a layer"),
              model("s", model_.sharedExperts, "experts all tokens go to"),
              model("e", weights_.expert, "weights of an expert"),
              model("V", weights_.embeddings, "weights of the embeddings")});
    const double work = weights_.activeInner;
    out_.add(kFlops, step_.flopsPerToken * step_.tokens, Method::Exact,
             {model("w", work, "weights in use for a token, without embeddings"),
              model("l", model_.layers, "layers"),
              model("s", model_.seq, "tokens of a sequence"),
              model("c", model_.widthOfHeads(), "width of all heads"),
              model("V", model_.vocab, "tokens known"),
              model("h", model_.hidden, "width"),
              {"T", step_.tokens, "count", job_.planOrigin, "tokens of a step", {}, {}}});
    const double again = plan_.recompute == Recompute::Full ? 2 : 0;
    const double attention = attentionDoneAgain(plan_.recompute);
    out_.add(kHardwareFlops, step_.hardwareFlopsPerToken * step_.tokens, Method::Exact,
             {out_.link("f", kFlops.id, "operations of the model"),
              {"k",
               again,
               "count",
               job_.planOrigin,
               "operations per weight done again: 2 where all is recomputed",
               {},
               {}},
              model("w", work, "weights in use for a token, without embeddings"),
              {"j",
               attention,
               "count",
               job_.planOrigin,
               "operations of attention done again: 4 of its forward pass, 12 as Korthikanti et "
               "al. count selective recomputation",
               {},
               {}},
              model("l", model_.layers, "layers"),
              model("s", model_.seq, "tokens of a sequence"),
              model("c", model_.widthOfHeads(), "width of all heads"),
              {"T", step_.tokens, "count", job_.planOrigin, "tokens of a step", {}, {}}});
}

// "workload.comm.tensor.bytes", ".time", ".exposed", and the share that hides.
void TrainingWriter::writeDimension(Dimension dimension) {
    const DimensionTraffic& traffic = step_.traffic[static_cast<std::size_t>(dimension)];
    const std::string id = fmt::format("workload.comm.{}", toString(dimension));
    const std::string what = fmt::format("{} parallelism", toString(dimension));
    const bool hasExperts = traffic.eachExpert > DataSize();
    const std::string_view product = hasExperts ? "n*(x + y)" : "n*x";
    const Term times{"n",
                     traffic.times,
                     "count",
                     job_.planOrigin,
                     "operations of a step: layers of a stage, micro-batches, passes",
                     {},
                     {}};
    std::vector<Term> bytesTerms = {times,
                                    {"x",
                                     inBytes(traffic.each),
                                     "B",
                                     "the model's shape and the plan",
                                     "bytes an accelerator sends in one",
                                     {},
                                     {}}};
    const std::string origin = traffic.where.empty() ? "nothing is sent" : traffic.where;
    std::vector<Term> timeTerms = {
        times,
        {"x",
         inSeconds(traffic.once),
         "s",
         origin,
         fmt::format("one of them, at {:.4g} Gb/s of a rank", inGbps(traffic.rate)),
         {},
         {}}};
    if (hasExperts) {
        bytesTerms.push_back({"y",
                              inBytes(traffic.eachExpert),
                              "B",
                              "the model's shape and the plan",
                              "bytes of its experts",
                              {},
                              {}});
        timeTerms.push_back(
            {"y", inSeconds(traffic.onceExpert), "s", origin, "the same of its experts", {}, {}});
    }
    out_.addMade({id + ".bytes", "B", std::string(product),
                  fmt::format("Bytes an accelerator sends in a step for {}.", what),
                  kTrafficSources},
                 inBytes(traffic.bytes), Method::Estimate, std::move(bytesTerms), origin);
    out_.addMade({id + ".time", "s", std::string(product),
                  fmt::format("Time of {} in a step, were there nothing to hide under.", what),
                  kTrafficSources},
                 inSeconds(traffic.time), Method::Estimate, std::move(timeTerms), origin);
    const double hidden[] = {job_.overlap.tensor, job_.overlap.context, job_.overlap.expert,
                             job_.overlap.pipeline, job_.overlap.data};
    out_.addMade(
        {id + ".exposed", "s", "max(0, t - o*w)", fmt::format("Time a step waits for {}.", what),
         kStepSources},
        inSeconds(traffic.exposed), Method::Estimate,
        {out_.link("t", id + ".time", "time of it alone"),
         {"o",
          hidden[static_cast<std::size_t>(dimension)],
          "ratio",
          "you chose",
          "share of that compute under which it may hide",
          {},
          {}},
         {"w", inSeconds(traffic.window), "s", "compute of the step", "compute at hand", {}, {}}},
        origin);
}

void TrainingWriter::writeTraffic() {
    for (std::size_t i = 0; i < kDimensions; ++i) {
        writeDimension(static_cast<Dimension>(i));
    }
}

void TrainingWriter::writeStep() {
    out_.add(kCompute, inSeconds(step_.compute), Method::Estimate,
             {{"u",
               step_.unevenness,
               "ratio",
               job_.planOrigin,
               "layers of the fullest stage over the mean",
               {},
               {}},
              out_.link("F", kHardwareFlops.id, "operations done"),
              accelerators(),
              peak(),
              {"e",
               job_.accelerator.achievable,
               "ratio",
               "assumed, or yours",
               "share of the peak that kernels reach",
               {},
               {}}});
    std::vector<Term> exposed;
    double inPipeline = 0;
    for (std::size_t i = 0; i < kDimensions; ++i) {
        const auto dimension = static_cast<Dimension>(i);
        exposed.push_back(out_.link(std::string(toString(dimension)),
                                    fmt::format("workload.comm.{}.exposed", toString(dimension)),
                                    fmt::format("{} parallelism", toString(dimension))));
        inPipeline += dimension == Dimension::Data ? 0 : exposed.back().value;
    }
    out_.addSum(kExposed, Method::Estimate, std::move(exposed));
    out_.add(kBubble, inSeconds(step_.bubble), Method::Estimate,
             {planned("p", plan_.pipeline, "pipeline stages"),
              planned("v", plan_.interleave, "model chunks per stage"),
              planned("m", plan_.microBatches(), "micro-batches"),
              out_.link("c", kCompute.id, "compute"),
              {"x",
               inPipeline,
               "s",
               "exposed tensor, context, expert and pipeline parallelism",
               "waits within the pipeline",
               {},
               {}}});
    out_.add(kTime, inSeconds(step_.time), Method::Estimate,
             {out_.link("c", kCompute.id, "compute"), out_.link("b", kBubble.id, "pipeline bubble"),
              out_.link("x", kExposed.id, "waiting for the network")});
    out_.add(kExposedShare, step_.exposed / step_.time, Method::Estimate,
             {out_.link("x", kExposed.id, "waiting for the network"),
              out_.link("t", kTime.id, "time of a step")});
    out_.add(kTokens, step_.tokens / inSeconds(step_.time), Method::Estimate,
             {{"T", step_.tokens, "count", job_.planOrigin, "tokens of a step", {}, {}},
              out_.link("t", kTime.id, "time of a step")});
    out_.add(kUtilisation, step_.utilisation, Method::Estimate,
             {out_.link("c", kCompute.id, "compute"), out_.link("t", kTime.id, "time of a step")});
    out_.add(kMfu, step_.mfu, Method::Estimate,
             {out_.link("f", kFlops.id, "operations of the model"), accelerators(), peak(),
              out_.link("t", kTime.id, "time of a step")});
}

void TrainingWriter::writeMemory() {
    out_.add(
        kState, inBytes(memory_.state), Method::Estimate,
        {{"i", memory_.shared, "count", job_.planOrigin, "weights of a rank all hold", {}, {}},
         {"j", memory_.routed, "count", job_.planOrigin, "weights of its experts", {}, {}},
         {"a",
          memory_.each.whole,
          "B",
          "BF16 weights, FP32 gradients and Adam",
          "bytes per weight on every replica",
          {},
          {}},
         {"z",
          memory_.each.sharded,
          "B",
          "BF16 weights, FP32 gradients and Adam",
          "bytes per weight that the replicas divide",
          {},
          {}},
         {"d", memory_.replicas, "count", job_.planOrigin, "replicas", {}, {}},
         {"q", memory_.expertReplicas, "count", job_.planOrigin, "replicas of an expert", {}, {}}});
    out_.add(
        kActivations, inBytes(memory_.activations), Method::Estimate,
        {{"x",
          inBytes(memory_.activations),
          "B",
          fmt::format("{} layers, {} tokens, micro-batch {}, tensor {}, pipeline {}", model_.layers,
                      model_.seq, plan_.microBatch, plan_.tensor, plan_.pipeline),
          "activations under way",
          {},
          {}}});
    out_.add(kGathered, inBytes(memory_.gathered), Method::Estimate,
             {{"w",
               inBytes(memory_.gathered) / 2,
               "count",
               plan_.zero == 3 ? job_.planOrigin : "the replicas do not divide weights",
               "weights of the largest layer on a rank",
               {},
               {}}});
    out_.add(kMemory, inBytes(memory_.total()), Method::Estimate,
             {out_.link("s", kState.id, "state"), out_.link("x", kActivations.id, "activations"),
              out_.link("g", kGathered.id, "a gathered layer")});
}

void TrainingWriter::writeRun() {
    const double perSecond = step_.tokens / inSeconds(step_.time);
    out_.add(kTrainTime, job_.tokens / perSecond, Method::Estimate,
             {{"D", job_.tokens, "count", "you chose", "tokens to train on", {}, {}},
              out_.link("r", kTokens.id, "tokens per second")});
    const double count = asReal(plan_.accelerators);
    out_.add(kTrainCost, count * job_.hourly * job_.tokens / perSecond / 3600, Method::Estimate,
             {accelerators(), price(), out_.link("t", kTrainTime.id, "time to train")});
    const double idle = count * job_.hourly * (1 - step_.utilisation);
    out_.add(kIdleCost, idle, Method::Estimate,
             {accelerators(), price(), out_.link("u", kUtilisation.id, "utilisation")});
    out_.add(kIdleMonth, 730 * idle, Method::Estimate,
             {out_.link("i", kIdleCost.id, "idle cost per hour")});
}

Duration TrainingWriter::writeCheckpoints(const CheckpointShare& checkpoints) {
    const auto from = [](std::string name, const Metric& metric, std::string meaning) {
        return Term{std::move(name),    metric.value, metric.unit, metric.id,
                    std::move(meaning), metric.id,    metric.scope};
    };
    const double each = inSeconds(step_.time) * checkpoints.write->value / checkpoints.every->value;
    out_.add(kCheckpointShare, each, Method::Estimate,
             {out_.link("t", kTime.id, "time of a step"),
              from("w", *checkpoints.write, "time to write a checkpoint"),
              from("i", *checkpoints.every, "interval between checkpoints")});
    return seconds(each);
}

} // namespace

Duration writeTraining(const TrainingJob& job, const TrainingStep& step, const PlanMemory& memory,
                       const CheckpointShare& checkpoints, const std::string& scope,
                       std::vector<Metric>& metrics) {
    return TrainingWriter(job, step, memory, scope, metrics).write(checkpoints);
}

} // namespace weft
