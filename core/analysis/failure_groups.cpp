// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/failure_groups.hpp"

#include "core/plant/link_walk.hpp"
#include "core/plant/plant.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>

namespace weft {
namespace {

constexpr std::int64_t kMostPorts = 2'000'000; // that are looked at one by one
constexpr std::uint32_t kPerRack = 4;

// The number of a fabric among those of the design; nullopt of joined ones: their fabrics are
// cabled and placed one by one, and the links between them on their own.
std::optional<std::size_t> numberOf(const AnalysedFabric& analysed, const PassInput& input) {
    for (std::size_t i = 0; i < input.soFar.fabrics.size(); ++i) {
        if (input.soFar.fabrics[i].id == analysed.id && input.soFar.plant != nullptr) {
            return i;
        }
    }
    return std::nullopt;
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
    const auto place = numberOf(analysed, input);
    if (ports > kMostPorts || !place) {
        return found;
    }
    found.how = "cages as the cabling fills them";
    const PortPlan& plan = input.soFar.plant->cabling[*place].ports;
    for (const auto& [cage, links] : CageLinks(analysed, plan).take()) {
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

// Switches by the rack they stand in.
struct RackOfSwitches {
    std::string name;
    std::vector<NodeIndex> switches;
    bool isDrawn = false;
    std::int64_t feeds = 2;
};

std::vector<RackOfSwitches> racksAsPlaced(const Fabric& fabric, std::size_t place,
                                          const Standing& standing) {
    std::map<std::int32_t, RackOfSwitches> byRack;
    const NodeRange all = fabric.switches();
    for (std::uint32_t node = all.begin; node < all.end; ++node) {
        const std::uint32_t box = standing.boxOf[place][node];
        const std::int32_t number = box == kNoBox ? -1 : standing.boxes[box].rack;
        if (number >= 0) {
            const Rack& rack = standing.racks[static_cast<std::size_t>(number)];
            RackOfSwitches& found = byRack[number];
            found.name = fmt::format("rack {} of {}", rack.name(), rack.site);
            found.isDrawn = rack.isDrawn();
            found.feeds = rack.feeds;
            found.switches.emplace_back(std::size_t{node});
        }
    }
    std::vector<RackOfSwitches> racks;
    for (auto& [number, rack] : byRack) {
        racks.push_back(std::move(rack));
    }
    return racks;
}

// Of joined fabrics nobody says where their switches stand: by fours, tier by tier, in order.
std::vector<RackOfSwitches> racksByFours(const Fabric& fabric) {
    std::vector<RackOfSwitches> racks;
    for (const NodeRole role :
         {NodeRole::Leaf, NodeRole::Spine, NodeRole::Core, NodeRole::Switch}) {
        const NodeRange range = fabric.range(role);
        for (std::uint32_t i = 0; i < range.size(); ++i) {
            const NodeIndex node(std::size_t{range.begin} + i);
            if (i % kPerRack == 0) {
                racks.push_back({"the rack of " + nodeName(fabric, node), {}});
            }
            racks.back().switches.push_back(node);
        }
    }
    return racks;
}

struct Racks {
    std::vector<RackOfSwitches> racks;
    std::string how;
    bool isAssumed = true;
};

Racks racksOf(const AnalysedFabric& analysed, const PassInput& input) {
    const auto place = numberOf(analysed, input);
    if (!place) {
        return {racksByFours(analysed.works()),
                fmt::format("assumed: {} switches of a tier to a rack, in order", kPerRack)};
    }
    Racks found{racksAsPlaced(analysed.expansion->fabric, *place, input.soFar.plant->standing),
                "racks of the floor plan", false};
    found.isAssumed = std::any_of(found.racks.begin(), found.racks.end(),
                                  [](const RackOfSwitches& rack) { return !rack.isDrawn; });
    if (found.isAssumed) {
        found.how = "racks as the site's policy would fill them, for not all are drawn";
    }
    return found;
}

// With its servers, whose traffic is not there to be carried, a rack takes no more from the rest.
FailureGroups rackGroups(const AnalysedFabric& analysed, const PassInput& input) {
    Racks racks = racksOf(analysed, input);
    FailureGroups found{{}, racks.how + "; the switches in it", racks.isAssumed};
    for (RackOfSwitches& rack : racks.racks) {
        found.groups.push_back({std::move(rack.name), {{}, std::move(rack.switches)}});
    }
    return found;
}

std::int64_t suppliesOf(const Fabric& fabric, NodeIndex node, const Catalog& catalog) {
    constexpr std::int64_t kUsualSupplies = 2;
    const Part* part = catalog.find(fabric.deviceOf(node).part);
    const Switch* body = part != nullptr ? part->as<Switch>() : nullptr;
    return body != nullptr ? body->powerSupplies.value_or(kUsualSupplies) : kUsualSupplies;
}

// A device of one supply hangs on one feed, A and B in turn from rack to rack, and all of a rack
// that has but one feed on A; whatever has both stays up.
FailureGroups feedGroups(const AnalysedFabric& analysed, const PassInput& input) {
    const Racks racks = racksOf(analysed, input);
    FailureGroups found{{},
                        fmt::format("{}; what has one supply takes feed A and B in turn, rack by "
                                    "rack",
                                    racks.how),
                        true};
    std::vector<NodeIndex> single[2];
    for (std::size_t i = 0; i < racks.racks.size(); ++i) {
        const RackOfSwitches& rack = racks.racks[i];
        for (const NodeIndex node : rack.switches) {
            if (rack.feeds < 2) {
                single[0].push_back(node);
            } else if (suppliesOf(analysed.works(), node, input.catalog) < 2) {
                single[i % 2].push_back(node);
            }
        }
    }
    for (const std::size_t feed : {0U, 1U}) {
        std::sort(single[feed].begin(), single[feed].end());
        found.groups.push_back({fmt::format("feed {}, {} switches on it alone",
                                            feed == 0 ? "A" : "B", single[feed].size()),
                                {{}, std::move(single[feed])}});
    }
    return found;
}

constexpr FailureGroupKind kKinds[] = {
    {"transceiver", "one transceiver", transceivers},
    {"rack", "one rack", rackGroups},
    {"feed", "one power feed", feedGroups},
};

} // namespace

std::span<const FailureGroupKind> failureGroupKinds() {
    return kKinds;
}

} // namespace weft
