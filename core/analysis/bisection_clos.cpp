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
// concave functions is least at a vertex: at most one (pod, kind) is neither all on A nor all on B.
// And as phi of a sum is submodular, two pods of one shape never do better by being different in
// opposite ways: sorting each kind's counts over the pods of a shape never costs more. So each kind
// of each shape fills pod after pod in the same order, and its total decides everything.
//
// Where endpoints run at different rates the slowest of the side with too many are cut off first.
// With d to cut off and Z(k) endpoints of the k slowest rates there, they cost r1 d + sum over k of
// (r(k+1) - r(k)) max(0, d - Z(k)): fixed by the totals X too, so that all of the above holds, and
// convex in each of them.
#include "core/analysis/bisection.hpp"
#include "core/fabric/max_flow.hpp"

#include <algorithm>
#include <limits>
#include <numeric>
#include <tuple>

namespace weft {
namespace {

// Leaves of one kind in the pods of one shape.
struct Entry {
    std::size_t shape = 0;
    std::int64_t perPod = 0, pods = 1;
    std::vector<std::int64_t> endpoints; // of a leaf, by rate
    std::int64_t onFirst = 0;            // X: leaves on A, filling pod after pod

    std::int64_t leaves() const { return perPod * pods; }
    // Leaves on A in pod `pod` of the shape.
    std::int64_t inPod(std::int64_t pod) const {
        return std::clamp<std::int64_t>(onFirst - pod * perPod, 0, perPod);
    }
};

struct Cost {
    std::int64_t mbps = std::numeric_limits<std::int64_t>::max();
    std::int64_t cutOff = 0, leavesCut = 0, podsCut = 0, leavesOnFirst = 0;
    std::vector<std::int64_t> cutOffByRate;
};

class Search {
public:
    Search(const ClosShape& shape, const ClosPopulation& population)
        : spines_(shape.tiers >= 2 ? shape.spinesPerPod : 0),
          leafMbps_(inWholeMbps(shape.leafSpine)),
          coresMbps_(shape.tiers >= 3 ? inWholeMbps(shape.spineCore) * shape.coresPerSpine : 0),
          all_(population.rates.size(), 0), first_(all_) {
        for (const Bandwidth rate : population.rates) {
            rates_.push_back(inWholeMbps(rate));
        }
        for (std::size_t s = 0; s < population.podKinds.size(); ++s) {
            const PodKind& pod = population.podKinds[s];
            for (const LeafKind& leaf : pod.leafKinds) {
                entries_.push_back({s, leaf.leaves, pod.pods, leaf.endpoints});
                for (std::size_t rate = 0; rate < all_.size(); ++rate) {
                    all_[rate] += leaf.leaves * pod.pods * leaf.endpoints[rate];
                }
            }
        }
        endpoints_ = std::accumulate(all_.begin(), all_.end(), std::int64_t{0});
        // The last entry is solved, not enumerated: let it be the largest.
        std::stable_sort(entries_.begin(), entries_.end(),
                         [](const Entry& x, const Entry& y) { return x.leaves() < y.leaves(); });
        shapes_.resize(population.podKinds.size());
        for (const Entry& entry : entries_) {
            shapes_[entry.shape].push_back(&entry);
        }
    }

    bool isSmallEnough() const {
        constexpr double kMostCases = 1e6;
        double cases =
            static_cast<double>(entries_.back().pods) + 4 * static_cast<double>(rates_.size()) + 1;
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

    // Within a pod the cost is concave plus convex and piecewise linear: least at the pod's ends or
    // next to where one of the latter's pieces meets the next, at d = 0 or d = Z(k), with too many
    // endpoints on either side.
    void solveLast(Entry& entry) {
        for (std::int64_t pod = 0; pod <= entry.pods; ++pod) {
            consider(entry, pod * entry.perPod);
        }
        entry.onFirst = 0;
        countFirst();
        std::int64_t first = std::accumulate(first_.begin(), first_.end(), std::int64_t{0});
        std::int64_t slope =
            std::accumulate(entry.endpoints.begin(), entry.endpoints.end(), std::int64_t{0});
        std::int64_t slowOnSecond = 0;
        const std::vector<std::int64_t> fixed = first_;
        for (std::size_t rate = 0; rate < rates_.size() && slope > 0; ++rate) {
            for (const std::int64_t passes :
                 {(endpoints_ + 1) / 2 - first, endpoints_ / 2 - slowOnSecond - first}) {
                for (const std::int64_t around : {-1, 0, 1}) {
                    consider(entry,
                             std::clamp<std::int64_t>(passes / slope + around, 0, entry.leaves()));
                }
            }
            // From here on without the slowest rate: what is faster than it must make up the
            // surplus.
            first -= fixed[rate];
            slope -= entry.endpoints[rate];
            slowOnSecond += all_[rate];
        }
    }

    void countFirst() {
        std::fill(first_.begin(), first_.end(), 0);
        for (const Entry& entry : entries_) {
            for (std::size_t rate = 0; rate < first_.size(); ++rate) {
                first_[rate] += entry.onFirst * entry.endpoints[rate];
            }
        }
    }

    void consider(Entry& last, std::int64_t onFirst) {
        last.onFirst = onFirst;
        Cost cost{0, 0, 0, 0, 0, {}};
        cutEndpoints(cost);
        for (const auto& shape : shapes_) {
            addShape(shape, cost);
        }
        // Of equal cuts the one through the network says more than one through endpoint links.
        if (std::tie(cost.mbps, cost.cutOff) >= std::tie(best_.mbps, best_.cutOff)) {
            return;
        }
        for (const Entry& entry : entries_) {
            cost.leavesOnFirst += entry.onFirst;
        }
        cost.cutOffByRate = cutOff_;
        best_ = std::move(cost);
    }

    // The slowest endpoints of the side that has too many.
    void cutEndpoints(Cost& cost) {
        countFirst();
        const std::int64_t first = std::accumulate(first_.begin(), first_.end(), std::int64_t{0});
        const bool tooMany = first > endpoints_ / 2;
        cost.cutOff = tooMany ? std::max<std::int64_t>(0, first - (endpoints_ + 1) / 2)
                              : endpoints_ / 2 - first;
        std::int64_t left = cost.cutOff;
        cutOff_.assign(rates_.size(), 0);
        for (std::size_t rate = 0; rate < rates_.size(); ++rate) {
            cutOff_[rate] = std::min(left, tooMany ? first_[rate] : all_[rate] - first_[rate]);
            left -= cutOff_[rate];
            cost.mbps += cutOff_[rate] * rates_[rate];
        }
    }

    // Pods of a shape that hold the same leaves on A are counted together.
    void addShape(const std::vector<const Entry*>& kinds, Cost& cost) const {
        std::int64_t leaves = 0;
        for (const Entry* entry : kinds) {
            leaves += entry->perPod;
        }
        const std::int64_t pods = kinds.front()->pods;
        for (std::int64_t pod = 0; pod < pods;) {
            std::int64_t next = pods, onFirst = 0;
            for (const Entry* entry : kinds) {
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

    std::int64_t spines_, leafMbps_, coresMbps_, endpoints_ = 0;
    std::vector<std::int64_t> rates_, all_, first_,
        cutOff_; // Mb/s; endpoints in all, on A, cut off, by rate
    std::vector<Entry> entries_;
    std::vector<std::vector<const Entry*>> shapes_;
    Cost best_;
};

} // namespace

std::optional<ClosBisection> closBisection(const ClosShape& shape) {
    return closBisection(shape, populationOf(shape));
}

std::optional<ClosBisection> closBisection(const ClosShape& shape,
                                           const ClosPopulation& population) {
    Search search(shape, population);
    if (!search.isSmallEnough()) {
        return std::nullopt;
    }
    Cost best = search.run();
    ClosBisection cut{std::move(best.cutOffByRate), best.cutOff, best.leavesCut, best.podsCut,
                      best.leavesOnFirst,           {}};
    for (std::size_t rate = 0; rate < population.rates.size(); ++rate) {
        cut.capacity += population.rates[rate] * static_cast<double>(cut.cutOffByRate[rate]);
    }
    if (shape.tiers >= 2) {
        const Bandwidth perPosition =
            shape.leafSpine * static_cast<double>(best.leavesCut) +
            shape.spineCore * static_cast<double>(best.podsCut * shape.coresPerSpine);
        cut.capacity += perPosition * static_cast<double>(shape.spinesPerPod);
    }
    return cut;
}

} // namespace weft
