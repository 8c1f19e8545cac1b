// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calc/training.hpp"
#include "core/calc/training_memory.hpp"
#include "core/calc/training_traffic.hpp"

#include <gtest/gtest.h>

namespace weft {
namespace {

// Narayanan et al. 2021, table 1: vocabulary 51,200, sequences of 2,048; billions as printed.
TEST(Training, ParametersOfThePublishedModels) {
    struct Row {
        double layers, hidden, billions;
    };
    for (const Row& row : {Row{24, 2304, 1.7},
                           {30, 3072, 3.6},
                           {36, 4096, 7.5},
                           {40, 6144, 18.4},
                           {48, 8192, 39.1},
                           {60, 10240, 76.1},
                           {80, 12288, 145.6},
                           {96, 16384, 310.1},
                           {105, 20480, 529.6},
                           {128, 25600, 1008.0}}) {
        EXPECT_NEAR(parameterCount({row.layers, row.hidden, 51200, 2048}) / 1e9, row.billions,
                    0.051);
    }
}

// Matrix by matrix: 2·m·n·k operations each, backwards twice as many.
TEST(Training, FlopsEqualTheMultiplicationsAddedUp) {
    for (const Transformer& m : {Transformer{96, 12288, 51200, 2048}, {4, 64, 1000, 512}}) {
        const double batch = 3, tokens = batch * m.seq, h = m.hidden;
        const double attention = 2 * (2 * tokens * m.seq * h); // scores, and values by scores
        const double layer = 2 * tokens * h * (3 * h + h + 4 * h + 4 * h) + attention;
        const double logits = 2 * tokens * h * m.vocab;
        const double forward = m.layers * layer + logits;
        EXPECT_NEAR(modelFlops(m, batch) / (3 * forward), 1, 1e-12);
        EXPECT_NEAR(hardwareFlops(m, batch, Recompute::Full) / (3 * forward + m.layers * layer), 1,
                    1e-12);
        EXPECT_EQ(hardwareFlops(m, batch, Recompute::None), modelFlops(m, batch));
        EXPECT_GT(hardwareFlops(m, batch, Recompute::Selective), modelFlops(m, batch));
        if (m.seq < m.hidden) {
            EXPECT_LT(hardwareFlops(m, batch, Recompute::Selective),
                      hardwareFlops(m, batch, Recompute::Full));
        }
    }
}

// Korthikanti et al. 2022, section 4.1, bytes per token and hidden unit of a layer without
// parallelism: attention 11 + 5as/h, MLP 19, layer norms 4.
TEST(Training, ActivationsEqualTheTensorsAddedUp) {
    ActivationInput in{2048, 2, 12288, 96, 96};
    const double unit = in.seq * in.microBatch * in.hidden;
    const double scores = 5 * in.heads * in.seq / in.hidden;
    EXPECT_NEAR(inBytes(activationBytes(in).perLayer) / unit, 11 + scores + 19 + 4, 1e-9);
    // Tensor ranks share what is inside attention and MLP: 8 and 16 of it; 10 stays whole.
    in.tensor = 8;
    EXPECT_NEAR(inBytes(activationBytes(in).perLayer) / unit, 10 + (8 + 16 + scores) / 8, 1e-9);
    in.sequenceParallel = true;
    EXPECT_NEAR(inBytes(activationBytes(in).perLayer) / unit, (34 + scores) / 8, 1e-9);
    in.recompute = Recompute::Selective;
    EXPECT_NEAR(inBytes(activationBytes(in).perLayer) / unit, 34.0 / 8, 1e-9);
    in.recompute = Recompute::Full;
    EXPECT_NEAR(inBytes(activationBytes(in).perLayer) / unit, 2, 1e-9);
    in.pipeline = 8;
    in.interleave = 3;
    EXPECT_NEAR(inBytes(activationBytes(in).total) / unit, 2 * 96 * (1 + 7.0 / 24), 1e-6);
}

TEST(Training, StateIsWhatItsTensorsTake) {
    EXPECT_EQ(stateBytes(TrainingPrecision::Bf16Fp32).over(1), 2 + 4 + 4 + 4 + 4);
    EXPECT_EQ(stateBytes(TrainingPrecision::Fp16Fp16).over(1), 2 + 2 + 4 + 4 + 4 + 4);
    EXPECT_EQ(stateBytes(TrainingPrecision::Fp32Fp32).over(1), 4 + 4 + 4 + 4);
}

// A pipeline simulated slot by slot: m micro-batches of p equal stages take m + p - 1 slots.
TEST(Training, BubbleIsTheIdleSlots) {
    for (const std::int64_t p : {1, 2, 8}) {
        for (const std::int64_t m : {1, 8, 64}) {
            const double slots = static_cast<double>(m + p - 1), busy = static_cast<double>(m);
            EXPECT_NEAR(pipelineBubble(p, m, 1), (slots - busy) / busy, 1e-12);
        }
    }
}

TEST(Training, TrafficOfOneRankIsNone) {
    EXPECT_EQ(dataParallelBytes(1e9, 1, 1, 1, 2).onWire, DataSize());
    EXPECT_EQ(tensorParallelBytes(2048, 1, 4096, 1, 2).onWirePerLayer, DataSize());
    EXPECT_EQ(expertBytes(4096, 7168, 8, 1, 2), DataSize());
    // A step of stochastic gradients: reduce-scatter and all-gather of 2 GB over 4 replicas.
    EXPECT_NEAR(inBytes(dataParallelBytes(1e9, 1, 1, 4, 2).onWire), 2 * 0.75 * 2e9, 1e-3);
}

} // namespace
} // namespace weft
