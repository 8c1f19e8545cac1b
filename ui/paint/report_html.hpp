// SPDX-License-Identifier: GPL-3.0-or-later
// The report's text as HTML of the subset QTextDocument understands. Charts and the picture are
// paragraphs that hold only a mark; report.cpp puts the drawings there.
#pragma once

#include "core/analysis/analysis.hpp"

#include <QString>

namespace weft::ui {

QString reportHtml(const Design& design, const Analysis& analysis);
QString reportStyle(); // CSS

QString pictureMark();              // where the drawing of the design goes
QString plotMark(const Id& fabric); // where the chart of a fabric goes

} // namespace weft::ui
