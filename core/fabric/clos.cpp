// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fabric/clos.hpp"

#include <map>
#include <numeric>

namespace weft {

namespace {

// Finds the root of `i`, halving the path on the way.
std::uint32_t rootOf(std::vector<std::uint32_t>& parent, std::uint32_t i) {
    while (parent[i] != i) {
        parent[i] = parent[parent[i]];
        i = parent[i];
    }
    return i;
}

// What one look over the links learns; `uniform` falls as soon as anything contradicts a folded
// Clos.
class Inspector {
public:
    explicit Inspector(const Fabric& fabric)
        : fabric_(fabric), endpointsAt_(fabric.nodes.size(), 0) {}

    std::optional<ClosShape> shape() {
        if (!fabric_.mergedEndpoints.empty() || fabric_.range(NodeRole::Leaf).size() == 0 ||
            !readLinks()) {
            return std::nullopt;
        }
        shape_.tiers = fabric_.range(NodeRole::Core).size() > 0    ? 3
                       : fabric_.range(NodeRole::Spine).size() > 0 ? 2
                                                                   : 1;
        const bool proven = shape_.tiers == 1
                                ? fabric_.range(NodeRole::Leaf).size() == 1 && singleSwitch()
                                : readPods() && (shape_.tiers == 2 || readCoreGroups());
        return proven ? std::optional(shape_) : std::nullopt;
    }

private:
    NodeRole roleOf(NodeIndex node) const { return fabric_.node(node).role; }

    // Equal rates per pair of roles, no pair of nodes joined by two bundles, no link outside the
    // three boundaries.
    bool readLinks() {
        const Link* previous = nullptr;
        for (const Link& link : fabric_.links) {
            if (previous != nullptr && previous->a == link.a && previous->b == link.b) {
                return false;
            }
            previous = &link;
            const NodeRole lower = roleOf(link.a), upper = roleOf(link.b);
            if (lower == NodeRole::Server && upper == NodeRole::Leaf) {
                endpointsAt_[link.b.get()] += link.count;
                if (!agrees(shape_.endpointRate, fabric_.classOf(link).rate)) {
                    return false;
                }
            } else if (lower == NodeRole::Leaf && upper == NodeRole::Spine) {
                if (!agrees(shape_.leafSpine, fabric_.capacityOf(link))) {
                    return false;
                }
            } else if (lower == NodeRole::Spine && upper == NodeRole::Core) {
                if (!agrees(shape_.spineCore, fabric_.capacityOf(link))) {
                    return false;
                }
            } else {
                return false;
            }
        }
        return fabric_.range(NodeRole::Switch).size() == 0;
    }

    static bool agrees(Bandwidth& known, Bandwidth found) {
        if (known == Bandwidth()) {
            known = found;
        }
        return known == found;
    }

    bool singleSwitch() {
        shape_.podShapes = {{{{1, endpointsAt_[fabric_.range(NodeRole::Leaf).begin]}}, 1}};
        return true;
    }

    // Pods are the components of the leaf-spine graph; each must be complete, with equally many
    // spines. A spine or leaf that hangs loose makes a component without the other kind, and so is
    // refused.
    bool readPods() {
        std::vector<std::uint32_t> parent(fabric_.nodes.size());
        std::iota(parent.begin(), parent.end(), 0U);
        std::vector<std::uint64_t> pairs(fabric_.nodes.size(), 0);
        for (const Link& link : fabric_.links) {
            if (roleOf(link.b) == NodeRole::Spine) {
                parent[rootOf(parent, link.a.value)] = rootOf(parent, link.b.value);
            }
        }
        for (const Link& link : fabric_.links) {
            if (roleOf(link.b) == NodeRole::Spine) {
                ++pairs[rootOf(parent, link.b.value)];
            }
        }
        std::vector<std::uint64_t> spines(fabric_.nodes.size(), 0), leaves(fabric_.nodes.size(), 0);
        const NodeRange spineRange = fabric_.range(NodeRole::Spine),
                        leafRange = fabric_.range(NodeRole::Leaf);
        std::map<std::uint32_t, std::map<std::int64_t, std::int64_t>>
            pods; // root → endpoints per leaf → leaves
        for (std::uint32_t leaf = leafRange.begin; leaf < leafRange.end; ++leaf) {
            const std::uint32_t root = rootOf(parent, leaf);
            ++leaves[root];
            ++pods[root][endpointsAt_[leaf]];
        }
        podOf_.assign(fabric_.nodes.size(), 0);
        for (std::uint32_t spine = spineRange.begin; spine < spineRange.end; ++spine) {
            podOf_[spine] = rootOf(parent, spine);
            ++spines[podOf_[spine]];
        }
        shape_.spinesPerPod = static_cast<std::int64_t>(spines[pods.begin()->first]);
        std::uint64_t spinesInPods = 0;
        std::map<std::map<std::int64_t, std::int64_t>, std::int64_t> shapes;
        for (const auto& [root, leafCounts] : pods) {
            if (spines[root] != spines[pods.begin()->first] || spines[root] == 0 ||
                pairs[root] != leaves[root] * spines[root]) {
                return false;
            }
            spinesInPods += spines[root];
            ++shapes[leafCounts];
        }
        for (const auto& [leafCounts, count] : shapes) {
            PodShape& pod = shape_.podShapes.emplace_back();
            pod.pods = count;
            for (const auto& [endpoints, leafCount] : leafCounts) {
                pod.leafClasses.push_back({leafCount, endpoints});
            }
        }
        return spinesInPods == spineRange.size() && (shape_.tiers == 3 || pods.size() == 1);
    }

    // Cores fall into groups; a spine is joined to every core of exactly one, and every pod has
    // equally many spines on each group. Then all groups choose alike in any cut, and one of them
    // stands for all.
    bool readCoreGroups() {
        std::vector<std::uint32_t> groupOf(fabric_.nodes.size(), 0); // of cores; 0: not yet seen
        std::vector<std::int64_t> groupSize(1, 0);
        std::map<std::pair<std::uint32_t, std::uint32_t>, std::int64_t>
            spinesOn; // (group, pod) → spines
        const NodeRange spines = fabric_.range(NodeRole::Spine);
        for (std::uint32_t spine = spines.begin; spine < spines.end; ++spine) {
            std::int64_t cores = 0;
            std::uint32_t group = 0;
            for (const Arc& arc : fabric_.neighbours(NodeIndex(spine))) {
                if (roleOf(arc.node) != NodeRole::Core) {
                    continue;
                }
                std::uint32_t& known = groupOf[arc.node.get()];
                if (cores == 0) {
                    group = known != 0 ? known : static_cast<std::uint32_t>(groupSize.size());
                    groupSize.resize(
                        std::max<std::size_t>(groupSize.size(), group + std::size_t{1}), 0);
                }
                if (known == 0) {
                    known = group;
                    ++groupSize[group];
                }
                if (known != group) {
                    return false;
                }
                ++cores;
            }
            if (cores == 0 || cores != groupSize[group]) {
                return false;
            }
            ++spinesOn[{group, podOf_[spine]}];
        }
        shape_.coresPerSpine = groupSize[1];
        for (std::size_t group = 1; group < groupSize.size(); ++group) {
            if (groupSize[group] != groupSize[1]) {
                return false;
            }
        }
        const auto groups = static_cast<std::int64_t>(groupSize.size() - 1);
        return groups * shape_.coresPerSpine == fabric_.range(NodeRole::Core).size() &&
               equallyManySpinesPerPod(spinesOn, groupSize.size() - 1);
    }

    bool equallyManySpinesPerPod(
        const std::map<std::pair<std::uint32_t, std::uint32_t>, std::int64_t>& spinesOn,
        std::size_t groups) const {
        if (spinesOn.size() != groups * static_cast<std::size_t>(shape_.pods())) {
            return false;
        }
        std::vector<std::int64_t> perPod(groups + 1, 0);
        for (const auto& [place, spines] : spinesOn) {
            std::int64_t& known = perPod[place.first];
            if (known == 0) {
                known = spines;
            }
            if (known != spines) {
                return false;
            }
        }
        return true;
    }

    const Fabric& fabric_;
    std::vector<std::int64_t> endpointsAt_; // per leaf
    std::vector<std::uint32_t> podOf_;      // per spine: its component's root
    ClosShape shape_;
};

} // namespace

std::int64_t ClosShape::leaves() const {
    std::int64_t total = 0;
    for (const PodShape& pod : podShapes) {
        for (const LeafClass& leaf : pod.leafClasses) {
            total += pod.pods * leaf.leaves;
        }
    }
    return total;
}

std::int64_t ClosShape::endpoints() const {
    std::int64_t total = 0;
    for (const PodShape& pod : podShapes) {
        for (const LeafClass& leaf : pod.leafClasses) {
            total += pod.pods * leaf.leaves * leaf.endpoints;
        }
    }
    return total;
}

std::int64_t ClosShape::pods() const {
    std::int64_t total = 0;
    for (const PodShape& pod : podShapes) {
        total += pod.pods;
    }
    return total;
}

bool ClosShape::isSymmetric() const {
    return podShapes.size() == 1 && podShapes.front().leafClasses.size() == 1;
}

std::optional<ClosShape> recogniseClos(const Fabric& fabric) {
    return Inspector(fabric).shape();
}

} // namespace weft
