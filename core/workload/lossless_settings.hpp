// SPDX-License-Identifier: GPL-3.0-or-later
// How lossless Ethernet is set up on a fabric's network cards, switches and hosts: what the
// workload of kind `lossless` says, else the defaults.
#pragma once

#include "core/calc/congestion.hpp"
#include "core/workload/workload.hpp"

#include <optional>

namespace weft {

// What one kind of box is told. A switch has no host's say and a host no PFC of its own, so fields
// that do not apply stay at their defaults.
struct LosslessSide {
    std::int64_t priority = 3; // PFC class of RDMA
    std::int64_t dscp = 26;    // code point of RDMA
    bool pfc = true, ecn = true;
    DataSize mtu; // largest frame
};

struct LosslessSettings {
    LosslessSide nic, device, host;
    std::int64_t rdmaMtu = 4096; // payload of a packet
    std::int64_t nicCnpDscp = 48, switchCnpDscp = 48;
    std::int64_t priorities = 1; // lossless ones
    std::optional<DataSize> kmin, kmax;
    std::optional<double> pmax;
    std::optional<DataSize> buffer;     // of a switch; empty: the catalogued one
    std::int64_t shift = 3;             // dynamic threshold: 1/2^shift of what is free
    std::int64_t senders = 32;          // of an incast
    DataSize burst;                     // of each
    const Workload* workload = nullptr; // that says so; null: defaults

    // DCQCN's for the rate, unless said.
    EcnThresholds thresholds(Bandwidth rate) const;
};

// RoCEv2's headers around a payload: Ethernet, VLAN, IP, UDP, BTH, ICRC, FCS.
inline constexpr DataSize kRoceHeaders = bytes(96);

Result<LosslessSettings> losslessSettings(const Workload& workload);
// Of a fabric: its workload of that kind, if any and if its parameters can be read.
LosslessSettings losslessSettingsOf(const Design& design, const FabricIntent& fabric);

} // namespace weft
