// SPDX-License-Identifier: GPL-3.0-or-later
// Paints one finding: a dot in its status hue, the sentence, where it is, and the fixes as links.
#pragma once

#include <QStyledItemDelegate>
#include <QVector>

namespace weft::ui {

class ProblemsDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                     const QModelIndex& index) override;
    // The fix painted at a point of the row, -1 for none.
    int fixAt(const QPoint& point, const QRect& row, const QModelIndex& index) const;
    // Where the links of a row's fixes lie.
    QVector<QRect> fixPlaces(const QRect& row, const QModelIndex& index) const;

signals:
    void fixClicked(const QModelIndex& index, int fix);
};

} // namespace weft::ui
