// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/fonts.hpp"

#include <QFontDatabase>
#include <QString>

// Resources of a static library are dropped by the linker unless someone asks for them; outside any
// namespace.
static void initFontResources() {
    Q_INIT_RESOURCE(weft_fonts);
}

namespace weft::ui {

void loadFonts() {
    static const bool loaded = [] {
        initFontResources();
        for (const char* style : {"Regular", "Medium", "SemiBold", "Bold"}) {
            QFontDatabase::addApplicationFont(
                QStringLiteral(":/fonts/WeftSans-%1.otf").arg(QLatin1String(style)));
        }
        return true;
    }();
    Q_UNUSED(loaded);
}

} // namespace weft::ui
