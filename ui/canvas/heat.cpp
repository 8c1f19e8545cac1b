// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/heat.hpp"

#include "core/base/text.hpp"
#include "core/plant/plant.hpp"
#include "ui/paint/words.hpp"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <map>

namespace weft::ui {

namespace {

using Kind = OverlayChoice::Kind;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(weft::ui::Heat)
};

bool isAccepted(const Design& design, const Finding& finding) {
    const std::string key = finding.key();
    return std::any_of(design.accepted->begin(), design.accepted->end(),
                       [&](const Acceptance& each) { return each.key == key; });
}

// 1 … 3: what the severities are drawn by.
double degreeOf(Severity severity) {
    return static_cast<double>(severity) + 1;
}

std::string_view headOf(std::string_view scope) {
    return scope.substr(0, scope.find('/'));
}

Id siteOf(const Design& design, std::string_view item) {
    if (const FabricIntent* fabric = design.fabric(item)) {
        return fabric->site;
    }
    const ServerGroup* group = design.group(item);
    return group != nullptr ? group->site : Id(item);
}

double wattsOf(const Standing& standing, const Box& box) {
    return inWatts(standing.typicalOf(box));
}

// What the fullest of the devices draws that one drawn thing stands for.
class Fills {
public:
    Fills(const CardModel& card, bool isHeat)
        : anchors_(card), look_(isHeat ? OverlayFill::Look::Heat : OverlayFill::Look::Severity) {}

    void add(NodeIndex node, double value) {
        const Anchor at = anchors_.of(node);
        if (at.on != Anchor::On::Nothing && value > 0) {
            double& most = values_.try_emplace(at, value).first->second;
            most = std::max(most, value);
        }
    }

    void moveTo(CardOverlay& overlay) const {
        for (const auto& [at, value] : values_) {
            overlay.fills.push_back({look_, at, value});
        }
    }

private:
    Anchors anchors_;
    OverlayFill::Look look_;
    std::map<Anchor, double> values_;
};

std::size_t placeOf(const Snapshot& snapshot, const Id& fabric) {
    const std::vector<AnalysedFabric>& all = snapshot.analysis.fabrics;
    return static_cast<std::size_t>(
        std::find_if(all.begin(), all.end(),
                     [&](const AnalysedFabric& each) { return each.id == fabric; }) -
        all.begin());
}

void addPower(CardOverlay& overlay, const CardModel& card, const Snapshot& snapshot) {
    const std::size_t place = placeOf(snapshot, utf8(card.id));
    const Plant* plant = snapshot.analysis.plant.get();
    if (plant == nullptr || place >= plant->standing.boxOf.size()) {
        return;
    }
    Fills fills(card, true);
    const std::vector<std::uint32_t>& boxOf = plant->standing.boxOf[place];
    for (std::uint32_t node = 0; node < boxOf.size(); ++node) {
        if (boxOf[node] != kNoBox) {
            fills.add(NodeIndex(node),
                      wattsOf(plant->standing, plant->standing.boxes[boxOf[node]]));
        }
    }
    fills.moveTo(overlay);
}

// A finding is about a device, a tier, or the whole card: that is its tint.
void addFindings(CardOverlay& overlay, const CardModel& card, const Snapshot& snapshot) {
    const Fabric& fabric = card.expansion->fabric;
    Fills fills(card, false);
    for (const Finding& finding : snapshot.analysis.findings) {
        const std::size_t slash = finding.scope.find('/');
        if (slash == std::string::npos || headOf(finding.scope) != utf8(card.id) ||
            isAccepted(snapshot.design, finding)) {
            continue;
        }
        const std::string within = finding.scope.substr(slash + 1);
        const double degree = degreeOf(finding.severity);
        if (const auto part = partNamed(fabric, within)) {
            fills.add(part->a, degree);
            if (part->b) {
                fills.add(*part->b, degree);
            }
            continue;
        }
        for (const TierRow& row : card.rows) {
            for (std::uint32_t i = row.nodes.begin;
                 toString(row.role) == within && i < row.nodes.end; ++i) {
                fills.add(NodeIndex(i), degree);
            }
        }
    }
    fills.moveTo(overlay);
}

// The device that draws most, over the design.
const Box* hottest(const Snapshot& snapshot) {
    const Plant* plant = snapshot.analysis.plant.get();
    if (plant == nullptr || plant->standing.boxes.empty()) {
        return nullptr;
    }
    const Standing& standing = plant->standing;
    return &*std::max_element(
        standing.boxes.begin(), standing.boxes.end(),
        [&](const Box& a, const Box& b) { return wattsOf(standing, a) < wattsOf(standing, b); });
}

OverlayLegend powerLegend(const Snapshot& snapshot) {
    const Box* box = hottest(snapshot);
    if (box == nullptr) {
        return {};
    }
    const Standing& standing = snapshot.analysis.plant->standing;
    const double most = wattsOf(standing, *box);
    OverlayLegend legend{Tr::tr("Power of a device, typical"), {}, most};
    legend.low = valueText(0, "W").joined();
    legend.high = valueText(most, "W", 3).joined();
    const BoxKind& kind = standing.kinds[box->kind];
    legend.note = Tr::tr("Most: %1 of %2, %3, with its modules")
                      .arg(text(kind.title), scopeName(snapshot.design, kind.scope), legend.high);
    return legend;
}

OverlayLegend findingsLegend(const Snapshot& snapshot) {
    std::int64_t count[3] = {};
    for (const Finding& finding : snapshot.analysis.findings) {
        count[static_cast<int>(finding.severity)] += !isAccepted(snapshot.design, finding);
    }
    OverlayLegend legend{Tr::tr("What was found"), {}, 0};
    const auto add = [&](Severity severity, const QString& one, const QString& many) {
        if (const std::int64_t its = count[static_cast<int>(severity)]; its > 0) {
            legend.tints.push_back(
                {{PlaceTint::Of::Severity, degreeOf(severity)}, counted(its, one, many)});
        }
    };
    add(Severity::Error, Tr::tr("1 error"), Tr::tr("%1 errors"));
    add(Severity::Warning, Tr::tr("1 warning"), Tr::tr("%1 warnings"));
    add(Severity::Info, Tr::tr("1 note"), Tr::tr("%1 notes"));
    if (legend.tints.empty()) {
        legend.note = Tr::tr("Nothing that is not accepted");
    }
    return legend;
}

QRectF placeIn(const CardModel& card, const CardLayout& layout, const QRectF& rect,
               const Anchor& at) {
    switch (at.on) {
    case Anchor::On::Row: {
        const CardLayout::Row& row = layout.rows[at.index];
        const auto count = card.rows[at.index].nodes.size();
        constexpr double kSegments = 16; // of a row drawn as a bar: its anchors
        const double width = row.width / (count <= kMostInRow ? double(count) : kSegments);
        return {row.x(double(at.place)) - width / 2, row.y - 11, width, 22};
    }
    case Anchor::On::Chip:
        return layout.chips[at.index];
    case Anchor::On::Spot: {
        const double size = spotSize(card.peers, layout.peers) * 1.2;
        QRectF spot({}, QSizeF(size, size));
        spot.moveCenter(spotAt(card.peers, at.index, layout.peers));
        return spot;
    }
    case Anchor::On::Drawn:
        return nodeRect(card.graph.nodes[at.index], rect);
    case Anchor::On::Nothing:
        break;
    }
    return {};
}

} // namespace

void addHeat(CardOverlay& overlay, const CardModel& card, const Snapshot& snapshot, Kind kind) {
    if (kind == Kind::Power) {
        addPower(overlay, card, snapshot);
    } else {
        addFindings(overlay, card, snapshot);
    }
}

PlaceTints heatTints(const Snapshot& snapshot, Kind kind) {
    PlaceTints tints;
    const auto raise = [&](const Id& place, PlaceTint::Of of, double value) {
        PlaceTint& tint = tints.try_emplace(place, PlaceTint{of, value}).first->second;
        tint.value = std::max(tint.value, value);
    };
    if (kind == Kind::Findings) {
        for (const Finding& finding : snapshot.analysis.findings) {
            if (!isAccepted(snapshot.design, finding)) {
                const Id head(headOf(finding.scope));
                raise(head, PlaceTint::Of::Severity, degreeOf(finding.severity));
                raise(siteOf(snapshot.design, head), PlaceTint::Of::Severity,
                      degreeOf(finding.severity));
            }
        }
        return tints;
    }
    // A site is as hot as what stands in it, and that shows itself.
    if (const Box* top = hottest(snapshot)) {
        const Standing& standing = snapshot.analysis.plant->standing;
        const double most = wattsOf(standing, *top);
        for (const Box& box : standing.boxes) {
            raise(standing.kinds[box.kind].scope, PlaceTint::Of::Heat,
                  most > 0 ? wattsOf(standing, box) / most : 0);
        }
    }
    return tints;
}

OverlayLegend heatLegend(const Snapshot& snapshot, Kind kind) {
    return kind == Kind::Power ? powerLegend(snapshot) : findingsLegend(snapshot);
}

QColor tintColour(const Theme& theme, const PlaceTint& tint) {
    switch (tint.of) {
    case PlaceTint::Of::None:
        break;
    case PlaceTint::Of::Zone:
        return theme.series[static_cast<int>(tint.value) % theme.series.size()];
    case PlaceTint::Of::Severity:
        return tint.value > 2 ? theme.bad : tint.value > 1 ? theme.warning : theme.accent;
    case PlaceTint::Of::Heat:
        return heatColour(theme, tint.value);
    }
    return {};
}

void paintFills(QPainter& painter, const CardModel& card, const CardLayout& layout,
                const QRectF& rect, const CardStyle& style, bool over) {
    painter.save();
    for (const OverlayFill& fill : style.overlay->fills) {
        const QRectF place = placeIn(card, layout, rect, fill.at);
        const bool isRow = fill.at.on == Anchor::On::Row;
        if (isRow == over || !place.intersects(style.exposed)) {
            continue;
        }
        const bool isHeat = fill.look == OverlayFill::Look::Heat;
        QColor ink = tintColour(
            style.theme, isHeat ? PlaceTint{PlaceTint::Of::Heat, fill.value / style.overlay->most}
                                : PlaceTint{PlaceTint::Of::Severity, fill.value});
        painter.setPen(over ? QPen(ink, 2 / style.scale) : QPen(Qt::NoPen));
        ink.setAlphaF(over ? 0.34F : 0.62F); // what stands upon or beneath it stays readable
        painter.setBrush(ink);
        const double radius = over ? 5 : 0;
        painter.drawRoundedRect(place, radius, radius);
    }
    painter.restore();
}

} // namespace weft::ui
