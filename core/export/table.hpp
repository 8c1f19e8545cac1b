// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of the tables of exporters and importers, each defined in the file of its name.
#pragma once

#include "core/export/exporter.hpp"
#include "core/export/importer.hpp"

namespace weft {

extern const Exporter kBomXlsx, kBomCsv, kBomJson, kCablingXlsx, kCablingCsv, kCablingJson,
    kLabelsCsv, kRacksXlsx, kRacksCsv, kRacksJson, kPictureSvg, kGraphml, kFlowMatrixCsv, kFlowMatrixJson, kGnmic;
extern const Importer kGraphmlImport;

} // namespace weft
