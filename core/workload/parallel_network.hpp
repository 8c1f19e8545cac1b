// SPDX-License-Identifier: GPL-3.0-or-later
// What the groups of a parallel job get when all of them communicate at once: within servers their
// scale-up network, between them the fabric, with every group's flows laid on it.
#pragma once

#include "core/collective/collective.hpp"
#include "core/traffic/phase.hpp"
#include "core/workload/job.hpp"

#include <map>

namespace weft {

// Groups of `extent` ranks that stand `stride` apart, side by side over all ranks.
struct ParallelGroup {
    std::int64_t extent = 1, stride = 1;
    auto operator<=>(const ParallelGroup&) const = default;
};

struct GroupRate {
    std::int64_t perServer = 1, servers = 1; // of a group: ranks in one server, servers
    Bandwidth outside;                       // of a rank between servers
    double load = 0;                         // of the fullest link between switches, at full rate
    std::string fullestLink;
    bool connected = true;
};

// What groups send between servers, added up.
struct GroupDemands {
    std::vector<Demand> demands; // between switches
    Bandwidth injected;          // within a switch too
};

class ParallelNetwork {
public:
    // Ranks are numbered server by server. `layout` and what `meter` was made of must outlive it.
    ParallelNetwork(const CollectiveJob& job, const CollectiveSettings& settings, PhaseMeter& meter,
                    std::string name);

    // Rings through the servers, one per rail, as NCCL's channels run.
    const GroupRate& ring(ParallelGroup group);
    // Everyone to everyone of its group.
    const GroupRate& exchange(ParallelGroup group);
    // Everyone to the rank `stride` on: between pipeline stages.
    const GroupRate& shift(std::int64_t stride);

    // By the fastest algorithm of the operation that runs on rings; 0 for a group of one.
    Duration time(Operation operation, ParallelGroup group, DataSize size);
    // A message to the next stage.
    Duration sendTime(std::int64_t stride, DataSize size);

    // What leaves the servers where each rank sends at the mean rate: along its ring, to all others
    // of its group, to the rank `stride` on and back.
    void ringDemands(ParallelGroup group, Bandwidth rate, GroupDemands& out) const;
    void exchangeDemands(ParallelGroup group, Bandwidth rate, GroupDemands& out) const;
    void shiftDemands(std::int64_t stride, Bandwidth rate, GroupDemands& out) const;

    // "NVIDIA DGX H100's scale-up network" or "fabric Compute", with the witness.
    std::string where(const GroupRate& rate) const;
    Bandwidth rateOf(const GroupRate& rate) const; // of a rank
    bool isConnected() const { return connected_ && !meter_.isTooLarge(); }

private:
    GroupRate split(ParallelGroup group) const;
    void finish(GroupRate& rate, double scale);
    void addDemand(std::int64_t from, std::int64_t to, Bandwidth rate, GroupDemands& out) const;

    const CollectiveJob& job_;
    const CollectiveSettings& settings_;
    PhaseMeter& meter_;
    std::string name_;
    bool connected_ = true;
    std::map<ParallelGroup, GroupRate> rings_, exchanges_;
    std::map<std::int64_t, GroupRate> shifts_;
};

} // namespace weft
