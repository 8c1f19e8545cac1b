// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calc/rows.hpp"
#include "core/calc/training_traffic.hpp"

namespace weft {
namespace {

using enum CalcKind;

constexpr std::string_view kMegatron[] = {"Narayanan et al. 2021 (Megatron-LM, SC), section 3"};
constexpr std::string_view kData[] = {"Narayanan et al. 2021 (Megatron-LM, SC), section 3",
                                      "Rajbhandari et al. 2020 (ZeRO, SC), section 7"};
constexpr std::string_view kExperts[] = {"Lepikhin et al. 2021 (GShard, ICLR)"};

constexpr CalcParam kSeq = param("seq", Count, "tokens of a sequence");
constexpr CalcParam kMicroBatch =
    param("micro-batch", Count, "sequences of a micro-batch").orElse("1");
constexpr CalcParam kHidden = param("hidden", Count, "hidden size");
constexpr CalcParam kTensor = param("tp", Count, "tensor-parallel ranks").orElse("1");
constexpr CalcParam kElement =
    param("bytes-per-element", EachBytes, "of an activation").orElse("2");

constexpr CalcParam kDataParams[] = {
    param("params", Amount, "parameters of the model"),
    kTensor,
    param("pp", Count, "pipeline stages").orElse("1"),
    param("bytes-per-parameter", EachBytes, "of a gradient").orElse("2"),
    param("dp", Count, "replicas, for what goes over the wire").orElse("1"),
};
constexpr CalcField kDataFields[] = {
    {"bytes", "B", "params/(tp*pp)*bytes_per_parameter", "gradients of an accelerator"},
    {"on-wire", "B", "2*(dp-1)/dp*bytes", "sent in a ring all-reduce of them"},
    {"on-wire-zero3", "B", "3*(dp-1)/dp*bytes", "sent when weights are sharded too (ZeRO-3, FSDP)"},
};
Result<CalcOutcome> data(const CalcArguments& in) {
    const DataParallelBytes found =
        dataParallelBytes(in.real("params"), real(in.count("tp")), real(in.count("pp")),
                          real(in.count("dp")), in.real("bytes-per-parameter"));
    return outcome({inBytes(found.gradients), inBytes(found.onWire), inBytes(found.onWireZero3)});
}

constexpr CalcParam kTensorParams[] = {kSeq, kMicroBatch, kHidden, kTensor, kElement};
constexpr CalcField kTensorFields[] = {
    {"bytes", "B", "seq*micro_batch*hidden*bytes_per_element", "of each of four all-reduces"},
    {"on-wire", "B", "8*(tp-1)/tp*bytes", "sent by a rank, per layer and micro-batch"},
};
Result<CalcOutcome> tensor(const CalcArguments& in) {
    const TensorParallelBytes found = tensorParallelBytes(
        real(in.count("seq")), real(in.count("micro-batch")), real(in.count("hidden")),
        real(in.count("tp")), in.real("bytes-per-element"));
    return outcome({inBytes(found.tensor), inBytes(found.onWirePerLayer)});
}

constexpr CalcParam kPipelineParams[] = {
    kSeq,
    kMicroBatch,
    kHidden,
    kTensor,
    kElement,
    param("scatter", Toggle, "each tensor rank sends its share, gathered on arrival").orElse("on"),
};
constexpr CalcField kPipelineFields[] = {
    {"bytes", "B", "seq*micro_batch*hidden*bytes_per_element/tp",
     "between two stages, per micro-batch and direction"},
};
Result<CalcOutcome> pipeline(const CalcArguments& in) {
    CalcOutcome out = outcome({inBytes(pipelineBytes(
        real(in.count("seq")), real(in.count("micro-batch")), real(in.count("hidden")),
        real(in.count("tp")), in.real("bytes-per-element"), in.toggle("scatter")))});
    if (!in.toggle("scatter")) {
        out.expressions["bytes"] = "seq*micro_batch*hidden*bytes_per_element";
    }
    return out;
}

constexpr CalcParam kExpertParams[] = {
    param("tokens", Count, "tokens of an accelerator"),
    kHidden,
    param("top-k", Count, "experts of a token").orElse("2"),
    param("ep", Count, "expert-parallel ranks"),
    kElement,
};
constexpr CalcField kExpertFields[] = {
    {"bytes", "B", "tokens*top_k*hidden*bytes_per_element*(ep-1)/ep",
     "sent by an accelerator in one all-to-all"},
    {"per-layer", "B", "4*bytes", "dispatch and combine, forward and backward"},
};
Result<CalcOutcome> experts(const CalcArguments& in) {
    const double size = inBytes(expertBytes(real(in.count("tokens")), real(in.count("hidden")),
                                            real(in.count("top-k")), real(in.count("ep")),
                                            in.real("bytes-per-element")));
    return outcome({size, 4 * size});
}

constexpr Calculation kRows[] = {
    {"dp-volume", "gradients that data parallelism reduces", kDataParams, kDataFields, "exact",
     kData, "params=175e9 tp=8 pp=8 dp=512", &data},
    {"tp-volume", "activations that tensor parallelism reduces", kTensorParams, kTensorFields,
     "exact", kMegatron, "seq=2048 hidden=12288 tp=8", &tensor},
    {"pp-volume", "activations between pipeline stages", kPipelineParams, kPipelineFields, "exact",
     kMegatron, "seq=2048 hidden=12288 tp=8", &pipeline},
    {"ep-volume", "tokens sent to experts", kExpertParams, kExpertFields, "estimate", kExperts,
     "tokens=4096 hidden=7168 top-k=8 ep=64", &experts, "experts are chosen evenly over the ranks"},
};

} // namespace

std::span<const Calculation> trainingTrafficRows() {
    return kRows;
}

} // namespace weft
