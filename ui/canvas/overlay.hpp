// SPDX-License-Identifier: GPL-3.0-or-later
// What is laid over the cards: how full links are, what devices draw, what was found about them,
// what hurts when it fails, which links a cut goes through; and, always, what is failed. Values of
// links that one line stands for are shown by the largest.
#pragma once

#include "ui/canvas/card_parts.hpp"
#include "ui/session/cut_finder.hpp"
#include "ui/session/snapshot.hpp"

namespace weft::ui {

struct OverlayChoice {
    enum class Kind : std::uint8_t {
        Nothing,
        Load,
        Power,
        Findings,
        Failures,
        Bisection,
        LeastCut,
        Zones
    };
    Kind kind = Kind::Nothing;
    std::string matrix; // of kind Load: LoadOverlay::matrix
    bool operator==(const OverlayChoice&) const = default;
};

struct OverlayLine {
    enum class Look : std::uint8_t { Heat, Critical, Cut, Failed, Selected };
    Look look = Look::Heat;
    Anchor a, b;
    double value = 0; // of Heat: load over capacity; of Critical: throughput lost, 0…1
};

struct OverlayMark {
    enum class Look : std::uint8_t { Critical, Failed, Selected };
    Look look = Look::Critical;
    Anchor at;
    double value = 0;
};

// The ground of a device, or of the tiers and servers that are drawn as one.
struct OverlayFill {
    enum class Look : std::uint8_t { Heat, Severity };
    Look look = Look::Heat;
    Anchor at;
    double value = 0; // of Heat: up to CardOverlay::most; of Severity: 1 note … 3 error
};

// The colour that a place bears as a whole.
struct PlaceTint {
    enum class Of : std::uint8_t { None, Zone, Severity, Heat };
    Of of = Of::None;
    double value = 0; // the zone's place in the theme's series; 1 … 3; 0 … 1
    bool operator==(const PlaceTint&) const = default;
};
QColor tintColour(const Theme& theme, const PlaceTint& tint);

struct CardOverlay {
    std::vector<OverlayLine> lines; // the largest value last
    std::vector<OverlayMark> marks;
    std::vector<OverlayFill> fills;
    double most = 1; // what the ramp ends at
    bool isEmpty() const { return lines.empty() && marks.empty() && fills.empty(); }
};

// `most` is the ramp's end, common to all cards.
CardOverlay cardOverlay(const CardModel& card, const Snapshot& snapshot,
                        const OverlayChoice& choice, const LeastCut* cut, double most);

// Rings round the selected switches and links of the card.
void addSelected(CardOverlay& overlay, const CardModel& card, const QStringList& ids);

void paintOverlayLines(QPainter& painter, const CardModel& card, const CardLayout& layout,
                       const QRectF& rect, const CardStyle& style);
void paintOverlayMarks(QPainter& painter, const CardModel& card, const CardLayout& layout,
                       const QRectF& rect, const CardStyle& style);
// What sites, fabrics, groups and WAN links bear under the choice; none: not in it.
using PlaceTints = std::map<Id, PlaceTint, std::less<>>;
PlaceTints placeTints(const Snapshot& snapshot, const OverlayChoice& choice);

// What a legend says of the choice: a title, what stands out, and the ramp's end (0: no ramp).
struct OverlayLegend {
    QString title, note;
    double most = 0;
    struct Tint {
        PlaceTint tint;
        QString name;
    };
    std::vector<Tint> tints = {}; // of zones, of severities
    QString low = {}, high = {};  // at the ramp's ends; empty: shares
};
OverlayLegend overlayLegend(const Snapshot& snapshot, const OverlayChoice& choice,
                            const LeastCut* cut);
// Everything that could be shown now, with the words for it.
std::vector<std::pair<OverlayChoice, QString>> overlayChoices(const Snapshot& snapshot,
                                                              const LeastCut* cut);

} // namespace weft::ui
