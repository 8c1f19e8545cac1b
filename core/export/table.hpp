// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of the table of exporters, each defined in the file of its name.
#pragma once

#include "core/export/exporter.hpp"

namespace weft {

extern const Exporter kBomXlsx, kBomCsv, kBomJson, kCablingXlsx, kCablingCsv, kCablingJson,
    kPictureSvg;

} // namespace weft
