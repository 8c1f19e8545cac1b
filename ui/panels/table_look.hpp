// SPDX-License-Identifier: GPL-3.0-or-later
// How tables look: rows parted by hairlines, no grid, no row numbers, headers that sort.
#pragma once

#include <QStyledItemDelegate>

QT_BEGIN_NAMESPACE
class QTableView;
QT_END_NAMESPACE

namespace weft::ui {

struct Theme;

class RowDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    // Values of this column are set as badges; -1 for none.
    void setBadgeColumn(int column) { badgeColumn_ = column; }
    void setHairlines(bool on) { hairlines_ = on; }
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;

protected:
    virtual QColor inkOf(const QModelIndex& index, const Theme& theme) const; // of its words

private:
    int badgeColumn_ = -1;
    bool hairlines_ = true;
};

// The ground of a row: chosen, under the pointer, or none.
void paintRowGround(QPainter& painter, const QStyleOptionViewItem& option);

// Returns the delegate it installs.
RowDelegate* styleTable(QTableView* table, const QString& accessibleName);

} // namespace weft::ui
