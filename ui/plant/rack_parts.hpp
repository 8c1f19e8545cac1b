// SPDX-License-Identifier: GPL-3.0-or-later
// Measures of rack elevations, in device-independent pixels, and words their parts share.
#pragma once

#include "core/base/units.hpp"

#include <QString>

namespace weft::ui::racks {

constexpr double kEdge = 16, kPitch = 208, kRackWidth = 164, kNumbers = 22;
constexpr double kHead = 123, kUnitHeight = 14, kFoot = 16; // a head with its bars, units, a foot
constexpr double kBarTop = 26, kBarStep = 23;

QString massText(Mass mass); // "540 kg"

} // namespace weft::ui::racks
