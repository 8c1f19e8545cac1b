// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/fabric_parts.hpp"

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

std::vector<std::pair<Id, std::string>> selectedParts(const Snapshot& snapshot,
                                                      const QStringList& ids) {
    std::vector<std::pair<Id, std::string>> parts;
    for (const QString& id : ids) {
        const Id fabric = id.section(QLatin1Char('/'), 0, 0).toStdString();
        std::string name = id.section(QLatin1Char('/'), 1).toStdString();
        const AnalysedFabric* analysed = snapshot.analysis.fabric(fabric);
        if (name.empty() || analysed == nullptr || analysed->expansion == nullptr ||
            !partNamed(analysed->expansion->fabric, name)) {
            return {};
        }
        parts.emplace_back(fabric, std::move(name));
    }
    return parts;
}

bool isFailed(const Design&, const Id&, std::string_view) {
    return false;
}

Edit failingEdit(const Design&, const Id&, std::string_view) {
    return Batch{};
}

std::vector<PartRef> failedParts(const FabricIntent&, const Fabric&) {
    return {};
}

} // namespace weft::ui
