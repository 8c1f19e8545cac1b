// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/problems_delegate.hpp"

#include "core/design/finding.hpp"
#include "ui/models/problems_model.hpp"
#include "ui/panels/table_look.hpp"
#include "ui/theme/theme.hpp"

#include <QAbstractItemView>
#include <QMouseEvent>
#include <QPainter>

namespace weft::ui {

namespace {

constexpr int kDot = 8;
constexpr int kLeft = 30; // of the words
constexpr int kEdge = 14;
constexpr int kGap = 9; // above and below
constexpr int kMostFixes = 2;

QRect wordsArea(const QRect& row) {
    return row.adjusted(kLeft, kGap, -kEdge, -kGap);
}

int textHeight(const QString& words, int width, TextStyle style) {
    return QFontMetrics(font(style))
        .boundingRect(QRect(0, 0, width, 10000), Qt::TextWordWrap, words)
        .height();
}

QColor hueOf(const QModelIndex& index, const Theme& theme) {
    if (index.data(ProblemsModel::AcceptedRole).toBool()) {
        return theme.outline;
    }
    switch (static_cast<Severity>(index.data(ProblemsModel::SeverityRole).toInt())) {
    case Severity::Error:
        return theme.bad;
    case Severity::Warning:
        return theme.warning;
    case Severity::Info:
        return theme.outline;
    }
    return theme.outline;
}

QString secondLine(const QModelIndex& index) {
    const QString scope = index.data(ProblemsModel::ScopeNameRole).toString();
    if (!index.data(ProblemsModel::AcceptedRole).toBool()) {
        return scope;
    }
    const QString note = index.data(ProblemsModel::NoteRole).toString();
    return note.isEmpty() ? ProblemsDelegate::tr("%1 · accepted").arg(scope)
                          : ProblemsDelegate::tr("%1 · accepted: %2").arg(scope, note);
}

} // namespace

QSize ProblemsDelegate::sizeHint(const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const {
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    const int width = (view ? view->viewport()->width() : option.rect.width()) - kLeft - kEdge;
    const int message = textHeight(index.data().toString(), qMax(80, width), TextStyle::Body);
    const int line = QFontMetrics(font(TextStyle::Small)).height();
    const bool fixes = !index.data(ProblemsModel::FixesRole).toStringList().isEmpty();
    return {width, 2 * kGap + message + 3 + line + (fixes ? line + 5 : 0)};
}

QVector<QRect> ProblemsDelegate::fixPlaces(const QRect& row, const QModelIndex& index) const {
    const QFontMetrics metrics(font(TextStyle::Small));
    const QRect area = wordsArea(row);
    QVector<QRect> places;
    int x = area.left();
    const QStringList fixes = index.data(ProblemsModel::FixesRole).toStringList();
    for (int i = 0; i < qMin(kMostFixes, static_cast<int>(fixes.size())); ++i) {
        const int width = qMin(metrics.horizontalAdvance(fixes[i]), qMax(0, area.right() - x));
        places += QRect(x, area.bottom() - metrics.height() + 1, width, metrics.height() + 2);
        x += width + 16;
    }
    return places;
}

int ProblemsDelegate::fixAt(const QPoint& point, const QRect& row, const QModelIndex& index) const {
    const QVector<QRect> places = fixPlaces(row, index);
    for (int i = 0; i < places.size(); ++i) {
        if (places[i].adjusted(-3, -3, 3, 3).contains(point)) {
            return i;
        }
    }
    return -1;
}

void ProblemsDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                             const QModelIndex& index) const {
    const Theme& theme = themeFor(option.palette);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintRowGround(*painter, option);
    const QRect area = wordsArea(option.rect);
    painter->setPen(Qt::NoPen);
    painter->setBrush(hueOf(index, theme));
    painter->drawEllipse(QRect(kEdge + option.rect.left(), area.top() + 4, kDot, kDot));

    const bool accepted = index.data(ProblemsModel::AcceptedRole).toBool();
    painter->setFont(font(TextStyle::Body));
    painter->setPen(accepted ? theme.textMuted : theme.text);
    const int height = textHeight(index.data().toString(), area.width(), TextStyle::Body);
    painter->drawText(area, Qt::TextWordWrap, index.data().toString());
    painter->setFont(font(TextStyle::Small));
    painter->setPen(theme.textMuted);
    const QRect second = area.adjusted(0, height + 3, 0, 0);
    painter->drawText(
        second, static_cast<int>(Qt::AlignTop | Qt::AlignLeft),
        painter->fontMetrics().elidedText(secondLine(index), Qt::ElideRight, area.width()));
    const QStringList fixes = index.data(ProblemsModel::FixesRole).toStringList();
    const QVector<QRect> places = fixPlaces(option.rect, index);
    painter->setPen(theme.accent);
    for (int i = 0; i < places.size(); ++i) {
        painter->drawText(
            places[i], static_cast<int>(Qt::AlignVCenter | Qt::AlignLeft),
            painter->fontMetrics().elidedText(fixes[i], Qt::ElideRight, places[i].width()));
    }
    painter->setPen(theme.hairline);
    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->drawLine(option.rect.left() + kLeft, option.rect.bottom(), option.rect.right() - kEdge,
                      option.rect.bottom());
    painter->restore();
}

bool ProblemsDelegate::editorEvent(QEvent* event, QAbstractItemModel* model,
                                   const QStyleOptionViewItem& option, const QModelIndex& index) {
    if (event->type() == QEvent::MouseButtonRelease) {
        const auto* mouse = static_cast<QMouseEvent*>(event);
        const int fix = fixAt(mouse->pos(), option.rect, index);
        if (mouse->button() == Qt::LeftButton && fix >= 0) {
            emit fixClicked(index, fix);
            return true;
        }
    }
    return QStyledItemDelegate::editorEvent(event, model, option, index);
}

} // namespace weft::ui
