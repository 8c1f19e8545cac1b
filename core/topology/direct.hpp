// SPDX-License-Identifier: GPL-3.0-or-later
// What topologies without tiers share: their parameters, their switch, and how endpoints come on
// it.
#pragma once

#include "core/topology/common_params.hpp"
#include "core/design/dims.hpp"
#include "core/topology/network_wiring.hpp"

namespace weft {

inline constexpr std::string_view kLinkLength = "link-length", kGlobalLength = "global-length";

namespace param {

inline constexpr ParamSpec kSwitch{
    "switch", ParamKind::Part, "", 0, 0, "", "Catalogued switch", PartKind::Switch};
inline constexpr ParamSpec kOwnRadix{
    "radix",
    ParamKind::Count,
    "count",
    2,
    1e6,
    "",
    "Ports of a generic switch; as many as are used where neither it nor a model is said"};
inline constexpr ParamSpec kDirectRate{
    "rate",
    ParamKind::Rate,
    "Gb/s",
    0.001,
    1e6,
    "",
    "Rate of endpoints and links; the server's own where one is named, else 400 Gb/s"};
inline constexpr ParamSpec kSwitchLinkRate{
    "uplink-rate",
    ParamKind::Rate,
    "Gb/s",
    0.001,
    1e6,
    "",
    "Rate of links between switches, where it is not that of the endpoints"};
inline constexpr ParamSpec kLinkLengthSpec{kLinkLength, ParamKind::Distance,     "m", 0.1, 1e7,
                                           "10m",       "Cable between switches"};
inline constexpr ParamSpec kGlobalLengthSpec{kGlobalLength, ParamKind::Distance,   "m", 0.1, 1e7,
                                             "50m",         "Cable between groups"};

} // namespace param

// Who hangs on the switches of such a network, and the rates.
struct DirectHosts {
    Attached attached;       // ports are dealt over the switches in equal runs
    Bandwidth rate;          // of the main endpoints
    Bandwidth linkRate;      // between switches
    std::int64_t wanted = 0; // ports to be had; 0 where the network fills itself

    // Whether every switch carries an endpoint at least.
    bool reachAll(std::int64_t switches) const;
    // Whether every switch carries `each` endpoints of one rate.
    bool isEven(std::int64_t switches, std::int64_t each) const;
    std::int64_t ports() const; // of all blocks; saturates
};

Result<DirectHosts> directHosts(const ParamReader& params, const FabricIntent& intent,
                                const ExpandContext& context);

// No servers, groups or server part named: nodes with endpoints of their own will do.
bool isBare(const ParamReader& params, const FabricIntent& intent);

// Where no count is said, as many servers as have `each` ports for every switch.
void fill(DirectHosts& hosts, std::int64_t switches, std::int64_t each);

// Ports of the fullest switch that go to endpoints.
std::int64_t endpointsEach(const DirectHosts& hosts, std::int64_t switches);

// The catalogued switch, else a generic one of the radix said, else of as many ports as `demands`
// are. Fails where the model has no port of a rate.
Result<Device> directSwitch(const ParamReader& params, const ExpandContext& context, NodeRole role,
                            std::span<const PortDemand> demands);

// A link kind whose length a parameter says.
LinkKind linkKind(std::string_view id, NodeRole lower, NodeRole upper, Bandwidth rate,
                  const ParamReader& params, std::string_view length);

// Ports a switch may have where a shape is to be sized: the radix said, the model's at `rate`, else
// `usual`.
Result<std::int64_t> radixFor(const ParamReader& params, const ExpandContext& context,
                              Bandwidth rate, std::int64_t usual);

// Dims of a parameter; nullopt where not said.
Result<std::optional<Dims>> dimsOf(const ParamReader& params, std::string_view name);

} // namespace weft
