// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/cut_finder.hpp"

#include "core/fabric/max_flow.hpp"
#include "ui/session/fabric_parts.hpp"

#include <algorithm>
#include <iterator>

namespace weft::ui {

namespace {

// In ascending order: blocks are, and so are their nodes.
std::vector<NodeIndex> nodesOf(const Fabric& fabric, const std::string& id) {
    std::vector<NodeIndex> nodes;
    const auto add = [&nodes](std::uint32_t node) { nodes.push_back(NodeIndex(node)); };
    const std::size_t slash = id.find('/');
    if (slash == std::string::npos) {
        for (const ServerBlock& block : fabric.servers) {
            for (std::uint32_t i = block.nodes.begin; block.group == id && i < block.nodes.end;
                 ++i) {
                add(i);
            }
        }
        return nodes;
    }
    if (id.compare(0, slash, fabric.id) != 0) {
        return nodes;
    }
    const std::string name = id.substr(slash + 1);
    const auto part = partNamed(fabric, name);
    if (part && !part->isLink()) {
        nodes.push_back(part->a);
        return nodes;
    }
    for (const ServerUnit& unit : serverUnits(fabric)) {
        for (std::uint32_t i = unit.nodes.begin; unit.id == name && i < unit.nodes.end; ++i) {
            add(i);
        }
    }
    return nodes;
}

QString called(const Design& design, const Fabric& fabric, const std::string& id) {
    const ServerGroup* group = design.group(id);
    const std::size_t slash = id.find('/');
    const bool isUnit = id.find(".su-") != std::string::npos;
    for (const ServerUnit& unit : isUnit ? serverUnits(fabric) : std::vector<ServerUnit>()) {
        if (unit.id == id.substr(slash + 1)) {
            return unit.name;
        }
    }
    return QString::fromStdString(group != nullptr             ? group->name
                                  : slash == std::string::npos ? id
                                                               : id.substr(slash + 1));
}

} // namespace

std::optional<CutQuestion> cutQuestion(const Snapshot& snapshot, const QStringList& ids) {
    if (ids.size() != 2) {
        return std::nullopt;
    }
    const std::string from = ids[0].toStdString(), to = ids[1].toStdString();
    for (const AnalysedFabric& each : snapshot.analysis.fabrics) {
        if (each.expansion == nullptr) {
            continue;
        }
        const Fabric& fabric = each.expansion->fabric;
        CutQuestion question{each.id, called(snapshot.design, fabric, from),
                             called(snapshot.design, fabric, to), nodesOf(fabric, from),
                             nodesOf(fabric, to)};
        std::vector<NodeIndex> both;
        std::set_intersection(question.fromNodes.begin(), question.fromNodes.end(),
                              question.toNodes.begin(), question.toNodes.end(),
                              std::back_inserter(both));
        if (!question.fromNodes.empty() && !question.toNodes.empty() && both.empty()) {
            return question;
        }
    }
    return std::nullopt;
}

void CutFinder::find(const SnapshotPtr& snapshot, CutQuestion question) {
    start([this, snapshot, asked = std::move(question)](const Run& run) {
        const AnalysedFabric* fabric = snapshot->analysis.fabric(asked.fabric);
        MinCut least = minCut(fabric->works(), asked.fromNodes, asked.toNodes);
        for (LinkIndex& link : least.links) { // as the intact fabric numbers them
            link = fabric->shape->isDamaged ? fabric->shape->meantLink[link.get()] : link;
        }
        const LeastCut cut{snapshot->revision, asked.fabric,   asked.from,
                           asked.to,           least.capacity, std::move(least.links)};
        run.post([this, cut] { emit found(cut); });
    });
}

} // namespace weft::ui
