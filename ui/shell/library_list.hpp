// SPDX-License-Identifier: GPL-3.0-or-later
// The list inside the library: headings, entries with a picture and two lines, and the start of a
// drag.
#pragma once

#include "ui/canvas/library_item.hpp"
#include "ui/theme/theme.hpp"

#include <QListView>
#include <QStyledItemDelegate>

namespace weft::ui {

enum LibraryRole {                  // of the model's items
    HeadingRole = Qt::UserRole + 1, // bool
    KindRole,                       // int(LibraryItem::Kind)
    IdRole,
    DetailRole,  // second line
    IconRole,    // name of an icon; empty: the tiers are drawn
    SectionRole, // its heading
    CountRole,   // of a heading: entries under it
    FoldedRole,  // of a heading
    TiersRole,   // QVariantList of int(NodeRole), top first
};

LibraryItem libraryItemOf(const QModelIndex& index);
// A topology in the size of a thumb: its tiers as a few squares and the lines between them.
void paintThumbnail(QPainter& painter, const QRectF& place, const QVariantList& tiers,
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
