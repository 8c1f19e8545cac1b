// SPDX-License-Identifier: GPL-3.0-or-later
// What comes into the program from other programs' files: one file and one row of the table per
// format. An importer makes a design from the bytes of a whole file, or one clear error: file,
// place, what was found and what was expected. Nothing is repaired in silence.
#pragma once

#include "core/base/result.hpp"
#include "core/design/design.hpp"

#include <span>
#include <string>
#include <string_view>

namespace weft {

struct Importer {
    std::string_view id;        // "graphml"
    std::string_view name;      // "GraphML"
    std::string_view extension; // "graphml"
    std::string_view summary;   // a sentence for help and the import dialog
    // `fileName` names the file in errors and, without folder and extension, the design.
    Result<Design> (*design)(std::string_view bytes, const std::string& fileName) = nullptr;
};

// The table, in the order of the import menu.
std::span<const Importer* const> importers();
const Importer* findImporter(std::string_view id); // null when unknown

} // namespace weft
