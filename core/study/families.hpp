// SPDX-License-Identifier: GPL-3.0-or-later
// Every topology family sized for the same wish, so that they can be compared like for like. Pure:
// the same wish and catalog give the same candidates on every machine.
#pragma once

#include "core/analysis/analysis.hpp"
#include "core/topology/topology.hpp"

#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace weft {

// One family at one size. What is not known or was not found in time is unset, never 0.
struct FamilyCandidate {
    const Topology* topology = nullptr;
    Params params;
    Design design; // of this one fabric, id "compute"
    std::int64_t endpoints = 0, switches = 0;
    std::int64_t switchLinks = 0; // between switches
    std::int64_t cables = 0;
    std::optional<double> hopsMax, hopsMean; // switches passed
    std::optional<double> bisectionRatio;    // to full bisection
    std::optional<Method> bisectionMethod;
    std::optional<double> oversubscription;
    std::optional<Power> power; // most, of switches and optics; unset for generic switches
    std::optional<Money> cost;  // of switches, optics and cables, as far as priced
    bool isFeasible = true;     // no finding of severity error
    std::string problem;        // why it could not be built, or its first error
    bool isOnFront = false;     // no other candidate is as good in everything and better in one
};

struct FamilyOptions {
    // Search for what has no closed form: slower, for a thread of its own.
    bool search = true;
    std::stop_token stop = {};
};

// One or a few candidates per topology, in the order of the table; those that cannot take the
// endpoints are listed with their problem. The front is over switches, cables, mean hops and
// bisection, and cost where every candidate on it has one.
std::vector<FamilyCandidate> compareFamilies(const FitWish& wish, const Catalog& catalog,
                                             const FamilyOptions& options = {});

// The sets of parameters with which a topology meets the wish: its row's, else by the names of its
// parameters; none where it cannot be sized.
std::vector<Params> fitsOf(const Topology& topology, const FitWish& wish);

} // namespace weft
