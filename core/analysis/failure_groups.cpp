// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/failure_groups.hpp"

#include "core/plant/link_walk.hpp"
#include "core/plant/plant.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace weft {
namespace {

constexpr std::int64_t kMostPorts = 2'000'000; // that are looked at one by one
constexpr std::uint32_t kPerRack = 4;

// Of a fabric of the design; null of joined ones.
const Cabling* cablingOf(const std::vector<Cabling>& plans, const AnalysedFabric& analysed,
                         const PassInput& input) {
    for (std::size_t i = 0; i < input.soFar.fabrics.size() && i < plans.size(); ++i) {
        if (input.soFar.fabrics[i].id == analysed.id) {
            return &plans[i];
        }
    }
    return nullptr;
}

// Numbers of the links that are left, by those they have in the expansion; kNone where a link is
// gone.
std::vector<std::uint32_t> worksLinks(const AnalysedFabric& analysed) {
    std::vector<std::uint32_t> numbers(analysed.expansion->fabric.links.size(), ~std::uint32_t{0});
    for (std::size_t i = 0; i < analysed.works().links.size(); ++i) {
        numbers[meantLink(analysed, LinkIndex(i)).get()] = static_cast<std::uint32_t>(i);
    }
    return numbers;
}

// The links in each cage of a switch, from port to port as the cabling deals them. A module that
// fails takes all of them, whichever end it is at.
class CageLinks {
public:
    using Cage = std::pair<std::uint32_t, std::int64_t>; // node, cage

    CageLinks(const AnalysedFabric& analysed, const PortPlan& plan)
        : fabric_(analysed.expansion->fabric), plan_(plan), numbers_(worksLinks(analysed)) {
        std::size_t link = 0;
        std::int64_t left = 0;
        LinkWalk(fabric_, plan).run([&](const LinkPiece& piece) {
            for (; left == 0; ++link) { // pieces come in the order of links
                left = isOnBoard(fabric_, fabric_.links[link]) ? 0 : fabric_.links[link].count;
            }
            left -= piece.count;
            add(static_cast<std::uint32_t>(link - 1), piece);
            return true;
        });
    }

    std::map<Cage, std::map<std::uint32_t, std::uint32_t>> take() { return std::move(cages_); }

private:
    void add(std::uint32_t link, const LinkPiece& piece) {
        const Link& meant = fabric_.links[link];
        if (numbers_[link] == ~std::uint32_t{0} || fabric_.node(meant.a).role == NodeRole::Server ||
            fabric_.node(meant.b).role == NodeRole::Server) {
            return;
        }
        for (const PieceEnd& end : {piece.a, piece.b}) {
            for (std::int64_t i = 0; i < piece.count; ++i) {
                const PortPlace port = placeOf(plan_, *end.shape, *end.lot, end.index + i);
                ++cages_[{end.node.value, port.cage}][numbers_[link]];
            }
        }
    }

    const Fabric& fabric_;
    const PortPlan& plan_;
    std::vector<std::uint32_t> numbers_;
    std::map<Cage, std::map<std::uint32_t, std::uint32_t>> cages_;
};

FailureGroups transceivers(const AnalysedFabric& analysed, const PassInput& input) {
    FailureGroups found;
    const Fabric& meant = analysed.expansion->fabric;
    std::int64_t ports = 0;
    for (const Link& link : meant.links) {
        ports += link.count;
    }
    if (ports > kMostPorts) {
        return found;
    }
    std::vector<std::shared_ptr<const Expansion>> expansions;
    for (const AnalysedFabric& each : input.soFar.fabrics) {
        expansions.push_back(each.id == analysed.id ? each.expansion : nullptr);
    }
    const std::vector<Cabling> plans = planCabling(input.design, input.catalog, expansions);
    const Cabling* cabling = cablingOf(plans, analysed, input);
    if (cabling == nullptr) {
        return found;
    }
    found.how = "cages as the cabling fills them";
    for (const auto& [cage, links] : CageLinks(analysed, cabling->ports).take()) {
        FailureGroup group{fmt::format("cage {} of {}", cage.second,
                                       nodeName(meant, NodeIndex(std::size_t{cage.first}))),
                           {}};
        for (const auto& [link, count] : links) {
            const std::uint32_t there = analysed.works().links[link].count;
            group.outage.links.push_back({LinkIndex(std::size_t{link}), std::min(count, there)});
        }
        found.groups.push_back(std::move(group));
    }
    return found;
}

// Nobody said where switches stand: by fours, tier by tier, in their order.
std::vector<std::vector<NodeIndex>> assumedRacks(const Fabric& fabric) {
    std::vector<std::vector<NodeIndex>> racks;
    for (const NodeRole role :
         {NodeRole::Leaf, NodeRole::Spine, NodeRole::Core, NodeRole::Switch}) {
        const NodeRange range = fabric.range(role);
        for (std::uint32_t i = 0; i < range.size(); ++i) {
            if (i % kPerRack == 0) {
                racks.emplace_back();
            }
            racks.back().emplace_back(std::size_t{range.begin} + i);
        }
    }
    return racks;
}

std::string rackName(const Fabric& fabric, const std::vector<NodeIndex>& rack) {
    return rack.size() == 1 ? nodeName(fabric, rack.front())
                            : fmt::format("{} to {}", nodeName(fabric, rack.front()),
                                          nodeName(fabric, rack.back()));
}

FailureGroups racks(const AnalysedFabric& analysed, const PassInput&) {
    FailureGroups found;
    found.isAssumed = true;
    found.how = fmt::format("assumed: {} switches of a tier to a rack, in order", kPerRack);
    for (std::vector<NodeIndex>& rack : assumedRacks(analysed.works())) {
        FailureGroup group{rackName(analysed.works(), rack), {}};
        group.outage.switches = std::move(rack);
        found.groups.push_back(std::move(group));
    }
    return found;
}

std::int64_t suppliesOf(const Fabric& fabric, NodeIndex node, const Catalog& catalog) {
    constexpr std::int64_t kUsualSupplies = 2;
    const Part* part = catalog.find(fabric.deviceOf(node).part);
    const Switch* body = part != nullptr ? part->as<Switch>() : nullptr;
    return body != nullptr ? body->powerSupplies.value_or(kUsualSupplies) : kUsualSupplies;
}

// A device of one supply hangs on the feed of its rack; one of more on both, and stays up.
FailureGroups feeds(const AnalysedFabric& analysed, const PassInput& input) {
    FailureGroups found;
    found.isAssumed = true;
    found.how = fmt::format("assumed: feeds A and B at every rack, {} switches of a tier to one; "
                            "what has one supply takes A and B in turn, rack by rack",
                            kPerRack);
    const Fabric& fabric = analysed.works();
    std::vector<NodeIndex> single[2];
    const auto all = assumedRacks(fabric);
    for (std::size_t rack = 0; rack < all.size(); ++rack) {
        for (const NodeIndex node : all[rack]) {
            if (suppliesOf(fabric, node, input.catalog) < 2) {
                single[rack % 2].push_back(node);
            }
        }
    }
    for (const std::size_t feed : {0U, 1U}) {
        FailureGroup group{fmt::format("feed {}, {} switches of one supply", feed == 0 ? "A" : "B",
                                       single[feed].size()),
                           {}};
        group.outage.switches = std::move(single[feed]);
        found.groups.push_back(std::move(group));
    }
    return found;
}

constexpr FailureGroupKind kKinds[] = {
    {"transceiver", "one transceiver", transceivers},
    {"rack", "one rack", racks},
    {"feed", "one power feed", feeds},
};

} // namespace

std::span<const FailureGroupKind> failureGroupKinds() {
    return kKinds;
}

} // namespace weft
