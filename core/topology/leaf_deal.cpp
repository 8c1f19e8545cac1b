// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/topology/leaf_deal.hpp"

#include "core/base/checked.hpp"

#include <algorithm>
#include <numeric>

namespace weft {

LeafDeal::LeafDeal(std::span<const AttachedServers> blocks, std::int64_t leaves) {
    for (const AttachedServers& block : blocks) {
        blocks_.push_back({block.count, block.portsPerServer, block.rate});
    }
    stretches_.push_back({leaves, std::vector<std::int64_t>(blocks_.size(), 0), 0});
    // Large servers first: small ones then fill what they leave (Graham 1969).
    std::vector<std::size_t> order(blocks_.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return blocks_[a].rate * static_cast<double>(blocks_[a].ports) >
               blocks_[b].rate * static_cast<double>(blocks_[b].ports);
    });
    for (const std::size_t block : order) {
        deal(block);
    }
}

// Equal shares to every leaf, and one more to as many of the least laden as there are left over.
void LeafDeal::deal(std::size_t block) {
    std::int64_t leaves = 0;
    for (const Stretch& stretch : stretches_) {
        leaves += stretch.leaves;
    }
    const std::int64_t each = blocks_[block].count / leaves;
    std::int64_t rest = blocks_[block].count % leaves;
    const double load =
        inBitsPerSecond(blocks_[block].rate) * static_cast<double>(blocks_[block].ports);
    std::vector<std::size_t> order(stretches_.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return stretches_[a].load < stretches_[b].load;
    });
    std::vector<std::int64_t> more(stretches_.size(), 0); // leaves of a stretch that take one more
    for (const std::size_t i : order) {
        more[i] = std::min(rest, stretches_[i].leaves);
        rest -= more[i];
    }
    std::vector<Stretch> dealt;
    for (std::size_t i = 0; i < stretches_.size(); ++i) {
        for (const bool isMore : {true, false}) {
            Stretch part = stretches_[i];
            part.leaves = isMore ? more[i] : part.leaves - more[i];
            part.servers[block] = each + (isMore ? 1 : 0);
            part.load += load * static_cast<double>(part.servers[block]);
            if (part.leaves > 0) {
                dealt.push_back(std::move(part));
            }
        }
    }
    stretches_ = std::move(dealt);
}

std::vector<PortDemand> LeafDeal::downOf(const Stretch& stretch) const {
    std::vector<PortDemand> down;
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
        const std::int64_t ports = saturatingMultiply(stretch.servers[i], blocks_[i].ports);
        const auto same = std::find_if(down.begin(), down.end(), [&](const PortDemand& known) {
            return known.rate == blocks_[i].rate;
        });
        if (same != down.end()) {
            same->ports = saturatingAdd(same->ports, ports);
        } else {
            down.push_back({ports, blocks_[i].rate});
        }
    }
    return down;
}

std::vector<PortDemand> LeafDeal::fullest() const {
    return downOf(
        *std::max_element(stretches_.begin(), stretches_.end(),
                          [](const Stretch& a, const Stretch& b) { return a.load < b.load; }));
}

bool LeafDeal::fits(const ClosDemand& demand, Bandwidth uplinkRate) const {
    const std::int64_t uplinks = uplinksFor(fullest(), uplinkRate, demand.oversubscription);
    return std::all_of(stretches_.begin(), stretches_.end(), [&](const Stretch& stretch) {
        std::vector<PortDemand> all = downOf(stretch);
        all.push_back({uplinks, uplinkRate});
        return demand.leaf.fits(all);
    });
}

std::int64_t LeafDeal::leafOf(std::size_t block, std::int64_t server) const {
    std::int64_t firstLeaf = 0;
    for (const Stretch& stretch : stretches_) {
        const std::int64_t each = stretch.servers[block], all = each * stretch.leaves;
        if (server < all) {
            return firstLeaf + server / each;
        }
        server -= all;
        firstLeaf += stretch.leaves;
    }
    return firstLeaf - 1; // not reached: every server is dealt
}

std::int64_t fewestLeaves(const ClosDemand& demand, std::span<const AttachedServers> blocks,
                          Bandwidth uplinkRate, std::int64_t least) {
    std::int64_t most = least;
    for (const AttachedServers& block : blocks) {
        most = saturatingAdd(most, block.count);
    }
    // More leaves never carry more each, so a binary search finds the fewest.
    while (least < most) {
        const std::int64_t middle = least + (most - least) / 2;
        if (LeafDeal(blocks, middle).fits(demand, uplinkRate)) {
            most = middle;
        } else {
            least = middle + 1;
        }
    }
    return least;
}

} // namespace weft
