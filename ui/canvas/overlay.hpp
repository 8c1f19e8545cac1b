// SPDX-License-Identifier: GPL-3.0-or-later
// What is laid over the cards: how full links are, what hurts when it fails, which links a cut
// goes through; and, always, what is failed. Values of links that one line stands for are shown by
// the largest.
#pragma once

#include "ui/canvas/card_parts.hpp"
#include "ui/session/cut_finder.hpp"
#include "ui/session/snapshot.hpp"

namespace weft::ui {

struct OverlayChoice {
    enum class Kind : std::uint8_t { Nothing, Load, Failures, Bisection, LeastCut, Zones };
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

struct CardOverlay {
    std::vector<OverlayLine> lines; // the largest value last
    std::vector<OverlayMark> marks;
    double most = 1; // what the ramp ends at
    bool isEmpty() const { return lines.empty() && marks.empty(); }
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
// The hue of the zone that a site, fabric or group lies in; -1: in none.
int zoneHue(const Design& design, const Id& place);

// What a legend says of the choice: a title, what stands out, and the ramp's end (0: no ramp).
struct OverlayLegend {
    QString title, note;
    double most = 0;
    struct Tint {
        int hue = 0; // index into the theme's series
        QString name;
    };
    std::vector<Tint> tints = {}; // of zones
};
OverlayLegend overlayLegend(const Snapshot& snapshot, const OverlayChoice& choice,
                            const LeastCut* cut);
// Everything that could be shown now, with the words for it.
std::vector<std::pair<OverlayChoice, QString>> overlayChoices(const Snapshot& snapshot,
                                                              const LeastCut* cut);

} // namespace weft::ui
