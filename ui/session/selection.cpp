// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/selection.hpp"

namespace weft::ui {

void Selection::set(const QStringList& ids) {
    if (ids != ids_) {
        ids_ = ids;
        emit changed(ids_);
    }
}

void Selection::reveal(const QString& scope) {
    emit revealRequested(scope);
}

} // namespace weft::ui
