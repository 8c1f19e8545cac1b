// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calc/rows.hpp"
#include "core/calc/training.hpp"

namespace weft {
namespace {

using enum CalcKind;

constexpr std::string_view kMegatron[] = {
    "Narayanan et al. 2021 (Megatron-LM, SC), equations 2 to 4"};
constexpr std::string_view kFlops[] = {
    "Narayanan et al. 2021 (Megatron-LM, SC), equation 3 (full recomputation)",
    "Korthikanti et al. 2022, equations 7 (model) and 8 (selective recomputation)"};
constexpr std::string_view kDefinition[] = {"definition"};
constexpr std::string_view kRecomputes[] = {"none", "selective", "full", "off", "on"};

Recompute recomputeOf(const CalcArguments& in) {
    const std::string& word = in.word("recompute");
    return word == "selective"              ? Recompute::Selective
           : word == "full" || word == "on" ? Recompute::Full
                                            : Recompute::None;
}

Transformer modelOf(const CalcArguments& in) {
    return {real(in.count("layers")), real(in.count("hidden")), real(in.count("vocab")),
            real(in.count("seq"))};
}

constexpr CalcParam kLayers = param("layers", Count, "transformer layers");
constexpr CalcParam kHidden = param("hidden", Count, "hidden size");
constexpr CalcParam kVocab = param("vocab", Count, "vocabulary").within(0, kMostCalcCount);
constexpr CalcParam kSeq = param("seq", Count, "tokens of a sequence");

constexpr CalcParam kParameterParams[] = {kLayers, kHidden, kVocab, kSeq};
constexpr CalcField kParameterFields[] = {
    {"parameters", "count",
     "12*layers*hidden^2*(1 + 13/(12*hidden) + (vocab+seq)/(12*layers*hidden))",
     "weights and biases, embeddings included"},
};
Result<CalcOutcome> parameters(const CalcArguments& in) {
    return outcome({parameterCount(modelOf(in))});
}

constexpr CalcParam kFlopParams[] = {
    param("batch", Count, "sequences of an iteration"),
    kSeq,
    kLayers,
    kHidden,
    kVocab,
    param("recompute", Choice, "what the backward pass computes again (on: full)")
        .orElse("full")
        .of(kRecomputes),
};
constexpr std::string_view kModelText =
    "72*batch*seq*layers*hidden^2*(1 + seq/(6*hidden) + vocab/(12*layers*hidden))";
constexpr std::string_view kFullText =
    "96*batch*seq*layers*hidden^2*(1 + seq/(6*hidden) + vocab/(16*layers*hidden))";
constexpr CalcField kModelFields[] = {
    {"flops", "FLOP", kModelText, "of one iteration, whatever is recomputed"},
};
Result<CalcOutcome> flopsOfModel(const CalcArguments& in) {
    return outcome({modelFlops(modelOf(in), real(in.count("batch")))});
}

constexpr CalcField kHardwareFields[] = {
    {"flops", "FLOP", kFullText, "of one iteration, recomputation included"},
};
Result<CalcOutcome> flopsOfHardware(const CalcArguments& in) {
    const Recompute recompute = recomputeOf(in);
    CalcOutcome out = outcome({hardwareFlops(modelOf(in), real(in.count("batch")), recompute)});
    out.expressions["flops"] =
        recompute == Recompute::None ? kModelText
        : recompute == Recompute::Selective
            ? "72*batch*seq*layers*hidden^2*(1 + seq/(3*hidden) + vocab/(12*layers*hidden))"
            : kFullText;
    return out;
}

constexpr CalcParam kDaysParams[] = {
    param("params", Amount, "parameters of the model"),
    param("tokens", Amount, "tokens to train on"),
    param("accelerators", Count, "accelerators"),
    param("achieved", Compute, "operations per second that each really does"),
    param("flops-per-parameter", Amount,
          "per parameter and token: 8 with full recomputation, 6 without")
        .orElse("8"),
};
constexpr CalcField kDaysFields[] = {
    {"time", "s", "flops_per_parameter*tokens*params/(accelerators*achieved)", "to train"},
    {"days", "days", "time/86400", "to train"},
};
Result<CalcOutcome> days(const CalcArguments& in) {
    const Duration time =
        trainingTime(in.real("params"), in.real("tokens"), real(in.count("accelerators")),
                     in.compute("achieved"), in.real("flops-per-parameter"));
    return outcome({inSeconds(time), inSeconds(time) / 86400});
}

constexpr CalcParam kMfuParams[] = {
    param("achieved", Compute, "operations of the model per second and accelerator"),
    param("peak", Compute, "dense peak of the accelerator"),
};
constexpr CalcField kMfuFields[] = {
    {"mfu", "ratio", "achieved/peak", "model FLOPs utilisation"},
};
Result<CalcOutcome> mfu(const CalcArguments& in) {
    return outcome({in.compute("achieved") / in.compute("peak")});
}

constexpr CalcParam kStepParams[] = {
    param("flops", Amount, "operations of the model in an iteration"),
    param("accelerators", Count, "accelerators"),
    param("peak", Compute, "dense peak of each"),
    param("mfu", Ratio, "share of the peak that is reached").within(1e-9, 1),
    param("bubble", Ratio, "idle over ideal time of the pipeline").orElse("0"),
    param("exposed", Time, "communication that no computation hides").orElse("0s"),
    param("tokens", Amount, "tokens of an iteration").maybe(),
};
constexpr CalcField kStepFields[] = {
    {"compute", "s", "flops/(accelerators*peak*mfu)", "time of computation, no bubble"},
    {"time", "s", "compute*(1+bubble) + exposed", "of an iteration"},
    {"utilisation", "ratio", "compute/time", "share of the time that computes"},
    {"tokens-per-second", "1/s", "tokens/time", "unknown where no tokens were given"},
};
Result<CalcOutcome> step(const CalcArguments& in) {
    const double compute =
        in.real("flops") /
        (real(in.count("accelerators")) * inFlopsPerSecond(in.compute("peak")) * in.real("mfu"));
    const double time = compute * (1 + in.real("bubble")) + inSeconds(in.time("exposed"));
    return outcome({compute, time, compute / time,
                    in.has("tokens") ? std::optional(in.real("tokens") / time) : std::nullopt});
}

constexpr CalcParam kBubbleParams[] = {
    param("pp", Count, "stages of the pipeline"),
    param("micro-batches", Count, "micro-batches of an iteration and pipeline"),
    param("interleave", Count, "model chunks of a stage").orElse("1"),
};
constexpr CalcField kBubbleFields[] = {
    {"bubble", "ratio", "(pp-1)/(micro_batches*interleave)", "idle over ideal time"},
    {"idle-share", "ratio", "bubble/(1+bubble)", "idle over all time"},
};
Result<CalcOutcome> bubble(const CalcArguments& in) {
    const double found =
        pipelineBubble(in.count("pp"), in.count("micro-batches"), in.count("interleave"));
    return outcome({found, found / (1 + found)});
}

constexpr CalcParam kLayoutParams[] = {
    param("tp", Count, "tensor-parallel ranks").orElse("1"),
    param("cp", Count, "context-parallel ranks").orElse("1"),
    param("pp", Count, "pipeline stages").orElse("1"),
    param("dp", Count, "data-parallel replicas").orElse("1"),
    param("seq", Count, "tokens of a sequence"),
    param("batch-per-dp", Count, "sequences of each replica and iteration"),
};
constexpr CalcField kLayoutFields[] = {
    {"accelerators", "count", "tp*cp*pp*dp", "accelerators"},
    {"tokens", "count", "batch_per_dp*seq*dp", "tokens of an iteration"},
};
Result<CalcOutcome> layout(const CalcArguments& in) {
    const auto n = [&](std::string_view name) { return real(in.count(name)); };
    return outcome({n("tp") * n("cp") * n("pp") * n("dp"), n("batch-per-dp") * n("seq") * n("dp")});
}

constexpr CalcParam kScalingParams[] = {
    param("from-accelerators", Count, "of the smaller run"),
    param("from-batch", Amount, "samples of its iteration"),
    param("from-step", Time, "time of its iteration"),
    param("to-accelerators", Count, "of the larger run"),
    param("to-batch", Amount, "samples of its iteration"),
    param("to-step", Time, "time of its iteration"),
};
constexpr CalcField kScalingFields[] = {
    {"efficiency", "ratio",
     "(to_batch/to_step)/(from_batch/from_step)/(to_accelerators/from_accelerators)",
     "samples per second gained over accelerators added"},
};
Result<CalcOutcome> scaling(const CalcArguments& in) {
    return outcome({scalingEfficiency(
        {real(in.count("from-accelerators")), in.real("from-batch"), in.time("from-step")},
        {real(in.count("to-accelerators")), in.real("to-batch"), in.time("to-step")})});
}

constexpr Calculation kRows[] = {
    {"model-parameters", "parameters of a GPT-like transformer", kParameterParams, kParameterFields,
     "exact", kMegatron, "layers=96 hidden=12288 vocab=51200 seq=2048", &parameters},
    {"model-flops", "operations of an iteration that the model needs", kFlopParams, kModelFields,
     "exact", kFlops, "batch=1536 seq=2048 layers=96 hidden=12288 vocab=51200", &flopsOfModel},
    {"hardware-flops", "operations of an iteration, recomputation included", kFlopParams,
     kHardwareFields, "exact", kFlops,
     "batch=1536 seq=2048 layers=96 hidden=12288 vocab=51200 recompute=full", &flopsOfHardware},
    {"training-days", "end-to-end time of training", kDaysParams, kDaysFields, "estimate",
     kMegatron, "params=175e9 tokens=300e9 accelerators=1024 achieved=140TFLOP/s", &days},
    {"mfu", "model FLOPs utilisation", kMfuParams, kMfuFields, "exact", kDefinition,
     "achieved=400TFLOP/s peak=989TFLOP/s", &mfu},
    {"step-time", "time of an iteration from its operations", kStepParams, kStepFields, "estimate",
     kMegatron, "flops=4e18 accelerators=1024 peak=989TFLOP/s mfu=0.4 bubble=0.05 tokens=4e6",
     &step},
    {"pipeline-bubble", "idle time of a pipeline", kBubbleParams, kBubbleFields, "exact", kMegatron,
     "pp=8 micro-batches=72 interleave=2", &bubble},
    {"parallel-layout", "accelerators and tokens of a parallel layout", kLayoutParams,
     kLayoutFields, "exact", kDefinition, "tp=8 pp=16 dp=64 seq=8192 batch-per-dp=32", &layout},
    {"scaling-efficiency", "of one run over another", kScalingParams, kScalingFields, "exact",
     kDefinition,
     "from-accelerators=512 from-batch=1152 from-step=55.163s to-accelerators=2048 to-batch=1152 "
     "to-step=14.227s",
     &scaling},
};

} // namespace

std::span<const Calculation> trainingRows() {
    return kRows;
}

} // namespace weft
