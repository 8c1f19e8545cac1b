// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/table_look.hpp"

#include "ui/forms/bits.hpp"
#include "ui/theme/theme.hpp"

#include <QHeaderView>
#include <QPainter>
#include <QTableView>

#include <algorithm>

namespace weft::ui {

namespace {
constexpr int kRowHeight = 30;
constexpr int kCellPadding = 8;
} // namespace

void paintRowGround(QPainter& painter, const QStyleOptionViewItem& option) {
    const Theme& theme = themeFor(option.palette);
    if (option.state & QStyle::State_Selected) {
        painter.fillRect(option.rect, theme.accentSoft);
    } else if (option.state & QStyle::State_MouseOver) {
        painter.fillRect(option.rect, theme.field);
    }
}

void RowDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                        const QModelIndex& index) const {
    const Theme& theme = themeFor(option.palette);
    painter->save();
    paintRowGround(*painter, option);
    const QRect area = option.rect.adjusted(kCellPadding, 0, -kCellPadding, 0);
    const QString words = index.data().toString();
    if (index.column() == badgeColumn_ && !words.isEmpty()) {
        const int width = std::max(20, badgeWidth(words));
        paintBadge(*painter, QRect(area.left(), area.center().y() - 8, width, 18), words, theme);
    } else {
        const QVariant edge = index.data(Qt::TextAlignmentRole);
        const QVariant cut = index.data(Qt::FontRole);
        painter->setFont(cut.isValid() ? cut.value<QFont>() : ui::font(TextStyle::Body));
        painter->setPen(inkOf(index, theme));
        painter->drawText(area,
                          edge.isValid() ? edge.toInt()
                                         : static_cast<int>(Qt::AlignVCenter | Qt::AlignLeft),
                          painter->fontMetrics().elidedText(words, Qt::ElideRight, area.width()));
    }
    if (hairlines_) {
        painter->setPen(theme.hairline);
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    }
    // The selected row shows where one is; a frame only where the current cell lies outside it.
    if ((option.state & QStyle::State_HasFocus) && !(option.state & QStyle::State_Selected)) {
        painter->setPen(theme.accent);
        painter->drawRect(option.rect.adjusted(0, 0, -1, -2));
    }
    painter->restore();
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const {
    const QVariant cut = index.data(Qt::FontRole);
    const QFontMetrics metrics(cut.isValid() ? cut.value<QFont>() : ui::font(TextStyle::Body));
    return {metrics.horizontalAdvance(index.data().toString()) + 2 * kCellPadding + 2, kRowHeight};
}

QColor RowDelegate::inkOf(const QModelIndex& index, const Theme& theme) const {
    const QVariant ink = index.data(Qt::ForegroundRole);
    return ink.isValid() ? ink.value<QColor>() : theme.text;
}

RowDelegate* styleTable(QTableView* table, const QString& accessibleName) {
    auto* delegate = new RowDelegate(table);
    table->setItemDelegate(delegate);
    table->setAccessibleName(accessibleName);
    table->setShowGrid(false);
    table->setFrameShape(QFrame::NoFrame);
    table->setMouseTracking(true);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->setWordWrap(false);
    table->setTabKeyNavigation(false); // Tab leaves the table
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(kRowHeight);
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->horizontalHeader()->setFont(ui::font(TextStyle::Small));
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setSectionsMovable(true);
    table->horizontalHeader()->setMinimumSectionSize(48);
    return delegate;
}

} // namespace weft::ui
