// SPDX-License-Identifier: GPL-3.0-or-later
// The models that are trained and served: published shapes, and what follows from a shape.
#pragma once

#include <span>
#include <string_view>

namespace weft {

// A decoder-only transformer. Counts as doubles: they are multiplied, never indexed with.
struct ModelSpec {
    std::string_view id, name;
    std::string_view source;
    double layers = 0, hidden = 0;
    double heads = 0, kvHeads = 0; // of queries; of keys and values (fewer: grouped queries)
    double headDim = 0;            // of one head; 0: hidden / heads
    double ffn = 0;                // width of a dense layer's feed-forward network
    double matrices = 3;           // of a feed-forward network: 3 gated (SwiGLU), else 2
    double vocab = 0, seq = 0;
    // Mixture of experts; experts 0: dense.
    double experts = 0, topK = 0, sharedExperts = 0;
    double expertFfn = 0;
    double denseLayers = 0;      // of a mixture: the layers without experts
    double attentionWeights = 0; // per layer, where they do not follow from the heads (MLA)
    double embeddings = 2;       // 1 where input and output share theirs
    double latentKv = 0;         // values of keys and values kept per token and layer, where
                                 // compressed (MLA)

    double widthOfHeads() const { return heads * (headDim > 0 ? headDim : hidden / heads); }
    double widthOfKv() const { return kvHeads * (headDim > 0 ? headDim : hidden / heads); }
    double moeLayers() const { return experts > 0 ? layers - denseLayers : 0; }
    double plainLayers() const { return layers - moeLayers(); }
};

std::span<const ModelSpec> models();
const ModelSpec* findModel(std::string_view id); // null when unknown

// Weights of matrices; norms and biases, below 0.1 %, are left out.
struct ModelWeights {
    double attention = 0;  // per layer
    double dense = 0;      // per layer without experts, of its feed-forward network
    double expert = 0;     // one expert
    double router = 0;     // per layer with experts
    double embeddings = 0; // input and output
    double total = 0;
    double routed = 0;      // of them the routed experts': what expert parallelism divides
    double activeInner = 0; // in use for a token, without embeddings
};
ModelWeights weightsOf(const ModelSpec& model);

} // namespace weft
