// SPDX-License-Identifier: GPL-3.0-or-later
// The technical report: one A4 PDF with the design's key figures, its picture, each fabric's counts
// and charts, power, cost, findings, bill of materials and the method behind every number. All
// vector, fonts embedded. Needs a QGuiApplication (offscreen will do).
#pragma once

#include "core/analysis/analysis.hpp"
#include "core/base/result.hpp"
#include "core/export/exporter.hpp"

#include <QByteArray>

#include <string>

namespace weft::ui {

// The bytes of the PDF; empty where `progress` gave up. Any thread, one report at a time per
// thread.
QByteArray renderReport(const Design& design, const Analysis& analysis,
                        const ExportProgress& progress = {});
// Written to memory first, then to disk at one stroke: the file is as before or wholly new.
Result<void> writeReport(const Design& design, const Analysis& analysis, const std::string& path,
                         const ExportProgress& progress = {});

} // namespace weft::ui
