// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/table.hpp"

#include <algorithm>

namespace weft {

std::span<const Importer* const> importers() {
    static constexpr const Importer* kRows[] = {&kGraphmlImport};
    return kRows;
}

const Importer* findImporter(std::string_view id) {
    const auto rows = importers();
    const auto found =
        std::find_if(rows.begin(), rows.end(), [&](const Importer* row) { return row->id == id; });
    return found == rows.end() ? nullptr : *found;
}

} // namespace weft
