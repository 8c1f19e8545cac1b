// SPDX-License-Identifier: GPL-3.0-or-later
// What can be said of a training job.
#pragma once

#include "core/workload/collective_settings.hpp"

namespace weft::training {

inline constexpr std::string_view kModels[] = {"gpt-3-175b",   "llama-3-8b",   "llama-3-70b",
                                               "llama-3-405b", "mixtral-8x7b", "deepseek-v3"};
inline constexpr std::string_view kZeroStages[] = {"none", "zero-1", "zero-2", "zero-3"};
inline constexpr std::string_view kRecomputes[] = {"none", "selective", "full"};
inline constexpr std::string_view kPrecisions[] = {"bf16", "fp8"};
inline constexpr std::string_view kTrainingPlacements[] = {"packed", "spread", "custom"};

constexpr ParamSpec countSpec(std::string_view name, double most, std::string_view defaultText,
                              std::string_view help) {
    return {.name = name,
            .kind = ParamKind::Count,
            .unit = "count",
            .least = 1,
            .most = most,
            .defaultText = defaultText,
            .help = help};
}
constexpr ParamSpec shareSpec(std::string_view name, std::string_view defaultText,
                              std::string_view help) {
    return {.name = name,
            .kind = ParamKind::Ratio,
            .unit = "ratio",
            .least = 0,
            .most = 1,
            .defaultText = defaultText,
            .help = help};
}
constexpr ParamSpec choiceSpec(std::string_view name, std::span<const std::string_view> choices,
                               std::string_view defaultText, std::string_view help) {
    return {.name = name,
            .kind = ParamKind::Choice,
            .unit = "",
            .defaultText = defaultText,
            .help = help,
            .choices = choices};
}

inline constexpr ParamSpec kSpecs[] = {
    choiceSpec("model", kModels, "llama-3-70b", "Published shape; figures below replace its own"),
    countSpec("layers", 10'000, "", "Layers of the model"),
    countSpec("hidden", 1e6, "", "Width of the model"),
    countSpec("heads", 10'000, "", "Attention heads"),
    countSpec("kv-heads", 10'000, "", "Heads of keys and values"),
    countSpec("ffn", 1e7, "", "Width of the feed-forward network"),
    countSpec("vocabulary", 1e8, "", "Tokens known"),
    countSpec("sequence", 1e9, "", "Tokens of a sequence"),
    countSpec("experts", 100'000, "", "Routed experts of a layer"),
    countSpec("top-k", 1000, "", "Experts a token goes to"),
    countSpec("expert-ffn", 1e7, "", "Width of an expert"),
    countSpec("tensor", 65'536, "", "Tensor parallelism; a server's accelerators where not said"),
    countSpec("pipeline", 65'536, "", "Pipeline stages; the fewest that fit where not said"),
    countSpec("context", 65'536, "1", "Context parallelism: a sequence over so many ranks"),
    countSpec("expert", 65'536, "1", "Expert parallelism"),
    countSpec("interleave", 1000, "1", "Model chunks per pipeline stage"),
    countSpec("micro-batch", 1e6, "1", "Sequences of a micro-batch"),
    countSpec("global-batch", 1e9, "",
              "Sequences of a step; four micro-batches per pipeline stage where not said"),
    choiceSpec("zero", kZeroStages, "zero-1",
               "What the replicas divide: optimizer (1), gradients (2), weights too (3: FSDP)"),
    choiceSpec("recompute", kRecomputes, "selective", "Activations computed twice"),
    {.name = "sequence-parallel",
     .kind = ParamKind::Toggle,
     .unit = "",
     .defaultText = "on",
     .help = "Norms and dropouts divided among the tensor ranks too"},
    choiceSpec("precision", kPrecisions, "bf16", "Of the matrix multiplications"),
    {.name = "peak",
     .kind = ParamKind::Real,
     .unit = "TFLOP/s",
     .least = 0.001,
     .most = 1e9,
     .defaultText = "",
     .help = "Dense peak of an accelerator; the server's own where it is catalogued"},
    shareSpec("achievable", "0.55", "Share of the peak that kernels reach"),
    {.name = "memory",
     .kind = ParamKind::Size,
     .unit = "B",
     .least = 1,
     .most = 1e16,
     .defaultText = "",
     .help = "Memory of an accelerator; the server's own where it is catalogued"},
    shareSpec("overlap-tensor", "0", "Compute under which tensor parallelism may hide"),
    shareSpec("overlap-context", "1", "Attention under which context parallelism may hide"),
    shareSpec("overlap-expert", "0", "Compute under which expert parallelism may hide"),
    shareSpec("overlap-pipeline", "0", "Compute under which sends between stages may hide"),
    shareSpec("overlap-data", "1", "Compute under which sums over replicas may hide"),
    {.name = "tokens",
     .kind = ParamKind::Real,
     .unit = "tokens",
     .least = 1,
     .most = 1e20,
     .defaultText = "1000000000000",
     .help = "Tokens to train on"},
    {.name = "accelerator-hour",
     .kind = ParamKind::Real,
     .unit = "USD",
     .least = 0,
     .most = 1e6,
     .defaultText = "2.5",
     .help = "What an accelerator costs an hour, idle or not; a planning figure until you say"},
    choiceSpec("placement", kTrainingPlacements, "packed",
               "Packed: servers in order; spread: dealt over the leaves; custom: as `order` says"),
    kPlacementSpecs[1],
    kPlacementSpecs[2],
    kRoutingSpecs[0],
    kRoutingSpecs[1],
    kRoutingSpecs[2],
};

} // namespace weft::training
