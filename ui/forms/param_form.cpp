// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/param_form.hpp"

#include "ui/forms/bits.hpp"

#include <QVBoxLayout>

#include <algorithm>

namespace weft::ui {

namespace {

QVBoxLayout* columnIn(QWidget* widget) {
    auto* column = new QVBoxLayout(widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2 * kUnit + 2);
    return column;
}

} // namespace

ParamForm::ParamForm(QWidget* parent) : QWidget(parent), column_(columnIn(this)) {
}

FormField* ParamForm::field(std::string_view key) const {
    const auto found = std::find_if(fields_.begin(), fields_.end(),
                                    [key](const FormField* f) { return f->row().key == key; });
    return found == fields_.end() ? nullptr : *found;
}

void ParamForm::setRows(const QString& subject, const std::vector<FormRow>& rows,
                        const Catalog& catalog) {
    const bool same = subject == subject_ &&
                      std::equal(rows.begin(), rows.end(), fields_.begin(), fields_.end(),
                                 [](const FormRow& row, const FormField* f) {
                                     return row.key == f->row().key && row.kind == f->row().kind;
                                 });
    subject_ = subject;
    if (!same) {
        rebuild(rows, catalog);
        return;
    }
    for (std::size_t i = 0; i < rows.size(); ++i) {
        fields_[i]->setRow(rows[i], catalog);
    }
}

void ParamForm::rebuild(const std::vector<FormRow>& rows, const Catalog& catalog) {
    clearLayout(column_);
    fields_.clear();
    more_ = new QWidget(this);
    QVBoxLayout* hidden = columnIn(more_);
    for (const FormRow& row : rows) {
        auto* field = new FormField(row, catalog, row.isMain ? static_cast<QWidget*>(this) : more_);
        (row.isMain ? column_ : hidden)->addWidget(field);
        connect(field, &FormField::edited, this,
                [this, field](const QString& typed) { emit edited(field, typed); });
        connect(field, &FormField::committed, this,
                [this, field](const QString& typed) { emit committed(field, typed); });
        connect(field, &FormField::reverted, this, &ParamForm::reverted);
        fields_.push_back(field);
    }
    toggle_ = new LinkButton({}, LinkButton::Look::Accent, this);
    connect(toggle_, &QAbstractButton::clicked, this, [this] { setExpanded(!expanded_); });
    column_->addWidget(toggle_, 0, Qt::AlignLeft);
    column_->addWidget(more_);
    toggle_->setVisible(hidden->count() > 0);
    setExpanded(expanded_);
}

void ParamForm::setExpanded(bool expanded) {
    expanded_ = expanded;
    more_->setVisible(expanded && more_->layout()->count() > 0);
    toggle_->setText(expanded ? tr("Fewer settings") : tr("More settings"));
    toggle_->setAccessibleName(toggle_->text());
    toggle_->updateGeometry();
}

} // namespace weft::ui
