// SPDX-License-Identifier: GPL-3.0-or-later
// A column of fields made from rows. Rebuilt only when other rows come; else the fields take the
// new values where they stand, so that the one being typed into keeps its focus.
#pragma once

#include "ui/forms/form_field.hpp"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QVBoxLayout;
QT_END_NAMESPACE

namespace weft::ui {

class LinkButton;

class ParamForm : public QWidget {
    Q_OBJECT

public:
    explicit ParamForm(QWidget* parent = nullptr);
    // `subject` names what the rows belong to: another subject rebuilds the form.
    void setRows(const QString& subject, const std::vector<FormRow>& rows, const Catalog& catalog);
    FormField* field(std::string_view key) const; // null when there is none
    const std::vector<FormField*>& fields() const { return fields_; }

signals:
    void edited(weft::ui::FormField* field, const QString& typed);
    void committed(weft::ui::FormField* field, const QString& typed);
    void reverted();

private:
    void rebuild(const std::vector<FormRow>& rows, const Catalog& catalog);
    void setExpanded(bool expanded);

    QString subject_;
    QVBoxLayout* column_;
    QWidget* more_ = nullptr; // the fields behind "More"
    LinkButton* toggle_ = nullptr;
    bool expanded_ = false;
    std::vector<FormField*> fields_;
};

} // namespace weft::ui
