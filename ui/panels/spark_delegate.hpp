// SPDX-License-Identifier: GPL-3.0-or-later
// A row's values as a picture the size of a word: a bar each from zero, the first, which the others
// are held against, in the stronger ink. Neither ink says better or worse.
#pragma once

#include "ui/panels/table_look.hpp"

namespace weft::ui {

class SparkDelegate : public RowDelegate {
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
};

} // namespace weft::ui
