// SPDX-License-Identifier: GPL-3.0-or-later
// The exact bisection of a folded Clos.
//
// Fix the side, A or B, of every leaf. An endpoint on the other side than its leaf costs its link,
// so with H endpoints under the leaves of A, |H - N/2| of them must be cut off. The rest falls
// apart by spine position. Take one position and let y of a pod's L leaves be on A. With the cores
// of the position's group on A (all of them: the cost is linear in how many are), the spine is cut
// from its leaves on B, c1(L - y), or goes over to B and is cut from those on A and from its cores,
// c1 y + K, K = capacity to its cores. So a pod costs phi(y) = min(c1 (L - y), c1 y + K) per
// position, K = 0 where there are no cores. All positions see the same leaves and choose alike;
// cores on B is the same with A and B renamed. Hence
//     bisection = min over leaf sides of  r |H - N/2| + S sum over pods phi(y).
//
// phi is concave. For given totals X of leaves on A among those of equal population, a sum of
// concave functions is least at a vertex: at most one (pod, class) is neither all on A nor all on
// B. And as phi of a sum is submodular, two pods of one shape never do better by being different in
// opposite ways: sorting each class's counts over the pods of a shape never costs more. So each
// class of each shape fills pod after pod in the same order, and its total decides everything.
#include "core/analysis/bisection.hpp"
#include "core/fabric/max_flow.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <limits>
#include <tuple>

namespace weft {
namespace {

// Leaves of one population in the pods of one shape.
struct Entry {
    std::size_t shape = 0;
    std::int64_t perPod = 0, pods = 1, endpoints = 0;
    std::int64_t onFirst = 0; // X: leaves on A, filling pod after pod

    std::int64_t leaves() const { return perPod * pods; }
    // Leaves on A in pod `pod` of the shape.
    std::int64_t inPod(std::int64_t pod) const {
        return std::clamp<std::int64_t>(onFirst - pod * perPod, 0, perPod);
    }
};

struct Cost {
    std::int64_t mbps = std::numeric_limits<std::int64_t>::max();
    std::int64_t cutOff = 0, leavesCut = 0, podsCut = 0, leavesOnFirst = 0;
};

class Search {
public:
    explicit Search(const ClosShape& shape)
        : endpoints_(shape.endpoints()), spines_(shape.tiers >= 2 ? shape.spinesPerPod : 0),
          endpointMbps_(inWholeMbps(shape.endpointRate)), leafMbps_(inWholeMbps(shape.leafSpine)),
          coresMbps_(shape.tiers >= 3 ? inWholeMbps(shape.spineCore) * shape.coresPerSpine : 0) {
        for (std::size_t s = 0; s < shape.podShapes.size(); ++s) {
            for (const LeafClass& leaf : shape.podShapes[s].leafClasses) {
                entries_.push_back({s, leaf.leaves, shape.podShapes[s].pods, leaf.endpoints});
            }
        }
        // The last entry is solved, not enumerated: let it be the largest.
        std::stable_sort(entries_.begin(), entries_.end(),
                         [](const Entry& x, const Entry& y) { return x.leaves() < y.leaves(); });
        shapes_.resize(shape.podShapes.size());
        for (const Entry& entry : entries_) {
            shapes_[entry.shape].push_back(&entry);
        }
    }

    bool isSmallEnough() const {
        constexpr double kMostCases = 1e6;
        double cases = static_cast<double>(entries_.back().pods) + 5;
        for (std::size_t i = 0; i + 1 < entries_.size(); ++i) {
            cases *= static_cast<double>(entries_[i].leaves()) + 1;
        }
        return cases <= kMostCases;
    }

    Cost run() {
        enumerate(0);
        return best_;
    }

private:
    void enumerate(std::size_t index) {
        Entry& entry = entries_[index];
        if (index + 1 == entries_.size()) {
            solveLast(entry);
            return;
        }
        const bool mayBePartial = !anotherIsPartial(index);
        for (std::int64_t x = 0; x <= entry.leaves(); x += mayBePartial ? 1 : entry.perPod) {
            entry.onFirst = x;
            enumerate(index + 1);
        }
    }

    bool anotherIsPartial(std::size_t index) const {
        for (std::size_t i = 0; i < index; ++i) {
            if (entries_[i].endpoints == entries_[index].endpoints &&
                entries_[i].onFirst % entries_[i].perPod != 0) {
                return true;
            }
        }
        return false;
    }

    // Within a pod the cost is concave plus r|H - N/2|: least at the pod's ends or next to where H
    // passes N/2.
    void solveLast(Entry& entry) {
        for (std::int64_t pod = 0; pod <= entry.pods; ++pod) {
            consider(entry, pod * entry.perPod);
        }
        if (entry.endpoints > 0) {
            entry.onFirst = 0;
            const std::int64_t missing = endpoints_ / 2 - endpointsOnFirst();
            for (const std::int64_t around : {-1, 0, 1, 2}) {
                consider(entry, std::clamp<std::int64_t>(missing / entry.endpoints + around, 0,
                                                         entry.leaves()));
            }
        }
    }

    std::int64_t endpointsOnFirst() const {
        std::int64_t total = 0;
        for (const Entry& entry : entries_) {
            total += entry.onFirst * entry.endpoints;
        }
        return total;
    }

    void consider(Entry& last, std::int64_t onFirst) {
        last.onFirst = onFirst;
        Cost cost;
        const std::int64_t first = endpointsOnFirst();
        cost.cutOff =
            std::max({std::int64_t{0}, endpoints_ / 2 - first, first - (endpoints_ + 1) / 2});
        cost.mbps = cost.cutOff * endpointMbps_;
        for (const Entry& entry : entries_) {
            cost.leavesOnFirst += entry.onFirst;
        }
        for (const auto& shape : shapes_) {
            addShape(shape, cost);
        }
        // Of equal cuts the one through the network says more than one through endpoint links.
        if (std::tie(cost.mbps, cost.cutOff) < std::tie(best_.mbps, best_.cutOff)) {
            best_ = cost;
        }
    }

    // Pods of a shape that hold the same leaves on A are counted together.
    void addShape(const std::vector<const Entry*>& classes, Cost& cost) const {
        std::int64_t leaves = 0;
        for (const Entry* entry : classes) {
            leaves += entry->perPod;
        }
        const std::int64_t pods = classes.front()->pods;
        for (std::int64_t pod = 0; pod < pods;) {
            std::int64_t next = pods, onFirst = 0;
            for (const Entry* entry : classes) {
                onFirst += entry->inPod(pod);
                for (const std::int64_t change :
                     {entry->onFirst / entry->perPod, entry->onFirst / entry->perPod + 1}) {
                    next = change > pod ? std::min(next, change) : next;
                }
            }
            const std::int64_t stay = leafMbps_ * (leaves - onFirst);
            const std::int64_t cross = leafMbps_ * onFirst + coresMbps_;
            const std::int64_t alike = next - pod;
            cost.mbps += spines_ * alike * std::min(stay, cross);
            cost.leavesCut +=
                spines_ > 0 ? alike * (stay <= cross ? leaves - onFirst : onFirst) : 0;
            cost.podsCut += spines_ > 0 && coresMbps_ > 0 && stay > cross ? alike : 0;
            pod = next;
        }
    }

    std::int64_t endpoints_, spines_, endpointMbps_, leafMbps_, coresMbps_;
    std::vector<Entry> entries_;
    std::vector<std::vector<const Entry*>> shapes_;
    Cost best_;
};

} // namespace

std::optional<ClosBisection> closBisection(const ClosShape& shape) {
    Search search(shape);
    if (!search.isSmallEnough()) {
        return std::nullopt;
    }
    const Cost best = search.run();
    ClosBisection cut{best.cutOff, best.leavesCut, best.podsCut, best.leavesOnFirst, {}};
    cut.capacity = shape.endpointRate * static_cast<double>(best.cutOff);
    if (shape.tiers >= 2) {
        const Bandwidth perPosition =
            shape.leafSpine * static_cast<double>(best.leavesCut) +
            shape.spineCore * static_cast<double>(best.podsCut * shape.coresPerSpine);
        cut.capacity += perPosition * static_cast<double>(shape.spinesPerPod);
    }
    return cut;
}

} // namespace weft
