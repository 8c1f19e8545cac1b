// SPDX-License-Identifier: GPL-3.0-or-later
// A titled column of fields beside a tab: floors, rooms and racks, money, optics. What is meant is
// committed as one step; what does not fit says why beneath its field.
#pragma once

#include "ui/forms/param_form.hpp"

#include <QScrollArea>

QT_BEGIN_NAMESPACE
class QLabel;
class QVBoxLayout;
QT_END_NAMESPACE

namespace weft::ui {

class Document;

class RulesForm : public QScrollArea {
    Q_OBJECT

public:
    explicit RulesForm(Document& document, QWidget* parent = nullptr);
    void setTitle(const QString& title, const QString& subtitle = {});
    // `subject` as of ParamForm::setRows.
    void setRows(const QString& subject, const std::vector<FormRow>& rows);
    ParamForm* form() const { return form_; }

private:
    void commit(FormField* field, const QString& typed);

    Document& document_;
    QLabel* title_;
    QLabel* subtitle_;
    ParamForm* form_;
};

} // namespace weft::ui
