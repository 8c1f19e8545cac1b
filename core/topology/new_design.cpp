// SPDX-License-Identifier: GPL-3.0-or-later
// A design of one fabric from the words of a command line, and the pinning of the parts a design
// names.
#include "core/base/text.hpp"
#include "core/design/chassis.hpp"
#include "core/design/scenario.hpp"
#include "core/topology/topology.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace weft {

namespace {

// "name=value" set on the intent; name, site and transport are the fabric's own, all else its
// topology's.
Result<void> applySetting(FabricIntent& fabric, const Topology& topology,
                          std::string_view setting) {
    const std::size_t equals = setting.find('=');
    if (equals == std::string_view::npos || equals == 0) {
        return fail(ErrorCode::Usage, fmt::format("--set {}: expected NAME=VALUE", setting));
    }
    const std::string_view name = setting.substr(0, equals), value = setting.substr(equals + 1);
    if (name == "name") {
        fabric.name = value;
        return {};
    }
    if (name == "transport") {
        const auto transport = transportFrom(value);
        if (!transport) {
            return fail(
                ErrorCode::Usage,
                fmt::format("transport: found {}, expected infiniband, rocev2, tcp or sprayed",
                            value));
        }
        fabric.transport = *transport;
        return {};
    }
    const auto spec = std::find_if(topology.params.begin(), topology.params.end(),
                                   [&](const ParamSpec& each) { return each.name == name; });
    if (spec == topology.params.end()) {
        // Let the check of the whole set word the refusal, with the nearest known name.
        return checkParams(topology.id, topology.params, {{std::string(name), std::string(value)}});
    }
    WEFT_TRY(fabric.params[std::string(name)], parseParam(*spec, value));
    return {};
}

// InfiniBand where the leaf is an InfiniBand switch.
void followLeaf(FabricIntent& fabric, const Catalog& catalog) {
    const auto leaf = fabric.params.find("leaf");
    const Part* part =
        leaf != fabric.params.end() && std::holds_alternative<std::string>(leaf->second)
            ? catalog.find(std::get<std::string>(leaf->second))
            : nullptr;
    const Switch* device = part != nullptr ? part->as<Switch>() : nullptr;
    if (device != nullptr && device->fabric == "infiniband") {
        fabric.transport = Transport::InfiniBand;
    }
}

void pin(std::vector<Part>& pinned, const PartId& id, const Catalog& catalog) {
    const auto place =
        std::lower_bound(pinned.begin(), pinned.end(), id,
                         [](const Part& part, const PartId& wanted) { return part.id < wanted; });
    const bool isPinned = place != pinned.end() && place->id == id;
    const Part* part = isPinned || id.empty() ? nullptr : catalog.find(id);
    if (part != nullptr) {
        pinned.insert(place, *part);
    }
}

} // namespace

Result<Design> designFromTopology(const Topology& topology, std::span<const std::string> settings,
                                  const Catalog& catalog) {
    Design design = emptyDesign(std::string(topology.name));
    FabricIntent fabric;
    fabric.id = "compute";
    fabric.name = "Compute";
    fabric.site = design.sites->front().id;
    fabric.topology = topology.id;
    for (const std::string& setting : settings) {
        WEFT_TRY_VOID(applySetting(fabric, topology, setting));
    }
    const bool isTransportSaid =
        std::any_of(settings.begin(), settings.end(),
                    [](const std::string& setting) { return setting.starts_with("transport="); });
    if (!isTransportSaid) {
        followLeaf(fabric, catalog);
    }
    WEFT_TRY(design, apply(design, PutFabric{std::move(fabric)}));
    pinUsedParts(design, catalog);
    return design;
}

Result<Design> starterFromTopology(const Topology& topology, const Catalog& catalog) {
    WEFT_TRY(Design design, designFromTopology(topology, {}, catalog));
    if (topology.starter != nullptr) {
        topology.starter(design.fabrics.write().front());
    }
    return design;
}

namespace {

// A chassis and the line cards that go into it are one choice.
void pinCards(std::vector<Part>& pinned, const Design& design, const Catalog& catalog) {
    std::vector<PartId> cards;
    for (const Part& part : pinned) {
        if (const Part* card = cardOf(design, part, catalog)) {
            cards.push_back(card->id);
        }
    }
    for (const PartId& card : cards) {
        pin(pinned, card, catalog);
    }
}

void pinPartsOf(std::vector<Part>& pinned, const Design& design, const Catalog& catalog) {
    for (const FabricIntent& fabric : *design.fabrics) {
        const Topology* topology = findTopology(fabric.topology);
        for (const ParamSpec& spec :
             topology != nullptr ? topology->params : std::span<const ParamSpec>()) {
            const auto value = fabric.params.find(std::string(spec.name));
            if (spec.kind == ParamKind::Part && value != fabric.params.end() &&
                std::holds_alternative<std::string>(value->second)) {
                pin(pinned, std::get<std::string>(value->second), catalog);
            }
        }
        for (const Attachment& attachment : fabric.attachments) {
            pin(pinned, attachment.nic, catalog);
        }
        for (const DrawnNode& node : fabric.graph->nodes) {
            pin(pinned, node.part, catalog);
        }
    }
    for (const ServerGroup& group : *design.groups) {
        pin(pinned, group.part, catalog);
    }
    for (const Gateway& gateway : *design.gateways) {
        pin(pinned, gateway.part, catalog);
    }
    for (const WanLink& wan : *design.wans) {
        pin(pinned, wan.service, catalog);
    }
    pinCards(pinned, design, catalog);
}

} // namespace

void pinUsedParts(Design& design, const Catalog& catalog) {
    std::vector<Design> whatIfs;
    for (const Scenario& scenario : *design.scenarios) {
        if (Result<Resolved> resolved = resolve(design, scenario.id)) {
            whatIfs.push_back(std::move(resolved->design));
        }
    }
    std::vector<Part>& pinned = design.parts.write();
    pinPartsOf(pinned, design, catalog);
    for (const Design& whatIf : whatIfs) {
        pinPartsOf(pinned, whatIf, catalog);
    }
}

} // namespace weft
