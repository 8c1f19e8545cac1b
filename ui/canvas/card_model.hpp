// SPDX-License-Identifier: GPL-3.0-or-later
// What a fabric's card shows, made once per snapshot: words, figures, the tiers as counted rows and
// the fans between them. Single switches are looked up in the expansion only when someone zooms in
// on them.
#pragma once

#include "core/analysis/analysis.hpp"
#include "ui/canvas/peers.hpp"

#include <QPointF>
#include <QString>

#include <memory>
#include <vector>

namespace weft::ui {

enum class CardStatus { Unknown, Good, Warning, Bad };

// A tier: servers lie below in chips.
struct TierRow {
    NodeRole role = NodeRole::Switch;
    NodeRange nodes;
    QString count, part; // "16 leaves", "QM9700"
};

// Some servers of one block: a scalable unit, or all.
struct ServerChip {
    QString text, detail; // "32 × DGX H100", "SU 1"
    NodeRange nodes;
    QString group; // the design's group; empty where the intent counts its servers itself
};

// A line of a fan from an anchor of the upper row to one of the lower: positions 0…1 along each.
struct FanLine {
    float upper = 0, lower = 0;
};
// Between rows[i] and rows[i + 1]; the last one between the lowest row and the chips (lower: chip
// number + offset).
using Fan = std::vector<FanLine>;

struct CardModel {
    QString id, name, words, problem;
    CardStatus status = CardStatus::Unknown;
    std::vector<TierRow> rows; // from the top
    std::vector<ServerChip> chips;
    std::vector<Fan> fans;
    PeerDrawing peers;                          // instead of rows, where it is not empty
    QString figure, figureDetail;               // "1.00 : 1", "203 Tb/s"
    QString farFigure;                          // the one figure of a card seen from afar
    std::shared_ptr<const Expansion> expansion; // null where the fabric could not be built
    bool isDrawn = false;
    DrawnGraph graph;
};

CardModel cardModel(const FabricIntent& fabric, const Design& design, const Catalog& catalog,
                    const Analysis* analysis);

// Rows of more are drawn as one counted bar until there is room for each.
constexpr std::uint32_t kMostInRow = 32;

// The anchor a node's lines end at, as its place along the row, 0…1.
float placeInRow(const NodeRange& nodes, std::uint32_t node);

// What an intent says of its dimensions ("8x8x4"), or its topology's default; mostly empty.
std::string dimsOf(const FabricIntent& fabric);

// "DGX H100" of "NVIDIA DGX H100 (80 GB, air-cooled)": what is left when the vendor and the small
// print go.
QString shortModel(const Part& part);
QString tierWord(NodeRole role, std::int64_t count); // "16 leaves"

} // namespace weft::ui
