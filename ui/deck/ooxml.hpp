// SPDX-License-Identifier: GPL-3.0-or-later
// Office Open XML (ECMA-376) as Weft writes it: elements through QXmlStreamWriter, lengths in EMU.
#pragma once

#include "core/export/zip_write.hpp"

#include <QByteArray>
#include <QRectF>
#include <QString>
#include <QXmlStreamWriter>

#include <initializer_list>
#include <utility>
#include <vector>

namespace weft::ui {

inline qint64 emu(double points) {
    return qRound64(points * 12700);
}

// One part being written. Names carry their usual prefixes: "a:t", "p:sp", "r:id".
class Ooxml {
public:
    using Attributes = std::initializer_list<std::pair<const char*, QString>>;

    // Opens the root with the three namespaces of a presentation.
    explicit Ooxml(const char* root, Attributes attributes = {});
    Ooxml& open(const char* name, Attributes attributes = {});
    Ooxml& close();                                           // the last opened
    Ooxml& put(const char* name, Attributes attributes = {}); // without content
    Ooxml& words(const char* name, const QString& text);      // of one element
    std::string bytes();                                      // closes all

private:
    void attributes(Attributes attributes);
    QByteArray bytes_;
    QXmlStreamWriter writer_{&bytes_};
};

// The relations of a part: ids are rId1, rId2… in the order added.
class Relations {
public:
    QString add(const char* type, const QString& target); // type: "slide", "image"
    std::string bytes() const;

private:
    std::vector<std::pair<const char*, QString>> all_;
};

} // namespace weft::ui
