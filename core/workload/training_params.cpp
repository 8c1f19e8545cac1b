// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workload/training_params.hpp"

#include "core/workload/training_memory.hpp"
#include "core/workload/training_specs.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace weft {
namespace {

template <std::size_t n> int indexOf(const std::string_view (&words)[n], const std::string& word) {
    return static_cast<int>(std::find(words, words + n, word) - words);
}

// Figures said replace those of the published shape.
ModelSpec modelOf(const ParamReader& params) {
    ModelSpec model = *findModel(params.words("model"));
    const auto replace = [&](std::string_view name, double& field) {
        if (const auto said = params.count(name)) {
            field = static_cast<double>(*said);
        }
    };
    const bool hadOwnHeads = params.isSaid("hidden") || params.isSaid("heads");
    replace("layers", model.layers);
    replace("hidden", model.hidden);
    replace("heads", model.heads);
    replace("kv-heads", model.kvHeads);
    replace("ffn", model.ffn);
    replace("vocabulary", model.vocab);
    replace("sequence", model.seq);
    replace("experts", model.experts);
    replace("top-k", model.topK);
    replace("expert-ffn", model.expertFfn);
    if (hadOwnHeads) { // the preset's latent attention no longer describes it
        model.attentionWeights = model.latentKv = model.headDim = 0;
        model.kvHeads = std::min(model.kvHeads, model.heads);
    }
    model.denseLayers = std::min(model.denseLayers, model.layers);
    model.topK = std::min(model.topK, model.experts);
    return model;
}

// Of the part that runs the job; else an H100's, and says so.
void readAccelerator(TrainingJob& job, const ParamReader& params, const Fabric& fabric,
                     const Catalog& catalog) {
    constexpr double kH100Bf16 = 989, kH100Fp8 = 1979, kH100Memory = 80e9;
    const bool isFp8 = params.words("precision") == "fp8";
    job.accelerator.peak = teraflopsPerSecond(isFp8 ? kH100Fp8 : kH100Bf16);
    job.accelerator.memory = bytes(kH100Memory);
    job.peakOrigin = job.memoryOrigin = "assumed: NVIDIA H100 SXM, data sheet";
    for (const ServerBlock& block : fabric.servers) {
        const Part* part = catalog.find(block.part);
        const Server* server = part != nullptr ? part->as<Server>() : nullptr;
        if (server == nullptr || block.accelerators == 0) {
            continue;
        }
        if (const auto& peak = isFp8 ? server->fp8Tflops : server->bf16Tflops) {
            job.accelerator.peak = teraflopsPerSecond(*peak);
            job.peakOrigin = part->title();
        }
        if (server->acceleratorMemoryGb) {
            job.accelerator.memory = gigabytes(*server->acceleratorMemoryGb);
            job.memoryOrigin = part->title();
        }
        break;
    }
    if (const auto peak = params.real("peak")) {
        job.accelerator.peak = teraflopsPerSecond(*peak);
        job.peakOrigin = "you chose";
    }
    if (const auto memory = params.size("memory")) {
        job.accelerator.memory = *memory;
        job.memoryOrigin = "you chose";
    }
    job.accelerator.achievable = params.ratio("achievable").value_or(0.55);
}

} // namespace

Result<TrainingJob> trainingJob(const ParamReader& params, const Fabric& fabric,
                                const Catalog& catalog, std::int64_t accelerators,
                                std::int64_t perServer) {
    TrainingJob job;
    job.model = modelOf(params);
    job.modelOrigin = job.model.source;
    if (std::fmod(job.model.hidden, job.model.heads) != 0 && job.model.headDim == 0) {
        return fail(ErrorCode::Usage,
                    fmt::format("a width of {} does not divide by {} heads", job.model.hidden,
                                job.model.heads),
                    "heads");
    }
    readAccelerator(job, params, fabric, catalog);
    job.overlap = {*params.ratio("overlap-tensor"), *params.ratio("overlap-context"),
                   *params.ratio("overlap-expert"), *params.ratio("overlap-pipeline"),
                   *params.ratio("overlap-data")};
    job.tokens = *params.real("tokens");
    job.hourly = *params.real("accelerator-hour");
    TrainingPlan& plan = job.plan;
    plan.accelerators = accelerators;
    plan.context = *params.count("context");
    plan.expert = *params.count("expert");
    plan.interleave = *params.count("interleave");
    plan.microBatch = *params.count("micro-batch");
    plan.zero = indexOf(training::kZeroStages, params.words("zero"));
    plan.recompute =
        static_cast<Recompute>(indexOf(training::kRecomputes, params.words("recompute")));
    plan.sequenceParallel = params.toggle("sequence-parallel");
    plan.tensor = params.count("tensor").value_or(perServer);
    job.planOrigin = "you chose";
    if (const auto pipeline = params.count("pipeline")) {
        plan.pipeline = *pipeline;
    } else {
        plan.pipeline = fewestStages(plan, job.model, job.accelerator.memory);
        job.planOrigin = "sized to fit the memory";
    }
    if (const auto batch = params.count("global-batch")) {
        plan.globalBatch = *batch;
    } else {
        const std::int64_t together = plan.tensor * plan.pipeline * plan.context;
        plan.globalBatch = std::max<std::int64_t>(1, accelerators / together) * plan.microBatch *
                           4 * plan.pipeline;
    }
    WEFT_TRY_VOID(checkPlan(plan, job.model));
    return job;
}

} // namespace weft
