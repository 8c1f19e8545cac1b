// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/part_editor.hpp"

#include "core/catalog/fields.hpp"
#include "ui/forms/bits.hpp"
#include "ui/forms/param_form.hpp"
#include "ui/paint/words.hpp"
#include "ui/theme/theme.hpp"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace weft::ui {

namespace {

bool isNumber(const Field& field) {
    return field.type == FieldType::Count || field.type == FieldType::Real ||
           field.type == FieldType::Money;
}

RowKind rowKind(const Field& field) {
    switch (field.type) {
    case FieldType::Choice:
        return RowKind::Choice;
    case FieldType::Flag:
        return RowKind::Toggle;
    case FieldType::Count:
        return RowKind::Count;
    default:
        return RowKind::Words;
    }
}

QString shown(const Part& part, const Field& field) {
    const std::string value = fieldText(part, field);
    if (field.type == FieldType::Flag) {
        return value == "yes" || value == "true" ? QStringLiteral("on") : QStringLiteral("off");
    }
    return isNumber(field) ? people(value) : text(value);
}

std::string plain(const Field& field, const QString& typed) {
    if (field.type == FieldType::Flag) {
        return typed == QLatin1String("on") ? "yes" : "no";
    }
    return isNumber(field) ? fromPeople(typed) : utf8(typed.trimmed());
}

FormRow rowOf(const Part& part, const Field& field) {
    FormRow row;
    row.key = field.key;
    row.label = text(field.label) + (field.required ? QStringLiteral(" *") : QString());
    row.kind = rowKind(field);
    row.value = shown(part, field);
    row.placeholder = PartEditor::tr("unknown");
    row.hint = row.value.isEmpty() ? text(field.unit.text) : QString();
    row.help = text(field.help);
    for (const std::string_view choice :
         field.type == FieldType::Choice ? field.choices : std::span<const std::string_view>()) {
        row.choices.push_back(
            {text(choice).replace(QLatin1Char('_'), QLatin1Char(' ')), text(choice)});
    }
    // Planning figures are the class's business; they wait behind "More".
    row.isMain = field.required || !std::string_view(field.key).starts_with("planning");
    return row;
}

} // namespace

PartId partIdFrom(const std::string& vendor, const std::string& model) {
    std::string id = "own";
    for (const char c : "-" + vendor + "-" + model) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        const char low = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : letter ? c : '-';
        if (low != '-' || id.back() != '-') {
            id += low;
        }
    }
    while (id.back() == '-') {
        id.pop_back();
    }
    return id;
}

PartEditor::PartEditor(const Part& part, bool isNew, QWidget* parent)
    : QDialog(parent), part_(part), isNew_(isNew) {
    setWindowTitle(isNew ? tr("New part: %1").arg(wordFor(part.kind()))
                         : tr("Edit %1").arg(text(part.title())));
    setModal(true);
    resize(480, 680);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(5 * kUnit, 4 * kUnit, 5 * kUnit, 4 * kUnit);
    column->setSpacing(3 * kUnit);
    column->addWidget(label(TextStyle::Heading, windowTitle(), this));
    column->addWidget(id_ = mutedLabel({}, this));
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    form_ = new ParamForm(scroll);
    form_->setContentsMargins(0, 0, 3 * kUnit, 0);
    scroll->setWidget(form_);
    column->addWidget(scroll, 1);
    problems_ = errorLabel(this);
    column->addWidget(problems_);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
    keep_ = buttons->button(QDialogButtonBox::Save);
    keep_->setText(tr("Keep part"));
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(form_, &ParamForm::edited, this, [this](FormField* field, const QString& typed) {
        Part scratch =
            part_; // say at once why a text is refused, but keep nothing until it is meant
        const Field* known = findField(part_.kind(), field->row().key);
        const Result<void> taken = setFieldText(scratch, *known, plain(*known, typed));
        field->showError(taken ? QString() : refusal(taken.error()));
    });
    connect(form_, &ParamForm::committed, this, &PartEditor::take);
    showRows();
    check();
}

void PartEditor::showRows() {
    std::vector<FormRow> rows;
    for (const Field& field : fieldsOf(part_.kind())) {
        rows.push_back(rowOf(part_, field));
    }
    form_->setRows(QStringLiteral("part"), rows, Catalog());
}

void PartEditor::take(FormField* field, const QString& typed) {
    const Field* known = findField(part_.kind(), field->row().key);
    const Result<void> taken = setFieldText(part_, *known, plain(*known, typed));
    field->showError(taken ? QString() : refusal(taken.error()));
    if (taken) {
        if (isNew_) {
            part_.id = partIdFrom(part_.vendor, part_.model);
        }
        showRows();
    }
    check();
}

bool PartEditor::isComplete() const {
    const bool anyRefused =
        std::any_of(form_->fields().begin(), form_->fields().end(),
                    [](const FormField* field) { return !field->error().isEmpty(); });
    return !anyRefused && checkPart(part_).empty();
}

void PartEditor::check() {
    id_->setText(part_.id.empty()
                     ? tr("Kept apart from the shipped parts; updates leave it alone.")
                     : tr("Kept as %1, apart from the shipped parts; updates leave it alone.")
                           .arg(text(part_.id)));
    QStringList missing, sentences;
    for (const Error& error : checkPart(part_)) {
        const std::string key = error.place.substr(error.place.find_last_of('/') + 1);
        const Field* field = findField(part_.kind(), key);
        if (field != nullptr && fieldText(part_, *field).empty()) {
            missing += text(field->label); // an empty form is not yet a mistake
        } else if (!(isNew_ && key == "id")) {
            sentences +=
                field ? text(field->label) + QStringLiteral(": ") + refusal(error) : refusal(error);
        }
    }
    if (!missing.isEmpty()) {
        sentences.prepend(tr("Still needed: %1").arg(missing.join(QStringLiteral(", "))));
    }
    problems_->setForegroundRole(sentences.size() > (missing.isEmpty() ? 0 : 1)
                                     ? QPalette::BrightText
                                     : QPalette::PlaceholderText);
    problems_->setText(sentences.join(QLatin1Char('\n')));
    problems_->setVisible(!sentences.isEmpty());
    keep_->setEnabled(isComplete());
    keep_->setDefault(isComplete());
}

} // namespace weft::ui
