// SPDX-License-Identifier: GPL-3.0-or-later
// The role by which models say how a cell stands: above 0 good, below 0 bad, else neither.
// StandingDelegate inks it.
#pragma once

#include <qnamespace.h>

namespace weft::ui {

inline constexpr int kStandingRole = Qt::UserRole;

} // namespace weft::ui
