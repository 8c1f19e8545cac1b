// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/fabric_parts.hpp"

#include "core/plant/device_names.hpp"

#include <QCoreApplication>

#include <algorithm>

namespace weft::ui {

std::string partName(const Fabric& fabric, NodeIndex node) {
    return fabric.drawnIds.empty() ? nodeName(fabric, node) : fabric.drawnIds[node.get()];
}

std::string partName(const Fabric& fabric, const PartRef& part) {
    return part.b ? partName(fabric, part.a) + "~" + partName(fabric, *part.b)
                  : partName(fabric, part.a);
}

std::optional<PartRef> partNamed(const Fabric& fabric, std::string_view name) {
    const auto find = [&fabric](std::string_view wanted) -> std::optional<NodeIndex> {
        const auto& ids = fabric.drawnIds;
        const auto drawn = std::find(ids.begin(), ids.end(), wanted);
        return drawn == ids.end()
                   ? findNode(fabric, wanted)
                   : std::optional(NodeIndex(static_cast<std::uint32_t>(drawn - ids.begin())));
    };
    const std::size_t joint = name.find('~');
    const std::optional<NodeIndex> a = find(name.substr(0, joint));
    if (!a || joint == std::string_view::npos) {
        return a ? std::optional(PartRef{*a, {}}) : std::nullopt;
    }
    const std::optional<NodeIndex> b = find(name.substr(joint + 1));
    const PartRef link{*a, b};
    return b && linkOf(fabric, link) ? std::optional(link) : std::nullopt;
}

std::optional<NodeIndex> deviceNamed(const Fabric& fabric, std::string_view device) {
    const DeviceNames names(fabric);
    for (std::uint32_t i = 0; i < fabric.nodes.size(); ++i) {
        if (names(NodeIndex(i)) == device) {
            return NodeIndex(i);
        }
    }
    return std::nullopt;
}

std::optional<LinkIndex> linkOf(const Fabric& fabric, const PartRef& part) {
    if (part.b) {
        for (const Arc& arc : fabric.neighbours(part.a)) {
            if (arc.node == *part.b) {
                return arc.link;
            }
        }
    }
    return std::nullopt;
}

std::uint32_t unitOf(const Fabric& fabric, std::uint32_t server) {
    const Node& node = fabric.node(NodeIndex(server));
    const auto arcs = fabric.neighbours(NodeIndex(server));
    return node.pod != 0 || arcs.empty() ? node.pod : fabric.node(arcs[0].node).pod;
}

std::vector<ServerUnit> serverUnits(const Fabric& fabric) {
    std::vector<ServerUnit> all;
    for (const ServerBlock& block : fabric.servers) {
        const QString name = QString::fromStdString(block.name);
        std::vector<ServerUnit> units;
        for (std::uint32_t node = block.nodes.begin;
             node < block.nodes.end && units.size() <= kMostUnits;) {
            const std::uint32_t first = node, unit = unitOf(fabric, first);
            while (node < block.nodes.end && unitOf(fabric, node) == unit) {
                ++node;
            }
            const std::size_t number = units.size() + 1;
            units.push_back({block.group + ".su-" + std::to_string(number),
                             QCoreApplication::translate("Card", "%1, SU %2").arg(name).arg(number),
                             {first, node}});
        }
        if (units.size() < 2 || units.size() > kMostUnits) {
            units = {{block.group + ".su-1", name, block.nodes}};
        }
        all.insert(all.end(), units.begin(), units.end());
    }
    return all;
}

std::vector<std::pair<Id, std::string>>
selectedParts(const Design& design, const Snapshot& snapshot, const QStringList& ids) {
    std::vector<std::pair<Id, std::string>> parts;
    for (const QString& id : ids) {
        const Id fabric = id.section(QLatin1Char('/'), 0, 0).toStdString();
        std::string name = id.section(QLatin1Char('/'), 1).toStdString();
        const AnalysedFabric* analysed = snapshot.analysis.fabric(fabric);
        if (name.empty() || design.fabric(fabric) == nullptr || analysed == nullptr ||
            analysed->expansion == nullptr || !partNamed(analysed->expansion->fabric, name)) {
            return {};
        }
        parts.emplace_back(fabric, std::move(name));
    }
    return parts;
}

namespace {

FailedElement elementOf(std::string_view part) {
    const std::size_t joint = part.find('~');
    return {std::string(part.substr(0, joint)),
            joint == std::string_view::npos ? std::string() : std::string(part.substr(joint + 1)),
            0};
}

bool isSame(const FailedElement& x, const FailedElement& y) {
    return (x.a == y.a && x.b == y.b) || (!x.b.empty() && x.a == y.b && x.b == y.a);
}

} // namespace

bool isFailed(const Design& design, const Id& fabric, std::string_view part) {
    const FabricIntent* intent = design.fabric(fabric);
    const FailedElement wanted = elementOf(part);
    return intent != nullptr &&
           std::any_of(intent->failed.begin(), intent->failed.end(),
                       [&](const FailedElement& each) { return isSame(each, wanted); });
}

Edit failingEdit(const Design& design, const Id& fabric, std::string_view part) {
    return SetFailed{fabric, elementOf(part), !isFailed(design, fabric, part)};
}

std::vector<PartRef> failedParts(const FabricIntent& intent, const Fabric& fabric) {
    std::vector<PartRef> parts;
    for (const FailedElement& each : intent.failed) {
        const auto part = partNamed(fabric, each.b.empty() ? each.a : each.a + "~" + each.b);
        if (part) {
            parts.push_back(*part);
        }
    }
    return parts;
}

} // namespace weft::ui
