// SPDX-License-Identifier: GPL-3.0-or-later
// Cabling of the links that lie in no fabric: those of joins, and circuits to a provider.
#include "core/base/text.hpp"
#include "core/plant/cabling.hpp"
#include "core/plant/circuit_net.hpp"

#include <fmt/format.h>

#include <map>

namespace weft {
namespace {

Finding ofNet(const GatewayNet& net, std::string_view id, Severity severity, std::string message,
              std::optional<double> value, std::string_view unit) {
    return {std::string(id), severity,     net.fabric.id,     std::move(message),
            value,           std::nullopt, std::string(unit), {}};
}

std::vector<Id> homeIds(const GatewayNet& net) {
    std::vector<Id> ids;
    for (const GatewayNet::Home& home : net.homes) {
        ids.push_back(home.id);
    }
    return ids;
}

// Links of unlike protocols, and lengths that nobody gave.
void findDoubts(const GatewayNet& net, bool isLowerInfiniBand, bool isUpperInfiniBand,
                const Design& design, bool areRacksDrawn, std::vector<Finding>& findings) {
    const Id &a = net.lower.fabric, &b = net.upper.fabric;
    if (isLowerInfiniBand != isUpperInfiniBand) {
        findings.push_back(ofNet(net, "join.protocols", Severity::Warning,
                                 fmt::format("One of {} and {} is InfiniBand and the other is "
                                             "Ethernet: a cable between their switches carries "
                                             "neither, so put a gateway device between them.",
                                             a, b),
                                 std::nullopt, ""));
    }
    const Link& any = net.fabric.links.front();
    const Id &siteA = net.homeOf(any.a).site, &siteB = net.homeOf(any.b).site;
    const LinkClass& links = net.fabric.linkClasses.front();
    const bool hasWays =
        areRacksDrawn && siteA == siteB && !design.site(siteA)->floor->rooms.empty();
    if (!links.lengthAssumed || hasWays) {
        return;
    }
    findings.push_back(ofNet(
        net, "join.length.assumed", siteA == siteB ? Severity::Info : Severity::Warning,
        fmt::format("Nobody says how long the links between {} and {} are{}: {} is assumed.", a, b,
                    siteA == siteB ? "" : ", which stand at two sites", exactLength(links.length)),
        inMetres(links.length), "m"));
}

Cabling planJoin(const GatewayNet& net, const Design& design, const Catalog& catalog,
                 Cabling cabling) {
    const bool lower = speaksInfiniBand(net.lower, design, catalog),
               upper = speaksInfiniBand(net.upper, design, catalog);
    planLinks(cabling, net.fabric, catalog,
              mediumRules(lower && upper, opticsOf(net, design), design));
    findDoubts(net, lower, upper, design, !cabling.lengths.empty(), cabling.findings);
    return cabling;
}

Cabling planCircuits(const GatewayNet& net, const Design& design, const Catalog& catalog,
                     Cabling cabling) {
    const Fabric& fabric = net.fabric;
    HandOff handOff = handOffOf(*design.wan(fabric.id), design, catalog);
    const bool isDark = handOff.isCoherent || handOff.reach > HandOff().reach;
    cabling.joins = findJoins(fabric, cabling, catalog);
    for (Join& join : cabling.joins) {
        const Id& gateway = net.homes[join.lower.kind].id;
        const MediumRules rules =
            mediumRules(speaksInfiniBand({gateway, NodeRole::Switch}, design, catalog),
                        opticsOf(net, design), design);
        const Bandwidth rate = fabric.linkClasses[join.linkClass].rate;
        join.medium = handOffMedium(join.lowerEnd, rate, join.length, handOff, catalog, rules);
        if (isDark && handOff.far == nullptr) { // the light of one end reaches the other
            handOff.far = join.medium.lowerModule;
        }
    }
    findMediumProblems(fabric, cabling.joins, cabling.findings);
    cabling.findings.push_back(
        ofNet(net, "circuit.length.assumed", Severity::Info,
              fmt::format("Nobody says how far the provider's hand-off is from the gateway: {} is "
                          "assumed.",
                          exactLength(kUsualJoinLength)),
              inMetres(kUsualJoinLength), "m"));
    return cabling;
}

} // namespace

Cabling planNet(const GatewayNet& net, const Design& design, const Catalog& catalog,
                std::span<const Earlier> before, std::span<const ChassisWish> chassis,
                std::vector<Length> lengths) {
    Cabling cabling;
    cabling.lengths = std::move(lengths);
    cabling.ports = planPorts(net.fabric, catalog, {}, before, chassis);
    cabling.findings = portFindings(net.fabric, cabling.ports, homeIds(net));
    return net.isOfWan ? planCircuits(net, design, catalog, std::move(cabling))
                       : planJoin(net, design, catalog, std::move(cabling));
}

std::vector<Earlier> PortsDealt::before(const GatewayNet& net) const {
    std::vector<Earlier> before;
    for (std::size_t node = 0; node < net.origin.size(); ++node) {
        const auto& [number, index] = net.origin[node];
        const auto found = dealt_.find(net.origin[node]);
        if (number < fabrics_) {
            const PortPlan& own = plans_[number].ports;
            before.push_back(
                {found != dealt_.end() ? found->second : &own.shapes[own.shapeOf[index.get()]],
                 true});
        } else {
            before.push_back({found != dealt_.end() ? found->second : nullptr, net.isOfWan,
                              net.homeOf(NodeIndex(node)).cages});
        }
    }
    return before;
}

void PortsDealt::add(const GatewayNet& net, const PortPlan& plan) {
    for (std::size_t node = 0; node < net.origin.size(); ++node) {
        if (net.origin[node].first != GatewayNet::kProvider) {
            dealt_[net.origin[node]] = &plan.shapes[plan.shapeOf[node]];
        }
    }
}

} // namespace weft
