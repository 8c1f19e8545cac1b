// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calc/rows.hpp"
#include "core/calc/training_memory.hpp"

#include <algorithm>

namespace weft {
namespace {

using enum CalcKind;

constexpr std::string_view kState[] = {"Megatron-LM, README: distributed optimizer",
                                       "Rajbhandari et al. 2020 (ZeRO, SC)"};
constexpr std::string_view kActivation[] = {
    "Korthikanti et al. 2022, 'Reducing Activation Recomputation in Large Transformer Models', "
    "table 2"};
// Parameters and gradients, in the order of TrainingPrecision; then what is usual with parameters
// of one format.
constexpr std::string_view kPrecisions[] = {"fp16_fp16", "bf16_fp32", "fp32_fp32",
                                            "fp16",      "bf16",      "fp32"};
constexpr std::string_view kRecomputes[] = {"none", "selective", "full", "off", "on"};

constexpr CalcParam kStateParams[] = {
    param("params", Amount, "parameters of the model, in place of its shape").maybe(),
    param("layers", Count, "transformer layers").maybe(),
    param("hidden", Count, "hidden size").maybe(),
    param("vocab", Count, "vocabulary: adds the embeddings").within(0, kMostCalcCount).orElse("0"),
    param("seq", Count, "tokens of a sequence: adds their embeddings")
        .within(0, kMostCalcCount)
        .orElse("0"),
    param("tp", Count, "tensor-parallel ranks").orElse("1"),
    param("pp", Count, "pipeline stages").orElse("1"),
    param("bytes-per-parameter", EachBytes, "weights, gradients and optimizer of mixed precision")
        .orElse("18"),
};
constexpr CalcField kStateFields[] = {
    {"parameters", "count", "params", "of the whole model"},
    {"bytes", "B", "parameters*bytes_per_parameter/(tp*pp)", "on each accelerator"},
};
Result<CalcOutcome> state(const CalcArguments& in) {
    const bool hasShape = in.has("layers") && in.has("hidden");
    if (in.has("params") == hasShape) {
        return fail(ErrorCode::Usage, "expected either params, or layers and hidden", "params");
    }
    const double parameters =
        hasShape ? parameterCount({real(in.count("layers")), real(in.count("hidden")),
                                   real(in.count("vocab")), real(in.count("seq"))})
                 : in.real("params");
    const double each = in.real("bytes-per-parameter");
    CalcOutcome out =
        outcome({parameters, parameters * each / (real(in.count("tp")) * real(in.count("pp")))});
    if (hasShape) {
        out.expressions["parameters"] =
            "12*layers*hidden^2*(1 + 13/(12*hidden) + (vocab+seq)/(12*layers*hidden))";
    }
    return out;
}

constexpr CalcParam kOptimizerParams[] = {
    param("dp", Count, "replicas that share the optimizer's state").orElse("1"),
    param("precision", Choice, "of parameters and of gradients")
        .orElse("bf16_fp32")
        .of(kPrecisions),
    param("params", Amount, "parameters of the model, for their sum").maybe(),
};
constexpr CalcField kOptimizerFields[] = {
    {"bytes", "B", "whole + sharded/dp", "per parameter"},
    {"total", "B", "bytes*params", "of all parameters; unknown where none were given"},
};
Result<CalcOutcome> optimizer(const CalcArguments& in) {
    const auto row =
        std::find(std::begin(kPrecisions), std::end(kPrecisions), in.word("precision"));
    const StateBytes each =
        stateBytes(static_cast<TrainingPrecision>((row - std::begin(kPrecisions)) % 3));
    const double perParameter = each.over(real(in.count("dp")));
    return outcome(
        {perParameter,
         in.has("params") ? std::optional(perParameter * in.real("params")) : std::nullopt},
        {term("whole", each.whole, "B", "per parameter on every replica", "Megatron-LM, README"),
         term("sharded", each.sharded, "B", "per parameter, divided among replicas",
              "Megatron-LM, README")});
}

constexpr CalcParam kCheckpointParams[] = {
    param("params", Amount, "parameters of the model"),
    param("bytes-per-parameter", EachBytes,
          "bf16 weights, fp32 main weights and two moments of Adam")
        .orElse("14"),
    param("rate", Rate, "into the storage, all writers together").maybe(),
};
constexpr CalcField kCheckpointFields[] = {
    {"bytes", "B", "params*bytes_per_parameter", "of one checkpoint"},
    {"time", "s", "8e-9*bytes/rate", "to write it; unknown where no rate was given"},
};
Result<CalcOutcome> checkpoint(const CalcArguments& in) {
    const DataSize size = bytes(in.real("params") * in.real("bytes-per-parameter"));
    return outcome({inBytes(size), in.has("rate") ? std::optional(inSeconds(size / in.rate("rate")))
                                                  : std::nullopt});
}

constexpr CalcParam kActivationParams[] = {
    param("seq", Count, "tokens of a sequence"),
    param("micro-batch", Count, "sequences of a micro-batch"),
    param("hidden", Count, "hidden size"),
    param("heads", Count, "attention heads"),
    param("layers", Count, "transformer layers"),
    param("tp", Count, "tensor-parallel ranks").orElse("1"),
    param("pp", Count, "pipeline stages").orElse("1"),
    param("interleave", Count, "model chunks of a stage").orElse("1"),
    param("recompute", Choice, "what the backward pass computes again (on: full)")
        .orElse("none")
        .of(kRecomputes),
    param("sequence-parallel", Toggle, "activations between layers shared by tensor ranks")
        .orElse("off"),
};
constexpr CalcField kActivationFields[] = {
    {"per-layer", "B", "seq*micro_batch*hidden*(10 + 24/tp + 5*heads*seq/(hidden*tp))",
     "of one layer and micro-batch"},
    {"bytes", "B", "per_layer*layers*in_flight", "that the first stage holds"},
};
Result<CalcOutcome> activation(const CalcArguments& in) {
    const auto n = [&](std::string_view name) { return real(in.count(name)); };
    const std::string& word = in.word("recompute");
    ActivationInput input;
    input.seq = n("seq");
    input.microBatch = n("micro-batch");
    input.hidden = n("hidden");
    input.heads = n("heads");
    input.layers = n("layers");
    input.tensor = n("tp");
    input.pipeline = n("pp");
    input.interleave = n("interleave");
    input.recompute = word == "selective"              ? Recompute::Selective
                      : word == "full" || word == "on" ? Recompute::Full
                                                       : Recompute::None;
    input.sequenceParallel = in.toggle("sequence-parallel");
    const ActivationBytes found = activationBytes(input);
    CalcOutcome out = outcome({inBytes(found.perLayer), inBytes(found.total)},
                              {term("in_flight", found.inFlight, "ratio",
                                    "1 + (pp-1)/(pp*interleave) with an interleaved schedule")});
    std::string text = "2*seq*micro_batch*hidden";
    if (input.recompute != Recompute::Full) {
        text = std::string("seq*micro_batch*hidden*(") +
               (input.sequenceParallel ? "34/tp" : "10 + 24/tp") +
               (input.recompute == Recompute::None ? " + 5*heads*seq/(hidden*tp))" : ")");
    }
    out.expressions["per-layer"] = text;
    return out;
}

constexpr Calculation kRows[] = {
    {"state-memory", "weights, gradients and optimizer on an accelerator", kStateParams,
     kStateFields, "exact", kState, "params=175e9 tp=8 pp=8", &state},
    {"optimizer-bytes", "bytes per parameter with a distributed optimizer", kOptimizerParams,
     kOptimizerFields, "exact", kState, "dp=8 precision=bf16_fp32", &optimizer},
    {"checkpoint-bytes", "size of a checkpoint, and time to write it", kCheckpointParams,
     kCheckpointFields, "exact", kState, "params=175e9 rate=1.6Tb/s", &checkpoint},
    {"activation-memory", "activations that the first pipeline stage holds", kActivationParams,
     kActivationFields, "exact", kActivation,
     "seq=2048 micro-batch=1 hidden=12288 heads=96 layers=96 tp=8 pp=8 interleave=3 "
     "recompute=selective sequence-parallel=on",
     &activation},
};

} // namespace

std::span<const Calculation> trainingMemoryRows() {
    return kRows;
}

} // namespace weft
