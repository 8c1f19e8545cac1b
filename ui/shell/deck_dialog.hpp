// SPDX-License-Identifier: GPL-3.0-or-later
// Asks for what only a person can say on a deck: title, question, recommendation, whose it is and
// how it looks. Changes nothing itself.
#pragma once

#include "core/design/presentation.hpp"

#include <QDialog>

QT_BEGIN_NAMESPACE
class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
QT_END_NAMESPACE

namespace weft::ui {

class DeckDialog : public QDialog {
    Q_OBJECT

public:
    static constexpr int kKept = 2; // how it ended: the words are to be kept, nothing exported

    // `name` of the document stands as title where none is said.
    DeckDialog(const Presentation& said, const QString& name, QWidget* parent = nullptr);

    Presentation presentation() const;
    bool takeLogo(const QString& path); // false: the dialog says why
    QString problem() const;            // that it says; empty: none

    QLineEdit* title() const { return title_; }
    QPlainTextEdit* question() const { return question_; }
    QPlainTextEdit* recommendation() const { return recommendation_; }
    QLineEdit* accent() const { return accent_; }
    QPushButton* exportButton() const { return export_; }
    QPushButton* keepButton() const { return keep_; }

private:
    void chooseLogo();
    void dropLogo();
    void showLogo();
    void check();

    Presentation said_;
    QLineEdit* title_;
    QLineEdit* author_;
    QPlainTextEdit* question_;
    QPlainTextEdit* recommendation_;
    QLineEdit* confidentiality_;
    QComboBox* colours_;
    QLineEdit* accent_;
    QLabel* logo_;
    QPushButton* drop_;
    QPushButton* export_;
    QPushButton* keep_;
    QLabel* problem_;
};

} // namespace weft::ui
