// SPDX-License-Identifier: GPL-3.0-or-later
// The model NCCL itself plans with: NCCL 2.30, src/graph/tuning.cc (ncclTopoTuneModel,
// ncclTopoGetAlgoTime). Latencies are constants of algorithm, protocol and link; bandwidth is that
// of the channels, less what the protocol takes, at most what a channel was measured to give.
#pragma once

#include "core/base/units.hpp"
#include "core/collective/collective.hpp"

#include <cstdint>
#include <limits>
#include <optional>

namespace weft {

enum class NcclAlgorithm : std::uint8_t { Tree, Ring, CollNetDirect, CollNetChain, Nvls, NvlsTree };
enum class NcclProtocol : std::uint8_t { LowLatency, LowLatency128, Simple };
enum class NcclLink : std::uint8_t { NvLink, Pci, Network };
enum class NcclGeneration : std::uint8_t { Volta, Ampere, Hopper, Blackwell };
enum class NcclCpu : std::uint8_t { Intel, Amd };

// The constants, by name of the file's tables.
Duration ncclBaseLatency(NcclAlgorithm algorithm, NcclProtocol protocol);
Duration ncclHardwareLatency(NcclLink link, NcclAlgorithm algorithm, NcclProtocol protocol);
Duration ncclNetOverhead(NcclCpu cpu);
double ncclNvlsEfficiency(NcclGeneration generation); // 0 before Hopper
// What a channel is taken to carry over NVLink between two accelerators (topo.h, SM90 and SM100).
Bandwidth ncclNvlinkBandwidth(NcclGeneration generation); // Hopper and Blackwell; else 0
constexpr double kNcclRingLowLatency = 0.5;       // share of the bandwidth that LL leaves a ring
constexpr double kNcclRingLowLatency128 = 0.92;   // 120 of 128 bytes
constexpr double kNcclTreeLowLatency128 = 0.9375; // the same of a tree across nodes
constexpr double kNcclTreeAllReduce = 0.92;
constexpr double kNcclTreeLowLatency = 3.8; // divides a tree's

// What LL carries between nodes: the CPU's affair (llMaxBws).
Bandwidth ncclLowLatencyBandwidth(NcclCpu cpu, std::int64_t nodes);
// Of a tree's bandwidth at a size, as NCCL measured it: 1 for the smallest and the largest.
double ncclTreeCorrection(NcclProtocol protocol, DataSize size);
// On a ring's latency where chunks are full: Simple, all-reduce, across nodes, Ampere and later.
constexpr double kNcclRingPlateau = 1.4;
// Whether NCCL has this algorithm: what the output of nccl-tests may have run.
bool isOfNccl(const Collective& collective);

struct NcclJob {
    Operation operation = Operation::AllReduce; // or all-gather, reduce-scatter (ring only)
    NcclAlgorithm algorithm = NcclAlgorithm::Ring;
    NcclProtocol protocol = NcclProtocol::Simple;
    std::int64_t nodes = 1, ranksPerNode = 8;
    DataSize size;
    std::int64_t channels = 1;
    Bandwidth channelBandwidth;               // between nodes where there are several, else inside
    std::optional<Bandwidth> insideBandwidth; // NVLS: of a channel inside; empty: never limits
    NcclLink inside = NcclLink::NvLink;       // NvLink or Pci
    NcclGeneration generation = NcclGeneration::Hopper;
    NcclCpu cpu = NcclCpu::Intel;
    Duration netLatency; // of the network, beside the constants (graph's latencyInter)
};

struct NcclLatency {
    Duration base, inside, across, overhead; // overhead: posting to the network, each step
    double insideSteps = 0, acrossSteps = 0;
    Duration total;
};
// Needs no size, channels or bandwidth. Two ranks or more.
NcclLatency ncclLatency(const NcclJob& job);

struct NcclTime {
    NcclLatency latency;
    double plateau = 1; // factor on the latency: ring, Simple, across nodes, once chunks are full
    double share = 1;   // of the channels' bandwidth that protocol and algorithm leave
    Bandwidth cap = Bandwidth::fromBase(std::numeric_limits<double>::infinity());
    Bandwidth busbw;       // min(cap, share × channels × channel bandwidth)
    double ratio = 1;      // algorithm bandwidth over bus bandwidth
    double correction = 1; // of trees at medium sizes, measured
    Bandwidth algbw;
    Duration time;
};
NcclTime ncclTime(const NcclJob& job);

// Whether NCCL plans the operation with this algorithm and protocol at all.
bool ncclPlans(const NcclJob& job);

} // namespace weft
