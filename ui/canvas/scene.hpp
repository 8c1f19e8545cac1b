// SPDX-License-Identifier: GPL-3.0-or-later
// The design as items on the canvas. Places come from the design (committed, or of a preview),
// contents from the last snapshot: while an analysis runs the last good one stays in sight.
#pragma once

#include "ui/canvas/arrangement.hpp"
#include "ui/canvas/items.hpp"
#include "ui/session/snapshot.hpp"

#include <QGraphicsScene>
#include <QStringList>

#include <map>
#include <memory>

namespace weft::ui {

class CanvasScene : public QGraphicsScene {
    Q_OBJECT

public:
    explicit CanvasScene(QObject* parent = nullptr);
    ~CanvasScene() override;

    void show(const Design& design, const SnapshotPtr& snapshot);
    void setStale(bool stale); // a newer design is being analysed
    const Design& design() const { return design_; }
    const Arrangement& arrangement() const { return arrangement_; }
    SnapshotPtr snapshot() const { return snapshot_; }

    // Sites, fabrics, loose groups, WAN links and joins in reading order, with what can be selected
    // inside them after each.
    const QStringList& order() const { return order_; }
    CanvasItem* item(const QString& id) const; // null for what is drawn inside a card
    bool isLine(const QString& id) const;      // a WAN link or join: it has no place of its own
    // Of an item, a node ("fabric/node"), or the card that shows a group or a scope inside it; null
    // when unknown.
    QRectF rectOf(const QString& id) const;
    QString describe(const QString& id) const;
    // The topmost thing there as a selection id; empty on the ground.
    QString idAt(const QPointF& at, double scale) const;
    // The single switch or link drawn there, as a selection id ("compute/leaf-03~spine-07").
    QString partAt(const QPointF& at, double scale) const;
    QString siteAt(const QPointF& at) const;
    QStringList idsIn(const QRectF& area, bool whole) const;
    bool isSiteHeader(const QString& id, const QPointF& at) const;
    QRectF contents() const;

    // What is laid over the cards; `cut` is looked at for the choice of a least cut.
    void setOverlay(const OverlayChoice& choice, const std::optional<LeastCut>& cut);
    void setSelected(const QStringList& ids);
    void setHovered(const QString& id);
    // Rings and roads on what these pass.
    void setWay(const QStringList& ends, const QStringList& primary, const QStringList& backup);
    // Shows these (and what they carry) moved by `delta` until the design says the same.
    void setShift(const QStringList& ids, QPointF delta);
    // An item of a preview is drawn as one that is not there yet.
    void setGhost(const QString& id) { ghost_ = id; }

private:
    void syncItems();
    void syncCard(const FabricIntent& fabric);
    void placeLines(const std::map<std::string, QRectF, std::less<>>& sites);
    void place();
    void refreshStates();
    QStringList selectedInside() const;
    void refreshOverlays();
    QRectF shifted(const std::string& id, const QRectF& rect, const Id& carrier) const;
    template <class T> T* ensure(const std::string& id, double z);

    Design design_;
    Arrangement arrangement_;
    SnapshotPtr snapshot_, overlaid_;
    bool stale_ = false;
    OverlayChoice choice_;
    std::optional<LeastCut> cut_;
    std::map<QString, std::unique_ptr<CanvasItem>> items_;
    QStringList order_, selected_, shiftedIds_;
    QStringList wayEnds_, wayPrimary_, wayBackup_;
    QString hovered_, ghost_;
    QPointF shift_;
    struct Shown { // what a card's model was made of
        FabricIntent intent;
        SnapshotPtr snapshot;
    };
    std::map<std::string, Shown, std::less<>> shown_;
};

} // namespace weft::ui
