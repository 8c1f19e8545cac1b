// SPDX-License-Identifier: GPL-3.0-or-later
// What the reader may set for all designs: units, money, theme, language, how soon edits are kept,
// where the own parts are. Says of each setting that needs a new start that it does.
#pragma once

#include "ui/shell/preferences.hpp"
#include "ui/theme/appearance.hpp"

#include <QDialog>

QT_BEGIN_NAMESPACE
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
QT_END_NAMESPACE

namespace weft::ui {

class SettingsDialog : public QDialog {
    Q_OBJECT

public:
    SettingsDialog(const Preferences& now, ThemeChoice theme, QWidget* parent = nullptr);

    Preferences preferences() const; // as they stand in the fields
    ThemeChoice theme() const;
    QString problem() const; // why it cannot be taken over; empty: it can

private:
    QComboBox* choice(const QString& name, const std::vector<std::pair<QString, QVariant>>& choices,
                      const QVariant& chosen);
    void addGroup(QFormLayout& form, const QString& title);
    void addNote(QFormLayout& form, const QString& words);
    void showRate();
    void chooseFolder();
    void check();

    Preferences now_;
    QComboBox* language_;
    QComboBox* theme_;
    QComboBox* bytes_;
    QComboBox* lengths_;
    QComboBox* currency_;
    QLineEdit* rate_;
    QLabel* rateLabel_;
    QComboBox* keep_;
    QLineEdit* folder_;
    QLabel* problem_;
    QPushButton* take_;
};

} // namespace weft::ui
