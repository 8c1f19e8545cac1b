// SPDX-License-Identifier: GPL-3.0-or-later
// A metric's formula with this design's values put in.
#pragma once

#include "core/design/metric.hpp"

#include <QString>

namespace weft::ui {

// "switches + optics" -> "35.86 kW + 30.66 kW"; empty where the formula has no terms to fill in.
QString filledIn(const Metric& metric);

} // namespace weft::ui
