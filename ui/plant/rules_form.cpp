// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plant/rules_form.hpp"

#include "ui/forms/bits.hpp"
#include "ui/session/document.hpp"

#include <QVBoxLayout>

namespace weft::ui {

namespace {
constexpr int kWidth = 292;
}

RulesForm::RulesForm(Document& document, QWidget* parent)
    : QScrollArea(parent), document_(document), title_(label(TextStyle::Strong, {}, this)),
      subtitle_(mutedLabel({}, this)), form_(new ParamForm(this)) {
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMinimumWidth(kWidth);
    auto* inside = new QWidget(this);
    auto* column = new QVBoxLayout(inside);
    column->setContentsMargins(4 * kUnit, 3 * kUnit, 4 * kUnit, 3 * kUnit);
    column->setSpacing(kUnit);
    title_->setWordWrap(true);
    subtitle_->setWordWrap(true);
    column->addWidget(title_);
    column->addWidget(subtitle_);
    column->addSpacing(2 * kUnit);
    column->addWidget(form_);
    column->addStretch(1);
    setWidget(inside);
    connect(form_, &ParamForm::committed, this, &RulesForm::commit);
}

void RulesForm::setTitle(const QString& title, const QString& subtitle) {
    title_->setText(title);
    subtitle_->setText(subtitle);
    subtitle_->setVisible(!subtitle.isEmpty());
}

void RulesForm::setRows(const QString& subject, const std::vector<FormRow>& rows) {
    form_->setRows(subject, rows, document_.catalog().withPinned(*document_.design().parts));
}

void RulesForm::commit(FormField* field, const QString& typed) {
    Result<Edit> edit = field->row().edit(document_.design(), typed);
    if (edit) { // the design checks its shape: counts that must not be negative
        const Result<Design> after = weft::apply(document_.design(), *edit);
        edit = after ? std::move(edit) : Failure(after.error());
    }
    field->showError(edit ? QString() : refusal(edit.error()));
    if (edit) {
        document_.commit(*edit);
    }
}

} // namespace weft::ui
