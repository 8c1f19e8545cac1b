// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/spark_delegate.hpp"

#include "ui/models/standing.hpp"
#include "ui/theme/theme.hpp"

#include <QPainter>

#include <algorithm>

namespace weft::ui {

namespace {
constexpr int kEdge = 8, kRise = 7, kGap = 2, kMostBar = 10;
}

QSize SparkDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    return {72, RowDelegate::sizeHint(option, index).height()};
}

void SparkDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const {
    RowDelegate::paint(painter, option, index); // ground and hairline
    const QVariantList shares = index.data(kSharesRole).toList();
    if (shares.isEmpty()) {
        return;
    }
    const Theme& theme = themeFor(option.palette);
    const QRectF area = QRectF(option.rect).adjusted(kEdge, kRise, -kEdge, -kRise);
    const double step = std::min<double>(area.width() / double(shares.size()), kMostBar + kGap);
    const double width = std::max(1.0, step - kGap);
    painter->save();
    painter->setPen(Qt::NoPen);
    for (qsizetype i = 0; i < shares.size(); ++i) {
        const double share = shares[i].toDouble();
        const double height = std::max(1.0, share * area.height());
        if (share >= 0) {
            painter->setBrush(i == 0 ? theme.textMuted : theme.outline);
            painter->drawRect(
                QRectF(area.left() + step * double(i), area.bottom() - height, width, height));
        }
    }
    painter->restore();
}

} // namespace weft::ui
