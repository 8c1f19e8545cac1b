// SPDX-License-Identifier: GPL-3.0-or-later
// What hands do on the canvas, as edits. Pure functions of the design: nothing here changes or
// shows anything.
#pragma once

#include "core/analysis/analysis.hpp"
#include "core/design/edit.hpp"
#include "ui/canvas/arrangement.hpp"

#include <QStringList>

#include <optional>

namespace weft::ui {

struct Gesture {
    Edit edit;
    QStringList made; // ids of what it adds, to be selected afterwards
};

// A fabric at `at` (its middle): in the site there, in the design's still empty first site, or in a
// new data centre.
Gesture placeFabric(const Design& design, FabricIntent fabric, QPointF at);
Gesture placeSite(const Design& design, SiteKind kind, const QString& name, QPointF at);
// Servers onto a fabric: attached; onto a site or the ground: a group of their own.
Gesture placeServers(const Design& design, const Part& part, QPointF at);
Gesture placeNode(const Design& design, const Id& fabric, NodeRole role, const PartId& part,
                  QPointF at);

// Moves sites with all they carry, cards and drawn nodes; a card let go over another site moves
// there.
std::optional<Edit> moveItems(const Design& design, const QStringList& ids, QPointF delta);
std::optional<Edit> resizeItem(const Design& design, const QString& id, const QRectF& rect);
Gesture duplicateItems(const Design& design, const QStringList& ids, QPointF delta);
// The same copies, of things that may come from another design (clipboard).
Gesture insertItems(const Design& design, const Design& source, const QStringList& ids,
                    QPointF delta);
std::optional<Edit> removeItems(const Design& design, const QStringList& ids);
std::optional<Edit> renameItem(const Design& design, const QString& id, const QString& name);
// Sites, or cards in different sites: a WAN link. Two nodes of one drawing: a link. A group and a
// fabric: attached. Two fabrics of one site: through gateways, where `analysis` has them built.
std::optional<Gesture> joinItems(const Design& design, const QString& from, const QString& to,
                                 const Part* service, const Analysis* analysis = nullptr);
std::optional<Gesture> joinThroughGateways(const Design& design, const Analysis& analysis,
                                           const Id& from, const Id& to);

enum class Align { Left, Centre, Right, Top, Middle, Bottom };
std::optional<Edit> alignItems(const Design& design, const QStringList& ids, Align how);

// Sites with coordinates as they lie on the globe, pushed apart where they would overlap, with all
// they carry; null where fewer than two have any.
std::optional<Edit> arrangeAsMap(const Design& design);

} // namespace weft::ui
