// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workload/model.hpp"

#include <algorithm>

namespace weft {
namespace {

constexpr ModelSpec kModels[] = {
    {.id = "gpt-3-175b",
     .name = "GPT-3 175B",
     .source = "Brown et al. 2020, table 2.1",
     .layers = 96,
     .hidden = 12288,
     .heads = 96,
     .kvHeads = 96,
     .ffn = 49152,
     .matrices = 2,
     .vocab = 50257,
     .seq = 2048,
     .embeddings = 1},
    {.id = "llama-3-8b",
     .name = "Llama 3 8B",
     .source = "Grattafiori et al. 2024 (The Llama 3 Herd of Models), table 3",
     .layers = 32,
     .hidden = 4096,
     .heads = 32,
     .kvHeads = 8,
     .ffn = 14336,
     .vocab = 128256,
     .seq = 8192},
    {.id = "llama-3-70b",
     .name = "Llama 3 70B",
     .source = "Grattafiori et al. 2024 (The Llama 3 Herd of Models), table 3",
     .layers = 80,
     .hidden = 8192,
     .heads = 64,
     .kvHeads = 8,
     .ffn = 28672,
     .vocab = 128256,
     .seq = 8192},
    {.id = "llama-3-405b",
     .name = "Llama 3 405B",
     .source = "Grattafiori et al. 2024 (The Llama 3 Herd of Models), table 3",
     .layers = 126,
     .hidden = 16384,
     .heads = 128,
     .kvHeads = 8,
     .ffn = 53248,
     .vocab = 128256,
     .seq = 8192},
    {.id = "mixtral-8x7b",
     .name = "Mixtral 8×7B",
     .source = "Jiang et al. 2024 (Mixtral of Experts), table 1",
     .layers = 32,
     .hidden = 4096,
     .heads = 32,
     .kvHeads = 8,
     .headDim = 128,
     .vocab = 32000,
     .seq = 32768,
     .experts = 8,
     .topK = 2,
     .expertFfn = 14336},
    // Multi-head latent attention: queries through 1,536 values, keys and values through 512, 128
    // dimensions of a head without position and 64 with: 7168·1536 + 1536·128·192 + 7168·576 +
    // 512·128·256 + 128·128·7168.
    {.id = "deepseek-v3",
     .name = "DeepSeek-V3",
     .source = "DeepSeek-AI 2024 (DeepSeek-V3 Technical Report), section 4.2",
     .layers = 61,
     .hidden = 7168,
     .heads = 128,
     .kvHeads = 128,
     .headDim = 128,
     .ffn = 18432,
     .vocab = 129280,
     .seq = 4096,
     .experts = 256,
     .topK = 8,
     .sharedExperts = 1,
     .expertFfn = 2048,
     .denseLayers = 3,
     .attentionWeights =
         7168.0 * 1536 + 1536.0 * 128 * 192 + 7168.0 * 576 + 512.0 * 128 * 256 + 128.0 * 128 * 7168,
     .latentKv = 576},
};

} // namespace

std::span<const ModelSpec> models() {
    return kModels;
}

const ModelSpec* findModel(std::string_view id) {
    const auto found = std::find_if(std::begin(kModels), std::end(kModels),
                                    [&](const ModelSpec& model) { return model.id == id; });
    return found == std::end(kModels) ? nullptr : found;
}

ModelWeights weightsOf(const ModelSpec& model) {
    ModelWeights weights;
    weights.attention = model.attentionWeights > 0
                            ? model.attentionWeights
                            : 2 * model.hidden * (model.widthOfHeads() + model.widthOfKv());
    weights.dense = model.matrices * model.hidden * model.ffn;
    weights.expert = model.matrices * model.hidden * model.expertFfn;
    weights.router = model.hidden * model.experts;
    weights.embeddings = model.embeddings * model.vocab * model.hidden;
    const double everywhere = model.layers * weights.attention +
                              model.plainLayers() * weights.dense +
                              model.moeLayers() * weights.router;
    weights.routed = model.moeLayers() * model.experts * weights.expert;
    weights.total = everywhere + weights.routed +
                    model.moeLayers() * model.sharedExperts * weights.expert + weights.embeddings;
    weights.activeInner =
        everywhere + model.moeLayers() * (model.topK + model.sharedExperts) * weights.expert;
    return weights;
}

} // namespace weft
