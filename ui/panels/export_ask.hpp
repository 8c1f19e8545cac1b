// SPDX-License-Identifier: GPL-3.0-or-later
// From an exporter of the table to a file: asks where, and starts the job.
#pragma once

#include "ui/session/snapshot.hpp"

#include <QString>

QT_BEGIN_NAMESPACE
class QWidget;
QT_END_NAMESPACE

namespace weft {
struct Exporter;
}

namespace weft::ui {

class Document;
class ExportJob;

// Where the reader wants it, with the format's ending; empty: nowhere.
QString askExportPath(QWidget* parent, const Document& document, const Exporter& exporter);

// The snapshot is kept by the job: the design may change on while the file is written. False while
// another export runs.
bool startExport(ExportJob& job, const Exporter& exporter, const SnapshotPtr& snapshot,
                 const QString& path);

} // namespace weft::ui
