// SPDX-License-Identifier: GPL-3.0-or-later
// Light, dark or as the desktop says; kept in QSettings. Applying it sets the application's style,
// palette, font and style sheet; views follow through their palette events.
#pragma once

#include <QObject>
#include <QString>

namespace weft::ui {

struct Theme;

enum class ThemeChoice { System, Light, Dark };

class Appearance : public QObject {
    Q_OBJECT

public:
    explicit Appearance(QObject* parent = nullptr);

    ThemeChoice choice() const { return choice_; }
    void choose(ThemeChoice choice);                  // applies and remembers
    void overrideFor(ThemeChoice choice);             // applies for this run only
    static ThemeChoice fromWord(const QString& word); // "light", "dark", else System

signals:
    void changed();

private slots:
    void portalSettingChanged(const QString& group, const QString& key);

private:
    void apply();

    ThemeChoice choice_ = ThemeChoice::System;
};

QString styleSheetOf(const Theme& theme);

} // namespace weft::ui
