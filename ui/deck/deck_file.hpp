// SPDX-License-Identifier: GPL-3.0-or-later
// A deck as a file: PDF (vector, fonts embedded) or PPTX (text and tables to edit, drawings as
// bitmaps). The same deck gives the same bytes.
#pragma once

#include "core/base/result.hpp"
#include "core/catalog/catalog.hpp"
#include "core/export/exporter.hpp"
#include "ui/deck/slide.hpp"

#include <stop_token>
#include <string>

namespace weft::ui {

// Empty where `progress` gave up. Any thread, one deck at a time per thread.
QByteArray deckAsPdf(const Deck& deck, const ExportProgress& progress = {});
Result<QByteArray> deckAsPptx(const Deck& deck, const ExportProgress& progress = {});

// Analyses the document's baseline and what-ifs, searches included, and writes their deck: PPTX
// where the path ends so, else PDF. To memory first, then to disk at one stroke.
Result<void> writeDeck(const Design& baseline, const Catalog& catalog, const std::string& path,
                       const ExportProgress& progress = {});

} // namespace weft::ui
