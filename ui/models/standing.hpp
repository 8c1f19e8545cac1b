// SPDX-License-Identifier: GPL-3.0-or-later
// The role by which models say how a cell stands: above 0 good, below 0 bad, else neither.
// StandingDelegate inks it.
#pragma once

#include <qnamespace.h>

namespace weft::ui {

inline constexpr int kStandingRole = Qt::UserRole;
// The role by which models give a row's values as shares of the largest, a QVariantList, below 0
// where one is not known. SparkDelegate draws them.
inline constexpr int kSharesRole = Qt::UserRole + 7;

} // namespace weft::ui
