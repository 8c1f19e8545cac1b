// SPDX-License-Identifier: GPL-3.0-or-later
// What joins sites beside a WAN link's rate: the gateways at its ends, how its circuits run, what
// it costs, and what can fail together.
#pragma once

#include "core/base/money.hpp"
#include "core/base/units.hpp"
#include "core/catalog/parts.hpp"
#include "core/design/id.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace weft {

enum class Encryption : std::uint8_t { None, MacSec, IpSec, Tls };
// How the circuits of one WAN link run: in one duct, so that a cut takes all of them, or apart.
enum class Diversity : std::uint8_t { Shared, Diverse };

// What the architect says of a WAN link where the service's catalogued facts do not hold or say
// nothing. Unset: the service's own.
struct WanTerms {
    Id gatewayA = {}, gatewayB = {}; // gateways at the link's sites a and b; empty: none modelled
    Diversity diversity = Diversity::Shared;
    std::optional<Encryption> encryption = {};
    std::optional<double> availability = {}; // of one circuit, 0 … 1
    std::optional<Duration> delay = {};  // one way, the whole link: replaces the service's model
    std::optional<Duration> jitter = {}; // added to the 99th percentile, one way
    std::optional<DataSize> mtu = {};
    std::optional<Money> perMonth = {}; // of one circuit
    std::optional<Money> perGb = {};    // of what leaves a cloud region over it
    bool operator==(const WanTerms&) const = default;
};

// Border leafs, routers, firewalls, VPN concentrators: `count` equal devices of which `needed`
// carry the traffic.
struct Gateway {
    Id id = {};
    std::string name = {};
    Id site = {};
    PartId part = {}; // a switch part; empty: generic
    std::int64_t count = 1;
    std::int64_t needed = 1;
    std::optional<Bandwidth> throughput = {};          // of one device; unset: the part's capacity
    std::optional<Bandwidth> encryptedThroughput = {}; // of one device; unset: the part's
    std::optional<Duration> delay = {};                // unset: the part's latency
    bool enforces = false;                             // an enforcement point of the policy
    bool operator==(const Gateway&) const = default;
};

// Items that one event takes down together: two fibres in one duct, two gateways in one room.
struct RiskGroup {
    Id id = {};
    std::string name = {};
    std::vector<Id> members = {};      // WAN links, joins, gateways, fabrics, sites
    std::optional<Duration> mtbf = {}; // of the event; unset: it is swept, but not in availability
    std::optional<Duration> mttr = {};
    bool operator==(const RiskGroup&) const = default;
};

// How often components of a class fail and how long mending takes, where the architect knows better
// than the sourced default. The class is the id: "switch", "fibre", …
struct Reliability {
    Id id = {};
    Duration mtbf = {}, mttr = {};
    bool operator==(const Reliability&) const = default;
};

std::string_view toString(Encryption encryption); // "none", "macsec", "ipsec", "tls"
std::string_view toString(Diversity diversity);   // "shared", "diverse"

} // namespace weft
