// SPDX-License-Identifier: GPL-3.0-or-later
// What is carried from the library to the canvas.
#pragma once

#include <QMimeData>
#include <QString>

#include <memory>
#include <optional>

namespace weft::ui {

struct LibraryItem {
    enum class Kind { Topology, Part, Site, Wan, Template };
    Kind kind = Kind::Topology;
    QString id; // topology, part, "data-centre" …, WAN service, file of a template

    bool operator==(const LibraryItem&) const = default;
};

std::unique_ptr<QMimeData> toMime(const LibraryItem& item);
std::optional<LibraryItem> fromMime(const QMimeData& data);

} // namespace weft::ui
