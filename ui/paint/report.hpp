// SPDX-License-Identifier: GPL-3.0-or-later
// The technical report: one PDF with the design's key figures, its picture, what the what-ifs
// change, each fabric's figures and charts, workloads, flows, sites and racks, power, cost,
// findings, readiness, bill of materials and the method behind every number. All vector, fonts
// embedded. Needs a QGuiApplication (offscreen will do).
#pragma once

#include "core/base/result.hpp"
#include "core/export/exporter.hpp"
#include "core/study/what_ifs.hpp"

#include <QByteArray>

#include <span>
#include <string>

namespace weft::ui {

enum class Paper { A4, Letter };

struct ReportOptions {
    Paper paper = Paper::A4;
    std::span<const WhatIf> compared = {}; // the baseline first: adds what the what-ifs change
};

// The bytes of the PDF; empty where `progress` gave up. Any thread, one report at a time per
// thread.
QByteArray renderReport(const Design& design, const Analysis& analysis,
                        const ExportProgress& progress = {}, const ReportOptions& options = {});
// Written to memory first, then to disk at one stroke: the file is as before or wholly new.
Result<void> writeReport(const Design& design, const Analysis& analysis, const std::string& path,
                         const ExportProgress& progress = {}, const ReportOptions& options = {});

} // namespace weft::ui
