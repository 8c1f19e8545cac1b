// SPDX-License-Identifier: GPL-3.0-or-later
// Closed forms of direct networks: torus and mesh, HyperX, HammingMesh, Dragonfly, Slim Fly. Counts
// are doubles, as in trees.hpp. Distances are in links between switches.
#pragma once

#include <cstdint>
#include <optional>
#include <span>

namespace weft {

struct GridCounts {
    double nodes = 0, links = 0, degree = 0; // degree: of a node, the largest
    double diameter = 0;
    double meanDistance = 0;              // over ordered pairs of distinct nodes; 0 for one node
    std::optional<double> bisectionLinks; // empty where the closed form does not hold
};

// k-ary n-cube of any extents; a ring of two has one link. Bisection 2N/k (mesh N/k) for k the
// largest extent, where that is even (Dally 1990).
GridCounts torus(std::span<const double> extents, bool wraps);

// Every line of a dimension fully meshed (Ahn et al. 2009). Bisection N·S/4, S the least extent,
// where that is even (Lindsey 1964).
GridCounts hyperX(std::span<const double> extents);

// HammingMesh: x × y boards of a × b accelerators, each line of a dimension joined by the least
// Clos of the radix (Hoefler et al. 2022). Per plane.
struct HammingMeshCounts {
    double accelerators = 0, switches = 0;
    double firstDimensionLinks = 0, otherLinks = 0; // accelerator links along a row; all others
    double globalCutShare = 0;                      // global bandwidth over injection: 1/(2a)
};
HammingMeshCounts hammingMesh(double a, double b, double x, double y, std::int64_t radix);

// Dragonfly (Kim et al. 2008): g groups of a switches, p endpoints and h global links each.
struct DragonflyCounts {
    double groups = 0, endpoints = 0, switches = 0, radix = 0, localLinks = 0, globalLinks = 0;
    double diameter = 0; // switch to switch, minimal routing: local, global, local
};
DragonflyCounts dragonfly(double p, double a, double h, double groups);

// Slim Fly MMS graph (Besta & Hoefler 2014) for q a prime power 4w + δ, δ in {-1, 0, 1}; empty
// where q is none.
struct SlimFlyCounts {
    double delta = 0, switches = 0, degree = 0, links = 0;
    double diameter = 2, meanDistance = 0;
};
std::optional<SlimFlyCounts> slimFly(std::int64_t q);

} // namespace weft
