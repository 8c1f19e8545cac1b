// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calc/nccl.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>

namespace weft {
namespace {

// By protocol: LL, LL128, Simple. Microseconds.
using ByProtocol = std::array<double, 3>;
// By algorithm: tree, ring, CollNet direct, CollNet chain, NVLS, NVLS tree.
using ByAlgorithm = std::array<ByProtocol, 6>;

constexpr ByAlgorithm kBase{{{6.8, 14.0, 8.4}, {6.6, 14.0, 8.4}, {}, {}, {}, {}}};
constexpr std::array<ByAlgorithm, 3> kHardware{{
    {{{0.6, 1.25, 4.0}, {0.6, 1.9, 3.4}, {0, 0, 3.7}, {0, 0, 2.8}, {0, 0, 25}, {0, 0, 25}}},
    {{{1.0, 1.9, 4.0}, {1.0, 2.5, 5.7}, {0, 0, 3.7}, {0, 0, 2.8}, {}, {}}},
    {{{5.0, 8.5, 14.0}, {2.7, 4.0, 14.0}, {0, 0, 31}, {0, 0, 30}, {0, 0, 18}, {0, 0, 20.9}}},
}};

// GB/s, by generation (Volta, Ampere, Hopper, Blackwell) and nodes (1, 2, more).
using Caps = std::array<std::array<double, 3>, 4>;
constexpr Caps kLowLatency{{{39.0, 39.0, 20.4}, {87.7, 22.5, 19.0}, {141, 45, 35}, {282, 90, 70}}};
constexpr Caps kRing128{{{20, 20, 20}, {20, 20, 20}, {36.7, 36.7, 36.7}, {40, 40, 40}}};
constexpr Caps kTree128{{{20, 20, 20}, {20, 20, 20}, {36.7, 36.7, 29}, {55.6, 31.67, 20}}};
constexpr Caps kTree{{{26.5, 18.5, 10}, {24, 23.6, 17.8}, {38.7, 41.4, 36}, {70, 42.8, 24}}};
constexpr Caps kNvlsTree{{{26.5, 18.5, 10}, {24, 23.6, 17.8}, {0, 57.7, 45.5}, {0, 96, 80}}};

// Of a tree at 64 B · 2^i, by protocol.
constexpr std::array<std::array<double, 24>, 3> kTreeCorrection{{
    {1, 1, 1, 1, .9, .8, .7, .7, .7, .7, .6, .5, .4, .4, .5, .6, .7, .8, .9, 1, 1, 1, 1, 1},
    {1, 1, 1, 1, 1, .9, .8, .8, .8, .7, .6, .6, .6, .6, .6, .6, .8, .9, .9, .9, .9, 1, 1, 1},
    {.9, .9, .9, .9, .9, .9, .9, .8, .7, .6, .6, .5,
     .5, .5, .5, .6, .7, .8, .7, .7, .8, .9, .9, .9},
}};

template <class Enum> std::size_t at(Enum word) {
    return static_cast<std::size_t>(word);
}

double ranksOf(const NcclJob& job) {
    return static_cast<double>(job.nodes) * static_cast<double>(job.ranksPerNode);
}

double stepsOf(const NcclJob& job, double among) {
    return (job.operation == Operation::AllReduce ? 2 : 1) * (among - 1);
}

double log2Floor(std::int64_t n) {
    return static_cast<double>(std::bit_width(static_cast<std::uint64_t>(n)) - 1);
}

// The cap of the job's generation and nodes; LL between nodes is the CPU's affair.
Bandwidth capOf(const Caps& caps, const NcclJob& job) {
    const bool isCpus = &caps == &kLowLatency && job.nodes > 1;
    const std::size_t row = isCpus ? (job.cpu == NcclCpu::Amd ? 1 : 0) : at(job.generation);
    const auto column = static_cast<std::size_t>(std::min<std::int64_t>(job.nodes, 3) - 1);
    return gigabytesPerSecond(caps[row][column]);
}

// What min(busBw · factor, limit) does to a bandwidth already held as min(cap, share · channels).
void limit(NcclTime& out, double factor, Bandwidth most) {
    out.share *= factor;
    out.cap = std::min(out.cap * factor, most);
}

void limitRing(const NcclJob& job, double channels, NcclTime& out) {
    if (job.protocol == NcclProtocol::LowLatency) {
        limit(out, kNcclRingLowLatency, capOf(kLowLatency, job));
    } else if (job.protocol == NcclProtocol::LowLatency128) {
        limit(out, kNcclRingLowLatency128, channels * capOf(kRing128, job));
    }
}

void limitTree(const NcclJob& job, double channels, NcclTime& out) {
    limit(out, kNcclTreeAllReduce, channels * capOf(kTree, job));
    if (job.protocol == NcclProtocol::LowLatency) {
        limit(out, 1 / kNcclTreeLowLatency, capOf(kLowLatency, job));
    } else if (job.protocol == NcclProtocol::LowLatency128) {
        limit(out, job.nodes == 1 ? 7.0 / 9 : 120.0 / 128, channels * capOf(kTree128, job));
    }
}

void limitNvls(const NcclJob& job, double channels, NcclTime& out) {
    // The switch reduces and multicasts at once, hence the 2; one channel of the set is lost.
    const double inside = ncclNvlsEfficiency(job.generation) * (channels - 1) / channels * 2;
    if (job.nodes == 1) {
        out.share = inside;
        return;
    }
    const bool isTree = job.algorithm == NcclAlgorithm::NvlsTree;
    out.share = isTree && job.nodes == 2 ? 2 : 1;
    if (job.insideBandwidth) {
        out.cap = std::min(out.cap, *job.insideBandwidth * (channels * inside));
    }
    if (isTree) {
        out.cap = std::min(out.cap, channels * capOf(kNvlsTree, job));
    }
}

void limitCollNetDirect(const NcclJob& job, double channels, NcclTime& out) {
    const double perNic = static_cast<double>(job.ranksPerNode) / channels;
    out.share = (job.generation >= NcclGeneration::Hopper ? 0.85 : 1) / (perNic - (perNic - 1) / 2);
}

} // namespace

Duration ncclBaseLatency(NcclAlgorithm algorithm, NcclProtocol protocol) {
    return microseconds(kBase[at(algorithm)][at(protocol)]);
}

Duration ncclHardwareLatency(NcclLink link, NcclAlgorithm algorithm, NcclProtocol protocol) {
    return microseconds(kHardware[at(link)][at(algorithm)][at(protocol)]);
}

Duration ncclNetOverhead(NcclCpu cpu) {
    return microseconds(cpu == NcclCpu::Amd ? 2 : 1);
}

double ncclNvlsEfficiency(NcclGeneration generation) {
    constexpr std::array<double, 4> kEfficiency{0, 0, 0.85, 0.74};
    return kEfficiency[at(generation)];
}

Bandwidth ncclNvlinkBandwidth(NcclGeneration generation) {
    constexpr std::array<double, 4> kGBps{0, 0, 20.6, 40.1};
    return gigabytesPerSecond(kGBps[at(generation)]);
}

Bandwidth ncclLowLatencyBandwidth(NcclCpu cpu, std::int64_t nodes) {
    const auto column = static_cast<std::size_t>(std::min<std::int64_t>(nodes, 3) - 1);
    return gigabytesPerSecond(kLowLatency[cpu == NcclCpu::Amd ? 1 : 0][column]);
}

double ncclTreeCorrection(NcclProtocol protocol, DataSize size) {
    const double step = std::floor(std::log2(std::floor(inBytes(size) / 64)));
    return step >= 0 && step < 23 ? kTreeCorrection[at(protocol)][static_cast<std::size_t>(step)]
                                  : 1;
}

bool isOfNccl(const Collective& collective) {
    constexpr std::string_view kRun[] = {"ring",       "tree",     "nvls_tree",
                                         "in_network", "pairwise", "chain"};
    return std::find(std::begin(kRun), std::end(kRun), collective.algorithm) != std::end(kRun) &&
           !(collective.operation == Operation::ReduceScatter &&
             collective.algorithm == "pairwise");
}

bool ncclPlans(const NcclJob& job) {
    const bool isSimple = job.protocol == NcclProtocol::Simple;
    switch (job.algorithm) {
    case NcclAlgorithm::Ring:
        return true;
    case NcclAlgorithm::Tree:
        return job.operation == Operation::AllReduce;
    case NcclAlgorithm::Nvls:
        return isSimple && job.operation == Operation::AllReduce && job.channels >= 2 &&
               job.generation >= NcclGeneration::Hopper;
    case NcclAlgorithm::NvlsTree:
        return isSimple && job.operation == Operation::AllReduce && job.channels >= 2 &&
               job.generation >= NcclGeneration::Hopper && job.nodes > 1;
    case NcclAlgorithm::CollNetDirect:
    case NcclAlgorithm::CollNetChain:
        return isSimple && job.operation == Operation::AllReduce;
    }
    return false;
}

NcclLatency ncclLatency(const NcclJob& job) {
    const bool isSimple = job.protocol == NcclProtocol::Simple;
    const double nodes = static_cast<double>(job.nodes),
                 ppn = static_cast<double>(job.ranksPerNode);
    NcclLatency out;
    out.base = ncclBaseLatency(job.algorithm, job.protocol);
    out.inside = ncclHardwareLatency(job.inside, job.algorithm, job.protocol);
    // With one rank per node nothing hides the network: the tree's latency stands for all.
    out.across = ncclHardwareLatency(NcclLink::Network,
                                     job.ranksPerNode == 1 ? NcclAlgorithm::Tree : job.algorithm,
                                     job.protocol) +
                 job.netLatency * (isSimple ? 2 : 1); // Simple also waits for the flush
    switch (job.algorithm) {
    case NcclAlgorithm::Ring:
        out.overhead = job.nodes > 1 ? ncclNetOverhead(job.cpu) * (isSimple ? 3 : 1) : Duration();
        out.inside = std::max(out.inside, out.overhead);
        out.acrossSteps = job.nodes > 1 ? stepsOf(job, nodes) : 0;
        out.insideSteps = stepsOf(job, ranksOf(job)) - out.acrossSteps;
        break;
    case NcclAlgorithm::Tree:
        out.insideSteps = 2 * (ppn - 1);
        out.acrossSteps = 2 * log2Floor(job.nodes);
        break;
    case NcclAlgorithm::CollNetDirect:
        out.base += microseconds(2 * (ppn - 1) * 0.4); // arity of the serialisation
        out.insideSteps = 2 * std::min(1.0, ppn - 1);
        out.acrossSteps = 1;
        break;
    case NcclAlgorithm::CollNetChain:
        out.insideSteps = 2 * (ppn - 1);
        out.acrossSteps = 1;
        break;
    case NcclAlgorithm::Nvls:
        out.insideSteps = 1;
        out.acrossSteps = job.nodes > 1 ? 1 : 0;
        break;
    case NcclAlgorithm::NvlsTree:
        out.insideSteps = 1;
        out.acrossSteps = 2 * log2Floor(job.nodes);
        break;
    }
    out.total = out.base + out.inside * out.insideSteps + out.across * out.acrossSteps;
    return out;
}

NcclTime ncclTime(const NcclJob& job) {
    const auto channels = static_cast<double>(job.channels);
    const double ranks = ranksOf(job);
    NcclTime out;
    out.latency = ncclLatency(job);
    out.ratio = ranks / stepsOf(job, ranks);
    switch (job.algorithm) {
    case NcclAlgorithm::Ring:
        limitRing(job, channels, out);
        break;
    case NcclAlgorithm::Tree:
        limitTree(job, channels, out);
        out.ratio = 0.5;
        break;
    case NcclAlgorithm::Nvls:
    case NcclAlgorithm::NvlsTree:
        limitNvls(job, channels, out);
        break;
    case NcclAlgorithm::CollNetDirect:
        limitCollNetDirect(job, channels, out);
        out.ratio = 0.5;
        break;
    case NcclAlgorithm::CollNetChain:
        out.ratio = 0.5;
        break;
    }
    out.busbw = std::min(out.cap, out.share * channels * job.channelBandwidth);
    if (job.algorithm == NcclAlgorithm::Tree) {
        out.correction = ncclTreeCorrection(job.protocol, job.size);
    }
    const bool isFull = std::floor(inBytes(job.size) / (channels * ranks)) >= 64;
    if (job.algorithm == NcclAlgorithm::Ring && job.protocol == NcclProtocol::Simple &&
        job.operation == Operation::AllReduce && job.nodes > 1 && isFull) {
        out.plateau = job.generation < NcclGeneration::Ampere ? 1.9 : kNcclRingPlateau;
    }
    out.algbw = out.busbw * (out.ratio * out.correction);
    out.time = out.latency.total * out.plateau + job.size / out.algbw;
    return out;
}

} // namespace weft
