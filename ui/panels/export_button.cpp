// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/export_button.hpp"

#include "core/export/exporter.hpp"
#include "ui/paint/words.hpp"
#include "ui/panels/export_ask.hpp"
#include "ui/session/document.hpp"

#include <QMenu>

#include <algorithm>

namespace weft::ui {

namespace {

std::string_view familyOf(const Exporter& exporter) {
    return exporter.id.substr(0, exporter.id.find('-'));
}

} // namespace

ExportButton::ExportButton(Document& document, ExportJob& job,
                           std::vector<std::string_view> families, QWidget* parent)
    : QPushButton(tr("Export"), parent), document_(document), job_(job) {
    auto* menu = new QMenu(this);
    menu->setToolTipsVisible(true);
    std::string_view family;
    for (const Exporter* exporter : exporters()) {
        const std::string_view its = familyOf(*exporter);
        if (!families.empty() &&
            std::find(families.begin(), families.end(), its) == families.end()) {
            continue;
        }
        if (!family.empty() && its != family) {
            menu->addSeparator();
        }
        family = its;
        QAction* action = menu->addAction(ui::text(exporter->name), this,
                                          [this, exporter] { askPath(*exporter); });
        action->setToolTip(ui::text(exporter->summary));
    }
    setStyleSheet(QStringLiteral("QPushButton::menu-indicator { image: none; width: 0; }"));
    setMenu(menu);
}

void ExportButton::askPath(const Exporter& exporter) {
    const QString path = askExportPath(this, document_, exporter);
    if (!path.isEmpty()) {
        startExport(job_, exporter, document_.snapshot(), path);
    }
}

bool ExportButton::exportTo(const std::string& exporterId, const QString& path) {
    const Exporter* exporter = findExporter(exporterId);
    return exporter != nullptr && startExport(job_, *exporter, document_.snapshot(), path);
}

} // namespace weft::ui
