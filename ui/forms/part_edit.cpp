// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/part_edit.hpp"

#include "ui/models/part_facts.hpp"
#include "ui/paint/words.hpp"
#include "ui/theme/theme.hpp"

#include <QAbstractItemView>
#include <QCompleter>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QMimeData>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

#include <algorithm>

namespace weft::ui {

namespace {

constexpr int kIdRole = Qt::UserRole;
constexpr int kPortsRole = Qt::UserRole + 1;
constexpr int kSearchRole = Qt::UserRole + 2;
constexpr int kRowHeight = 44;

// Title above what the part offers.
class PartDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override {
        return {280, kRowHeight};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        const Theme& theme = themeFor(option.palette);
        if (option.state & (QStyle::State_Selected | QStyle::State_MouseOver)) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(theme.accentSoft);
            painter->drawRoundedRect(option.rect.adjusted(2, 1, -2, -1), 5, 5);
        }
        const QRect area = option.rect.adjusted(10, 5, -10, -5);
        const auto line = [&](TextStyle style, const QColor& ink, const QString& words,
                              Qt::Alignment edge) {
            painter->setFont(font(style));
            painter->setPen(ink);
            painter->drawText(
                area, static_cast<int>(edge | Qt::AlignLeft),
                painter->fontMetrics().elidedText(words, Qt::ElideRight, area.width()));
        };
        line(TextStyle::Body, theme.text, index.data().toString(), Qt::AlignTop);
        line(TextStyle::Small, theme.textMuted, index.data(kPortsRole).toString(), Qt::AlignBottom);
    }
};

QStandardItem* itemOf(const Part& part) {
    auto* item = new QStandardItem(text(part.title()));
    item->setData(text(part.id), kIdRole);
    item->setData(partPorts(part), kPortsRole);
    item->setData(text(part.title() + " " + part.id + " ") + partPorts(part), kSearchRole);
    item->setEditable(false);
    return item;
}

} // namespace

PartEdit::PartEdit(QWidget* parent)
    : HintedEdit(parent), list_(new QStandardItemModel(this)),
      completer_(new QCompleter(list_, this)) {
    setAcceptDrops(true);
    completer_->setCaseSensitivity(Qt::CaseInsensitive);
    completer_->setFilterMode(Qt::MatchContains);
    completer_->setCompletionRole(kSearchRole);
    completer_->setMaxVisibleItems(8);
    completer_->popup()->setItemDelegate(new PartDelegate(completer_->popup()));
    completer_->popup()->setMinimumWidth(300);
    // Not QLineEdit's own completer: that one would put the search text into the field.
    completer_->setWidget(this);
    connect(this, &QLineEdit::textEdited, this, [this](const QString& typed) {
        completer_->setCompletionPrefix(typed.trimmed());
        completer_->complete();
    });
    connect(completer_, qOverload<const QModelIndex&>(&QCompleter::highlighted), this,
            [this](const QModelIndex& index) { emit hovered(index.data(kIdRole).toString()); });
    connect(completer_, qOverload<const QModelIndex&>(&QCompleter::activated), this,
            [this](const QModelIndex& index) {
                setPartId(index.data(kIdRole).toString());
                emit chosen(partId());
            });
}

void PartEdit::setParts(const Catalog& catalog, PartKind kind) {
    catalog_ = catalog;
    kind_ = kind;
    list_->clear();
    std::vector<const Part*> parts = catalog.ofKind(kind);
    std::sort(parts.begin(), parts.end(),
              [](const Part* a, const Part* b) { return a->title() < b->title(); });
    for (const Part* part : parts) {
        list_->appendRow(itemOf(*part));
    }
}

void PartEdit::setPartId(const QString& id) {
    const Part* part = catalog_.find(utf8(id));
    setText(part ? ui::text(part->title()) : id);
}

QString PartEdit::partId() const {
    const std::string typed = utf8(text().trimmed());
    if (typed.empty() || catalog_.find(typed)) {
        return text().trimmed();
    }
    for (const Part* part : catalog_.ofKind(kind_)) {
        if (part->title() == typed) {
            return ui::text(part->id);
        }
    }
    return text().trimmed();
}

void PartEdit::mousePressEvent(QMouseEvent* event) {
    HintedEdit::mousePressEvent(event);
    selectAll();
    completer_->setCompletionPrefix({}); // all of them: who clicks wants to look around
    completer_->complete();
}

void PartEdit::dragEnterEvent(QDragEnterEvent* event) {
    const Part* part =
        catalog_.find(event->mimeData()->data(QLatin1String(kPartMime)).toStdString());
    if (part != nullptr && part->kind() == kind_) {
        event->acceptProposedAction();
    }
}

void PartEdit::dropEvent(QDropEvent* event) {
    setPartId(QString::fromUtf8(event->mimeData()->data(QLatin1String(kPartMime))));
    event->acceptProposedAction();
    emit chosen(partId());
}

} // namespace weft::ui
