// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/form_field.hpp"

#include "ui/forms/bits.hpp"
#include "ui/forms/part_edit.hpp"
#include "ui/paint/words.hpp"

#include <QCheckBox>
#include <QComboBox>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QTimer>
#include <QVBoxLayout>

namespace weft::ui {

namespace {
constexpr int kSettleMs = 600;
constexpr int kNotesLines = 4;
} // namespace

FormField::FormField(const FormRow& row, const Catalog& catalog, QWidget* parent)
    : QWidget(parent), row_(row) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kUnit);
    label_ = mutedLabel(row.label, this);
    label_->setVisible(row.kind != RowKind::Toggle);
    column->addWidget(label_);
    settle_ = new QTimer(this);
    settle_->setSingleShot(true);
    settle_->setInterval(kSettleMs);
    connect(settle_, &QTimer::timeout, this, &FormField::commit);
    editor_ = makeEditor(catalog);
    editor_->setAccessibleName(row.label);
    editor_->setObjectName(text("field." + row.key));
    editor_->setToolTip(row.help);
    label_->setToolTip(row.help);
    label_->setBuddy(editor_);
    column->addWidget(editor_);
    error_ = errorLabel(this);
    column->addWidget(error_);
    setRow(row, catalog);
}

QWidget* FormField::makeEditor(const Catalog& catalog) {
    switch (row_.kind) {
    case RowKind::Part:
        return makePart(catalog);
    case RowKind::Choice:
        return makeChoice();
    case RowKind::Toggle:
        return makeToggle();
    case RowKind::Notes:
        return makeNotes();
    default:
        return makeLine();
    }
}

QWidget* FormField::makeLine() {
    auto* line = new HintedEdit(this);
    line->setSteps(row_.kind == RowKind::Count);
    connect(line, &QLineEdit::textEdited, this, &FormField::edited);
    connect(line, &HintedEdit::stepped, this, [this] {
        emit edited(typed());
        settle_->start();
    });
    connect(line, &QLineEdit::editingFinished, this, &FormField::commit);
    connect(line, &HintedEdit::escaped, this, &FormField::revert);
    return line;
}

QWidget* FormField::makeNotes() {
    auto* notes = new QPlainTextEdit(this);
    notes->setFont(ui::font(TextStyle::Body));
    notes->setTabChangesFocus(true);
    notes->setFixedHeight(notes->fontMetrics().lineSpacing() * kNotesLines + 16);
    connect(notes, &QPlainTextEdit::textChanged, this, [this, notes] {
        if (notes->hasFocus()) {
            emit edited(typed());
        }
    });
    notes->installEventFilter(this); // there is no editingFinished
    return notes;
}

QWidget* FormField::makePart(const Catalog& catalog) {
    auto* part = new PartEdit(this);
    part->setParts(catalog, row_.partKind);
    connect(part, &PartEdit::hovered, this, &FormField::edited);
    connect(part, &PartEdit::chosen, this, &FormField::commit);
    connect(part, &QLineEdit::returnPressed, this, &FormField::commit);
    connect(part, &HintedEdit::escaped, this, &FormField::revert);
    part->installEventFilter(this);
    return part;
}

QWidget* FormField::makeChoice() {
    auto* combo = new QComboBox(this);
    combo->setFont(ui::font(TextStyle::Body));
    // As wide as the form, not as its longest choice.
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo->setMinimumContentsLength(8);
    for (const RowChoice& choice : row_.choices) {
        combo->addItem(choice.label, choice.value);
    }
    combo->setFocusPolicy(Qt::StrongFocus);
    combo->installEventFilter(this); // wheel: see eventFilter
    connect(combo, &QComboBox::highlighted, this,
            [this, combo](int index) { emit edited(combo->itemData(index).toString()); });
    connect(combo, &QComboBox::activated, this, &FormField::commit);
    return combo;
}

QWidget* FormField::makeToggle() {
    auto* box = new QCheckBox(row_.label, this);
    box->setFont(ui::font(TextStyle::Body));
    connect(box, &QCheckBox::clicked, this, &FormField::commit);
    return box;
}

void FormField::display(const QString& value) {
    if (auto* part = qobject_cast<PartEdit*>(editor_)) {
        part->setPartId(value);
        part->setCursorPosition(0);
    } else if (auto* line = qobject_cast<HintedEdit*>(editor_)) {
        line->setText(value);
        line->setCursorPosition(0); // a long name shows its beginning
    } else if (auto* notes = qobject_cast<QPlainTextEdit*>(editor_)) {
        notes->setPlainText(value);
    } else if (auto* combo = qobject_cast<QComboBox*>(editor_)) {
        const QString said = value.isEmpty() ? row_.placeholder : value;
        combo->setCurrentIndex(row_.isMixed ? -1 : combo->findData(said));
    } else if (auto* box = qobject_cast<QCheckBox*>(editor_)) {
        const QString said = value.isEmpty() ? row_.placeholder : value;
        box->setCheckState(row_.isMixed                  ? Qt::PartiallyChecked
                           : said == QLatin1String("on") ? Qt::Checked
                                                         : Qt::Unchecked);
    }
}

void FormField::setRow(const FormRow& row, const Catalog& catalog) {
    const bool keeps = !committing_ && editor_->hasFocus() && (isChanged() || !error().isEmpty());
    row_ = row;
    label_->setText(row.label);
    if (auto* part = qobject_cast<PartEdit*>(editor_)) {
        part->setParts(catalog, row.partKind);
    }
    if (auto* line = qobject_cast<HintedEdit*>(editor_)) {
        line->setPlaceholderText(row.placeholder);
        line->setHint(row.hint);
    } else if (auto* notes = qobject_cast<QPlainTextEdit*>(editor_)) {
        notes->setPlaceholderText(row.placeholder);
    }
    if (!keeps && error().isEmpty()) {
        display(row.value);
    }
}

QString FormField::typed() const {
    if (const auto* part = qobject_cast<const PartEdit*>(editor_)) {
        return part->partId();
    }
    if (const auto* line = qobject_cast<const HintedEdit*>(editor_)) {
        return line->text();
    }
    if (const auto* notes = qobject_cast<const QPlainTextEdit*>(editor_)) {
        return notes->toPlainText();
    }
    if (const auto* combo = qobject_cast<const QComboBox*>(editor_)) {
        return combo->currentData().toString();
    }
    const auto* box = qobject_cast<const QCheckBox*>(editor_);
    return box && box->isChecked() ? QStringLiteral("on") : QStringLiteral("off");
}

void FormField::setTyped(const QString& typed) {
    display(typed);
    emit edited(typed);
}

void FormField::showError(const QString& sentence) {
    error_->setText(sentence);
    error_->setVisible(!sentence.isEmpty());
    editor_->setAccessibleDescription(sentence);
}

QString FormField::error() const {
    return error_ ? error_->text() : QString();
}

bool FormField::isChanged() const {
    const bool unset =
        row_.value.isEmpty() && (row_.kind == RowKind::Choice || row_.kind == RowKind::Toggle);
    const QString stands = unset ? row_.placeholder : row_.value;
    return row_.isMixed ? !typed().isEmpty() : typed() != stands;
}

void FormField::revert() {
    settle_->stop();
    showError({});
    display(row_.value);
    emit reverted();
}

void FormField::commit() {
    settle_->stop();
    if (committing_) {
        return;
    }
    if (isChanged()) {
        committing_ = true;
        emit committed(typed());
        committing_ = false;
        if (error().isEmpty()) {
            display(row_.value); // "400G" was taken as "400 Gb/s"
        }
    } else {
        showError({});
        emit reverted();
    }
}

bool FormField::eventFilter(QObject* watched, QEvent* event) {
    const bool isCombo = qobject_cast<QComboBox*>(watched) != nullptr;
    if (isCombo && event->type() == QEvent::Wheel && !static_cast<QWidget*>(watched)->hasFocus()) {
        event->ignore(); // a form that is scrolled must not change choices on its way
        return true;
    }
    const bool isNotes = row_.kind == RowKind::Notes;
    if (isNotes && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Escape) {
            revert();
            return true;
        }
        if ((key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) &&
            key->modifiers().testFlag(Qt::ControlModifier)) {
            commit();
            return true;
        }
    }
    if (!isCombo && event->type() == QEvent::FocusOut &&
        static_cast<QFocusEvent*>(event)->reason() != Qt::PopupFocusReason) {
        commit();
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace weft::ui
