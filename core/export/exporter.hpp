// SPDX-License-Identifier: GPL-3.0-or-later
// What leaves the program: one file and one row of the table per format. An exporter makes the
// bytes of a whole file from a design and its analysis; the same input gives the same bytes on
// every machine and in every locale.
#pragma once

#include "core/analysis/analysis.hpp"
#include "core/base/result.hpp"

#include <functional>
#include <span>
#include <string>
#include <string_view>

namespace weft {

// Called now and then with the share that is written, 0 to 1, on the exporter's thread. False: give
// up; the export then ends with ErrorCode::Cancelled and leaves no file.
using ExportProgress = std::function<bool(double share)>;

struct ExportInput {
    const Design& design;
    const Catalog& catalog;       // need not hold the design's pinned parts
    const Analysis& analysis;     // of that design
    ExportProgress progress = {}; // may be empty
};

struct Exporter {
    std::string_view id;        // "bom-csv"
    std::string_view name;      // "Bill of materials, CSV"
    std::string_view extension; // "csv"
    std::string_view summary;   // a sentence for help and the export dialog
    bool isText = true;         // may go to a terminal
    Result<std::string> (*bytes)(const ExportInput&) = nullptr;
};

// The table, in the order of the export menu.
std::span<const Exporter* const> exporters();
const Exporter* findExporter(std::string_view id); // null when unknown

// Makes the bytes and saves them atomically. Errors: ErrorCode::Unwritable, and what the exporter
// itself finds.
Result<void> writeExport(const Exporter& exporter, const ExportInput& input,
                         const std::string& path);

} // namespace weft
