// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/workloads_delegate.hpp"

#include "ui/models/workloads_model.hpp"
#include "ui/panels/table_look.hpp"
#include "ui/theme/theme.hpp"

#include <QPainter>

namespace weft::ui {

namespace {

constexpr int kDot = 8, kLeft = 28, kEdge = 12, kHeight = 46, kGap = 10;

QColor hueOf(WorkloadState state, const Theme& theme) {
    switch (state) {
    case WorkloadState::Good:
        return theme.good;
    case WorkloadState::Warning:
        return theme.warning;
    case WorkloadState::Bad:
        return theme.bad;
    case WorkloadState::Unknown:
        break;
    }
    return theme.outline;
}

} // namespace

QSize WorkloadsDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const {
    return {120, kHeight};
}

void WorkloadsDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const {
    const Theme& theme = themeFor(option.palette);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintRowGround(*painter, option);
    const QRect row = option.rect.adjusted(kLeft, 6, -kEdge, -6);
    const auto state = static_cast<WorkloadState>(index.data(WorkloadsModel::StateRole).toInt());
    const QRectF dot(option.rect.left() + kEdge, row.top() + 5, kDot, kDot);
    painter->setPen(Qt::NoPen);
    painter->setBrush(hueOf(state, theme));
    // Not by hue alone: what fails is a square, what is not known yet a ring.
    if (state == WorkloadState::Bad) {
        painter->drawRect(dot);
    } else if (state == WorkloadState::Unknown) {
        painter->setPen(QPen(theme.outline, 1.5));
        painter->setBrush(Qt::NoBrush);
        painter->drawEllipse(dot.adjusted(1, 1, -1, -1));
    } else {
        painter->drawEllipse(dot);
    }

    const QString figure = index.data(WorkloadsModel::FigureRole).toString();
    painter->setFont(ui::font(TextStyle::Strong));
    const int width =
        std::min(painter->fontMetrics().horizontalAdvance(figure) + 1, row.width() / 2);
    painter->setPen(theme.text);
    painter->drawText(row, Qt::AlignRight | Qt::AlignTop,
                      painter->fontMetrics().elidedText(figure, Qt::ElideRight, width));
    const int room = row.width() - width - kGap;
    painter->drawText(
        row, Qt::AlignLeft | Qt::AlignTop,
        painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, room));
    painter->setFont(ui::font(TextStyle::Small));
    painter->setPen(theme.textMuted);
    const QString second = tr("%1 on %2")
                               .arg(index.data(WorkloadsModel::KindRole).toString(),
                                    index.data(WorkloadsModel::WhereRole).toString());
    painter->drawText(row, Qt::AlignLeft | Qt::AlignBottom,
                      painter->fontMetrics().elidedText(second, Qt::ElideRight, row.width()));
    painter->restore();
}

void WorkloadsDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                             const QModelIndex&) const {
    editor->setGeometry(option.rect.adjusted(kLeft - 9, 4, -kEdge, -10));
}

} // namespace weft::ui
