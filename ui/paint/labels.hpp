// SPDX-License-Identifier: GPL-3.0-or-later
// Labels for both ends of every cable as a PDF to print: A4 sheets of 5 × 13 labels, 38.1 × 21.2 mm
// each, in the order of the schedule. Needs a QGuiApplication (offscreen will do).
#pragma once

#include "core/base/result.hpp"
#include "core/export/exporter.hpp"

#include <QByteArray>

#include <string>

namespace weft::ui {

constexpr int kLabelColumns = 5, kLabelRows = 13; // of a sheet

// The bytes of the PDF, the same for the same design on every day. Errors: ErrorCode::Cancelled,
// and Usage where there are no cables. Any thread.
Result<QByteArray> renderLabels(const ExportInput& input);
// Written to memory first, then to disk at one stroke.
Result<void> writeLabels(const ExportInput& input, const std::string& path);

} // namespace weft::ui
