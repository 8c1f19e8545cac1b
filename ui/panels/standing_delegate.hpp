// SPDX-License-Identifier: GPL-3.0-or-later
// Cells of a comparison: better and worse in two inks that readers without colour sight tell apart.
#pragma once

#include "ui/panels/table_look.hpp"

namespace weft::ui {

class StandingDelegate : public RowDelegate {
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;

protected:
    QColor inkOf(const QModelIndex& index, const Theme& theme) const override;
};

} // namespace weft::ui
