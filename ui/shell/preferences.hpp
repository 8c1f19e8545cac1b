// SPDX-License-Identifier: GPL-3.0-or-later
// What the reader has set for all designs on this machine; kept in QSettings. The theme is
// Appearance's.
#pragma once

#include "ui/paint/figure_units.hpp"

#include <QString>
#include <QStringList>

#include <chrono>

namespace weft::ui {

class Document;

struct Preferences {
    QString language;                               // "de", "en"; empty: the system's
    QString catalogFolder;                          // of the user's own parts; empty: the usual one
    std::chrono::milliseconds keepEditsAfter{1000}; // until an edit is on disk
    FigureUnits units;
    bool operator==(const Preferences&) const = default;

    static Preferences read();
    void keep() const;
    void applyTo(Document& document) const; // what needs no new start
};

// The rate last used for a currency; 0 where none was ever said.
double rememberedRate(const std::string& currency);

// The file of the user's parts: where the environment says, else the chosen folder, else the usual
// place.
std::string catalogFile(const Preferences& preferences);

// The languages the window speaks, by code.
QStringList languages();
// The one spoken under this preference: "de" of a German reader who has chosen none.
QString languageFor(const QString& chosen);
// Translates from now on, our words and Qt's, and writes numbers as that language does. Before any
// widget is made.
void speak(const QString& chosen);

} // namespace weft::ui
