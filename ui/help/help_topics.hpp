// SPDX-License-Identifier: GPL-3.0-or-later
// What the help has to say: pages of the manual, the keys, a topic per figure and per calculation.
// A topic's text is made when it is read or searched.
#pragma once

#include "core/study/glossary.hpp"
#include "ui/session/snapshot.hpp"

#include <QString>

#include <vector>

namespace weft::ui {

struct HelpTopic {
    enum class Kind : std::uint8_t { Page, Figure, Calculation };
    Kind kind = Kind::Page;
    QString id; // "page/start", "figure/fabric.bisection", "calc/headroom"
    QString title;
    QString words; // all that a search looks through
};

// Of the manual in the language that is spoken, English where a page is not translated.
std::vector<HelpTopic> manualTopics();
QString manualPage(const QString& id); // Markdown; empty: none of that id

HelpTopic figureTopic(const GlossaryEntry& entry);
HelpTopic calculationTopic(const GlossaryEntry& entry);
// Formula, terms, unit, how exact it is, sources; with the figure's values in the design shown.
QString figureHtml(const GlossaryEntry& entry, const Snapshot& snapshot);
QString calculationHtml(const GlossaryEntry& entry);
// Every action with its keys, and the gestures of the canvas.
struct KeyRow {
    QString menu, action, keys, help; // help: what it does, in a sentence
};
QString keysHtml(const std::vector<KeyRow>& rows);

} // namespace weft::ui
