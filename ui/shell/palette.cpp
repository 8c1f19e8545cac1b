// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/palette.hpp"

#include "ui/forms/bits.hpp"
#include "ui/panels/table_look.hpp"
#include "ui/theme/icons.hpp"
#include "ui/theme/theme.hpp"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace weft::ui {

namespace {

constexpr int kWidth = 560, kRow = 34, kRowsSeen = 11, kEdge = 14, kIcon = 16;

// Where `word` begins a word of `text`: 2; lies within one: 1.
int placeOf(const QString& word, const QString& text) {
    int best = 0;
    for (qsizetype at = text.indexOf(word, 0, Qt::CaseInsensitive); at >= 0;
         at = text.indexOf(word, at + 1, Qt::CaseInsensitive)) {
        if (at == 0 || !text[at - 1].isLetterOrNumber()) {
            return 2;
        }
        best = 1;
    }
    return best;
}

class EntryDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override {
        return {120, kRow};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        const Theme& theme = themeFor(option.palette);
        painter->save();
        paintRowGround(*painter, option);
        QRect area = option.rect.adjusted(kEdge, 0, -kEdge, 0);
        index.data(Qt::DecorationRole)
            .value<QIcon>()
            .paint(painter, QRect(area.left(), area.center().y() - kIcon / 2, kIcon, kIcon));
        area.setLeft(area.left() + kIcon + 10);
        painter->setFont(ui::font(TextStyle::Body));
        const QString name = painter->fontMetrics().elidedText(index.data().toString(),
                                                               Qt::ElideRight, area.width());
        painter->setPen(theme.text);
        painter->drawText(area, Qt::AlignVCenter | Qt::AlignLeft, name);
        area.setLeft(area.left() + painter->fontMetrics().horizontalAdvance(name) + 16);
        painter->setFont(ui::font(TextStyle::Small));
        painter->setPen(theme.textMuted);
        painter->drawText(
            area, Qt::AlignVCenter | Qt::AlignRight,
            painter->fontMetrics().elidedText(index.data(PaletteModel::kDetailRole).toString(),
                                              Qt::ElideRight, area.width()));
        painter->restore();
    }
};

} // namespace

std::optional<int> matchOf(const PaletteEntry& entry, const QString& typed) {
    int score = 0;
    for (const QString& word : typed.split(u' ', Qt::SkipEmptyParts)) {
        const int named = 2 * placeOf(word, entry.text);
        const int best = std::max(named, placeOf(word, entry.detail));
        if (best == 0) {
            return std::nullopt;
        }
        score += best;
    }
    return score;
}

PaletteModel::PaletteModel(std::vector<PaletteEntry> entries, Named named, QObject* parent)
    : QAbstractListModel(parent), all_(std::move(entries)), named_(std::move(named)) {
    setWish({});
}

void PaletteModel::setWish(const QString& typed) {
    std::vector<std::pair<int, const PaletteEntry*>> fitting;
    for (const PaletteEntry& entry : all_) {
        if (const std::optional<int> score = matchOf(entry, typed)) {
            fitting.push_back({*score, &entry});
        }
    }
    std::stable_sort(fitting.begin(), fitting.end(),
                     [](const auto& a, const auto& b) { return a.first > b.first; });
    beginResetModel();
    shown_ = named_(typed.trimmed());
    for (const auto& [score, entry] : fitting) {
        if (shown_.size() == kMostShown) {
            break;
        }
        shown_.push_back(*entry);
    }
    endResetModel();
}

int PaletteModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(shown_.size());
}

QVariant PaletteModel::data(const QModelIndex& index, int role) const {
    const PaletteEntry& row = entry(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return row.text;
    case kDetailRole:
        return row.detail;
    case Qt::AccessibleTextRole:
        return row.detail.isEmpty() ? row.text : row.text + QStringLiteral(", ") + row.detail;
    case Qt::DecorationRole:
        return row.icon.isEmpty() ? QVariant() : icon(row.icon);
    default:
        return {};
    }
}

Palette::Palette(std::vector<PaletteEntry> entries, PaletteModel::Named named, QWidget* window)
    : QFrame(window, Qt::Popup),
      model_(new PaletteModel(std::move(entries), std::move(named), this)),
      field_(new QLineEdit(this)), list_(new QListView(this)) {
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("popover"));
    setAccessibleName(tr("Do or find anything"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->setSpacing(8);
    field_->setPlaceholderText(tr("Do or find anything…"));
    field_->setAccessibleName(tr("Do or find anything"));
    field_->installEventFilter(this);
    column->addWidget(field_);
    list_->setModel(model_);
    list_->setItemDelegate(new EntryDelegate(list_));
    list_->setAccessibleName(tr("What there is"));
    list_->setFrameShape(QFrame::NoFrame);
    list_->setMouseTracking(true);
    list_->setUniformItemSizes(true);
    list_->setFocusPolicy(Qt::NoFocus); // the field keeps the keys
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    column->addWidget(list_);
    nothing_ = mutedLabel(tr("Nothing has all these words."), this);
    nothing_->setContentsMargins(6, 2, 6, 6);
    column->addWidget(nothing_);
    connect(field_, &QLineEdit::textChanged, this, &Palette::show);
    connect(list_, &QListView::clicked, this, [this](const QModelIndex& index) {
        list_->setCurrentIndex(index);
        runCurrent();
    });
    show({});
}

void Palette::openOver(const QWidget& window) {
    setFixedWidth(std::min(kWidth, window.width() - 40));
    move(window.mapToGlobal(QPoint((window.width() - width()) / 2, 64)));
    QFrame::show();
    field_->setFocus();
}

void Palette::show(const QString& typed) {
    model_->setWish(typed);
    list_->setCurrentIndex(model_->index(0));
    const int rows = model_->rowCount();
    nothing_->setVisible(rows == 0);
    list_->setVisible(rows > 0);
    list_->setFixedHeight(kRow * std::min(rows, kRowsSeen));
    layout()->activate();
    setFixedHeight(sizeHint().height());
}

void Palette::runCurrent() {
    const QModelIndex current = list_->currentIndex();
    if (current.isValid()) {
        const std::function<void()> run = model_->entry(current.row()).run;
        close();
        run();
    }
}

bool Palette::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress) {
        return QFrame::eventFilter(watched, event);
    }
    const int row = list_->currentIndex().row(), rows = model_->rowCount();
    const auto go = [&](int to) {
        if (rows > 0) {
            list_->setCurrentIndex(model_->index(std::clamp(to, 0, rows - 1)));
            field_->setAccessibleDescription(
                list_->currentIndex().data(Qt::AccessibleTextRole).toString());
        }
        return true;
    };
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Down:
        return go(row + 1 == rows ? 0 : row + 1);
    case Qt::Key_Up:
        return go(row == 0 ? rows - 1 : row - 1);
    case Qt::Key_PageDown:
        return go(row + kRowsSeen - 1);
    case Qt::Key_PageUp:
        return go(row - kRowsSeen + 1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        runCurrent();
        return true;
    default:
        return QFrame::eventFilter(watched, event);
    }
}

} // namespace weft::ui
