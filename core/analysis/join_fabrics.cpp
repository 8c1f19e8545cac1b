// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/joins.hpp"
#include "core/plant/gateway_net.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <optional>

namespace weft {
namespace {

Finding cannotJoin(const FabricJoin& join, const Error& error) {
    Finding finding;
    finding.id = "join.not_made";
    finding.severity = Severity::Error;
    finding.scope = join.id;
    finding.message = fmt::format("{} cannot be made: {}", join.name.empty() ? join.id : join.name,
                                  error.message);
    if (!error.hint.empty()) {
        finding.message += ". " + error.hint;
    }
    return finding;
}

// Which fabrics joins make one of, by the least of them.
std::uint32_t rootOf(std::vector<std::uint32_t>& parent, std::uint32_t i) {
    while (parent[i] != i) {
        i = parent[i] = parent[parent[i]];
    }
    return i;
}

// A join with an end at a gateway makes no fabric, but it must fit all the same.
void checkAtGateways(const FabricJoin& join, const Design& design, const Catalog& catalog,
                     Analysis& analysis) {
    std::optional<Fabric> gateways[2];
    const Fabric* ends[2] = {};
    for (const auto& [i, end] : {std::pair(0, &join.a), std::pair(1, &join.b)}) {
        if (const Gateway* gateway = design.gateway(end->fabric)) {
            gateways[i] = gatewayFabric(*gateway, catalog);
            ends[i] = &*gateways[i];
        } else if (const AnalysedFabric* fabric = analysis.fabric(end->fabric);
                   fabric != nullptr && fabric->expansion != nullptr) {
            ends[i] = &fabric->expansion->fabric;
        } else {
            return; // a fabric that was not built says so itself
        }
    }
    if (const Result<void> fits = checkWiring(join, *ends[0], *ends[1]); !fits) {
        analysis.findings.push_back(cannotJoin(join, fits.error()));
    }
}

} // namespace

void joinFabrics(const Design& design, const Catalog& catalog, Analysis& analysis) {
    std::vector<std::uint32_t> parent(analysis.fabrics.size());
    std::iota(parent.begin(), parent.end(), 0U);
    const auto placeOf = [&](const Id& fabric) {
        return static_cast<std::uint32_t>(
            std::find_if(analysis.fabrics.begin(), analysis.fabrics.end(),
                         [&](const AnalysedFabric& each) { return each.id == fabric; }) -
            analysis.fabrics.begin());
    };
    std::vector<JoinWiring> fitting;
    for (const FabricJoin& join : *design.joins) {
        if (design.gateway(join.a.fabric) != nullptr || design.gateway(join.b.fabric) != nullptr) {
            checkAtGateways(join, design, catalog, analysis);
            continue;
        }
        const std::uint32_t a = placeOf(join.a.fabric), b = placeOf(join.b.fabric);
        if (a == analysis.fabrics.size() || b == analysis.fabrics.size() ||
            analysis.fabrics[a].expansion == nullptr || analysis.fabrics[b].expansion == nullptr) {
            continue; // a fabric that was not built says so itself
        }
        const Result<void> fits =
            checkWiring(join, analysis.fabrics[a].works(), analysis.fabrics[b].works());
        if (!fits) {
            analysis.findings.push_back(cannotJoin(join, fits.error()));
            continue;
        }
        fitting.push_back({join, a, b});
        parent[rootOf(parent, a)] = rootOf(parent, b);
    }
    for (std::size_t first = 0; first < fitting.size(); ++first) {
        const std::uint32_t root = rootOf(parent, fitting[first].a);
        const auto isOfIt = [&](const JoinWiring& each) { return rootOf(parent, each.a) == root; };
        if (std::any_of(fitting.begin(), fitting.begin() + static_cast<std::ptrdiff_t>(first),
                        isOfIt)) {
            continue;
        }
        JoinedFabrics joined;
        std::vector<const Fabric*> fabrics;
        std::vector<std::uint32_t> placeIn(analysis.fabrics.size(), 0);
        for (std::uint32_t i = 0; i < analysis.fabrics.size(); ++i) {
            if (rootOf(parent, i) == root) {
                placeIn[i] = static_cast<std::uint32_t>(fabrics.size());
                fabrics.push_back(&analysis.fabrics[i].works());
                joined.fabrics.push_back(analysis.fabrics[i].id);
            }
        }
        for (const JoinWiring& each : fitting) {
            if (isOfIt(each)) {
                joined.joins.push_back({each.join, placeIn[each.a], placeIn[each.b]});
            }
        }
        const FabricJoin named = joined.joins.front().join;
        Result<Composition> made = composed(named.id, fabrics, joined.joins);
        if (!made) {
            analysis.findings.push_back(cannotJoin(named, made.error()));
            continue;
        }
        for (LinkClass& each : made->fabric.linkClasses) { // as long as cabling takes them to be
            const bool isUnsaid = each.id == "join" && each.lengthAssumed;
            each.length = isUnsaid ? kUsualJoinLength : each.length;
        }
        Expansion expansion;
        expansion.fabric = std::move(made->fabric);
        joined.whole = analysedFabric(named.id, std::move(expansion));
        joined.partOf = std::move(made->partOf);
        joined.links = std::move(made->links);
        analysis.joined.push_back(std::make_shared<const JoinedFabrics>(std::move(joined)));
    }
}

} // namespace weft
