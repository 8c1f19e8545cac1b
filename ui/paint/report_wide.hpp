// SPDX-License-Identifier: GPL-3.0-or-later
// The report's pages on what runs between sites and on the plan.
#pragma once

#include "core/analysis/analysis.hpp"

#include <QString>

namespace weft::ui {

// Empty where the design has no flows.
QString flowsTable(const Design& design, const Analysis& analysis);
// Phases with their weeks and what holds each back; empty where nothing was looked at.
QString roadmapTable(const Analysis& analysis);

} // namespace weft::ui
