// SPDX-License-Identifier: GPL-3.0-or-later
// How a fabric carries its traffic: chosen beside its wiring, and empty where the analysis is to
// take what is usual.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace weft {

enum class RoutePolicy : std::uint8_t {
    Auto,     // adaptive on InfiniBand, sprayed where packets are, else ECMP
    Ecmp,     // equal split over the next-hop links of shortest paths, flow by flow
    Wcmp,     // the same in proportion to the links' rates
    Adaptive, // the least full next-hop link of shortest paths, packet by packet
    Sprayed,  // packets dealt over the next-hop links of shortest paths
    Valiant,  // by way of a switch drawn at random, shortest paths to it and from it
    Ugal,     // the share of traffic that goes Valiant's way is what loads the fullest link least
};

struct TrafficChoice {
    RoutePolicy routing = RoutePolicy::Auto;
    std::optional<std::int64_t> flowsPerEndpoint; // large ones under way at once, for hashing
    std::optional<double> northSouthShare; // of what an endpoint injects: to and from outside
    bool operator==(const TrafficChoice&) const = default;
};

std::string_view toString(RoutePolicy policy); // "auto", "ecmp", "wcmp", …
std::optional<RoutePolicy> routePolicyFrom(std::string_view word);

} // namespace weft
