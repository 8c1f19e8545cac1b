// SPDX-License-Identifier: GPL-3.0-or-later
// One field of a form: label above, editor, and beneath it the sentence that says why a text was
// refused. What is typed is announced at once (for a live preview) and again when it is meant
// (Enter, leaving the field, a choice made).
#pragma once

#include "ui/forms/form_row.hpp"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
class QTimer;
QT_END_NAMESPACE

namespace weft::ui {

class FormField : public QWidget {
    Q_OBJECT

public:
    FormField(const FormRow& row, const Catalog& catalog, QWidget* parent = nullptr);

    const FormRow& row() const { return row_; }
    // Takes new values of the same key and kind. The text stays while the user is changing it.
    void setRow(const FormRow& row, const Catalog& catalog);
    QString typed() const;                   // as FormRow::edit takes it
    void setTyped(const QString& typed);     // as if the user had
    void showError(const QString& sentence); // empty: none
    QString error() const;
    bool isChanged() const; // differs from the row's value
    void revert();
    QWidget* editor() const { return editor_; }

signals:
    void edited(const QString& typed);
    void committed(const QString& typed);
    void reverted();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* makeEditor(const Catalog& catalog);
    QWidget* makeLine();
    QWidget* makeNotes();
    QWidget* makePart(const Catalog& catalog);
    QWidget* makeChoice();
    QWidget* makeToggle();
    void display(const QString& value);
    void commit();

    FormRow row_;
    QLabel* label_ = nullptr;
    QWidget* editor_ = nullptr;
    QLabel* error_ = nullptr;
    QTimer* settle_ = nullptr; // a run of wheel steps ends as one commit
    bool committing_ = false;  // the text is being taken over: show it as the design has it then
};

} // namespace weft::ui
