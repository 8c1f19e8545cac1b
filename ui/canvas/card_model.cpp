// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/card_model.hpp"

#include "core/base/text.hpp"
#include "core/topology/topology.hpp"
#include "ui/canvas/arrangement.hpp"
#include "ui/paint/words.hpp"
#include "ui/session/fabric_parts.hpp"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>
#include <set>

namespace weft::ui {

namespace {

constexpr std::size_t kMostChips = 6;
constexpr std::uint32_t kAnchors = 16; // of a row drawn as a bar
constexpr std::uint32_t kMostScanned = 8192;
constexpr std::uint32_t kFanSamples = 512;
constexpr std::uint32_t kServerSamples = 64; // looked at per chip

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Card)
};

std::uint32_t anchorsOf(const NodeRange& nodes) {
    return nodes.size() <= kMostInRow ? nodes.size() : kAnchors;
}

// One node per anchor speaks for those it stands for.
template <class Visit>
void eachSample(const NodeRange& nodes, std::uint32_t samples, const Visit& visit) {
    const std::uint32_t count = std::min(samples, nodes.size());
    for (std::uint32_t i = 0; i < count; ++i) {
        visit(nodes.begin + static_cast<std::uint32_t>(std::uint64_t{i} * nodes.size() / count));
    }
}

Fan fanBetween(const Fabric& fabric, const NodeRange& upper, const NodeRange& lower) {
    // Pairs of anchors that are joined, each looked at through many of the nodes it stands for: one
    // alone (say, the first of each pod) need not be like the others.
    std::set<std::pair<float, float>> lines;
    eachSample(lower, kFanSamples, [&](std::uint32_t node) {
        for (const Arc& arc : fabric.neighbours(NodeIndex(node))) {
            if (upper.contains(arc.node)) {
                lines.emplace(placeInRow(upper, arc.node.value), placeInRow(lower, node));
            }
        }
    });
    Fan fan;
    for (const auto& [up, down] : lines) {
        fan.push_back({up, down});
    }
    return fan;
}

Fan fanToChips(const Fabric& fabric, const NodeRange& row, const std::vector<ServerChip>& chips) {
    Fan fan;
    for (std::size_t chip = 0; chip < chips.size(); ++chip) {
        std::set<float> anchors;
        eachSample(chips[chip].nodes, kServerSamples, [&](std::uint32_t server) {
            for (const Arc& arc : fabric.neighbours(NodeIndex(server))) {
                if (row.contains(arc.node)) {
                    anchors.insert(placeInRow(row, arc.node.value));
                }
            }
        });
        for (const float place : anchors) {
            fan.push_back({place, static_cast<float>(chip)});
        }
    }
    return fan;
}

QString shortTitle(const Part* part, const QString& otherwise) {
    return part ? shortModel(*part) : otherwise;
}

std::vector<ServerChip> chipsOf(const Fabric& fabric, const Design& design,
                                const Catalog& catalog) {
    std::vector<ServerChip> chips;
    const QLocale locale;
    for (const ServerBlock& block : fabric.servers) {
        const Part* part = block.part.empty() ? nullptr : catalog.find(block.part);
        const auto words = [&](std::uint32_t count) {
            return part ? QStringLiteral("%1 × %2").arg(locale.toString(count), shortModel(*part))
                        : Tr::tr("%1 endpoints")
                              .arg(locale.toString(qulonglong(count) *
                                                   qulonglong(block.portsPerServer)));
        };
        const QString group = design.group(block.group) ? text(block.group) : QString();
        std::vector<ServerChip> units;
        const bool many = block.nodes.size() > kMostScanned; // too many to ask each for its unit
        for (std::uint32_t node = block.nodes.begin, first = node;
             !many && node < block.nodes.end && units.size() <= kMostChips;) {
            const std::uint32_t unit = unitOf(fabric, first);
            while (node < block.nodes.end && unitOf(fabric, node) == unit) {
                ++node;
            }
            units.push_back(
                {words(node - first), Tr::tr("SU %1").arg(units.size() + 1), {first, node}, group});
            first = node;
        }
        if (units.size() < 2 || units.size() + chips.size() > kMostChips) {
            units = {{words(block.nodes.size()), text(block.name), block.nodes, group}};
        }
        chips.insert(chips.end(), units.begin(), units.end());
    }
    return chips;
}

CardStatus statusOf(const FabricIntent& fabric, const Analysis& analysis, QString& problem) {
    CardStatus status = CardStatus::Good;
    for (const Finding& finding : analysis.findings) {
        const std::string_view scope = finding.scope;
        if (scope.substr(0, scope.find('/')) != fabric.id || finding.severity == Severity::Info) {
            continue;
        }
        const CardStatus found =
            finding.severity == Severity::Error ? CardStatus::Bad : CardStatus::Warning;
        if (found > status) {
            status = found;
            problem = text(finding.message);
        }
    }
    return status;
}

void fillFigures(CardModel& card, const FabricIntent& fabric, const Analysis& analysis) {
    const auto figure = [&](const char* id, bool shortest = false) -> QString {
        const Metric* metric = analysis.find(id, fabric.id);
        return metric ? figureWords(metric->value, metric->unit, shortest ? 3 : 4) : QString();
    };
    const Metric* ratio = analysis.find("fabric.oversubscription", fabric.id);
    card.figure = ratio ? people(formatRatio(ratio->value)) : QString();
    card.figureDetail = figure("fabric.bisection", true);
    if (card.figureDetail.isEmpty()) {
        card.figureDetail = figure("fabric.bisection.upper", true);
    }
    const QString endpoints = figure("fabric.endpoints");
    card.farFigure = endpoints.isEmpty() ? card.figure : Tr::tr("%1 endpoints").arg(endpoints);
}

void fillTiers(CardModel& card, const Design& design, const Catalog& catalog) {
    const Fabric& built = card.expansion->fabric;
    for (const NodeRole role :
         {NodeRole::Core, NodeRole::Spine, NodeRole::Switch, NodeRole::Leaf}) {
        const NodeRange nodes = built.range(role);
        if (nodes.size() == 0) {
            continue;
        }
        const Device& device = built.deviceOf(NodeIndex(nodes.begin));
        const Part* part = device.part.empty() ? nullptr : catalog.find(device.part);
        const bool isAccelerator = card.expansion->accelerators == role;
        card.rows.push_back({role, nodes,
                             isAccelerator
                                 ? Tr::tr("%1 accelerators").arg(QLocale().toString(nodes.size()))
                                 : tierWord(role, nodes.size()),
                             shortTitle(part, text(device.title))});
    }
    card.chips = chipsOf(built, design, catalog);
    card.peers = peerDrawing(built);
    if (!card.peers.isEmpty()) {
        return;
    }
    for (std::size_t i = 0; i + 1 < card.rows.size(); ++i) {
        card.fans.push_back(fanBetween(built, card.rows[i].nodes, card.rows[i + 1].nodes));
    }
    if (!card.rows.empty()) {
        card.fans.push_back(fanToChips(built, card.rows.back().nodes, card.chips));
    }
}

} // namespace

float placeInRow(const NodeRange& nodes, std::uint32_t node) {
    const std::uint32_t anchors = anchorsOf(nodes);
    const auto slot =
        static_cast<std::uint32_t>(std::uint64_t{node - nodes.begin} * anchors / nodes.size());
    return (static_cast<float>(slot) + 0.5F) / static_cast<float>(anchors);
}

QString shortModel(const Part& part) {
    QString model = text(part.model);
    const QString vendor = text(part.vendor) + QLatin1Char(' ');
    if (model.startsWith(vendor)) {
        model.remove(0, vendor.size());
    }
    const qsizetype print = model.indexOf(QLatin1String(" ("));
    return print > 0 ? model.left(print) : model;
}

QString tierWord(NodeRole role, std::int64_t count) {
    const QString number = QLocale().toString(qlonglong(count));
    const bool one = count == 1;
    switch (role) {
    case NodeRole::Leaf:
        return (one ? Tr::tr("%1 leaf") : Tr::tr("%1 leaves")).arg(number);
    case NodeRole::Spine:
        return (one ? Tr::tr("%1 spine") : Tr::tr("%1 spines")).arg(number);
    case NodeRole::Core:
        return (one ? Tr::tr("%1 core") : Tr::tr("%1 cores")).arg(number);
    case NodeRole::Server:
        return (one ? Tr::tr("%1 server") : Tr::tr("%1 servers")).arg(number);
    case NodeRole::Switch:
        break;
    }
    return (one ? Tr::tr("%1 switch") : Tr::tr("%1 switches")).arg(number);
}

CardModel cardModel(const FabricIntent& fabric, const Design& design, const Catalog& catalog,
                    const Analysis* analysis) {
    CardModel card;
    card.id = text(fabric.id);
    card.name = text(fabric.name);
    const Topology* topology = findTopology(fabric.topology);
    card.words = topology ? text(topology->name) : text(fabric.topology);
    card.isDrawn = fabric.topology == "free-form";
    card.graph = placedGraph(*fabric.graph);
    const AnalysedFabric* analysed = analysis ? analysis->fabric(fabric.id) : nullptr;
    if (!analysed) {
        return card;
    }
    card.expansion = analysed->expansion;
    card.status = statusOf(fabric, *analysis, card.problem);
    fillFigures(card, fabric, *analysis);
    if (!card.expansion) {
        card.status = CardStatus::Bad;
        return card;
    }
    const auto& blocks = card.expansion->fabric.servers;
    if (!blocks.empty()) {
        card.words += QStringLiteral(" · ") +
                      Tr::tr("%1 endpoints").arg(people(formatBandwidth(blocks.front().rate)));
    }
    if (!card.isDrawn) {
        fillTiers(card, design, catalog);
    }
    if (!card.peers.words.isEmpty()) {
        card.words += QStringLiteral(" · ") + card.peers.words;
    }
    return card;
}

} // namespace weft::ui
