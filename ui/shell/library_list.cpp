// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/library_list.hpp"

#include "core/design/design.hpp"
#include "ui/canvas/card_painter.hpp"
#include "ui/session/starters.hpp"
#include "ui/theme/icons.hpp"

#include <QDrag>
#include <QPainter>
#include <QPixmap>

#include <algorithm>
#include <map>

namespace weft::ui {

namespace {

constexpr int kEntry = 44, kHeading = 34, kSlim = 34;

// Nodes of a hand-drawn graph, where there are no tiers to show.
void paintSketch(QPainter& painter, const QRectF& place, const Theme& theme) {
    static const QPointF kNodes[] = {{0.15, 0.75}, {0.42, 0.2}, {0.62, 0.7}, {0.9, 0.35}};
    const auto at = [&](int i) {
        return QPointF(place.x() + kNodes[i].x() * place.width(),
                       place.y() + kNodes[i].y() * place.height());
    };
    painter.setPen(QPen(theme.link, 1));
    for (const auto& [a, b] : {std::pair{0, 1}, {1, 2}, {1, 3}, {2, 3}}) {
        painter.drawLine(at(a), at(b));
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.otherSwitch);
    for (int i = 0; i < 4; ++i) {
        painter.drawRoundedRect(QRectF(at(i) - QPointF(2.75, 2.75), QSizeF(5.5, 5.5)), 1.5, 1.5);
    }
}

} // namespace

LibraryItem libraryItemOf(const QModelIndex& index) {
    return {static_cast<LibraryItem::Kind>(index.data(KindRole).toInt()),
            index.data(IdRole).toString()};
}

const TopologyPicture& pictureOf(const Topology& topology, const Catalog& catalog) {
    static std::map<const Topology*, TopologyPicture> made;
    const auto [entry, isNew] = made.try_emplace(&topology);
    if (isNew) {
        if (const Result<Starter> starter = expandedStarter(topology, catalog)) {
            const Fabric& fabric = starter->expansion.fabric;
            if (!fabric.drawnIds.empty()) {
                return entry->second; // what is drawn by hand has no form of its own
            }
            entry->second = {tiersOf(fabric), peerDrawing(fabric, dimsOf(starter->fabric))};
        }
    }
    return entry->second;
}

void paintThumbnail(QPainter& painter, const QRectF& place, const TopologyPicture& topology,
                    const Theme& theme) {
    painter.setRenderHint(QPainter::Antialiasing);
    if (!topology.peers.isEmpty()) {
        paintPeers(painter, topology.peers, place, 1, theme);
        return;
    }
    const std::vector<NodeRole>& tiers = topology.tiers;
    if (tiers.size() < 2) {
        paintSketch(painter, place, theme);
        return;
    }
    const double side = tiers.size() > 3 ? 4 : 5;
    const auto nodesOf = [&](std::size_t row) { return int(2 + row * (tiers.size() > 3 ? 1 : 2)); };
    const auto at = [&](std::size_t row, int node) {
        const double y = place.top() + side / 2 +
                         double(row) * (place.height() - side) / double(tiers.size() - 1);
        return QPointF(
            place.center().x() + (node - (nodesOf(row) - 1) / 2.0) * (place.width() - side) / 6, y);
    };
    painter.setPen(QPen(theme.link, 0.8));
    for (std::size_t row = 0; row + 1 < tiers.size(); ++row) {
        for (int upper = 0; upper < nodesOf(row); ++upper) {
            for (int lower = 0; lower < nodesOf(row + 1); ++lower) {
                painter.drawLine(at(row, upper), at(row + 1, lower));
            }
        }
    }
    painter.setPen(Qt::NoPen);
    for (std::size_t row = 0; row < tiers.size(); ++row) {
        painter.setBrush(roleColour(theme, tiers[row]));
        for (int node = 0; node < nodesOf(row); ++node) {
            painter.drawRoundedRect(
                QRectF(at(row, node) - QPointF(side / 2, side / 2), QSizeF(side, side)), 1.3, 1.3);
        }
    }
}

QSize LibraryDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const {
    const bool slim = index.data(DetailRole).toString().isEmpty();
    return {120, index.data(HeadingRole).toBool() ? kHeading : slim ? kSlim : kEntry};
}

void LibraryDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const {
    const Theme& theme = themeFor(option.palette);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF rect = QRectF(option.rect).adjusted(8, 1, -8, -1);
    if (index.data(HeadingRole).toBool()) {
        QFont heading = font(TextStyle::Strong);
        heading.setPixelSize(12);
        const QRectF line = rect.adjusted(6, 8, -4, 0);
        drawLine(*painter, line.adjusted(0, 0, -48, 0), index.data().toString(), heading,
                 option.state & QStyle::State_MouseOver ? theme.text : theme.textMuted);
        const bool folded = index.data(FoldedRole).toBool();
        if (folded) {
            drawLine(*painter, line.adjusted(0, 0, -18, 0), index.data(CountRole).toString(),
                     font(TextStyle::Small), theme.textMuted, Qt::AlignRight | Qt::AlignVCenter);
        }
        paintIcon(*painter, {line.right() - 12, line.center().y() - 6, 12, 12},
                  folded ? QStringLiteral("chevron-right") : QStringLiteral("chevron-down"),
                  theme.textMuted);
        painter->restore();
        return;
    }
    if (option.state & (QStyle::State_Selected | QStyle::State_MouseOver)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(option.state & QStyle::State_Selected ? theme.accentSoft : theme.field);
        painter->drawRoundedRect(rect, 6, 6);
    }
    if ((option.state & QStyle::State_HasFocus) &&
        (option.state & QStyle::State_KeyboardFocusChange)) {
        painter->setPen(QPen(theme.accent, 1.5));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(rect, 6, 6);
    }
    const QString symbol = index.data(IconRole).toString();
    const bool small = !symbol.isEmpty();
    if (small) {
        paintIcon(*painter, {rect.x() + 10, rect.center().y() - 8, 16, 16}, symbol,
                  theme.textMuted);
    } else {
        paintThumbnail(*painter, {rect.x() + 6, rect.center().y() - 13, 36, 26},
                       index.data(PictureRole).value<TopologyPicture>(), theme);
    }
    const QRectF words = rect.adjusted(small ? 36 : 54, 0, -6, 0);
    const QString detail = index.data(DetailRole).toString();
    const double half = detail.isEmpty() ? 0 : 8.5;
    drawLine(*painter, words.translated(0, -half), index.data().toString(), font(TextStyle::Body),
             theme.text);
    if (!detail.isEmpty()) {
        QFont second = font(TextStyle::Small);
        second.setPixelSize(11);
        drawLine(*painter, words.translated(0, half), detail, second, theme.textMuted);
    }
    painter->restore();
}

LibraryList::LibraryList(QWidget* parent) : QListView(parent) {
    setItemDelegate(new LibraryDelegate(this));
    setDragEnabled(true);
    setDragDropMode(DragOnly);
    setMouseTracking(true);
    setVerticalScrollMode(ScrollPerPixel);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setUniformItemSizes(false);
    setAccessibleName(tr("Library"));
    setAccessibleDescription(tr("Drag an entry onto the canvas, or press Enter to add it."));
}

void LibraryList::startDrag(Qt::DropActions) {
    const QModelIndex index = currentIndex();
    if (!index.isValid() || index.data(HeadingRole).toBool()) {
        return;
    }
    const Theme& theme = themeFor(palette());
    QPixmap picture(QSize(44, 34) * devicePixelRatioF());
    picture.setDevicePixelRatio(devicePixelRatioF());
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.accent, 1));
    painter.setBrush(theme.card);
    painter.drawRoundedRect(QRectF(0.5, 0.5, 43, 33), 6, 6);
    const QString symbol = index.data(IconRole).toString();
    if (symbol.isEmpty()) {
        paintThumbnail(painter, {6, 5, 32, 24}, index.data(PictureRole).value<TopologyPicture>(),
                       theme);
    } else {
        paintIcon(painter, {14, 9, 16, 16}, symbol, theme.text);
    }
    painter.end();
    auto* drag = new QDrag(this);
    drag->setMimeData(toMime(libraryItemOf(index)).release());
    drag->setPixmap(picture);
    drag->setHotSpot(
        {-10, -8}); // beside the pointer, so that the ghost card beneath it stays in sight
    emit dragging(true);
    drag->exec(Qt::CopyAction);
    emit dragging(false);
}

} // namespace weft::ui
