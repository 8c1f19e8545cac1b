// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/library_item.hpp"

namespace weft::ui {

namespace {

const QString kMime = QStringLiteral("application/x-weft-library-item");
const char* const kWords[] = {"topology", "part", "site", "wan", "template"};

} // namespace

std::unique_ptr<QMimeData> toMime(const LibraryItem& item) {
    auto data = std::make_unique<QMimeData>();
    data->setData(kMime, (QString::fromLatin1(kWords[static_cast<int>(item.kind)]) +
                          QLatin1Char(':') + item.id)
                             .toUtf8());
    return data;
}

std::optional<LibraryItem> fromMime(const QMimeData& data) {
    const QString text = QString::fromUtf8(data.data(kMime));
    for (int i = 0; i < 5; ++i) {
        const QString prefix = QLatin1String(kWords[i]) + QLatin1Char(':');
        if (text.startsWith(prefix)) {
            return LibraryItem{static_cast<LibraryItem::Kind>(i), text.mid(prefix.size())};
        }
    }
    return std::nullopt;
}

} // namespace weft::ui
