// SPDX-License-Identifier: GPL-3.0-or-later
// Recognises a folded Clos on the expanded fabric, by looking, whoever built or drew it: leaves
// with servers, every leaf of a pod joined equally to every spine of its pod, every spine of a
// position joined equally to the cores of its group. The closed forms of bisection, hops and paths
// rest on this proof and are used only where it holds.
#pragma once

#include "core/fabric/fabric.hpp"

#include <optional>

namespace weft {

// Leaves that carry the same number of endpoints, in one pod.
struct LeafClass {
    std::int64_t leaves = 0;
    std::int64_t endpoints = 0; // per leaf
};

struct PodShape {
    std::vector<LeafClass> leafClasses;
    std::int64_t pods = 1; // pods of exactly this shape
};

struct ClosShape {
    int tiers = 2;                  // 1 (a single switch), 2 or 3
    std::int64_t spinesPerPod = 0;  // spines a leaf is joined to: all of them where tiers == 2
    std::int64_t coresPerSpine = 0; // cores a spine is joined to; 0 where tiers < 3
    Bandwidth endpointRate;         // equal on every endpoint link
    Bandwidth leafSpine;            // capacity of one leaf-spine pair
    Bandwidth spineCore;            // capacity of one spine-core pair
    std::vector<PodShape> podShapes;

    std::int64_t leaves() const;
    std::int64_t endpoints() const;
    std::int64_t pods() const;
    // Every leaf carries the same number of endpoints and every pod the same number of leaves.
    bool isSymmetric() const;
};

// nullopt where the fabric is no uniform Clos (drawn graphs, uneven bundles, mixed endpoint rates).
// O(links).
std::optional<ClosShape> recogniseClos(const Fabric& fabric);

} // namespace weft
