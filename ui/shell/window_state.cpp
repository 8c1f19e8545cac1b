// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/window_state.hpp"

#include "ui/panels/results.hpp"
#include "ui/shell/actions.hpp"
#include "ui/shell/results_area.hpp"

#include <QSettings>
#include <QSplitter>
#include <QTabWidget>

#include <algorithm>

namespace weft::ui {

namespace {

QString keyOf(const char* what) {
    return QStringLiteral("window/") + QLatin1String(what);
}

} // namespace

void WindowState::restore() const {
    const QSettings settings;
    window.resize(1440, 900);
    window.restoreGeometry(settings.value(keyOf("geometry")).toByteArray());
    across.restoreState(settings.value(keyOf("across")).toByteArray());
    down.restoreState(settings.value(keyOf("down")).toByteArray());
    results.overview()->restoreState(settings.value(keyOf("results")).toByteArray());
    for (const auto& [id, panel] : panels) {
        const bool shown = settings.value(keyOf(id), true).toBool();
        actions.action(id)->setChecked(shown);
        panel->setVisible(shown);
    }
    actions.action("show-map")->setChecked(settings.value(keyOf("show-map"), true).toBool());
    results.showTab(static_cast<ResultsArea::Tab>(std::clamp(
        settings.value(keyOf("results-tab"), 0).toInt(), 0, results.tabs()->count() - 1)));
}

void WindowState::keep() const {
    QSettings settings;
    settings.setValue(keyOf("geometry"), window.saveGeometry());
    settings.setValue(keyOf("across"), across.saveState());
    settings.setValue(keyOf("down"), down.saveState());
    settings.setValue(keyOf("results"), results.overview()->saveState());
    settings.setValue(keyOf("results-tab"), results.tabs()->currentIndex());
    for (const auto& [id, panel] : panels) {
        settings.setValue(keyOf(id), actions.action(id)->isChecked());
    }
    settings.setValue(keyOf("show-map"), actions.action("show-map")->isChecked());
}

} // namespace weft::ui
