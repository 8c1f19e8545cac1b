// SPDX-License-Identifier: GPL-3.0-or-later
// A form for one of the user's own parts, made from the catalog's fields: units typed in, each text
// checked as it is typed, the whole checked before it may be kept.
#pragma once

#include "core/catalog/parts.hpp"

#include <QDialog>

QT_BEGIN_NAMESPACE
class QLabel;
class QLineEdit;
class QPushButton;
QT_END_NAMESPACE

namespace weft::ui {

class FormField;
class ParamForm;

class PartEditor : public QDialog {
    Q_OBJECT

public:
    // `part` is what the form starts from; `isNew`: its id is made from vendor and model.
    PartEditor(const Part& part, bool isNew, QWidget* parent = nullptr);
    const Part& part() const { return part_; }
    ParamForm* form() const { return form_; }
    bool isComplete() const; // may be kept

private:
    void take(FormField* field, const QString& typed);
    void showRows();
    void check();

    Part part_;
    bool isNew_;
    ParamForm* form_;
    QLabel* id_;
    QLabel* problems_;
    QPushButton* keep_;
};

PartId partIdFrom(const std::string& vendor, const std::string& model); // "own-acme-x1"

} // namespace weft::ui
