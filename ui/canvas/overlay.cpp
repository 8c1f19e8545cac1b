// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/overlay.hpp"

#include "core/base/text.hpp"
#include "core/flows/policy.hpp"
#include "ui/canvas/heat.hpp"
#include "ui/paint/words.hpp"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <map>

namespace weft::ui {

namespace {

using Kind = OverlayChoice::Kind;

constexpr std::size_t kDense = 160; // lines of a card beyond which they are thin

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(weft::ui::Overlay)
};

const LoadOverlay* loadOf(const Overlay& overlay, const std::string& matrix) {
    const auto found = std::find_if(overlay.loads.begin(), overlay.loads.end(),
                                    [&](const LoadOverlay& load) { return load.matrix == matrix; });
    return found == overlay.loads.end() ? nullptr : &*found;
}

// Collects values of links onto the lines that stand for them.
class Lines {
public:
    Lines(const CardModel& card, OverlayLine::Look look)
        : fabric_(card.expansion->fabric), anchors_(card), look_(look) {}

    void add(LinkIndex index, double value) {
        const Link& link = fabric_.link(index);
        const Anchor a = anchors_.of(link.a), b = anchors_.of(link.b);
        if (a.on == Anchor::On::Nothing || b.on == Anchor::On::Nothing || a == b) {
            return;
        }
        double& most = values_.try_emplace(std::minmax(a, b), value).first->second;
        most = std::max(most, value);
    }

    void moveTo(CardOverlay& overlay) const {
        for (const auto& [ends, value] : values_) {
            overlay.lines.push_back({look_, ends.first, ends.second, value});
        }
        std::stable_sort(
            overlay.lines.begin(), overlay.lines.end(),
            [](const OverlayLine& x, const OverlayLine& y) { return x.value < y.value; });
    }

private:
    const Fabric& fabric_;
    Anchors anchors_;
    OverlayLine::Look look_;
    std::map<std::pair<Anchor, Anchor>, double> values_;
};

void addLoads(CardOverlay& out, const CardModel& card, const LoadOverlay& load) {
    Lines lines(card, OverlayLine::Look::Heat);
    for (std::size_t i = 0; i < load.utilisation->size(); ++i) {
        lines.add(LinkIndex(static_cast<std::uint32_t>(i)), double((*load.utilisation)[i]));
    }
    lines.moveTo(out);
}

void addCritical(CardOverlay& out, const CardModel& card, const Overlay& overlay) {
    Lines lines(card, OverlayLine::Look::Critical);
    const Anchors anchors(card);
    const auto mark = [&](NodeIndex node, double value) {
        const Anchor at = anchors.of(node);
        if (at.on != Anchor::On::Nothing) {
            out.marks.push_back({OverlayMark::Look::Critical, at, value});
        }
    };
    for (const CriticalFailure& failure : overlay.failures) {
        if (failure.kind == CriticalFailure::Kind::Link) {
            lines.add(LinkIndex(failure.index), 1 - failure.throughput);
        } else {
            mark(NodeIndex(failure.index), 1 - failure.throughput);
        }
    }
    for (const LinkIndex bridge : overlay.bridges) {
        lines.add(bridge, 1);
    }
    for (const NodeIndex node : overlay.articulations) {
        mark(node, 1);
    }
    lines.moveTo(out);
}

void addCut(CardOverlay& out, const CardModel& card, const std::vector<LinkIndex>& links) {
    Lines lines(card, OverlayLine::Look::Cut);
    for (const LinkIndex link : links) {
        lines.add(link, 1);
    }
    lines.moveTo(out);
}

void addChosen(CardOverlay& out, const CardModel& card, const Snapshot& snapshot,
               const OverlayChoice& choice, const LeastCut* cut) {
    const Id fabric = card.id.toStdString();
    if (choice.kind == Kind::LeastCut) {
        if (cut != nullptr && cut->fabric == fabric && cut->revision == snapshot.revision) {
            addCut(out, card, cut->links);
        }
        return;
    }
    if (choice.kind == Kind::Power || choice.kind == Kind::Findings) {
        addHeat(out, card, snapshot, choice.kind);
        return;
    }
    const Overlay* overlay = snapshot.analysis.overlay(fabric);
    if (overlay == nullptr) {
        return;
    }
    if (choice.kind == Kind::Load) {
        const LoadOverlay* load = loadOf(*overlay, choice.matrix);
        if (load != nullptr && load->utilisation != nullptr) {
            addLoads(out, card, *load);
        }
    } else if (choice.kind == Kind::Failures) {
        addCritical(out, card, *overlay);
    } else if (choice.kind == Kind::Bisection) {
        addCut(out, card, overlay->bisectionCut);
    }
}

// Always shown, whatever else is.
void addFailed(CardOverlay& out, const CardModel& card, const FabricIntent& intent) {
    const Fabric& fabric = card.expansion->fabric;
    const Anchors anchors(card);
    for (const PartRef& part : failedParts(intent, fabric)) {
        const Anchor a = anchors.of(part.a), b = part.b ? anchors.of(*part.b) : Anchor{};
        if (a.on == Anchor::On::Nothing || (part.isLink() && b.on == Anchor::On::Nothing)) {
            continue;
        }
        if (part.isLink()) {
            out.lines.push_back({OverlayLine::Look::Failed, a, b, 0});
        } else {
            out.marks.push_back({OverlayMark::Look::Failed, a, 0});
        }
    }
}

QPen penOf(const OverlayLine& line, const CardOverlay& overlay, const CardStyle& style) {
    const Theme& theme = style.theme;
    const double pixel = 1 / style.scale;
    const double share = std::clamp(line.value / overlay.most, 0.0, 1.0);
    switch (line.look) {
    case OverlayLine::Look::Heat:
        return {heatColour(theme, share),
                (0.8 + 2.0 * share) * pixel * (overlay.lines.size() > kDense ? 0.5 : 1)};
    case OverlayLine::Look::Critical:
        return {heatColour(theme, 0.5 + share / 2), (1.6 + 1.6 * share) * pixel};
    case OverlayLine::Look::Cut:
        return {theme.accent, 1.8 * pixel};
    case OverlayLine::Look::Failed:
        return {theme.bad, 1.8 * pixel, Qt::DashLine};
    case OverlayLine::Look::Selected:
        return {theme.accent, 3 * pixel};
    }
    return {};
}

void paintCross(QPainter& painter, const QPointF& at, double reach) {
    painter.drawLine(at - QPointF(reach, reach), at + QPointF(reach, reach));
    painter.drawLine(at - QPointF(reach, -reach), at + QPointF(reach, -reach));
}

// The fullest link over all fabrics.
struct Fullest {
    double value = 0;
    Id fabric;
    LinkIndex link{0};
};

Fullest fullestOf(const Snapshot& snapshot, const std::string& matrix) {
    Fullest most;
    for (const Overlay& overlay : snapshot.analysis.overlays) {
        const LoadOverlay* load = loadOf(overlay, matrix);
        if (load == nullptr || load->utilisation == nullptr || load->utilisation->empty()) {
            continue;
        }
        const auto top = std::max_element(load->utilisation->begin(), load->utilisation->end());
        if (double(*top) > most.value) {
            most = {double(*top), overlay.fabric,
                    LinkIndex(static_cast<std::uint32_t>(top - load->utilisation->begin()))};
        }
    }
    return most;
}

QString linkWords(const Snapshot& snapshot, const Id& fabric, LinkIndex index) {
    const AnalysedFabric* analysed = snapshot.analysis.fabric(fabric);
    if (analysed == nullptr || analysed->expansion == nullptr) {
        return {};
    }
    const Fabric& built = analysed->expansion->fabric;
    const Link& link = built.link(index);
    return QStringLiteral("%1 – %2").arg(text(nodeName(built, link.a)),
                                         text(nodeName(built, link.b)));
}

OverlayLegend loadLegend(const Snapshot& snapshot, const OverlayChoice& choice) {
    OverlayLegend legend;
    for (const Overlay& overlay : snapshot.analysis.overlays) {
        if (const LoadOverlay* load = loadOf(overlay, choice.matrix)) {
            legend.title = Tr::tr("Links in use, %1").arg(text(load->name));
        }
    }
    const Fullest most = fullestOf(snapshot, choice.matrix);
    legend.most = std::max(1.0, most.value);
    if (most.value > 0) {
        const QString link = linkWords(snapshot, most.fabric, most.link);
        const bool several = snapshot.design.fabrics->size() > 1;
        legend.note =
            Tr::tr("Fullest: %1, %2")
                .arg(several ? scopeName(snapshot.design, most.fabric) + QStringLiteral(", ") + link
                             : link,
                     shareText(most.value));
    }
    return legend;
}

OverlayLegend failureLegend(const Snapshot& snapshot) {
    OverlayLegend legend{Tr::tr("What hurts most when it fails"), {}, 1};
    const CriticalFailure* worst = nullptr;
    for (const Overlay& overlay : snapshot.analysis.overlays) {
        for (const CriticalFailure& failure : overlay.failures) {
            worst = worst == nullptr || failure.throughput < worst->throughput ? &failure : worst;
        }
    }
    if (worst == nullptr) {
        legend.note = Tr::tr("No single failure takes anything away");
    } else if (worst->disconnected > 0) {
        legend.note = Tr::tr("%1: %2 endpoints cut off")
                          .arg(text(worst->name), people(formatCount(worst->disconnected)));
    } else {
        legend.note = Tr::tr("%1: %2 of the throughput is left")
                          .arg(text(worst->name), shareText(worst->throughput));
    }
    return legend;
}

bool hasCut(const Snapshot& snapshot) {
    return std::any_of(snapshot.analysis.overlays.begin(), snapshot.analysis.overlays.end(),
                       [](const Overlay& overlay) { return !overlay.bisectionCut.empty(); });
}

OverlayLegend zoneLegend(const Design& design) {
    OverlayLegend legend{Tr::tr("Zones"), {}, 0, {}};
    constexpr std::size_t kMost = 12; // in a legend that does not hide the canvas
    for (std::size_t i = 0; i < std::min(kMost, design.zones->size()); ++i) {
        legend.tints.push_back({{PlaceTint::Of::Zone, static_cast<double>(i)},
                                scopeName(design, (*design.zones)[i].id)});
    }
    if (design.zones->size() > kMost) {
        legend.note = Tr::tr("and %1 more").arg(design.zones->size() - kMost);
    }
    return legend;
}

} // namespace

CardOverlay cardOverlay(const CardModel& card, const Snapshot& snapshot,
                        const OverlayChoice& choice, const LeastCut* cut, double most) {
    CardOverlay out;
    out.most = most > 0 ? most : 1;
    if (card.expansion == nullptr) {
        return out;
    }
    addChosen(out, card, snapshot, choice, cut);
    if (const FabricIntent* intent = snapshot.design.fabric(card.id.toStdString())) {
        addFailed(out, card, *intent);
    }
    return out;
}

void addSelected(CardOverlay& overlay, const CardModel& card, const QStringList& ids) {
    const QString head = card.id + QLatin1Char('/');
    const bool any =
        std::any_of(ids.begin(), ids.end(), [&](const QString& id) { return id.startsWith(head); });
    if (!any || card.expansion == nullptr) {
        return;
    }
    const Fabric& fabric = card.expansion->fabric;
    const Anchors anchors(card);
    for (const QString& id : ids) {
        const auto part = id.startsWith(head) ? partNamed(fabric, id.mid(head.size()).toStdString())
                                              : std::nullopt;
        if (!part) {
            continue;
        }
        const Anchor a = anchors.of(part->a), b = part->b ? anchors.of(*part->b) : Anchor{};
        if (part->isLink() && a.on != Anchor::On::Nothing && b.on != Anchor::On::Nothing) {
            overlay.lines.push_back({OverlayLine::Look::Selected, a, b, 0});
        } else if (!part->isLink() && a.on != Anchor::On::Nothing && a.on != Anchor::On::Drawn) {
            overlay.marks.push_back({OverlayMark::Look::Selected, a, 0});
        }
    }
}

void paintOverlayLines(QPainter& painter, const CardModel& card, const CardLayout& layout,
                       const QRectF& rect, const CardStyle& style) {
    painter.save();
    painter.setBrush(Qt::NoBrush);
    for (const OverlayLine& line : style.overlay->lines) {
        const QPainterPath path = lineBetween(card, layout, rect, line.a, line.b);
        if (!path.boundingRect().adjusted(-1, -1, 1, 1).intersects(style.exposed)) {
            continue;
        }
        painter.setPen(penOf(line, *style.overlay, style));
        painter.drawPath(path);
        if (line.look == OverlayLine::Look::Failed) {
            painter.setPen(QPen(style.theme.bad, 1.8 / style.scale));
            paintCross(painter, path.pointAtPercent(0.5), 4 / style.scale);
        }
    }
    painter.restore();
}

void paintOverlayMarks(QPainter& painter, const CardModel& card, const CardLayout& layout,
                       const QRectF& rect, const CardStyle& style) {
    painter.save();
    painter.setBrush(Qt::NoBrush);
    const double pixel = 1 / style.scale;
    for (const OverlayMark& mark : style.overlay->marks) {
        const QPointF at = pointOf(card, layout, rect, mark.at);
        const bool failed = mark.look == OverlayMark::Look::Failed;
        const double reach = std::max(8.0, 5 * pixel);
        const QColor ink = failed ? style.theme.bad
                           : mark.look == OverlayMark::Look::Selected
                               ? style.theme.accent
                               : heatColour(style.theme, 0.5 + mark.value / 2);
        painter.setPen(QPen(ink, 2 * pixel));
        painter.drawEllipse(at, reach, reach);
        if (failed) {
            paintCross(painter, at, reach * 0.6);
        }
    }
    painter.restore();
}

OverlayLegend overlayLegend(const Snapshot& snapshot, const OverlayChoice& choice,
                            const LeastCut* cut) {
    switch (choice.kind) {
    case Kind::Load:
        return loadLegend(snapshot, choice);
    case Kind::Power:
    case Kind::Findings:
        return heatLegend(snapshot, choice.kind);
    case Kind::Failures:
        return failureLegend(snapshot);
    case Kind::Bisection: {
        std::size_t links = 0;
        for (const Overlay& overlay : snapshot.analysis.overlays) {
            links += overlay.bisectionCut.size();
        }
        return {Tr::tr("Cut of the bisection"),
                Tr::tr("%1 bundles of links cross it")
                    .arg(people(formatCount(static_cast<std::int64_t>(links)))),
                0};
    }
    case Kind::LeastCut:
        if (cut != nullptr && cut->revision == snapshot.revision) {
            return {Tr::tr("Least cut between %1 and %2").arg(cut->from, cut->to),
                    Tr::tr("%1 one way, %2 bundles of links")
                        .arg(people(formatBandwidth(cut->capacity, 4)),
                             people(formatCount(static_cast<std::int64_t>(cut->links.size())))),
                    0};
        }
        return {Tr::tr("Least cut"), Tr::tr("The design has changed: ask again"), 0};
    case Kind::Zones:
        return zoneLegend(snapshot.design);
    case Kind::Nothing:
        break;
    }
    return {};
}

PlaceTints placeTints(const Snapshot& snapshot, const OverlayChoice& choice) {
    if (choice.kind == Kind::Power || choice.kind == Kind::Findings) {
        return heatTints(snapshot, choice.kind);
    }
    PlaceTints tints;
    const Design& design = snapshot.design;
    const auto add = [&](const Id& place) {
        if (const Zone* zone = zoneOf(design, place)) {
            tints[place] = {PlaceTint::Of::Zone, static_cast<double>(zone - design.zones->data())};
        }
    };
    if (choice.kind == Kind::Zones) {
        for (const Site& site : *design.sites) {
            add(site.id);
        }
        for (const FabricIntent& fabric : *design.fabrics) {
            add(fabric.id);
        }
        for (const ServerGroup& group : *design.groups) {
            add(group.id);
        }
    }
    return tints;
}

std::vector<std::pair<OverlayChoice, QString>> overlayChoices(const Snapshot& snapshot,
                                                              const LeastCut* cut) {
    std::vector<std::pair<OverlayChoice, QString>> choices{
        {{Kind::Nothing, {}}, Tr::tr("Nothing")}};
    for (const Overlay& overlay : snapshot.analysis.overlays) {
        for (const LoadOverlay& load : overlay.loads) {
            const OverlayChoice choice{Kind::Load, load.matrix};
            const bool known = std::any_of(choices.begin(), choices.end(),
                                           [&](const auto& each) { return each.first == choice; });
            if (!known) {
                choices.push_back({choice, Tr::tr("Links in use: %1").arg(text(load.name))});
            }
        }
    }
    if (!snapshot.analysis.fabrics.empty()) {
        choices.push_back({{Kind::Power, {}}, Tr::tr("Power of devices")});
        choices.push_back({{Kind::Findings, {}}, Tr::tr("What was found")});
    }
    const bool whole = snapshot.analysis.depth == Depth::Whole;
    if (whole && !snapshot.analysis.overlays.empty()) {
        choices.push_back({{Kind::Failures, {}}, Tr::tr("What hurts when it fails")});
    }
    if (hasCut(snapshot)) {
        choices.push_back({{Kind::Bisection, {}}, Tr::tr("Cut of the bisection")});
    }
    if (!snapshot.design.zones->empty()) {
        choices.push_back({{Kind::Zones, {}}, Tr::tr("Zones")});
    }
    if (cut != nullptr && cut->revision == snapshot.revision) {
        choices.push_back(
            {{Kind::LeastCut, {}}, Tr::tr("Least cut: %1 and %2").arg(cut->from, cut->to)});
    }
    return choices;
}

} // namespace weft::ui
