// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/standing_delegate.hpp"

#include "ui/models/standing.hpp"
#include "ui/theme/theme.hpp"

namespace weft::ui {

QColor StandingDelegate::inkOf(const QModelIndex& index, const Theme& theme) const {
    const int standing = index.data(kStandingRole).toInt();
    return standing > 0   ? theme.accent
           : standing < 0 ? theme.warning
                          : RowDelegate::inkOf(index, theme);
}

} // namespace weft::ui
