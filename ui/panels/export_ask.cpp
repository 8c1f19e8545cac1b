// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/export_ask.hpp"

#include "core/export/exporter.hpp"
#include "ui/paint/words.hpp"
#include "ui/panels/export_job.hpp"
#include "ui/session/document.hpp"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QStandardPaths>

namespace weft::ui {

QString askExportPath(QWidget* parent, const Document& document, const Exporter& exporter) {
    const QString ending = QLatin1Char('.') + text(exporter.extension);
    const QFileInfo file(document.filePath());
    const QString folder = document.filePath().isEmpty()
                               ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)
                               : file.absolutePath();
    const QString base = QFileInfo(document.displayName()).completeBaseName();
    const QString offer =
        QStringLiteral("%1/%2-%3%4")
            .arg(folder,
                 base.isEmpty() ? QCoreApplication::translate("weft::ui::ExportAsk", "design")
                                : base,
                 text(exporter.id.substr(0, exporter.id.find('-'))), ending);
    const QString path =
        QFileDialog::getSaveFileName(parent, text(exporter.name), offer,
                                     QStringLiteral("%1 (*%2)").arg(text(exporter.name), ending));
    return path.isEmpty() || !QFileInfo(path).suffix().isEmpty() ? path : path + ending;
}

bool startExport(ExportJob& job, const Exporter& exporter, const SnapshotPtr& snapshot,
                 const QString& path) {
    return job.start(
        text(exporter.name), path, [&exporter, snapshot, path](const ExportProgress& told) {
            return writeExport(exporter,
                               {snapshot->design, snapshot->catalog, snapshot->analysis, told},
                               utf8(path));
        });
}

} // namespace weft::ui
