// SPDX-License-Identifier: GPL-3.0-or-later
// Times of collective operations in closed form: the α–β–γ model (Hockney 1994; Thakur,
// Rabenseifner, Gropp 2005). One row per operation and algorithm. Message sizes are what nccl-tests
// calls size: of an all-gather and a reduce-scatter the whole gathered or scattered buffer, of an
// all-to-all the send buffer of a rank with its own block.
#pragma once

#include "core/base/result.hpp"
#include "core/base/units.hpp"
#include "core/traffic/patterns.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace weft {

enum class Operation : std::uint8_t {
    AllReduce,
    AllGather,
    ReduceScatter,
    AllToAll,
    Broadcast,
    Reduce,
    Barrier
};

std::string_view toString(Operation operation); // "all_reduce", …
std::optional<Operation> operationFrom(std::string_view word);

// busbw = algbw × factor (nccl-tests, doc/PERFORMANCE.md); 0 for a barrier and for one rank.
double busFactor(Operation operation, std::int64_t ranks);

// Where every rank has a server of its own, leave `servers` and `ranksPerServer` at 0.
struct CollectiveParams {
    std::int64_t ranks = 1;
    DataSize size;
    Bandwidth bandwidth;             // of one rank's network port, one direction
    Duration alpha;                  // per step between servers
    Duration base;                   // once per call
    Duration gammaPerByte;           // to reduce one byte
    std::int64_t servers = 0;        // machines; of parameter_server the parameter servers (0: one)
    std::int64_t ranksPerServer = 0; // ranks that share a server's scale-up network
    std::optional<Bandwidth>
        intraBandwidth;                 // per rank on the scale-up network; empty: it never limits
    std::optional<Duration> alphaIntra; // per step on the scale-up network; empty: as `alpha`
    // Per rank where switches reduce: of in_network at most this, of hierarchical in place of
    // intraBandwidth (NVLS).
    std::optional<Bandwidth> inSwitchBandwidth;
    std::optional<Duration> alphaSwitch;      // in_network: per switch level; empty: as `alpha`
    std::int64_t depth = 2;                   // in_network: switch levels of the reduction tree
    std::optional<Bandwidth> serverBandwidth; // of a parameter server; empty: as `bandwidth`
    std::vector<std::int64_t>
        dims;                // torus; empty: servers × ranksPerServer, or as square as can be
    std::int64_t chunks = 0; // broadcast chain: pieces of the message; 0: the best number
};

// A value of the formula. Units are those of metrics: "count", "s", "B", "Gb/s", "s/B".
struct CollectiveTerm {
    std::string_view name;
    double value = 0;
    std::string_view unit;
    std::string_view meaning;
};

struct CollectiveResult {
    Duration time;
    Bandwidth algbw;             // size ÷ time; 0 where time is 0
    Bandwidth busbw;             // algbw × busFactor
    std::string_view expression; // whose terms these are
    std::vector<CollectiveTerm> terms;
};

// Phases of one pattern: `times` over, each carrying `share` of the message per flow.
struct CollectivePhase {
    Pattern pattern;
    double share = 0;
    double times = 1;
};

struct Collective {
    Operation operation = Operation::AllReduce;
    std::string_view algorithm;  // "ring"
    std::string_view name;       // "double binary tree"
    std::string_view expression; // S in B, B in Gb/s, hence the 8e-9
    std::string_view meaning;
    std::span<const std::string_view> sources;
    // Fills time and terms for 2 or more ranks.
    void (*evaluate)(const CollectiveParams&, CollectiveResult&);
    // The flows behind it, for 2 or more ranks, to be laid on a fabric; null where switches
    // compute.
    void (*phases)(const CollectiveParams&, std::vector<CollectivePhase>&);
};

std::span<const Collective* const> collectives(); // by operation
const Collective* findCollective(Operation operation,
                                 std::string_view algorithm); // null when unknown

// Counts positive, servers × ranksPerServer = ranks where both are given, bandwidths above 0.
Result<void> checkParams(const CollectiveParams& params);

// Params must have passed checkParams. One rank: time 0. Size 0: latency only.
CollectiveResult evaluate(const Collective& collective, const CollectiveParams& params);

} // namespace weft
