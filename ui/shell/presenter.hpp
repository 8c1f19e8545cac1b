// SPDX-License-Identifier: GPL-3.0-or-later
// The deck on a whole screen, dark, for a dark room. Its numbers are those of the design as it is
// now: what is changed meanwhile shows on the slide in view. Arrows, Space and Page keys turn;
// Escape ends.
#pragma once

#include "ui/session/deck_maker.hpp"

#include <QWidget>

namespace weft::ui {

class Document;

class Presenter : public QWidget {
    Q_OBJECT

public:
    explicit Presenter(Document& document, QWidget* parent = nullptr);

    const DeckPtr& deck() const { return deck_; } // null until the first is made
    std::size_t slide() const { return slide_; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    void ask();
    void take(const DeckPtr& deck);
    void turnTo(std::ptrdiff_t slide);

    Document& document_;
    DeckMaker maker_;
    DeckPtr deck_;
    std::size_t slide_ = 0;
};

} // namespace weft::ui
