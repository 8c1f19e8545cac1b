// SPDX-License-Identifier: GPL-3.0-or-later
// Latencies and times by hand from the constants of NCCL 2.30.
#include "core/calc/nccl.hpp"

#include <gtest/gtest.h>

namespace weft {
namespace {

NcclJob job(NcclAlgorithm algorithm, NcclProtocol protocol, std::int64_t nodes,
            std::int64_t ranksPerNode) {
    NcclJob made;
    made.algorithm = algorithm;
    made.protocol = protocol;
    made.nodes = nodes;
    made.ranksPerNode = ranksPerNode;
    return made;
}

double latencyUs(const NcclJob& each) {
    return inMicroseconds(ncclLatency(each).total);
}

TEST(NcclTuner, LatenciesByHand) {
    using enum NcclAlgorithm;
    using enum NcclProtocol;
    // 62 steps of which 6 between nodes; inside 3.4 µs, above the overhead of 3.
    EXPECT_NEAR(latencyUs(job(Ring, Simple, 4, 8)), 8.4 + 56 * 3.4 + 6 * 14, 1e-9);
    // LL steps of 0.6 µs wait for the overhead of 1 µs.
    EXPECT_NEAR(latencyUs(job(Ring, LowLatency, 4, 8)), 6.6 + 56 * 1.0 + 6 * 2.7, 1e-9);
    NcclJob amd = job(Ring, Simple, 4, 8);
    amd.cpu = NcclCpu::Amd; // overhead 3 · 2 µs
    EXPECT_NEAR(latencyUs(amd), 8.4 + 56 * 6 + 6 * 14, 1e-9);
    EXPECT_NEAR(latencyUs(job(Ring, Simple, 1, 8)), 8.4 + 14 * 3.4, 1e-9);
    // One rank a node: the tree's network latency.
    EXPECT_NEAR(latencyUs(job(Ring, LowLatency, 4, 1)), 6.6 + 6 * 5.0, 1e-9);
    EXPECT_NEAR(latencyUs(job(Tree, LowLatency128, 16, 8)), 14 + 2 * (7 * 1.25 + 4 * 8.5), 1e-9);
    EXPECT_NEAR(latencyUs(job(Tree, Simple, 5, 8)), 8.4 + 2 * (7 * 4.0 + 2 * 14), 1e-9);
    EXPECT_NEAR(latencyUs(job(Nvls, Simple, 1, 8)), 25, 1e-9);
    EXPECT_NEAR(latencyUs(job(NvlsTree, Simple, 4, 8)), 25 + 4 * 20.9, 1e-9);
    EXPECT_NEAR(latencyUs(job(CollNetDirect, Simple, 4, 8)), 2 * (3.7 + 7 * 0.4) + 31, 1e-9);
    EXPECT_NEAR(latencyUs(job(CollNetChain, Simple, 4, 8)), 2 * 7 * 2.8 + 30, 1e-9);
    NcclJob gather = job(Ring, Simple, 4, 8);
    gather.operation = Operation::AllGather;
    EXPECT_NEAR(latencyUs(gather), 8.4 + 28 * 3.4 + 3 * 14, 1e-9);
}

TEST(NcclTuner, TimesByHand) {
    using enum NcclAlgorithm;
    using enum NcclProtocol;
    NcclJob ring = job(Ring, Simple, 4, 8);
    ring.channels = 16;
    ring.channelBandwidth = gigabytesPerSecond(25);
    ring.size = gibibytes(1);
    // 400 GB/s of channels, 32/62 of it; latency 1.4-fold once 64 B a channel and rank are full.
    const double latency = 8.4 + 56 * 3.4 + 6 * 14;
    EXPECT_NEAR(inMicroseconds(ncclTime(ring).time),
                1.4 * latency + 1073741824.0 / (1000 * 400.0 * 32 / 62), 1e-6);
    ring.size = bytes(16 * 32 * 64 - 1);
    EXPECT_EQ(ncclTime(ring).plateau, 1);
    ring.size = bytes(16 * 32 * 64);
    EXPECT_EQ(ncclTime(ring).plateau, 1.4);
    ring.generation = NcclGeneration::Volta;
    EXPECT_EQ(ncclTime(ring).plateau, 1.9);

    // LL halves and is capped: 20.4 GB/s between three nodes or more on Intel.
    NcclJob low = ring;
    low.generation = NcclGeneration::Hopper;
    low.protocol = LowLatency;
    EXPECT_NEAR(inGbps(ncclTime(low).busbw) / 8, 20.4, 1e-9);
    low.channels = 1;
    EXPECT_NEAR(inGbps(ncclTime(low).busbw) / 8, 12.5, 1e-9);

    // A tree: 0.92 of 8 × 20 GB/s, half of it, less the correction of 8 MiB (2^17 · 64 B): 0.8.
    NcclJob tree = job(Tree, Simple, 4, 8);
    tree.channels = 8;
    tree.channelBandwidth = gigabytesPerSecond(20);
    tree.size = mebibytes(8);
    EXPECT_NEAR(inGbps(ncclTime(tree).algbw) / 8, 0.92 * 160 * 0.5 * 0.8, 1e-9);
    tree.size = gibibytes(1);
    EXPECT_EQ(ncclTime(tree).correction, 1);
    tree.channelBandwidth = gigabytesPerSecond(100); // a channel gives 36 at most
    EXPECT_NEAR(inGbps(ncclTime(tree).busbw) / 8, 8 * 36, 1e-9);
}

// Monotone: more bytes never take less, more bandwidth never more.
TEST(NcclTuner, TimesAreMonotone) {
    for (const auto protocol :
         {NcclProtocol::LowLatency, NcclProtocol::LowLatency128, NcclProtocol::Simple}) {
        NcclJob each = job(NcclAlgorithm::Ring, protocol, 8, 8);
        each.channels = 8;
        each.channelBandwidth = gigabytesPerSecond(12);
        Duration last;
        for (double size = 1; size < 1e11; size *= 4) {
            each.size = bytes(size);
            const Duration now = ncclTime(each).time;
            EXPECT_GE(now, last);
            last = now;
        }
        each.channelBandwidth = gigabytesPerSecond(24);
        EXPECT_LE(ncclTime(each).time, last);
    }
}

TEST(NcclTuner, KnowsWhatNcclPlans) {
    NcclJob each = job(NcclAlgorithm::Nvls, NcclProtocol::LowLatency, 1, 8);
    each.channels = 16;
    EXPECT_FALSE(ncclPlans(each));
    each.protocol = NcclProtocol::Simple;
    EXPECT_TRUE(ncclPlans(each));
    each.algorithm = NcclAlgorithm::NvlsTree;
    EXPECT_FALSE(ncclPlans(each));
    each.nodes = 2;
    EXPECT_TRUE(ncclPlans(each));
    each.generation = NcclGeneration::Ampere;
    EXPECT_FALSE(ncclPlans(each));
    each = job(NcclAlgorithm::Tree, NcclProtocol::Simple, 2, 8);
    each.operation = Operation::AllGather;
    EXPECT_FALSE(ncclPlans(each));
}

} // namespace
} // namespace weft
