// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/flows/shares.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace weft {

namespace {

// Shares rise together: at level t a claim of weight w has w·t. Levels in bit/s per sender.
class Filling {
public:
    explicit Filling(const Sharing& sharing)
        : sharing_(sharing), users_(sharing.capacity.size()), used_(sharing.capacity.size()),
          slope_(sharing.capacity.size()), isFrozen_(sharing.claims.size()) {
        shares_.share.assign(sharing.claims.size(), kUnlimited);
        shares_.bottleneck.assign(sharing.claims.size(), Shares::kNone);
        for (std::uint32_t i = 0; i < sharing.claims.size(); ++i) {
            for (const Sharing::Use& use : sharing.claims[i].uses) {
                users_[use.resource].push_back(i);
                slope_[use.resource] += use.perBit * sharing.claims[i].weight;
            }
        }
    }

    Shares fill() {
        std::vector<std::uint32_t> byDemand(sharing_.claims.size());
        std::iota(byDemand.begin(), byDemand.end(), 0u);
        std::stable_sort(byDemand.begin(), byDemand.end(), [&](std::uint32_t a, std::uint32_t b) {
            return demandLevel(a) < demandLevel(b);
        });
        std::size_t next = 0;
        while (true) {
            while (next < byDemand.size() && isFrozen_[byDemand[next]]) {
                ++next;
            }
            if (next == byDemand.size()) {
                return std::move(shares_);
            }
            const double wanted = demandLevel(byDemand[next]);
            const auto [level, full] = nextFull();
            if (wanted <= level) {
                if (std::isinf(wanted)) {
                    return std::move(shares_); // what is left is limited by nothing
                }
                freeze(byDemand[next], wanted, Shares::kNone);
                continue;
            }
            for (const std::uint32_t claim : users_[full]) {
                if (!isFrozen_[claim]) {
                    freeze(claim, level, full);
                }
            }
            slope_[full] = 0; // rounding must not leave a rest that fills again
        }
    }

private:
    double demandLevel(std::uint32_t claim) const {
        const Sharing::Claim& each = sharing_.claims[claim];
        return each.demand.inBase() / each.weight;
    }

    // The lowest level at which a resource is full, and which.
    std::pair<double, std::uint32_t> nextFull() const {
        double lowest = std::numeric_limits<double>::infinity();
        std::uint32_t full = Shares::kNone;
        for (std::uint32_t r = 0; r < slope_.size(); ++r) {
            if (slope_[r] > 0) {
                const double level =
                    std::max(0.0, sharing_.capacity[r].inBase() - used_[r]) / slope_[r];
                if (level < lowest) {
                    lowest = level;
                    full = r;
                }
            }
        }
        return {lowest, full};
    }

    void freeze(std::uint32_t claim, double level, std::uint32_t bottleneck) {
        const Sharing::Claim& each = sharing_.claims[claim];
        const double share = std::min(level * each.weight, each.demand.inBase());
        isFrozen_[claim] = true;
        shares_.share[claim] = bitsPerSecond(share);
        shares_.bottleneck[claim] = bottleneck;
        for (const Sharing::Use& use : each.uses) {
            used_[use.resource] += share * use.perBit;
            slope_[use.resource] -= each.weight * use.perBit;
        }
    }

    const Sharing& sharing_;
    std::vector<std::vector<std::uint32_t>> users_;
    std::vector<double> used_;  // by frozen claims, bit/s
    std::vector<double> slope_; // of the open claims: bit/s of the resource per unit of level
    std::vector<bool> isFrozen_;
    Shares shares_;
};

} // namespace

Shares maxMinShares(const Sharing& sharing) {
    return Filling(sharing).fill();
}

} // namespace weft
