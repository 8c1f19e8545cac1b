// SPDX-License-Identifier: GPL-3.0-or-later
// The design as a tree that mirrors the canvas: the way in for keyboards and screen readers, and
// for finding things.
#pragma once

#include <QTreeWidget>

namespace weft::ui {

class Document;
class Selection;

class Contents : public QTreeWidget {
    Q_OBJECT

public:
    Contents(Document& document, Selection& selection, QWidget* parent = nullptr);

private:
    void fill();
    void follow();

    Document& document_;
    Selection& selection_;
    bool filling_ = false;
};

} // namespace weft::ui
