// SPDX-License-Identifier: GPL-3.0-or-later
// The list inside the library: headings, entries with a picture and two lines, and the start of a
// drag.
#pragma once

#include "core/topology/topology.hpp"
#include "ui/canvas/library_item.hpp"
#include "ui/canvas/peers.hpp"
#include "ui/theme/theme.hpp"

#include <QListView>
#include <QStyledItemDelegate>

namespace weft::ui {

enum LibraryRole {                  // of the model's items
    HeadingRole = Qt::UserRole + 1, // bool
    KindRole,                       // int(LibraryItem::Kind)
    IdRole,
    DetailRole,  // second line
    IconRole,    // name of an icon; empty: the topology is drawn
    SectionRole, // its heading
    CountRole,   // of a heading: entries under it
    FoldedRole,  // of a heading
    PictureRole, // TopologyPicture
};

LibraryItem libraryItemOf(const QModelIndex& index);

// What a topology looks like in small: its tiers from the top, or how its switches are joined to
// their like.
struct TopologyPicture {
    std::vector<NodeRole> tiers;
    PeerDrawing peers;
};
// Of the form it is dropped in; made once.
const TopologyPicture& pictureOf(const Topology& topology, const Catalog& catalog);
// A few squares and the lines between them.
void paintThumbnail(QPainter& painter, const QRectF& place, const TopologyPicture& topology,
                    const Theme& theme);

class LibraryDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

class LibraryList : public QListView {
    Q_OBJECT

public:
    explicit LibraryList(QWidget* parent = nullptr);

signals:
    void dragging(bool under_way);

protected:
    void startDrag(Qt::DropActions actions) override;
};

} // namespace weft::ui

Q_DECLARE_METATYPE(weft::ui::TopologyPicture)
