// SPDX-License-Identifier: GPL-3.0-or-later
// The report's text as HTML of the subset QTextDocument understands. Charts and the picture are
// paragraphs that hold only a mark; report.cpp puts the drawings there.
#pragma once

#include "core/study/what_ifs.hpp"

#include <QString>

#include <span>

namespace weft::ui {

QString reportTitle(const Design& design); // what its presentation says, else its name
// `compared` begins with the baseline; fewer than two: nothing is compared.
QString reportHtml(const Design& design, const Analysis& analysis,
                   std::span<const WhatIf> compared);
QString reportStyle(); // CSS

QString logoMark();                 // where the logo goes
QString pictureMark();              // where the drawing of the design goes
QString plotMark(const Id& fabric); // where the chart of a fabric goes

} // namespace weft::ui
