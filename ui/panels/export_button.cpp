// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/export_button.hpp"

#include "core/export/exporter.hpp"
#include "ui/paint/words.hpp"
#include "ui/panels/export_job.hpp"
#include "ui/session/document.hpp"

#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QStandardPaths>

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
    const QString ending = QLatin1Char('.') + ui::text(exporter.extension);
    const QFileInfo file(document_.filePath());
    const QString folder = document_.filePath().isEmpty()
                               ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)
                               : file.absolutePath();
    const QString base = QFileInfo(document_.displayName()).completeBaseName();
    const QString offer = QStringLiteral("%1/%2-%3%4")
                              .arg(folder, base.isEmpty() ? tr("design") : base,
                                   ui::text(familyOf(exporter)), ending);
    const QString path = QFileDialog::getSaveFileName(
        this, ui::text(exporter.name), offer,
        QStringLiteral("%1 (*%2)").arg(ui::text(exporter.name), ending));
    if (!path.isEmpty()) {
        exportTo(std::string(exporter.id),
                 QFileInfo(path).suffix().isEmpty() ? path + ending : path);
    }
}

bool ExportButton::exportTo(const std::string& exporterId, const QString& path) {
    const Exporter* exporter = findExporter(exporterId);
    const SnapshotPtr snapshot = document_.snapshot();
    // The snapshot is immutable and kept by the job: the design may change on while the file is
    // written.
    return exporter != nullptr &&
           job_.start(ui::text(exporter->name), path,
                      [exporter, snapshot, path](const ExportProgress& told) {
                          return writeExport(
                              *exporter,
                              {snapshot->design, snapshot->catalog, snapshot->analysis, told},
                              utf8(path));
                      });
}

} // namespace weft::ui
