// SPDX-License-Identifier: GPL-3.0-or-later
// Traffic matrices over the endpoints of a fabric, as demands between the switches they hang on.
//
// Normalisation: at a multiplier of 1 each endpoint that sends injects at the rate of its link; a
// pair of endpoints of different rates talks at the slower one. theta is the largest multiplier at
// which every link still holds. A server's own link is one of them and limits too (endpointUse);
// hosts merged into a switch have no link, never limit, and inject at the rate of the fastest link
// between switches: that is the convention of graph studies, where theta may exceed 1.
//
// Planes and rails, parts of a fabric that only servers join, keep their traffic to themselves.
#pragma once

#include "core/fabric/clos.hpp"
#include "core/traffic/ecmp.hpp"

#include <stop_token>
#include <string>
#include <string_view>

namespace weft {

struct MatrixInput {
    const Fabric& fabric;
    const SwitchGraph& graph;
    const ClosShape* clos = nullptr;  // where proven: the longest matching follows from it
    std::vector<bool> isStorage = {}; // per server block: it stores; empty: none does
    std::uint64_t seed = 1;           // of the random permutation
    double northSouthShare = 0.2;     // of what an endpoint injects: to and from outside
    std::stop_token stop = {};
};

// All-to-all, too many demands to list: the endpoints of switch u send those of v weights[u] ×
// weights[v] × perWeight.
struct UniformTraffic {
    std::vector<std::int64_t> weights; // per switch
    Bandwidth perWeight;
};

// To and from outside, likewise: the endpoints of switch u send rates[u], spread evenly over the
// exits, and get as much from them. What a switch that is an exit itself takes out stays on it.
struct OutsideTraffic {
    std::vector<Bandwidth> rates; // per switch
    std::vector<std::uint32_t> exits;
};

struct TrafficMatrix {
    std::string_view id;                 // of its row
    std::vector<Demand> demands;         // between switches, as merged() gives them
    std::vector<UniformTraffic> uniform; // beside them
    std::vector<OutsideTraffic> outside; // likewise
    double endpointUse = 0; // of the fullest endpoint link at a multiplier of 1; 0: none limits
    std::int64_t flows = 0; // pairs of endpoints that talk
    std::string note;       // "seed 1", "longest matching, exact"; may be empty
};

struct MatrixRow {
    std::string_view id;      // "all_to_all": the last part of metric ids
    std::string_view name;    // "Uniform all-to-all"
    std::string_view meaning; // a sentence
    // nullopt where the matrix says nothing of this fabric (no storage nodes, one endpoint) or was
    // stopped.
    std::optional<TrafficMatrix> (*make)(const MatrixInput&);
    // What making it costs, in arcs that a router looks at.
    double (*steps)(const MatrixInput&);
    bool isBetweenEndpoints = true; // false: some traffic begins or ends on a switch
};

std::span<const MatrixRow> trafficMatrices();
const MatrixRow* findMatrix(std::string_view id); // null when unknown

// Traffic said pair by pair, between endpoints by number (server ports in the order of nodes and
// links, then merged hosts in the order of switches).
struct GivenFlow {
    std::int64_t from = 0, to = 0;
    Bandwidth rate;
};
std::optional<TrafficMatrix> givenMatrix(const MatrixInput& input,
                                         std::span<const GivenFlow> flows);

// What the matrix lays on every link between switches at a multiplier of 1.
LinkLoads loadsOf(const TrafficMatrix& matrix, const Fabric& fabric, const SwitchGraph& graph,
                  const Routing& routing = {});

// The listed demands and, one by one among them, those to and from outside; as merged() gives them.
std::vector<Demand> withOutside(const TrafficMatrix& matrix);

// All demands one by one; nullopt where they are more than `most`.
std::optional<std::vector<Demand>> listedDemands(const TrafficMatrix& matrix, std::size_t most);

// Sum over all demands of rate times the links on a shortest path; unset where some pair has no
// path. A search from every switch that sends.
std::optional<Bandwidth> rateTimesDistance(const TrafficMatrix& matrix, const SwitchGraph& graph,
                                           const std::stop_token& stop = {});

} // namespace weft
