// SPDX-License-Identifier: GPL-3.0-or-later
// The technical report: one A4 PDF with the design's key figures, its picture, each fabric's counts
// and charts, power, cost, findings, bill of materials and the method behind every number. All
// vector, fonts embedded. Needs a QGuiApplication (offscreen will do).
#pragma once

#include "core/analysis/analysis.hpp"
#include "core/base/result.hpp"

#include <QByteArray>

#include <string>

namespace weft::ui {

// The bytes of the PDF.
QByteArray renderReport(const Design& design, const Analysis& analysis);
// Written to memory first, then to disk at one stroke: the file is as before or wholly new.
Result<void> writeReport(const Design& design, const Analysis& analysis, const std::string& path);

} // namespace weft::ui
