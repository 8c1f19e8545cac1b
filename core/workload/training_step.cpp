// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workload/training_step.hpp"

#include "core/calc/training_traffic.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace weft {
namespace {

constexpr double kBytes = 2; // of a weight, gradient or activation on the wire: BF16

constexpr std::string_view kDimensionNames[] = {"tensor", "context", "expert", "pipeline", "data"};

Failure wrong(std::string place, std::string message) {
    return fail(ErrorCode::Usage, std::move(message), std::move(place));
}

double asReal(std::int64_t count) {
    return static_cast<double>(count);
}

// What the step is made of, one kind of parallelism after the other.
class StepBuilder {
public:
    StepBuilder(const TrainingPlan& plan, const ModelSpec& model, const Accelerator& accelerator,
                const Overlap& overlap, ParallelNetwork& network)
        : plan_(plan), model_(model), weights_(weightsOf(model)), accelerator_(accelerator),
          overlap_(overlap), network_(network) {}

    TrainingStep build() {
        countCompute();
        addTensor();
        addContext();
        addExpert();
        addPipeline();
        addData();
        addUp();
        return std::move(step_);
    }

private:
    double microBatches() const { return asReal(plan_.microBatches()); }
    double layersOfStage() const { return std::ceil(model_.layers / asReal(plan_.pipeline)); }
    // Tokens of a micro-batch that a rank of a context group holds.
    double localTokens() const {
        return asReal(plan_.microBatch) * model_.seq / asReal(plan_.context);
    }
    // Passes over a layer's communication: forward and backward, and forward once more where all is
    // recomputed.
    double passes() const { return plan_.recompute == Recompute::Full ? 1.5 : 1; }

    DimensionTraffic& of(Dimension dimension) {
        return step_.traffic[static_cast<std::size_t>(dimension)];
    }
    void expose(DimensionTraffic& traffic, double overlap) const {
        traffic.bytes = traffic.times * (traffic.each + traffic.eachExpert);
        traffic.time = traffic.times * (traffic.once + traffic.onceExpert);
        traffic.exposed = std::max(Duration(), traffic.time - overlap * traffic.window);
    }
    void place(DimensionTraffic& traffic, const GroupRate& rate) {
        traffic.rate = network_.rateOf(rate);
        traffic.where = network_.where(rate);
    }

    void countCompute();
    void addTensor();
    void addContext();
    void addExpert();
    void addPipeline();
    void addData();
    struct Once {
        DataSize bytes;
        Duration time;
    };
    Once sumOver(double parameters, ParallelGroup group);
    void addUp();

    const TrainingPlan& plan_;
    const ModelSpec& model_;
    const ModelWeights weights_;
    const Accelerator& accelerator_;
    const Overlap& overlap_;
    ParallelNetwork& network_;
    TrainingStep step_;
};

// A weight is multiplied once forward and twice backward; attention's scores and sums take 4 s c
// forward, c the width of all heads. Full recomputation does the forward pass of the layers again,
// selective attention as core/calc counts it.
void StepBuilder::countCompute() {
    const double attention = model_.seq * model_.layers * model_.widthOfHeads();
    const double head = model_.vocab * model_.hidden;
    const double inner = weights_.activeInner;
    step_.flopsPerToken = 6 * inner + 12 * attention + 6 * head;
    step_.hardwareFlopsPerToken = step_.flopsPerToken;
    step_.hardwareFlopsPerToken += (plan_.recompute == Recompute::Full ? 2 * inner : 0) +
                                   attentionDoneAgain(plan_.recompute) * attention;
    step_.tokens = asReal(plan_.globalBatch) * model_.seq;
    step_.unevenness = layersOfStage() * asReal(plan_.pipeline) / model_.layers;
    const double perStage = step_.hardwareFlopsPerToken * localTokens() /
                            (asReal(plan_.tensor) * asReal(plan_.pipeline)) * step_.unevenness;
    step_.computePerMicroBatch =
        seconds(perStage / (accelerator_.peak.inBase() * accelerator_.achievable));
    step_.compute = microBatches() * step_.computePerMicroBatch;
}

// Megatron-LM with sequence parallelism: two all-gathers and two reduce-scatters of b s h each way
// per layer; as bytes the same as two all-reduces without it.
void StepBuilder::addTensor() {
    DimensionTraffic& traffic = of(Dimension::Tensor);
    if (plan_.tensor < 2) {
        return;
    }
    const TensorParallelBytes perLayer =
        tensorParallelBytes(model_.seq / asReal(plan_.context), asReal(plan_.microBatch),
                            model_.hidden, asReal(plan_.tensor), kBytes);
    const ParallelGroup group{plan_.tensor, 1};
    traffic.times = 8 * layersOfStage() * microBatches() * passes();
    traffic.each = perLayer.onWirePerLayer / 8;
    traffic.once = (network_.time(Operation::AllGather, group, perLayer.tensor) +
                    network_.time(Operation::ReduceScatter, group, perLayer.tensor)) /
                   2;
    traffic.window = step_.compute;
    place(traffic, network_.ring(group));
    expose(traffic, overlap_.tensor);
}

// Ring attention (Liu et al. 2023): keys and values go once round forward; backward they do so
// again with their gradients.
void StepBuilder::addContext() {
    DimensionTraffic& traffic = of(Dimension::Context);
    if (plan_.context < 2) {
        return;
    }
    const ParallelGroup group{plan_.context, plan_.tensor};
    const double kv =
        model_.latentKv > 0 ? model_.latentKv : 2 * model_.widthOfKv() / asReal(plan_.tensor);
    const DataSize whole = bytes(kBytes * kv * localTokens() * asReal(plan_.context));
    traffic.times = layersOfStage() * microBatches() * (plan_.recompute == Recompute::None ? 3 : 4);
    traffic.each = asReal(plan_.context - 1) / asReal(plan_.context) * whole;
    traffic.once = network_.time(Operation::AllGather, group, whole);
    // It runs beneath the attention it feeds.
    const double attention = 12 * model_.seq * model_.layers * model_.widthOfHeads();
    traffic.window = step_.compute * (attention / step_.hardwareFlopsPerToken);
    place(traffic, network_.ring(group));
    expose(traffic, overlap_.context);
}

// Tokens go to their experts and come back, forward and backward.
void StepBuilder::addExpert() {
    DimensionTraffic& traffic = of(Dimension::Expert);
    if (plan_.expert < 2) {
        return;
    }
    const ParallelGroup group{plan_.expert, plan_.tensor};
    const double tokens = localTokens() / asReal(plan_.tensor);
    const double share = model_.moeLayers() / model_.layers;
    const DataSize buffer = bytes(kBytes * tokens * model_.hidden * model_.topK);
    traffic.times = 4 * passes() * layersOfStage() * share * microBatches();
    traffic.each = expertBytes(tokens, model_.hidden, model_.topK, asReal(plan_.expert), kBytes);
    traffic.once = network_.time(Operation::AllToAll, group, buffer);
    traffic.window = step_.compute;
    place(traffic, network_.exchange(group));
    expose(traffic, overlap_.expert);
}

void StepBuilder::addPipeline() {
    DimensionTraffic& traffic = of(Dimension::Pipeline);
    if (plan_.pipeline < 2) {
        return;
    }
    const std::int64_t stride = plan_.accelerators / plan_.pipeline;
    traffic.each =
        pipelineBytes(model_.seq / asReal(plan_.context), asReal(plan_.microBatch), model_.hidden,
                      asReal(plan_.tensor), kBytes, plan_.sequenceParallel);
    traffic.times = 2 * microBatches() * asReal(plan_.interleave);
    traffic.once = network_.sendTime(stride, traffic.each);
    traffic.window = step_.compute;
    place(traffic, network_.shift(stride));
    expose(traffic, overlap_.pipeline);
}

// Gradients are summed over the replicas: all-reduced whole, or, where ZeRO divides the optimizer,
// reduce-scattered and the new weights gathered; where it divides the weights too, they are
// gathered twice and gradients scattered for every micro-batch.
StepBuilder::Once StepBuilder::sumOver(double parameters, ParallelGroup group) {
    if (group.extent < 2 || parameters <= 0) {
        return {};
    }
    const DataSize size = bytes(kBytes * parameters);
    const double others = asReal(group.extent - 1) / asReal(group.extent);
    if (plan_.zero == 0) {
        return {2 * others * size, network_.time(Operation::AllReduce, group, size)};
    }
    const double gathers = plan_.zero == 3 ? 2 : 1;
    return {(gathers + 1) * others * size,
            gathers * network_.time(Operation::AllGather, group, size) +
                network_.time(Operation::ReduceScatter, group, size)};
}

void StepBuilder::addData() {
    DimensionTraffic& traffic = of(Dimension::Data);
    const double perRank = asReal(plan_.tensor) * asReal(plan_.pipeline);
    const std::int64_t replicas = plan_.data() * plan_.context;
    if (replicas < 2) {
        return;
    }
    const Once shared = sumOver((weights_.total - weights_.routed) / perRank * step_.unevenness,
                                {replicas, plan_.tensor});
    const Once routed = sumOver(weights_.routed / perRank / asReal(plan_.expert) * step_.unevenness,
                                {replicas / plan_.expert, plan_.tensor * plan_.expert});
    traffic.times = plan_.zero == 3 ? microBatches() : 1;
    traffic.each = shared.bytes;
    traffic.once = shared.time;
    traffic.eachExpert = routed.bytes;
    traffic.onceExpert = routed.time;
    place(traffic, network_.ring({replicas, plan_.tensor}));
    // Gradients of the last micro-batch hide under its backward pass, the gathering of weights
    // under the first one's forward pass; where weights are gathered all the time, under all of it.
    traffic.window = plan_.zero == 3 ? step_.compute : step_.computePerMicroBatch;
    expose(traffic, overlap_.data);
}

// The pipeline idles for (p-1)/(v m) of what its stages do, their waiting for the network included.
void StepBuilder::addUp() {
    Duration inPipeline = step_.compute;
    for (std::size_t i = 0; i < kDimensions; ++i) {
        const bool isData = static_cast<Dimension>(i) == Dimension::Data;
        step_.exposed += step_.traffic[i].exposed;
        inPipeline += isData ? Duration() : step_.traffic[i].exposed;
    }
    step_.bubble =
        pipelineBubble(plan_.pipeline, plan_.microBatches(), plan_.interleave) * inPipeline;
    step_.time = step_.compute + step_.bubble + step_.exposed;
    step_.utilisation = step_.compute / step_.time;
    step_.mfu = step_.flopsPerToken * step_.tokens /
                (asReal(plan_.accelerators) * accelerator_.peak.inBase() * inSeconds(step_.time));
}

} // namespace

std::string_view toString(Dimension dimension) {
    return kDimensionNames[static_cast<std::size_t>(dimension)];
}

Result<void> checkPlan(const TrainingPlan& plan, const ModelSpec& model) {
    const std::int64_t together = plan.tensor * plan.pipeline * plan.context;
    if (together > plan.accelerators || plan.accelerators % together != 0) {
        return wrong("tensor",
                     fmt::format("{} accelerators do not divide into tensor {} × pipeline {} × "
                                 "context {} = {}",
                                 plan.accelerators, plan.tensor, plan.pipeline, plan.context,
                                 together));
    }
    if (std::fmod(model.heads, asReal(plan.tensor)) != 0) {
        return wrong("tensor",
                     fmt::format("{} heads do not divide by tensor {}", model.heads, plan.tensor));
    }
    if (asReal(plan.pipeline * plan.interleave) > model.layers) {
        return wrong("pipeline", fmt::format("{} layers are fewer than pipeline {} × interleave {}",
                                             model.layers, plan.pipeline, plan.interleave));
    }
    if (plan.interleave > 1 && plan.pipeline == 1) {
        return wrong("interleave", "an interleaved schedule needs a pipeline of 2 or more stages");
    }
    if (std::fmod(model.seq, asReal(plan.context)) != 0) {
        return wrong("context", fmt::format("a sequence of {} does not divide by context {}",
                                            model.seq, plan.context));
    }
    const std::int64_t replicas = plan.data() * plan.context;
    if (plan.expert > 1 && (std::fmod(model.experts, asReal(plan.expert)) != 0 ||
                            model.experts == 0 || replicas % plan.expert != 0)) {
        return wrong("expert", fmt::format("expert {} divides neither {} experts nor the {} "
                                           "replicas of data × context evenly",
                                           plan.expert, model.experts, replicas));
    }
    const std::int64_t perRound = plan.data() * plan.microBatch;
    if (plan.globalBatch < perRound || plan.globalBatch % perRound != 0) {
        return wrong("global-batch",
                     fmt::format("{} sequences do not divide into data {} × micro-batch {} = {}",
                                 plan.globalBatch, plan.data(), plan.microBatch, perRound));
    }
    return {};
}

TrainingStep trainingStep(const TrainingPlan& plan, const ModelSpec& model,
                          const Accelerator& accelerator, const Overlap& overlap,
                          ParallelNetwork& network) {
    return StepBuilder(plan, model, accelerator, overlap, network).build();
}

} // namespace weft
