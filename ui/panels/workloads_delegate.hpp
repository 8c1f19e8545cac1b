// SPDX-License-Identifier: GPL-3.0-or-later
// A workload in two lines: dot, name and figure; kind and where it runs.
#pragma once

#include <QStyledItemDelegate>

namespace weft::ui {

class WorkloadsDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const override;
};

} // namespace weft::ui
